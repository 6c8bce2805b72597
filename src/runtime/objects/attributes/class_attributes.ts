/** Attributes of classes: `C.x`, `C.x = 1`, `del C.x`, and class attributes seen through instances. */
import { forgetSlots } from "./instance_dict.js";
import { attributeKey, attributeName, classAttributeKey, hiddenKey } from "../attribute_names.js";
import { specialMethod } from "../attributes.js";
import { bindsAsMethod, bindsPlainly, ClassMethod, classValue, descriptorOf, propertyFrom, PropertyObject, StaticMethod } from "../descriptors.js";
import { dict, type Dict } from "../dict.js";
import { abstractNames, beAbstract, isAbstractClass, setAbstractNames } from "../abstract_classes.js";
import { callMethod } from "../calls.js";
import { AttributeError, BaseException, TypeError, ValueError } from "../exceptions.js";
import { builtin, type AnyFunction } from "../functions.js";
import { frozenset } from "../set.js";
import { allocate, allocatingBase } from "../instance_creation.js";
import { collect } from "../iteration.js";
import { finishSubclass } from "../library_subclass.js";
import { encodeText } from "../codecs/registry.js";
import { MappingProxyType } from "../mapping_proxy.js";
import { addedDescriptors, AttributeDescriptor, MemberDescriptor, ownDescriptor, slotDescriptor, typeDescriptor } from "../slot_descriptors.js";
import { builtinAttributes, redefinedAttributes } from "../builtin_attributes.js";
import { setBases } from "../changed_bases.js";
import { classChanged, mro } from "../mro.js";
import { textOf } from "../str/receiver.js";
import { tupleOf } from "../tuple.js";
import { className, object, typeInfo, type TypeInfo } from "../type_registry.js";
import { storingBase } from "./class_assignment.js";
import { isSubclass, metaclassOf, type, type_name } from "../types.js";
import { classValueFromBuiltin } from "./builtin_values.js";
import { immutableType, noAttribute } from "./attribute_errors.js";
import { findClassValue, findInherited, forgetLookups, isVisible } from "./class_lookup.js";
import { bindMethod, functionOf, methodFrom, unboundMethod, usesThis } from "./methods.js";
import { newObject, objectMethod } from "./object_methods.js";
import { operatorMethod } from "./operator_methods.js";
import { typeMethod } from "./type_object_methods.js";

/** `getattr` on a class; `missing` when neither it nor its metaclass has the name. */
export function getClassAttribute(cls: Function, name: string, missing: unknown): unknown {
  const meta = metaclassOf(cls);
  if (meta === type || typeInfo(meta).builtin) return plainClassAttribute(cls, name, missing);
  const hooked = findInherited(meta, "__getattribute__");
  const fallback = findInherited(meta, "__getattr__");
  const asks = fallback !== null && fallback.kind === "method";
  let value: unknown = missing;
  try {
    value = hooked !== null && hooked.kind === "method" ? Reflect.apply(hooked.value as Function, cls, [name]) : plainClassAttribute(cls, name, missing);
  } catch (error) {
    if (!asks || !(error instanceof AttributeError)) throw error;
  }
  return value === missing && asks ? Reflect.apply(fallback.value as Function, cls, [name]) : value;
}

/** `type.__getattribute__(C, name)` */
export function plainClassAttribute(cls: Function, name: string, missing: unknown): unknown {
  const meta = metaclassOf(cls);
  const ruling = meta === type || typeInfo(meta).builtin ? null : findInherited(meta, name);
  // a property of the metaclass comes before what the class itself has
  if (ruling !== null && ruling.kind === "accessor" && !ruling.showsClassAttribute && ruling.get !== undefined) return Reflect.apply(ruling.get, cls, []);
  if (name.startsWith("__")) {
    const value = typeMember(cls, name, missing);
    if (value !== missing) return value;
  }
  const own = lookInOrder(cls, name, missing);
  if (own !== missing) return own;
  return fromMetaclass(cls, name, missing);
}

