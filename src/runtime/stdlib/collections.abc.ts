/** `collections.abc`: classes that a value belongs to by what it can do, with the methods that they give their subclasses. */
import { hasattr, lookupSpecial } from "../objects/attributes.js";
import { AnyBytes, bytearray, bytes } from "../objects/bytes.js";
import { awaitable } from "../objects/awaitable.js";
import { markAbstract } from "../objects/abstract_classes.js";
import { contains, eq, same } from "../objects/compare.js";
import { isCoroutineObject } from "../objects/coroutine.js";
import { dict, Dict } from "../objects/dict.js";
import { DictItems, DictKeys, DictValues } from "../objects/dict/views.js";
import { GeneratorExit, IndexError, KeyError, NotImplementedError, RuntimeError, StopAsyncIteration, StopIteration, ValueError } from "../objects/exceptions.js";
import { isGeneratorObject } from "../objects/generator.js";
import { collect, isGenerator, isIterable, iterate } from "../objects/iteration.js";
import { PyIterator } from "../objects/py_iterator.js";
import { repr } from "../objects/repr.js";
import { list } from "../objects/list.js";
import { str } from "../objects/str.js";
import { range, Range } from "../objects/range.js";
import { AnySet, frozenset, PySet, set } from "../objects/set.js";
import { NotImplemented } from "../objects/singletons.js";
import { libraryMethods } from "../objects/library_functions.js";
import { getitem } from "../objects/subscript.js";
import { tuple, type PyTuple } from "../objects/tuple.js";
import { object, registerType, typeInfo } from "../objects/type_registry.js";
import { mro } from "../objects/mro.js";
import { callable } from "../objects/calls.js";
import { len } from "../builtins/objects.js";
import { hash } from "../objects/hash.js";
import { matchesAs } from "../objects/unpack.js";
import { ABC, ABCMeta, abstractmethod } from "./abc.js";

/** Says which values belong to a class, and which methods its subclasses must have. */
function declare(cls: Function, bases: readonly Function[], abstract: readonly string[], has: ((value: unknown) => boolean) | null, methods: readonly string[] = abstract): void {
  registerType(cls, { name: typeInfo(cls).name, module: "collections.abc", bases: bases.length === 0 ? [object] : bases, sealed: false });
  for (const base of bases) narrower.set(base, [...(narrower.get(base) ?? []), cls]);
  typeInfo(cls).metaclass = ABCMeta as unknown as Function;
  for (const name of abstract) {
    if (!Object.hasOwn(cls.prototype as object, name)) Object.defineProperty(cls.prototype, name, { value: abstractmethod(missing(name)), writable: true, configurable: true });
    markAbstract(cls, name);
  }
  if (has !== null) checks.set(cls, has);
  Object.defineProperty(cls, "$instancecheck", { value(this: Function, value: unknown) {
    return this === cls ? belongs(cls, value) : derives(value, this);
  }, configurable: true });
  Object.defineProperty(cls, "$subclasscheck", { value(this: Function, sub: Function) {
    if (mro(sub).includes(this)) return true;
    if (this !== cls) return false;
    return isRegistered(cls, sub) || (methods.length > 0 && methods.every((name) => hasattr(sub, name) && !unhashable(sub, name)));
  }, configurable: true });
  Object.defineProperty(cls, "register", { value: (sub: Function) => {
    registry.set(cls, [...(registry.get(cls) ?? []), sub]);
    if (mro(cls).includes(Sequence)) matchesAs(sub, "sequence");
    else if (mro(cls).includes(Mapping)) matchesAs(sub, "mapping");
    return sub;
  }, configurable: true, writable: true });
}

const registry = new Map<Function, Function[]>();
/** What the type of a value must have to count as one of a class. */
const checks = new Map<Function, (value: unknown) => boolean>();
/** The abstract classes right below a class: what counts as one of them counts as the wider one, too. */
const narrower = new Map<Function, Function[]>();

const belongs = (cls: Function, value: unknown): boolean => derives(value, cls) || checks.get(cls)?.(value) === true || registered(cls, value) || (narrower.get(cls) ?? []).some((sub) => belongs(sub, value));
const isRegistered = (cls: Function, sub: Function): boolean => (registry.get(cls) ?? []).some((one) => mro(sub).includes(one)) || (narrower.get(cls) ?? []).some((below) => isRegistered(below, sub));

