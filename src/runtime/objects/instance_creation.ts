/**
 * How instances of a program's classes come to be: `__new__`, the storage that a built-in base brings, `__init__`
 * (`type.__call__`, Objects/typeobject.c).
 *
 * An instance of `class Name(str)` is an object of its own that carries the text in `$value`; one of `class Rows(list)` is a JavaScript
 * array with another prototype, so that no native operation ever takes either for the plain value.
 */
import { callSpecial } from "./attributes.js";
import { findClassValue, findInherited } from "./attributes/class_lookup.js";
import { usesThis } from "./attributes/methods.js";
import { bindKeywords, checkPositional, type Callee, type Keywords } from "./call_binding.js";
import { call, callMethod } from "./calls.js";
import { checkInstantiable } from "./abstract_classes.js";
import { classValue } from "./descriptors.js";
import { TypeError } from "./exceptions.js";
import { function_signature } from "./functions.js";
import { parseSignature } from "./signatures.js";
import { className, isClass, object, typeInfo } from "./type_registry.js";
import { isSubclass, type_name, type_of } from "./types.js";
import { mro } from "./mro.js";

/** Makes the storage of an instance of `cls` from the arguments of the call, as the `__new__` of a built-in type does. */
type Allocator = (cls: Function, args: readonly unknown[]) => object;

const allocators = new WeakMap<Function, Allocator>();

/** Says how a built-in type makes instances of classes derived from it. */
export function allocatedBy(type: Function, allocator: Allocator): void {
  allocators.set(type, allocator);
}

/** Whether the type itself makes the instances of classes derived from it. */
export const isAllocated = (type: Function): boolean => allocators.has(type);

/** The nearest base of a class whose `__new__` is a built-in one; `object` when there is none. */
export function allocatingBase(order: readonly Function[]): Function {
  return order.find((cls) => allocators.has(cls)) ?? object;
}

/** `T.__new__(cls, *args)` of a built-in type. */
export function allocate(type: Function, cls: unknown, args: readonly unknown[]): unknown {
  const name = className(type);
  if (cls === undefined) throw new TypeError(`${name}.__new__(): not enough arguments`);
  if (!isClass(cls)) throw new TypeError(`${name}.__new__(X): X is not a type object (${type_name(cls)})`);
  if (!isSubclass(cls, type)) throw new TypeError(`${name}.__new__(${className(cls)}): ${className(cls)} is not a subtype of ${name}`);
  if (cls === type) return Reflect.apply(type, undefined, args) as unknown;
  const nearest = allocatingBase(mro(cls));
  if (nearest !== type && type !== object) throw new TypeError(`${name}.__new__(${className(cls)}) is not safe, use ${className(nearest)}.__new__()`);
  const allocator = allocators.get(type);
  return allocator === undefined ? Object.create(cls.prototype as object) : allocator(cls, positional(type, forAllocator(type, cls, args)));
}

/** Keywords that the type does not know are for an `__init__` of the program's. */
function forAllocator(type: Function, cls: Function, args: readonly unknown[]): readonly unknown[] {
  const keywords = keywordsAmong(args);
  if (keywords === null) return args;
  const init = findInherited(cls, "__init__");
  if (init === null || typeInfo(init.holder).builtin) return args;
  const { signature } = typeInfo(type);
  if (signature === null || signature.includes("**")) return args;
  const { byName } = parseSignature(signature);
  return Object.keys(keywords).some((name) => byName.has(name)) ? args : args.slice(0, -1);
}

/** The arguments with the trailing keywords in their places. */
export function positional(type: Function, args: readonly unknown[]): readonly unknown[] {
  const keywords = keywordsAmong(args);
  const { signature } = typeInfo(type);
  if (keywords === null || signature === null || signature.includes("**")) return args;
  return bindKeywords(parseSignature(signature), () => ({ name: className(type), self: 0, kind: "builtin", unbound: false }), args.slice(0, -1), keywords);
}

/** The keywords that a call in JavaScript's form has as its last argument. */
export function keywordsAmong(args: readonly unknown[]): Keywords | null {
  const last = args.length === 0 ? undefined : args[args.length - 1];
  if (typeof last !== "object" || last === null) return null;
  const prototype: unknown = Object.getPrototypeOf(last);
  // the namespace of a JavaScript module has no prototype either
  return (prototype === Object.prototype || prototype === null) && !(Symbol.toStringTag in last) ? (last as Keywords) : null;
}

