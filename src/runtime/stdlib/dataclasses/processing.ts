/** `@dataclass` itself: which fields a class has and what is written into it (`_process_class`, CPython dataclasses.py). */
import { attributeKey, classAttributeKey } from "../../objects/attribute_names.js";
import { getattr, setattr } from "../../objects/attributes.js";
import { defineOnClass, eraseClassAttribute } from "../../objects/attributes/class_attributes.js";
import { forgetLookups } from "../../objects/attributes/class_lookup.js";
import { Dict, dict } from "../../objects/dict.js";
import { TypeError, ValueError } from "../../objects/exceptions.js";
import { signatureFromSource } from "../../objects/functions.js";
import { typeText } from "../../objects/generic_alias.js";
import { mro } from "../../objects/mro.js";
import { repr } from "../../objects/repr.js";
import { AnySet } from "../../objects/set.js";
import { signatureOf, type Parameter } from "../../objects/signatures.js";
import { PyTuple, tupleOf } from "../../objects/tuple.js";
import { className, isClass, typeInfo } from "../../objects/type_registry.js";
import { type_of } from "../../objects/types.js";
import { Field, InitVar, KW_ONLY, MISSING, type DataclassOptions } from "./fields.js";
import { defineInit } from "./init.js";
import { define, defineFrozen, defineOrder, defineState, eqMethod, hashMethod, ownMethod, reprMethod } from "./methods.js";
import { DataclassParams } from "./params.js";
import { version } from "../../python_version.js";

/** What is kept of a dataclass: class variables and init-only ones among the fields. */
interface Dataclass {
  readonly fields: ReadonlyMap<string, Field>;
  readonly frozen: boolean;
}

const dataclasses = new WeakMap<Function, Dataclass>();

/** The dataclass that a class is or derives from. */
export function dataclassOf(cls: Function): Dataclass | null {
  for (const base of mro(cls)) {
    const known = dataclasses.get(base);
    if (known !== undefined) return known;
  }
  return null;
}

/** `@dataclass`: `dataclass(C, "x", "y", { frozen: true })` for a class with a written-out constructor; `dataclass(C)` and `dataclass({ … })` as decorators. */
export function dataclass(cls: Function, ...fieldsAndOptions: readonly (string | DataclassOptions)[]): void;
export function dataclass(...args: readonly unknown[]): unknown;
export function dataclass(...args: readonly unknown[]): unknown {
  const [cls] = args;
  const last = args[args.length - 1];
  const options = isOptions(last) ? last : {};
  if (!isClass(cls)) return (decorated: Function): Function => process(decorated, null, options);
  const names = args.slice(1).filter((arg) => typeof arg === "string");
  return process(cls, names.length > 0 || options.fields !== undefined ? names : null, options);
}

