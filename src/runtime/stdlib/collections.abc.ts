/** `collections.abc`: classes that a value belongs to by what it can do, with the methods that they give their subclasses. */
import { getattr } from "../objects/attributes.js";
import { awaitable } from "../objects/awaitable.js";
import { bytearray, bytes, memoryview } from "../objects/bytes.js";
import { call, invoke } from "../objects/calls.js";
import { contains, eq, same } from "../objects/compare.js";
import { dict, Dict } from "../objects/dict.js";
import { DictItems, DictKeys, DictValues } from "../objects/dict/views.js";
import { GeneratorExit, IndexError, KeyError, RuntimeError, StopAsyncIteration, StopIteration, ValueError } from "../objects/exceptions.js";
import { hash } from "../objects/hash.js";
import { collect, isIterable, iterate } from "../objects/iteration.js";
import { libraryMethods } from "../objects/library_functions.js";
import { list } from "../objects/list.js";
import { MappingProxyType } from "../objects/mapping_proxy.js";
import { or_, sub } from "../objects/operators.js";
import { range } from "../objects/range.js";
import { repr } from "../objects/repr.js";
import { AnySet, frozenset, set } from "../objects/set.js";
import { NotImplemented } from "../objects/singletons.js";
import { str } from "../objects/str.js";
import { getitem } from "../objects/subscript.js";
import { tuple, type PyTuple } from "../objects/tuple.js";
import { typeInfo } from "../objects/type_registry.js";
import { isinstance } from "../objects/types.js";
import { len } from "../builtins/objects.js";
import { ABC } from "./abc.js";
import { declare, nothing, raise, registerOwn, Steps, stops, stopsLater, throws, throwsLater, unimplemented } from "./collections/abstract_class.js";

/** `close()` of what is driven by hand: it is to end when GeneratorExit is thrown into it. */
function throwExit(target: Coroutine | Generator, what: string): void {
  try {
    target.throw(GeneratorExit);
  } catch (error) {
    if (error instanceof GeneratorExit || error instanceof StopIteration) return;
    throw error;
  }
  throw new RuntimeError(`${what} ignored GeneratorExit`);
}

export class Awaitable extends ABC {}
export interface Coroutine {
  send(value: unknown): unknown;
  throw(kind: unknown, ...more: unknown[]): unknown;
}
export class Coroutine extends Awaitable {
  close(): void {
    throwExit(this, "coroutine");
  }
}
export class AsyncIterable extends ABC {}
export class AsyncIterator extends AsyncIterable {
  __aiter__(): this {
    return this;
  }
}
export interface AsyncGenerator {
  asend(value: unknown): unknown;
  athrow(kind: unknown, ...more: unknown[]): unknown;
}
export class AsyncGenerator extends AsyncIterator {
  __anext__(): unknown {
    return this.asend(null);
  }

  *aclose(): globalThis.Generator<unknown, null, unknown> {
    try {
      yield* awaitable(this.athrow(GeneratorExit));
    } catch (error) {
      if (error instanceof GeneratorExit || error instanceof StopAsyncIteration) return null;
      throw error;
    }
    throw new RuntimeError("asynchronous generator ignored GeneratorExit");
  }
}
export class Hashable extends ABC {}
export class Iterable extends ABC {}
export class Iterator extends Iterable {
  __iter__(): this {
    return this;
  }
}
export interface Generator {
  send(value: unknown): unknown;
  throw(kind: unknown, ...more: unknown[]): unknown;
}
export class Generator extends Iterator {
  __next__(): unknown {
    return this.send(null);
  }

  close(): void {
    throwExit(this, "generator");
  }
}
export class Reversible extends Iterable {}
export class Sized extends ABC {}
export class Container extends ABC {}
export class Callable extends ABC {}
export class Collection extends ABC {}
export class Buffer extends ABC {}

/** The abstract methods: as an interface says them, a class of the program can have them as methods. */
export interface Sequence {
  __getitem__(index: unknown): unknown;
  __len__(): unknown;
}