/** Whether a class or a base of it in the program says itself how instances are made. */
export function hasOwnMaker(cls: Function & { readonly __new__?: unknown; readonly prototype: object }): boolean {
  return cls.__new__ !== undefined || "__new__" in cls.prototype;
}

/** What `new C(…)` does for a class below the built-in type: its `__new__`, else the type's; then `__init__`. */
export function constructDerived(type: Function, cls: Function & { readonly $abstract?: ReadonlySet<string> }, args: readonly unknown[]): object {
  if (cls.$abstract !== undefined) checkInstantiable(cls);
  if (hasOwnMaker(cls)) return constructByNew(cls, args) as object;
  const made = allocate(type, cls, args) as object & { readonly __init__?: unknown };
  if (typeof made.__init__ === "function") checkInitResult(Reflect.apply(made.__init__, made, args));
  return made;
}

/** Calls the class's `__new__` with arguments in JavaScript's form, then `__init__` when an instance came out. */
export function constructByNew(cls: Function, args: readonly unknown[]): unknown {
  const keywords = keywordsAmong(args);
  return keywords === null ? createByNew(cls, args, null) : createByNew(cls, args.slice(0, -1), keywords);
}

/** The same with the keywords apart. */
export function createByNew(cls: Function, args: readonly unknown[], keywords: Keywords | null): unknown {
  const made = makeInstance(cls, args, keywords);
  const actual = type_of(made);
  if (!isSubclass(actual, cls)) return made;
  const init = findInherited(actual, "__init__");
  if (init === null && !hasInitOnClass(actual)) return made;
  if (init === null || init.kind !== "method") {
    checkInitResult(callSpecial(made as object, "__init__", keywords === null ? args : [...args, keywords]));
    return made;
  }
  if (typeInfo(init.holder).builtin) Reflect.apply(init.value as Function, made, keywords === null || isForMaker(init.holder, cls, keywords) ? args : [...args, keywords]);
  else checkInitResult(callMethod(init.value as Function, made, args, keywords));
  return made;
}

/** `@staticmethod def __init__`, and objects that are called. */
export function hasInitOnClass(cls: Function): boolean {
  const shared = findClassValue(cls, "__init__");
  return shared !== null && !typeInfo(shared.holder).builtin;
}

/** Whether a built-in `__init__` overlooks the keywords, because a `__new__` of the program's has them. */
function isForMaker(type: Function, cls: Function, keywords: Keywords): boolean {
  const { signature } = typeInfo(type);
  if (signature === null || signature.includes("**") || !hasOwnMaker(cls as Function & { readonly prototype: object })) return false;
  const { byName } = parseSignature(signature);
  return !Object.keys(keywords).some((name) => byName.has(name));
}

/** Calls the `__init__` of a class below one of the library whose constructor has nothing to do. */
export function initialised(made: object & { readonly __init__?: unknown }, args: readonly unknown[]): void {
  if (typeof made.__init__ === "function") checkInitResult(Reflect.apply(made.__init__, made, args));
}

/** What `__init__` gave back has to be None. */
export function checkInitResult(result: unknown): void {
  if (result !== null && result !== undefined) throw new TypeError(`__init__() should return None, not '${type_name(result)}'`);
}

/** Calls a `__new__` as its text has it; errors name it by its class. */
function callText(maker: Function, holder: Function, self: 0 | 1, receiver: unknown, args: readonly unknown[], keywords: Keywords | null): unknown {
  const callee: () => Callee = () => ({ name: `${typeInfo(holder).qualname}.__new__`, self, kind: "function", unbound: false });
  if (keywords !== null) return Reflect.apply(maker, receiver, bindKeywords(function_signature(maker), callee, args, keywords)) as unknown;
  checkPositional(function_signature(maker), callee, args);
  return Reflect.apply(maker, receiver, args) as unknown;
}

/** A `__new__` written as a method has the class for `this`; one put on the class later has it as its first argument. */
export function makeInstance(cls: Function, args: readonly unknown[], keywords: Keywords | null = null): unknown {
  const method = findInherited(cls, "__new__");
  if (method !== null && method.kind === "method") return callText(method.value as Function, method.holder, 1, cls, args, keywords);
  const shared = findClassValue(cls, "__new__");
  if (shared !== null && shared.isMethod && !usesThis(shared.value as Function)) return callText(shared.value as Function, shared.holder, 0, undefined, [cls, ...args], keywords);
  if (shared !== null && !typeInfo(shared.holder).builtin) return call(classValue(shared, cls), [cls, ...args], keywords);
  return allocate(allocatingBase(mro(cls)), cls, keywords === null ? args : [...args, keywords]);
}
