/** `memoryview`: a window on the bytes of a bytes or bytearray object, of one dimension. */
import { IndexError, TypeError, ValueError } from "../exceptions.js";
import { asPosition, isIndex } from "../indices.js";
import { address } from "../repr.js";
import { NotImplemented } from "../singletons.js";
import { Slice, sliceBounds } from "../slice.js";
import { textOf } from "../str/receiver.js";
import { tupleOf, type PyTuple } from "../tuple.js";
import { registerType } from "../type_registry.js";
import { type_name } from "../types.js";
import { bytesLike } from "./arguments.js";
import { BufferOwner } from "./buffer_owner.js";
import { type ItemFormat, itemFormat, unreadable } from "./item_formats.js";
import { AnyBytes, Bytes } from "./objects.js";
import { hashBytes } from "./sequence.js";
import { describeMethods } from "./signatures.js";

/** What a view shows: `count` items, `stride` bytes apart, from `start` on. */
interface Window {
  readonly source: AnyBytes | BufferOwner;
  readonly bytes: DataView;
  readonly start: number;
  readonly count: number;
  readonly stride: number;
  readonly format: string;
  readonly item: ItemFormat;
  readonly readonly: boolean;
}

const BYTES = itemFormat("B")!;

function windowOn(source: unknown): Window {
  if (source instanceof MemoryViewObject) return source.$window();
  if (source instanceof BufferOwner) return windowOnItems(source);
  if (!(source instanceof AnyBytes)) throw new TypeError(`memoryview: a bytes-like object is required, not '${type_name(source)}'`);
  const { data } = source;
  const bytes = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return { source, bytes, start: 0, count: data.length, stride: 1, format: "B", item: BYTES, readonly: source instanceof Bytes };
}

/** The items of an array; of a format that views can't read, only as bytes by `cast`. */
function windowOnItems(source: BufferOwner): Window {
  const data = source.$memory();
  const format = source.$format();
  const item = itemFormat(format) ?? unreadable(format, 4);
  return { source, bytes: new DataView(data.buffer, data.byteOffset, data.byteLength), start: 0, count: data.length / item.size, stride: item.size, format, item, readonly: false };
}

export class MemoryViewObject implements Iterable<unknown> {
  #window: Window | null;

  constructor(window: Window) {
    this.#window = window;
  }

  $window(): Window {
    if (this.#window === null) throw new ValueError("operation forbidden on released memoryview object");
    return this.#window;
  }

  /** The bytes that it shows, one after another. */
  $bytes(): Uint8Array {
    const { bytes, start, count, stride, item } = this.$window();
    const made = new Uint8Array(count * item.size);
    for (let i = 0, to = 0; i < count; i++) for (let j = 0; j < item.size; j++) made[to++] = bytes.getUint8(start + i * stride + j);
    return made;
  }

  #at(window: Window, key: unknown): number {
    const position = asPosition(key);
    const at = position < 0 ? position + window.count : position;
    if (at < 0 || at >= window.count) throw new IndexError("index out of bounds on dimension 1");
    return window.start + at * window.stride;
  }

