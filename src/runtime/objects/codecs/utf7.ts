/** UTF-7 (RFC 2152): what is not ASCII is UTF-16 in base 64, between `+` and `-`. */
import type { DecodeRun } from "./decode_run.js";
import { fromBinary } from "../bytes/binary_text.js";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const isLetter = (unit: number): boolean => unit < 128 && LETTERS.includes(String.fromCharCode(unit));
/** What stands for itself; backslash and tilde do so only when they are read. */
const isDirect = (unit: number): boolean => unit === 9 || unit === 10 || unit === 13 || (unit >= 32 && unit < 126 && unit !== 43 && unit !== 92);

export function encodeUtf7(text: string): Uint8Array {
  let out = "";
  let bits = 0;
  let buffer = 0;
  let isShifted = false;
  const leave = (): void => {
    if (bits > 0) out += LETTERS[(buffer << (6 - bits)) & 63] ?? "";
    bits = 0;
    buffer = 0;
    isShifted = false;
  };
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isShifted && isDirect(unit)) {
      leave();
      if (isLetter(unit) || unit === 45) out += "-";
    }
    if (!isShifted) {
      if (unit === 43) {
        out += "+-";
        continue;
      }
      if (isDirect(unit)) {
        out += String.fromCharCode(unit);
        continue;
      }
      out += "+";
      isShifted = true;
    }
    buffer = ((buffer << 16) | unit) >>> 0;
    bits += 16;
    while (bits >= 6) {
      bits -= 6;
      out += LETTERS[(buffer >>> bits) & 63] ?? "";
    }
    buffer &= (1 << bits) - 1;
  }
  if (isShifted) {
    leave();
    out += "-";
  }
  return fromBinary(out);
}

/** A part in base 64: its characters, and what is left of it. */
interface Shift {
  text: string;
  bits: number;
  buffer: number;
  /** A high surrogate that waits for its other half. */
  pending: number;
  readonly start: number;
}

function take(shift: Shift, value: number): void {
  shift.buffer = ((shift.buffer << 6) | value) >>> 0;
  shift.bits += 6;
  if (shift.bits < 16) return;
  shift.bits -= 16;
  const unit = (shift.buffer >>> shift.bits) & 0xffff;
  shift.buffer &= (1 << shift.bits) - 1;
  if (shift.pending !== 0) {
    shift.text += String.fromCharCode(shift.pending);
    shift.pending = 0;
    if ((unit & 0xfc00) === 0xdc00) {
      shift.text += String.fromCharCode(unit);
      return;
    }
  }
  if ((unit & 0xfc00) === 0xd800) shift.pending = unit;
  else shift.text += String.fromCharCode(unit);
}

export function decodeUtf7(run: DecodeRun): number {
  let shift: Shift | null = null;
  let i = 0;
  for (;;) {
    if (i >= run.data.length) {
      if (shift === null) return i;
      if (!run.final) return shift.start;
      const { start, text, pending, bits, buffer }: Shift = shift;
      run.write(text);
      shift = null;
      if (pending === 0 && bits < 6 && (bits === 0 || buffer === 0)) return i;
      i = run.fault(start, run.data.length, "unterminated shift sequence");
      if (i >= run.data.length) return i;
      continue;
    }
    const byte = run.data[i] ?? 0;
    if (shift !== null) {
      if (isLetter(byte)) {
        take(shift, LETTERS.indexOf(String.fromCharCode(byte)));
        i += 1;
        continue;
      }
      const { start, text, pending, bits, buffer }: Shift = shift;
      run.write(text);
      shift = null;
      if (bits >= 6) i = run.fault(start, i + 1, "partial character in base64 sequence");
      else if (bits > 0 && buffer !== 0) i = run.fault(start, i + 1, "non-zero padding bits in shift sequence");
      else {
        if (pending !== 0 && byte < 128 && byte !== 43) run.put(pending);
        if (byte === 45) i += 1;
      }
    } else if (byte === 43) {
      const next = run.data[i + 1];
      if (next === 45) {
        run.put(43);
        i += 2;
      } else if (next !== undefined && !isLetter(next)) i = run.fault(i, i + 2, "ill-formed sequence");
      else {
        shift = { text: "", bits: 0, buffer: 0, pending: 0, start: i };
        i += 1;
      }
    } else if (byte < 128) {
      run.put(byte);
      i += 1;
    } else i = run.fault(i, i + 1, "unexpected special character");
  }
}
