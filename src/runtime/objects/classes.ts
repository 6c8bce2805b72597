/** Python classes in the general form: `PyObject`, what `class` statements observe, `type(name, bases, namespace)`. */
import { classAttributeKey } from "./attribute_names.js";
import { defineOnClass, ownClassValues, setClassAttribute, setNames } from "./attributes/class_attributes.js";
import { findClassValue, findInherited, forgetLookups } from "./attributes/class_lookup.js";
import { functionOf } from "./attributes/methods.js";
import { lookupSpecial } from "./attributes.js";
import { callMethod, invoke } from "./calls.js";
import { checkInstantiable, isAbstract, markAbstract } from "./class_calls.js";
import { bindsAsMethod, propertyFrom } from "./descriptors.js";
import { dict, type Dict } from "./dict.js";
import { TypeError } from "./exceptions.js";
import { function_info } from "./functions.js";
import { collect } from "./iteration.js";
import { finishSubclass } from "./library_subclass.js";
import { checkBases, mix, mro } from "./mro.js";
import { className, isClass, object, registerType, typeInfo } from "./type_registry.js";
import { isSubclass, metaclassOf, type, type_name } from "./types.js";

export { class_attributes } from "./attributes/class_attributes.js";
export { super_of } from "./super.js";
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
    if (typeof init === "function") Reflect.apply(init, this, args);
    else if (args.length > 0) throw new TypeError(`${className(cls)}() takes no arguments`);
  }
}
Object.defineProperty(object, "prototype", { value: PyObject.prototype });
Object.defineProperty(PyObject.prototype, "constructor", { value: object, writable: true, configurable: true });
Object.defineProperty(PyObject, "$type", { value: typeInfo(object) });

function constructByNew(cls: Function, args: readonly unknown[]): object {
  // Written as a method, its `this` is the class; as a static method, the class is its first argument.
  const method = findInherited(cls, "__new__");
  const shared = method === null ? findClassValue(cls, "__new__") : null;
  if (typeof (method ?? shared)?.value !== "function") throw new TypeError("__new__ is not callable");
  const instance: unknown = method === null ? Reflect.apply(shared?.value as Function, cls, [cls, ...args]) : Reflect.apply(method.value as Function, cls, args);
  if (typeof instance !== "object" || instance === null) throw new TypeError(`${className(cls)}.__new__ returned ${type_name(instance)}, which the runtime can't hand out`);
  if (isSubclass(instance.constructor, cls)) {
    const init = findInherited(instance.constructor, "__init__");
    if (init !== null && init.kind === "method") Reflect.apply(init.value as Function, instance, args);
  }
  return instance;
}

export interface ClassOptions {
  readonly name?: string;
  readonly module?: string;
  readonly qualname?: string;
  readonly doc?: string | null;
  /** Text of the parameters of `__init__`, without self. */
  readonly signature?: string;
  readonly bases?: readonly Function[];
  readonly metaclass?: Function;
  readonly slots?: readonly string[];
  readonly annotations?: Dict<string, unknown>;
  /** Keyword arguments of the class statement, for `__init_subclass__`. */
  readonly keywords?: Record<string, unknown>;
  /** Observed metadata of methods: signature text without self, docstring, defining line. */
  readonly methods?: Readonly<Record<string, { readonly signature?: string; readonly doc?: string; readonly firstLine?: number }>>;
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
  if (options.slots !== undefined) info.slots = options.slots;
  else if (Object.hasOwn(cls, "__slots__")) {
    const slots: unknown = Reflect.get(cls, "__slots__");
    info.slots = typeof slots === "string" ? [slots] : collect(slots).map(String);
  }
  for (const [name, method] of Object.entries(options.methods ?? {})) describeMethod(cls, info.qualname, name, method);
  if (options.metaclass !== undefined) info.metaclass = options.metaclass;
  forgetLookups();
  finish(cls, options.keywords ?? {});
  return cls;
}

function describeMethod(cls: Function, qualname: string, name: string, options: { readonly signature?: string; readonly doc?: string; readonly firstLine?: number }): void {
  for (const holder of [cls.prototype as object, cls]) {
    const property = Object.getOwnPropertyDescriptor(holder, classAttributeKey(name));
    for (const f of [property?.value as unknown, property?.get]) {
      if (typeof f === "function") function_info(f as never, { qualname: `${qualname}.${name}`, module: typeInfo(cls).module, ...options });
    }
  }
}

