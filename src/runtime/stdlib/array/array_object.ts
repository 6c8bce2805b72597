/** The objects of `array` (Modules/arraymodule.c): items of one C type, one after another in memory. */
import { call_method } from "../../objects/calls.js";
import { eq, rich } from "../../objects/compare.js";
import { isPlainObject } from "../../objects/dict.js";
import { EOFError, IndexError, TypeError, ValueError } from "../../objects/exceptions.js";
import { bytesLike } from "../../objects/bytes/arguments.js";
import { AnyBytes, Bytes } from "../../objects/bytes/objects.js";
import { identityOf } from "../../objects/identity.js";
import { asCount, asIndex, asPosition, isIndex } from "../../objects/indices.js";
import { allocatedBy, constructDerived } from "../../objects/instance_creation.js";
import { isList } from "../../objects/list.js";
import { iter, iterate } from "../../objects/iteration.js";
import { libraryMethods } from "../../objects/library_functions.js";
import { DONE, PyIterator } from "../../objects/py_iterator.js";
import { repr } from "../../objects/repr.js";
import { NotImplemented } from "../../objects/singletons.js";
import { arrayBounds, Slice } from "../../objects/slice.js";
import { textOf } from "../../objects/str/receiver.js";
import { type PyTuple, tupleOf } from "../../objects/tuple.js";
import { sequenceOperators } from "../../objects/sequence_methods.js";
import { registerType, typeInfo } from "../../objects/type_registry.js";
import { Buffer, MutableSequence } from "../collections.abc.js";
import { registerOwn } from "../collections/abstract_class.js";
import { class_name, type_name } from "../../objects/types.js";
import { instanceDict } from "../../objects/attributes/instance_dict.js";
import { ArrayStorage } from "./array_storage.js";
import { type ItemType, itemType } from "./item_types.js";

const MOST = Number.MAX_SAFE_INTEGER;

class ArrayIterator extends PyIterator<unknown> {
  private items: array | null;
  private at = 0;

  constructor(items: array) {
    super();
    this.items = items;
  }

  next(): IteratorResult<unknown, undefined> {
    if (this.items === null || this.at >= this.items.$count) {
      this.items = null;
      return DONE;
    }
    return { done: false, value: this.items.$read(this.at++) };
  }

  __reduce__(): PyTuple {
    return this.items === null ? tupleOf([iter, tupleOf([tupleOf([])])]) : tupleOf([iter, tupleOf([this.items]), this.at]);
  }

  __setstate__(state: unknown): void {
    if (this.items !== null) this.at = Math.max(0, Math.min(Number(asIndex(state)), this.items.$count));
  }
}
registerType(ArrayIterator, { name: "arrayiterator", module: "array", compiled: true, final: true });

export class array extends ArrayStorage {
  constructor(typecode?: unknown, initializer?: unknown, ...more: readonly unknown[]) {
    super(new.target === array ? typeOf(typecode, initializer, more) : (itemType("b") as ItemType));
    if (new.target !== array) return constructDerived(array, new.target, [typecode, initializer, ...more].filter((arg): arg is {} | null => arg !== undefined)) as array;
    if (initializer !== undefined) this.$fill(initializer);
  }

  $fill(initializer: unknown): void {
    const { isText, code } = this.$type;
    const text = textOf(initializer);
    if (!isText && text !== undefined) throw new TypeError(`cannot use a str to initialize an array with typecode '${code}'`);
    if (!isText && initializer instanceof array && initializer.$type.isText) throw new TypeError(`cannot use a unicode array to initialize an array with typecode '${code}'`);
    if (initializer instanceof AnyBytes) this.frombytes(initializer);
    else if (text !== undefined) this.fromunicode(text);
    else if (initializer instanceof array && initializer.$type === this.$type) this.$splice(0, 0, initializer.$memory());
    else for (const item of iterate(initializer)) this.append(item);
  }

  /** An array of the same type; what derives from `array` gives plain ones. */
  $like(bytes: Uint8Array): array {
    const made = new array(this.$type.code);
    made.$splice(0, 0, bytes);
    return made;
  }

  get typecode(): string {
    return this.$type.code;
  }

  get itemsize(): number {
    return this.$type.size;
  }

  // ─── one item ───

