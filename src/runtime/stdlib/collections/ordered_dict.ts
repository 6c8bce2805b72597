/** `collections.OrderedDict` (Objects/odictobject.c): equality looks at the order, and what fills it goes through `__setitem__`. */
import { truthy } from "../../objects/truth.js";
import { stateOf } from "../../objects/attributes/reducing.js";
import { madeAgainBy } from "../../objects/attributes/pickled_names.js";
import { hasattr } from "../../objects/attributes.js";
import { call_method } from "../../objects/calls.js";
import { contains, same } from "../../objects/compare.js";
import { dict, isPlainObject } from "../../objects/dict.js";
import { DictObject } from "../../objects/dict/dict_object.js";
import type { DictIterator } from "../../objects/dict/iterators.js";
import { DictItems, DictKeys, DictValues } from "../../objects/dict/views.js";
import { KeyError, RuntimeError, TypeError, ValueError } from "../../objects/exceptions.js";
import { allocatedBy, constructDerived } from "../../objects/instance_creation.js";
import { collect, iterate } from "../../objects/iteration.js";
import { libraryClass } from "../../objects/library_functions.js";
import { builtinIter, DONE, PyIterator } from "../../objects/py_iterator.js";
import { dictRepr, guardedRepr, repr } from "../../objects/repr.js";
import { NotImplemented } from "../../objects/singletons.js";
import { getitem, setitem } from "../../objects/subscript.js";
import { pairOf, type Tuple, tupleOf } from "../../objects/tuple.js";
import { registerType, typeInfo } from "../../objects/type_registry.js";
import { version } from "../../python_version.js";

/** Notices, at each step, that an entry was taken out, moved or put in meanwhile. */
class OrderedIterator<T> extends PyIterator<T> {
  private readonly dict: OrderedDict;
  private readonly steps: DictIterator<T>;
  private readonly changes: number;
  private readonly size: number;
  private ended = false;

  constructor(dict: OrderedDict, steps: DictIterator<T>) {
    super();
    this.dict = dict;
    this.steps = steps;
    this.changes = dict.$changes;
    this.size = dict.$size;
  }

  next(): IteratorResult<T, undefined> {
    if (this.ended) return DONE;
    if (this.dict.$changes !== this.changes) {
      this.ended = true;
      throw new RuntimeError("OrderedDict mutated during iteration");
    }
    if (this.dict.$size !== this.size) {
      this.ended = true;
      throw new RuntimeError("OrderedDict changed size during iteration");
    }
    const step = this.steps.next();
    if (step.done === true) this.ended = true;
    return step;
  }

  __length_hint__(): number {
    return this.ended ? 0 : this.steps.__length_hint__();
  }
}
registerType(OrderedIterator, { name: "odict_iterator", final: true });

class OrderedKeys<K> extends DictKeys<K> {
  override [Symbol.iterator](): DictIterator<K> {
    return watched(this.$dict, super[Symbol.iterator]());
  }

  override __reversed__(): DictIterator<K> {
    return watched(this.$dict, super.__reversed__());
  }

  protected override $name(): string {
    return "odict_keys";
  }
}

class OrderedValues<V> extends DictValues<V> {
  override [Symbol.iterator](): DictIterator<V> {
    return watched(this.$dict, super[Symbol.iterator]());
  }

  override __reversed__(): DictIterator<V> {
    return watched(this.$dict, super.__reversed__());
  }

  protected override $name(): string {
    return "odict_values";
  }
}

class OrderedItems<K, V> extends DictItems<K, V> {
  override [Symbol.iterator](): DictIterator<Tuple<[K, V]>> {
    return watched(this.$dict, super[Symbol.iterator]());
  }

  override __reversed__(): DictIterator<Tuple<[K, V]>> {
    return watched(this.$dict, super.__reversed__());
  }

  protected override $name(): string {
    return "odict_items";
  }
}
registerType(OrderedKeys, { name: "odict_keys", final: true });
registerType(OrderedValues, { name: "odict_values", final: true });
registerType(OrderedItems, { name: "odict_items", final: true });