export class Sequence extends Collection {
  *$items(): globalThis.Generator<unknown, void, unknown> {
    for (let i = 0; ; i++) {
      let item: unknown;
      try {
        item = getitem(this, i);
      } catch (error) {
        if (error instanceof IndexError) return;
        throw error;
      }
      yield item;
    }
  }

  __iter__(): unknown {
    return new Steps(this.$items());
  }

  __contains__(value: unknown): boolean {
    for (const item of this.$items()) if (same(item, value)) return true;
    return false;
  }

  __reversed__(): unknown {
    const self = this;
    return new Steps(
      (function* () {
        for (let i = len(self) - 1; i >= 0; i--) yield getitem(self, i);
      })(),
    );
  }

  index(value: unknown, start: number | null = 0, stop: number | null = null): number {
    const from = start !== null && start < 0 ? Math.max(len(this) + start, 0) : (start ?? 0);
    const to = stop !== null && stop < 0 ? stop + len(this) : stop;
    for (let i = from; to === null || i < to; i++) {
      let item: unknown;
      try {
        item = getitem(this, i);
      } catch (error) {
        if (error instanceof IndexError) break;
        throw error;
      }
      if (same(item, value)) return i;
    }
    throw new ValueError();
  }

  count(value: unknown): number {
    let found = 0;
    for (const item of this.$items()) if (same(item, value)) found++;
    return found;
  }
}

export interface MutableSequence {
  __setitem__(index: unknown, value: unknown): unknown;
  __delitem__(index: unknown): unknown;
  insert(index: number, value: unknown): unknown;
}

export class MutableSequence extends Sequence {
  append(value: unknown): void {
    this.insert(len(this), value);
  }

  clear(): void {
    while (len(this) > 0) this.pop();
  }

  reverse(): void {
    const n = len(this);
    for (let i = 0; i < Math.floor(n / 2); i++) {
      const held = getitem(this, i);
      this.__setitem__(i, getitem(this, n - i - 1));
      this.__setitem__(n - i - 1, held);
    }
  }

  extend(values: unknown): void {
    for (const value of values === this ? Array.from(this.$items()) : iterate(values)) this.append(value);
  }

  pop(index = -1): unknown {
    const value = getitem(this, index);
    this.__delitem__(index);
    return value;
  }

  remove(value: unknown): void {
    this.__delitem__(this.index(value));
  }

  __iadd__(values: unknown): this {
    this.extend(values);
    return this;
  }
}

export class ByteString extends Sequence {}

export interface Set {
  __contains__(value: unknown): unknown;
  __iter__(): unknown;
  __len__(): unknown;
}

export class Set extends Collection {
  /** Makes a set of the items: a class whose constructor takes other arguments says how. */
  static _from_iterable(items: unknown): unknown {
    return call(this, [items]);
  }

  $make(items: unknown[]): unknown {
    return call(getattr(this, "_from_iterable"), [items]);
  }

  $has(value: unknown): boolean {
    return contains(this, value);
  }

  /** What `hash` of a frozenset with these values is. */
  _hash(): unknown {
    return hash(frozenset(this));
  }

  __le__(other: unknown): unknown {
    if (!isSet(other)) return NotImplemented;
    if (len(this) > len(other)) return false;
    for (const value of iterate(this)) if (!contains(other, value)) return false;
    return true;
  }

  __lt__(other: unknown): unknown {
    return isSet(other) ? len(this) < len(other) && this.__le__(other) : NotImplemented;
  }

  __ge__(other: unknown): unknown {
    if (!isSet(other)) return NotImplemented;
    if (len(this) < len(other)) return false;
    for (const value of iterate(other)) if (!this.$has(value)) return false;
    return true;
  }

  __gt__(other: unknown): unknown {
    return isSet(other) ? len(this) > len(other) && this.__ge__(other) : NotImplemented;
  }

  __eq__(other: unknown): unknown {
    return isSet(other) ? len(this) === len(other) && this.__le__(other) : NotImplemented;
  }

