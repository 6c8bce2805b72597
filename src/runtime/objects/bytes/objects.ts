/** `bytes` and `bytearray` objects: what both can do. */
import { sequenceOperators } from "../sequence_methods.js";
import { compareBytes, hashBytes, indexed, repeated, sliced } from "./sequence.js";
import { bufferBytes, bytesLike, bytesOfItems, byteOf, needle, rowOfBytes } from "./arguments.js";
import { asciiLower, asciiUpper, fromBinary, isSpaceByte, replaceIn, splitAt, splitSpaces, titleCase, toBinary } from "./binary_text.js";
import { decodeBytes } from "./decode.js";
import { ByteArrayIterator, BytesIterator } from "./iterator.js";
import { lookupSpecial } from "../attributes.js";
import { BufferError, IndexError, TypeError, ValueError } from "../exceptions.js";
import type { Int } from "../integer.js";
import { sliceBound, toCInt, toSize } from "../int/index.js";
import { asCount, asIndex } from "../indices.js";
import { isIterable, iterate } from "../iteration.js";
import { sized } from "../length_hint.js";
import { builtinIter } from "../py_iterator.js";
import { NotImplemented } from "../singletons.js";
import { Slice } from "../slice.js";
import { center, expandtabs, ljust, rjust, zfill } from "../str/align.js";
import { textArgument, textOf } from "../str/receiver.js";
import { checkedLength, truthy } from "../truth.js";
import { PyTuple, tuple, type Tuple } from "../tuple.js";
import { className } from "../type_registry.js";
import { type_name } from "../types.js";
import { percentBytes } from "./percent.js";
import { bytesRepr } from "./repr.js";
import { describeMethods } from "./signatures.js";

/** What `hex(sep)` puts between digits: one ASCII character. */
function separator(sep: unknown): string {
  const text = sep instanceof Bytes ? sep.$text : textOf(sep);
  if (text === undefined) {
    const length = Array.isArray(sep) ? () => sep.length : lookupSpecial(sep, "__len__");
    if (length === undefined || length === null) throw new TypeError(`object of type '${type_name(sep)}' has no len()`);
    if (checkedLength(length()) !== 1) throw new ValueError("sep must be length 1.");
    throw new TypeError("sep must be str or bytes.");
  }
  if (text.length !== 1) throw new ValueError("sep must be length 1.");
  if (text > "\x7f") throw new ValueError("sep must be ASCII.");
  return text;
}

/** What bytes and bytearray share; `Self` results are of the receiver's own kind. */
export abstract class AnyBytes implements Iterable<number> {
  abstract data: Uint8Array;

  /** Another of the same kind. */
  abstract $make(data: Uint8Array): this;

  /** The bytes as characters. */
  get $text(): string {
    return toBinary(this.data);
  }

  $from(text: string): this {
    return this.$make(fromBinary(text));
  }

  [Symbol.iterator](): BytesIterator {
    return this instanceof ByteArray ? new ByteArrayIterator(this) : new BytesIterator(this);
  }

  declare __iter__: () => Iterator<number>;

  get length(): number {
    return this.data.length;
  }

  __len__(): number {
    return this.data.length;
  }

  __getitem__(key: unknown): number | this {
    if (key instanceof Slice) return this.$make(sliced(this.data, key));
    return indexed(this.data, key, type_name(this));
  }

  __contains__(value: unknown): boolean {
    return this.$text.includes(toBinary(needle(value, "a bytes-like object is required, not '%'")));
  }

  /** The bytes it is compared with. */
  $comparable(other: unknown): Uint8Array | undefined {
    return other instanceof AnyBytes ? other.data : undefined;
  }

  __eq__(other: unknown): unknown {
    const row = this.$comparable(other);
    return row === undefined ? NotImplemented : compareBytes(this.data, row) === 0;
  }

  __lt__(other: unknown): unknown {
    const row = this.$comparable(other);
    return row === undefined ? NotImplemented : compareBytes(this.data, row) < 0;
  }

  __le__(other: unknown): unknown {
    const row = this.$comparable(other);
    return row === undefined ? NotImplemented : compareBytes(this.data, row) <= 0;
  }

  __gt__(other: unknown): unknown {
    const row = this.$comparable(other);
    return row === undefined ? NotImplemented : compareBytes(this.data, row) > 0;
  }

  __ge__(other: unknown): unknown {
    const row = this.$comparable(other);
    return row === undefined ? NotImplemented : compareBytes(this.data, row) >= 0;
  }