function finish(cls: Function, keywords: Record<string, unknown>): void {
  setNames(cls);
  finishSubclass(cls, keywords);
  const meta = metaclassOf(cls);
  if (meta !== type) runMetaclass(meta, cls);
  initSubclass(cls, keywords);
}

/** `__init_subclass__` of the next class in order, an implicit classmethod. */
function initSubclass(cls: Function, keywords: Record<string, unknown>): void {
  const names = Object.keys(keywords);
  for (const base of mro(cls).slice(1)) {
    const hook: unknown = (Object.getOwnPropertyDescriptor(base, "__init_subclass__") ?? Object.getOwnPropertyDescriptor(base.prototype, "__init_subclass__"))?.value;
    if (typeof hook === "function" && base !== object) {
      callMethod(hook, cls, [], names.length === 0 ? null : keywords);
      return;
    }
  }
  if (names.length > 0) throw new TypeError(`${className(cls)}.__init_subclass__() takes no keyword arguments`);
}

/** A metaclass of the program sees the finished class: its `__init__` runs with name, bases and namespace. */
function runMetaclass(meta: Function, cls: Function): void {
  const init = findInherited(meta, "__init__");
  if (init === null || init.kind !== "method" || typeInfo(init.holder).builtin) return;
  const namespace: Dict<string, unknown> = dict();
  for (const [name, value] of ownClassValues(cls)) namespace.set(name, value);
  Reflect.apply(init.value as Function, cls, [className(cls), typeInfo(cls).bases, namespace]);
}

/** `type(name, bases, namespace)`: a class made while the program runs. */
export function make_class(meta: Function, args: readonly unknown[]): Function {
  const [name, bases, namespace] = args;
  if (typeof name !== "string") throw new TypeError(`type.__new__() argument 1 must be str, not ${type_name(name)}`);
  if (!Array.isArray(bases)) throw new TypeError(`type.__new__() argument 2 must be tuple, not ${type_name(bases)}`);
  if (type_name(namespace) !== "dict") throw new TypeError(`type.__new__() argument 3 must be dict, not ${type_name(namespace)}`);
  const parents = bases.filter((base) => base !== object).filter(isClass);
  if (parents.length < bases.filter((base) => base !== object).length) throw new TypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases");
  checkBases(parents);
  const cls = derive(name, parents);
  const info = typeInfo(cls);
  info.metaclass = meta === type ? null : meta;
  for (const [key, value] of (namespace as Dict).items()) {
    const attribute = String(key);
    if (["__module__", "__qualname__", "__doc__", "__annotations__"].includes(attribute)) setClassAttribute(cls, attribute, value);
    else if (attribute !== "__dict__" && attribute !== "__weakref__") defineOnClass(cls, attribute, value);
  }
  if (findClassValue(cls, "__slots__") !== null) return class_info(cls);
  finish(cls, {});
  return cls;
}

/** A JavaScript class of that name on top of the given bases. */
function derive(name: string, bases: readonly Function[]): Function {
  const Parent = (bases.length === 0 ? PyObject : bases.length === 1 ? bases[0] : mix(...bases)) as new (...args: unknown[]) => object;
  const holder = { [name]: class extends Parent {} };
  const cls = holder[name] as Function;
  Object.defineProperty(cls, "name", { value: name, configurable: true });
  const info = typeInfo(cls);
  info.name = name;
  info.qualname = name;
  return cls;
}

/** `@deco` above a method: `decorate(C, "m", deco)`; several decorators stand in the order of the text, the last runs first. */
export function decorate(cls: Function, name: string, ...decorators: readonly unknown[]): void {
  let value = undecorated(cls, name);
  for (let i = decorators.length - 1; i >= 0; i--) value = invoke(decorators[i], value);
  defineOnClass(cls, name, value);
  if (isAbstract(value)) markAbstract(cls, name);
  const setName = typeof value === "object" && value !== null ? lookupSpecial(value, "__set_name__") : undefined;
  if (typeof setName === "function") setName(cls, name);
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
  return shared.isMethod && bindsAsMethod(shared.value) ? functionOf(shared.value, typeInfo(cls).qualname) : shared.value;
}

registerType(type, { name: "type", signature: "*args, **kwargs" });
