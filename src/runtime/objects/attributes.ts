/**
 * `getattr`, `setattr`, `delattr`, `hasattr`: Python's attribute lookup for any value.
 * Instance, class, descriptors, `__getattr__`, built-in types' methods, functions, modules. No name ever reaches a host object.
 */
import { attributeKey } from "./attribute_names.js";
import { attributeText, noAttribute, noPlaceFor, noSetter, readOnly, isSealed } from "./attributes/attribute_errors.js";
import { builtinValueAttribute, inheritedFromBuiltin, isBuiltinValue, setBuiltinValueAttribute } from "./attributes/builtin_values.js";
import { setClass } from "./attributes/class_assignment.js";
import { deleteClassAttribute, getClassAttribute, setClassAttribute } from "./attributes/class_attributes.js";
import { entryOf, factsOf, findClassValue, findInherited, isVisible, search, type ClassFacts } from "./attributes/class_lookup.js";
import { deleteFunctionAttribute, getFunctionAttribute, setFunctionAttribute } from "./attributes/function_attributes.js";
import { instanceDict, isOwnAttribute, replaceDict, slotOwner, slotsOf, stateOf } from "./attributes/instance_dict.js";
import { bindMethod } from "./attributes/methods.js";
import { hasWeakReferences } from "./slot_descriptors.js";
import { objectMethod } from "./attributes/object_methods.js";
import { callWithParams } from "./calls.js";
import { bindClassValue, descriptorOf } from "./descriptors.js";
import { DictObject } from "./dict/dict_object.js";
import { AttributeError, TypeError } from "./exceptions.js";
import { describeFunction } from "./functions.js";
import { getModuleAttribute, setModuleAttribute } from "./modules.js";
import type { SuperView } from "./super.js";
import { isClass, typeInfo } from "./type_registry.js";
import { isSubclass, metaclassOf, ModuleType, type, type_name, type_of } from "./types.js";

export { bindMethod, functionOf, isBoundMethod, methodFrom, sameBoundMethod, type BoundMethod } from "./attributes/methods.js";
export { instanceDict as attributesOf } from "./attributes/instance_dict.js";

const MISSING: unique symbol = Symbol("missing");

/** `getattr(x, "name")`; with a default when there is no such attribute. */
export function getattr<T extends object, K extends keyof T & string>(x: T | null, name: K): T[K];
export function getattr<T extends object, K extends keyof T & string, D>(x: T | null, name: K, fallback: D): T[K] | D;
export function getattr(x: unknown, name: "__name__" | "__qualname__" | "__module__"): string;
export function getattr<R = unknown>(x: unknown, name: unknown, fallback?: unknown): R;
export function getattr(x: unknown, name: unknown, fallback?: unknown): unknown {
  if (typeof name !== "string") return getattr(x, attributeText(name), fallback);
  const value = fallback === undefined ? find(x, name) : attempt(x, name);
  if (value !== MISSING) return value === undefined ? null : value;
  if (fallback !== undefined) return fallback;
  throw noAttribute(x, name);
}

/** An AttributeError on the way, from a property or `__getattr__`, also means that there is no such attribute. */
function attempt(x: unknown, name: string): unknown {
  try {
    return find(x, name);
  } catch (error) {
    if (error instanceof AttributeError) return MISSING;
    throw error;
  }
}

/** `hasattr(x, name)`: whether `getattr` finds something. */
export function hasattr(x: unknown, name: unknown): boolean {
  return attempt(x, typeof name === "string" ? name : attributeText(name)) !== MISSING;
}

/** The attribute, or MISSING. */
function find(x: unknown, name: string): unknown {
  if (typeof x === "object" && x !== null) {
    const cls: unknown = x.constructor;
    if (typeof cls !== "function" || cls === Object) return type_of(x) === ModuleType ? getModuleAttribute(x, name, MISSING) : findOnStranger(x, name);
    const facts = factsOf(cls);
    if (facts.isBuiltinValue) return builtinValueAttribute(x, name, MISSING);
    if (facts.getattribute !== null) return guarded(x, facts, name, facts.getattribute, [name]);
    const value = generic(x, cls, facts, name);
    if (value !== MISSING || facts.getattr === null) return value;
    return Reflect.apply(facts.getattr, x, [name]);
  }
  if (typeof x === "function") {
    if (isClass(x)) return getClassAttribute(x, name, MISSING);
    return getFunctionAttribute(x, name, MISSING);
  }
  return builtinValueAttribute(x, name, MISSING);
}