/** What the class or a base of it has under this name, whatever its metaclass has (`_PyType_Lookup`, shown as an attribute). */
export function lookInOrder(cls: Function, name: string, missing: unknown): unknown {
  // the members of an enum are found, whatever made them
  if (name === "__new__" && Object.hasOwn(cls, "$new")) return Reflect.get(cls, "$new");
  const found = findInherited(cls, name);
  const shared = findClassValue(cls, name);
  if (found !== null && found.kind !== "accessor" && (shared === null || nearer(cls, found.holder, shared.holder))) {
    if (found.kind !== "method") return found.value;
    const builtin = builtinHolder(cls, found.holder);
    const method = found.value as Function & { readonly $asFunction?: Function };
    return builtin !== null && !Object.hasOwn(method, "$asFunction") ? unboundMethod(method, name, builtin) : functionOf(method, typeInfo(found.holder).qualname, typeInfo(found.holder).compiled ? found.holder : null);
  }
  if (shared !== null && !typeInfo(shared.holder).builtin) return classValue(shared, cls);
  // what a class of the library defines again comes before the built-in type it derives from
  if (!typeInfo(cls).builtin && (shared === null || typeInfo(shared.holder).module === "builtins")) {
    const inherited = classValueFromBuiltin(cls, name, missing);
    if (inherited !== missing) return inherited;
  }
  if (shared !== null) return classValue(shared, cls);
  if (found !== null && found.kind === "accessor" && (found.get as { $classAttribute?: boolean } | undefined)?.$classAttribute !== true) {
    return propertyFrom(name, found.get, found.set, found.holder);
  }
  if (typeInfo(cls).builtin) {
    const operator = isVisible(cls, name) ? operatorMethod(cls, name) : null;
    if (operator !== null) return operator;
  }
  const slot = slotDescriptor(name, mro(cls));
  if (slot !== null) return slot;
  if (name === "__new__") return newFor(cls);
  if (name === "__hash__" && comparesWithoutHash(cls)) return null;
  const ofType = isSubclass(cls, type) ? typeMethod(name) : null;
  if (ofType !== null) return name === "__prepare__" ? bindMethod(ofType, cls) : functionOf(ofType, "type", type);
  const method = objectMethod(name);
  if (method === null || name === "__class__") return missing;
  return name === "__init_subclass__" || name === "__subclasshook__" ? bindMethod(method, cls) : functionOf(method, "object", object);
}

/** Whether a class of the program defines `__eq__` and so has no `__hash__`. */
const comparesWithoutHash = (cls: Function): boolean => mro(cls).some((base) => !typeInfo(base).builtin && Object.hasOwn(base.prototype as object, "__eq__"));

/** The type of Python's that an inherited method belongs to, when it is one of `builtins`: `set` shares a JavaScript class with `frozenset`. */
function builtinHolder(cls: Function, holder: Function): Function | null {
  const order = mro(cls);
  const owner = order.includes(holder) ? holder : order.find((one) => one !== object && typeInfo(one).builtin);
  return owner !== undefined && owner !== object && typeInfo(owner).builtin && typeInfo(owner).module === "builtins" ? owner : null;
}

/** `C.__new__` of a class that does not define it: its built-in base's, or `object`'s. */
function newFor(cls: Function & { readonly $new?: Function }): Function {
  // named tuples take their fields one by one
  if (cls.$new !== undefined) return cls.$new;
  const base = allocatingBase(mro(cls));
  if (base === object) return newObject;
  let known = makers.get(base);
  if (known === undefined) {
    known = builtin(`${className(base)}.__new__`, (made: unknown, ...args: unknown[]): unknown => allocate(base, made, args), "*args, **kwargs");
    makers.set(base, known);
  }
  return known;
}

/** `T.__new__` of built-in types; always the same one. */
const makers = new WeakMap<Function, Function>();

/** Whether `a` comes before `b` in the class's order: a method may hide a base's class attribute and the other way round. */
function nearer(cls: Function, a: Function, b: Function): boolean {
  const order = mro(cls);
  return order.indexOf(a) <= order.indexOf(b);
}

function fromMetaclass(cls: Function, name: string, missing: unknown): unknown {
  const meta = metaclassOf(cls);
  if (meta !== type) {
    const found = findInherited(meta, name);
    if (found !== null && !found.showsClassAttribute) return found.kind === "method" ? bindMethod(found.value as Function, cls) : found.kind === "value" ? found.value : Reflect.apply(found.get as () => unknown, cls, []);
    const shared = findClassValue(meta, name);
    if (shared !== null && shared.holder !== type) return classValue(shared, meta);
  }
  const method = typeMethod(name);
  return method === null ? missing : bindMethod(method, cls);
}

