/**
 * What makes a class: the metaclass that wins, `__prepare__`, `__new__`, `__init__`, `__set_name__`, `__init_subclass__`
 * (`__build_class__` in Python/bltinmodule.c, `type.__new__` in Objects/typeobject.c).
 *
 * The text of a class becomes a JavaScript class before its metaclass is asked. `type.__new__` then hands out that class, changed to
 * what the metaclass made of its namespace: methods know their class by its name, and must go on knowing the same one.
 */
import { beAbstract } from "./abstract_classes.js";
import { defineOnClass, getClassAttribute, ownClassValues, removeFromClass, setNames, setTypeMember } from "./attributes/class_attributes.js";
import { findInherited, forgetLookups } from "./attributes/class_lookup.js";
import type { Keywords } from "./call_binding.js";
import { call, callMethod } from "./calls.js";
import { joinBases, rebase, takeOwnOrder } from "./changed_bases.js";
import { bindsAsMethod, ClassMethod, StaticMethod } from "./descriptors.js";
import { dict, Dict } from "./dict.js";
import { getattr, hasattr } from "./attributes.js";
import { RuntimeWarning, TypeError, ValueError } from "./exceptions.js";
import { forgetSlots, slotsOf } from "./attributes/instance_dict.js";
import { str } from "./str.js";
import { with_init } from "./library_bases.js";
import { allocatedBy, createByNew, hasOwnMaker, keywordsAmong } from "./instance_creation.js";
import { collect } from "./iteration.js";
import { finishSubclass } from "./library_subclass.js";
import { checkBases, mro } from "./mro.js";
import { repr } from "./repr.js";
import { setitem } from "./subscript.js";
import { tupleOf } from "./tuple.js";
import { className, isClass, object, typeInfo } from "./type_registry.js";
import { isSubclass, type, type_name, type_of } from "./types.js";
import { warn } from "./warn.js";

/** A class whose text has run and whose metaclass is at work. */
interface Unfinished {
  readonly cls: Function;
  readonly values: ReadonlyMap<string, unknown>;
  taken: boolean;
}

const unfinished: Unfinished[] = [];

const NO_KEYWORDS: Keywords = {};

/** The end of a `class` statement; gives what the name of the class is bound to. `body`: the names its text binds, in order. */
export function finishClass(cls: Function, explicit: unknown, given: Keywords | undefined, body: readonly string[]): unknown {
  const keywords = given ?? NO_KEYWORDS;
  const info = typeInfo(cls);
  const isType = explicit === undefined || (isClass(explicit) && isSubclass(explicit, type));
  const meta = isType ? winner((explicit ?? type) as Function, info.bases) : explicit;
  if (isType) info.metaclass = meta === type ? null : (meta as Function);
  if (isType && !isOfTheProgram(meta as Function)) {
    // a line of its own follows for what the compiler knows to be an enum
    if (given !== undefined || finisherOf(cls) === undefined) finishType(cls, keywords);
    return cls;
  }
  const bases = tupleOf(info.bases.length === 1 && info.bases[0] === object ? [] : info.bases);
  const values = valuesInOrder(cls, body);
  const namespace = prepared(meta, className(cls), bases, keywords);
  for (const [name, value] of values) setitem(namespace, name, value);
  unfinished.push({ cls, values, taken: false });
  try {
    const args = [className(cls), bases, namespace];
    return isType ? createByNew(meta as Function, args, withNames(keywords)) : call(meta, args, withNames(keywords));
  } finally {
    unfinished.pop();
  }
}

const withNames = (keywords: Keywords): Keywords | null => (Object.keys(keywords).length === 0 ? null : keywords);

/** A metaclass that nobody wrote leaves the class as it is. */
const isOfTheProgram = (meta: Function): boolean => !typeInfo(meta).builtin;

function prepared(meta: unknown, name: string, bases: unknown, keywords: Keywords): unknown {
  const prepare = isClass(meta) ? getClassAttribute(meta, "__prepare__", null) : getattr(meta, "__prepare__", null);
  if (prepare === null) return dict();
  const namespace: unknown = call(prepare, [name, bases], withNames(keywords));
  if (typeof namespace !== "object" || namespace === null || findInherited(type_of(namespace), "__setitem__") === null) {
    throw new TypeError(`${isClass(meta) ? className(meta) : "<metaclass>"}.__prepare__() must return a mapping, not ${type_name(namespace)}`);
  }
  return namespace;
}

/** What the namespace of a class body holds. */
function valuesInOrder(cls: Function, body: readonly string[]): Map<string, unknown> {
  const info = typeInfo(cls);
  const own = new Map(ownClassValues(cls));
  const values = new Map<string, unknown>([
    ["__module__", info.module],
    ["__qualname__", info.qualname],
  ]);
  if (info.doc !== null) values.set("__doc__", info.doc);
  for (const name of body) if (own.has(name)) values.set(name, own.get(name));
  for (const [name, value] of own) values.set(name, value);
  return values;
}

