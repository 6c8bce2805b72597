/**
 * What a class and its bases define under a name, remembered per class.
 * JavaScript's own prototypes are never searched, and a built-in type shows only what CPython's type shows.
 */
import { attributeKey, classAttributeKey } from "../attribute_names.js";
import { builtinAttributes, objectAttributes } from "../builtin_attributes.js";
import { object, typeInfo } from "../type_registry.js";

export interface Found {
  /** `method`: a function of the prototype, called with `this`. `accessor`: a property or a class attribute seen through instances. */
  readonly kind: "method" | "accessor" | "value";
  readonly value: unknown;
  readonly get: (() => unknown) | undefined;
  readonly set: ((value: unknown) => void) | undefined;
  readonly holder: Function;
}

interface Cache {
  readonly owner: Function;
  readonly epoch: number;
  readonly entries: Map<string, Found | null>;
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
  if (!info.builtin || info.module !== "builtins") return true;
  const names = builtinAttributes(info.name);
  return names === null || names.has(name) || objectAttributes.has(name);
}

/** The method or property that instances of `cls` inherit under a Python name. */
export function findInherited(cls: Function & { $lookup?: Cache }, name: string): Found | null {
  let cache = cls.$lookup;
  if (cache === undefined || cache.owner !== cls || cache.epoch !== epoch) {
    cache = { owner: cls, epoch, entries: new Map() };
    Object.defineProperty(cls, "$lookup", { value: cache, writable: true, configurable: true });
  }
  let found = cache.entries.get(name);
  if (found === undefined) {
    found = search(cls.prototype as object | null, name);
    cache.entries.set(name, found);
  }
  return found;
}

/** Walks a chain of prototypes: for objects whose prototype is not their class's (generators). */
export function search(prototype: object | null, name: string): Found | null {
  const key = attributeKey(name);
  for (let holder = prototype; holder !== null && holder !== undefined && !isHost(holder); holder = Object.getPrototypeOf(holder) as object | null) {
    const property = Object.getOwnPropertyDescriptor(holder, key);
    if (property === undefined) continue;
    const cls: unknown = holder.constructor;
    const owner = typeof cls === "function" ? cls : object;
    if (!isVisible(owner, name)) continue;
    if (property.get !== undefined || property.set !== undefined) return { kind: "accessor", value: undefined, get: property.get, set: property.set, holder: owner };
    const value: unknown = property.value;
    return { kind: typeof value === "function" ? "method" : "value", value, get: undefined, set: undefined, holder: owner };
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
