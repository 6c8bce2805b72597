/** `collections.Counter`. */
import { tupleOf } from "../../objects/tuple.js";
import { madeAgainBy } from "../../objects/attributes/pickled_names.js";
import { lt } from "../../objects/compare.js";
import { sorted } from "../../builtins/aggregates.js";
import { call_method } from "../../objects/calls.js";
import type { Dict} from "../../objects/dict.js";
import { dict, isPlainObject } from "../../objects/dict.js";
import { DictObject } from "../../objects/dict/dict_object.js";
import { NotImplementedError, TypeError } from "../../objects/exceptions.js";
import { asCount } from "../../objects/indices.js";
import { iterate } from "../../objects/iteration.js";
import { libraryClass, libraryFunctions } from "../../objects/library_functions.js";
import { add, neg, sub } from "../../objects/operators.js";
import { guardedRepr, repr } from "../../objects/repr.js";
import { NotImplemented } from "../../objects/singletons.js";
import { getitem, setitem } from "../../objects/subscript.js";
import { truthy } from "../../objects/truth.js";
import type { Tuple } from "../../objects/tuple.js";
import { typeInfo } from "../../objects/type_registry.js";
import { isinstance } from "../../objects/types.js";
import { Mapping } from "../collections.abc.js";

const isPositive = (count: unknown): boolean => (typeof count === "number" ? count > 0 : lt(0, count));

const isMapping = (source: unknown): source is object => source instanceof DictObject || (typeof source === "object" && !Array.isArray(source) && isinstance(source, Mapping));
const pairsOf = (mapping: object): Iterable<readonly [unknown, unknown]> => (mapping instanceof DictObject ? Array.from(mapping.items() as Iterable<readonly [unknown, unknown]>) : Array.from(iterate(mapping), (key) => [key, getitem(mapping, key)]));
/** Adds counts, nearly always small numbers. */
const sum = (a: unknown, b: unknown): unknown => (typeof a === "number" && typeof b === "number" && Number.isSafeInteger(a + b) ? a + b : add(a, b));
/** Whether a subclass of the program reads or writes its counts in another way. */
const countsItsOwnWay = (counter: object): boolean => ["get", "__setitem__"].some((name) => Reflect.get(counter, name) !== Reflect.get(Counter.prototype, name));

export class Counter<T = unknown> extends DictObject<T, number> {
  constructor(...sources: readonly unknown[]) {
    super();
    const positional = sources.filter((source) => source !== undefined && !isPlainObject(source)).length;
    if (positional > 1) throw new TypeError(`Counter.__init__() takes from 1 to 2 positional arguments but ${positional + 1} were given`);
    this.update(...sources);
  }

  override $missing(key: T): number {
    void key;
    return 0;
  }

  __missing__(_key: unknown): number {
    return 0;
  }

  override $at(key: T): number {
    return this.$lookup(key) ?? this.$missing(key);
  }

  override __init__(...sources: readonly unknown[]): void {
    this.update(...sources);
  }

  /** Counts from an iterable, or adds the counts of a mapping. */
  override update(...sources: readonly unknown[]): void {
    for (const source of sources) {
      if (source === undefined || source === null) continue;
      if (isPlainObject(source)) this.$adds(dict(source as Record<string, unknown>));
      else if (isMapping(source)) this.$adds(source);
      else if (this.constructor === Counter || !countsItsOwnWay(this)) this.$count(source);
      else _count_elements(this, source);
    }
  }

  /** Into an empty counter a mapping goes as it is. */
  $adds(mapping: object): void {
    if (this.$size === 0) return super.update(mapping);
    for (const [key, count] of pairsOf(mapping)) setitem(this, key, sum(count, this.$lookup(key as T) ?? 0));
  }

  $count(items: unknown): void {
    for (const item of iterate(items) as Iterable<T>) this.$set(item, sum(this.$lookup(item) ?? 0, 1) as number);
  }

  subtract(...sources: readonly unknown[]): void {
    for (const source of sources) {
      if (source === undefined || source === null) continue;
      if (isPlainObject(source) || isMapping(source)) for (const [key, count] of pairsOf(isPlainObject(source) ? dict(source as Record<string, unknown>) : source)) setitem(this, key, sub(this.$lookup(key as T) ?? 0, count));
      else for (const item of iterate(source)) setitem(this, item, sub(this.$lookup(item as T) ?? 0, 1));
    }
  }

  /** Pairs from the most to the least common; equal counts in the order of first appearance. */
  most_common(n: number | null = null): Tuple<[T, number]>[] {
    const pairs = sorted(this.items(), { key: (pair: Tuple<[T, number]>) => pair[1], reverse: true });
    return n === null ? pairs : pairs.slice(0, Math.max(0, asCount(n)));
  }

  *$repeated(): Generator<T, void, unknown> {
    for (const [item, count] of this.items()) for (let i = 0; i < count; i++) yield item;
  }

  elements(): Iterable<T> {
    return Array.from(this.$repeated());
  }