/** What `type` keeps about every class. */
function typeMember(cls: Function, name: string, missing: unknown): unknown {
  const info = typeInfo(cls);
  switch (name) {
    case "__name__":
      return info.name;
    case "__qualname__":
      return info.qualname;
    case "__module__":
      return info.module;
    case "__doc__":
      return Object.hasOwn(cls, "__doc__") ? shownDoc(cls) : info.doc;
    case "__bases__":
      return tupleOf(info.bases);
    case "__base__":
      return info.bases.length > 1 ? storingBase(info.bases) : (info.bases[0] ?? null);
    case "__mro__":
      // while the metaclass is asked for the first one
      return info.extra?.has("$ordering") === true ? null : tupleOf(mro(cls));
    case "__dict__":
      return classNamespace(cls);
    case "__class__":
      return metaclassOf(cls);
    case "__abstractmethods__":
      if (!isAbstractClass(cls)) throw new AttributeError("__abstractmethods__", { name, obj: cls });
      return frozenset(abstractNames(cls));
    case "__text_signature__":
      return info.builtin ? missing : null;
    case "__firstlineno__":
      return (info.extra?.get("$body") as BodyRecord | undefined)?.firstLine ?? missing;
    case "__static_attributes__": {
      const body = info.extra?.get("$body") as BodyRecord | undefined;
      return body === undefined ? missing : tupleOf(body.assigned);
    }
    case "__type_params__":
      return info.extra?.get(name) ?? tupleOf([]);
    case "__annotations__":
      return info.builtin ? missing : ownAnnotations(info);
    case "__slots__":
      return Object.hasOwn(cls, "__slots__") ? Reflect.get(cls, "__slots__") : info.slots === null ? missing : tupleOf(info.slots);
    default:
      return info.extra?.get(name) ?? missing;
  }
}

/** A docstring that is no text: it may be a descriptor. */
function shownDoc(cls: Function): unknown {
  const value: unknown = Reflect.get(cls, "__doc__");
  const descriptor = descriptorOf(value);
  return descriptor === null || descriptor.get === null ? value : descriptor.get(null, cls);
}

/** Made at the first look, as CPython does. */
function ownAnnotations(info: TypeInfo): unknown {
  const extra = (info.extra ??= new Map<string, unknown>());
  if (!extra.has("__annotations__")) extra.set("__annotations__", dict());
  return extra.get("__annotations__");
}

/** `C.__dict__`: what the class itself defines, in the order of its body. */
export function classNamespace(cls: Function): MappingProxyType {
  const namespace: Dict<string, unknown> = dict();
  const info = typeInfo(cls);
  if (info.builtin && info.module === "builtins") {
    for (const name of [...(builtinAttributes(info.name) ?? []), ...redefinedAttributes(info.name), ...(cls === type ? ["__doc__"] : [])]) {
      const value = cls === type ? (typeDescriptor(type, name) ?? plainClassAttribute(cls, name, undefined)) : cls === object && name === "__class__" ? ownDescriptor(object, name, AttributeDescriptor) : lookInOrder(cls, name, undefined);
      if (value !== undefined) namespace.set(name, value);
    }
    if (cls !== type) namespace.set("__doc__", info.doc);
    return new MappingProxyType(namespace);
  }
  const own = new Map(ownClassValues(cls));
  const body = info.extra?.get("$body") as BodyRecord | undefined;
  namespace.set("__module__", info.module);
  if (typeof body?.firstLine === "number") namespace.set("__firstlineno__", body.firstLine);
  if (info.extra?.has("__annotations__") === true) namespace.set("__annotations__", info.extra.get("__annotations__"));
  if (info.doc !== null) namespace.set("__doc__", info.doc);
  for (const name of body?.names ?? []) if (own.has(name)) namespace.set(name, own.get(name));
  for (const [name, value] of own) namespace.set(name, value);
  if (body !== undefined) namespace.set("__static_attributes__", tupleOf(body.assigned));
  for (const name of info.slots ?? []) if (name !== "__dict__" && name !== "__weakref__") namespace.set(name, ownDescriptor(cls, name, MemberDescriptor));
  for (const [name, descriptor] of addedDescriptors(cls)) namespace.set(name, descriptor);
  if (!namespace.has("__doc__")) namespace.set("__doc__", null);
  if (info.extra?.has("__type_params__") === true) namespace.set("__type_params__", info.extra.get("__type_params__"));
  const order = info.extra?.get("$order") as readonly string[] | undefined;
  return new MappingProxyType(order === undefined ? namespace : reordered(namespace, order));
}

