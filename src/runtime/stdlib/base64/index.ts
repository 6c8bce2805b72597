/** `base64`: the encodings of RFC 4648, and those in base 85. */
import { bytesLike, isBuffer } from "../../objects/bytes/arguments.js";
import { AnyBytes, Bytes, memoryview } from "../../objects/bytes.js";
import { call_method } from "../../objects/calls.js";
import { AssertionError, TypeError } from "../../objects/exceptions.js";
import { pythonFunctions } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { truthy } from "../../objects/truth.js";
import { type_name } from "../../objects/types.js";
import { fromBase64, toBase64 } from "../binascii/base64.js";
import { asBytes, encodedText } from "./arguments.js";
import { b16decode, b16encode, b32decode, b32encode, b32hexdecode, b32hexencode } from "./base32.js";
import { a85decode, a85encode, b85decode, b85encode, z85decode, z85encode } from "./base85.js";

export { b16decode, b16encode, b32decode, b32encode, b32hexdecode, b32hexencode } from "./base32.js";
export { a85decode, a85encode, b85decode, b85encode, z85decode, z85encode } from "./base85.js";

function translated(text: string, from: string, to: string): string {
  return text.replace(/[^]/g, (c) => (from.includes(c) ? to.charAt(from.indexOf(c)) : c));
}

function twoLetters(altchars: unknown): string {
  const letters = encodedText(altchars);
  if (letters.length !== 2) throw new AssertionError(repr(asBytes(letters)));
  return letters;
}

/** `b64encode(s, altchars=None)` */
export function b64encode(s: unknown, altchars: unknown = null): Bytes {
  const encoded = new Bytes(toBase64(bytesLike(s)));
  if (altchars === null) return encoded;
  return asBytes(translated(encoded.$text, "+/", bytesText(altchars)));
}

/** Letters given as bytes: their number is held against what is expected of them. */
function bytesText(altchars: unknown): string {
  const letters = new Bytes(bytesLike(altchars));
  if (letters.data.length !== 2) throw new AssertionError(repr(letters));
  return letters.$text;
}

/** `b64decode(s, altchars=None, validate=False)` */
export function b64decode(s: unknown, altchars: unknown = null, validate: unknown = false): Bytes {
  const text = encodedText(s);
  const letters = altchars === null ? text : translated(text, twoLetters(altchars), "+/");
  return new Bytes(fromBase64(asBytes(letters).data, truthy(validate)));
}

/** `standard_b64encode(s)` */
export const standard_b64encode = (s: unknown): Bytes => b64encode(s);

/** `standard_b64decode(s)` */
export const standard_b64decode = (s: unknown): Bytes => b64decode(s);

/** `urlsafe_b64encode(s)` */
export const urlsafe_b64encode = (s: unknown): Bytes => asBytes(translated(b64encode(s).$text, "+/", "-_"));

/** `urlsafe_b64decode(s)` */
export const urlsafe_b64decode = (s: unknown): Bytes => b64decode(translated(encodedText(s), "-_", "+/"));

/** Bytes to be written in lines: a view must be one of single bytes in a row. */
function lineBytes(s: unknown): Uint8Array {
  if (s instanceof AnyBytes) return s.data;
  if (!isBuffer(s)) throw new TypeError(`expected bytes-like object, not ${type_name(s)}`);
  const view = memoryview(s);
  if (!["c", "b", "B"].includes(view.format)) throw new TypeError(`expected single byte elements, not ${repr(view.format)} from ${type_name(s)}`);
  if (view.ndim !== 1) throw new TypeError(`expected 1-D data, not ${view.ndim}-D data from ${type_name(s)}`);
  return bytesLike(s);
}

/** Bytes in a line of 76 characters. */
const LINE = 57;

/** `encodebytes(s)` */
export function encodebytes(s: unknown): Bytes {
  const data = lineBytes(s);
  let out = "";
  for (let at = 0; at < data.length; at += LINE) out += new Bytes(toBase64(data.subarray(at, at + LINE), true)).$text;
  return asBytes(out);
}

/** `decodebytes(s)` */
export const decodebytes = (s: unknown): Bytes => new Bytes(fromBase64(lineBytes(s), false));

/** `encode(input, output)`: one file into another. */
export function encode(input: unknown, output: unknown): void {
  for (;;) {
    let part = bytesLike(call_method(input, "read", [LINE]));
    if (part.length === 0) return;
    while (part.length < LINE) {
      const more = bytesLike(call_method(input, "read", [LINE - part.length]));
      if (more.length === 0) break;
      const joined = new Uint8Array(part.length + more.length);
      joined.set(part);
      joined.set(more, part.length);
      part = joined;
    }
    call_method(output, "write", [new Bytes(toBase64(part, true))]);
  }
}

/** `decode(input, output)`: one file into another. */
export function decode(input: unknown, output: unknown): void {
  for (;;) {
    const line = bytesLike(call_method(input, "readline", []));
    if (line.length === 0) return;
    call_method(output, "write", [new Bytes(fromBase64(line, false))]);
  }
}

pythonFunctions("base64", {
  encode: [encode, "input, output"],
  decode: [decode, "input, output"],
  encodebytes: [encodebytes, "s"],
  decodebytes: [decodebytes, "s"],
  b64encode: [b64encode, "s, altchars=None"],
  b64decode: [b64decode, "s, altchars=None, validate=False"],
  standard_b64encode: [standard_b64encode, "s"],
  standard_b64decode: [standard_b64decode, "s"],
  urlsafe_b64encode: [urlsafe_b64encode, "s"],
  urlsafe_b64decode: [urlsafe_b64decode, "s"],
  b32encode: [b32encode, "s"],
  b32decode: [b32decode, "s, casefold=False, map01=None"],
  b32hexencode: [b32hexencode, "s"],
  b32hexdecode: [b32hexdecode, "s, casefold=False"],
  b16encode: [b16encode, "s"],
  b16decode: [b16decode, "s, casefold=False"],
  a85encode: [a85encode, "b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False"],
  a85decode: [a85decode, "b, *, foldspaces=False, adobe=False, ignorechars=b' \\t\\n\\r\\x0b'"],
  b85encode: [b85encode, "b, pad=False"],
  b85decode: [b85decode, "b"],
  z85encode: [z85encode, "s"],
  z85decode: [z85decode, "s"],
});
