/** Python classes in the general form: `PyObject`, what `class` statements observe, decorated methods. */
import { classAttributeKey } from "./attribute_names.js";
import { defineOnClass, setName } from "./attributes/class_attributes.js";
import { findClassValue, findInherited, forgetLookups } from "./attributes/class_lookup.js";
import { functionOf } from "./attributes/methods.js";
import { invoke } from "./calls.js";
import { checkInstantiable, isAbstract, markAbstract } from "./abstract_classes.js";
import { bindsAsMethod, ClassMethod, classmethod, propertyFrom, type PropertyObject, StaticMethod } from "./descriptors.js";
import type { Dict } from "./dict.js";
import { TypeError } from "./exceptions.js";
import { type AnyFunction, describeFunction, function_info, type FunctionInfo } from "./functions.js";
import { checkInitResult, constructByNew } from "./instance_creation.js";
import { finishClass, takeSlots } from "./metaclasses.js";
import { className, object, registerType, typeInfo } from "./type_registry.js";
import { type } from "./types.js";

export { class_attributes } from "./attributes/class_attributes.js";
export { make_class } from "./metaclasses.js";
export { super_of, superType } from "./super.js";
export { mix, mro } from "./mro.js";

/** Root of classes in the general form: calls `__new__` and `__init__` as Python does, with fields only declared. */
export class PyObject {
  // Subclasses' `__init__` may have any parameters; this constructor hands its arguments on unseen.
  constructor(...args: readonly unknown[]);
  constructor() {
    // oxlint-disable-next-line prefer-rest-params
    const args = Array.prototype.slice.call(arguments) as unknown[];
    const cls: Function & { __new__?: unknown; $abstract?: ReadonlySet<string> } = new.target;
    if (cls.$abstract !== undefined) checkInstantiable(cls);
    if (cls.__new__ !== undefined || "__new__" in this) return constructByNew(cls, args) as PyObject;
    const init: unknown = (this as { __init__?: unknown }).__init__;
    if (typeof init === "function") checkInitResult(Reflect.apply(init, this, args));
    else if (args.length > 0) throw new TypeError(`${className(cls)}() takes no arguments`);
  }
}
Object.defineProperty(object, "prototype", { value: PyObject.prototype });
Object.defineProperty(PyObject.prototype, "constructor", { value: object, writable: true, configurable: true });
Object.defineProperty(PyObject, "$type", { value: typeInfo(object) });

export interface ClassOptions {
  readonly name?: string;
  readonly module?: string;
  readonly qualname?: string;
  readonly doc?: string | null;
  /** Text of the parameters of `__init__`, without self. */
  readonly signature?: string;
  readonly bases?: readonly Function[];
  readonly metaclass?: unknown;
  readonly slots?: readonly string[];
  readonly annotations?: Dict<string, unknown>;
  /** The names that the body binds, in the order in which a metaclass sees them. */
  readonly body?: readonly string[];
  /** The line of the class, and the attributes that its methods assign to `self`. */
  readonly firstLine?: number;
  readonly assigned?: readonly string[];
  /** Keyword arguments of the class statement, for `__init_subclass__`. */
  readonly keywords?: Record<string, unknown>;
  /** Observed metadata of methods: signature text without self, docstring, defining line. */
  readonly methods?: Readonly<Record<string, FunctionInfo>>;
}

/** Writes down what a program observes of a class, then does what a class statement does last: `__set_name__`, `__init_subclass__`, the metaclass. */
export function class_info<C extends Function>(cls: C, options: ClassOptions = {}): C {
  const info = typeInfo(cls);
  if (options.name !== undefined) info.name = options.name;
  if (options.qualname !== undefined) {
    info.qualname = options.qualname;
    if (options.name === undefined) info.name = options.qualname.slice(options.qualname.lastIndexOf(".") + 1);
  }
  if (options.module !== undefined) info.module = options.module;
  if (options.doc !== undefined) info.doc = options.doc;
  if (options.signature !== undefined) info.signature = options.signature;
  if (options.bases !== undefined) {
    info.bases = options.bases;
    info.mro = null;
  }
  if (options.annotations !== undefined) (info.extra ??= new Map()).set("__annotations__", options.annotations);
  if (options.firstLine !== undefined) (info.extra ??= new Map()).set("$body", { names: options.body ?? [], firstLine: options.firstLine, assigned: options.assigned ?? [] });
  if (options.slots !== undefined) info.slots = options.slots;
  else takeSlots(cls);
  for (const [name, method] of Object.entries(options.methods ?? {})) describeMethod(cls, info.qualname, name, method);
  for (const name of options.body ?? []) nameStatic(cls, info.qualname, name);
  forgetLookups();
  // a metaclass may give anything; what follows in the program takes it for the class that stands there
  return finishClass(cls, options.metaclass, options.keywords, options.body ?? []) as C;
}

