/**
 * What `set` and `frozenset` share. Keys whose order nobody can predict in CPython either (str, bytes aside, functions, objects
 * without `__eq__`) stay in a native Set in insertion order; as soon as there is another key (a number, a tuple), CPython's
 * own table holds them all, so that a program prints its set of ints as CPython prints it.
 * What begins with `$` is what the runtime itself calls: a program's subclass may override the rest.
 */
import { same } from "../compare.js";
import { DictObject } from "../dict/dict_object.js";
import { RuntimeError, TypeError } from "../exceptions.js";
import { hashOf, hasIdentityHash } from "../hash.js";
import { hashesAreSeeded, high } from "../hash64.js";
import { iterate } from "../iteration.js";
import { builtinIter, DONE, PyIterator } from "../py_iterator.js";
import { NotImplemented } from "../singletons.js";
import { registerType } from "../type_registry.js";
import { hashOfSet } from "./hash.js";
import { SetTable } from "./table.js";

/** Whether a native Set compares the key as Python does, and its place in CPython is a matter of chance. */
function isNative(key: unknown): boolean {
  return !hashesAreSeeded && (typeof key === "string" || (((typeof key === "object" && key !== null) || typeof key === "function") && hasIdentityHash(key)));
}

/** The hash by which a key is looked for: a set stands for the frozenset of its values. */
function lookupHash(key: unknown): number {
  return key instanceof AnySet ? hashOfSet(key) : hashOf(key);
}

/** Numbers, None and tuples are never equal to a str or an identity object; other objects may be, by their own `__eq__`. */
function mayEqualNative(key: unknown): boolean {
  return ((typeof key === "object" && key !== null) || typeof key === "function") && !Array.isArray(key) && !(key instanceof AnySet);
}

export abstract class AnySet<T = unknown> implements Iterable<T> {
  $natives: Set<unknown> | null = null;
  $table: SetTable | null = null;

  get $size(): number {
    return this.$natives !== null ? this.$natives.size : this.$table !== null ? this.$table.used : 0;
  }

  get size(): number {
    return this.$size;
  }

  /** A program's subclass may use the name for itself. */
  set size(value: number) {
    Object.defineProperty(this, "size", { value, writable: true, enumerable: true, configurable: true });
  }

  /** Moves to CPython's table. */
  private toTable(): SetTable {
    const table = (this.$table ??= new SetTable(same));
    const natives = this.$natives;
    if (natives !== null) {
      this.$natives = null;
      for (const key of natives) {
        const low = hashOf(key);
        table.add(key, low, high);
      }
    }
    return table;
  }

  $has(key: unknown): boolean {
    const natives = this.$natives;
    if (natives !== null) {
      if (isNative(key)) return natives.has(key);
      lookupHash(key);
      if (!mayEqualNative(key)) return false;
      this.toTable();
    }
    const low = lookupHash(key);
    return this.$table !== null && this.$table.find(key, low, high) >= 0;
  }

  $add(key: unknown): void {
    if ((this.$table === null || this.$table.fill === 0) && isNative(key)) {
      (this.$natives ??= new Set<unknown>()).add(key);
      return;
    }
    const low = hashOf(key === undefined ? null : key);
    const top = high;
    this.toTable().add(key === undefined ? null : key, low, top);
  }

  $delete(key: unknown): boolean {
    const natives = this.$natives;
    if (natives !== null) {
      if (isNative(key)) return natives.delete(key);
      lookupHash(key);
      if (!mayEqualNative(key)) return false;
      this.toTable();
    }
    const low = lookupHash(key);
    return this.$table !== null && this.$table.delete(key, low, high);
  }

  $clear(): void {
    this.$natives = null;
    this.$table?.clear();
  }

  /** Exchanges the contents with those of a set that nobody else sees. */
  $take(other: AnySet<unknown>): void {
    this.$natives = other.$natives;
    if (this.$table !== null && other.$table !== null) this.$table.take(other.$table);
    else this.$table = other.$table;
  }

