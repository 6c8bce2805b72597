/** Base 32 and base 16. */
import type { Bytes } from "../../objects/bytes.js";
import { AssertionError } from "../../objects/exceptions.js";
import { repr } from "../../objects/repr.js";
import { truthy } from "../../objects/truth.js";
import { hexlify, unhexlify } from "../binascii/hex.js";
import { Error$ } from "../binascii/arguments.js";
import { asBytes, encodedText, viewed } from "./arguments.js";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const HEX_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUV";
/** Letters of the last group of eight → bytes in it. */
const LAST_GROUPS: Readonly<Record<number, number>> = { 0: 0, 2: 1, 4: 2, 5: 3, 7: 4, 8: 5 };

function encoded(s: unknown, letters: string): Bytes {
  const data = viewed(s);
  let out = "";
  let [held, bits] = [0, 0];
  for (const byte of data) {
    held = ((held << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; ) {
      bits -= 5;
      out += letters.charAt((held >> bits) & 31);
    }
  }
  if (bits > 0) out += letters.charAt((held << (5 - bits)) & 31);
  return asBytes(out.padEnd(Math.ceil(out.length / 8) * 8, "="));
}

function decoded(text: string, letters: string): Bytes {
  if (text.length % 8 !== 0) throw new Error$("Incorrect padding");
  const data = text.replace(/=+$/, "");
  let out = "";
  let [held, bits] = [0, 0];
  for (const letter of data) {
    const value = letters.indexOf(letter);
    if (value < 0) throw new Error$("Non-base32 digit found");
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    out += String.fromCharCode((held >> bits) & 255);
  }
  const last = data.length % 8;
  if (LAST_GROUPS[last] === undefined || text.length - data.length > 7) throw new Error$("Incorrect padding");
  return asBytes(out);
}

/** `b32encode(s)` */
export const b32encode = (s: unknown): Bytes => encoded(s, LETTERS);

/** `b32hexencode(s)` */
export const b32hexencode = (s: unknown): Bytes => encoded(s, HEX_LETTERS);

/** `b32decode(s, casefold=False, map01=None)` */
export function b32decode(s: unknown, casefold: unknown = false, map01: unknown = null): Bytes {
  let text = encodedText(s);
  if (text.length % 8 !== 0) throw new Error$("Incorrect padding");
  if (map01 !== null) {
    const one = encodedText(map01);
    if (one.length !== 1) throw new AssertionError(repr(asBytes(one)));
    text = text.replaceAll("0", "O").replaceAll("1", one);
  }
  return decoded(truthy(casefold) ? upper(text) : text, LETTERS);
}

/** `b32hexdecode(s, casefold=False)` */
export function b32hexdecode(s: unknown, casefold: unknown = false): Bytes {
  const text = encodedText(s);
  return decoded(truthy(casefold) ? upper(text) : text, HEX_LETTERS);
}

const upper = (text: string): string => text.replace(/[a-z]/g, (letter) => letter.toUpperCase());

/** `b16encode(s)` */
export function b16encode(s: unknown): Bytes {
  return asBytes(hexlify(s).$text.toUpperCase());
}

/** `b16decode(s, casefold=False)` */
export function b16decode(s: unknown, casefold: unknown = false): Bytes {
  const text = truthy(casefold) ? upper(encodedText(s)) : encodedText(s);
  if (/[^0-9A-F]/.test(text)) throw new Error$("Non-base16 digit found");
  return unhexlify(asBytes(text));
}