  append(value: unknown): void {
    const write = this.$type.accept(value);
    this.$resize(this.$count + 1);
    write(this.$view, (this.$count - 1) * this.$type.size);
  }

  insert(index: unknown, value: unknown): void {
    const at = asPosition(index);
    const write = this.$type.accept(value);
    const place = Math.min(this.$count, Math.max(0, at < 0 ? at + this.$count : at));
    this.$splice(place, 0, new Uint8Array(this.$type.size));
    write(this.$view, place * this.$type.size);
  }

  pop(index: unknown = -1): unknown {
    const at = asPosition(index);
    if (this.$count === 0) throw new IndexError("pop from empty array");
    const place = at < 0 ? at + this.$count : at;
    if (place < 0 || place >= this.$count) throw new IndexError("pop index out of range");
    const item = this.$read(place);
    this.$splice(place, 1, new Uint8Array(0));
    return item;
  }

  remove(value: unknown): void {
    for (let i = 0; i < this.$count; i++) if (eq(this.$read(i), value)) return this.$splice(i, 1, new Uint8Array(0));
    throw new ValueError("array.remove(x): x not in array");
  }

  index(value: unknown, start: unknown = 0, stop: unknown = MOST): number {
    const bound = (x: unknown): number => {
      const at = Number(asIndex(x));
      return at < 0 ? Math.max(0, at + this.$count) : at;
    };
    const [from, to] = [bound(start), bound(stop)];
    for (let i = from; i < to && i < this.$count; i++) if (eq(this.$read(i), value)) return i;
    throw new ValueError("array.index(x): x not in array");
  }

  count(value: unknown): number {
    let found = 0;
    for (let i = 0; i < this.$count; i++) if (eq(this.$read(i), value)) found += 1;
    return found;
  }

  __contains__(value: unknown): boolean {
    for (let i = 0; i < this.$count; i++) if (eq(this.$read(i), value)) return true;
    return false;
  }

  private $place(key: unknown, text: string): number {
    if (!isIndex(key)) throw new TypeError("array indices must be integers");
    const at = asPosition(key);
    const place = at < 0 ? at + this.$count : at;
    if (place < 0 || place >= this.$count) throw new IndexError(text);
    return place;
  }

  __getitem__(key: unknown): unknown {
    if (!(key instanceof Slice)) return this.$read(this.$place(key, "array index out of range"));
    const { start, step, count } = arrayBounds(key.start, key.stop, key.step, this.$count);
    const { size } = this.$type;
    const made = new Uint8Array(count * size);
    for (let i = 0, at = start; i < count; i++, at += step) made.set(this.$data.subarray(at * size, (at + 1) * size), i * size);
    return this.$like(made);
  }

  __setitem__(key: unknown, value: unknown): void {
    if (!(key instanceof Slice)) {
      const place = this.$place(key, "array assignment index out of range");
      this.$type.accept(value)(this.$view, place * this.$type.size);
      return;
    }
    if (!(value instanceof array)) throw new TypeError(`can only assign array (not "${type_name(value)}") to array slice`);
    if (value.$type !== this.$type) throw new TypeError("bad argument type for built-in operation");
    const { start, stop, step, count } = arrayBounds(key.start, key.stop, key.step, this.$count);
    if (step === 1) return this.$splice(start, Math.max(0, stop - start), value.$memory());
    if (value.$count !== count) throw new ValueError(`attempt to assign array of size ${value.$count} to extended slice of size ${count}`);
    const { size } = this.$type;
    const given = value.$memory().slice();
    for (let i = 0, at = start; i < count; i++, at += step) this.$data.set(given.subarray(i * size, (i + 1) * size), at * size);
  }

  __delitem__(key: unknown): void {
    if (!(key instanceof Slice)) return this.$splice(this.$place(key, "array assignment index out of range"), 1, new Uint8Array(0));
    const { start, step, count } = arrayBounds(key.start, key.stop, key.step, this.$count);
    const places = Array.from({ length: count }, (_, i) => start + i * step).sort((a, b) => b - a);
    for (const place of places) this.$splice(place, 1, new Uint8Array(0));
  }

  // ─── all items ───

