/** `defaultdict`, `ChainMap`. */
import { tupleOf } from "../../objects/tuple.js";
import { madeAgainBy, keptInAttributes } from "../../objects/attributes/pickled_names.js";
import { call_method, callable, invoke } from "../../objects/calls.js";
import type { Dict } from "../../objects/dict.js";
import { dict, isPlainObject } from "../../objects/dict.js";
import { DictObject } from "../../objects/dict/dict_object.js";
import { KeyError, TypeError } from "../../objects/exceptions.js";
import { contains } from "../../objects/compare.js";
import { len } from "../../builtins/objects.js";
import { iterate } from "../../objects/iteration.js";
import { libraryClass } from "../../objects/library_functions.js";
import { dictRepr, guardedRepr, repr } from "../../objects/repr.js";
import { NotImplemented } from "../../objects/singletons.js";
import { delitem, getitem, setitem } from "../../objects/subscript.js";
import type { PyTuple } from "../../objects/tuple.js";
import { typeInfo } from "../../objects/type_registry.js";
import { isinstance } from "../../objects/types.js";
import { Mapping, MutableMapping } from "../collections.abc.js";

/** `defaultdict(list)`: a missing key gets what the factory makes. */
export class defaultdict<K = unknown, V = unknown> extends DictObject<K, V> {
  default_factory: unknown;

  constructor(default_factory: unknown = null, ...sources: readonly unknown[]) {
    super();
    this.default_factory = null;
    this.$fill(default_factory, sources);
  }

  override __init__(default_factory: unknown = null, ...sources: readonly unknown[]): void {
    this.$fill(default_factory, sources);
  }

  $fill(default_factory: unknown, sources: readonly unknown[]): void {
    // keywords alone are entries
    const factory = isPlainObject(default_factory) ? null : default_factory;
    if (factory !== null && !callable(factory)) throw new TypeError("first argument must be callable or None");
    this.default_factory = factory;
    super.update(...(factory === default_factory ? sources : [default_factory]));
  }

  /** A subclass may have a `__missing__` of its own, which gets here by `super()`. */
  override $missing(key: K): V {
    return this.__missing__ === defaultdict.prototype.__missing__ ? this.$make(key) : super.$missing(key);
  }

  $make(key: K): V {
    if (this.default_factory === null) throw new KeyError(key);
    const value = invoke(this.default_factory) as V;
    this.$set(key, value);
    return value;
  }

  __missing__(key: K): V {
    return this.$make(key);
  }

  override copy(): defaultdict<K, V> {
    return Reflect.construct(this.constructor, [this.default_factory, this]) as defaultdict<K, V>;
  }

  __copy__(): defaultdict<K, V> {
    return this.copy();
  }

  override __or__(other: unknown): unknown {
    if (!(other instanceof DictObject)) return NotImplemented;
    const both = this.copy();
    both.update(other);
    return both;
  }

  override __ror__(other: unknown): unknown {
    if (!(other instanceof DictObject)) return NotImplemented;
    const both = Reflect.construct(this.constructor, [this.default_factory, other]) as defaultdict<K, V>;
    both.update(this);
    return both;
  }

  __repr__(): string {
    const factory = guardedRepr(this, "...", () => repr(this.default_factory));
    return guardedRepr(this, "...", () => `${typeInfo(this.constructor).name}(${factory}, ${dictRepr({ items: () => this.items() })})`);
  }
}
libraryClass(defaultdict, { name: "defaultdict", module: "collections", compiled: true, bases: [dict], members: ["default_factory"] }, { copy: "", __missing__: "key, /" }, "builtin");

/** `ChainMap(*maps)`: lookups go through the maps in order, changes to the first. */
export class ChainMap extends MutableMapping {
  maps: unknown[];

  constructor(...maps: unknown[]) {
    super();
    this.maps = maps.length === 0 ? [dict()] : maps;
  }

  $find(key: unknown): unknown {
    for (const map of this.maps) {
      try {
        return getitem(map, key);
      } catch (error) {
        if (!(error instanceof KeyError)) throw error;
      }
    }
    return this.__missing__(key);
  }

