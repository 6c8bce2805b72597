/** The types `bytes` and `bytearray`. */
import { lookupSpecial } from "./attributes.js";
import { bytesFrom, bytesLike, isBuffer } from "./bytes/arguments.js";
import { fromBinary } from "./bytes/binary_text.js";
import { decodeBytes } from "./bytes/decode.js";
import { bufferOf, MemoryViewObject } from "./bytes/memory_view.js";
import { AnyBytes, ByteArray, Bytes } from "./bytes/objects.js";
import { TypeError, ValueError } from "./exceptions.js";
import { builtin } from "./functions.js";
import { isIndex } from "./indices.js";
import { isIterable } from "./iteration.js";
import { allocatedBy, constructDerived } from "./instance_creation.js";
import { encodeText } from "./str/encode.js";
import { textArgument, textOf } from "./str/receiver.js";
import { registerType } from "./type_registry.js";
import { type_name } from "./types.js";

export { memoryview, MemoryViewObject } from "./bytes/memory_view.js";
export { AnyBytes, ByteArray, Bytes } from "./bytes/objects.js";

export interface BytesType {
  (source?: unknown, encoding?: unknown, errors?: unknown): Bytes;
  new (source?: unknown, encoding?: unknown, errors?: unknown): Bytes;
  readonly prototype: Bytes;
  fromhex(text: unknown): Bytes;
  maketrans(from: unknown, to: unknown): Bytes;
}

export interface ByteArrayType {
  (source?: unknown, encoding?: unknown, errors?: unknown): ByteArray;
  new (source?: unknown, encoding?: unknown, errors?: unknown): ByteArray;
  readonly prototype: ByteArray;
  fromhex(text: unknown): ByteArray;
  maketrans(from: unknown, to: unknown): Bytes;
}

/** The data of a new bytes or bytearray object. */
function dataFor(typeName: "bytes" | "bytearray", source: unknown, encoding: unknown, errors: unknown): Uint8Array {
  const text = textOf(source);
  for (const name of [encoding, errors]) if (textOf(name)?.includes("\0") === true) throw new ValueError("embedded null character");
  const codec = encoding === undefined ? undefined : textArgument(encoding, `${typeName}() argument 'encoding'`);
  const handler = errors === undefined ? "strict" : textArgument(errors, `${typeName}() argument 'errors'`);
  if (text !== undefined) {
    if (codec === undefined) throw new TypeError("string argument without an encoding");
    return encodeText(text, codec, handler);
  }
  if (encoding !== undefined) throw new TypeError("encoding without a string argument");
  if (errors !== undefined) throw new TypeError("errors without a string argument");
  if (source === undefined) return new Uint8Array();
  if (source instanceof AnyBytes || typeof source !== "object" || source === null) return bytesFrom(source, typeName);
  const method = lookupSpecial(source, "__bytes__");
  if (method === undefined || method === null) return bytesFrom(source, typeName);
  const result: unknown = method();
  if (result instanceof Bytes) return result.data.slice();
  throw new TypeError(`__bytes__ returned non-bytes (type ${type_name(result)})`);
}

/** `bytes(source)`, `bytes(text, encoding, errors)` */
export const bytes = function bytes(source?: unknown, encoding?: unknown, errors?: unknown): Bytes {
  // oxlint-disable-next-line prefer-rest-params -- a call of `bytes` itself takes no array of arguments
  if (new.target !== undefined && new.target !== bytes) return constructDerived(bytes, new.target, Array.prototype.slice.call(arguments) as unknown[]) as Bytes;
  if (source instanceof Bytes && Object.getPrototypeOf(source) === Bytes.prototype) return source;
  return new Bytes(dataFor("bytes", source, encoding, errors));
} as BytesType;

/** `bytearray(source)` */
export const bytearray = function bytearray(source?: unknown, encoding?: unknown, errors?: unknown): ByteArray {
  // oxlint-disable-next-line prefer-rest-params -- a call of `bytearray` itself takes no array of arguments
  if (new.target !== undefined && new.target !== bytearray) return constructDerived(bytearray, new.target, Array.prototype.slice.call(arguments) as unknown[]) as ByteArray;
  return new ByteArray(dataFor("bytearray", source, encoding, errors));
} as ByteArrayType;