/** A class that was made of a mapping keeps the order of that. */
function reordered(namespace: Dict<string, unknown>, order: readonly string[]): Dict<string, unknown> {
  const result: Dict<string, unknown> = dict();
  for (const name of [...order, ...namespace.keys()]) if (namespace.has(name)) result.set(name, namespace.at(name));
  return result;
}

/** What the text of a class says of its body, for programs that look at `__dict__`. */
export interface BodyRecord {
  readonly names: readonly string[];
  /** Null when the class has been given to another module. */
  readonly firstLine: number | null;
  /** The attributes that its methods assign to `self`. */
  readonly assigned: readonly string[];
}

/** Names and values that a class itself defines, methods as plain functions. */
export function ownClassValues(cls: Function): [string, unknown][] {
  const out: [string, unknown][] = [];
  const prototype = cls.prototype as object;
  for (const key of Reflect.ownKeys(cls)) {
    if (typeof key === "symbol" || ["prototype", "name", "length"].includes(key)) continue;
    const name = attributeName(key);
    if (name === null || !isVisible(cls, name)) continue;
    const property = Object.getOwnPropertyDescriptor(cls, key);
    if (property === undefined) continue;
    out.push([name, property.enumerable === true || typeof property.value !== "function" ? property.value : rawMethod(cls, key, property.value)]);
  }
  for (const key of Reflect.ownKeys(prototype)) {
    if (typeof key === "symbol" || key === "constructor") continue;
    const name = attributeName(key);
    if (name === null || out.some(([known]) => known === name) || !isVisible(cls, name)) continue;
    const property = Object.getOwnPropertyDescriptor(prototype, key);
    if (property === undefined || (property.get as { $classAttribute?: boolean } | undefined)?.$classAttribute === true) continue;
    if (property.get !== undefined || property.set !== undefined) out.push([name, propertyFrom(name, property.get, property.set, cls)]);
    else out.push([name, typeof property.value === "function" ? functionOf(property.value, typeInfo(cls).qualname) : property.value]);
  }
  return out;
}

// ─── writing ───

/** `C.name = value`. */
export function setClassAttribute(cls: Function, name: string, value: unknown): void {
  const meta = metaclassOf(cls);
  if (meta !== type) {
    const custom = findInherited(meta, "__setattr__");
    if (custom !== null && custom.kind === "method" && custom.holder !== type && custom.holder !== object) return void Reflect.apply(custom.value as Function, cls, [name, value]);
    const found = findInherited(meta, name);
    if (found !== null && found.kind === "accessor" && found.set !== undefined) return void Reflect.apply(found.set, cls, [value]);
  }
  writeClassAttribute(cls, name, value);
}

/** `type.__setattr__(C, name, value)`. */
export function writeClassAttribute(cls: Function, name: string, value: unknown): void {
  if (isImmutable(cls)) throw immutableType(cls, name);
  if (name === "__module__" || name === "__firstlineno__") forgetFirstLine(cls);
  if (!setTypeMember(typeInfo(cls), name, value)) defineOnClass(cls, name, value);
}

/** The line of a class says nothing in another module (`type_set_module`, Objects/typeobject.c). */
function forgetFirstLine(cls: Function): void {
  const { extra } = typeInfo(cls);
  const body = extra?.get("$body") as BodyRecord | undefined;
  if (body !== undefined) extra?.set("$body", { ...body, firstLine: null });
  removeFromClass(cls, "__firstlineno__");
}

/** What is written in C stays as it is. */
const isImmutable = (cls: Function): boolean => typeInfo(cls).builtin && (typeInfo(cls).module === "builtins" || typeInfo(cls).compiled);

/** Whether the name is one that `type` keeps about a class; then it is set. */
export function setTypeMember(info: TypeInfo, name: string, value: unknown): boolean {
  switch (name) {
    case "__name__":
    case "__qualname__":
      setTypeName(info, name, value);
      return true;
    case "__module__":
      info.module = String(value);
      return true;
    case "__doc__":
      if (typeof value !== "string" && value !== null) return false;
      Reflect.deleteProperty(info.cls, "__doc__");
      info.doc = value;
      return true;
    case "__bases__":
      setBases(info.cls, value);
      return true;
    case "__mro__":
    case "__dict__":
      throw new AttributeError(`attribute '${name}' of 'type' objects is not writable`);
    case "__annotations__":
    case "__type_params__":
      (info.extra ??= new Map()).set(name, value);
      return true;
    case "__abstractmethods__":
      beAbstract(info.cls);
      setAbstractNames(info.cls, collect(value).map(String));
      return true;
    default:
      return false;
  }
}