const watched = <T>(dict: DictObject, steps: DictIterator<T>): DictIterator<T> => new OrderedIterator<T>(dict as OrderedDict, steps) as unknown as DictIterator<T>;

/** A method's arguments, given by position or by keyword. */
function argument(position: unknown, keywords: unknown, name: string): unknown {
  if (isPlainObject(position)) return position[name];
  return position === undefined && isPlainObject(keywords) ? keywords[name] : position;
}

export class OrderedDict<K = unknown, V = unknown> extends DictObject<K, V> {
  /** Grows with every entry that is added, moved or taken away. */
  declare $changes: number;

  constructor(...sources: readonly unknown[]) {
    super();
    this.$changes = 0;
    if (new.target !== OrderedDict) return constructDerived(OrderedDict, new.target, sources) as OrderedDict<K, V>;
    this.__init__(...sources);
  }

  override __init__(...sources: readonly unknown[]): void {
    const given = sources.filter((source) => !isPlainObject(source)).length;
    if (given > 1) throw new TypeError(`expected at most 1 arguments, got ${given}`);
    this.$fill(sources);
  }

  static fromkeys(this: unknown, keys: unknown, value: unknown = null): unknown {
    const cls = (typeof this === "function" ? this : OrderedDict) as new () => object;
    const made = new cls();
    for (const key of iterate(keys)) setitem(made, key, value);
    return made;
  }

  private get $isExact(): boolean {
    return Object.getPrototypeOf(this) === OrderedDict.prototype;
  }

  // ─── changes ───

  override $set(key: unknown, value: V): void {
    if (this.$lookup(key) === undefined) this.$changes += 1;
    super.$set(key, value);
  }

  override $take(key: unknown): V | undefined {
    const value = super.$take(key);
    if (value !== undefined) this.$changes += 1;
    return value;
  }

  override clear(): void {
    this.$changes += 1;
    super.clear();
  }

  override update(...sources: readonly unknown[]): void {
    const given = sources.filter((source) => source !== undefined && !isPlainObject(source)).length;
    if (given > 1) throw new TypeError(`update() takes at most 1 positional argument (${given} given)`);
    this.$fill(sources);
  }

  $fill(sources: readonly unknown[]): void {
    for (const source of sources) {
      if (isPlainObject(source)) for (const key of Object.keys(source)) setitem(this, key, source[key]);
      else if (source !== undefined) this.$merge(source);
    }
  }

  $merge(source: unknown): void {
    if (source instanceof DictObject && Object.getPrototypeOf(source) === DictObject.prototype) for (const [key, value] of source.items()) setitem(this, key, value);
    else if (hasattr(source, "keys")) for (const key of iterate(call_method(source, "keys"))) setitem(this, key, getitem(source, key));
    else {
      for (const pair of iterate(hasattr(source, "items") ? call_method(source, "items") : source)) {
        const entry = collect(pair);
        if (entry.length < 2) throw new ValueError(`need more than ${entry.length} value${entry.length === 1 ? "" : "s"} to unpack`);
        if (entry.length > 2) throw new ValueError("too many values to unpack (expected 2)");
        setitem(this, entry[0], entry[1]);
      }
    }
  }

  move_to_end(key: K, last: unknown = true): void {
    const toEnd = truthy(argument(last, undefined, "last") ?? true);
    const value = this.$lookup(key);
    if (value === undefined) throw new KeyError(key);
    if (this.$isAt(key, toEnd)) return;
    this.$changes += 1;
    super.$take(key);
    if (toEnd) {
      super.$set(key, value);
      return;
    }
    const rest = Array.from(super.items());
    super.clear();
    super.$set(key, value);
    for (const [k, v] of rest) super.$set(k, v);
  }

  /** Whether the key stands at that end already. */
  private $isAt(key: K, last: boolean): boolean {
    for (const outermost of last ? super.__reversed__() : super.keys()) return same(outermost, key);
    return false;
  }

  override pop(key: unknown, otherwise?: unknown, keywords?: unknown): V {
    const wanted = isPlainObject(key) ? key["key"] : key;
    const fallback = isPlainObject(key) ? key["default"] : argument(otherwise, keywords, "default");
    const value = this.$take(wanted);
    if (value !== undefined) return value;
    if (fallback === undefined) throw new KeyError(wanted);
    return fallback as V;
  }