  __and__(other: unknown): unknown {
    if (!isIterable(other)) return NotImplemented;
    return this.$make(Array.from(iterate(other)).filter((value) => this.$has(value)));
  }

  __rand__(other: unknown): unknown {
    return this.__and__(other);
  }

  __or__(other: unknown): unknown {
    if (!isIterable(other)) return NotImplemented;
    return this.$make([...iterate(this), ...iterate(other)]);
  }

  __ror__(other: unknown): unknown {
    return this.__or__(other);
  }

  __sub__(other: unknown): unknown {
    if (!isIterable(other)) return NotImplemented;
    const without = isSet(other) ? other : this.$make(Array.from(iterate(other)));
    return this.$make(Array.from(iterate(this)).filter((value) => !contains(without, value)));
  }

  __rsub__(other: unknown): unknown {
    if (!isIterable(other)) return NotImplemented;
    return this.$make(Array.from(iterate(other)).filter((value) => !this.$has(value)));
  }

  __rxor__(other: unknown): unknown {
    return this.__xor__(other);
  }

  __xor__(other: unknown): unknown {
    if (!isIterable(other)) return NotImplemented;
    const items = isSet(other) ? other : this.$make(Array.from(iterate(other)));
    return or_(sub(this, items), sub(items, this));
  }

  isdisjoint(other: unknown): boolean {
    for (const value of iterate(other)) if (this.$has(value)) return false;
    return true;
  }
}

const isSet = (value: unknown): boolean => value instanceof AnySet || isinstance(value, Set);
export interface MutableSet {
  add(value: unknown): unknown;
  discard(value: unknown): unknown;
}

export class MutableSet extends Set {
  remove(value: unknown): void {
    if (!this.$has(value)) throw new KeyError(value);
    this.discard(value);
  }

  pop(): unknown {
    for (const value of iterate(this)) {
      this.discard(value);
      return value;
    }
    throw new KeyError();
  }

  clear(): void {
    for (const value of Array.from(iterate(this))) this.discard(value);
  }

  __ior__(other: unknown): this {
    for (const value of iterate(other)) this.add(value);
    return this;
  }

  __iand__(other: unknown): this {
    for (const value of Array.from(iterate(sub(this, other)))) this.discard(value);
    return this;
  }

  __ixor__(other: unknown): this {
    if (other === this) this.clear();
    else {
      for (const value of iterate(isSet(other) ? other : this.$make(Array.from(iterate(other))))) {
        if (this.$has(value)) this.discard(value);
        else this.add(value);
      }
    }
    return this;
  }

  __isub__(other: unknown): this {
    if (other === this) this.clear();
    else for (const value of iterate(other)) this.discard(value);
    return this;
  }
}

export interface Mapping {
  __getitem__(key: unknown): unknown;
  __iter__(): unknown;
  __len__(): unknown;
}

export class Mapping extends Collection {
  get(key: unknown, otherwise: unknown = null): unknown {
    try {
      return getitem(this, key);
    } catch (error) {
      if (error instanceof KeyError) return otherwise;
      throw error;
    }
  }

  __contains__(key: unknown): boolean {
    try {
      getitem(this, key);
      return true;
    } catch (error) {
      if (error instanceof KeyError) return false;
      throw error;
    }
  }

  keys(): unknown {
    return new KeysView(this);
  }

  items(): unknown {
    return new ItemsView(this);
  }

  values(): unknown {
    return new ValuesView(this);
  }

  __eq__(other: unknown): unknown {
    if (!(other instanceof Dict) && !isinstance(other, Mapping)) return NotImplemented;
    return eq(entries(this), entries(other));
  }
}

function entries(mapping: unknown): Dict {
  const out = new Dict();
  for (const key of iterate(mapping)) out.set(key, getitem(mapping, key));
  return out;
}

export interface MutableMapping {
  __setitem__(key: unknown, value: unknown): unknown;
  __delitem__(key: unknown): unknown;
}

