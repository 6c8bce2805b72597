/** `memoryview`: a window on the memory of another object. */
import { lookupSpecial } from "../attributes.js";
import { BufferError, IndexError, NotImplementedError, TypeError, ValueError } from "../exceptions.js";
import { asPosition, isIndex } from "../indices.js";
import { DONE, PyIterator } from "../py_iterator.js";
import { address } from "../repr.js";
import { Ellipsis, NotImplemented } from "../singletons.js";
import { Slice, sliceBounds } from "../slice.js";
import { textOf } from "../str/receiver.js";
import { PyTuple, tupleOf } from "../tuple.js";
import { registerType } from "../type_registry.js";
import { hash } from "../hash.js";
import type { Int } from "../integer.js";
import { type_name } from "../types.js";
import { bytesLike } from "./arguments.js";
import { castWindow } from "./memory_casts.js";
import { contiguousBytes, hold, isContiguous, itemCount, itemPlaces, listOf, noBuffer, type Window, windowBytes, windowOn } from "./memory_window.js";
import { AnyBytes, Bytes } from "./objects.js";
import { hashBytes } from "./sequence.js";
import { describeMethods } from "./signatures.js";

/** The window of any object that shows its memory. */
function viewed(source: unknown): Window {
  if (source instanceof MemoryViewObject) return source.$window();
  return windowOn(source) ?? givenView(source)?.$window() ?? noBuffer(source);
}

/** The view that an object of the program gives by `__buffer__` (PEP 688). */
export function givenView(source: unknown): MemoryViewObject | undefined {
  if (typeof source !== "object" || source === null || source instanceof AnyBytes) return undefined;
  const method = lookupSpecial(source, "__buffer__");
  if (method === undefined || method === null) return undefined;
  const view: unknown = method(0x11c);
  if (!(view instanceof MemoryViewObject)) throw new TypeError("__buffer__ returned non-memoryview object");
  return view;
}

export class MemoryViewObject implements Iterable<unknown> {
  #window: Window | null;
  /** How many `with` statements it is in. */
  #entered = 0;
  /** Kept once it was asked for, as long as the view itself. */
  #hash: Int | null = null;

  constructor(window: Window) {
    this.#window = window;
  }

  $window(): Window {
    if (this.#window === null) throw new ValueError("operation forbidden on released memoryview object");
    return this.#window;
  }

  /** The bytes that it shows, for those who take them only in a row. */
  $bytes(): Uint8Array {
    return contiguousBytes(this.$window());
  }

  /** Where the item of an index lies. A `__index__` may release the view. */
  #at(key: PyTuple | readonly unknown[]): number {
    const { shape, strides, start } = this.$window();
    if (key.length < shape.length) throw new NotImplementedError("sub-views are not implemented");
    if (key.length > shape.length) throw new TypeError(`cannot index ${shape.length}-dimension view with ${key.length}-element tuple`);
    let at = start;
    for (let i = 0; i < shape.length; i++) {
      const position = asPosition(key[i]);
      const index = position < 0 ? position + shape[i]! : position;
      if (index < 0 || index >= shape[i]!) throw new IndexError(`index out of bounds on dimension ${i + 1}`);
      at += index * strides[i]!;
    }
    this.$window();
    return at;
  }

