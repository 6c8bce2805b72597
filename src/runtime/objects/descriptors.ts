/** `property`, `staticmethod`, `classmethod` and descriptors of the program, in the general form. */
import { functionOf, isBoundMethod, methodFrom, bindMethod, usesThis } from "./attributes/methods.js";
import type { ClassValue } from "./attributes/class_lookup.js";
import { getattr, specialMethod } from "./attributes.js";
import { call, invoke } from "./calls.js";
import { AttributeError } from "./exceptions.js";
import { function_meta, function_signature, type AnyFunction } from "./functions.js";
import { repr } from "./repr.js";
import { formatSignature } from "./signatures.js";
import { className, isClass, registerType, typeInfo } from "./type_registry.js";
import { type_name } from "./types.js";

/** `property(fget, fset, fdel, doc)`: what `@property` makes when it is not written as `get x()`. */
export class PropertyObject {
  readonly fget: unknown;
  readonly fset: unknown;
  readonly fdel: unknown;
  $doc: unknown;
  $name: string | null = null;

  constructor(fget: unknown = null, fset: unknown = null, fdel: unknown = null, doc: unknown = null) {
    this.fget = fget;
    this.fset = fset;
    this.fdel = fdel;
    this.$doc = doc ?? (typeof fget === "function" ? function_meta(fget).doc : null);
  }

  get __doc__(): unknown {
    return this.$doc;
  }

  set __doc__(value: unknown) {
    this.$doc = value;
  }

  get __name__(): unknown {
    return this.$name ?? (typeof this.fget === "function" ? function_meta(this.fget).name : null);
  }

  getter(fget: unknown): PropertyObject {
    return this.$with(fget, this.fset, this.fdel);
  }

  setter(fset: unknown): PropertyObject {
    return this.$with(this.fget, fset, this.fdel);
  }

  deleter(fdel: unknown): PropertyObject {
    return this.$with(this.fget, this.fset, fdel);
  }

  $with(fget: unknown, fset: unknown, fdel: unknown): PropertyObject {
    const copy = new PropertyObject(fget, fset, fdel, this.$doc);
    copy.$name = this.$name;
    return copy;
  }

  __set_name__(_owner: unknown, name: string): void {
    this.$name = name;
  }

  __get__(obj: unknown, _cls: unknown = null): unknown {
    if (obj === null || obj === undefined) return this;
    if (this.fget === null) throw this.$missing(obj, "getter");
    return invoke(this.fget, obj);
  }

  __set__(obj: unknown, value: unknown): void {
    if (this.fset === null) throw this.$missing(obj, "setter");
    invoke(this.fset, obj, value);
  }

  __delete__(obj: unknown): void {
    if (this.fdel === null) throw this.$missing(obj, "deleter");
    invoke(this.fdel, obj);
  }

  $missing(obj: unknown, what: string): AttributeError {
    const name = this.__name__;
    return new AttributeError(typeof name === "string" ? `property '${name}' of '${type_name(obj)}' object has no ${what}` : `property of '${type_name(obj)}' object has no ${what}`);
  }
}

/** `property(fget, fset, fdel, doc)`. */
export function property(fget: unknown = null, fset: unknown = null, fdel: unknown = null, doc: unknown = null): PropertyObject {
  return new PropertyObject(fget, fset, fdel, doc);
}
registerType(property, { name: "property", instances: PropertyObject, signature: "fget=None, fset=None, fdel=None, doc=None" });

/** `staticmethod(f)`: the function itself, on classes and instances. */
export class StaticMethod {
  readonly __func__: unknown;

  constructor(f: unknown) {
    this.__func__ = f;
  }

  get __wrapped__(): unknown {
    return this.__func__;
  }

  /** How the function looks is copied when one is made, as `functools.wraps` does. */
  get __name__(): unknown {
    return getattr(this.__func__, "__name__");
  }

  get __qualname__(): unknown {
    return getattr(this.__func__, "__qualname__");
  }

  get __doc__(): unknown {
    return getattr(this.__func__, "__doc__", null);
  }

  get __annotations__(): unknown {
    return getattr(this.__func__, "__annotations__");
  }

  __repr__(): string {
    return `<staticmethod(${repr(this.__func__)})>`;
  }

  __get__(): unknown {
    return this.__func__;
  }

  __call__(...args: unknown[]): unknown {
    return call(this.__func__, args);
  }
}
export function staticmethod(f: unknown): StaticMethod {
  return new StaticMethod(f);
}
registerType(staticmethod, { name: "staticmethod", instances: StaticMethod, signature: "function, /", sealed: false });

/** `classmethod(f)`: the function bound to the class. */
export class ClassMethod {
  readonly __func__: unknown;