export class MutableMapping extends Mapping {
  pop(key: unknown, otherwise?: unknown): unknown {
    let value: unknown;
    try {
      value = getitem(this, key);
    } catch (error) {
      if (error instanceof KeyError && otherwise !== undefined) return otherwise;
      throw error;
    }
    this.__delitem__(key);
    return value;
  }

  popitem(): PyTuple {
    for (const key of iterate(this)) {
      const value = getitem(this, key);
      this.__delitem__(key);
      return tuple([key, value]);
    }
    throw new KeyError();
  }

  clear(): void {
    for (const key of Array.from(iterate(this))) this.__delitem__(key);
  }

  update(...sources: readonly unknown[]): void {
    for (const [key, value] of new Dict(...sources).items()) this.__setitem__(key, value);
  }

  setdefault(key: unknown, otherwise: unknown = null): unknown {
    try {
      return getitem(this, key);
    } catch (error) {
      if (!(error instanceof KeyError)) throw error;
      this.__setitem__(key, otherwise);
      return otherwise;
    }
  }
}

/** What `mapping.keys()` and the others give: a look at the mapping as it is. */
export class MappingView extends Sized {
  readonly _mapping: unknown;

  constructor(mapping: unknown) {
    super();
    this._mapping = mapping;
  }

  __len__(): number {
    return len(this._mapping);
  }

  __repr__(): string {
    return `${typeInfo(this.constructor).name}(${repr(this._mapping)})`;
  }
}

/** A view that is a set. */
abstract class SetView extends Set {
  readonly _mapping: unknown;

  constructor(mapping: unknown) {
    super();
    this._mapping = mapping;
  }

  override $make(items: unknown[]): unknown {
    return set(items);
  }
}
Object.assign(SetView, { _from_iterable: (items: unknown) => set(items as unknown[]) });

function* keysOf(view: { readonly _mapping: unknown }): globalThis.Generator<unknown, void, unknown> {
  for (const key of iterate(view._mapping)) yield key;
}
function* itemsOf(view: { readonly _mapping: unknown }): globalThis.Generator<unknown, void, unknown> {
  for (const key of iterate(view._mapping)) yield tuple([key, getitem(view._mapping, key)]);
}
function* valuesOf(view: { readonly _mapping: unknown }): globalThis.Generator<unknown, void, unknown> {
  for (const key of iterate(view._mapping)) yield getitem(view._mapping, key);
}

export class KeysView extends SetView {}
export class ItemsView extends SetView {}
export class ValuesView extends MappingView {}
/** What the views of keys and items have of both bases. */
const viewMethods = {
  __len__: MappingView.prototype.__len__,
  __repr__: MappingView.prototype.__repr__,
};
Object.assign(SetView.prototype, viewMethods);
const ofViews: readonly (readonly [Function, string, (this: { readonly _mapping: unknown }, value: unknown) => unknown])[] = [
  [KeysView, "__contains__", function (key) { return contains(this._mapping, key); }],
  [KeysView, "__iter__", function () { return new Steps(keysOf(this)); }],
  [ItemsView, "__contains__", function (item) { return hasItem(this._mapping, item); }],
  [ItemsView, "__iter__", function () { return new Steps(itemsOf(this)); }],
  [ValuesView, "__contains__", function (value) { for (const one of valuesOf(this)) if (same(one, value)) return true; return false; }],
  [ValuesView, "__iter__", function () { return new Steps(valuesOf(this)); }],
];
for (const [cls, name, method] of ofViews) Object.defineProperty(cls.prototype, name, { value: method, writable: true, configurable: true });

function hasItem(mapping: unknown, item: unknown): boolean {
  const [key, value] = collect(item);
  try {
    return same(getitem(mapping, key), value);
  } catch (error) {
    if (error instanceof KeyError) return false;
    throw error;
  }
}

