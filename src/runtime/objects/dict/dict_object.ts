/**
 * The class of all dicts. (What begins with `$` is what the runtime itself calls: a program's subclass may define `set` or `has`.) A native Map holds it while every key is one that a Map compares as Python does (str, int, None,
 * functions, objects without `__eq__`); the first other key moves it to a table with Python's hashing.
 */
import { lookupSpecial } from "../attributes.js";
import { same } from "../compare.js";
import { KeyError } from "../exceptions.js";
import { hashOf, hasIdentityHash } from "../hash.js";
import { builtinIter } from "../py_iterator.js";
import { PyFloat } from "../py_float.js";
import { NotImplemented } from "../singletons.js";
import { PyTuple, pairOf, type Tuple } from "../tuple.js";
import { reverseKeys, walkKeys, type DictIterator } from "./iterators.js";
import { updateFrom } from "./update.js";
import { NOT_PLAIN, quickHash, quickPairHash, tableHash } from "./key_hash.js";
import { DictTable, UNDECIDED } from "./table.js";
import { DictItems, DictKeys, DictValues } from "./views.js";

/** The int or bigint that an integral float is equal to. */
function integralKey(x: number): number | bigint {
  return Number.isSafeInteger(x) || !Number.isFinite(x) ? x + 0 : BigInt(x);
}

/** Marks a key that a Map can't hold: it needs the table. */
const NEEDS_TABLE = Symbol("needs the table");

export class DictObject<K = unknown, V = unknown> implements Iterable<K> {
  $map: Map<unknown, V> | null = new Map<unknown, V>();
  $table: DictTable<V> | null = null;

  get $size(): number {
    return this.$map !== null ? this.$map.size : this.$entries().size;
  }

  get size(): number {
    return this.$size;
  }

  /** A program's subclass may use the name for itself. */
  set size(value: number) {
    Object.defineProperty(this, "size", { value, writable: true, enumerable: true, configurable: true });
  }

  /** The table that holds the entries when no Map does. */
  $entries(): DictTable<V> {
    return (this.$table ??= new DictTable<V>(same));
  }

  /** Moves to the table. */
  $upgrade(): DictTable<V> {
    const table = this.$entries();
    if (this.$map !== null) {
      for (const [key, value] of this.$map) table.append(key, tableHash(key), value);
      this.$map = null;
    }
    return table;
  }

  /** The table, for a key that no Map can hold: a dict that begins with a plain tuple begins with quick hashes. */
  $tableFor(key: unknown): DictTable<V> {
    if (this.$map === null) return this.$entries();
    const begins = this.$map.size === 0 && this.$table === null;
    const table = this.$upgrade();
    table.quick = begins && quickHash(key) !== NOT_PLAIN;
    return table;
  }

  // ─── the four acts everything else is made of ───

  $lookup(key: unknown): V | undefined {
    const map = this.$map;
    if (map !== null) {
      const plain = mapKey(key);
      if (plain !== NEEDS_TABLE) return map.get(plain);
      if (key instanceof PyTuple) {
        hashOf(key);
        return undefined;
      }
    }
    const table = this.$tableFor(key);
    return table.get(key, table.hash(key));
  }

  /** `d[key] = value` */
  set(key: K, value: V): void {
    this.$set(key, value);
  }

  $set(key: unknown, value: V): void {
    const map = this.$map;
    if (value === undefined) value = null as V;
    if (map !== null && (typeof key === "string" || typeof key === "number")) map.set(key, value);
    else this.$store(key, value);
  }

  $store(key: unknown, value: V): void {
    const map = this.$map;
    if (map !== null) {
      const plain = mapKey(key);
      // An equal key that is there already stays what it is: `{1: "a"}[True] = "b"` keeps 1.
      if (plain !== NEEDS_TABLE && (plain === key || map.has(plain))) {
        map.set(plain, value);
        return;
      }
    }
    const table = this.$tableFor(key);
    table.set(key, table.hash(key), value);
  }

  /** Removes a key and gives its value; undefined when it is not there. */
  $take(key: unknown): V | undefined {
    const map = this.$map;
    if (map !== null) {
      const plain = mapKey(key);
      if (plain !== NEEDS_TABLE) {
        const value = map.get(plain);
        if (value !== undefined) map.delete(plain);
        return value;
      }
    }
    const table = this.$tableFor(key);
    const entry = table.find(key, table.hash(key));
    return entry < 0 ? undefined : table.delete(entry);
  }