  constructor(f: unknown) {
    this.__func__ = f;
  }

  get __wrapped__(): unknown {
    return this.__func__;
  }

  /** How the function looks is copied when one is made, as `functools.wraps` does. */
  get __name__(): unknown {
    return getattr(this.__func__, "__name__");
  }

  get __qualname__(): unknown {
    return getattr(this.__func__, "__qualname__");
  }

  get __doc__(): unknown {
    return getattr(this.__func__, "__doc__", null);
  }

  get __annotations__(): unknown {
    return getattr(this.__func__, "__annotations__");
  }

  __repr__(): string {
    return `<classmethod(${repr(this.__func__)})>`;
  }

  __get__(obj: unknown, cls: unknown = null): unknown {
    const owner = cls ?? (obj as object).constructor;
    return typeof this.__func__ === "function" ? bindMethod(methodFrom(this.__func__), owner) : this.__func__;
  }
}
export function classmethod(f: unknown): ClassMethod {
  return new ClassMethod(f);
}
registerType(classmethod, { name: "classmethod", instances: ClassMethod, signature: "function, /", sealed: false });

// ─── the protocol ───

export interface Descriptor {
  readonly get: ((obj: unknown, cls: Function) => unknown) | null;
  readonly set: ((obj: unknown, value: unknown) => void) | null;
  readonly delete: ((obj: unknown) => void) | null;
}

/** A value's `__get__`, `__set__`, `__delete__`; null when it is no descriptor. */
export function descriptorOf(value: unknown): Descriptor | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const get = specialMethod(value, "__get__");
  const set = specialMethod(value, "__set__");
  const remove = specialMethod(value, "__delete__");
  if (typeof get !== "function" && typeof set !== "function" && typeof remove !== "function") return null;
  return {
    get: typeof get === "function" ? (obj, cls) => Reflect.apply(get, value, [obj, cls]) : null,
    set: typeof set === "function" ? (obj, item) => void Reflect.apply(set, value, [obj, item]) : null,
    delete: typeof remove === "function" ? (obj) => void Reflect.apply(remove, value, [obj]) : null,
  };
}

/** A plain function of the program, or a special method of `object`, becomes a method when a class holds it; classes, other built-ins and bound methods don't. */
export const bindsAsMethod = (value: unknown): value is AnyFunction =>
  typeof value === "function" && !isClass(value) && !isBoundMethod(value) && (function_meta(value).kind !== "builtin" || Object.hasOwn(value, "$asMethod"));

/** A class's value as an instance sees it. */
export function bindClassValue(shared: ClassValue, x: unknown, cls: Function): unknown {
  const { value } = shared;
  if (shared.isMethod) return staticValue(value as Function, cls, shared.holder);
  if (bindsAsMethod(value)) return bindMethod(methodFrom(value), x);
  const descriptor = descriptorOf(value);
  return descriptor === null || descriptor.get === null ? value : descriptor.get(x, cls);
}

/** A class's value as the class itself sees it. */
export function classValue(shared: ClassValue, cls: Function): unknown {
  const { value } = shared;
  if (shared.isMethod) return staticValue(value as Function, cls, shared.holder);
  const descriptor = descriptorOf(value);
  return descriptor === null || descriptor.get === null ? value : descriptor.get(null, cls);
}

/** `static m() {}`: a classmethod when it looks at `this`, else a staticmethod. */
function staticValue(f: Function, cls: Function, holder: Function): unknown {
  if (isBoundMethod(f)) return f;
  const meta = function_meta(f);
  if (meta.kind === "builtin") return f;
  if (meta.qualname === meta.name && !typeInfo(holder).builtin) {
    meta.qualname = `${typeInfo(holder).qualname}.${meta.name}`;
    // its text has all its parameters, so a call may be counted on them
    if (!usesThis(f)) meta.signature ??= formatSignature(function_signature(f)).slice(1, -1);
  }
  if (!usesThis(f)) return f;
  return bindMethod(f, cls);
}

const properties = new WeakMap<Function, PropertyObject>();

/** The property object behind `get x()` and `set x(value)`. */
export function propertyFrom(name: string, get: Function | undefined, set: Function | undefined, holder: Function): PropertyObject {
  const made = (get as (Function & { $property?: PropertyObject }) | undefined)?.$property;
  if (made !== undefined) return made;
  const owner = get ?? set ?? holder;
  let known = properties.get(owner);
  if (known === undefined) {
    const plain = (f: Function | undefined): unknown => (f === undefined ? null : functionOf(f, className(holder)));
    known = new PropertyObject(plain(get), plain(set));
    known.$name = name;
    properties.set(owner, known);
  }
  return known;
}
