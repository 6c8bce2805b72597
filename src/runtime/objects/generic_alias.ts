/** `list[int]` and `int | None` as values: annotations that a program evaluates. */
import { getattr } from "./attributes.js";
import { eq } from "./compare.js";
import { call } from "./calls.js";
import { TypeError } from "./exceptions.js";
import { hash } from "./hash.js";
import type { Int } from "./integer.js";
import { ListIterator } from "./iteration.js";
import { or_ as or } from "./operators.js";
import { repr } from "./repr.js";
import { frozenset } from "./set.js";
import { Ellipsis, NotImplemented } from "./singletons.js";
import { PyTuple, tupleOf } from "./tuple.js";
import { className, isClass, registerType, typeInfo } from "./type_registry.js";
import { isinstance, issubclass, NoneType, type_name } from "./types.js";
import { version } from "../python_version.js";

/** `list[int]`: the type and its arguments; calling it makes an ordinary list. */
export class GenericAlias {
  readonly __origin__: Function;
  readonly __args__: PyTuple;
  /** `*tuple[int]`: what unpacking the alias gives. */
  readonly __unpacked__: boolean;

  constructor(origin: Function, args: readonly unknown[], unpacked = false) {
    this.__origin__ = origin;
    this.__args__ = tupleOf(args);
    this.__unpacked__ = unpacked;
  }

  get __parameters__(): PyTuple {
    return parametersIn(this.__args__);
  }

  get __typing_unpacked_tuple_args__(): unknown {
    return this.__unpacked__ && className(this.__origin__) === "tuple" ? this.__args__ : null;
  }

  __call__(...args: unknown[]): unknown {
    const made: unknown = isJavaScriptClass(this.__origin__) ? Reflect.construct(this.__origin__, args) : Reflect.apply(this.__origin__, undefined, args);
    return made;
  }

  /** Fills type variables in. */
  __getitem__(item: unknown): GenericAlias {
    const parameters = this.__parameters__;
    if (parameters.length === 0) throw new TypeError(`${this.__repr__()} is not a generic class`);
    const given = item instanceof PyTuple ? [...item] : [item];
    const last = parameters[parameters.length - 1];
    const takesAny = parameters.some((one) => type_name(one) === "TypeVarTuple");
    if (!takesAny && given.length !== parameters.length && !(parameters.length === 1 && type_name(last) === "ParamSpec")) {
      throw new TypeError(`Too ${given.length > parameters.length ? "many" : "few"} arguments for ${this.__repr__()}; actual ${given.length}, expected ${parameters.length}`);
    }
    const extra = given.length - parameters.length;
    const values = new Map<unknown, readonly unknown[]>();
    let at = 0;
    for (const one of parameters) {
      const count = type_name(one) === "TypeVarTuple" ? extra + 1 : 1;
      values.set(one, given.slice(at, at + count));
      at += count;
    }
    return new GenericAlias(this.__origin__, this.__args__.flatMap((arg) => substituted(arg, values)), this.__unpacked__);
  }

  __iter__(): unknown {
    return new ListIterator([new GenericAlias(this.__origin__, this.__args__, true)]);
  }

  __or__(other: unknown): UnionType {
    return union_type(this, other);
  }

  __ror__(other: unknown): UnionType {
    return union_type(other, this);
  }

  __eq__(other: unknown): unknown {
    if (!(other instanceof GenericAlias)) return NotImplemented;
    return other.__origin__ === this.__origin__ && other.__unpacked__ === this.__unpacked__ && eq(this.__args__, other.__args__);
  }

  __hash__(): Int {
    return hash(tupleOf([this.__origin__, this.__args__]));
  }

  __mro_entries__(): PyTuple {
    return tupleOf([this.__origin__]);
  }

  __instancecheck__(): boolean {
    throw new TypeError("isinstance() argument 2 cannot be a parameterized generic");
  }

  __subclasscheck__(): boolean {
    throw new TypeError("issubclass() argument 2 cannot be a parameterized generic");
  }

  /** What the alias does not have, its type may. */
  __getattr__(name: string): unknown {
    return getattr(this.__origin__, name);
  }

  __repr__(): string {
    return `${this.__unpacked__ ? "*" : ""}${typeText(this.__origin__)}[${this.__args__.length === 0 ? "()" : this.__args__.map(argumentText).join(", ")}]`;
  }
}

const argumentText = (arg: unknown): string => (arg === Ellipsis ? "..." : Array.isArray(arg) && !(arg instanceof PyTuple) ? `[${arg.map(argumentText).join(", ")}]` : typeText(arg));

const VARIABLES: ReadonlySet<string> = new Set(["TypeVar", "ParamSpec", "TypeVarTuple"]);

/** The type variables in some arguments, each once, in order. */
export function parametersIn(args: readonly unknown[]): PyTuple {
  const found = new Set<unknown>();
  for (const arg of args) {
    if (isClass(arg)) continue;
    if (VARIABLES.has(type_name(arg))) found.add(arg);
    else if (Array.isArray(arg)) for (const one of parametersIn(arg)) found.add(one);
    else if (typeof arg === "object" && arg !== null) {
      const inner: unknown = (arg as { readonly __parameters__?: unknown }).__parameters__;
      if (inner instanceof PyTuple) for (const one of inner) found.add(one);
    }
  }
  return tupleOf([...found]);
}