  $update(items: unknown): void {
    if (items instanceof AnySet) {
      if (items.$natives === null && this.$natives === null) {
        if (items.$table !== null) this.toTable().merge(items.$table);
      } else if (items !== this) {
        for (const key of items.$walk()) this.$add(key);
      }
      return;
    }
    if (items instanceof DictObject && items.$size > 0 && this.$natives === null) {
      const [first] = items;
      if ((this.$table !== null && this.$table.fill > 0) || !isNative(first)) this.toTable().expect(items.$size);
    }
    for (const key of iterate(items)) this.$add(key);
  }

  $walk(): SetIterator<T> {
    return this.$natives !== null ? new NativeSetIterator<T>(this, this.$natives) : new TableSetIterator<T>(this);
  }

  // ─── reading ───

  has(key: unknown): boolean {
    return this.$has(key);
  }

  [Symbol.iterator](): SetIterator<T> {
    return this.$walk();
  }

  declare __iter__: () => SetIterator<T>;

  __len__(): number {
    return this.$size;
  }

  __contains__(key: unknown): boolean {
    return this.$has(key);
  }

  isdisjoint(other: unknown): boolean {
    if (other instanceof AnySet) {
      const [small, large] = other.$size < this.$size ? [other, this] : [this, other];
      for (const key of small.$walk()) if (large.$has(key)) return false;
      return true;
    }
    for (const key of iterate(other)) if (this.$has(key)) return false;
    return true;
  }

  issubset(other: unknown): boolean {
    return this.$within(other instanceof AnySet ? other : this.$make(other));
  }

  issuperset(other: unknown): boolean {
    if (other instanceof AnySet) return other.$within(this);
    for (const key of iterate(other)) if (!this.$has(key)) return false;
    return true;
  }

  $within(other: AnySet<unknown>): boolean {
    if (this.$size > other.$size) return false;
    for (const key of this.$walk()) if (!other.$has(key)) return false;
    return true;
  }

  // ─── making new sets, in the steps (and so in the order) of CPython ───

  /** A new set of the built-in type this one has. */
  abstract $new(): AnySet<unknown>;

  $make(items: unknown): AnySet<unknown> {
    const made = this.$new();
    made.$update(items);
    return made;
  }

  $union(others: readonly unknown[]): AnySet<unknown> {
    const all = this.$make(this);
    for (const other of others) if (other !== this) all.$update(other);
    return all;
  }

  $intersection(other: unknown): AnySet<unknown> {
    if (other === this) return this.$make(this);
    const both = this.$new();
    if (other instanceof AnySet) {
      const [small, large] = other.$size > this.$size ? [this, other] : [other, this];
      for (const key of small.$walk()) if (large.$has(key)) both.$add(key);
    } else {
      for (const key of iterate(other)) if (this.$has(key)) both.$add(key);
    }
    return both;
  }

  $intersections(others: readonly unknown[]): AnySet<unknown> {
    if (others.length === 0) return this.$make(this);
    let both: AnySet<unknown> = this;
    for (const other of others) both = both.$intersection(other);
    return both;
  }

  $difference(other: unknown): AnySet<unknown> {
    const size = other instanceof AnySet || other instanceof DictObject ? other.$size : -1;
    if (size < 0 || this.$size >> 2 > size) {
      const rest = this.$make(this);
      rest.$remove_all(other);
      return rest;
    }
    const rest = this.$new();
    const keys = other as AnySet<unknown> | DictObject;
    for (const key of this.$walk()) if (!keys.$has(key)) rest.$add(key);
    return rest;
  }

  $differences(others: readonly unknown[]): AnySet<unknown> {
    if (others.length === 0) return this.$make(this);
    const rest = this.$difference(others[0]);
    for (let i = 1; i < others.length; i++) rest.$remove_all(others[i]);
    return rest;
  }

  /** `difference_update` */
  $remove_all(other: unknown): void {
    if (other === this) return this.$clear();
    if (other instanceof AnySet) {
      const present = other.$size >> 3 > this.$size ? this.$intersection(other) : other;
      for (const key of present.$walk()) this.$delete(key);
    } else {
      for (const key of iterate(other)) this.$delete(key);
    }
    this.$table?.tidy();
  }

