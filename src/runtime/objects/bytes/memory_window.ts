/** What a `memoryview` shows: items of one format, in rows and rows of rows, anywhere in the memory of an object. */
import { BufferError, TypeError } from "../exceptions.js";
import { type_name } from "../types.js";
import { BufferOwner } from "./buffer_owner.js";
import { type ItemFormat, itemFormat, unreadable } from "./item_formats.js";
import { AnyBytes, ByteArray, Bytes } from "./objects.js";

export interface Window {
  /** Whose memory it is. */
  readonly source: unknown;
  readonly bytes: DataView;
  readonly start: number;
  /** How many items there are along each dimension, and how many bytes apart they lie. */
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  readonly format: string;
  readonly item: ItemFormat;
  readonly readonly: boolean;
}

const BYTES = itemFormat("B")!;

/** All of an object's memory; undefined for what shows none. */
export function windowOn(source: unknown): Window | undefined {
  if (source instanceof BufferOwner) return windowOnItems(source);
  if (!(source instanceof AnyBytes)) return undefined;
  const { data } = source;
  const bytes = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return { source, bytes, start: 0, shape: [data.length], strides: [1], format: "B", item: BYTES, readonly: source instanceof Bytes };
}

/** The items of an array; of a format that views can't read, only as bytes by `cast`. */
function windowOnItems(source: BufferOwner): Window {
  const data = source.$memory();
  const format = source.$format();
  const item = itemFormat(format) ?? unreadable(format, 4);
  return { source, bytes: new DataView(data.buffer, data.byteOffset, data.byteLength), start: 0, shape: [data.length / item.size], strides: [item.size], format, item, readonly: false };
}

export const itemCount = ({ shape }: Window): number => shape.reduce((product, length) => product * length, 1);

/** The strides of items that lie one after another, the last dimension's closest. */
export function rowStrides(shape: readonly number[], size: number): number[] {
  const strides: number[] = [];
  let step = size;
  for (let i = shape.length - 1; i >= 0; i--) {
    strides[i] = step;
    step *= shape[i]!;
  }
  return strides;
}

/** Whether the items lie one after another; `fromFirst` when it is the first dimension whose items lie closest. */
export function isContiguous(window: Window, fromFirst = false): boolean {
  const { shape, strides } = window;
  if (itemCount(window) === 0) return true;
  let step = window.item.size;
  for (let k = 0; k < shape.length; k++) {
    const i = fromFirst ? k : shape.length - 1 - k;
    if (shape[i]! > 1 && strides[i] !== step) return false;
    step *= shape[i]!;
  }
  return true;
}

/** Where each item begins, the last index moving first, or (`fromFirst`) the first. */
export function* itemPlaces(window: Window, fromFirst = false): Generator<number, undefined> {
  const { shape, strides } = window;
  const total = itemCount(window);
  const index = shape.map(() => 0);
  const order = Array.from(shape.keys());
  if (!fromFirst) order.reverse();
  let at = window.start;
  for (let done = 0; done < total; done++) {
    yield at;
    for (const i of order) {
      at += strides[i]!;
      index[i]! += 1;
      if (index[i]! < shape[i]!) break;
      at -= strides[i]! * shape[i]!;
      index[i] = 0;
    }
  }
  return undefined;
}

/** The bytes of all items, one after another. */
export function windowBytes(window: Window, fromFirst = false): Uint8Array {
  const { size } = window.item;
  const all = new Uint8Array(window.bytes.buffer, window.bytes.byteOffset, window.bytes.byteLength);
  if (!fromFirst && isContiguous(window)) return all.slice(window.start, window.start + itemCount(window) * size);
  const made = new Uint8Array(itemCount(window) * size);
  let to = 0;
  for (const at of itemPlaces(window, fromFirst)) {
    for (let j = 0; j < size; j++) made[to++] = all[at + j]!;
  }
  return made;
}

/** The same memory with rows of its own: what most that take buffers ask for. */
export function contiguousBytes(window: Window): Uint8Array {
  if (!isContiguous(window)) throw new BufferError("memoryview: underlying buffer is not C-contiguous");
  return windowBytes(window);
}

/** The items as nested lists. */
export function listOf(window: Window, dimension = 0, at = window.start): unknown {
  const length = window.shape[dimension];
  if (length === undefined) return window.item.read(window.bytes, at);
  const stride = window.strides[dimension]!;
  return Array.from({ length }, (_, i) => listOf(window, dimension + 1, at + i * stride));
}

/** The buffer of what has none. */
export function noBuffer(value: unknown): never {
  throw new TypeError(`memoryview: a bytes-like object is required, not '${type_name(value)}'`);
}

/** A bytearray may not change its size while a view of it is in a `with` statement. */
export function hold(window: Window, count: 1 | -1): void {
  if (window.source instanceof ByteArray) window.source.$views += count;
}
