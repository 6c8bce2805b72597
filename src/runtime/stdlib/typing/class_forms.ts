/** `NamedTuple`, `TypedDict`, `Protocol`, `Generic`: what classes of the program derive from. */
import { attributeKey, classAttributeKey } from "../../objects/attribute_names.js";
import { callable } from "../../objects/calls.js";
import { PyObject } from "../../objects/classes.js";
import { dict, Dict } from "../../objects/dict.js";
import { TypeError } from "../../objects/exceptions.js";
import { getattr, hasattr } from "../../objects/attributes.js";
import { type AnyFunction, describeFunction } from "../../objects/functions.js";
import { keywordsAmong } from "../../objects/instance_creation.js";
import { collect, iterate } from "../../objects/iteration.js";
import { isPlainObject } from "../../objects/dict.js";
import { defineFields, makeNamedTuple, NamedTupleBase } from "../../objects/named_tuple.js";
import { mro } from "../../objects/mro.js";
import { frozenset } from "../../objects/set.js";
import { isClass, registerType, typeInfo } from "../../objects/type_registry.js";
import { classNamespace, writeClassAttribute } from "../../objects/attributes/class_attributes.js";
import { parametersIn } from "../../objects/generic_alias.js";
import { repr } from "../../objects/repr.js";
import { str } from "../../objects/str.js";
import { PyTuple, tupleOf } from "../../objects/tuple.js";
import { type_name } from "../../objects/types.js";
import { bracketItems, ClassForm, filledIn, setGenericClass, typeArgument, TypingGeneric, unpacked } from "./special_forms.js";

/** `class Box(Generic[T])`; the bases of converted classes leave it out, since it does nothing: but where the program looks at it. */
export class Generic extends PyObject {
  static __class_getitem__(this: Function, item: unknown): unknown {
    const items = bracketItems(item).map((one) => (Array.isArray(one) && !(one instanceof PyTuple) ? one.map(typeArgument) : typeArgument(one)));
    const form = new ClassForm(typeInfo(this).name);
    if (this === Generic || this === Protocol) return new TypingGeneric(form, this, declaredParameters(this, items));
    const parameters: unknown = getattr(this, "__parameters__", null);
    if (!(parameters instanceof PyTuple)) return new TypingGeneric(form, this, items);
    if (parameters.length === 0) throw new TypeError(`${repr(this)} is not a generic class`);
    return new TypingGeneric(form, this, filledIn(this, parameters, parameters, item));
  }

  static __init_subclass__(this: Function): void {
    noteParameters(this);
    if (mro(this).includes(Protocol)) beProtocol(this);
  }
}
registerType(Generic, { name: "Generic", module: "typing", sealed: false });
setGenericClass(Generic);

/** What `Generic[…]` itself takes: type variables, each once. */
function declaredParameters(cls: Function, items: readonly unknown[]): readonly unknown[] {
  const name = typeInfo(cls).name;
  if (items.length === 0) throw new TypeError(`Parameter list to ${name}[...] cannot be empty`);
  const isVariable = (one: unknown): boolean => ["TypeVar", "ParamSpec", "TypeVarTuple"].includes(type_name(one)) || type_name(one) === "_UnpackGenericAlias";
  if (!items.every(isVariable)) throw new TypeError(`Parameters to ${name}[...] must all be type variables or parameter specification variables.`);
  if (items.some((one, i) => items.indexOf(one) !== i)) throw new TypeError(`Parameters to ${name}[...] must all be unique`);
  return items;
}

/** `__parameters__` of a class that derives from a generic one, and what may not be among its bases. */
function noteParameters(cls: Function): void {
  const own = classNamespace(cls).get("__orig_bases__", null);
  const bases: readonly unknown[] = own instanceof PyTuple ? own : typeInfo(cls).bases;
  if (bases.includes(Generic) && (own instanceof PyTuple || typeInfo(cls).name !== "Protocol")) throw new TypeError("Cannot inherit from plain Generic");
  let variables: readonly unknown[] = [];
  if (own instanceof PyTuple) {
    variables = parametersIn([...own]);
    let declared: TypingGeneric | null = null;
    for (const base of own) {
      if (!(base instanceof TypingGeneric) || (base.__origin__ !== Generic && base.__origin__ !== Protocol)) continue;
      if (declared !== null) throw new TypeError("Cannot inherit from Generic[...] multiple times.");
      declared = base;
    }
    if (declared !== null) {
      const listed: readonly unknown[] = declared.__parameters__;
      const missing = variables.filter((one) => !listed.includes(one));
      if (missing.length > 0) throw new TypeError(`Some type variables (${missing.map((one) => str(one)).join(", ")}) are not listed in ${typeInfo(declared.__origin__ as Function).name}[${listed.map((one) => str(one)).join(", ")}]`);
      variables = listed;
    }
  }
  writeClassAttribute(cls, "__parameters__", tupleOf(variables));
}