/** Calls a getter or `__getattribute__`; when it raises AttributeError, `__getattr__` is asked. */
function guarded(x: object, facts: ClassFacts, name: string, get: Function, args: readonly unknown[]): unknown {
  if (facts.getattr === null) return Reflect.apply(get, x, args);
  try {
    return Reflect.apply(get, x, args);
  } catch (error) {
    if (!(error instanceof AttributeError)) throw error;
    return Reflect.apply(facts.getattr, x, [name]);
  }
}

/** `object.__getattribute__(x, name)`. */
export function genericGetattr(x: object, name: string): unknown {
  const value = generic(x, x.constructor, factsOf(x.constructor), name);
  if (value === MISSING) throw noAttribute(x, name);
  return value;
}

function generic(x: object, cls: Function, facts: ClassFacts, name: string): unknown {
  if (facts.isSuper) return (x as SuperView).$get(name, MISSING);
  const { key, found } = entryOf(facts, name);
  if (found === null) {
    if (Object.hasOwn(x, key) && (isVisible(cls, name) || (!facts.isSealed && isOwnAttribute(x, key)))) {
      const value = (x as Record<string, unknown>)[key];
      if (!isOfHost(value)) return value;
    }
    const state = stateOf(x);
    if (state !== x && Object.hasOwn(state, key)) return (state as Record<string, unknown>)[key];
    if (cls === ModuleType) return getModuleAttribute(x, name, MISSING);
    const shared = findClassValue(cls, name);
    if (shared !== null && !typeInfo(shared.holder).builtin) return bindClassValue(shared, x, cls);
    const inherited = inheritedFromBuiltin(x, cls, name, MISSING);
    if (inherited !== MISSING) return inherited;
    return shared === null ? special(x, cls, name) : bindClassValue(shared, x, cls);
  }
  if (found.kind === "accessor") {
    // A property or another data descriptor; a class attribute seen through the instance gives way to the instance's own.
    if (found.showsClassAttribute && Object.hasOwn(stateOf(x), key)) return (stateOf(x) as Record<string, unknown>)[key];
    if (found.get === undefined) throw noSetter(x, name, "getter");
    return guarded(x, facts, name, found.get, NO_ARGUMENTS);
  }
  if (Object.hasOwn(stateOf(x), key)) return (stateOf(x) as Record<string, unknown>)[key];
  return found.kind === "method" ? bindMethod(found.value as Function, x) : found.value;
}

/** What the library's objects are made of inside: no Python value is one of these. */
const OF_HOST: ReadonlySet<unknown> = new Set([Map, Set, WeakMap, WeakSet, WeakRef, ArrayBuffer, Uint8Array, Int32Array, Uint32Array, Float64Array, DataView, RegExp, Promise, Date]);

/** Whether a private field of a library's object holds something that programs must not get hold of. */
function isOfHost(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { constructor } = value;
  return OF_HOST.has(constructor) || (typeof constructor === "function" && Object.hasOwn(constructor, "$inner"));
}

const NO_ARGUMENTS: readonly unknown[] = [];

/** What every object has without anybody's having defined it. */
function special(x: object, cls: Function, name: string): unknown {
  if (!name.startsWith("__")) return MISSING;
  switch (name) {
    case "__class__":
      return cls;
    case "__dict__":
      return isSealed(cls) || slotOwner(cls) !== null ? MISSING : instanceDict(x);
    case "__doc__":
    case "__module__":
      return getClassAttribute(cls, name, MISSING);
    case "__weakref__":
      return isSealed(cls) || !hasWeakReferences(cls) ? MISSING : null;
    default: {
      const method = objectMethod(name);
      return method === null ? MISSING : bindMethod(method, x);
    }
  }
}

/** Objects whose prototype is not their class's: generators that were never registered, namespaces of the host. */
function findOnStranger(x: object, name: string): unknown {
  const found = search(Object.getPrototypeOf(x) as object | null, name);
  if (found !== null && found.kind === "method") return bindMethod(found.value as Function, x);
  if (name === "__class__") return type_of(x);
  const method = objectMethod(name);
  return method === null ? MISSING : bindMethod(method, x);
}

// ─── special methods and calls of methods ───

type SpecialMethod = (...args: unknown[]) => unknown;

/** The special method that operators use: looked up on the type, never on the instance; in JavaScript's form. Null when set to None. */
export function specialMethod(x: unknown, name: string): Function | null | undefined {
  if (typeof x === "object" && x !== null) {
    const cls: unknown = x.constructor;
    if (cls === Array) return undefined;
    if (typeof cls !== "function" || cls === Object) {
      const found = search(Object.getPrototypeOf(x) as object | null, name);
      return found !== null && found.kind === "method" ? (found.value as Function) : undefined;
    }
    return specialOf(cls, name, x);
  }
  if (typeof x === "function" && isClass(x)) {
    const meta = metaclassOf(x);
    return meta === type ? undefined : specialOf(meta, name, x);
  }
  return undefined;
}

