/** `list[int]` and `int | None` as values: annotations that a program evaluates. */
import { TypeError } from "./exceptions.js";
import { repr } from "./repr.js";
import { tupleOf, type PyTuple } from "./tuple.js";
import { className, isClass, registerType, typeInfo } from "./type_registry.js";
import { NoneType, type_name } from "./types.js";

/** `list[int]`: the type and its arguments; calling it makes an ordinary list. */
export class GenericAlias {
  readonly __origin__: Function;
  readonly __args__: PyTuple;

  constructor(origin: Function, args: readonly unknown[]) {
    this.__origin__ = origin;
    this.__args__ = tupleOf(args);
  }

  get __parameters__(): PyTuple {
    return tupleOf(this.__args__.filter((arg) => type_name(arg) === "TypeVar"));
  }

  __call__(...args: unknown[]): unknown {
    return isJavaScriptClass(this.__origin__) ? Reflect.construct(this.__origin__, args) : Reflect.apply(this.__origin__, undefined, args);
  }

  __getitem__(): GenericAlias {
    throw new TypeError(`${this.__repr__()} is not a generic class`);
  }

  __or__(other: unknown): UnionType {
    return union_type(this, other);
  }

  __eq__(other: unknown): boolean {
    return other instanceof GenericAlias && other.__origin__ === this.__origin__ && sameItems(this.__args__, other.__args__);
  }

  __repr__(): string {
    return `${typeText(this.__origin__)}[${this.__args__.length === 0 ? "()" : this.__args__.map(typeText).join(", ")}]`;
  }
}

const isJavaScriptClass = (f: Function): boolean => Object.getOwnPropertyDescriptor(f, "prototype")?.writable === false && Function.prototype.toString.call(f).startsWith("class");

/** `int | str`. */
export class UnionType {
  readonly __args__: PyTuple;

  constructor(members: readonly unknown[]) {
    this.__args__ = tupleOf(members);
  }

  __or__(other: unknown): UnionType {
    return union_type(this, other);
  }

  __ror__(other: unknown): UnionType {
    return union_type(other, this);
  }

  __eq__(other: unknown): boolean {
    return other instanceof UnionType && other.__args__.length === this.__args__.length && this.__args__.every((one) => other.__args__.some((two) => same(one, two)));
  }

  __repr__(): string {
    return this.__args__.map(typeText).join(" | ");
  }
}

const same = (a: unknown, b: unknown): boolean => a === b || (a instanceof GenericAlias && a.__eq__(b));
const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((item, index) => same(item, b[index]));

/** How a type is written inside `list[…]` and unions: `int`, `__main__.Sensor`, `None`. */
export function typeText(value: unknown): string {
  if (value === null || value === NoneType) return "None";
  if (!isClass(value)) return repr(value);
  const { module, qualname } = typeInfo(value);
  return module === "builtins" ? qualname : `${module}.${qualname}`;
}

/** `a | b` for types; members are flattened and repeated ones dropped. */
export function union_type(left: unknown, right: unknown): UnionType {
  const members: unknown[] = [];
  for (const side of [left, right]) {
    for (const member of side instanceof UnionType ? side.__args__ : [side]) {
      const one = member === null ? NoneType : member;
      if (!members.some((known) => same(known, one))) members.push(one);
    }
  }
  return members.length === 1 ? (members[0] as UnionType) : new UnionType(members);
}

/** Whether a value may stand in `a | b` as a type. */
export const isTypeLike = (value: unknown): boolean => value === null || isClass(value) || value instanceof GenericAlias || value instanceof UnionType;

const generic: ReadonlySet<string> = new Set("list tuple dict set frozenset type coroutine generator async_generator enumerate deque defaultdict OrderedDict Counter ChainMap Queue LifoQueue PriorityQueue SimpleQueue Future Task ContextVar Token partial partialmethod cached_property ExceptionGroup BaseExceptionGroup Awaitable Coroutine AsyncIterable AsyncIterator AsyncGenerator Iterable Iterator Generator Reversible Container Collection Callable Set MutableSet Mapping MutableMapping Sequence MutableSequence KeysView ItemsView ValuesView AbstractContextManager AbstractAsyncContextManager Pattern Match PathLike CompletedProcess Popen TemporaryDirectory".split(" "));

/** `cls[item]`, where a class is subscripted: its `__class_getitem__`, or an alias for the generic types of the library. */
export function class_getitem(cls: Function, item: unknown): unknown {
  const own: unknown = Reflect.get(cls, "__class_getitem__");
  if (typeof own === "function") return Reflect.apply(own, cls, [item]);
  const info = typeInfo(cls);
  // A class of the program may be generic: its `Generic[T]` base leaves nothing behind.
  if (info.builtin && !generic.has(info.name)) throw new TypeError(`type '${className(cls)}' is not subscriptable`);
  return new GenericAlias(cls, Array.isArray(item) && item.constructor !== Array ? item : [item]);
}

registerType(GenericAlias, { name: "GenericAlias", module: "types" });
registerType(UnionType, { name: "UnionType", module: "types", final: true });