  override setdefault(key: K, value?: unknown): V {
    const wanted = isPlainObject(key) ? (key["key"] as K) : key;
    const stored = ((isPlainObject(key) ? key["default"] : argument(value, undefined, "default")) ?? null) as V;
    if (this.$isExact) return super.setdefault(wanted, stored);
    if (contains(this, wanted)) return getitem(this, wanted) as V;
    setitem(this, wanted, stored);
    return stored;
  }

  override popitem(last: unknown = true): Tuple<[K, V]> {
    if (this.$size === 0) throw new KeyError("dictionary is empty");
    const fromEnd = argument(last, undefined, "last") ?? true;
    for (const key of truthy(fromEnd) ? super.__reversed__() : super.keys()) return pairOf(key, this.$take(key) as V);
    throw new KeyError("dictionary is empty");
  }

  // ─── reading ───

  override [Symbol.iterator](): DictIterator<K> {
    return watched(this, super[Symbol.iterator]());
  }

  override __reversed__(): DictIterator<K> {
    return watched(this, super.__reversed__());
  }

  override keys(): DictKeys<K> {
    return new OrderedKeys<K>(this);
  }

  override values(): DictValues<V> {
    return new OrderedValues<V>(this);
  }

  override items(): DictItems<K, V> {
    return new OrderedItems<K, V>(this);
  }

  override copy(): OrderedDict<K, V> {
    const copy = Reflect.construct(this.constructor, []) as OrderedDict<K, V>;
    for (const key of this) setitem(copy, key, this.$isExact ? this.$lookup(key) : getitem(this, key));
    return copy;
  }

  override __eq__(other: unknown): unknown {
    const { $changes } = this;
    const answer = super.__eq__(other);
    if (answer !== true || !(other instanceof OrderedDict)) return answer;
    const theirs = Array.from(other.keys());
    let i = 0;
    for (const key of this.keys()) if (!same(key, theirs[i++])) return false;
    if (this.$changes !== $changes) throw new RuntimeError("OrderedDict mutated during iteration");
    return true;
  }

  override __or__(other: unknown): unknown {
    return other instanceof DictObject ? united(this, this, other) : NotImplemented;
  }

  override __ror__(other: unknown): unknown {
    return other instanceof DictObject ? united(this, other, this) : NotImplemented;
  }

  override __ior__(other: unknown): unknown {
    this.$merge(other);
    return this;
  }

  __repr__(): string {
    const { name } = typeInfo(this.constructor);
    const inside = (): string => (version.minor < 12 ? repr([...this.items()]) : dictRepr({ items: () => this.items() }));
    return this.$size === 0 ? `${name}()` : guardedRepr(this, "...", () => `${name}(${inside()})`);
  }
}

/** A dict of the type of `model` with the entries of one, then of the other. */
function united(model: OrderedDict, first: unknown, second: unknown): unknown {
  const all = Reflect.construct(model.constructor, [first]) as OrderedDict;
  all.$merge(second);
  return all;
}

Object.defineProperty(OrderedDict.prototype, "__hash__", { value: null, writable: true, configurable: true });
Object.defineProperty(OrderedDict.prototype, "__iter__", { value: builtinIter, writable: true, configurable: true });
allocatedBy(OrderedDict, (cls) => {
  const made = Reflect.construct(DictObject, [], cls) as OrderedDict;
  made.$changes = 0;
  return made;
});
libraryClass(
  OrderedDict,
  { name: "OrderedDict", module: "collections", compiled: true, bases: [dict] },
  { move_to_end: "key, last=True", popitem: "last=True", pop: "key, default=None", setdefault: "key, default=None", update: "*args, **kwargs", copy: "", clear: "", keys: "", values: "", items: "", fromkeys: "iterable, value=None" },
  "builtin",
);

madeAgainBy(OrderedDict, (x) => [x.constructor, tupleOf([]), stateOf(x), null, call_method(call_method(x, "items"), "__iter__")]);
