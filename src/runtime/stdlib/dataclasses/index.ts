/** `dataclasses`: what `@dataclass` writes into a class, and what looks at its fields. */
import { call } from "../../objects/calls.js";
import { getattr } from "../../objects/attributes.js";
import { constructInstance } from "../../objects/class_calls.js";
import { make_class } from "../../objects/classes.js";
import { dict, Dict } from "../../objects/dict.js";
import { TypeError } from "../../objects/exceptions.js";
import type { AnyFunction } from "../../objects/functions.js";
import { GenericAlias } from "../../objects/generic_alias.js";
import { collect } from "../../objects/iteration.js";
import { pythonFunctions } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { PyTuple, tuple, tupleOf } from "../../objects/tuple.js";
import { builtinTypes, isClass, typeInfo } from "../../objects/type_registry.js";
import { type, type_of } from "../../objects/types.js";
import { deepcopy } from "../copy.js";
import { kwlist } from "../keyword.js";
import { field, type DataclassOptions, type Field } from "./fields.js";
import { dataclass, dataclassOf, process, replacing } from "./processing.js";

export { field, Field, InitVar, KW_ONLY, MISSING } from "./fields.js";
export { FrozenInstanceError } from "./methods.js";
export { completes, dataclass } from "./processing.js";

function fieldsOf(value: unknown, message: string): Field[] {
  const cls = isClass(value) ? value : type_of(value);
  const known = dataclassOf(cls);
  if (known === null) throw new TypeError(message);
  return [...known.fields.values()].filter((one) => one.$kind === "field");
}

/** `fields(class_or_instance)` */
export function fields(class_or_instance: unknown): PyTuple<Field> {
  return tupleOf(fieldsOf(class_or_instance, "must be called with a dataclass type or instance"));
}

/** `is_dataclass(obj)`: for classes and for instances. */
export function is_dataclass(obj: unknown): boolean {
  if (obj instanceof GenericAlias) return false;
  return dataclassOf(isClass(obj) ? obj : type_of(obj)) !== null;
}

const isInstance = (obj: unknown): obj is object => typeof obj === "object" && obj !== null && dataclassOf(type_of(obj)) !== null;

/** `asdict(obj, *, dict_factory=dict)`: recursively; other values are deep copies. */
export function asdict(obj: unknown, options: { readonly dict_factory?: unknown } = {}): Dict<string, unknown> {
  if (!isInstance(obj)) throw new TypeError("asdict() should be called on dataclass instances");
  return toDict(obj, options.dict_factory ?? dict) as Dict<string, unknown>;
}

function toDict(value: unknown, factory: unknown): unknown {
  if (isInstance(value)) {
    const pairs = fieldsOf(value, "").map((one) => tuple([one.name, toDict(getattr(value, one.name ?? ""), factory)]));
    return factory === dict ? dict(pairs as unknown as (readonly [unknown, unknown])[]) : call(factory, [pairs]);
  }
  return throughContainers(value, (item) => toDict(item, factory));
}

/** `astuple(obj, *, tuple_factory=tuple)` */
export function astuple(obj: unknown, options: { readonly tuple_factory?: unknown } = {}): PyTuple {
  if (!isInstance(obj)) throw new TypeError("astuple() should be called on dataclass instances");
  return toTuple(obj, options.tuple_factory ?? tuple) as PyTuple;
}

function toTuple(value: unknown, factory: unknown): unknown {
  if (isInstance(value)) return call(factory, [fieldsOf(value, "").map((one) => toTuple(getattr(value, one.name ?? ""), factory))]);
  return throughContainers(value, (item) => toTuple(item, factory));
}

function throughContainers(value: unknown, each: (item: unknown) => unknown): unknown {
  if (value instanceof PyTuple) {
    const items = value.map(each);
    if (type_of(value) === tuple) return tupleOf(items);
    return Reflect.has(type_of(value), "_fields") ? constructInstance(type_of(value), items, null) : constructInstance(type_of(value), [items], null);
  }
  if (Array.isArray(value)) return type_of(value) === builtinTypes.list ? value.map(each) : constructInstance(type_of(value), [value.map(each)], null);
  if (value instanceof Dict) {
    const made = dict();
    for (const [key, item] of value.items()) made.set(each(key), each(item));
    return made;
  }
  return deepcopy(value);
}

/** `replace(obj, **changes)`: a new object with some fields changed. */
export function replace<T>(obj: T, changes: Readonly<Record<string, unknown>> = {}): T {
  if (!isInstance(obj)) throw new TypeError("replace() should be called on dataclass instances");
  const keywords: Record<string, unknown> = { ...changes };
  for (const one of dataclassOf(type_of(obj))?.fields.values() ?? []) {
    if (one.$kind === "init var" && !Object.hasOwn(changes, one.name ?? "") && !one.$hasDefault) throw new TypeError(`InitVar ${repr(one.name)} must be specified with replace()`);
  }
  for (const one of fieldsOf(obj, "")) {
    const name = one.name ?? "";
    if (!one.init) {
      if (Object.hasOwn(changes, name)) throw new TypeError(`field ${name} is declared with init=False, it cannot be specified with replace()`);
    } else if (!Object.hasOwn(changes, name)) keywords[name] = getattr(obj, name);
  }
  return constructInstance(type_of(obj), [], keywords) as T;
}

replacing.replace = replace;

/** `make_dataclass("C", ["x", ("y", int), ("z", int, field(default=0))], **options)` */
export function make_dataclass(cls_name: string, specs: unknown, options: DataclassOptions & { readonly bases?: PyTuple; readonly namespace?: unknown; readonly module?: string | null } = {}): Function {
  const annotations: Dict<string, unknown> = dict();
  const body: Dict<string, unknown> = dict();
  if (options.namespace instanceof Dict) body.update(options.namespace);
  for (const spec of collect(specs)) {
    const parts = typeof spec === "string" ? [spec] : collect(spec);
    if (parts.length < 1 || parts.length > 3) throw new TypeError(`Invalid field: ${repr(spec)}`);
    const [name, annotation = "typing.Any", value] = parts;
    if (typeof name !== "string" || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) throw new TypeError(`Field names must be valid identifiers: ${repr(name)}`);
    if (kwlist.includes(name)) throw new TypeError(`Field names must not be keywords: ${repr(name)}`);
    if (annotations.has(name)) throw new TypeError(`Field name duplicated: ${repr(name)}`);
    annotations.set(name, annotation);
    if (value !== undefined) body.set(name, value);
  }
  body.set("__annotations__", annotations);
  const made = make_class(type, [cls_name, options.bases ?? tuple([]), body]);
  typeInfo(made).module = options.module ?? "__main__";
  return process(made, null, options);
}

pythonFunctions("dataclasses", {
  dataclass: [dataclass as AnyFunction, "cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False"],
  field: [field, "*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING"],
  fields: [fields, "class_or_instance"],
  is_dataclass: [is_dataclass, "obj"],
  asdict: [asdict, "obj, *, dict_factory=dict"],
  astuple: [astuple, "obj, *, tuple_factory=tuple"],
  replace: [replace, "obj, /, **changes"],
  make_dataclass: [make_dataclass, "cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False, module=None"],
});
