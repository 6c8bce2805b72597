/** `collections.abc`: classes that a value belongs to by what it can do, with the methods that they give their subclasses. */
import { hasattr, lookupSpecial } from "../objects/attributes.js";
import { AnyBytes, bytearray, bytes } from "../objects/bytes.js";
import { markAbstract } from "../objects/abstract_classes.js";
import { eq, same } from "../objects/compare.js";
import { isCoroutineObject } from "../objects/coroutine.js";
import { dict, Dict } from "../objects/dict.js";
import { DictItems, DictKeys, DictValues } from "../objects/dict/views.js";
import { IndexError, KeyError, NotImplementedError, StopIteration, ValueError } from "../objects/exceptions.js";
import { isGeneratorObject } from "../objects/generator.js";
import { isGenerator, iterate } from "../objects/iteration.js";
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
import { registerType, typeInfo } from "../objects/type_registry.js";
import { mro } from "../objects/mro.js";
import { callable } from "../objects/calls.js";
import { len } from "../builtins/objects.js";
import { hash } from "../objects/hash.js";
import { matchesAs } from "../objects/unpack.js";
import { ABC, ABCMeta, abstractmethod } from "./abc.js";

/** Says which values belong to a class, and which methods its subclasses must have. */
function declare(cls: Function, bases: readonly Function[], abstract: readonly string[], has: ((value: unknown) => boolean) | null, methods: readonly string[] = abstract): void {
  registerType(cls, { name: typeInfo(cls).name, module: "collections.abc", bases: bases.length === 0 ? [ABC] : bases, sealed: false });
  typeInfo(cls).metaclass = ABCMeta as unknown as Function;
  for (const name of abstract) {
    if (!Object.hasOwn(cls.prototype as object, name)) Object.defineProperty(cls.prototype, name, { value: abstractmethod(missing(name)), writable: true, configurable: true });
    markAbstract(cls, name);
  }
  const belongs = (value: unknown): boolean => (typeof value === "object" && value !== null && mro(value.constructor ?? Object).includes(cls)) || has === null || has(value);
  Object.defineProperty(cls, "$instancecheck", { value(this: Function, value: unknown) {
    return this === cls ? (has === null ? derives(value, cls) : belongs(value)) || registered(cls, value) : derives(value, this);
  }, configurable: true });
  Object.defineProperty(cls, "$subclasscheck", { value(this: Function, sub: Function) {
    if (mro(sub).includes(this)) return true;
    if (this !== cls) return false;
    return (registry.get(cls) ?? []).some((one) => mro(sub).includes(one)) || (methods.length > 0 && methods.every((name) => hasattr(sub, name) && !unhashable(sub, name)));
  }, configurable: true });
  Object.defineProperty(cls, "register", { value: (sub: Function) => {
    registry.set(cls, [...(registry.get(cls) ?? []), sub]);
    if (mro(cls).includes(Sequence)) matchesAs(sub, "sequence");
    else if (mro(cls).includes(Mapping)) matchesAs(sub, "mapping");
    return sub;
  }, configurable: true, writable: true });
}

const registry = new Map<Function, Function[]>();

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

export class Awaitable extends ABC {}
export class Coroutine extends Awaitable {}
export class AsyncIterable extends ABC {}
export class AsyncIterator extends AsyncIterable {
  __aiter__(): this {
    return this;
  }
}
export class AsyncGenerator extends AsyncIterator {}
export class Hashable extends ABC {}
export class Iterable extends ABC {}
export class Iterator extends Iterable {
  __iter__(): this {
    return this;
  }
}
export class Generator extends Iterator {
  __next__(): unknown {
    return this.send(null);
  }
  send(_value: unknown): unknown {
    throw new StopIteration();
  }
  close(): void {}
}
export class Reversible extends Iterable {}
export class Sized extends ABC {}
export class Container extends ABC {}
export class Callable extends ABC {}
export class Collection extends ABC {}
export class Buffer extends ABC {}

/** The abstract methods as the mixin methods below call them. */
interface SequenceParts {
  __getitem__(index: unknown): unknown;
  __len__(): number;
}