function setTypeName(info: TypeInfo, name: "__name__" | "__qualname__", value: unknown): void {
  const text = textOf(value);
  if (text === undefined) throw new TypeError(`can only assign string to ${info.name}.${name}, not '${type_name(value)}'`);
  if (name === "__name__" && text.includes("\0")) throw new ValueError("type name must not contain null characters");
  if (name === "__name__" && /[\ud800-\udfff]/.test(text)) encodeText(text);
  if (name === "__name__") info.name = text;
  else info.qualname = text;
}

/** Puts a value where JavaScript and lookup find it: functions on the prototype, properties as accessors, data on the class. */
export function defineOnClass(cls: Function, name: string, value: unknown): void {
  const key = attributeKey(name);
  const classKey = classAttributeKey(name);
  const prototype = cls.prototype as object;
  Reflect.deleteProperty(prototype, key);
  Reflect.deleteProperty(cls, classKey);
  if (value instanceof PropertyObject && bindsPlainly(value)) defineProperty(prototype, key, value);
  else if (value instanceof StaticMethod && bindsPlainly(value) && typeof value.$func === "function") keepRaw(cls, classKey, value.$func, value);
  else if (value instanceof ClassMethod && bindsPlainly(value) && bindsAsMethod(value.$func)) keepRaw(cls, classKey, classMethodFrom(value.$func), value);
  else if (bindsAsMethod(value)) Object.defineProperty(prototype, key, { value: methodFrom(value), writable: true, configurable: true });
  else {
    Object.defineProperty(cls, classKey, { value, writable: true, enumerable: true, configurable: true });
    showOnInstances(cls, name);
  }
  changed(cls);
}

/** What `C.__dict__` shows of a static or class method: the object that was put there. */
const rawMethods = new WeakMap<Function, Map<string, { readonly method: unknown; readonly raw: unknown }>>();

function keepRaw(cls: Function, key: string, method: unknown, raw: unknown): void {
  Object.defineProperty(cls, key, { value: method, writable: true, configurable: true });
  let known = rawMethods.get(cls);
  if (known === undefined) rawMethods.set(cls, (known = new Map()));
  known.set(key, { method, raw });
}

function rawMethod(cls: Function, key: string, method: Function): unknown {
  const known = rawMethods.get(cls)?.get(key);
  if (known !== undefined && known.method === method) return known.raw;
  const raw = usesThis(method) ? new ClassMethod(functionOf(method, typeInfo(cls).qualname)) : new StaticMethod(method);
  keepRaw(cls, key, method, raw);
  return raw;
}

function changed(cls: Function): void {
  forgetLookups();
  classChanged(cls);
}

function classMethodFrom(f: AnyFunction): unknown {
  const method = methodFrom(f);
  if (!Object.hasOwn(method, "$usesThis")) Object.defineProperty(method, "$usesThis", { value: true });
  return method;
}

function defineProperty(prototype: object, key: string, property: PropertyObject): void {
  const get = function (this: object): unknown {
    return property.__get__(this, this.constructor);
  };
  const remove = (x: object): void => property.__delete__(x);
  Object.defineProperties(get, { $property: { value: property }, $delete: { value: remove } });
  Object.defineProperty(prototype, key, {
    get,
    set(this: unknown, value: unknown) {
      property.__set__(this, value);
    },
    configurable: true,
  });
}