/** Pairs of hexadecimal digits, with white space between pairs. */
function hexData(text: unknown): Uint8Array {
  const digits = textArgument(text, "fromhex() argument");
  let out = "";
  for (let at = 0; at < digits.length; ) {
    if (/[ \t\n\r\v\f]/.test(digits.charAt(at))) {
      at += 1;
      continue;
    }
    for (const position of [at, at + 1]) {
      if (!/^[0-9a-fA-F]$/.test(digits.charAt(position))) throw new ValueError(`non-hexadecimal number found in fromhex() arg at position ${position}`);
    }
    out += String.fromCharCode(parseInt(digits.slice(at, at + 2), 16));
    at += 2;
  }
  return fromBinary(out);
}

function translationTable(from: unknown, to: unknown): Bytes {
  const [keys, values] = [bytesLike(from), bytesLike(to)];
  if (keys.length !== values.length) throw new ValueError("maketrans arguments must have same length");
  const table = Uint8Array.from({ length: 256 }, (_, i) => i);
  keys.forEach((key, i) => (table[key] = values[i] ?? 0));
  return new Bytes(table);
}

bytes.fromhex = builtin("bytes.fromhex", (text: unknown) => new Bytes(hexData(text)), "string, /");
bytearray.fromhex = builtin("bytearray.fromhex", (text: unknown) => new ByteArray(hexData(text)), "string, /");
bytes.maketrans = builtin("bytes.maketrans", (from: unknown, to: unknown) => translationTable(from, to), "frm, to, /");
bytearray.maketrans = builtin("bytearray.maketrans", (from: unknown, to: unknown) => translationTable(from, to), "frm, to, /");

/** The bytes behind `int.from_bytes(source)`: bytes, or an iterable of ints. */
export function bytesOf(source: unknown): Uint8Array {
  if (source instanceof AnyBytes) return source.data;
  if (typeof source !== "object" || source === null) throw new TypeError(`cannot convert '${type_name(source)}' object to bytes`);
  // an object that is merely an index does not count as a size here
  if (isIndex(source) && !isIterable(source) && lookupSpecial(source, "__bytes__") === undefined) throw new TypeError(`cannot convert '${type_name(source)}' object to bytes`);
  return dataFor("bytes", source, undefined, undefined);
}

/** `str(source, encoding, errors)` */
export function decodeArgument(source: unknown, encoding: unknown, errors: unknown): string {
  const codec = encoding === undefined ? "utf-8" : textOf(encoding);
  const handler = errors === undefined ? "strict" : textOf(errors);
  if (codec === undefined) throw new TypeError(`str() argument 'encoding' must be str, not ${type_name(encoding)}`);
  if (handler === undefined) throw new TypeError(`str() argument 'errors' must be str, not ${type_name(errors)}`);
  if (source === undefined) return "";
  if (textOf(source) !== undefined) throw new TypeError("decoding str is not supported");
  if (!isBuffer(source)) throw new TypeError(`decoding to str: need a bytes-like object, ${type_name(source)} found`);
  return decodeBytes(bytesLike(source), codec, handler);
}

allocatedBy(bytes, (cls, [source, encoding, errors]) => Reflect.construct(Bytes, [dataFor("bytes", source, encoding, errors)], cls) as object);
allocatedBy(bytearray, (cls, [source, encoding, errors]) => Reflect.construct(ByteArray, [dataFor("bytearray", source, encoding, errors)], cls) as object);
registerType(bytes, { name: "bytes", instances: Bytes, members: ["data"], signature: "source=b'', encoding='utf-8', errors='strict'" });
registerType(bytearray, { name: "bytearray", instances: ByteArray, members: ["data"], signature: "source=b'', encoding='utf-8', errors='strict'" });

/** What all that has a buffer of its own answers to `__buffer__(flags)` (PEP 688). */
for (const { prototype } of [AnyBytes, MemoryViewObject]) {
  Object.defineProperty(prototype, "__buffer__", {
    value: function __buffer__(this: AnyBytes | MemoryViewObject, flags: unknown): MemoryViewObject {
      return bufferOf(this, flags);
    },
    writable: true,
    configurable: true,
  });
}