  // ─── reading ───

  /** `d[key]` */
  at(key: unknown): V {
    return this.$at(key);
  }

  $at(key: unknown): V {
    const map = this.$map;
    const value = map !== null && (typeof key === "string" || typeof key === "number") ? map.get(key) : this.$lookup(key);
    return value === undefined ? this.$missing(key) : value;
  }

  /** `d[a, b]` without the pair, where the table holds plain pairs only. */
  $atPair(first: unknown, second: unknown): V {
    const entry = this.$pairEntry(first, second);
    return entry >= 0 ? this.$table!.values[entry]! : this.at(pairOf(first, second));
  }

  /** `d[a, b] = value` */
  $setPair(first: unknown, second: unknown, value: V): void {
    const entry = this.$pairEntry(first, second);
    if (entry >= 0) this.$table!.values[entry] = value === undefined ? (null as V) : value;
    else this.set(pairOf(first, second) as K, value);
  }

  /** `(a, b) in d` */
  $hasPair(first: unknown, second: unknown): boolean {
    return this.$pairEntry(first, second) >= 0 || this.has(pairOf(first, second));
  }

  /** The entry of a pair, if it can be found without making it; negative otherwise. */
  $pairEntry(first: unknown, second: unknown): number {
    const table = this.$table;
    if (table === null || !table.quick || this.$map !== null) return UNDECIDED;
    const hash = quickPairHash(first, second);
    return hash === NOT_PLAIN ? UNDECIDED : table.findPair(first, second, hash);
  }

  /** What a subclass's `__missing__` gives, or KeyError. */
  $missing(key: unknown): V {
    const method = "__missing__" in this ? lookupSpecial(this, "__missing__") : undefined;
    if (method === undefined || method === null) throw new KeyError(key);
    return method(key) as V;
  }

  has(key: unknown): boolean {
    return this.$has(key);
  }

  $has(key: unknown): boolean {
    const map = this.$map;
    return map !== null && typeof key === "string" ? map.has(key) : this.$lookup(key) !== undefined;
  }

  get(key: unknown): V | null;
  get<D>(key: unknown, otherwise: D): V | D;
  get(key: unknown, otherwise: unknown = null): unknown {
    const map = this.$map;
    const value = map !== null && (typeof key === "string" || typeof key === "number") ? map.get(key) : this.$lookup(key);
    return value === undefined ? otherwise : value;
  }

  keys(): DictKeys<K> {
    return new DictKeys<K>(this);
  }

  values(): DictValues<V> {
    return new DictValues<V>(this);
  }

  items(): DictItems<K, V> {
    return new DictItems<K, V>(this);
  }

  [Symbol.iterator](): DictIterator<K> {
    return walkKeys<K>(this);
  }

  // ─── changing ───

  /** `del d[key]` */
  delete(key: unknown): void {
    this.$delete(key);
  }

  $delete(key: unknown): void {
    if (this.$take(key) === undefined) throw new KeyError(key);
  }

  pop(key: unknown): V;
  pop<D>(key: unknown, otherwise: D): V | D;
  pop(key: unknown, otherwise?: unknown): unknown {
    // As in CPython, an empty dict doesn't look whether the key can be hashed.
    const value = this.$size === 0 ? undefined : this.$take(key);
    if (value !== undefined) return value;
    if (otherwise === undefined) throw new KeyError(key);
    return otherwise;
  }

  popitem(): Tuple<[K, V]> {
    return this.$popitem();
  }

  $popitem(): Tuple<[K, V]> {
    const map = this.$map;
    if (this.$size === 0) throw new KeyError("popitem(): dictionary is empty");
    if (map !== null) {
      // A Map has no end to begin at; a table has.
      if (map.size > 8) this.$upgrade();
      else {
        let last: unknown;
        for (last of map.keys());
        const value = map.get(last) as V;
        map.delete(last);
        return pairOf(last as K, value);
      }
    }
    const table = this.$entries();
    const entry = table.previous(table.keys.length - 1);
    const key = table.keys[entry] as K;
    return pairOf(key, table.delete(entry) as V);
  }