/** The most derived of the metaclasses of a class and its bases. */
export function winner(meta: Function, bases: readonly unknown[]): Function {
  let best = meta;
  for (const base of bases) {
    const other = type_of(base);
    if (isSubclass(best, other)) continue;
    if (!isSubclass(other, best)) throw new TypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases");
    best = other;
  }
  return best;
}

/** `type(name, bases, namespace)`, and `Meta(name, bases, namespace)` for a metaclass of the program. */
export function make_class(meta: Function, args: readonly unknown[]): Function {
  const keywords = keywordsAmong(args);
  return newType(meta, keywords === null ? args : args.slice(0, -1), keywords ?? NO_KEYWORDS);
}

/** `type.__new__(meta, name, bases, namespace, **keywords)` */
function newType(meta: Function, args: readonly unknown[], keywords: Keywords): Function {
  const [name, bases, namespace] = args;
  if (args.length !== 3) throw new TypeError(meta === type ? "type() takes 1 or 3 arguments" : `type.__new__() takes exactly 3 arguments (${args.length} given)`);
  if (typeof name !== "string") throw new TypeError(`type.__new__() argument 1 must be str, not ${type_name(name)}`);
  if (!Array.isArray(bases) || type_name(bases) !== "tuple") throw new TypeError(`type.__new__() argument 2 must be tuple, not ${type_name(bases)}`);
  if (!(namespace instanceof Dict)) throw new TypeError(`type.__new__() argument 3 must be dict, not ${type_name(namespace)}`);
  for (const base of bases as unknown[]) if (!isClass(base) && hasattr(base, "__mro_entries__")) throw new TypeError("type() doesn't support MRO entry resolution; use types.new_class()");
  checkName(name);
  const best = winner(meta, bases);
  if (best !== meta && hasOwnMaker(best)) return createByNew(best, args, withNames(keywords)) as Function;
  const parents = (bases as unknown[]).filter((base) => base !== object);
  checkBases(parents as Function[]);
  const waiting = unfinished[unfinished.length - 1];
  const isSame = waiting !== undefined && !waiting.taken && (className(waiting.cls) === name || namespace.get("__qualname__") === typeInfo(waiting.cls).qualname);
  const cls = isSame ? waiting.cls : derive(name, parents as Function[]);
  const info = typeInfo(cls);
  info.name = name;
  info.metaclass = best === type ? null : best;
  if (isSame) {
    waiting.taken = true;
    if (!sameBases(info.bases, parents as Function[])) rebase(cls, parents as Function[]);
    for (const known of waiting.values.keys()) if (!namespace.has(known)) removeFromClass(cls, known);
  }
  const order: string[] = [];
  for (const [key, value] of namespace.items()) {
    const attribute = String(key);
    order.push(attribute);
    if (attribute === "__classcell__") {
      fillCell(value, cls);
      continue;
    }
    if (attribute === "__dict__" || attribute === "__weakref__") continue;
    if (isSame && waiting.values.has(attribute) && waiting.values.get(attribute) === value) continue;
    if (attribute === "__doc__" && typeof value === "string") checkText(value);
    if (!setTypeMember(info, attribute, value)) defineOnClass(cls, attribute, implicit(attribute, value));
  }
  if ([...namespace.keys()].some((key) => typeof key !== "string" && !isSubclass(type_of(key), str))) warn(RuntimeWarning, `non-string key in the __dict__ of class ${name}`);
  if (!isSame) (info.extra ??= new Map()).set("$order", order);
  takeOwnOrder(cls);
  takeSlots(cls);
  forgetLookups();
  finishType(cls, keywords);
  return cls;
}

/** A class goes by a name that CPython can keep as UTF-8. */
function checkName(name: string): void {
  if (name.includes("\0")) throw new ValueError("type name must not contain null characters");
  checkText(name);
}

function checkText(text: string): void {
  if (/[\ud800-\udfff]/.test(text)) str.encode(text, "utf-8");
}

/** Methods of a class that was built of its namespace learn what `__class__` is. */
function fillCell(cell: unknown, cls: Function): void {
  if (type_name(cell) !== "cell") throw new TypeError(`__classcell__ must be a nonlocal cell, not ${repr(type_of(cell))}`);
  (cell as { $contents: unknown }).$contents = cls;
}

/** What `type.__new__` makes of functions under certain names. */
function implicit(name: string, value: unknown): unknown {
  if (name === "__new__" && bindsAsMethod(value)) return new StaticMethod(value);
  return (name === "__init_subclass__" || name === "__class_getitem__") && bindsAsMethod(value) ? new ClassMethod(value) : value;
}

