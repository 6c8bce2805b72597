/** `Value` and `Array`: numbers in the shared memory. The page is CPython's `multiprocessing/sharedctypes.py`. */
import { type Address, sharedMemory } from "../../interpreters/shared/memory.js";
import { hasattr } from "../../objects/attributes.js";
import { Bytes } from "../../objects/bytes.js";
import { AnyBytes } from "../../objects/bytes/objects.js";
import { begin_call_method } from "../../objects/calls.js";
import { AttributeError, IndexError, TypeError, ValueError } from "../../objects/exceptions.js";
import { identityOf } from "../../objects/identity.js";
import { asIndex, isIndex } from "../../objects/indices.js";
import { iterate } from "../../objects/iteration.js";
import { libraryFunctions, libraryMethods } from "../../objects/library_functions.js";
import { PyIterator } from "../../objects/py_iterator.js";
import { repr } from "../../objects/repr.js";
import { Slice } from "../../objects/slice.js";
import { registerType, className } from "../../objects/type_registry.js";
import { type Blocking, blocking_methods, type BlockingCall, isBlocking } from "../../threads/blocking.js";
import { run_sync } from "../../threads/scheduler.js";
import { type CType, cTypeOf } from "./c_types.js";
import { inheritedBy } from "./inheritance.js";
import { type Lock, RLock } from "./synchronize.js";

const MODULE = "multiprocessing.sharedctypes";

function typeOf(code: unknown): CType {
  const found = cTypeOf(code);
  if (found !== null) return found;
  // a type of ctypes, which is not there, says so when it is looked at
  if (typeof code === "function") void code.name;
  throw new TypeError("this type has no size");
}

const newNumbers = (type: CType, count: number): Address => {
  const memory = sharedMemory();
  return memory.alone(() => memory.zeros(Math.max(1, type.size * count)));
};

/** One value of a C type. */
export class SharedNumber {
  readonly $code: string;
  readonly $at: Address;
  readonly #type: CType;

  constructor(code: string, at?: Address) {
    this.$code = code;
    this.#type = typeOf(code);
    this.$at = at ?? newNumbers(this.#type, 1);
  }

  get value(): unknown {
    return this.#type.read(sharedMemory().view, this.$at * 4);
  }

  set value(value: unknown) {
    this.#type.write(sharedMemory().view, this.$at * 4, value);
  }

  __repr__(): string {
    return `${this.#type.name}(${repr(this.value)})`;
  }
}
registerType(SharedNumber, { name: "_SimpleCData", module: "_ctypes", sealed: false });

/** Values of a C type, one after another. */
export class SharedNumbers {
  readonly $code: string;
  readonly $at: Address;
  readonly $count: number;
  readonly #type: CType;

  constructor(code: string, count: number, at?: Address) {
    this.$code = code;
    this.#type = typeOf(code);
    this.$count = count;
    this.$at = at ?? newNumbers(this.#type, count);
  }

  $read(i: number): unknown {
    return this.#type.read(sharedMemory().view, this.$at * 4 + i * this.#type.size);
  }

  $write(i: number, value: unknown): void {
    this.#type.write(sharedMemory().view, this.$at * 4 + i * this.#type.size, value);
  }

  private place(index: unknown): number {
    if (!isIndex(index)) throw new TypeError("indices must be integers");
    const i = Number(asIndex(index));
    const place = i < 0 ? i + this.$count : i;
    if (place < 0 || place >= this.$count) throw new IndexError("invalid index");
    return place;
  }

  __len__(): number {
    return this.$count;
  }

  __getitem__(index: unknown): unknown {
    if (!(index instanceof Slice)) return this.$read(this.place(index));
    const items = this.places(index).map((i) => this.$read(i));
    if (this.$code === "c") return new Bytes(new Uint8Array(items.map((item) => (item as Bytes).data[0]!)));
    return this.$code === "u" ? items.join("") : items;
  }

  private places(slice: Slice): number[] {
    const [start, stop, step] = [...slice.indices(this.$count)].map(Number) as [number, number, number];
    const found: number[] = [];
    for (let i = start; step > 0 ? i < stop : i > stop; i += step) found.push(i);
    return found;
  }

  __setitem__(index: unknown, value: unknown): void {
    if (!(index instanceof Slice)) return this.$write(this.place(index), value);
    const places = this.places(index);
    const values = [...iterate(value)];
    if (values.length !== places.length) throw new ValueError("Can only assign sequence of same size");
    places.forEach((place, i) => this.$write(place, values[i]));
  }

  __iter__(): PyIterator<unknown> {
    return new Items(this);
  }

  /** Of characters: the text up to the first zero. */
  get value(): unknown {
    if (this.$code === "u") {
      const text = this.__getitem__(new Slice(null, null, null)) as string;
      return text.split("\0", 1)[0];
    }
    const { data } = this.raw as Bytes;
    const end = data.indexOf(0);
    return new Bytes(end < 0 ? data : data.slice(0, end));
  }

  set value(value: unknown) {
    this.mustBeText("value");
    const items = value instanceof AnyBytes ? [...value.data] : [...String(value)];
    if (this.$code === "c" && !(value instanceof AnyBytes)) throw new TypeError("bytes expected instead of str instance");
    if (items.length > this.$count) throw new ValueError(this.$code === "c" ? "byte string too long" : "string too long");
    items.forEach((item, i) => this.$write(i, item));
    if (items.length < this.$count) this.$write(items.length, this.$code === "c" ? 0 : "\0");
  }

  get raw(): unknown {
    this.mustBeText("raw");
    return this.__getitem__(new Slice(null, null, null));
  }

  private mustBeText(name: string): void {
    if (this.$code !== "c" && !(this.$code === "u" && name === "value")) throw new AttributeError(`'${this.$name}' object has no attribute '${name}'`);
  }

  get $name(): string {
    return `${this.#type.name}_Array_${this.$count}`;
  }

  __repr__(): string {
    return `<${MODULE}.${this.$name} object at 0x${identityOf(this).toString(16)}>`;
  }
}
registerType(SharedNumbers, { name: "Array", module: "_ctypes", sealed: false });

class Items extends PyIterator<unknown> {
  readonly #numbers: SharedNumbers;
  #at = 0;

