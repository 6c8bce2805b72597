/** `collections.Counter`. */
import { tupleOf } from "../../objects/tuple.js";
import { madeAgainBy } from "../../objects/attributes/pickled_names.js";
import { lt } from "../../objects/compare.js";
import { sorted } from "../../builtins/aggregates.js";
import { hasattr } from "../../objects/attributes.js";
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

const isPositive = (count: unknown): boolean => (typeof count === "number" ? count > 0 : lt(0, count));

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

  override __init__(): void {}

  /** Counts from an iterable, or adds the counts of a mapping. */
  override update(...sources: readonly unknown[]): void {
    const [first] = sources;
    // Into an empty counter a mapping goes as it is.
    if (first instanceof DictObject && this.$size === 0) {
      super.update(first);
      sources = sources.slice(1);
    }
    const [keywords] = sources;
    if (sources.length === 1 && isPlainObject(keywords) && this.$size === 0) {
      for (const key of Object.keys(keywords)) this.$set(key, keywords[key] as number);
      return;
    }
    this.$apply(sources, (count, more) => (typeof count === "number" && typeof more === "number" && Number.isSafeInteger(count + more) ? count + more : (add(more, count) as number)));
  }

  subtract(...sources: readonly unknown[]): void {
    this.$apply(sources, (count, more) => sub(count, more) as number);
  }

  $apply(sources: readonly unknown[], combine: (count: number, more: number) => number): void {
    for (const source of sources) {
      if (source === undefined || source === null) continue;
      if (isPlainObject(source)) for (const key of Object.keys(source)) this.$set(key, combine(this.$at(key as T), source[key] as number));
      else if (source instanceof DictObject) for (const [key, count] of source.items()) this.$set(key, this.$has(key) ? combine(this.$at(key as T), count as number) : combine(0, count as number));
      else if (typeof source === "object" && !Array.isArray(source) && hasattr(source, "keys")) for (const key of iterate(call_method(source, "keys"))) this.$set(key, combine(this.$at(key as T), getitem(source, key) as number));
      else for (const item of iterate(source)) this.$set(item, combine(this.$lookup(item) ?? 0, 1));
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