  __add__(other: unknown): this {
    const more = rowOfBytes(other);
    if (more === undefined) throw new TypeError(`can't concat ${type_name(other)} to ${type_name(this)}`);
    const sum = new Uint8Array(this.data.length + more.length);
    sum.set(this.data);
    sum.set(more, this.data.length);
    return this.$make(sum);
  }

  __mul__(count: unknown): this {
    return this.$make(repeated(this.data, asCount(count)));
  }

  __rmul__(count: unknown): this {
    return AnyBytes.prototype.__mul__.call(this, count) as this;
  }

  __mod__(args: unknown): this {
    return this.$from(percentBytes(this.$text, args));
  }

  __bytes__(): Bytes {
    return new Bytes(this.data.slice());
  }

  __repr__(): string {
    return bytesRepr(this.data);
  }

  decode(encoding: unknown = "utf-8", errors: unknown = "strict"): string {
    return decodeBytes(this.data, textArgument(encoding, "decode() argument 'encoding'"), textArgument(errors, "decode() argument 'errors'"));
  }

  hex(sep?: unknown, bytes_per_sep: unknown = 1): string {
    const size = toCInt(bytes_per_sep);
    const pairs = Array.from(this.data, (byte) => byte.toString(16).padStart(2, "0"));
    if (sep === undefined) return pairs.join("");
    const between = separator(sep);
    if (size === 0) return pairs.join("");
    const first = size > 0 ? pairs.length % size || size : -size;
    let text = pairs.slice(0, first).join("");
    for (let at = first; at < pairs.length; at += Math.abs(size)) text += between + pairs.slice(at, at + Math.abs(size)).join("");
    return text;
  }