/** An argument with the type variables in it replaced; a `TypeVarTuple` by any number of them. */
export function substituted(arg: unknown, values: ReadonlyMap<unknown, readonly unknown[]>): readonly unknown[] {
  const own = values.get(arg);
  if (own !== undefined) return own;
  if (typeof arg !== "object" || arg === null) return [arg];
  if (Array.isArray(arg) && !(arg instanceof PyTuple)) return [arg.flatMap((one) => substituted(one, values))];
  const { __parameters__: inner, __getitem__: fill } = arg as { readonly __parameters__?: unknown; readonly __getitem__?: unknown };
  if (!(inner instanceof PyTuple) || inner.length === 0 || typeof fill !== "function") return [arg];
  const given = inner.flatMap((one) => values.get(one) ?? [one]);
  // `*Ts` stands for what was given in its place
  if (type_name(arg) === "_UnpackGenericAlias") return given;
  return [Reflect.apply(fill, arg, [given.length === 1 ? given[0] : tupleOf(given)])];
}

const isJavaScriptClass = (f: Function): boolean => Object.getOwnPropertyDescriptor(f, "prototype")?.writable === false && Function.prototype.toString.call(f).startsWith("class");

/** `int | str`. */
export class UnionType {
  declare readonly __args__: PyTuple;

  constructor(members: readonly unknown[]) {
    Object.defineProperty(this, "__args__", { value: tupleOf(members) });
  }

  get __parameters__(): PyTuple {
    return parametersIn(this.__args__);
  }

  get __module__(): string {
    return "types";
  }

  /** Fills type variables in. */
  __getitem__(item: unknown): unknown {
    const parameters = this.__parameters__;
    if (parameters.length === 0) throw new TypeError(`${this.__repr__()} is not a generic class`);
    const given = item instanceof PyTuple ? [...item] : [item];
    if (given.length !== parameters.length) throw new TypeError(`Too ${given.length > parameters.length ? "many" : "few"} arguments for ${this.__repr__()}; actual ${given.length}, expected ${parameters.length}`);
    const values = new Map(parameters.map((one, i) => [one, [given[i]]] as const));
    return this.__args__.flatMap((arg) => substituted(arg, values)).reduce((left, right) => or(left, right));
  }

  __or__(other: unknown): unknown {
    return union_type(this, other);
  }

  __ror__(other: unknown): unknown {
    return union_type(other, this);
  }

  __eq__(other: unknown): unknown {
    if (!(other instanceof UnionType)) return NotImplemented;
    return other.__args__.length === this.__args__.length && this.__args__.every((one) => other.__args__.some((two) => same(one, two)));
  }

  __hash__(): Int {
    return hash(frozenset(this.__args__));
  }

  __instancecheck__(value: unknown): boolean {
    return this.__args__.some((one) => isinstance(value, one));
  }

  __subclasscheck__(cls: unknown): boolean {
    return this.__args__.some((one) => issubclass(cls, one));
  }

  __repr__(): string {
    return this.__args__.map(typeText).join(" | ");
  }
}

const same = (a: unknown, b: unknown): boolean => a === b || (!isClass(a) && !isClass(b) && eq(a, b));

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

const generic: ReadonlySet<string> = new Set("array list tuple dict set frozenset type coroutine generator async_generator enumerate deque defaultdict OrderedDict Counter ChainMap Queue LifoQueue PriorityQueue SimpleQueue Future Task ContextVar Token partial partialmethod cached_property ExceptionGroup BaseExceptionGroup Awaitable Coroutine AsyncIterable AsyncIterator AsyncGenerator Iterable Iterator Generator Reversible Container Collection Callable Set MutableSet Mapping MutableMapping Sequence MutableSequence KeysView ItemsView ValuesView AbstractContextManager AbstractAsyncContextManager Pattern Match PathLike CompletedProcess Popen TemporaryDirectory".split(" "));

const notSubscriptable = (cls: Function): TypeError => new TypeError(version.minor < 11 ? "'type' object is not subscriptable" : `type '${className(cls)}' is not subscriptable`);

/** `cls[item]`, where a class is subscripted: its `__class_getitem__`, or an alias for the generic types of the library. */
export function class_getitem(cls: Function, item: unknown): unknown {
  const own: unknown = Reflect.get(cls, "__class_getitem__");
  const info = typeInfo(cls);
  if (own !== undefined && !info.builtin) {
    const found: unknown = getattr(cls, "__class_getitem__", null);
    if (found === null) throw notSubscriptable(cls);
    return call(found, [item]);
  }
  if (typeof own === "function") return Reflect.apply(own, cls, [item]);
  // A class of the program may be generic: its `Generic[T]` base leaves nothing behind.
  if (info.builtin && !generic.has(info.name)) throw notSubscriptable(cls);
  return new GenericAlias(cls, Array.isArray(item) && item.constructor !== Array ? item : [item]);
}

registerType(GenericAlias, { name: "GenericAlias", module: "types" });
registerType(UnionType, { name: "UnionType", module: "types", final: true });
