/** Punycode (RFC 3492): any text in the letters of host names. */
import { fromBinary } from "../bytes/binary_text.js";
import { Bytes } from "../bytes/objects.js";
import { UnicodeDecodeError, UnicodeError } from "../exceptions.js";
import { DecodeRun } from "./decode_run.js";
import { codesOf } from "./encode_run.js";
import { decodeAscii } from "./single_byte.js";

const DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";
const [BASE, LOW, HIGH, SKEW, DAMP] = [36, 1, 26, 38, 700];

const threshold = (k: number, bias: number): number => Math.max(LOW, Math.min(HIGH, k - bias));

function adapted(delta: number, isFirst: boolean, size: number): number {
  let rest = Math.floor(delta / (isFirst ? DAMP : 2));
  rest += Math.floor(rest / size);
  let k = 0;
  for (; rest > ((BASE - LOW) * HIGH) / 2; k += BASE) rest = Math.floor(rest / (BASE - LOW));
  return k + Math.floor(((BASE - LOW + 1) * rest) / (rest + SKEW));
}

function varint(value: number, bias: number): string {
  let out = "";
  let rest = value;
  for (let k = BASE; ; k += BASE) {
    const limit = threshold(k, bias);
    if (rest < limit) return out + DIGITS[rest];
    out += DIGITS[limit + ((rest - limit) % (BASE - limit))];
    rest = Math.floor((rest - limit) / (BASE - limit));
  }
}

export function encodePunycode(text: string): Uint8Array {
  const codes = Array.from(codesOf(text));
  const basic = codes.filter((code) => code < 128);
  let out = basic.length === 0 ? "" : `${String.fromCharCode(...basic)}-`;
  let handled = basic.length;
  let [least, delta, bias] = [128, 0, 72];
  while (handled < codes.length) {
    const next = Math.min(...codes.filter((code) => code >= least));
    delta += (next - least) * (handled + 1);
    for (const code of codes) {
      if (code < next) delta += 1;
      if (code !== next) continue;
      out += varint(delta, bias);
      bias = adapted(delta, handled === basic.length, handled + 1);
      delta = 0;
      handled += 1;
    }
    delta += 1;
    least = next + 1;
  }
  return fromBinary(out);
}

/** The handlers that Python's punycode and idna know. */
export function checkStrictness(errors: string, known: readonly string[]): void {
  if (!known.includes(errors)) throw new UnicodeError(`Unsupported error handling: ${errors}`);
}

export function decodePunycode(data: Uint8Array, errors: string): string {
  if (data.length === 0) return "";
  checkStrictness(errors, ["strict", "replace", "ignore"]);
  const dash = data.lastIndexOf(45);
  const extendedAt = dash < 0 ? 0 : dash + 1;
  const base = new DecodeRun(data.subarray(0, Math.max(dash, 0)), errors, "ascii");
  if (dash > 0 && base.data.some((byte) => byte > 127) && errors === "strict") base.data = data;
  decodeAscii(base);
  const codes = Array.from(codesOf(base.text()));
  const extended = String.fromCharCode(...data.subarray(extendedAt));
  const fail = (at: number, end: number, reason: string): never => {
    throw new UnicodeDecodeError("punycode", new Bytes(data), at, end, reason);
  };
  let [code, index, bias, at] = [128, 0, 72, 0];
  const isStrict = errors === "strict";
  for (let isFirst = true; at < extended.length; isFirst = false) {
    const before = index;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      if (at >= extended.length) return isStrict ? fail(extendedAt + extended.length, extendedAt + extended.length + 1, "incomplete punycode string") : String.fromCodePoint(...codes);
      const digit = DIGITS.indexOf(extended.charAt(at).toLowerCase());
      if (digit < 0) return isStrict ? fail(extendedAt + at, extendedAt + at + 1, `Invalid extended code point '${extended.charCodeAt(at)}'`) : String.fromCodePoint(...codes);
      at += 1;
      index += digit * weight;
      const limit = threshold(k, bias);
      if (digit < limit) break;
      weight *= BASE - limit;
    }
    bias = adapted(index - before, isFirst, codes.length + 1);
    code += Math.floor(index / (codes.length + 1));
    index %= codes.length + 1;
    if (code > 0x10ffff) {
      if (isStrict) fail(extendedAt + at - 1, extendedAt + at, `Invalid character U+${code.toString(16)}`);
      code = 63;
    }
    codes.splice(index, 0, code);
    index += 1;
  }
  let text = "";
  for (const each of codes) text += String.fromCodePoint(each);
  return text;
}
