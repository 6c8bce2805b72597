/** What the decoding functions of `binascii` take: bytes, or a str of ASCII characters. */
import { bufferBytes } from "../../objects/bytes/arguments.js";
import { fromBinary } from "../../objects/bytes/binary_text.js";
import { Exception, TypeError, ValueError } from "../../objects/exceptions.js";
import { textOf } from "../../objects/str/receiver.js";
import { registerType } from "../../objects/type_registry.js";
import { type_name } from "../../objects/types.js";

/** `binascii.Error` */
export class Error$ extends ValueError {}
registerType(Error$, { name: "Error", module: "binascii", bases: [ValueError], sealed: false });

/** `binascii.Incomplete` */
export class Incomplete extends Exception {}
registerType(Incomplete, { name: "Incomplete", module: "binascii", bases: [Exception], sealed: false });

/** The bytes to be decoded. */
export function encodedBytes(data: unknown): Uint8Array {
  const text = textOf(data);
  if (text !== undefined) {
    if (/[^\0-\x7f]/.test(text)) throw new ValueError("string argument should contain only ASCII characters");
    return fromBinary(text);
  }
  const bytes = bufferBytes(data);
  if (bytes !== undefined) return bytes;
  throw new TypeError(`argument should be bytes, buffer or ASCII string, not '${type_name(data)}'`);
}
