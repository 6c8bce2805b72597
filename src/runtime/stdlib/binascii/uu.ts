/** Lines as `uuencode` writes them: the number of bytes, then six bits a character. */
import { bytesLike } from "../../objects/bytes/arguments.js";
import { Bytes } from "../../objects/bytes.js";
import { truthy } from "../../objects/truth.js";
import { encodedBytes, Error$ } from "./arguments.js";

const isEnd = (byte: number | undefined): boolean => byte === undefined || byte === 10 || byte === 13;

/** `a2b_uu(data, /)` */
export function a2b_uu(data: unknown): Bytes {
  const line = encodedBytes(data);
  const out = new Uint8Array(((line[0] ?? 0) - 32) & 63);
  let at = Math.min(1, line.length);
  let [held, bits, size] = [0, 0, 0];
  while (size < out.length) {
    const byte = line[at];
    let value = 0;
    if (byte !== undefined && !isEnd(byte)) {
      if (byte < 32 || byte > 96) throw new Error$("Illegal char");
      value = (byte - 32) & 63;
    }
    if (at < line.length) at += 1;
    held = ((held << 6) | value) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    out[size++] = (held >> bits) & 0xff;
  }
  for (; at < line.length; at++) if (line[at] !== 32 && line[at] !== 96 && !isEnd(line[at])) throw new Error$("Trailing garbage");
  return new Bytes(out);
}

/** `b2a_uu(data, /, *, backtick=False)` */
export function b2a_uu(data: unknown, { backtick = false }: { readonly backtick?: unknown } = {}): Bytes {
  const bytes = bytesLike(data);
  if (bytes.length > 45) throw new Error$("At most 45 bytes at once");
  const zero = truthy(backtick) ? 96 : 32;
  const letter = (value: number): number => (value === 0 ? zero : value + 32);
  const out = [letter(bytes.length)];
  for (let i = 0; i < bytes.length; i += 3) {
    const bits = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let shift = 18; shift >= 0; shift -= 6) out.push(letter((bits >> shift) & 63));
  }
  return new Bytes(Uint8Array.from([...out, 10]));
}
