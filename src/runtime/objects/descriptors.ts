/** `property`, `staticmethod`, `classmethod` and descriptors of the program, in the general form. */
import { functionOf, isBoundMethod, methodFrom, bindMethod, usesThis } from "./attributes/methods.js";
import { instanceDict } from "./attributes/instance_dict.js";
import type { ClassValue } from "./attributes/class_lookup.js";
import { getattr, setattr, specialMethod } from "./attributes.js";
import { noAttribute, noSetterText } from "./attributes/attribute_errors.js";
import { bindKeywords, checkPositional, type Callee } from "./call_binding.js";
import { call, callWithParams, invoke } from "./calls.js";
import { AttributeError, TypeError } from "./exceptions.js";
import { describeFunction, function_meta, function_signature, type AnyFunction } from "./functions.js";
import { repr } from "./repr.js";
import { allocatedBy, constructDerived, keywordsAmong } from "./instance_creation.js";
import { formatSignature, parseSignature } from "./signatures.js";
import { truthy } from "./truth.js";
import { className, isClass, registerType, typeInfo } from "./type_registry.js";
import { type_of } from "./types.js";

/** `property(fget, fset, fdel, doc)`: what `@property` makes when it is not written as `get x()`. */
export class PropertyObject {
  declare $get: unknown;
  declare $set: unknown;
  declare $del: unknown;
  declare $doc: unknown;
  /** The docstring is the getter's: another getter brings its own. */
  declare $docOfGetter: boolean;
  declare $name: unknown;

  constructor(fget: unknown = null, fset: unknown = null, fdel: unknown = null, doc: unknown = null) {
    emptyProperty(this);
    fillProperty(this, fget, fset, fdel, doc);
  }

  __init__(...args: unknown[]): void {
    const keywords = keywordsAmong(args);
    const callee = (): Callee => ({ name: "property", self: 0, kind: "builtin", unbound: false, isType: true });
    if (keywords === null) checkPositional(propertySignature, callee, args);
    const [fget = null, fset = null, fdel = null, doc = null] = keywords === null ? args : bindKeywords(propertySignature, callee, args.slice(0, -1), keywords);
    fillProperty(this, fget, fset, fdel, doc);
  }

  get fget(): unknown {
    return this.$get;
  }

  get fset(): unknown {
    return this.$set;
  }

  get fdel(): unknown {
    return this.$del;
  }

  get __doc__(): unknown {
    return this.$doc === undefined ? getattr(this.$get, "__doc__", null) : this.$doc;
  }

  set __doc__(value: unknown) {
    if (this.constructor === property) this.$doc = value;
    else Object.defineProperty(this, "__doc__", { value, writable: true, enumerable: true, configurable: true });
  }

  get __name__(): unknown {
    const name: unknown = this.$name === undefined && this.$get !== null ? getattr(this.$get, "__name__", NOTHING) : this.$name;
    if (name === undefined || name === NOTHING) throw noAttribute(this, "__name__");
    return name;
  }

  set __name__(value: unknown) {
    this.$name = value;
  }

  get __isabstractmethod__(): boolean {
    return [this.$get, this.$set, this.$del].some((f) => f !== null && truthy(getattr(f, "__isabstractmethod__", false)));
  }

  getter(fget: unknown): PropertyObject {
    return this.$with(fget, this.$set, this.$del);
  }

  setter(fset: unknown): PropertyObject {
    return this.$with(this.$get, fset, this.$del);
  }

  deleter(fdel: unknown): PropertyObject {
    return this.$with(this.$get, this.$set, fdel);
  }

  $with(fget: unknown, fset: unknown, fdel: unknown): PropertyObject {
    const cls = this.constructor;
    const isOfGetter = cls !== property || (this.$docOfGetter && fget !== null && getattr(this.$get, "__doc__", null) !== null);
    const doc = isOfGetter ? null : this.__doc__;
    const copy = cls === property ? new PropertyObject(fget, fset, fdel, doc) : invoke(cls, fget, fset, fdel, doc);
    if (copy instanceof PropertyObject) copy.$name = this.$name;
    return copy as PropertyObject;
  }

  __set_name__(...args: unknown[]): void {
    if (args.length !== 2) throw new TypeError(`__set_name__() takes 2 positional arguments but ${args.length} were given`);
    this.$name = args[1];
  }

  __get__(obj: unknown, _cls: unknown = null): unknown {
    if (obj === null || obj === undefined) return this;
    if (this.$get === null) throw this.$missing(obj, "getter");
    return invoke(this.$get, obj);
  }

