/** What the functions of `base64` take. */
import { AnyBytes, MemoryViewObject } from "../../objects/bytes.js";
import { bytesLike } from "../../objects/bytes/arguments.js";
import { fromBinary, toBinary } from "../../objects/bytes/binary_text.js";
import { Bytes } from "../../objects/bytes.js";
import { TypeError, ValueError } from "../../objects/exceptions.js";
import { textOf } from "../../objects/str/receiver.js";
import { type_name } from "../../objects/types.js";

/** What is to be decoded, as a text of the same numbers: bytes, or a str of ASCII characters. */
export function encodedText(s: unknown): string {
  const text = textOf(s);
  if (text !== undefined) {
    if (/[^\0-\x7f]/.test(text)) throw new ValueError("string argument should contain only ASCII characters");
    return text;
  }
  if (s instanceof AnyBytes || s instanceof MemoryViewObject) return toBinary(bytesLike(s));
  throw new TypeError(`argument should be a bytes-like object or ASCII string, not '${type_name(s)}'`);
}

/** What the functions written in Python make of bytes: `memoryview(b)` first. */
export function viewed(b: unknown): Uint8Array {
  if (b instanceof AnyBytes || b instanceof MemoryViewObject) return bytesLike(b);
  throw new TypeError(`memoryview: a bytes-like object is required, not '${type_name(b)}'`);
}

export const asBytes = (text: string): Bytes => new Bytes(fromBinary(text));
