/** What the functions of `base64` take. */
import { AnyBytes, memoryview } from "../../objects/bytes.js";
import { bytesFrom, isBuffer } from "../../objects/bytes/arguments.js";
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
  if (!isBuffer(s)) throw new TypeError(`argument should be a bytes-like object or ASCII string, not '${type_name(s)}'`);
  return toBinary(bytesFrom(s, "bytes"));
}

/** What the functions written in Python make of bytes: `memoryview(b)` first. */
export function viewed(b: unknown): Uint8Array {
  return b instanceof AnyBytes ? b.data : memoryview(b).tobytes().data;
}

export const asBytes = (text: string): Bytes => new Bytes(fromBinary(text));