function specialOf(cls: Function, name: string, x: object): Function | null | undefined {
  const found = findInherited(cls, name);
  if (found !== null) {
    if (found.kind === "method") return found.value as Function;
    return detached(found.kind === "value" ? found.value : Reflect.apply(found.get as () => unknown, x, []));
  }
  const shared = findClassValue(cls, name);
  return shared === null ? undefined : detached(bindClassValue(shared, x, cls));
}

/** What a class has under the name of a special method, in a form that ignores `this`: a bound function, or an object that is called itself. */
function detached(value: unknown): Function | null | undefined {
  if (typeof value === "function" || value === null || value === undefined) return value;
  const f = (...args: unknown[]): unknown => callWithParams(value, args);
  describeFunction(f, "function", "*args, **kwargs", "");
  return f;
}

/** Calls what an object's class has under the name of a special method, where that is no plain method. */
export const callSpecial = (x: object, name: string, args: readonly unknown[]): unknown => callWithParams(specialMethod(x, name), args);

/** The special method bound to its object; undefined when the type has none, null when the type says None. */
export function lookupSpecial(x: unknown, name: string): SpecialMethod | null | undefined {
  const method = specialMethod(x, name);
  if (method === undefined || method === null) return method;
  return Function.prototype.bind.call(method, x) as SpecialMethod;
}

/** What `obj.name(…)` calls: a method in JavaScript's form, or undefined when the name must be looked up as a value. */
export function methodOf(obj: unknown, name: string): Function | undefined {
  if (typeof obj !== "object" || obj === null) return undefined;
  const cls: unknown = obj.constructor;
  if (typeof cls !== "function" || cls === Object) return undefined;
  const facts = factsOf(cls);
  if (facts.isBuiltinValue || facts.getattribute !== null || facts.isSuper) return undefined;
  const { key, found } = entryOf(facts, name);
  return found !== null && found.kind === "method" && !Object.hasOwn(obj, key) ? (found.value as Function) : undefined;
}

/** `obj.name` as a value that stays callable and compares by object and function. */
export function bound_method<T extends object, K extends keyof T & string>(obj: T, name: K): T[K];
export function bound_method(obj: unknown, name: string): unknown;
export function bound_method(obj: unknown, name: string): unknown {
  return getattr(obj, name);
}

// ─── setting and deleting ───

/** `setattr(x, "name", value)`. */
export function setattr(x: unknown, name: string, value: unknown): void {
  if (typeof name !== "string") return setattr(x, attributeText(name), value);
  if (typeof x === "object" && x !== null) {
    const cls: unknown = x.constructor;
    if (typeof cls !== "function" || cls === Object || cls === ModuleType) {
      if (type_of(x) !== ModuleType) throw noPlaceFor(x, name);
      if (name === "__class__") return setModuleClass(x, value);
      if (name === "__dict__") throw new AttributeError("readonly attribute");
      return setModuleAttribute(x, name, value);
    }
    const facts = factsOf(cls);
    if (facts.isBuiltinValue) {
      if (name === "__class__") return setClass(x, value);
      // of built-in values, only a property's docstring and name can be set
      const member = findInherited(cls, name);
      if (member === null || member.set === undefined) setBuiltinValueAttribute(x, name);
      Reflect.apply(member.set, x, [value]);
      return;
    }
    if (facts.setattr !== null) Reflect.apply(facts.setattr, x, [name, value]);
    else genericSetattr(x, name, value);
  } else if (typeof x === "function") {
    if (isClass(x)) setClassAttribute(x, name, value);
    else setFunctionAttribute(x, name, value);
  } else if (name === "__class__") setClass(x, value);
  else setBuiltinValueAttribute(x, name);
}