const derives = (value: unknown, cls: Function): boolean => typeof value === "object" && value !== null && typeof value.constructor === "function" && mro(value.constructor).includes(cls);
const registered = (cls: Function, value: unknown): boolean => (registry.get(cls) ?? []).some((one) => derives(value, one));
const UNHASHABLE = ["list", "dict", "set", "bytearray", "deque", "Counter", "OrderedDict", "defaultdict"];
const unhashable = (sub: Function, name: string): boolean => name === "__hash__" && UNHASHABLE.includes(typeInfo(sub).name);

const missing = (name: string) =>
  ({
    [name](): never {
      throw new NotImplementedError();
    },
  })[name]!;

/** Whether the value's type has all of these special methods. */
const can =
  (...names: string[]) =>
  (value: unknown): boolean =>
    value !== null && names.every((name) => hasattr(value, name) && lookupSpecial(value, name) !== null);

const isList = (value: unknown): boolean => Array.isArray(value);

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

  index(value: unknown, start = 0, stop: number | null = null): number {
    let i = 0;
    for (const item of this.$items()) {
      if (i >= start && (stop === null || i < stop) && same(item, value)) return i;
      i++;
    }
    throw new ValueError();
  }

  count(value: unknown): number {
    let found = 0;
    for (const item of this.$items()) if (same(item, value)) found++;
    return found;
  }
}

class Steps extends PyIterator<unknown> {
  private readonly steps: globalThis.Iterator<unknown, unknown, unknown>;

  constructor(steps: globalThis.Iterator<unknown, unknown, unknown>) {
    super();
    this.steps = steps;
  }

  next(): IteratorResult<unknown, undefined> {
    const step = this.steps.next();
    return step.done === true ? { done: true, value: undefined } : step;
  }
}
registerType(Steps, { name: "generator" });

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

interface SetClass {
  _from_iterable?: (items: unknown) => unknown;
}

export interface Set {
  __contains__(value: unknown): unknown;
  __iter__(): unknown;
  __len__(): unknown;
}

export class Set extends Collection {
  $make(items: unknown[]): unknown {
    const cls = this.constructor as Function & SetClass;
    return typeof cls._from_iterable === "function" ? cls._from_iterable(items) : Reflect.construct(cls, [items]);
  }

  $has(value: unknown): boolean {
    return this.__contains__(value) === true;
  }

  __le__(other: unknown): unknown {
    if (!isSet(other)) return NotImplemented;
    if (len(this) > len(other)) return false;
    for (const value of iterate(this)) if (!holds(other, value)) return false;
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
    return this.$make(Array.from(iterate(this)).filter((value) => !holds(without, value)));
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
    return this.$make([...Array.from(iterate(this)).filter((v) => !holds(items, v)), ...Array.from(iterate(items)).filter((v) => !this.$has(v))]);
  }

  isdisjoint(other: unknown): boolean {
    for (const value of iterate(other)) if (this.$has(value)) return false;
    return true;
  }
}

const isSet = (value: unknown): boolean => value instanceof AnySet || value instanceof DictKeys || value instanceof DictItems || derives(value, Set);
const holds = (set: unknown, value: unknown): boolean => {
  const method = lookupSpecial(set, "__contains__");
  return method !== undefined && method !== null && method(value) === true;
};

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
    for (const value of Array.from(iterate(this))) if (!holds(other, value)) this.discard(value);
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
    if (!(other instanceof Dict) && !derives(other, Mapping)) return NotImplemented;
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