  __missing__(key: unknown): unknown {
    throw new KeyError(key);
  }

  get parents(): ChainMap {
    return Reflect.construct(this.constructor, this.maps.slice(1)) as ChainMap;
  }

  new_child(m: unknown = null, kwargs: Readonly<Record<string, unknown>> = {}): ChainMap {
    const first = m === null ? dict(kwargs) : m;
    return Reflect.construct(this.constructor, [first, ...this.maps]) as ChainMap;
  }

  $merged(): Dict {
    const all: Dict = dict();
    for (const map of [...this.maps].reverse()) for (const key of iterate(map)) all.set(key, null);
    return all;
  }

  __copy__(): ChainMap {
    return this.copy();
  }

  copy(): ChainMap {
    const [first, ...rest] = this.maps;
    return Reflect.construct(this.constructor, [dict(first as Dict), ...rest]) as ChainMap;
  }

  override pop(key: unknown, otherwise?: unknown): unknown {
    const [first] = this.maps;
    if (!contains(first, key)) {
      if (otherwise !== undefined) return otherwise;
      throw new KeyError(`Key not found in the first mapping: ${repr(key)}`);
    }
    const value = getitem(first, key);
    delitem(first, key);
    return value;
  }

  override popitem(): PyTuple {
    const [first] = this.maps;
    if (len(first) === 0) throw new KeyError("No keys found in the first mapping.");
    return call_method<PyTuple>(first, "popitem", []);
  }

  override clear(): void {
    call_method(this.maps[0], "clear", []);
  }

  static fromkeys(iterable: unknown, value: unknown = null): ChainMap {
    return Reflect.construct(this, [dict.fromkeys(iterable as Iterable<unknown>, value)]) as ChainMap;
  }

  __or__(other: unknown): unknown {
    if (!isinstance(other, Mapping)) return NotImplemented;
    const both = this.copy();
    return both.__ior__(other);
  }

  __ror__(other: unknown): unknown {
    if (!isinstance(other, Mapping)) return NotImplemented;
    const all = dict(other as Dict);
    for (const map of [...this.maps].reverse()) all.update(map as Dict);
    return Reflect.construct(this.constructor, [all]);
  }

  __ior__(other: unknown): this {
    call_method(this.maps[0], "update", [other]);
    return this;
  }

  override __contains__(key: unknown): boolean {
    return this.maps.some((map) => contains(map, key));
  }

  override get(key: unknown, otherwise: unknown = null): unknown {
    return this.__contains__(key) ? this.$find(key) : otherwise;
  }

  __bool__(): boolean {
    return this.$merged().size > 0;
  }

  __repr__(): string {
    return guardedRepr(this, "...", () => `${typeInfo(this.constructor).name}(${this.maps.map(repr).join(", ")})`);
  }
}
Object.defineProperties(ChainMap.prototype, {
  __getitem__: { value(this: ChainMap, key: unknown) { return this.$find(key); }, writable: true, configurable: true },
  __iter__: { value(this: ChainMap) { return this.$merged()[Symbol.iterator](); }, writable: true, configurable: true },
  __len__: { value(this: ChainMap) { return this.$merged().size; }, writable: true, configurable: true },
  __setitem__: { value(this: ChainMap, key: unknown, value: unknown) { setitem(this.maps[0], key, value); }, writable: true, configurable: true },
  __delitem__: {
    value(this: ChainMap, key: unknown) {
      if (!contains(this.maps[0], key)) throw new KeyError(`Key not found in the first mapping: ${repr(key)}`);
      delitem(this.maps[0], key);
    },
    writable: true,
    configurable: true,
  },
});
libraryClass(ChainMap, { name: "ChainMap", module: "collections", bases: [MutableMapping], signature: "*maps" }, { new_child: "m=None, **kwargs", copy: "", pop: "key, *args", popitem: "", clear: "", fromkeys: "iterable, value=None, /" });

madeAgainBy(defaultdict, (x) => {
  const { default_factory } = x as defaultdict;
  return [x.constructor, tupleOf(default_factory === null ? [] : [default_factory]), null, null, call_method(call_method(x, "items"), "__iter__")];
});
keptInAttributes(ChainMap);