  __set__(obj: unknown, value: unknown): void {
    if (this.$set === null) throw this.$missing(obj, "setter");
    invoke(this.$set, obj, value);
  }

  __delete__(obj: unknown): void {
    if (this.$del === null) throw this.$missing(obj, "deleter");
    invoke(this.$del, obj);
  }

  $missing(obj: unknown, what: "setter" | "deleter" | "getter"): AttributeError {
    const name = this.$name ?? (this.$get === null ? null : getattr(this.$get, "__name__", null));
    const { qualname } = typeInfo(type_of(obj));
    return new AttributeError(noSetterText(name === null ? null : repr(name), qualname, what));
  }
}

// what a subclass keeps for itself comes first
Object.defineProperty(Object.getOwnPropertyDescriptor(PropertyObject.prototype, "__doc__")?.get, "$classAttribute", { value: true });

const propertySignature = parseSignature("fget=None, fset=None, fdel=None, doc=None");

/** Nothing of it is an attribute of the instance, as `__dict__` of a subclass would show it. */
function emptyProperty(x: object): void {
  for (const key of ["$get", "$set", "$del", "$doc", "$docOfGetter", "$name"]) Object.defineProperty(x, key, { value: key === "$docOfGetter" ? false : key === "$name" ? undefined : null, writable: true });
}

/** `property.__init__` */
function fillProperty(x: PropertyObject, fget: unknown, fset: unknown, fdel: unknown, doc: unknown): void {
  x.$get = fget;
  x.$set = fset;
  x.$del = fdel;
  // a class body makes properties before its functions have learnt their docstrings
  x.$docOfGetter = doc === null && fget !== null;
  x.$doc = x.$docOfGetter ? undefined : doc;
  if (x.constructor === property) return;
  const kept: unknown = doc ?? (fget === null ? null : getattr(fget, "__doc__", null));
  if (kept === null && x.$docOfGetter) return;
  keepDoc(x, kept, doc === null);
  x.$doc = null;
}

/** Instances of subclasses have their docstring for themselves: the class's own would hide it (`property_init_impl`, Objects/descrobject.c). */
function keepDoc(x: PropertyObject, doc: unknown, isOfGetter: boolean): void {
  try {
    setattr(x, "__doc__", doc);
  } catch (error) {
    if (!(error instanceof AttributeError) || (doc !== null && isOfGetter)) throw error;
  }
}

/** `property(fget, fset, fdel, doc)`. */
export function property(...args: unknown[]): PropertyObject {
  if (new.target !== undefined && new.target !== property) return constructDerived(property, new.target, args) as PropertyObject;
  return new PropertyObject(...args);
}
/** What TypeScript calls its instances. */
export type property = PropertyObject;
registerType(property, { name: "property", instances: PropertyObject, signature: "fget=None, fset=None, fdel=None, doc=None" });
allocatedBy(property, (cls) => {
  const made = Object.create(cls.prototype as object) as object;
  emptyProperty(made);
  return made;
});

/** What `staticmethod` and `classmethod` objects take over from their functions, as `functools.wraps` does. */
const COPIED = ["__module__", "__name__", "__qualname__", "__doc__", "__annotations__"] as const;

/**
 * Their attributes are the function's until somebody sets them: a class body makes these objects before its functions have learnt their
 * docstrings.
 */
function copiesAttributes(cls: Function): void {
  for (const name of COPIED) {
    const get = function (this: StaticMethod | ClassMethod): unknown {
      const value: unknown = getattr(this.__func__, name, NOTHING);
      if (value === NOTHING) throw noAttribute(this, name);
      return value;
    };
    Object.defineProperty(get, "$classAttribute", { value: true });
    const set = function (this: object, value: unknown): void {
      Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true });
    };
    Object.defineProperty(cls.prototype, name, { get, set, configurable: true });
  }
}

const NOTHING: unique symbol = Symbol("nothing");

/** `staticmethod(f).__dict__`: what was copied, then what was set. */
function wrapperDict(x: StaticMethod | ClassMethod): unknown {
  for (const name of COPIED) {
    const value: unknown = Object.hasOwn(x, name) ? NOTHING : getattr(x.__func__, name, NOTHING);
    if (value !== NOTHING) Object.defineProperty(x, name, { value, writable: true, enumerable: true, configurable: true });
  }
  return instanceDict(x);
}

/** `staticmethod(f)`: the function itself, on classes and instances. */
export class StaticMethod {
  declare $func: unknown;