const isOptions = (value: unknown): value is DataclassOptions => typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Makes a dataclass of a class: `names` are its own fields when its constructor is written out, else its annotations say them. */
export function process(cls: Function, names: readonly string[] | null, options: DataclassOptions): Function {
  const frozen = options.frozen ?? false;
  const needsInit = names === null;
  const all = inheritedFields(cls, frozen);
  for (const one of names === null ? annotatedFields(cls, options) : namedFields(names, options)) {
    one.$owner = cls;
    if (one.$kind === "field") checkDefault(one);
    const follows = options.fields?.[one.name ?? ""]?.follows;
    if (follows !== undefined) throw new TypeError(`non-default argument '${one.name}' follows default argument${version.minor < 13 ? "" : ` '${follows}'`}`);
    if (!needsInit && one.default !== MISSING) Object.defineProperty(cls, classAttributeKey(one.name ?? ""), { value: one.default, writable: true, enumerable: true, configurable: true });
    all.set(one.name ?? "", one);
  }
  if (needsInit) checkAnnotated(cls);
  dataclasses.set(cls, { fields: all, frozen });
  const list = [...all.values()].filter((one) => one.$kind === "field");
  defineOnClass(cls, "__dataclass_fields__", dict([...all.entries()]));
  defineOnClass(cls, "__dataclass_params__", new DataclassParams(options));
  const parameters = [...all.values()].filter((one) => one.init && one.$kind !== "class var");
  const eq = options.eq ?? true;
  const ownEq = ownMethod(cls, "__eq__");
  const ownHash = ownMethod(cls, "__hash__") || (Object.hasOwn(cls, "__hash__") && !(Reflect.get(cls, "__hash__") === null && ownEq));
  if (options.order === true && !eq) throw new ValueError("eq must be true if order is true");
  if (needsInit && (options.init ?? true)) defineInit(cls, [...all.values()].filter((one) => one.$kind !== "class var"), frozen, options.slots === true);
  if ((options.repr ?? true) && !ownMethod(cls, "__repr__")) define(cls, "__repr__", reprMethod(list), "");
  const compared = list.filter((one) => one.compare).map((one) => attributeKey(one.name ?? ""));
  if (eq && !ownEq) define(cls, "__eq__", eqMethod(compared), "other");
  if (options.order === true) defineOrder(cls, compared);
  if (!ownMethod(cls, "__replace__")) define(cls, "__replace__", replaceMethod, "**changes");
  if (frozen) defineFrozen(cls, list, options.slots === true);
  defineHash(cls, list, options, eq, ownHash, ownEq);
  const positional = parameters.filter((one) => one.kw_only !== true).map((one) => one.name ?? "");
  if ((options.match_args ?? true) && !Object.hasOwn(cls, "__match_args__")) defineOnClass(cls, "__match_args__", tupleOf(positional));
  if (options.weakref_slot === true && options.slots !== true) throw new TypeError("weakref_slot is True but slots is False");
  if (options.slots === true && frozen) defineState(cls, list);
  if (options.slots === true) defineSlots(cls, list, options.weakref_slot === true);
  if (!needsInit && list.some((one) => one.init && one.kw_only === true) && /\bconstructor\s*\(/.test(Function.prototype.toString.call(cls))) keywordOnlyFields(cls, list);
  describe(cls, parameters);
  forgetLookups();
  return cls;
}

/** `copy.replace(obj, …)`; what `replace` does is said by the module that has it. */
export const replacing: { replace: (obj: unknown, changes?: Readonly<Record<string, unknown>>) => unknown } = { replace: () => null };

function replaceMethod(this: unknown, changes?: Readonly<Record<string, unknown>>): unknown {
  return replacing.replace(this, changes);
}

/** A class without a docstring says how it is called; the text is made when somebody looks. */
function describe(cls: Function, parameters: readonly Field[]): void {
  const info = typeInfo(cls);
  if (info.doc !== null || Object.hasOwn(cls, "__doc__")) return;
  let said: string | null | undefined;
  Object.defineProperty(info, "doc", {
    get: () => (said === undefined ? `${info.name}(${parameterTexts(parameters).join(", ")})` : said),
    set: (text: string | null) => {
      said = text;
    },
    configurable: true,
  });
}

function parameterTexts(parameters: readonly Field[]): string[] {
  const named = parameters.filter((one) => one.kw_only === true);
  const text = (one: Field): string => {
    const type = one.type;
    const annotation = typeof type === "string" ? repr(type) : typeText(type).replaceAll("typing.", "");
    return `${one.name ?? ""}: ${annotation}${one.$hasFactory ? " = <factory>" : one.$hasDefault ? ` = ${repr(one.default)}` : ""}`;
  };
  return [...parameters.filter((one) => one.kw_only !== true).map(text), ...(named.length > 0 ? ["*", ...named.map(text)] : [])];
}

function inheritedFields(cls: Function, frozen: boolean): Map<string, Field> {
  const all = new Map<string, Field>();
  let anyFrozen = false;
  let anyOpen = false;
  for (const base of [...mro(cls).slice(1)].reverse()) {
    const known = dataclasses.get(base);
    if (known === undefined) continue;
    if (known.frozen) anyFrozen = true;
    else anyOpen = true;
    for (const [name, one] of known.fields) all.set(name, one);
  }
  if (anyFrozen && !frozen) throw new TypeError("cannot inherit non-frozen dataclass from a frozen one");
  if (anyOpen && frozen) throw new TypeError("cannot inherit frozen dataclass from a non-frozen one");
  return all;
}

function defineHash(cls: Function, list: readonly Field[], options: DataclassOptions, eq: boolean, isExplicit: boolean, ownEq: boolean): void {
  if (options.unsafe_hash === true && isExplicit) throw new TypeError(`Cannot overwrite attribute __hash__ in class ${className(cls)}`);
  if (isExplicit) return;
  const hashed = list.filter((one) => one.hash ?? one.compare).map((one) => attributeKey(one.name ?? ""));
  if (options.unsafe_hash === true || (eq && options.frozen === true)) define(cls, "__hash__", hashMethod(hashed), "");
  else if (eq && !ownEq) Object.defineProperty(cls.prototype, "__hash__", { value: null, writable: true, configurable: true });
}

/** `slots=True`: names that no base has a slot for. */
function defineSlots(cls: Function, list: readonly Field[], weakref: boolean): void {
  const info = typeInfo(cls);
  if (Object.hasOwn(cls, "__slots__")) throw new TypeError(`${info.name} already specifies __slots__`);
  const above = new Set(mro(cls).slice(1).flatMap((base) => typeInfo(base).slots ?? []));
  const names = [...list.map((one) => one.name ?? ""), ...(weakref ? ["__weakref__"] : [])].filter((name) => !above.has(name));
  for (const { name } of list) if (name !== null && Object.hasOwn(cls, classAttributeKey(name))) eraseClassAttribute(cls, name);
  info.slots = names;
  Object.defineProperty(cls, "__slots__", { value: tupleOf(names), writable: true, configurable: true });
}

/** The constructor takes keyword-only fields in their places; a call has to name them. */
function keywordOnlyFields(cls: Function, list: readonly Field[]): void {
  const written = signatureFromSource(cls);
  const optional = new Set(written.parameters.filter((p) => p.default !== null).map((p) => p.name));
  const parameters = list.filter((one) => one.init).map((one): Parameter => ({ name: one.name ?? "", kind: one.kw_only === true ? "keyword-only" : "positional", default: optional.has(one.name ?? "") ? "..." : null, annotation: null }));
  (typeInfo(cls).extra ??= new Map()).set("$called", signatureOf([...parameters.filter((p) => p.kind === "positional"), ...parameters.filter((p) => p.kind === "keyword-only")]));
}

function namedFields(names: readonly string[], options: DataclassOptions): Field[] {
  return names.map((name) => {
    const said = options.fields?.[name] ?? {};
    const made = new Field(said);
    made.name = name;
    if (made.kw_only === MISSING) made.kw_only = options.kw_only ?? false;
    return made;
  });
}

/** The fields of a class that says its annotations at run time. */
function annotatedFields(cls: Function, options: DataclassOptions): Field[] {
  const made: Field[] = [];
  let keywordOnly = options.kw_only ?? false;
  let seen = false;
  const annotations = typeInfo(cls).extra?.get("__annotations__");
  if (!(annotations instanceof Dict)) return made;
  for (const [key, annotation] of annotations.items()) {
    const name = String(key);
    if (annotation === KW_ONLY || (typeof annotation === "string" && /^(\w+\.)?KW_ONLY$/.test(annotation))) {
      if (seen) throw new TypeError(`${repr(name)} is KW_ONLY, but KW_ONLY has already been specified`);
      seen = true;
      keywordOnly = true;
      continue;
    }
    made.push(annotatedField(cls, name, annotation, keywordOnly));
  }
  return made;
}

function annotatedField(cls: Function, name: string, annotation: unknown, keywordOnly: boolean): Field {
  const value: unknown = isSlotOf(cls, name) ? MISSING : getattr(cls, name, MISSING);
  const one = value instanceof Field ? value : new Field(value === MISSING ? {} : { default: value });
  one.name = name;
  one.type = annotation;
  one.$kind = kindOf(annotation);
  if (one.$kind !== "field" && one.$hasFactory) throw new TypeError(`field ${name} cannot have a default factory`);
  if (one.$kind === "class var") {
    if (one.kw_only !== MISSING) throw new TypeError(`field ${name} is a ClassVar but specifies kw_only`);
  } else if (one.kw_only === MISSING) one.kw_only = keywordOnly;
  // a descriptor is asked a second time, as by CPython
  if (getattr(cls, name, null) instanceof Field && Object.hasOwn(cls, classAttributeKey(name))) {
    if (one.$hasDefault) setattr(cls, name, one.default);
    else eraseClassAttribute(cls, name);
  }
  return one;
}

const isSlotOf = (cls: Function, name: string): boolean => mro(cls).some((base) => typeInfo(base).slots?.includes(name) === true && !typeInfo(base).builtin);

/** `ClassVar[…]` and `InitVar[…]`, as values or as texts. */
function kindOf(annotation: unknown): Field["$kind"] {
  if (annotation instanceof InitVar || annotation === InitVar) return "init var";
  const text = typeof annotation === "string" ? annotation : isClass(annotation) ? "" : repr(annotation);
  if (/^\s*((typing|t|T)\.)?ClassVar\b/.test(text)) return "class var";
  return typeof annotation === "string" && /^\s*((dataclasses|dc|d)\.)?InitVar\b/.test(text) ? "init var" : "field";
}

/** `x = field()` without an annotation. */
function checkAnnotated(cls: Function): void {
  for (const name of Object.keys(cls)) if (Reflect.get(cls, name) instanceof Field) throw new TypeError(`${repr(name)} is a field but has no type annotation`);
}

function checkDefault(one: Field): void {
  const value = one.default;
  if (value === MISSING || typeof value !== "object" || value === null) return;
  const isMutable = (Array.isArray(value) && !(value instanceof PyTuple)) || value instanceof Dict || (value instanceof AnySet && Reflect.get(value, "__hash__") === null) || getattr(type_of(value), "__hash__", undefined) === null;
  if (isMutable) throw new ValueError(`mutable default ${repr(type_of(value))} for field ${one.name} is not allowed: use default_factory`);
}

/** Whether the constructor of `cls` is the last one of a chain of dataclasses, so that it has to call `__post_init__`. */
export function completes(target: Function | undefined, cls: Function): boolean {
  return target !== undefined && mro(target).find((one) => dataclasses.has(one)) === cls;
}