declare(Awaitable, [], { __await__: nothing }, ["__await__"]);
declare(Coroutine, [Awaitable], { send: stops, throw: throws }, ["__await__", "send", "throw", "close"]);
declare(AsyncIterable, [], { __aiter__: () => invoke(AsyncIterator) }, ["__aiter__"]);
declare(AsyncIterator, [AsyncIterable], { __anext__: stopsLater }, ["__anext__", "__aiter__"]);
declare(AsyncGenerator, [AsyncIterator], { asend: stopsLater, athrow: throwsLater }, ["__aiter__", "__anext__", "asend", "athrow", "aclose"]);
declare(Hashable, [], { __hash__: () => 0 }, ["__hash__"]);
declare(Iterable, [], { __iter__: nothing }, ["__iter__"]);
declare(Iterator, [Iterable], { __next__: stops }, ["__iter__", "__next__"]);
declare(Generator, [Iterator], { send: stops, throw: throws }, ["__iter__", "__next__", "send", "throw", "close"]);
declare(Reversible, [Iterable], { __reversed__: nothing }, ["__reversed__", "__iter__"]);
declare(Sized, [], { __len__: () => 0 }, ["__len__"]);
declare(Container, [], { __contains__: () => false }, ["__contains__"]);
declare(Callable, [], { __call__: () => false }, ["__call__"]);
declare(Collection, [Sized, Iterable, Container], {}, ["__len__", "__iter__", "__contains__"]);
declare(Buffer, [], { __buffer__: unimplemented }, ["__buffer__"]);
declare(Sequence, [Reversible, Collection], { __getitem__: () => raise(new IndexError()) });
declare(MutableSequence, [Sequence], { __setitem__: () => raise(new IndexError()), __delitem__: () => raise(new IndexError()), insert: () => raise(new IndexError()) });
declare(ByteString, [Sequence]);
declare(Set, [Collection]);
declare(MutableSet, [Set], { add: unimplemented, discard: unimplemented });
declare(MappingView, [Sized]);
declare(KeysView, [MappingView, Set]);
declare(ItemsView, [MappingView, Set]);
declare(ValuesView, [MappingView, Collection]);
declare(Mapping, [Collection], { __getitem__: () => raise(new KeyError()) });
declare(MutableMapping, [Mapping], { __setitem__: () => raise(new KeyError()), __delitem__: () => raise(new KeyError()) });
registerOwn(Sequence, tuple, str, range, memoryview);
registerOwn(ByteString, bytes, bytearray);
registerOwn(MutableSequence, list, bytearray);
registerOwn(Set, frozenset);
registerOwn(MutableSet, set);
registerOwn(KeysView, DictKeys);
registerOwn(ItemsView, DictItems);
registerOwn(ValuesView, DictValues);
registerOwn(Mapping, MappingProxyType);
registerOwn(MutableMapping, dict);
libraryMethods(AsyncGenerator, { __anext__: "" });
libraryMethods(AsyncGenerator, { aclose: "" }, "coroutine");
libraryMethods(Coroutine, { close: "" });
libraryMethods(Generator, { close: "" });
libraryMethods(Sequence, { index: "value, start=0, stop=None", count: "value" });
libraryMethods(MutableSequence, { append: "value", clear: "", reverse: "", extend: "values", pop: "index=-1", remove: "value" });
libraryMethods(Set, { isdisjoint: "other", _hash: "", _from_iterable: "it" });
for (const cls of [Set, Mapping]) Object.defineProperty(cls.prototype, "__hash__", { value: null, writable: true, configurable: true });
Object.defineProperty(Mapping.prototype, "__reversed__", { value: null, writable: true, configurable: true });
libraryMethods(MutableSet, { remove: "value", pop: "", clear: "" });
libraryMethods(Mapping, { get: "key, default=None", keys: "", items: "", values: "" });
libraryMethods(MutableMapping, { pop: "key, default=<object object>", popitem: "", clear: "", update: "other=(), /, **kwds", setdefault: "key, default=None" });

// what sequence and mapping patterns of `match` take
Object.defineProperty(Sequence.prototype, "$isSequence", { value: true });
Object.defineProperty(Mapping.prototype, "$isMapping", { value: true });