  constructor(numbers: SharedNumbers) {
    super();
    this.#numbers = numbers;
  }

  next(): IteratorResult<unknown, undefined> {
    if (this.#at >= this.#numbers.$count) return { done: true, value: undefined };
    return { done: false, value: this.#numbers.$read(this.#at++) };
  }
}

/** A lock around something shared. */
export abstract class SynchronizedBase {
  readonly $lock: unknown;

  constructor(lock: unknown) {
    this.$lock = lock;
  }

  get_lock(): unknown {
    return this.$lock;
  }

  acquire(...params: unknown[]): BlockingCall<unknown>;
  *acquire(...params: unknown[]): Blocking<unknown> {
    const made = begin_call_method(this.$lock, "acquire", params);
    return isBlocking(made) ? yield* made : made;
  }

  release(): unknown {
    return run_sync(this.released());
  }

  private *released(): Blocking<unknown> {
    const made = begin_call_method(this.$lock, "release", []);
    return isBlocking(made) ? yield* made : made;
  }

  __enter__(): BlockingCall<unknown>;
  *__enter__(): Blocking<unknown> {
    return yield* this.acquire();
  }

  __exit__(_exc_type?: unknown, _exc?: unknown, _tb?: unknown): unknown {
    return this.release();
  }

  /** What it does, while nobody else has the lock. */
  protected $alone<T>(f: () => T): T {
    run_sync(this.acquire());
    try {
      return f();
    } finally {
      this.release();
    }
  }
}

export class Synchronized extends SynchronizedBase {
  readonly $obj: SharedNumber;

  constructor(obj: SharedNumber, lock: unknown = null) {
    super(lock ?? new RLock());
    this.$obj = obj;
  }

  get_obj(): SharedNumber {
    return this.$obj;
  }

  get value(): unknown {
    return this.$alone(() => this.$obj.value);
  }

  set value(value: unknown) {
    this.$alone(() => (this.$obj.value = value));
  }

  __repr__(): string {
    return `<${className(this.constructor)} wrapper for ${this.$obj.__repr__()}>`;
  }
}

export class SynchronizedArray extends SynchronizedBase {
  readonly $obj: SharedNumbers;

  constructor(obj: SharedNumbers, lock: unknown = null) {
    super(lock ?? new RLock());
    this.$obj = obj;
  }

  get_obj(): SharedNumbers {
    return this.$obj;
  }

  __len__(): number {
    return this.$obj.$count;
  }

  __getitem__(index: unknown): unknown {
    return this.$alone(() => this.$obj.__getitem__(index));
  }

  __setitem__(index: unknown, value: unknown): void {
    this.$alone(() => this.$obj.__setitem__(index, value));
  }

  __getslice__(start: unknown, stop: unknown): unknown {
    return this.__getitem__(new Slice(start, stop, null));
  }

  __iter__(): PyIterator<unknown> {
    return this.$obj.__iter__();
  }

  __repr__(): string {
    return `<${className(this.constructor)} wrapper for ${this.$obj.__repr__()}>`;
  }
}

export class SynchronizedString extends SynchronizedArray {
  get value(): unknown {
    return this.$alone(() => this.$obj.value);
  }

  set value(value: unknown) {
    this.$alone(() => (this.$obj.value = value));
  }

  get raw(): unknown {
    return this.$alone(() => this.$obj.raw);
  }
}

registerType(SynchronizedBase, { name: "SynchronizedBase", module: MODULE, sealed: false });
registerType(Synchronized, { name: "Synchronized", module: MODULE, bases: [SynchronizedBase], sealed: false });
registerType(SynchronizedArray, { name: "SynchronizedArray", module: MODULE, bases: [SynchronizedBase], sealed: false });
registerType(SynchronizedString, { name: "SynchronizedString", module: MODULE, bases: [SynchronizedArray], sealed: false });
blocking_methods(SynchronizedBase, ["acquire", "*args"], ["__enter__", ""]);
libraryMethods(SynchronizedBase, { get_lock: "", release: "", __exit__: "*args" });
for (const cls of [Synchronized, SynchronizedArray]) libraryMethods(cls, { get_obj: "" });

const code = (typecode: unknown): string => {
  typeOf(typecode);
  return String(typecode);
};

/** `RawValue(typecode, *args)` */
export function RawValue(typecode_or_type: unknown, ...args: unknown[]): SharedNumber {
  const made = new SharedNumber(code(typecode_or_type));
  if (args.length > 0) made.value = args[0];
  return made;
}

/** `RawArray(typecode, size_or_initializer)` */
export function RawArray(typecode_or_type: unknown, size_or_initializer: unknown): SharedNumbers {
  const letter = code(typecode_or_type);
  if (isIndex(size_or_initializer)) {
    const count = Number(asIndex(size_or_initializer));
    if (count < 0) throw new ValueError(`Array length must be >= 0, not ${count}`);
    return new SharedNumbers(letter, count);
  }
  const items = size_or_initializer instanceof AnyBytes ? [...size_or_initializer.data] : [...iterate(size_or_initializer)];
  const made = new SharedNumbers(letter, items.length);
  items.forEach((item, i) => made.$write(i, item));
  return made;
}

/** The lock that was asked for: None and True make one, False wants none. */
function lockFor(lock: unknown): unknown {
  if (lock === null || lock === true) return new RLock();
  if (!hasattr(lock, "acquire")) throw new AttributeError(`${repr(lock)} has no method 'acquire'`);
  return lock;
}

/** `Value(typecode, *args, lock=True)` */
export function Value(typecode_or_type: unknown, ...params: unknown[]): Synchronized | SharedNumber {
  const last = params.at(-1);
  const isOptions = typeof last === "object" && last !== null && Object.getPrototypeOf(last) === Object.prototype;
  const { lock = true } = (isOptions ? last : {}) as { readonly lock?: unknown };
  const made = RawValue(typecode_or_type, ...(isOptions ? params.slice(0, -1) : params));
  return lock === false ? made : new Synchronized(made, lockFor(lock));
}

/** `Array(typecode, size_or_initializer, *, lock=True)` */
export function Array$(typecode_or_type: unknown, size_or_initializer: unknown, { lock = true }: { readonly lock?: unknown } = {}): SynchronizedArray | SharedNumbers {
  const made = RawArray(typecode_or_type, size_or_initializer);
  if (lock === false) return made;
  return made.$code === "c" ? new SynchronizedString(made, lockFor(lock)) : new SynchronizedArray(made, lockFor(lock));
}

/** `copy(obj)` */
export function copy(obj: unknown): SharedNumber | SharedNumbers {
  if (obj instanceof SharedNumbers) {
    const made = new SharedNumbers(obj.$code, obj.$count);
    for (let i = 0; i < obj.$count; i++) made.$write(i, obj.$read(i));
    return made;
  }
  if (!(obj instanceof SharedNumber)) throw new TypeError("this type has no size");
  const made = new SharedNumber(obj.$code);
  made.value = obj.value;
  return made;
}

/** `synchronized(obj, lock=None)` */
export function synchronized(obj: unknown, lock: unknown = null): Synchronized | SynchronizedArray {
  if (obj instanceof SharedNumber) return new Synchronized(obj, lock);
  if (obj instanceof SharedNumbers) return obj.$code === "c" ? new SynchronizedString(obj, lock) : new SynchronizedArray(obj, lock);
  throw new TypeError(`${repr(obj)} is nothing that processes share`);
}
libraryFunctions(MODULE, {
  RawValue: [RawValue, "typecode_or_type, *args"],
  RawArray: [RawArray, "typecode_or_type, size_or_initializer"],
  Value: [Value, "typecode_or_type, *args, lock=True"],
  Array: [Array$, "typecode_or_type, size_or_initializer, *, lock=True"],
  copy: [copy, "obj"],
  synchronized: [synchronized, "obj, lock=None"],
});

inheritedBy(SharedNumber, MODULE, (x) => [x.$code, x.$at], (letter: string, at: Address) => new SharedNumber(letter, at));
inheritedBy(SharedNumbers, MODULE, (x) => [x.$code, x.$count, x.$at], (letter: string, count: number, at: Address) => new SharedNumbers(letter, count, at));
inheritedBy(Synchronized, MODULE, (x) => [x.$obj, x.$lock], (obj: SharedNumber, lock: Lock | RLock) => new Synchronized(obj, lock));
inheritedBy(SynchronizedString, MODULE, (x) => [x.$obj, x.$lock], (obj: SharedNumbers, lock: Lock | RLock) => new SynchronizedString(obj, lock));
inheritedBy(SynchronizedArray, MODULE, (x) => [x.$obj, x.$lock], (obj: SharedNumbers, lock: Lock | RLock) => new SynchronizedArray(obj, lock));