  setdefault(key: K): V | null;
  setdefault(key: K, value: V): V;
  setdefault(key: K, value?: V): V | null {
    const stored = value === undefined ? (null as V) : value;
    const table = this.$map === null ? this.$entries() : null;
    if (table === null) {
      const found = this.$lookup(key);
      if (found !== undefined) return found;
      this.$set(key, stored);
      return stored;
    }
    // the key's hash is asked for once, and what is equal to it is
    const hash = table.hash(key);
    const entry = table.find(key, hash);
    if (entry >= 0) return table.values[entry]!;
    if (this.$table === table && this.$map === null) table.append(key, hash, stored);
    else this.$set(key, stored); // a comparison of the program's own has emptied the dict
    return stored;
  }

  update(...sources: readonly unknown[]): void {
    updateFrom(this, sources, "update");
  }

  clear(): void {
    this.$clear();
  }

  $clear(): void {
    this.$map = new Map<unknown, V>();
    this.$table = null;
  }

  copy(): DictObject<K, V> {
    const copy = new DictObject<K, V>();
    copy.$copyFrom(this);
    return copy;
  }

  /** Takes over all entries of another dict; this one is empty. */
  $copyFrom(other: DictObject<unknown, unknown>): void {
    if (other.$map !== null) {
      this.$map = new Map(other.$map as Map<unknown, V>);
      this.$table = null;
    } else {
      const table = new DictTable<V>(same);
      table.copyFrom(other.$entries() as DictTable<V>);
      this.$map = null;
      this.$table = table;
    }
  }

  // ─── Python's special methods ───

  __init__(...sources: readonly unknown[]): void {
    if (sources.length > 0) updateFrom(this, sources, "dict");
  }

  declare __iter__: () => DictIterator<K>;

  __len__(): number {
    return this.$size;
  }

  __contains__(key: unknown): boolean {
    return this.$has(key);
  }

  __getitem__(key: K): V {
    return this.$at(key);
  }

  __setitem__(key: K, value: V): void {
    this.$set(key, value);
  }

  __delitem__(key: K): void {
    this.$delete(key);
  }

  __reversed__(): DictIterator<K> {
    return reverseKeys<K>(this);
  }

  __eq__(other: unknown): unknown {
    if (!(other instanceof DictObject)) return NotImplemented;
    if (this === other) return true;
    if (this.$size !== other.$size) return false;
    // No iterator of Python's: an `__eq__` of the program's may change the dict meanwhile, and nobody minds.
    if (this.$map !== null) {
      for (const [key, value] of this.$map) if (!other.$holds(key, value)) return false;
    } else {
      const table = this.$entries();
      for (let entry = table.next(0); entry < table.keys.length; entry = table.next(entry + 1)) if (!other.$holds(table.keys[entry], table.values[entry])) return false;
    }
    return true;
  }

  $holds(key: unknown, value: unknown): boolean {
    const mine: unknown = this.$lookup(key);
    return mine !== undefined && same(value, mine);
  }

  __or__(other: unknown): unknown {
    return other instanceof DictObject ? merged(this, other) : NotImplemented;
  }

  __ror__(other: unknown): unknown {
    return other instanceof DictObject ? merged(other, this) : NotImplemented;
  }

  __ior__(other: unknown): unknown {
    updateFrom(this, [other], "update");
    return this;
  }
}
Object.defineProperty(DictObject.prototype, "__iter__", { value: builtinIter, writable: true, configurable: true });
Object.defineProperty(DictObject.prototype, "__hash__", { value: null, writable: true, configurable: true });

function merged(first: DictObject, second: DictObject): DictObject {
  const both = first.copy();
  updateFrom(both, [second], "update");
  return both;
}

/** The key under which a Map holds what is equal to `key`; NEEDS_TABLE when a Map can't. */
function mapKey(key: unknown): unknown {
  switch (typeof key) {
    case "string":
    case "number":
    case "bigint":
      return key;
    case "boolean":
      return key ? 1 : 0;
    case "undefined":
      return null;
    case "function":
      return hasIdentityHash(key) ? key : NEEDS_TABLE;
    case "object":
      if (key === null) return null;
      if (Object.getPrototypeOf(key) === PyFloat.prototype) return integralKey((key as PyFloat).value);
      return hasIdentityHash(key) ? key : NEEDS_TABLE;
    default:
      return NEEDS_TABLE;
  }
}