/** A static method knows its class by name only; what is not enumerable was written as a method. */
function nameStatic(cls: Function, qualname: string, name: string): void {
  const property = Object.getOwnPropertyDescriptor(cls, classAttributeKey(name));
  if (property === undefined || property.enumerable === true) return;
  const f: unknown = property.value;
  if (typeof f === "function" && !Object.hasOwn(f, "$meta") && !Object.hasOwn(f, "$type")) describeFunction(f as AnyFunction, "function", null, name).qualname = `${qualname}.${name}`;
}

function describeMethod(cls: Function, qualname: string, name: string, options: FunctionInfo): void {
  for (const holder of [cls.prototype as object, cls]) {
    const property = Object.getOwnPropertyDescriptor(holder, classAttributeKey(name));
    // a property of another kind was made of the function before
    const made = (property?.get as { readonly $property?: PropertyObject } | undefined)?.$property;
    for (const f of [property?.value as unknown, property?.get, made?.fget]) {
      if (typeof f !== "function") continue;
      function_info(f as never, { qualname: `${qualname}.${name}`, module: typeInfo(cls).module, ...options });
      // the body may have taken it as a plain function already
      const plain = Object.hasOwn(f, "$asFunction") ? (f as { $asFunction?: unknown }).$asFunction : undefined;
      if (typeof plain === "function" && options.doc !== undefined) function_info(plain as never, { doc: options.doc });
    }
  }
}

/** What a program observes of one method; the defining class is known by then. */
export function method_info(cls: Function, name: string, info: FunctionInfo): void {
  describeMethod(cls, typeInfo(cls).qualname, name, info);
}

/** `@deco` above a method: `decorate(C, "m", deco)`; several decorators stand in the order of the text, the last runs first. */
export function decorate(cls: Function, name: string, ...decorators: readonly unknown[]): void {
  const shared = ownStaticMethod(cls, name);
  let value = shared === null ? undecorated(cls, name) : functionOf(shared, typeInfo(cls).qualname);
  for (let i = decorators.length - 1; i >= 0; i--) value = invoke(decorators[i], value);
  // the class is its first argument still
  finishDecorated(cls, name, shared !== null && bindsAsMethod(value) ? new ClassMethod(value) : value);
}

/** The same for a method below `@staticmethod`, which is the function that the decorators get. */
export function decorate_static(cls: Function, name: string, ...decorators: readonly unknown[]): void {
  let value: unknown = ownStaticMethod(cls, name);
  for (let i = decorators.length - 1; i >= 0; i--) value = invoke(decorators[i], value);
  finishDecorated(cls, name, new StaticMethod(value));
}

/** The same for what a property calls: decorators below `@property`. */
export function decorate_getter(cls: Function, name: string, decorator: unknown): void {
  const property = undecorated(cls, name) as PropertyObject;
  finishDecorated(cls, name, property.getter(invoke(decorator, property.fget)));
}

/** The same for decorators below `@x.setter`. */
export function decorate_setter(cls: Function, name: string, decorator: unknown): void {
  const property = undecorated(cls, name) as PropertyObject;
  finishDecorated(cls, name, property.setter(invoke(decorator, property.fset)));
}

/** A decorator above `@staticmethod` or `@classmethod`: it gets what these make. */
export function decorate_descriptor(cls: Function, name: string, make: (f: unknown) => unknown, decorator: unknown): void {
  const shared = ownStaticMethod(cls, name);
  const f = shared === null ? findClassValue(cls, name)?.value : make === classmethod ? functionOf(shared, typeInfo(cls).qualname) : shared;
  finishDecorated(cls, name, invoke(decorator, make(f)));
}

/** `static m() {}` of the class itself; null when there is none. */
function ownStaticMethod(cls: Function, name: string): Function | null {
  const shared = findClassValue(cls, name);
  return shared !== null && shared.holder === cls && shared.isMethod && bindsAsMethod(shared.value) ? shared.value : null;
}

function finishDecorated(cls: Function, name: string, value: unknown): void {
  defineOnClass(cls, name, value);
  if (isAbstract(value)) markAbstract(cls, name);
  setName(cls, name, value);
}

/** The plain function that a decorator gets. */
function undecorated(cls: Function, name: string): unknown {
  const inherited = findInherited(cls, name);
  if (inherited !== null && inherited.kind === "method" && inherited.holder === cls) return functionOf(inherited.value as Function, typeInfo(cls).qualname);
  if (inherited !== null && inherited.kind === "accessor" && (inherited.get as { $classAttribute?: boolean } | undefined)?.$classAttribute !== true) {
    return propertyFrom(name, inherited.get, inherited.set, cls);
  }
  const shared = findClassValue(cls, name);
  if (shared === null) throw new TypeError(`there is no ${name} to decorate`);
  return shared.value;
}

registerType(type, { name: "type", signature: "*args, **kwargs" });