/** Lets instances see a class attribute, as `class_attributes(C)` does for all of them. */
export function showOnInstances(cls: Function, name: string): void {
  const key = attributeKey(name);
  const classKey = classAttributeKey(name);
  const prototype = cls.prototype as object;
  if (Object.hasOwn(prototype, key)) return;
  const get = function (this: object): unknown {
    const owner = this.constructor;
    const value: unknown = Reflect.get(owner, classKey);
    if (typeof value !== "function" && (typeof value !== "object" || value === null)) return value;
    if (bindsAsMethod(value)) return bindMethod(methodFrom(value), this);
    const descriptor = descriptorOf(value);
    if (descriptor === null) return value;
    if (descriptor.get !== null) return descriptor.get(this, owner);
    const hidden = hiddenKey(name);
    return Object.hasOwn(this, hidden) ? Reflect.get(this, hidden) : value;
  };
  Object.defineProperty(get, "$classAttribute", { value: true });
  Object.defineProperty(prototype, key, {
    get,
    set(this: object, value: unknown) {
      const descriptor = descriptorOf(Reflect.get(this.constructor, classKey));
      if (descriptor !== null && descriptor.set !== null) descriptor.set(this, value);
      else if (descriptor !== null && descriptor.delete !== null) throw new AttributeError("__set__");
      else Object.defineProperty(this, key, { value, writable: true, enumerable: true, configurable: true });
    },
    configurable: true,
  });
}

/** `class_attributes(C)`: instances see the class's own static fields, as `obj.x`; descriptors learn their names. */
export function class_attributes(value: unknown): void {
  const cls = value as Function;
  finishSubclass(cls);
  for (const key of Object.keys(cls)) {
    const name = attributeName(key);
    if (name !== null) showOnInstances(cls, name);
  }
  forgetLookups();
  setNames(cls);
}

const namesAreSet = new WeakSet<Function>();

/** Calls `__set_name__` of the values in a class body, once a class. */
export function setNames(cls: Function): void {
  if (namesAreSet.has(cls)) return;
  namesAreSet.add(cls);
  for (const key of Object.keys(cls)) {
    const name = attributeName(key);
    const value: unknown = name === null ? null : Reflect.get(cls, key);
    if (name !== null) setName(cls, name, value);
  }
}

/** Tells a value of a class body its name; what goes wrong notes where (`type_new_set_names`, Objects/typeobject.c). */
export function setName(cls: Function, name: string, value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  const method = specialMethod(value, "__set_name__");
  if (typeof method !== "function") return;
  try {
    callMethod(method, value, [cls, name], null);
  } catch (error) {
    if (error instanceof BaseException) error.add_note(`Error calling __set_name__ on '${type_name(value)}' instance '${name}' in '${className(cls)}'`);
    throw error;
  }
}

/** `del C.name`. */
export function deleteClassAttribute(cls: Function, name: string): void {
  const custom = metaclassOf(cls) === type ? null : findInherited(metaclassOf(cls), "__delattr__");
  if (custom !== null && custom.kind === "method" && custom.holder !== type) return void Reflect.apply(custom.value as Function, cls, [name]);
  eraseClassAttribute(cls, name);
}

const UNDELETABLE: ReadonlySet<string> = new Set(["__name__", "__qualname__", "__bases__", "__module__", "__doc__", "__type_params__"]);

/** `type.__delattr__(C, name)` */
export function eraseClassAttribute(cls: Function, name: string): void {
  if (isImmutable(cls)) throw immutableType(cls, name);
  if (name === "__dict__" || name === "__mro__") throw new AttributeError(`attribute '${name}' of 'type' objects is not writable`);
  if (UNDELETABLE.has(name)) throw new TypeError(`cannot delete '${name}' attribute of immutable type '${className(cls)}'`);
  if (name === "__annotations__") {
    if (typeInfo(cls).extra?.delete(name) !== true) throw new AttributeError(name);
    return;
  }
  if (name === "__abstractmethods__" && isAbstractClass(cls)) return setAbstractNames(cls, []);
  if (deleteSlot(cls, name)) return;
  if (!Object.hasOwn(cls.prototype as object, attributeKey(name)) && !Object.hasOwn(cls, classAttributeKey(name))) throw noAttribute(cls, name);
  removeFromClass(cls, name);
}

/** `del C.x` of a slot takes the descriptor away, and with it the only place that instances have for the name. */
function deleteSlot(cls: Function, name: string): boolean {
  const info = typeInfo(cls);
  if (info.slots === null || !info.slots.includes(name)) return false;
  info.slots = info.slots.filter((slot) => slot !== name);
  forgetSlots(cls);
  changed(cls);
  return true;
}

/** Takes a name off the class itself, whether it has it or not. */
export function removeFromClass(cls: Function, name: string): void {
  Reflect.deleteProperty(cls.prototype as object, attributeKey(name));
  Reflect.deleteProperty(cls, classAttributeKey(name));
  changed(cls);
}