  extend(items: unknown): void {
    if (!(items instanceof array)) for (const item of iterate(items)) this.append(item);
    else if (items.$type !== this.$type) throw new TypeError("can only extend with array of same kind");
    else this.$splice(this.$count, 0, items.$memory());
  }

  clear(): void {
    this.$count = 0;
  }

  reverse(): void {
    const { size } = this.$type;
    const before = this.$memory().slice();
    for (let i = 0; i < this.$count; i++) this.$data.set(before.subarray(i * size, (i + 1) * size), (this.$count - 1 - i) * size);
  }

  byteswap(): void {
    for (let i = 0, { size } = this.$type; i < this.$count; i++) this.$data.subarray(i * size, (i + 1) * size).reverse();
  }

  buffer_info(): PyTuple {
    return tupleOf([identityOf(this), this.$count]);
  }

  tolist(): unknown[] {
    return Array.from({ length: this.$count }, (_, i) => this.$read(i));
  }

  fromlist(items: unknown): void {
    if (!isList(items)) throw new TypeError("arg must be list");
    const { $count } = this;
    try {
      for (const item of items) this.append(item);
    } catch (error) {
      this.$resize($count);
      throw error;
    }
  }

  tobytes(): Bytes {
    return new Bytes(this.$memory().slice());
  }

  frombytes(buffer: unknown): void {
    const bytes = bytesLike(buffer);
    if (bytes.length % this.$type.size !== 0) throw new ValueError("bytes length not a multiple of item size");
    this.$splice(this.$count, 0, bytes);
  }

  tounicode(): string {
    if (!this.$type.isText) throw new ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')");
    return this.tolist().join("");
  }

  fromunicode(text: unknown): void {
    const given = textOf(text);
    if (given === undefined) throw new TypeError(`fromunicode() argument must be str, not ${type_name(text)}`);
    if (!this.$type.isText) throw new ValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')");
    for (const character of given) this.append(character);
  }

  tofile(f: unknown): void {
    const bytes = this.$memory();
    for (let at = 0; at < bytes.length; at += 65536) call_method(f, "write", [new Bytes(bytes.slice(at, at + 65536))]);
  }

  fromfile(f: unknown, n: unknown): void {
    const wanted = asCount(n);
    if (wanted < 0) throw new ValueError("negative count");
    const got = call_method(f, "read", [wanted * this.$type.size]);
    if (!(got instanceof Bytes)) throw new TypeError("read() didn't return bytes");
    this.frombytes(got);
    if (got.data.length < wanted * this.$type.size) throw new EOFError("read() didn't return enough bytes");
  }

  // ─── operators ───

  __len__(): number {
    return this.$count;
  }

  __iter__(): ArrayIterator {
    return new ArrayIterator(this);
  }

  __add__(other: unknown): unknown {
    if (!(other instanceof array)) throw new TypeError(`can only append array (not "${type_name(other)}") to array`);
    if (other.$type !== this.$type) throw new TypeError("bad argument type for built-in operation");
    const sum = this.$like(this.$memory());
    sum.$splice(sum.$count, 0, other.$memory());
    return sum;
  }

  __iadd__(other: unknown): this {
    if (!(other instanceof array)) throw new TypeError(`can only extend array with array (not "${type_name(other)}")`);
    this.extend(other);
    return this;
  }

  private $times(times: unknown): Uint8Array {
    const [one, count] = [this.$memory(), Math.max(0, asCount(times))];
    const all = new Uint8Array(one.length * count);
    for (let i = 0; i < count; i++) all.set(one, i * one.length);
    return all;
  }

  __mul__(times: unknown): array {
    return this.$like(this.$times(times));
  }

  __rmul__(times: unknown): array {
    return this.$like(this.$times(times));
  }

  __imul__(times: unknown): this {
    this.$splice(0, this.$count, this.$times(times));
    return this;
  }

  private $equals(other: array): boolean {
    if (this.$count !== other.$count) return false;
    for (let i = 0; i < this.$count && i < other.$count; i++) if (!eq(this.$read(i), other.$read(i))) return false;
    return true;
  }

  /** By the first items that differ, then by length. */
  private $order(other: unknown, how: "lt" | "le" | "gt" | "ge"): unknown {
    if (!(other instanceof array)) return NotImplemented;
    for (let i = 0; i < this.$count && i < other.$count; i++) {
      const [mine, theirs] = [this.$read(i), other.$read(i)];
      if (!eq(mine, theirs)) return rich[how](mine, theirs);
    }
    return rich[how](this.$count, other.$count);
  }

