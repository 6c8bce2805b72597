/** UTF-16 and UTF-32, in either byte order. */
import type { DecodeRun } from "./decode_run.js";
import type { CharacterWriter, EncodeRun } from "./encode_run.js";

export type ByteOrder = "le" | "be";

function unit16(run: EncodeRun, unit: number, order: ByteOrder): void {
  run.byte(order === "be" ? unit >> 8 : unit & 0xff);
  run.byte(order === "be" ? unit & 0xff : unit >> 8);
}

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** `label`: the errors of `utf-16` say so, whatever the order is. */
export const utf16Writer = (order: ByteOrder, label = `utf-16-${order}`): CharacterWriter => ({
  label,
  reason: "surrogates not allowed",
  asciiReplacements: true,
  width: 2,
  write(run, code) {
    if (isSurrogate(code)) return false;
    if (code > 0xffff) {
      unit16(run, 0xd800 + ((code - 0x10000) >> 10), order);
      unit16(run, 0xdc00 + ((code - 0x10000) & 0x3ff), order);
    } else unit16(run, code, order);
    return true;
  },
  oneByOne: true,
});

export const utf32Writer = (order: ByteOrder, label = `utf-32-${order}`): CharacterWriter => ({
  label,
  reason: "surrogates not allowed",
  asciiReplacements: true,
  width: 4,
  write(run, code) {
    if (isSurrogate(code)) return false;
    for (let k = 0; k < 4; k++) run.byte((code >>> (8 * (order === "be" ? 3 - k : k))) & 0xff);
    return true;
  },
  oneByOne: true,
});

/** The byte order that a mark at the beginning tells; undefined without one. */
export function markedOrder(data: Uint8Array, width: 2 | 4): ByteOrder | undefined {
  const [a, b, c, d] = data;
  if (a === 0xff && b === 0xfe && (width === 2 || (c === 0 && d === 0))) return "le";
  if (width === 2 ? a === 0xfe && b === 0xff : a === 0 && b === 0 && c === 0xfe && d === 0xff) return "be";
  return undefined;
}

/** Reads from `start`; gives how far. */
export function decodeUtf16(run: DecodeRun, order: ByteOrder, start = 0): number {
  const unit = (i: number): number => {
    const [a = 0, b = 0] = [run.data[i], run.data[i + 1]];
    return order === "be" ? (a << 8) | b : (b << 8) | a;
  };
  let i = start;
  while (i < run.data.length) {
    const size = run.data.length;
    if (i + 1 === size) {
      if (!run.final) return i;
      i = run.fault(i, i + 1, "truncated data");
      continue;
    }
    const code = unit(i);
    if (!isSurrogate(code)) {
      run.put(code);
      i += 2;
    } else if (code > 0xdbff) i = run.fault(i, i + 2, "illegal encoding");
    else if (i + 3 >= size) {
      if (!run.final) return i;
      i = run.fault(i, size, "unexpected end of data");
    } else {
      const next = unit(i + 2);
      if ((next & 0xfc00) === 0xdc00) {
        run.put(0x10000 + ((code - 0xd800) << 10) + (next - 0xdc00));
        i += 4;
      } else i = run.fault(i, i + 2, "illegal UTF-16 surrogate");
    }
  }
  return i;
}

/** Reads from `start`; gives how far. */
export function decodeUtf32(run: DecodeRun, order: ByteOrder, start = 0): number {
  let i = start;
  while (i < run.data.length) {
    const { data } = run;
    if (i + 4 > data.length) {
      if (!run.final) return i;
      i = run.fault(i, data.length, "truncated data");
      continue;
    }
    let code = 0;
    for (let k = 0; k < 4; k++) code = code * 256 + (data[i + (order === "be" ? k : 3 - k)] ?? 0);
    if (code > 0x10ffff) i = run.fault(i, i + 4, "code point not in range(0x110000)");
    else if (isSurrogate(code)) i = run.fault(i, i + 4, "code point in surrogate code point range(0xd800, 0xe000)");
    else {
      run.put(code);
      i += 4;
    }
  }
  return i;
}
