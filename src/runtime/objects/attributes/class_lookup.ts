/**
 * What a class and its bases define under a name, remembered per class.
 * JavaScript's own prototypes are never searched, and a built-in type shows only what CPython's type shows.
 */
import { attributeKey, classAttributeKey } from "../attribute_names.js";
import { callSpecial } from "../attributes.js";
import { builtinAttributes, objectAttributes } from "../builtin_attributes.js";
import { object, typeInfo } from "../type_registry.js";

export interface Found {
  /** `method`: a function of the prototype, called with `this`. `accessor`: a property or a class attribute seen through instances. */
  readonly kind: "method" | "accessor" | "value";
  readonly value: unknown;
  readonly get: (() => unknown) | undefined;
  readonly set: ((value: unknown) => void) | undefined;
  readonly holder: Function;
  /** An accessor that only shows a class attribute: an instance's own value hides it. */
  readonly showsClassAttribute: boolean;
}

/** A Python name as a class sees it: its property key, and what the class and its bases define. */
export interface Entry {
  readonly key: string;
  readonly found: Found | null;
}

/** What attribute access asks of a class again and again; made once and thrown away when any class changes. */
export interface ClassFacts {
  readonly owner: Function;
  readonly epoch: number;
  readonly entries: Map<string, Entry>;
  /** Instances are values of a built-in type itself: their attributes are the type's. */
  readonly isBuiltinValue: boolean;
  /** Instances have no `__dict__`. */
  readonly isSealed: boolean;
  /** Instances are views that look further up (`super`). */
  readonly isSuper: boolean;
  /** The program's own hooks, in JavaScript's form. */
  readonly getattribute: Function | null;
  readonly getattr: Function | null;
  readonly setattr: Function | null;
}

let epoch = 0;

/** Forgets what was remembered: a class changed. */
export function forgetLookups(): void {
  epoch++;
}

/** Changes whenever a class does: what was derived from classes is stale then. */
export const lookupEpoch = (): number => epoch;

const hostPrototypes: ReadonlySet<object> = new Set<object>(
  [Object, Function, Array, Error, Map, Set, Promise, RegExp, Date, Number, String, Boolean, Symbol, BigInt, Uint8Array, WeakMap, WeakSet, ArrayBuffer].map((host) => host.prototype as object),
);
const generatorPrototype = Object.getPrototypeOf(Object.getPrototypeOf((function* (): Generator {})())) as object;
const iteratorPrototype = Object.getPrototypeOf(generatorPrototype) as object;
const typedArrayPrototype = Object.getPrototypeOf(Uint8Array.prototype) as object;

const isHost = (prototype: object): boolean =>
  hostPrototypes.has(prototype) || prototype === generatorPrototype || prototype === iteratorPrototype || prototype === typedArrayPrototype;

/** Whether a class of the runtime lets Python see a name. */
export function isVisible(cls: Function, name: string): boolean {
  if (!Object.hasOwn(cls, "$type")) return true;
  const info = typeInfo(cls);
  if (info.hidden !== null && info.hidden.has(name)) return false;
  if (!info.builtin || info.module !== "builtins") return true;
  // the base of named tuples goes by the name of its own base
  if (info.bases.some((base) => base !== cls && typeInfo(base).name === info.name)) return true;
  const names = builtinAttributes(info.name);
  return names === null || names.has(name) || objectAttributes.has(name);
}

/** The facts of a class, fresh. */
export function factsOf(cls: Function & { $lookup?: ClassFacts }): ClassFacts {
  const facts = cls.$lookup;
  return facts !== undefined && facts.owner === cls && facts.epoch === epoch ? facts : makeFacts(cls);
}