  __eq__(other: unknown): unknown {
    return other instanceof array ? this.$equals(other) : NotImplemented;
  }

  __ne__(other: unknown): unknown {
    return other instanceof array ? !this.$equals(other) : NotImplemented;
  }

  __lt__(other: unknown): unknown {
    return this.$order(other, "lt");
  }

  __le__(other: unknown): unknown {
    return this.$order(other, "le");
  }

  __gt__(other: unknown): unknown {
    return this.$order(other, "gt");
  }

  __ge__(other: unknown): unknown {
    return this.$order(other, "ge");
  }

  __copy__(): array {
    return this.$like(this.$memory());
  }

  __deepcopy__(_memo: unknown): array {
    return this.__copy__();
  }

  __reduce_ex__(protocol: unknown): PyTuple {
    const state = typeInfo(this.constructor).builtin ? null : instanceDict(this);
    const code = this.$type.code;
    if (Number(asIndex(protocol)) < 3) return tupleOf([this.constructor, tupleOf([code, this.tolist()]), state]);
    return tupleOf([reconstruct.by, tupleOf([this.constructor, code, this.$type.machine, this.tobytes()]), state]);
  }

  __repr__(): string {
    const name = class_name(this);
    if (this.$count === 0) return `${name}('${this.$type.code}')`;
    return `${name}('${this.$type.code}', ${repr(this.$type.isText ? this.tounicode() : this.tolist())})`;
  }
}

/** What a pickle calls to make the array again; it stands in a file of its own, which knows arrays. */
export const reconstruct: { by: unknown } = { by: null };

/** The type that a call asks for, if the call is right. */
function typeOf(typecode: unknown, initializer: unknown, more: readonly unknown[]): ItemType {
  const given = [typecode, initializer, ...more].filter((arg) => arg !== undefined);
  if (given.some(isPlainObject)) throw new TypeError("array.array() takes no keyword arguments");
  if (given.length === 0) throw new TypeError("array() takes at least 1 argument (0 given)");
  if (given.length > 2) throw new TypeError(`array() takes at most 2 arguments (${given.length} given)`);
  const code = textOf(typecode);
  if (code === undefined || Array.from(code).length !== 1) throw new TypeError(`array() argument 1 must be a unicode character, not ${type_name(typecode)}`);
  const type = itemType(code);
  if (type === undefined) throw new ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
  return type;
}

Object.defineProperty(array.prototype, "__hash__", { value: null, writable: true, configurable: true });
allocatedBy(array, (cls, [typecode, initializer, ...more]) => {
  const given = isPlainObject(initializer) || more.some(isPlainObject);
  // keywords are for an `__init__` of the program's
  if (given && (cls as { readonly prototype: { readonly __init__?: unknown } }).prototype.__init__ === undefined) throw new TypeError("array.array() takes no keyword arguments");
  const type = typeOf(typecode, isPlainObject(initializer) ? undefined : initializer, more.filter((arg) => !isPlainObject(arg)));
  const made = Reflect.construct(ArrayStorage, [type], cls) as array;
  if (initializer !== undefined && !isPlainObject(initializer)) made.$fill(initializer);
  return made;
});
sequenceOperators(array.prototype);
registerType(array, { name: "array", module: "array", compiled: true, sealed: true });
registerOwn(MutableSequence, array);
registerOwn(Buffer, array);
libraryMethods(
  array,
  {
    append: "v, /",
    insert: "i, v, /",
    pop: "i=-1, /",
    remove: "v, /",
    index: "v, start=0, stop=9223372036854775807, /",
    count: "v, /",
    extend: "bb, /",
    clear: "",
    reverse: "",
    byteswap: "",
    buffer_info: "",
    tolist: "",
    fromlist: "list, /",
    tobytes: "",
    frombytes: "buffer, /",
    tounicode: "",
    fromunicode: "ustr, /",
    tofile: "f, /",
    fromfile: "f, n, /",
    __copy__: "",
    __deepcopy__: "unused, /",
    __reduce_ex__: "value, /",
  },
  "builtin",
);
