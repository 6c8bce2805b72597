/** `NamedTuple`, `TypedDict`, `Protocol`, `Generic`: what classes of the program derive from. */
import { PyObject } from "../../objects/classes.js";
import { dict, Dict } from "../../objects/dict.js";
import { TypeError } from "../../objects/exceptions.js";
import { hasattr } from "../../objects/attributes.js";
import { collect, iterate } from "../../objects/iteration.js";
import { isPlainObject } from "../../objects/dict.js";
import { defineFields, makeNamedTuple, NamedTupleBase } from "../../objects/named_tuple.js";
import { mro } from "../../objects/mro.js";
import { frozenset } from "../../objects/set.js";
import { isClass, registerType, typeInfo } from "../../objects/type_registry.js";
import { bracketItems, ClassForm, typeArgument, TypingGeneric } from "./special_forms.js";

/** `class Box(Generic[T])`; the bases of converted classes leave it out, since it does nothing. */
export class Generic extends PyObject {
  static __class_getitem__(this: Function, item: unknown): unknown {
    return new TypingGeneric(new ClassForm(typeInfo(this).name), this, bracketItems(item).map(typeArgument));
  }
}
registerType(Generic, { name: "Generic", module: "typing", sealed: false });

/** `class Drawable(Protocol)`. */
export class Protocol extends Generic {}
registerType(Protocol, { name: "Protocol", module: "typing", bases: [Generic], sealed: false });

/** `@runtime_checkable`: `isinstance` asks whether the protocol's methods are there. */
export function runtime_checkable<C extends Function>(cls: C): C {
  const has = (value: unknown): boolean => [...protocolMembers(cls)].every((name) => hasattr(value, name));
  Object.defineProperty(cls, "$instancecheck", { value: (value: unknown) => has(value), configurable: true });
  Object.defineProperty(cls, "$subclasscheck", { value: (sub: Function) => mro(sub).includes(cls) || has(sub), configurable: true });
  return cls;
}

/** The names that a protocol asks for. */
export function protocolMembers(cls: Function): Set<string> {
  const names = new Set<string>();
  for (const base of mro(cls)) {
    const info = typeInfo(base);
    if (info.builtin) continue;
    for (const name of Object.getOwnPropertyNames(base.prototype)) if (name !== "constructor" && !name.includes("$")) names.add(name);
    const annotations: unknown = info.extra?.get("__annotations__");
    if (annotations instanceof Dict) for (const name of annotations) names.add(String(name));
  }
  return names;
}

/** `get_protocol_members(tp)` */
export function get_protocol_members(tp: Function): unknown {
  return frozenset(protocolMembers(tp));
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
      if (Object.hasOwn(cls, name)) defaults.set(name, Reflect.get(cls, name));
      else if (defaults.size > 0) throw new TypeError(`Non-default namedtuple field ${name} cannot follow default field${defaults.size === 1 ? "" : "s"} ${[...defaults.keys()].join(", ")}`);
      Reflect.deleteProperty(cls, name);
      Reflect.deleteProperty(cls.prototype as object, name);
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
  const made = { [String(name)]: class extends (TypedDict as unknown as new (...args: unknown[]) => object) {} }[String(name)]!;
  const info = typeInfo(made);
  info.name = String(name);
  info.qualname = info.name;
  (info.extra ??= new Map()).set("__annotations__", dict(fields ?? {}));
  return made;
} as unknown as TypedDictForm;
registerType(TypedDict, { name: "TypedDict", module: "typing", sealed: false });

/** `is_typeddict(tp)` */
export function is_typeddict(tp: unknown): boolean {
  return isClass(tp) && tp !== (TypedDict as unknown) && mro(tp).includes(TypedDict as unknown as Function);
}