/** A class right below `Protocol` makes no instances, and judges none unless it is told to; what implements it does. */
function beProtocol(cls: Function): void {
  if (!typeInfo(cls).bases.includes(Protocol)) return;
  const refuse = (): never => {
    throw new TypeError("Instance and class checks can only be used with @runtime_checkable protocols");
  };
  for (const check of ["$instancecheck", "$subclasscheck"]) Object.defineProperty(cls, check, { value: refuse, configurable: true });
  const { prototype } = cls as { readonly prototype: object };
  if (Object.hasOwn(prototype, "__init__")) return;
  Object.defineProperty(prototype, "__init__", {
    value(this: object): void {
      if (typeInfo(this.constructor).bases.includes(Protocol)) throw new TypeError("Protocols cannot be instantiated");
    },
    writable: true,
    configurable: true,
  });
}

/** `class Drawable(Protocol)`. */
export class Protocol extends Generic {}
registerType(Protocol, { name: "Protocol", module: "typing", bases: [Generic], sealed: false });

/** `Generic[T]` as a base of `class Box[T]`, where the program looks at it. */
export function generic_of(...params: readonly unknown[]): unknown {
  return new TypingGeneric(new ClassForm("Generic"), Generic, params.map((one) => (type_name(one) === "TypeVarTuple" ? unpacked(one) : one)));
}

/** `@runtime_checkable`: `isinstance` asks whether the protocol's methods are there. */
export function runtime_checkable<C extends Function>(cls: C): C {
  // a method that is None is not there
  const has = (value: unknown, data: readonly string[]): boolean => [...protocolMembers(cls)].every((name) => hasattr(value, name) && (getattr(value, name) !== null || data.includes(name)));
  Object.defineProperty(cls, "$instancecheck", { value: (value: unknown) => has(value, dataMembers(cls)), configurable: true });
  Object.defineProperty(cls, "$subclasscheck", {
    value: (sub: Function) => {
      const data = dataMembers(cls);
      if (data.length > 0 && !mro(sub).includes(cls)) throw new TypeError(`Protocols with non-method members don't support issubclass(). Non-method members: ${data.map((name) => repr(name)).join(", ")}.`);
      return mro(sub).includes(cls) || has(sub, data);
    },
    configurable: true,
  });
  return cls;
}

/** The members of a protocol that are no methods, sorted. */
function dataMembers(cls: Function): string[] {
  return [...protocolMembers(cls)].filter((name) => !hasattr(cls, name) || !callable(getattr(cls, name))).sort();
}

/** What every class may have without its protocol's asking for it. */
const NOT_ASKED_FOR: ReadonlySet<string> = new Set(["constructor", "__init__", "__new__", "__doc__", "__module__", "__slots__", "__dict__", "__weakref__", "__class_getitem__", "__match_args__", "__subclasshook__", "__annotations__", "__parameters__", "__orig_bases__", "__type_params__", "__abstractmethods__"]);

/** The names that a protocol asks for. */
export function protocolMembers(cls: Function): Set<string> {
  const names = new Set<string>();
  for (const base of mro(cls)) {
    const info = typeInfo(base);
    if (info.builtin) continue;
    for (const name of Object.getOwnPropertyNames(base.prototype)) if (!NOT_ASKED_FOR.has(name) && !name.includes("$")) names.add(name);
    const annotations: unknown = info.extra?.get("__annotations__");
    if (annotations instanceof Dict) for (const name of annotations) names.add(String(name));
  }
  return names;
}

/** `get_protocol_members(tp)` */
export function get_protocol_members(tp: Function): unknown {
  if (!is_protocol(tp)) throw new TypeError(`${repr(tp)} is not a Protocol`);
  return frozenset([...protocolMembers(tp)]);
}

/** `is_protocol(tp)` */
export function is_protocol(tp: unknown): boolean {
  return isClass(tp) && tp !== Protocol && typeInfo(tp).bases.includes(Protocol);
}

/** `class Point(NamedTuple)`, and `NamedTuple("Point", [("x", int)])`. */
interface NamedTupleForm {
  new (...values: unknown[]): NamedTupleBase;
  (typename: string, fields?: unknown): Function;
  readonly prototype: NamedTupleBase;
}

export const NamedTuple = function NamedTuple(this: unknown, ...args: unknown[]): unknown {
  if (new.target !== undefined && new.target !== NamedTuple) return Reflect.construct(NamedTupleBase, args, new.target);
  const [name, given] = args;
  const fields = isPlainObject(given) ? Object.entries(given) : given === undefined || given === null ? [] : collect(given).map((pair) => collect(pair) as [string, unknown]);
  const made = makeNamedTuple(String(name), fields.map(([field]) => String(field)));
  (typeInfo(made).extra ??= new Map()).set("__annotations__", dict(fields.map(([field, type]): [string, unknown] => [String(field), type])));
  return made;
} as unknown as NamedTupleForm;
registerType(NamedTuple, { name: "NamedTuple", module: "typing", bases: typeInfo(NamedTupleBase).bases, instances: NamedTupleBase, sealed: false });
Object.setPrototypeOf(NamedTuple, NamedTupleBase);