  /** `self[start:end]` as text, and where it begins; null when nothing can be found there. */
  #part(start: unknown, end: unknown): { text: string; offset: number } | null {
    const size = this.data.length;
    let from = sliceBound(start, 0);
    let to = sliceBound(end, size);
    if (from < 0) from = Math.max(0, from + size);
    to = to < 0 ? Math.max(0, to + size) : Math.min(to, size);
    return from > to ? null : { text: toBinary(this.data.subarray(from, to)), offset: from };
  }

  find(sub: unknown, start?: unknown, end?: unknown): number {
    const wanted = toBinary(needle(sub));
    const part = this.#part(start, end);
    const at = part === null ? -1 : part.text.indexOf(wanted);
    return at < 0 || part === null ? -1 : at + part.offset;
  }

  rfind(sub: unknown, start?: unknown, end?: unknown): number {
    const wanted = toBinary(needle(sub));
    const part = this.#part(start, end);
    const at = part === null ? -1 : part.text.lastIndexOf(wanted);
    return at < 0 || part === null ? -1 : at + part.offset;
  }

  index(sub: unknown, start?: unknown, end?: unknown): number {
    const at = this.find(sub, start, end);
    if (at < 0) throw new ValueError("subsection not found");
    return at;
  }

  rindex(sub: unknown, start?: unknown, end?: unknown): number {
    const at = this.rfind(sub, start, end);
    if (at < 0) throw new ValueError("subsection not found");
    return at;
  }

  count(sub: unknown, start?: unknown, end?: unknown): number {
    const wanted = toBinary(needle(sub));
    const part = this.#part(start, end);
    if (part === null) return 0;
    return wanted === "" ? part.text.length + 1 : part.text.split(wanted).length - 1;
  }

  startswith(prefix: unknown, start?: unknown, end?: unknown): boolean {
    const text = this.#part(start, end)?.text;
    return this.#matches(prefix, "startswith", (affix) => text !== undefined && text.startsWith(affix));
  }

  endswith(suffix: unknown, start?: unknown, end?: unknown): boolean {
    const text = this.#part(start, end)?.text;
    return this.#matches(suffix, "endswith", (affix) => text !== undefined && text.endsWith(affix));
  }

  #matches(wanted: unknown, name: string, test: (affix: string) => boolean): boolean {
    if (wanted instanceof PyTuple) return wanted.some((each: unknown) => test(toBinary(bytesLike(each))));
    if (!(wanted instanceof AnyBytes)) throw new TypeError(`${name} first arg must be bytes or a tuple of bytes, not ${type_name(wanted)}`);
    return test(wanted.$text);
  }

  replace(old: unknown, replacement: unknown, count: unknown = -1): this {
    const [sought, put] = [bytesLike(old), bytesLike(replacement)];
    const limit = toSize(count);
    return this.$from(replaceIn(this.$text, toBinary(sought), toBinary(put), limit < 0 ? Infinity : limit));
  }

  #split(sep: unknown, maxsplit: unknown, fromRight: boolean): this[] {
    const limit = toSize(maxsplit);
    const most = limit < 0 ? Infinity : limit;
    if (sep === undefined || sep === null) return splitSpaces(this.$text, most, fromRight).map((piece) => this.$from(piece));
    const between = toBinary(bytesLike(sep));
    if (between === "") throw new ValueError("empty separator");
    return splitAt(this.$text, between, most, fromRight).map((piece) => this.$from(piece));
  }

  split(sep: unknown = null, maxsplit: unknown = -1): this[] {
    return this.#split(sep, maxsplit, false);
  }

  rsplit(sep: unknown = null, maxsplit: unknown = -1): this[] {
    return this.#split(sep, maxsplit, true);
  }

  splitlines(keepends: unknown = false): this[] {
    const keep = truthy(keepends);
    const lines = this.$text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
    return lines.map((line) => this.$from(keep ? line : line.replace(/[\r\n]+$/, "")));
  }

  partition(sep: unknown): Tuple<[AnyBytes, AnyBytes, AnyBytes]> {
    return this.#partition(sep, false);
  }

  rpartition(sep: unknown): Tuple<[AnyBytes, AnyBytes, AnyBytes]> {
    return this.#partition(sep, true);
  }

  #partition(sep: unknown, fromRight: boolean): Tuple<[AnyBytes, AnyBytes, AnyBytes]> {
    const between = toBinary(bytesLike(sep));
    if (between === "") throw new ValueError("empty separator");
    const text = this.$text;
    const at = fromRight ? text.lastIndexOf(between) : text.indexOf(between);
    const pieces: [string, string, string] = at >= 0 ? [text.slice(0, at), between, text.slice(at + between.length)] : fromRight ? ["", "", text] : [text, "", ""];
    // the separator of a bytes object is the one that was asked for
    const middle = at >= 0 && this instanceof Bytes ? (sep as AnyBytes) : this.$from(pieces[1]);
    return tuple([this.$from(pieces[0]), middle, this.$from(pieces[2])]);
  }

  join(items: unknown): this {
    if (!isIterable(items)) throw new TypeError("can only join an iterable");
    const texts: string[] = [];
    for (const item of iterate(items)) {
      const bytes = rowOfBytes(item);
      if (bytes === undefined) throw new TypeError(`sequence item ${texts.length}: expected a bytes-like object, ${type_name(item)} found`);
      texts.push(toBinary(bytes));
    }
    return this.$from(texts.join(this.$text));
  }

  #trim(unwanted: unknown, left: boolean, right: boolean): this {
    const set = unwanted === undefined || unwanted === null ? null : bytesLike(unwanted);
    const goes = (byte: number): boolean => (set === null ? isSpaceByte(byte) : set.includes(byte));
    const { data } = this;
    let start = 0;
    let end = data.length;
    if (left) while (start < end && goes(data[start] ?? 0)) start += 1;
    if (right) while (end > start && goes(data[end - 1] ?? 0)) end -= 1;
    return this.$make(data.slice(start, end));
  }

  strip(bytes: unknown = null): this {
    return this.#trim(bytes, true, true);
  }

  lstrip(bytes: unknown = null): this {
    return this.#trim(bytes, true, false);
  }

  rstrip(bytes: unknown = null): this {
    return this.#trim(bytes, false, true);
  }

  removeprefix(prefix: unknown): this {
    const affix = toBinary(bytesLike(prefix));
    return this.$make(this.data.slice(this.$text.startsWith(affix) ? affix.length : 0));
  }

  removesuffix(suffix: unknown): this {
    const affix = toBinary(bytesLike(suffix));
    return this.$make(this.data.slice(0, this.data.length - (this.$text.endsWith(affix) ? affix.length : 0)));
  }

  #fill(width: unknown, fill: unknown, name: string): string {
    toSize(width);
    if (fill === undefined) return " ";
    if (fill instanceof AnyBytes && fill.data.length === 1) return fill.$text;
    throw new TypeError(`${name}() argument 2 must be a byte string of length 1, not ${fill === null ? "None" : type_name(fill)}`);
  }

  center(width: unknown, fillchar?: unknown): this {
    return this.$from(center(this.$text, width, this.#fill(width, fillchar, "center")));
  }

  ljust(width: unknown, fillchar?: unknown): this {
    return this.$from(ljust(this.$text, width, this.#fill(width, fillchar, "ljust")));
  }

  rjust(width: unknown, fillchar?: unknown): this {
    return this.$from(rjust(this.$text, width, this.#fill(width, fillchar, "rjust")));
  }

  zfill(width: unknown): this {
    return this.$from(zfill(this.$text, width));
  }

  expandtabs(tabsize: unknown = 8): this {
    return this.$from(expandtabs(this.$text, tabsize));
  }

  upper(): this {
    return this.$from(asciiUpper(this.$text));
  }

  lower(): this {
    return this.$from(asciiLower(this.$text));
  }

  title(): this {
    return this.$from(titleCase(this.$text));
  }

  capitalize(): this {
    const text = asciiLower(this.$text);
    return this.$from(asciiUpper(text.slice(0, 1)) + text.slice(1));
  }

  swapcase(): this {
    return this.$from(this.$text.replace(/[A-Z]+|[a-z]+/g, (word) => (word < "a" ? word.toLowerCase() : word.toUpperCase())));
  }

  isalpha(): boolean {
    return /^[A-Za-z]+$/.test(this.$text);
  }

  isdigit(): boolean {
    return /^[0-9]+$/.test(this.$text);
  }

  isalnum(): boolean {
    return /^[A-Za-z0-9]+$/.test(this.$text);
  }

  isspace(): boolean {
    return this.data.length > 0 && this.data.every(isSpaceByte);
  }

  isascii(): boolean {
    return this.data.every((byte) => byte < 128);
  }

  isupper(): boolean {
    return /^[^a-z]*[A-Z][^a-z]*$/.test(this.$text);
  }

  islower(): boolean {
    return /^[^A-Z]*[a-z][^A-Z]*$/.test(this.$text);
  }

  istitle(): boolean {
    const text = this.$text;
    return /[A-Za-z]/.test(text) && titleCase(text) === text;
  }

  translate(table: unknown, unwanted?: unknown): this {
    const to = table === null ? null : bytesLike(table);
    if (to !== null && to.length !== 256) throw new ValueError("translation table must be 256 characters long");
    const without = unwanted === undefined ? new Uint8Array() : bytesLike(unwanted);
    return this.$make(Uint8Array.from(Array.from(this.data.filter((byte) => !without.includes(byte)), (byte) => to?.[byte] ?? byte)));
  }
}

Object.defineProperty(AnyBytes.prototype, "__iter__", { value: builtinIter, writable: true, configurable: true });

/** Python's `bytes`: never changed once made. */
export class Bytes extends AnyBytes {
  readonly data: Uint8Array;

  constructor(data: Uint8Array) {
    super();
    this.data = data;
  }

  $make(data: Uint8Array): this {
    return new Bytes(data) as this;
  }

  __hash__(): Int {
    return hashBytes(this.data);
  }
}

/** Python's `bytearray`. */
export class ByteArray extends AnyBytes {
  data: Uint8Array;
  /** How many views there are in `with` statements, and joins at work; other views may be garbage, and are not asked. */
  $views = 0;

  constructor(data: Uint8Array) {
    super();
    this.data = data;
  }

  $make(data: Uint8Array): this {
    return new ByteArray(data) as this;
  }

  /** Any buffer, while `bytes` is compared with its like alone. */
  override $comparable(other: unknown): Uint8Array | undefined {
    return bufferBytes(other);
  }

  declare __hash__: null;

  override __repr__(): string {
    return `${className(this.constructor)}(${bytesRepr(this.data, true)})`;
  }

  #position(key: unknown): number {
    const at = Number(asIndex(key, "bytearray indices must be integers or slices, not %"));
    const position = at < 0 ? at + this.data.length : at;
    if (position < 0 || position >= this.data.length) throw new IndexError("bytearray index out of range");
    return position;
  }

  __setitem__(key: unknown, value: unknown): void {
    if (key instanceof Slice) this.#replaceSlice(key, bufferBytes(value) ?? bytesOfItems(iterate(value), "byte must be in range(0, 256)"));
    else {
      // the index has to be one, then the value a byte, then there has to be a place
      const at = asIndex(key, "bytearray indices must be integers or slices, not %");
      const byte = byteOf(value);
      this.data[this.#position(at)] = byte;
    }
  }

  __delitem__(key: unknown): void {
    if (key instanceof Slice) this.#replaceSlice(key, null);
    else {
      const at = this.#position(key);
      this.#splice(at, at + 1, new Uint8Array());
    }
  }

  /** Puts bytes in the place of a slice; null takes it out. */
  #replaceSlice(key: Slice, items: Uint8Array | null): void {
    const positions = Array.from(sliced(Int32Array.from(this.data.keys()), key));
    if (key.step === null || key.step === undefined || key.step === 1) {
      const [start = 0, stop = 0] = key.indices(this.data.length).map(Number);
      this.#splice(start, Math.max(start, stop), items ?? new Uint8Array());
    } else if (items === null) {
      if (positions.length > 0) this.#mayResize();
      this.data = this.data.filter((_, i) => !positions.includes(i));
    } else {
      if (items.length !== positions.length) throw new ValueError(`attempt to assign bytes of size ${items.length} to extended slice of size ${positions.length}`);
      positions.forEach((at, i) => (this.data[at] = items[i] ?? 0));
    }
  }

  override join(items: unknown): this {
    this.$views += 1;
    try {
      return super.join(items);
    } finally {
      this.$views -= 1;
    }
  }

  #mayResize(): void {
    if (this.$views > 0) throw new BufferError("Existing exports of data: object cannot be re-sized");
  }

  #splice(start: number, end: number, items: Uint8Array): void {
    // in its place, where views see it
    if (items.length === end - start) {
      this.data.set(items, start);
      return;
    }
    this.#mayResize();
    const made = new Uint8Array(this.data.length - (end - start) + items.length);
    made.set(this.data.subarray(0, start));
    made.set(items, start);
    made.set(this.data.subarray(end), start + items.length);
    this.data = made;
  }

  __iadd__(other: unknown): this {
    const more = rowOfBytes(other);
    if (more === undefined) throw new TypeError(`can't concat ${type_name(other)} to ${type_name(this)}`);
    if (other === this && more.length > 0) throw new BufferError("Existing exports of data: object cannot be re-sized");
    this.#splice(this.data.length, this.data.length, more.slice());
    return this;
  }

  __imul__(count: unknown): this {
    const made = repeated(this.data, asIndex(count));
    if (made.length !== this.data.length) this.#mayResize();
    this.data = made;
    return this;
  }

  append(item: unknown): void {
    this.#splice(this.data.length, this.data.length, Uint8Array.of(byteOf(item)));
  }

  extend(items: unknown): void {
    if (items === "") return;
    if (typeof items === "string") throw new TypeError("expected iterable of integers; got: 'str'");
    if (!isIterable(items)) throw new TypeError(`can't extend bytearray with ${type_name(items)}`);
    this.#splice(this.data.length, this.data.length, bufferBytes(items)?.slice() ?? bytesOfItems(sized(items), "byte must be in range(0, 256)"));
  }

  insert(index: unknown, item: unknown): void {
    const size = this.data.length;
    const at = toSize(index);
    const position = at < 0 ? Math.max(0, at + size) : Math.min(at, size);
    this.#splice(position, position, Uint8Array.of(byteOf(item)));
  }

  pop(index: unknown = -1): number {
    const size = this.data.length;
    const at = toSize(index);
    if (size === 0) throw new IndexError("pop from empty bytearray");
    const position = at < 0 ? at + size : at;
    const byte = position < 0 ? undefined : this.data[position];
    if (byte === undefined) throw new IndexError("pop index out of range");
    this.#splice(position, position + 1, new Uint8Array());
    return byte;
  }

  remove(value: unknown): void {
    const at = this.data.indexOf(byteOf(value));
    if (at < 0) throw new ValueError("value not found in bytearray");
    this.#splice(at, at + 1, new Uint8Array());
  }

  clear(): void {
    if (this.data.length > 0) this.#mayResize();
    this.data = new Uint8Array();
  }

  copy(): ByteArray {
    return new ByteArray(this.data.slice());
  }

  reverse(): void {
    this.data.reverse();
  }
}

Object.defineProperty(ByteArray.prototype, "__hash__", { value: null, writable: true, configurable: true });

sequenceOperators(AnyBytes.prototype);
sequenceOperators(ByteArray.prototype);
describeMethods(AnyBytes.prototype, "bytes");
describeMethods(ByteArray.prototype, "bytearray");