  total(): number {
    let sum: unknown = 0;
    for (const count of this.values()) sum = add(sum, count);
    return sum as number;
  }

  override copy(): Counter<T> {
    return Reflect.construct(this.constructor, [this]) as Counter<T>;
  }

  static fromkeys(): never {
    throw new NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.");
  }

  override __delitem__(key: T): void {
    this.$take(key);
  }

  override delete(key: T): void {
    this.$take(key);
  }

  $combined(other: Counter<T>, combine: (a: number, b: number) => unknown): Counter<T> {
    const result = new Counter<T>();
    const put = (key: T): void => {
      const count = combine(this.$at(key), other.$at(key));
      if (isPositive(count)) result.$set(key, count as number);
    };
    for (const key of this) put(key);
    for (const key of other) if (!this.$has(key)) put(key);
    return result;
  }

  __add__(other: unknown): unknown {
    return other instanceof Counter ? this.$combined(other as Counter<T>, add) : NotImplemented;
  }

  __sub__(other: unknown): unknown {
    return other instanceof Counter ? this.$combined(other as Counter<T>, sub) : NotImplemented;
  }

  override __or__(other: unknown): unknown {
    return other instanceof Counter ? this.$combined(other as Counter<T>, (a, b) => (lt(a, b) ? b : a)) : NotImplemented;
  }

  __and__(other: unknown): unknown {
    return other instanceof Counter ? this.$combined(other as Counter<T>, (a, b) => (lt(a, b) ? a : b)) : NotImplemented;
  }

  $keep(): this {
    for (const [key, count] of Array.from(this.items())) if (!isPositive(count)) this.$take(key);
    return this;
  }

  __iadd__(other: unknown): this {
    this.update(other);
    return this.$keep();
  }

  __isub__(other: unknown): this {
    this.subtract(other);
    return this.$keep();
  }

  override __ior__(other: unknown): this {
    if (other instanceof DictObject) for (const [key, count] of other.items()) if (lt(this.$at(key as T), count)) this.$set(key, count as number);
    return this.$keep();
  }

  __iand__(other: unknown): this {
    const counts = other as Counter<T>;
    for (const [key, count] of Array.from(this.items())) {
      const theirs = counts.$lookup(key) ?? 0;
      if (lt(theirs, count)) this.$set(key, theirs);
    }
    return this.$keep();
  }

  __pos__(): Counter<T> {
    return this.$combined(new Counter<T>(), (a) => a);
  }

  __neg__(): Counter<T> {
    const result = new Counter<T>();
    for (const [key, count] of this.items()) if (!isPositive(count)) result.$set(key, neg(count) as number);
    return result.$keep();
  }

  $compare(other: unknown, holds: (a: number, b: number) => boolean): unknown {
    if (!(other instanceof Counter)) return NotImplemented;
    const theirs = other as Counter<T>;
    for (const key of [...this, ...theirs]) if (!holds(this.$at(key), theirs.$at(key))) return false;
    return true;
  }

  override __eq__(other: unknown): unknown {
    return this.$compare(other, (a, b) => Number(a) === Number(b));
  }

  __ne__(other: unknown): unknown {
    const equal = this.__eq__(other);
    return equal === NotImplemented ? equal : !truthy(equal);
  }

  __le__(other: unknown): unknown {
    return this.$compare(other, (a, b) => !lt(b, a));
  }

  __lt__(other: unknown): unknown {
    const within = this.__le__(other);
    return within === true ? this.__ne__(other) : within;
  }

  __ge__(other: unknown): unknown {
    return this.$compare(other, (a, b) => !lt(a, b));
  }

  __gt__(other: unknown): unknown {
    const within = this.__ge__(other);
    return within === true ? this.__ne__(other) : within;
  }

  __repr__(): string {
    const name = typeInfo(this.constructor).name;
    if (this.$size === 0) return `${name}()`;
    return guardedRepr(this, "...", () => {
      let shown: Dict;
      try {
        shown = dict(this.most_common());
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        shown = dict(this.items());
      }
      return `${name}(${repr(shown)})`;
    });
  }
}
Object.defineProperty(Counter.prototype, "__hash__", { value: null, writable: true, configurable: true });
libraryClass(
  Counter,
  { name: "Counter", module: "collections", bases: [dict], signature: "iterable=None, /, **kwds" },
  { most_common: "n=None", elements: "", total: "", subtract: "iterable=None, /, **kwds", update: "iterable=None, /, **kwds", copy: "" },
);

/** `collections._count_elements(mapping, iterable)`: counts what the iterable gives. */
export function _count_elements(mapping: unknown, iterable: unknown): void {
  for (const item of iterate(iterable)) setitem(mapping, item, add(call_method(mapping, "get", [item, 0]), 1));
}
libraryFunctions("_collections", { _count_elements: [_count_elements, "mapping, iterable, /"] });

madeAgainBy(Counter, (x) => [x.constructor, tupleOf([dict(x)])]);