  constructor(f: unknown) {
    Object.defineProperty(this, "$func", { value: f, writable: true });
  }

  __init__(f: unknown): void {
    this.$func = f;
  }

  get __func__(): unknown {
    return this.$func;
  }

  get __isabstractmethod__(): boolean {
    return truthy(getattr(this.$func, "__isabstractmethod__", false));
  }

  get __wrapped__(): unknown {
    return this.__func__;
  }

  get __dict__(): unknown {
    return wrapperDict(this);
  }

  __repr__(): string {
    return `<staticmethod(${repr(this.__func__)})>`;
  }

  __get__(_obj?: unknown, _cls?: unknown): unknown {
    return this.__func__;
  }

  __call__(...args: unknown[]): unknown {
    return callWithParams(this.__func__, args);
  }
}
export function staticmethod(...args: unknown[]): StaticMethod {
  if (new.target !== undefined && new.target !== staticmethod) return constructDerived(staticmethod, new.target, args) as StaticMethod;
  if (args.length !== 1) throw new TypeError(`staticmethod expected 1 argument, got ${args.length}`);
  return new StaticMethod(args[0]);
}
export type staticmethod = StaticMethod;
copiesAttributes(StaticMethod);
registerType(staticmethod, { name: "staticmethod", instances: StaticMethod, signature: "function, /", sealed: false });
allocatedBy(staticmethod, (cls) => Object.defineProperty(Object.create(cls.prototype as object) as object, "$func", { value: null, writable: true }));

/** `classmethod(f)`: the function bound to the class. */
export class ClassMethod {
  declare $func: unknown;

  constructor(f: unknown) {
    Object.defineProperty(this, "$func", { value: f, writable: true });
  }

  __init__(f: unknown): void {
    this.$func = f;
  }

  get __func__(): unknown {
    return this.$func;
  }

  get __isabstractmethod__(): boolean {
    return truthy(getattr(this.$func, "__isabstractmethod__", false));
  }

  get __wrapped__(): unknown {
    return this.__func__;
  }

  get __dict__(): unknown {
    return wrapperDict(this);
  }

  __repr__(): string {
    return `<classmethod(${repr(this.__func__)})>`;
  }

  __get__(obj: unknown, cls: unknown = null): unknown {
    const owner = cls ?? type_of(obj);
    const f = this.$func;
    if (typeof f === "function" && bindsAsMethod(f)) return bindMethod(methodFrom(f), owner);
    return bound_callable(f, owner);
  }
}
export function classmethod(...args: unknown[]): ClassMethod {
  if (new.target !== undefined && new.target !== classmethod) return constructDerived(classmethod, new.target, args) as ClassMethod;
  if (args.length !== 1) throw new TypeError(`classmethod expected 1 argument, got ${args.length}`);
  return new ClassMethod(args[0]);
}
export type classmethod = ClassMethod;
copiesAttributes(ClassMethod);
registerType(classmethod, { name: "classmethod", instances: ClassMethod, signature: "function, /", sealed: false });
allocatedBy(classmethod, (cls) => Object.defineProperty(Object.create(cls.prototype as object) as object, "$func", { value: null, writable: true }));

/** `method(f, self)` of a callable that is no function of the program: it gets the object as its first argument. */
export function bound_callable(f: unknown, self: unknown): unknown {
  const method = function (this: unknown, ...args: unknown[]): unknown {
    return call(f, [this, ...args]);
  };
  const meta = describeFunction(method, "function", "*args, **kwargs", typeof f === "function" ? function_meta(f).name : "?");
  meta.qualname = typeof f === "function" ? function_meta(f).qualname : meta.name;
  Object.defineProperty(method, "$asFunction", { value: f, configurable: true });
  return bindMethod(method, self);
}

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

/** Whether instances reach such a value as `@property` and its relatives do it themselves, not as a subclass overrides. */
export function bindsPlainly(value: PropertyObject | StaticMethod | ClassMethod): boolean {
  const made: Readonly<Record<string, unknown>> = (value instanceof PropertyObject ? PropertyObject : value instanceof StaticMethod ? StaticMethod : ClassMethod).prototype as never;
  const own = value as unknown as Readonly<Record<string, unknown>>;
  return ["__get__", "__set__", "__delete__"].every((name) => own[name] === made[name]);
}

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
  // a class method of the library knows its own class; a class below it has to be told
  if (meta.kind === "builtin") return cls === holder || typeInfo(holder).module === "builtins" || !usesThis(f) ? f : bindMethod(f, cls);
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