declare(Awaitable, [], ["__await__"], (value) => isCoroutineObject(value) || can("__await__")(value));
declare(Coroutine, [Awaitable], ["send", "throw"], (value) => isCoroutineObject(value) || can("__await__", "send", "throw", "close")(value), ["__await__", "send", "throw", "close"]);
declare(AsyncIterable, [], ["__aiter__"], can("__aiter__"));
declare(AsyncIterator, [AsyncIterable], ["__anext__"], can("__anext__", "__aiter__"), ["__anext__", "__aiter__"]);
declare(AsyncGenerator, [AsyncIterator], ["asend", "athrow"], can("__aiter__", "__anext__", "asend", "athrow", "aclose"), ["__aiter__", "__anext__", "asend", "athrow", "aclose"]);
declare(Hashable, [], ["__hash__"], isHashable);
declare(Iterable, [], ["__iter__"], (value) => typeof value === "string" || Array.isArray(value) || value instanceof PyIterator || isGeneratorObject(value) || (!isGenerator(value) && can("__iter__")(value)));
declare(Iterator, [Iterable], ["__next__"], (value) => value instanceof PyIterator || isGeneratorObject(value) || can("__iter__", "__next__")(value), ["__iter__", "__next__"]);
declare(Generator, [Iterator], ["send", "throw"], (value) => isGeneratorObject(value) || can("__iter__", "__next__", "send", "throw", "close")(value), ["__iter__", "__next__", "send", "throw", "close"]);
declare(Reversible, [Iterable], ["__reversed__"], (value) => value instanceof Dict || can("__reversed__", "__iter__")(value), ["__reversed__", "__iter__"]);
declare(Sized, [], ["__len__"], can("__len__"));
declare(Container, [], ["__contains__"], can("__contains__"));
declare(Callable, [], ["__call__"], callable);
declare(Collection, [Sized, Iterable, Container], ["__len__", "__iter__", "__contains__"], can("__len__", "__iter__", "__contains__"), ["__len__", "__iter__", "__contains__"]);
declare(Buffer, [], ["__buffer__"], (value) => value instanceof AnyBytes || named(value, "memoryview") || named(value, "array") || can("__buffer__")(value));
declare(Sequence, [Reversible, Collection], ["__getitem__", "__len__"], (value) => typeof value === "string" || isList(value) || value instanceof AnyBytes || value instanceof Range || named(value, "memoryview") || derives(value, Sequence), []);
declare(MutableSequence, [Sequence], ["__setitem__", "__delitem__", "insert"], (value) => (isList(value) && named(value, "list")) || named(value, "bytearray") || named(value, "deque") || named(value, "array") || derives(value, MutableSequence), []);
declare(ByteString, [Sequence], [], (value) => value instanceof AnyBytes, []);
declare(Set, [Collection], ["__contains__", "__iter__", "__len__"], isSet, []);
declare(MutableSet, [Set], ["add", "discard"], (value) => value instanceof PySet || derives(value, MutableSet), []);
declare(MappingView, [Sized], [], (value) => value instanceof DictKeys || value instanceof DictValues || value instanceof DictItems || derives(value, MappingView), []);
declare(KeysView, [MappingView, Set], [], (value) => value instanceof DictKeys, []);
declare(ItemsView, [MappingView, Set], [], (value) => value instanceof DictItems, []);
declare(ValuesView, [MappingView, Collection], [], (value) => value instanceof DictValues, []);
declare(Mapping, [Collection], ["__getitem__", "__iter__", "__len__"], (value) => value instanceof Dict || named(value, "ChainMap") || named(value, "mappingproxy") || derives(value, Mapping), []);
declare(MutableMapping, [Mapping], ["__setitem__", "__delitem__"], (value) => value instanceof Dict || named(value, "ChainMap") || derives(value, MutableMapping), []);
registry.set(Sequence, [list, tuple, str, bytes, bytearray, range]);
registry.set(MutableSequence, [list, bytearray]);
registry.set(ByteString, [bytes, bytearray]);
registry.set(Set, [set, frozenset]);
registry.set(KeysView, [DictKeys]);
registry.set(ItemsView, [DictItems]);
registry.set(ValuesView, [DictValues]);
registry.set(MutableSet, [set]);
registry.set(Mapping, [dict]);
registry.set(MutableMapping, [dict]);
libraryMethods(AsyncGenerator, { __anext__: "" });
libraryMethods(AsyncGenerator, { aclose: "" }, "coroutine");
libraryMethods(Coroutine, { close: "" });
libraryMethods(Generator, { close: "" });
libraryMethods(Sequence, { index: "value, start=0, stop=None", count: "value" });
libraryMethods(MutableSequence, { append: "value", clear: "", reverse: "", extend: "values", pop: "index=-1", remove: "value" });
libraryMethods(Set, { isdisjoint: "other" });
libraryMethods(MutableSet, { remove: "value", pop: "", clear: "" });
libraryMethods(Mapping, { get: "key, default=None", keys: "", items: "", values: "" });
libraryMethods(MutableMapping, { pop: "key, default=<object object>", popitem: "", clear: "", update: "other=(), /, **kwds", setdefault: "key, default=None" });

function named(value: unknown, name: string): boolean {
  return typeof value === "object" && value !== null && typeof value.constructor === "function" && mro(value.constructor).some((cls) => typeInfo(cls).name === name) || (name === "list" && Array.isArray(value) && value.constructor === Array);
}

function isHashable(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value) && value.constructor !== Array) return true;
  try {
    hash(value);
    return true;
  } catch {
    return false;
  }
}

// what sequence and mapping patterns of `match` take
Object.defineProperty(Sequence.prototype, "$isSequence", { value: true });
Object.defineProperty(Mapping.prototype, "$isMapping", { value: true });