  #part(slice: Slice): Window {
    const length = this.$window().shape[0]!;
    const [from, to, step] = sliceBounds(slice, length).map(Number) as [number, number, number];
    const window = this.$window();
    const [, ...rows] = window.shape;
    const [stride = 0, ...inner] = window.strides;
    return { ...window, start: window.start + from * stride, shape: [Math.max(0, Math.ceil((to - from) / step)), ...rows], strides: [stride * step, ...inner] };
  }

  __getitem__(key: unknown): unknown {
    const window = this.$window();
    if (window.shape.length === 0) {
      if (key === Ellipsis) return this;
      if (key instanceof PyTuple && key.length === 0) return window.item.read(window.bytes, window.start);
      throw new TypeError("invalid indexing of 0-dim memory");
    }
    if (key instanceof Slice) return new MemoryViewObject(this.#part(key));
    if (isIndex(key)) {
      if (window.shape.length > 1) throw new NotImplementedError("multi-dimensional sub-views are not implemented");
      return window.item.read(window.bytes, this.#at([key]));
    }
    if (key instanceof PyTuple && key.every((each: unknown) => isIndex(each))) return window.item.read(window.bytes, this.#at(key));
    if (key instanceof PyTuple && key.every((each: unknown) => each instanceof Slice)) throw new NotImplementedError("multi-dimensional slicing is not implemented");
    throw new TypeError("memoryview: invalid slice key");
  }

  __setitem__(key: unknown, value: unknown): void {
    const window = this.$window();
    if (window.readonly) throw new TypeError("cannot modify read-only memory");
    if (window.shape.length === 0) {
      if (key !== Ellipsis && !(key instanceof PyTuple && key.length === 0)) throw new TypeError("invalid indexing of 0-dim memory");
      this.#write(window, window.start, value);
    } else if (isIndex(key)) {
      if (window.shape.length > 1) throw new NotImplementedError("sub-views are not implemented");
      this.#write(window, this.#at([key]), value);
    } else if (key instanceof Slice && window.shape.length === 1) this.#setSlice(key, value);
    else if (key instanceof PyTuple && key.every((each: unknown) => isIndex(each))) this.#write(window, this.#at(key), value);
    else if (key instanceof Slice || (key instanceof PyTuple && key.every((each: unknown) => each instanceof Slice))) throw new NotImplementedError("memoryview slice assignments are currently restricted to ndim = 1");
    else throw new TypeError("memoryview: invalid slice key");
  }

  /** A value's `__index__` or `__bool__` may release the view before anything is written. */
  #write({ item, bytes }: Window, at: number, value: unknown): void {
    const encoded = new DataView(new ArrayBuffer(item.size));
    item.write(encoded, 0, value);
    this.$window();
    for (let i = 0; i < item.size; i++) bytes.setUint8(at + i, encoded.getUint8(i));
  }

  #setSlice(key: Slice, value: unknown): void {
    const given = value instanceof MemoryViewObject ? value.$window() : (windowOn(value) ?? givenView(value)?.$window());
    // the words of those who ask for bytes
    if (given === undefined) bytesLike(value);
    const target = this.#part(key);
    if (given === undefined || given.format.replace("@", "") !== target.item.letter || given.shape.length !== 1 || given.shape[0] !== target.shape[0]) throw new ValueError("memoryview assignment: lvalue and rvalue have different structures");
    // a copy first: both may show the same memory
    const copy = windowBytes(given);
    let from = 0;
    for (const at of itemPlaces(target)) for (let j = 0; j < target.item.size; j++) target.bytes.setUint8(at + j, copy[from++]!);
  }

  __delitem__(_key: unknown): never {
    throw new TypeError(this.$window().readonly ? "cannot modify read-only memory" : "cannot delete memory");
  }

  [Symbol.iterator](): Iterator<unknown, undefined> {
    return new MemoryIterator(this);
  }

  __iter__(): Iterator<unknown, undefined> {
    return new MemoryIterator(this);
  }

  get length(): number {
    return this.__len__();
  }

  __len__(): number {
    const [length] = this.$window().shape;
    if (length === undefined) throw new TypeError("0-dim memory has no length");
    return length;
  }

  __eq__(other: unknown): unknown {
    if (this === other) return true;
    if (this.#window === null || (other instanceof MemoryViewObject && other.#window === null)) return false;
    const theirs = other instanceof MemoryViewObject ? other.#window! : (windowOn(other) ?? givenView(other)?.$window());
    if (theirs === undefined) return NotImplemented;
    const mine = this.#window;
    if (mine.shape.length !== theirs.shape.length || mine.shape.some((length, i) => length !== theirs.shape[i])) return false;
    const places = itemPlaces(theirs);
    for (const at of itemPlaces(mine)) if (!sameItems(mine.item.read(mine.bytes, at), theirs.item.read(theirs.bytes, places.next().value!))) return false;
    return true;
  }

  __hash__(): Int {
    if (this.#hash !== null) return this.#hash;
    const window = this.$window();
    if (!window.readonly) throw new ValueError("cannot hash writable memoryview object");
    if (!"Bbc".includes(window.item.letter)) throw new ValueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    // as CPython: nothing may change it that the owner's hash does not allow to change
    hash(window.source);
    this.#hash = hashBytes(windowBytes(window));
    return this.#hash;
  }

  __enter__(): this {
    const window = this.$window();
    if (this.#entered++ === 0) hold(window, 1);
    return this;
  }

  __exit__(..._exception: readonly unknown[]): void {
    this.release();
  }

  __repr__(): string {
    return `<${this.#window === null ? "released memory" : "memory"} at ${address(this)}>`;
  }

  tobytes(order: unknown = null): Bytes {
    const text = order === null ? "C" : textOf(order);
    if (text === undefined) throw new TypeError(`tobytes() argument 'order' must be str or None, not ${type_name(order)}`);
    if (text !== "C" && text !== "F" && text !== "A") throw new ValueError("order must be 'C', 'F' or 'A'");
    const window = this.$window();
    return new Bytes(windowBytes(window, text === "F" || (text === "A" && !isContiguous(window) && isContiguous(window, true))));
  }

  tolist(): unknown {
    return listOf(this.$window());
  }

  toreadonly(): MemoryViewObject {
    return new MemoryViewObject({ ...this.$window(), readonly: true });
  }

  release(): void {
    if (this.#window !== null && this.#entered > 0) hold(this.#window, -1);
    this.#window = null;
  }

  hex(sep?: unknown, bytes_per_sep: unknown = 1): string {
    return this.tobytes().hex(sep, bytes_per_sep);
  }

  cast(format: unknown, shape?: unknown): MemoryViewObject {
    return new MemoryViewObject(castWindow(this.$window(), format, shape));
  }

  get obj(): unknown {
    return this.$window().source;
  }

  get nbytes(): number {
    const window = this.$window();
    return itemCount(window) * window.item.size;
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
    return this.$window().shape.length;
  }

  get shape(): PyTuple {
    return tupleOf([...this.$window().shape]);
  }

  get strides(): PyTuple {
    return tupleOf([...this.$window().strides]);
  }

  get suboffsets(): PyTuple {
    this.$window();
    return tupleOf([]);
  }

  get c_contiguous(): boolean {
    return isContiguous(this.$window());
  }

  get f_contiguous(): boolean {
    return isContiguous(this.$window(), true);
  }

  get contiguous(): boolean {
    const window = this.$window();
    return isContiguous(window) || isContiguous(window, true);
  }
}

/** Looks the view up at each step: it may have been released. */
class MemoryIterator extends PyIterator<unknown> {
  private view: MemoryViewObject | null;
  private at = 0;

  constructor(view: MemoryViewObject) {
    super();
    const { shape } = view.$window();
    if (shape.length === 0) throw new TypeError("invalid indexing of 0-dim memory");
    if (shape.length > 1) throw new NotImplementedError("multi-dimensional sub-views are not implemented");
    this.view = view;
  }

  next(): IteratorResult<unknown, undefined> {
    if (this.view === null) return DONE;
    const { start, shape, strides, item, bytes } = this.view.$window();
    if (this.at >= shape[0]!) {
      this.view = null;
      return DONE;
    }
    return { done: false, value: item.read(bytes, start + this.at++ * strides[0]!) };
  }
}
registerType(MemoryIterator, { name: "memory_iterator", final: true });

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
  return new MemoryViewObject(viewed(object));
} as MemoryViewType;

/** `object.__buffer__(flags)` of what has a buffer of its own. */
export function bufferOf(object: AnyBytes | MemoryViewObject, flags: unknown): MemoryViewObject {
  const window = viewed(object);
  if ((asPosition(flags) & 1) === 1 && window.readonly) throw new BufferError(object instanceof MemoryViewObject ? "memoryview: underlying buffer is not writable" : "Object is not writable.");
  return new MemoryViewObject(window);
}

describeMethods(MemoryViewObject.prototype, "memoryview");
registerType(memoryview, { name: "memoryview", instances: MemoryViewObject, final: true, signature: "object" });