const sameBases = (a: readonly Function[], b: readonly Function[]): boolean => {
  const own = a.length === 1 && a[0] === object ? [] : a;
  return own.length === b.length && own.every((base, i) => base === b[i]);
};

/** A JavaScript class of that name on top of the given bases. */
function derive(name: string, bases: readonly Function[]): Function {
  const Parent = with_init(joinBases(bases)) as new (...args: unknown[]) => object;
  const holder = { [name]: class extends Parent {} };
  const cls = holder[name] as Function;
  Object.defineProperty(cls, "name", { value: name, configurable: true });
  const info = typeInfo(cls);
  info.qualname = name;
  return cls;
}

/** `__slots__` of the body, checked, as `typeInfo` keeps them. */
export function takeSlots(cls: Function): void {
  if (!Object.hasOwn(cls, "__slots__")) return;
  const given: unknown = Reflect.get(cls, "__slots__");
  const slots = typeof given === "string" ? [given] : collect(given);
  const info = typeInfo(cls);
  const sized = slots.length > 0 ? mro(cls).find((base) => VARIABLE_SIZE.has(base)) : undefined;
  if (sized !== undefined) throw new TypeError(`nonempty __slots__ not supported for subtype of '${className(info.bases[0] ?? sized)}'`);
  const own = new Set(ownClassValues(cls).map(([name]) => name));
  const names: string[] = [];
  for (const slot of slots) {
    if (typeof slot !== "string") throw new TypeError(`__slots__ items must be strings, not '${type_name(slot)}'`);
    if (!str.isidentifier(slot)) throw new TypeError("__slots__ must be identifiers");
    const inherits = info.bases.some((base) => !typeInfo(base).builtin && (typeInfo(base).slots === null || slotsOf(base).has(slot)));
    if ((slot === "__dict__" || slot === "__weakref__") && (names.includes(slot) || inherits)) throw new TypeError(`${slot} slot disallowed: ${slot === "__dict__" || names.includes(slot) ? "we already got one" : "either we already got one, or __itemsize__ != 0"}`);
    const name = mangle(slot, info.name);
    if (own.has(name) && slot !== "__qualname__" && slot !== "__classcell__") throw new ValueError(`'${slot}' in __slots__ conflicts with class variable`);
    names.push(name);
  }
  info.slots = names.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  forgetSlots(cls);
}

/** Instances of these take as much room as they hold. */
const VARIABLE_SIZE: { has(cls: Function): boolean } = { has: (cls) => typeInfo(cls).module === "builtins" && ["int", "tuple", "bytes", "type"].includes(className(cls)) };

/** Private names, as `mangle` of the compiler. */
function mangle(name: string, cls: string): string {
  const stripped = cls.replace(/^_+/, "");
  return !name.startsWith("__") || name.endsWith("__") || stripped === "" ? name : `_${stripped}${name}`;
}

/** A metaclass of the library that does more than `type` when a class statement is over: `EnumType` makes members. */
interface Finisher {
  readonly $finishes?: (cls: Function, keywords: Keywords) => void;
}
const finisherOf = (cls: Function): Finisher["$finishes"] => (typeInfo(cls).metaclass as Finisher | null)?.$finishes;

/** What the metaclass does with a class whose namespace is complete. */
export function finishType(cls: Function, keywords: Keywords): void {
  const meta = typeInfo(cls).metaclass;
  if (meta !== null && mro(meta).some((one) => typeInfo(one).module === "abc")) beAbstract(cls);
  const own = finisherOf(cls);
  if (own === undefined) concludeType(cls, keywords);
  else own(cls, keywords);
}

/** What `type.__new__` does last: descriptors learn their names, then the base hears of its subclass. */
export function concludeType(cls: Function, keywords: Keywords): void {
  setNames(cls);
  finishSubclass(cls, keywords);
  initSubclass(cls, keywords);
}

/** `__init_subclass__` of the next class in order, an implicit classmethod. */
function initSubclass(cls: Function, keywords: Keywords): void {
  const names = Object.keys(keywords);
  for (const base of mro(cls).slice(1)) {
    const hook: unknown = (Object.getOwnPropertyDescriptor(base, "__init_subclass__") ?? Object.getOwnPropertyDescriptor(base.prototype, "__init_subclass__"))?.value;
    if (typeof hook === "function" && base !== object) {
      callMethod(hook, cls, [], names.length === 0 ? null : keywords);
      return;
    }
  }
  if (names.length > 0) throw new TypeError(`${typeInfo(cls).qualname}.__init_subclass__() takes no keyword arguments`);
}

allocatedBy(type, (meta, args) => make_class(meta, args));
