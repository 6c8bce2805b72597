/** What bytes methods accept as arguments, and the bytes behind it. */
import { BufferError, OverflowError, TypeError, ValueError } from "../exceptions.js";
import { asIndex, isIndex } from "../indices.js";
import { isIterable, iterate } from "../iteration.js";
import { sized } from "../length_hint.js";
import type { Int } from "../integer.js";
import { isInt } from "../py_float.js";
import { type_name } from "../types.js";
import { BufferOwner } from "./buffer_owner.js";
import { givenView, MemoryViewObject } from "./memory_view.js";
import { isContiguous, itemCount, windowBytes } from "./memory_window.js";
import { AnyBytes, ByteArray } from "./objects.js";

/** The bytes of what shows its memory, in one row; undefined for any other object. */
export function bufferBytes(value: unknown): Uint8Array | undefined {
  if (value instanceof AnyBytes) return value.data;
  if (value instanceof MemoryViewObject) return value.$bytes();
  if (value instanceof BufferOwner) return value.$memory();
  return givenView(value)?.$bytes();
}

/** Whether an object shows its memory. */
export const isBuffer = (value: unknown): boolean => value instanceof AnyBytes || value instanceof MemoryViewObject || value instanceof BufferOwner || givenView(value) !== undefined;

/** The bytes of a bytes-like object, or a TypeError. */
export function bytesLike(value: unknown): Uint8Array {
  const bytes = bufferBytes(value);
  if (bytes === undefined) throw new TypeError(`a bytes-like object is required, not '${type_name(value)}'`);
  return bytes;
}

/** The bytes of what `+` and `join` take: a buffer that lies in one row and is not released; undefined for any other object. */
export function rowOfBytes(value: unknown): Uint8Array | undefined {
  try {
    return bufferBytes(value);
  } catch (error) {
    if (error instanceof BufferError || (error instanceof ValueError && value instanceof MemoryViewObject)) return undefined;
    throw error;
  }
}

/** The bytes of a buffer that may be written to, for those who fill it; undefined for any other object. */
export function writableBytes(value: unknown): Uint8Array | undefined {
  if (value instanceof ByteArray) return value.data;
  if (value instanceof BufferOwner) return value.$memory();
  const window = value instanceof MemoryViewObject ? value.$window() : givenView(value)?.$window();
  if (window === undefined || window.readonly || !isContiguous(window)) return undefined;
  return new Uint8Array(window.bytes.buffer, window.bytes.byteOffset + window.start, itemCount(window) * window.item.size);
}

/** An int as one byte. */
export function byteOf(value: unknown, text = "byte must be in range(0, 256)"): number {
  const byte = asIndex(value);
  if (byte < 0 || byte > 255) throw new ValueError(text);
  return Number(byte);
}

/** What `find`, `count`, `in` look for: bytes, or one byte as an int. */
export function needle(value: unknown, text = "argument should be integer or bytes-like object, not '%'"): Uint8Array {
  const bytes = bufferBytes(value);
  if (bytes !== undefined) return bytes;
  if (isInt(value) || isIndex(value)) return Uint8Array.of(byteOf(value));
  throw new TypeError(text.replace("%", type_name(value)));
}

/** The size that `bytes(n)` is given; null for what is no index, or says it wrongly. */
function sizeOf(source: unknown): Int | null {
  if (!isInt(source) && !isIndex(source)) return null;
  try {
    return asIndex(source);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The bytes that `bytes(source)` and `bytearray(source)` are made of, strings aside. */
export function bytesFrom(source: unknown, typeName: "bytes" | "bytearray"): Uint8Array {
  if (source instanceof AnyBytes) return source.data.slice();
  if (source instanceof BufferOwner) return source.$memory().slice();
  const view = source instanceof MemoryViewObject ? source : givenView(source);
  if (view !== undefined) return windowBytes(view.$window());
  const size = sizeOf(source);
  if (size !== null) {
    if (size < 0) throw new ValueError("negative count");
    if (typeof size === "bigint") throw new OverflowError("cannot fit 'int' into an index-sized integer");
    return new Uint8Array(size);
  }
  if (!isIterable(source)) throw new TypeError(`cannot convert '${type_name(source)}' object to ${typeName}`);
  return typeName === "bytes" ? bytesOfItems(sized(source), "bytes must be in range(0, 256)") : bytesOfItems(iterate(source), "byte must be in range(0, 256)");
}

/** Each item of an iterable as a byte. */
export function bytesOfItems(items: Iterable<unknown>, text: string): Uint8Array {
  const data: number[] = [];
  for (const item of items) data.push(byteOf(item, text));
  return Uint8Array.from(data);
}
