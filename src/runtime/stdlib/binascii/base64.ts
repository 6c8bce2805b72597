/** Base 64, as RFC 4648 and MIME have it. */
import { bytesLike } from "../../objects/bytes/arguments.js";
import { Bytes } from "../../objects/bytes.js";
import { truthy } from "../../objects/truth.js";
import { encodedBytes, Error$ } from "./arguments.js";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const CODES = Uint8Array.from(LETTERS, (letter) => letter.charCodeAt(0));
const VALUES = new Int8Array(256).fill(-1);
CODES.forEach((code, value) => (VALUES[code] = value));
const PAD = 61;

/** The letters of some bytes, padded. */
export function toBase64(data: Uint8Array, newline = false): Uint8Array {
  const size = Math.ceil(data.length / 3) * 4;
  const out = new Uint8Array(size + (newline ? 1 : 0));
  let at = 0;
  for (let i = 0; i < data.length; i += 3) {
    const [a, b, c] = [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0];
    out[at++] = CODES[a >> 2] ?? 0;
    out[at++] = CODES[((a & 3) << 4) | (b >> 4)] ?? 0;
    out[at++] = i + 1 < data.length ? (CODES[((b & 15) << 2) | (c >> 6)] ?? 0) : PAD;
    out[at++] = i + 2 < data.length ? (CODES[c & 63] ?? 0) : PAD;
  }
  if (newline) out[at] = 10;
  return out;
}

/** The bytes of base 64; not strictly, what is no letter is passed over. */
export function fromBase64(data: Uint8Array, isStrict: boolean): Uint8Array {
  const out = new Uint8Array(Math.ceil(data.length / 4) * 3);
  let [size, letters, pads, held] = [0, 0, 0, 0];
  if (isStrict && data[0] === PAD) throw new Error$("Leading padding not allowed");
  for (let i = 0; i < data.length; i++) {
    const byte = data[i] ?? 0;
    const place = letters % 4;
    if (byte === PAD) {
      if (place >= 2 && place + ++pads >= 4) {
        if (isStrict && i + 1 < data.length) throw new Error$("Excess data after padding");
        return out.slice(0, size);
      }
      if (isStrict && place === 0) throw new Error$("Excess padding not allowed");
      continue;
    }
    const value = VALUES[byte] ?? -1;
    if (value < 0) {
      if (isStrict) throw new Error$("Only base64 data is allowed");
      continue;
    }
    if (isStrict && pads > 0) throw new Error$("Discontinuous padding not allowed");
    pads = 0;
    held = ((held << 6) | value) & 0xfff;
    if (place > 0) out[size++] = (held >> (6 - place * 2)) & 0xff;
    letters += 1;
  }
  if (letters % 4 === 0) return out.slice(0, size);
  if (letters % 4 === 1) throw new Error$(`Invalid base64-encoded string: number of data characters (${letters}) cannot be 1 more than a multiple of 4`);
  throw new Error$("Incorrect padding");
}

/** `a2b_base64(data, /, *, strict_mode=False)` */
export function a2b_base64(data: unknown, { strict_mode = false }: { readonly strict_mode?: unknown } = {}): Bytes {
  return new Bytes(fromBase64(encodedBytes(data), truthy(strict_mode)));
}

/** `b2a_base64(data, /, *, newline=True)` */
export function b2a_base64(data: unknown, { newline = true }: { readonly newline?: unknown } = {}): Bytes {
  return new Bytes(toBase64(bytesLike(data), truthy(newline)));
}