  /** `symmetric_difference_update` */
  $toggle(other: unknown): void {
    if (other === this) return this.$clear();
    const keys = other instanceof AnySet || other instanceof DictObject ? other : this.$make(other);
    for (const key of keys instanceof AnySet ? keys.$walk() : keys) if (!this.$delete(key)) this.$add(key);
  }

  $symmetric_difference(other: unknown): AnySet<unknown> {
    const either = this.$make(other);
    either.$toggle(this);
    return either;
  }

  // ─── comparing ───

  __eq__(other: unknown): unknown {
    if (!(other instanceof AnySet)) return NotImplemented;
    return this.$size === other.$size && this.$within(other);
  }

  __le__(other: unknown): unknown {
    return other instanceof AnySet ? this.$within(other) : NotImplemented;
  }

  __lt__(other: unknown): unknown {
    return other instanceof AnySet ? this.$size < other.$size && this.$within(other) : NotImplemented;
  }

  __ge__(other: unknown): unknown {
    return other instanceof AnySet ? other.$within(this) : NotImplemented;
  }

  __gt__(other: unknown): unknown {
    return other instanceof AnySet ? other.$size < this.$size && other.$within(this) : NotImplemented;
  }

  __and__(other: unknown): unknown {
    return other instanceof AnySet ? this.$intersection(other) : NotImplemented;
  }

  __or__(other: unknown): unknown {
    return other instanceof AnySet ? this.$union([other]) : NotImplemented;
  }

  __sub__(other: unknown): unknown {
    return other instanceof AnySet ? this.$difference(other) : NotImplemented;
  }

  __xor__(other: unknown): unknown {
    return other instanceof AnySet ? this.$symmetric_difference(other) : NotImplemented;
  }
}
Object.defineProperty(AnySet.prototype, "__iter__", { value: builtinIter, writable: true, configurable: true });

/** An iterator that notices when the set changes size meanwhile. */
export abstract class SetIterator<T> extends PyIterator<T> {
  private readonly owner: AnySet<unknown>;
  private readonly size: number;
  private given = 0;
  private ended = false;

  constructor(owner: AnySet<unknown>) {
    super();
    this.owner = owner;
    this.size = owner.$size;
  }

  next(): IteratorResult<T, undefined> {
    if (this.ended) return DONE;
    if (this.owner.$size !== this.size) {
      this.ended = true;
      throw new RuntimeError("Set changed size during iteration");
    }
    const step = this.step();
    if (step.done === true) this.ended = true;
    else this.given += 1;
    return step;
  }

  get $owner(): AnySet<unknown> {
    return this.owner;
  }

  /** How many it gave; at its end all. */
  get $given(): number {
    return this.ended ? this.owner.$size : this.given;
  }

  __length_hint__(): number {
    return this.ended || this.owner.$size !== this.size ? 0 : this.size - this.given;
  }

  protected abstract step(): IteratorResult<T, undefined>;
}

class NativeSetIterator<T> extends SetIterator<T> {
  private readonly native: globalThis.SetIterator<unknown>;

  constructor(owner: AnySet<unknown>, natives: Set<unknown>) {
    super(owner);
    this.native = natives.values();
  }

  protected step(): IteratorResult<T, undefined> {
    const step = this.native.next();
    return step.done === true ? DONE : (step as IteratorYieldResult<T>);
  }
}

class TableSetIterator<T> extends SetIterator<T> {
  private slot = 0;
  private readonly table: SetTable | null;

  constructor(owner: AnySet<unknown>) {
    super(owner);
    this.table = owner.$table;
  }

  protected step(): IteratorResult<T, undefined> {
    const { table } = this;
    if (table === null) return DONE;
    const slot = table.next(this.slot);
    if (slot >= table.keys.length) return DONE;
    this.slot = slot + 1;
    return { done: false, value: table.keys[slot] as T };
  }
}
registerType(NativeSetIterator, { name: "set_iterator", final: true });
registerType(TableSetIterator, { name: "set_iterator", final: true });

/** The error of `set(1, 2)`. */
export function tooManyArguments(name: string, count: number): TypeError {
  return new TypeError(`${name} expected at most 1 argument, got ${count}`);
}