/** `object.__setattr__(x, name, value)`. */
export function genericSetattr(x: object, name: string, value: unknown): void {
  const cls = x.constructor;
  const facts = factsOf(cls);
  const { key, found } = entryOf(facts, name);
  // The usual case: an attribute that the instance has, and that nothing on the class stands before.
  if (found === null && Object.hasOwn(x, key) && !facts.isSealed) {
    (x as Record<string, unknown>)[key] = value;
    return;
  }
  if (found !== null && found.kind === "accessor") {
    if (found.set === undefined) throw typeInfo(found.holder).builtin ? readOnlyMember(x, name) : noSetter(x, name);
    if (found.showsClassAttribute && slotOwner(cls) !== null && !slotsOf(cls).has(name) && descriptorOf(findClassValue(cls, name)?.value) === null) throw readOnly(x, name);
    Reflect.apply(found.set, found.showsClassAttribute ? stateOf(x) : x, [value]);
    return;
  }
  const shared = found === null ? findClassValue(cls, name) : null;
  if (shared !== null) {
    const descriptor = descriptorOf(shared.value);
    if (descriptor !== null && descriptor.set !== null) {
      descriptor.set(x, value);
      return;
    }
  }
  if (name === "__class__") return setClass(x, value);
  if (name === "__dict__" && !isSealed(cls) && slotOwner(cls) === null) return setDict(x, value);
  if (isSealed(cls)) throw found !== null || Object.hasOwn(x, key) ? readOnly(x, name) : noPlaceFor(x, name);
  const slots = slotOwner(cls);
  if (slots !== null && !slotsOf(cls).has(name)) throw shared !== null || found !== null ? readOnly(x, name) : noPlaceFor(x, name);
  const place = stateOf(x);
  if (Object.hasOwn(place, key)) Reflect.set(place, key, value);
  else Object.defineProperty(place, key, { value, writable: true, enumerable: true, configurable: true });
}

const readOnlyMember = (x: unknown, name: string): AttributeError => new AttributeError(`attribute '${name}' of '${type_name(x)}' objects is not writable`);

/** Namespaces of JavaScript's modules stay what they are. */
function setModuleClass(x: object, value: unknown): void {
  if (typeof x.constructor === "function" && x.constructor !== Object) return setClass(x, value);
  if (value !== ModuleType) throw new TypeError("__class__ assignment only supported for mutable types or ModuleType subclasses");
}

function setDict(x: object, value: unknown): void {
  if (type_of(x) !== ModuleType && isSubclass(type_of(x), ModuleType)) throw new AttributeError("readonly attribute");
  if (!(value instanceof DictObject)) throw new TypeError(`__dict__ must be set to a dictionary, not a '${type_name(value)}'`);
  replaceDict(x, value);
}

/** `delattr(x, "name")`, `del x.name`. */
export function delattr(x: unknown, name: string): void {
  if (typeof name !== "string") return delattr(x, attributeText(name));
  if (typeof x === "function") {
    if (isClass(x)) deleteClassAttribute(x, name);
    else deleteFunctionAttribute(x, name);
    return;
  }
  if (typeof x !== "object" || x === null || isBuiltinValue(x)) return setBuiltinValueAttribute(x, name);
  const cls: unknown = x.constructor;
  if (typeof cls !== "function" || cls === Object || cls === ModuleType) {
    if (type_of(x) === ModuleType) {
      if (name === "__dict__") throw new AttributeError("readonly attribute");
      return setModuleAttribute(x, name, undefined);
    }
    throw noAttribute(x, name);
  }
  const custom = findInherited(cls, "__delattr__");
  if (custom !== null && custom.kind === "method") Reflect.apply(custom.value as Function, x, [name]);
  else genericDelattr(x, name);
}

function missingToDelete(x: object, cls: Function, name: string, onClass: boolean): AttributeError {
  if (slotsOf(cls).has(name)) return new AttributeError(name);
  if (slotOwner(cls) !== null) return onClass ? readOnly(x, name) : noPlaceFor(x, name);
  return new AttributeError(`'${type_name(x)}' object has no attribute '${name}'`);
}

/** `object.__delattr__(x, name)`. */
export function genericDelattr(x: object, name: string): void {
  const cls = x.constructor;
  const key = attributeKey(name);
  const found = findInherited(cls, name);
  if (found !== null && found.kind === "accessor" && !found.showsClassAttribute) {
    const remove = (found.get as { $delete?: (x: object) => void } | undefined)?.$delete;
    if (remove === undefined) throw noSetter(x, name, "deleter");
    remove(x);
    return;
  }
  const shared = findClassValue(cls, name);
  const descriptor = shared === null ? null : descriptorOf(shared.value);
  if (descriptor !== null && descriptor.delete !== null) return descriptor.delete(x);
  if (descriptor !== null && descriptor.set !== null) throw new AttributeError("__delete__");
  if (name === "__class__") throw new TypeError("can't delete __class__ attribute");
  if (isSealed(cls)) throw found !== null ? readOnly(x, name) : noPlaceFor(x, name);
  if (name === "__dict__" && isSubclass(cls, ModuleType)) throw new AttributeError("readonly attribute");
  if (name === "__dict__" && typeInfo(cls).builtin) throw new TypeError("cannot delete __dict__");
  if (name === "__dict__" && slotOwner(cls) === null) return replaceDict(x, new DictObject<unknown, unknown>());
  const place = stateOf(x);
  if (!Object.hasOwn(place, key) || !isOwnAttribute(x, key)) throw missingToDelete(x, cls, name, found !== null || shared !== null);
  Reflect.deleteProperty(place, key);
}
