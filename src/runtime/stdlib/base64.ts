/** `base64`: the encodings of RFC 4648. */
import { AnyBytes, Bytes } from "../objects/bytes.js";
import { bytesLike } from "../objects/bytes/arguments.js";
import { TypeError, ValueError } from "../objects/exceptions.js";
import { pythonFunctions } from "../objects/library_functions.js";
import { registerType } from "../objects/type_registry.js";
import { type_name } from "../objects/types.js";

/** `binascii.Error` */
export class Error$ extends ValueError {}
registerType(Error$, { name: "Error", module: "binascii", bases: [ValueError], sealed: false });

const UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const BASE64 = `${UPPER}${UPPER.toLowerCase()}0123456789+/`;
const BASE32 = `${UPPER}234567`;

const ascii = (text: string): Bytes => new Bytes(Uint8Array.from(text, (c) => c.charCodeAt(0)));

/** What is to be decoded: bytes, or text of ASCII characters. */
function textOf(s: unknown): string {
  if (s instanceof AnyBytes) return s.$text;
  if (typeof s !== "string") throw new TypeError(`argument should be a bytes-like object or ASCII string, not '${type_name(s)}'`);
  if (/[^\0-\x7f]/.test(s)) throw new ValueError("string argument should contain only ASCII characters");
  return s;
}

/** Groups of bits as letters, filled up with `=`. */
function encoded(data: Uint8Array, alphabet: string, bits: number, group: number): string {
  let out = "";
  let buffer = 0;
  let held = 0;
  for (const byte of data) {
    buffer = (buffer << 8) | byte;
    held += 8;
    while (held >= bits) {
      held -= bits;
      out += alphabet[(buffer >> held) & ((1 << bits) - 1)]!;
    }
    buffer &= (1 << held) - 1;
  }
  if (held > 0) out += alphabet[(buffer << (bits - held)) & ((1 << bits) - 1)]!;
  return out.padEnd(Math.ceil(out.length / group) * group, "=");
}

function decoded(letters: string, alphabet: string, bits: number): Bytes {
  const out: number[] = [];
  let buffer = 0;
  let held = 0;
  for (const letter of letters) {
    buffer = (buffer << bits) | alphabet.indexOf(letter);
    held += bits;
    if (held >= 8) {
      held -= 8;
      out.push((buffer >> held) & 255);
      buffer &= (1 << held) - 1;
    }
  }
  return new Bytes(Uint8Array.from(out));
}

function translated(text: string, from: string, to: string): string {
  return Array.from(text, (c) => (from.includes(c) ? to[from.indexOf(c)]! : c)).join("");
}

/** `b64encode(s, altchars=None)` */
export function b64encode(s: unknown, altchars: unknown = null): Bytes {
  const text = encoded(bytesLike(s), BASE64, 6, 4);
  return ascii(altchars === null ? text : translated(text, "+/", textOf(altchars)));
}

/** `b64decode(s, altchars=None, validate=False)` */
export function b64decode(s: unknown, altchars: unknown = null, validate: unknown = false): Bytes {
  const text = altchars === null ? textOf(s) : translated(textOf(s), textOf(altchars), "+/");
  if (validate === true && !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw new Error$("Only base64 data is allowed");
  const letters = text.replace(/[^A-Za-z0-9+/=]/g, "");
  const data = letters.replace(/=.*$/s, "");
  if (data.length % 4 === 1) throw new Error$(`Invalid base64-encoded string: number of data characters (${data.length}) cannot be 1 more than a multiple of 4`);
  const padding = letters.length - data.length;
  if (data.length % 4 !== 0 && padding < 4 - (data.length % 4)) throw new Error$("Incorrect padding");
  return decoded(data, BASE64, 6);
}

/** `urlsafe_b64encode(s)` */
export function urlsafe_b64encode(s: unknown): Bytes {
  return ascii(translated(encoded(bytesLike(s), BASE64, 6, 4), "+/", "-_"));
}

/** `urlsafe_b64decode(s)` */
export function urlsafe_b64decode(s: unknown): Bytes {
  return b64decode(translated(textOf(s), "-_", "+/"));
}

/** `b32encode(s)` */
export function b32encode(s: unknown): Bytes {
  return ascii(encoded(bytesLike(s), BASE32, 5, 8));
}

/** `b32decode(s, casefold=False)` */
export function b32decode(s: unknown, casefold: unknown = false): Bytes {
  const text = casefold === true ? textOf(s).toUpperCase() : textOf(s);
  if (text.length % 8 !== 0) throw new Error$("Incorrect padding");
  const letters = text.replace(/=+$/, "");
  if (/[^A-Z2-7]/.test(letters)) throw new Error$("Non-base32 digit found");
  if (![0, 1, 3, 4, 6].includes(text.length - letters.length)) throw new Error$("Incorrect padding");
  return decoded(letters, BASE32, 5);
}

/** `b16encode(s)` */
export function b16encode(s: unknown): Bytes {
  return ascii(Array.from(bytesLike(s), (byte) => byte.toString(16).padStart(2, "0").toUpperCase()).join(""));
}

/** `b16decode(s, casefold=False)` */
export function b16decode(s: unknown, casefold: unknown = false): Bytes {
  const text = casefold === true ? textOf(s).toUpperCase() : textOf(s);
  if (/[^0-9A-F]/.test(text)) throw new Error$("Non-base16 digit found");
  if (text.length % 2 === 1) throw new Error$("Odd-length string");
  return new Bytes(Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16)));
}

export { b64decode as standard_b64decode, b64encode as standard_b64encode };

pythonFunctions("base64", {
  b64encode: [b64encode, "s, altchars=None"],
  b64decode: [b64decode, "s, altchars=None, validate=False"],
  urlsafe_b64encode: [urlsafe_b64encode, "s"],
  urlsafe_b64decode: [urlsafe_b64decode, "s"],
  b32encode: [b32encode, "s"],
  b32decode: [b32decode, "s, casefold=False, map01=None"],
  b16encode: [b16encode, "s"],
  b16decode: [b16decode, "s, casefold=False"],
});
