/** Bytes as hexadecimal digits. */
import { bytesLike } from "../../objects/bytes/arguments.js";
import { fromBinary } from "../../objects/bytes/binary_text.js";
import { Bytes } from "../../objects/bytes.js";
import { encodedBytes, Error$ } from "./arguments.js";

/** `hexlify(data, sep, bytes_per_sep=1)`, which is `b2a_hex` too */
export function hexlify(data: unknown, sep?: unknown, bytes_per_sep: unknown = 1): Bytes {
  return new Bytes(fromBinary(new Bytes(bytesLike(data)).hex(sep, bytes_per_sep)));
}

function digit(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  if (letter >= 97 && letter <= 102) return letter - 87;
  throw new Error$("Non-hexadecimal digit found");
}

/** `unhexlify(hexstr, /)`, which is `a2b_hex` too */
export function unhexlify(hexstr: unknown): Bytes {
  const digits = encodedBytes(hexstr);
  if (digits.length % 2 === 1) throw new Error$("Odd-length string");
  const out = new Uint8Array(digits.length / 2);
  for (let i = 0; i < out.length; i++) out[i] = (digit(digits[2 * i] ?? 0) << 4) | digit(digits[2 * i + 1] ?? 0);
  return new Bytes(out);
}