/** A class statement below `NamedTuple` is over: its annotations are the fields, its class attributes their defaults. */
Object.defineProperty(NamedTuple, "$subclassed", {
  value: (cls: Function): boolean => {
    const info = typeInfo(cls);
    if (!info.bases.includes(NamedTuple)) return true;
    const annotations: unknown = info.extra?.get("__annotations__");
    if (!(annotations instanceof Dict)) return false;
    const names = Array.from(iterate(annotations), String);
    const defaults = new Map<string, unknown>();
    for (const name of names) {
      const key = classAttributeKey(name);
      if (Object.hasOwn(cls, key)) defaults.set(name, Reflect.get(cls, key));
      else if (defaults.size > 0) throw new TypeError(`Non-default namedtuple field ${name} cannot follow default field${defaults.size === 1 ? "" : "s"} ${[...defaults.keys()].join(", ")}`);
      Reflect.deleteProperty(cls, key);
      Reflect.deleteProperty(cls.prototype as object, attributeKey(name));
    }
    defineFields(cls, names, defaults);
    return true;
  },
});

interface TypedDictForm {
  new (...sources: unknown[]): Dict<string, unknown>;
  (typename: string, fields?: unknown, options?: { readonly total?: boolean }): Function;
}

/** `class Movie(TypedDict)`: calling it makes a plain dict; `TypedDict("Movie", {"name": str})` makes such a class. */
export const TypedDict = function TypedDict(this: unknown, ...args: unknown[]): unknown {
  if (new.target !== undefined && new.target !== TypedDict) return dict(...args);
  const [name, fields] = args;
  const options = keywordsAmong(args);
  const made = { [String(name)]: class extends (TypedDict as unknown as new (...args: unknown[]) => object) {} }[String(name)]!;
  const info = typeInfo(made);
  info.name = String(name);
  info.qualname = info.name;
  (info.extra ??= new Map()).set("__annotations__", typesOf(fields === options ? {} : (fields ?? {})));
  noteKeys(made, options?.["total"] ?? true);
  return made;
} as unknown as TypedDictForm;
registerType(TypedDict, { name: "TypedDict", module: "typing", sealed: false });

const typesOf = (fields: unknown): Dict<string, unknown> => dict([...dict<string, unknown>(fields as never).items()].map(([name, type]) => [name, typeArgument(type)] as const));

/** What a class statement below `TypedDict` takes: `total=False`. */
Object.defineProperty(TypedDict, "__init_subclass__", {
  value: function (this: Function, keywords: Readonly<Record<string, unknown>> = {}): void {
    noteKeys(this, keywords["total"] ?? true);
  },
});
describeFunction(Reflect.get(TypedDict, "__init_subclass__") as AnyFunction, "builtin", "*, total=True", "__init_subclass__");
for (const check of ["$instancecheck", "$subclasscheck"]) {
  Object.defineProperty(TypedDict, check, {
    value: () => {
      throw new TypeError("TypedDict does not support instance and class checks");
    },
  });
}

/** `__required_keys__` and its like: from the bases, then from the class's own annotations. */
function noteKeys(cls: Function, total: unknown): void {
  const info = typeInfo(cls);
  const extra = (info.extra ??= new Map());
  const keys: Record<KeyKind, Set<unknown>> = { required: new Set(), optional: new Set(), readonly: new Set(), mutable: new Set() };
  const annotations: Dict<unknown, unknown> = dict();
  for (const base of info.bases) {
    const above = typeInfo(base).extra;
    for (const kind of KEY_KINDS) for (const key of iterate(above?.get(`__${kind}_keys__`) ?? [])) keys[kind].add(key);
    const inherited = above?.get("__annotations__");
    if (inherited instanceof Dict) annotations.update(inherited);
  }
  const own = extra.get("__annotations__");
  if (own instanceof Dict) {
    for (const [key, type] of own.items()) {
      annotations.set(key, type);
      const said = qualifiers(type);
      const isRequired = said.has("Required") || (!said.has("NotRequired") && total !== false);
      keys[isRequired ? "required" : "optional"].add(key);
      keys[isRequired ? "optional" : "required"].delete(key);
      keys[said.has("ReadOnly") ? "readonly" : "mutable"].add(key);
      keys[said.has("ReadOnly") ? "mutable" : "readonly"].delete(key);
    }
  }
  extra.set("__annotations__", annotations);
  for (const kind of KEY_KINDS) extra.set(`__${kind}_keys__`, frozenset([...keys[kind]]));
  extra.set("__total__", total);
}

type KeyKind = (typeof KEY_KINDS)[number];
const KEY_KINDS = ["required", "optional", "readonly", "mutable"] as const;

/** `Required`, `NotRequired` and `ReadOnly` around a type, `Annotated` left out. */
function qualifiers(type: unknown): Set<string> {
  const said = new Set<string>();
  for (let inner = type; inner instanceof TypingGeneric && ["Required", "NotRequired", "ReadOnly", "Annotated"].includes(inner.$name); inner = inner.__args__[0]) said.add(inner.$name);
  return said;
}

/** `is_typeddict(tp)` */
export function is_typeddict(tp: unknown): boolean {
  return isClass(tp) && tp !== (TypedDict as unknown) && mro(tp).includes(TypedDict as unknown as Function);
}