function makeFacts(cls: Function): ClassFacts {
  const prototype = cls.prototype as object | null;
  const hook = (name: string): Function | null => {
    const found = search(prototype, name);
    if (found !== null && found.kind === "method") return found.value as Function;
    const shared = found === null ? findClassValue(cls, name) : null;
    const holder = found === null ? (shared?.holder ?? object) : found.get === undefined ? object : found.holder;
    if (typeInfo(holder).builtin) return null;
    return function (this: object, ...args: unknown[]): unknown {
      return callSpecial(this, name, args);
    };
  };
  const facts: ClassFacts = {
    owner: cls,
    epoch,
    entries: new Map(),
    isBuiltinValue: isValueType(cls),
    isSealed: typeInfo(cls).builtin && typeInfo(cls).sealed,
    isSuper: prototype !== null && "$order$" in prototype,
    getattribute: hook("__getattribute__"),
    getattr: hook("__getattr__"),
    setattr: hook("__setattr__"),
  };
  Object.defineProperty(cls, "$lookup", { value: facts, writable: true, configurable: true });
  return facts;
}

function isValueType(cls: Function): boolean {
  if (cls === Array) return true;
  if (!Object.hasOwn(cls, "$type")) return false;
  const info = typeInfo(cls);
  return info.builtin && info.module === "builtins" && info.sealed && builtinAttributes(info.name) !== null;
}

/** What a class knows of a name. */
export function entryOf(facts: ClassFacts, name: string): Entry {
  const known = facts.entries.get(name);
  return known === undefined ? makeEntry(facts, name) : known;
}

function makeEntry(facts: ClassFacts, name: string): Entry {
  // the `length` of an array is JavaScript's
  const key = name === "length" && facts.owner.prototype instanceof Array ? "length$" : attributeKey(name);
  const entry = { key, found: search(facts.owner.prototype as object | null, name) };
  facts.entries.set(name, entry);
  return entry;
}

/** The method or property that instances of `cls` inherit under a Python name. */
export function findInherited(cls: Function, name: string): Found | null {
  return entryOf(factsOf(cls), name).found;
}

/** Walks a chain of prototypes: for objects whose prototype is not their class's (generators). */
export function search(prototype: object | null, name: string): Found | null {
  const key = attributeKey(name);
  for (let holder = prototype; holder !== null && holder !== undefined && !isHost(holder); holder = Object.getPrototypeOf(holder) as object | null) {
    // Python's `throw` of generators stands beside JavaScript's, which the engine calls.
    const property = (name === "throw" ? Object.getOwnPropertyDescriptor(holder, "throw$") : undefined) ?? Object.getOwnPropertyDescriptor(holder, key);
    if (property === undefined) continue;
    const cls: unknown = holder.constructor;
    const owner = typeof cls === "function" ? cls : object;
    if (!isVisible(owner, name)) continue;
    if (property.get !== undefined || property.set !== undefined) {
      const showsClassAttribute = (property.get as { $classAttribute?: boolean } | undefined)?.$classAttribute === true;
      return { kind: "accessor", value: undefined, get: property.get, set: property.set, holder: owner, showsClassAttribute };
    }
    const value: unknown = property.value;
    return { kind: typeof value === "function" ? "method" : "value", value, get: undefined, set: undefined, holder: owner, showsClassAttribute: false };
  }
  return null;
}

/** A class attribute: its value, and whether it was written as a method (`static m() {}`) or as data (`static x = 1`). */
export interface ClassValue {
  readonly value: unknown;
  readonly isMethod: boolean;
  readonly holder: Function;
}

/** What stands on the class itself, or on a base, under a Python name: class attributes, static and class methods. */
export function findClassValue(cls: Function, name: string): ClassValue | null {
  const key = classAttributeKey(name);
  for (let holder: unknown = cls; typeof holder === "function" && holder !== Function.prototype; holder = Object.getPrototypeOf(holder)) {
    const property = Object.getOwnPropertyDescriptor(holder, key);
    if (property === undefined || !isVisible(holder, name)) continue;
    const value: unknown = property.get === undefined ? property.value : Reflect.get(holder, key, cls);
    return { value, isMethod: property.enumerable !== true && typeof value === "function", holder };
  }
  return null;
}