  #part(window: Window, slice: Slice): Window {
    const [from, to, step] = sliceBounds(slice, window.count).map(Number) as [number, number, number];
    const count = Math.max(0, Math.ceil((to - from) / step));
    return { ...window, start: window.start + from * window.stride, stride: window.stride * step, count };
  }

  __getitem__(key: unknown): unknown {
    const window = this.$window();
    if (key instanceof Slice) return new MemoryViewObject(this.#part(window, key));
    if (!isIndex(key)) throw new TypeError("memoryview: invalid slice key");
    return window.item.read(window.bytes, this.#at(window, key));
  }

  __setitem__(key: unknown, value: unknown): void {
    const window = this.$window();
    if (window.readonly) throw new TypeError("cannot modify read-only memory");
    if (!(key instanceof Slice)) {
      if (!isIndex(key)) throw new TypeError("memoryview: invalid slice key");
      window.item.write(window.bytes, this.#at(window, key), value);
      return;
    }
    const target = this.#part(window, key);
    const given = value instanceof MemoryViewObject ? value.$window() : { format: "B", count: bytesLike(value).length };
    if (given.format.replace("@", "") !== target.item.letter || given.count !== target.count) throw new ValueError("memoryview assignment: lvalue and rvalue have different structures");
    // copied first: both may show the same memory
    const from = bytesLike(value);
    const copy = value instanceof MemoryViewObject ? from : from.slice();
    const { size } = target.item;
    copy.forEach((byte, i) => target.bytes.setUint8(target.start + Math.floor(i / size) * target.stride + (i % size), byte));
  }

  __delitem__(_key: unknown): never {
    throw new TypeError(this.$window().readonly ? "cannot modify read-only memory" : "cannot delete memory");
  }

  *[Symbol.iterator](): Generator<unknown, undefined> {
    const { bytes, start, count, stride, item } = this.$window();
    for (let i = 0; i < count; i++) {
      this.$window();
      yield item.read(bytes, start + i * stride);
    }
    return undefined;
  }

  get length(): number {
    return this.$window().count;
  }

  __len__(): number {
    return this.$window().count;
  }

  __eq__(other: unknown): unknown {
    if (this === other) return true;
    if (!(other instanceof MemoryViewObject) && !(other instanceof AnyBytes) && !(other instanceof BufferOwner)) return NotImplemented;
    if (this.#window === null || (other instanceof MemoryViewObject && other.#window === null)) return false;
    const [a, b] = [this.$window(), windowOn(other)];
    if (a.count !== b.count) return false;
    for (let i = 0; i < a.count; i++) if (!sameItems(a.item.read(a.bytes, a.start + i * a.stride), b.item.read(b.bytes, b.start + i * b.stride))) return false;
    return true;
  }

  __hash__(): number {
    const { readonly, item } = this.$window();
    if (!readonly) throw new ValueError("cannot hash writable memoryview object");
    if (!"Bbc".includes(item.letter)) throw new ValueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    return hashBytes(this.$bytes());
  }

  __enter__(): this {
    this.$window();
    return this;
  }

  __exit__(..._exception: readonly unknown[]): void {
    this.release();
  }

  __repr__(): string {
    return `<${this.#window === null ? "released memory" : "memory"} at ${address(this)}>`;
  }

  tobytes(order: unknown = null): Bytes {
    if (order !== null && !["C", "F", "A"].includes(textOf(order) ?? "")) throw new ValueError("order must be 'C', 'F' or 'A'");
    return new Bytes(this.$bytes());
  }

  tolist(): unknown[] {
    return Array.from(this);
  }

  toreadonly(): MemoryViewObject {
    return new MemoryViewObject({ ...this.$window(), readonly: true });
  }

  release(): void {
    this.#window = null;
  }

  hex(sep?: unknown, bytes_per_sep: unknown = 1): string {
    return this.tobytes().hex(sep, bytes_per_sep);
  }

  cast(format: unknown): MemoryViewObject {
    const window = this.$window();
    const text = textOf(format);
    if (text === undefined) throw new TypeError(`cast() argument 'format' must be str, not ${type_name(format)}`);
    if (!this.c_contiguous) throw new TypeError("memoryview: casts are restricted to C-contiguous views");
    const item = itemFormat(text);
    if (item === undefined) throw new ValueError("memoryview: destination format must be a native single character format prefixed with an optional '@'");
    if (!"Bbc".includes(item.letter) && !"Bbc".includes(window.item.letter)) throw new TypeError("memoryview: cannot cast between two non-byte formats");
    const size = window.count * window.item.size;
    if (size % item.size !== 0) throw new TypeError("memoryview: length is not a multiple of itemsize");
    return new MemoryViewObject({ ...window, format: text, item, count: size / item.size, stride: item.size });
  }

  get obj(): unknown {
    return this.$window().source;
  }

  get nbytes(): number {
    const { count, item } = this.$window();
    return count * item.size;
  }

  get itemsize(): number {
    return this.$window().item.size;
  }

  get format(): string {
    return this.$window().format;
  }

  get readonly(): boolean {
    return this.$window().readonly;
  }

  get ndim(): number {
    this.$window();
    return 1;
  }

  get shape(): PyTuple {
    return tupleOf([this.$window().count]);
  }

  get strides(): PyTuple {
    return tupleOf([this.$window().stride]);
  }

  get suboffsets(): PyTuple {
    this.$window();
    return tupleOf([]);
  }

  get c_contiguous(): boolean {
    const { count, stride, item } = this.$window();
    return count <= 1 || stride === item.size;
  }

  get f_contiguous(): boolean {
    return this.c_contiguous;
  }

  get contiguous(): boolean {
    return this.c_contiguous;
  }
}

/** Numbers by value, characters by their byte. */
function sameItems(a: unknown, b: unknown): boolean {
  if (a instanceof Bytes || b instanceof Bytes) return a instanceof Bytes && b instanceof Bytes && a.data[0] === b.data[0];
  return numeric(a) === numeric(b);
}

const numeric = (x: unknown): number | bigint => (typeof x === "bigint" ? x : Number(x));

export interface MemoryViewType {
  (object: unknown): MemoryViewObject;
  new (object: unknown): MemoryViewObject;
  readonly prototype: MemoryViewObject;
}

/** As a type, it is what `memoryview` makes. */
export type memoryview = MemoryViewObject;

/** `memoryview(object)` */
export const memoryview = function memoryview(object: unknown): MemoryViewObject {
  return new MemoryViewObject(windowOn(object));
} as MemoryViewType;

describeMethods(MemoryViewObject.prototype, "memoryview");
registerType(memoryview, { name: "memoryview", instances: MemoryViewObject, final: true, signature: "object" });
