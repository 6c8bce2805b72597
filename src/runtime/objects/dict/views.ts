/** `d.keys()`, `d.values()`, `d.items()`: live views of a dict; keys and items behave as sets. */
import { same } from "../compare.js";
import { iterate } from "../iteration.js";
import { builtinIter } from "../py_iterator.js";
import { guardedRepr, repr } from "../repr.js";
import { AnySet, PySet } from "../set.js";
import { NotImplemented } from "../singletons.js";
import { PyTuple, type Tuple } from "../tuple.js";
import { registerType } from "../type_registry.js";
import type { DictObject } from "./dict_object.js";
import { reverseItems, reverseKeys, reverseValues, walkItems, walkKeys, walkValues, type DictIterator } from "./iterators.js";

/** How a dict is shown that may only be read; `mapping_proxy.ts` says it, which stands above. */
export const readOnly: { of: (dict: DictObject) => unknown } = { of: (dict) => dict };

abstract class DictView<T> implements Iterable<T> {
  readonly $dict: DictObject;

  constructor(dict: DictObject) {
    this.$dict = dict;
  }

  abstract [Symbol.iterator](): DictIterator<T>;
  abstract __reversed__(): DictIterator<T>;
  declare __iter__: () => DictIterator<T>;

  get size(): number {
    return this.$dict.$size;
  }

  /** The dict, to look at only. */
  get mapping(): unknown {
    return readOnly.of(this.$dict);
  }

  __len__(): number {
    return this.$dict.$size;
  }

  __repr__(): string {
    return guardedRepr(this, "...", () => `${this.$name()}(${repr([...this])})`);
  }

  protected abstract $name(): string;
}
Object.defineProperty(DictView.prototype, "__iter__", { value: builtinIter, writable: true, configurable: true });

/** What the set operators of a view accept for comparison. */
type SetLike = AnySet<unknown> | SetView<unknown>;

function isSetLike(x: unknown): x is SetLike {
  return x instanceof AnySet || x instanceof SetView;
}

abstract class SetView<T> extends DictView<T> {
  abstract has(x: unknown): boolean;

  /** A new set of what the view shows; keys come straight from the dict, as in CPython (the order of ints follows from that). */
  private toSet(): PySet<unknown> {
    const made = new PySet<unknown>();
    made.update(this instanceof DictKeys ? this.$dict : this);
    return made;
  }

  __contains__(x: unknown): boolean {
    return this.has(x);
  }

  __and__(other: unknown): PySet<unknown> {
    const both = new PySet<unknown>();
    if (isSetLike(other) && other.size > this.size) {
      for (const x of this) if (other.has(x)) both.add(x);
    } else {
      for (const x of iterate(other)) if (this.has(x)) both.add(x);
    }
    return both;
  }

  __rand__(other: unknown): PySet<unknown> {
    return this.__and__(other);
  }

  __or__(other: unknown): PySet<unknown> {
    const all = this.toSet();
    all.update(other);
    return all;
  }

  __ror__(other: unknown): PySet<unknown> {
    const all = new PySet<unknown>();
    all.update(other, this);
    return all;
  }

  __sub__(other: unknown): PySet<unknown> {
    const rest = this.toSet();
    rest.difference_update(other);
    return rest;
  }

  __rsub__(other: unknown): PySet<unknown> {
    const rest = new PySet<unknown>();
    rest.update(other);
    rest.difference_update(this);
    return rest;
  }

  __xor__(other: unknown): PySet<unknown> {
    const either = this.toSet();
    either.symmetric_difference_update(other);
    return either;
  }

  __rxor__(other: unknown): PySet<unknown> {
    const either = new PySet<unknown>();
    either.update(other);
    either.symmetric_difference_update(this);
    return either;
  }

  isdisjoint(other: unknown): boolean {
    for (const x of iterate(other)) if (this.has(x)) return false;
    return true;
  }

  private within(other: SetLike): boolean {
    for (const x of this) if (!other.has(x)) return false;
    return true;
  }

  __eq__(other: unknown): unknown {
    return isSetLike(other) ? this.size === other.size && this.within(other) : NotImplemented;
  }

  __le__(other: unknown): unknown {
    return isSetLike(other) ? this.size <= other.size && this.within(other) : NotImplemented;
  }

  __lt__(other: unknown): unknown {
    return isSetLike(other) ? this.size < other.size && this.within(other) : NotImplemented;
  }

  __ge__(other: unknown): unknown {
    return isSetLike(other) ? this.size >= other.size && this.covers(other) : NotImplemented;
  }

  __gt__(other: unknown): unknown {
    return isSetLike(other) ? this.size > other.size && this.covers(other) : NotImplemented;
  }

  private covers(other: SetLike): boolean {
    for (const x of other) if (!this.has(x)) return false;
    return true;
  }
}

export class DictKeys<K> extends SetView<K> {
  [Symbol.iterator](): DictIterator<K> {
    return walkKeys(this.$dict as DictObject<K, unknown>);
  }

  __reversed__(): DictIterator<K> {
    return reverseKeys(this.$dict as DictObject<K, unknown>);
  }

  has(key: unknown): boolean {
    return this.$dict.$has(key);
  }

  protected $name(): string {
    return "dict_keys";
  }
}

export class DictValues<V> extends DictView<V> {
  [Symbol.iterator](): DictIterator<V> {
    return walkValues(this.$dict as DictObject<unknown, V>);
  }

  __reversed__(): DictIterator<V> {
    return reverseValues(this.$dict as DictObject<unknown, V>);
  }

  protected $name(): string {
    return "dict_values";
  }
}

export class DictItems<K, V> extends SetView<Tuple<[K, V]>> {
  [Symbol.iterator](): DictIterator<Tuple<[K, V]>> {
    return walkItems(this.$dict as DictObject<K, V>);
  }

  __reversed__(): DictIterator<Tuple<[K, V]>> {
    return reverseItems(this.$dict as DictObject<K, V>);
  }

  has(pair: unknown): boolean {
    if (!(pair instanceof PyTuple) || pair.length !== 2) return false;
    return this.$dict.$has(pair[0]) && same(this.$dict.$lookup(pair[0]), pair[1]);
  }

  protected $name(): string {
    return "dict_items";
  }
}

registerType(DictKeys, { name: "dict_keys", final: true });
registerType(DictValues, { name: "dict_values", final: true });
registerType(DictItems, { name: "dict_items", final: true });