export class Sequence extends Collection {
  declare __getitem__: SequenceParts["__getitem__"];
  declare __len__: SequenceParts["__len__"];

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

export class MutableSequence extends Sequence {
  declare __setitem__: (index: unknown, value: unknown) => void;
  declare __delitem__: (index: unknown) => void;
  declare insert: (index: number, value: unknown) => void;

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

export class Set extends Collection {
  declare __contains__: (value: unknown) => unknown;
  declare __iter__: () => unknown;
  declare __len__: () => number;

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
    return this.$make(Array.from(iterate(other)).filter((value) => this.$has(value)));
  }

  __rand__(other: unknown): unknown {
    return this.__and__(other);
  }

  __or__(other: unknown): unknown {
    return this.$make([...iterate(this), ...iterate(other)]);
  }

  __ror__(other: unknown): unknown {
    return this.__or__(other);
  }

  __sub__(other: unknown): unknown {
    const without = isSet(other) ? other : this.$make(Array.from(iterate(other)));
    return this.$make(Array.from(iterate(this)).filter((value) => !holds(without, value)));
  }

  __xor__(other: unknown): unknown {
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

export class MutableSet extends Set {
  declare add: (value: unknown) => void;
  declare discard: (value: unknown) => void;

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

export class MappingView extends Sized {
  readonly $mapping: unknown;

  constructor(mapping: unknown) {
    super();
    this.$mapping = mapping;
  }

  __len__(): number {
    return len(this.$mapping);
  }
}

/** The views that `Mapping` makes: lists of what is there when they are asked. */
abstract class View {
  protected readonly mapping: Mapping;
  private readonly label: string;

  constructor(mapping: Mapping, label: string) {
    this.mapping = mapping;
    this.label = label;
  }

  abstract of(key: unknown): unknown;

  *[Symbol.iterator](): globalThis.Generator<unknown, void, unknown> {
    for (const key of iterate(this.mapping)) yield this.of(key);
  }

  __iter__(): unknown {
    return new Steps(this[Symbol.iterator]());
  }

  __len__(): number {
    return len(this.mapping);
  }

  __contains__(value: unknown): boolean {
    for (const one of this) if (same(one, value)) return true;
    return false;
  }

  __repr__(): string {
    return `${this.label}(${repr(this.mapping)})`;
  }
}

export class Mapping extends Collection {
  declare __getitem__: (key: unknown) => unknown;
  declare __iter__: () => unknown;
  declare __len__: () => number;

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
    return new MappingKeys(this, "KeysView");
  }

  items(): unknown {
    return new MappingItems(this, "ItemsView");
  }

  values(): unknown {
    return new MappingValues(this, "ValuesView");
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

class MappingKeys extends View {
  of(key: unknown): unknown {
    return key;
  }
}
class MappingValues extends View {
  of(key: unknown): unknown {
    return getitem(this.mapping, key);
  }
}
class MappingItems extends View {
  of(key: unknown): unknown {
    return tuple([key, getitem(this.mapping, key)]);
  }
}

export class MutableMapping extends Mapping {
  declare __setitem__: (key: unknown, value: unknown) => void;
  declare __delitem__: (key: unknown) => void;

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

export class KeysView extends MappingView {}
export class ItemsView extends MappingView {}
export class ValuesView extends MappingView {}

declare(Awaitable, [], ["__await__"], (value) => isCoroutineObject(value) || can("__await__")(value));
declare(Coroutine, [Awaitable], ["send", "throw"], (value) => isCoroutineObject(value) || can("__await__", "send", "throw", "close")(value), ["__await__", "send", "throw", "close"]);
declare(AsyncIterable, [], ["__aiter__"], can("__aiter__"));
declare(AsyncIterator, [AsyncIterable], ["__anext__"], can("__anext__", "__aiter__"), ["__anext__", "__aiter__"]);
declare(AsyncGenerator, [AsyncIterator], ["asend", "athrow"], can("__aiter__", "__anext__", "asend", "athrow", "aclose"), ["__aiter__", "__anext__", "asend", "athrow", "aclose"]);
declare(Hashable, [], ["__hash__"], isHashable);
declare(Iterable, [], ["__iter__"], (value) => typeof value === "string" || Array.isArray(value) || value instanceof PyIterator || isGeneratorObject(value) || (!isGenerator(value) && can("__iter__")(value)));
declare(Iterator, [Iterable], ["__next__"], (value) => value instanceof PyIterator || isGeneratorObject(value) || can("__iter__", "__next__")(value), ["__iter__", "__next__"]);
declare(Generator, [Iterator], ["send", "throw"], (value) => isGeneratorObject(value) || can("__iter__", "__next__", "send", "throw", "close")(value), ["__iter__", "__next__", "send", "throw", "close"]);
declare(Reversible, [Iterable], ["__reversed__"], (value) => isList(value) || value instanceof Dict || can("__reversed__", "__iter__")(value), ["__reversed__", "__iter__"]);
declare(Sized, [], ["__len__"], can("__len__"));
declare(Container, [], ["__contains__"], can("__contains__"));
declare(Callable, [], ["__call__"], callable);
declare(Collection, [Sized, Iterable, Container], ["__len__", "__iter__", "__contains__"], can("__len__", "__iter__", "__contains__"), ["__len__", "__iter__", "__contains__"]);
declare(Buffer, [], [], (value) => value instanceof AnyBytes, ["__buffer__"]);
declare(Sequence, [Reversible, Collection], ["__getitem__", "__len__"], (value) => typeof value === "string" || isList(value) || value instanceof AnyBytes || value instanceof Range || named(value, "deque") || derives(value, Sequence), []);
declare(MutableSequence, [Sequence], ["__setitem__", "__delitem__", "insert"], (value) => (isList(value) && named(value, "list")) || named(value, "bytearray") || named(value, "deque") || derives(value, MutableSequence), []);
declare(ByteString, [Sequence], [], (value) => value instanceof AnyBytes, []);
declare(Set, [Collection], ["__contains__", "__iter__", "__len__"], isSet, []);
declare(MutableSet, [Set], ["add", "discard"], (value) => value instanceof PySet || derives(value, MutableSet), []);
declare(MappingView, [Sized], [], (value) => value instanceof DictKeys || value instanceof DictValues || value instanceof DictItems || value instanceof View || derives(value, MappingView), []);
declare(KeysView, [MappingView, Set], [], (value) => value instanceof DictKeys || value instanceof MappingKeys, []);
declare(ItemsView, [MappingView, Set], [], (value) => value instanceof DictItems || value instanceof MappingItems, []);
declare(ValuesView, [MappingView, Collection], [], (value) => value instanceof DictValues || value instanceof MappingValues, []);
declare(Mapping, [Collection], ["__getitem__", "__iter__", "__len__"], (value) => value instanceof Dict || named(value, "ChainMap") || named(value, "mappingproxy") || derives(value, Mapping), []);
declare(MutableMapping, [Mapping], ["__setitem__", "__delitem__"], (value) => value instanceof Dict || named(value, "ChainMap") || derives(value, MutableMapping), []);
registry.set(Sequence, [list, tuple, str, bytes, bytearray, range]);
registry.set(MutableSequence, [list, bytearray]);
registry.set(Set, [set, frozenset]);
registry.set(MutableSet, [set]);
registry.set(Mapping, [dict]);
registry.set(MutableMapping, [dict]);
libraryMethods(Sequence, { index: "value, start=0, stop=None", count: "value" });
libraryMethods(MutableSequence, { append: "value", clear: "", reverse: "", extend: "values", pop: "index=-1", remove: "value" });
libraryMethods(Set, { isdisjoint: "other" });
libraryMethods(MutableSet, { remove: "value", pop: "", clear: "" });
libraryMethods(Mapping, { get: "key, default=None", keys: "", items: "", values: "" });
libraryMethods(MutableMapping, { pop: "key, default=<object object>", popitem: "", clear: "", update: "other=(), /, **kwds", setdefault: "key, default=None" });
for (const cls of [MappingKeys, MappingValues, MappingItems]) registerType(cls, { name: `${cls.name.slice("Mapping".length)}View`, module: "collections.abc", sealed: false });

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
