/** Attributes of functions and bound methods: `f.__name__`, `f.calls = 0`, `f.__wrapped__`. */
import { attributeName, classAttributeKey } from "../attribute_names.js";
import { closureOf } from "../closures.js";
import { callWithParams } from "../calls.js";
import { keywordDefaultsSet, positionalDefaults, setCode, setDefaults, setKeywordDefaults } from "../changeable_functions.js";
import { dict } from "../dict.js";
import { DictObject } from "../dict/dict_object.js";
import { AttributeError, TypeError } from "../exceptions.js";
import { isAbstract } from "../abstract_classes.js";
import { codeOf } from "../code_objects.js";
import { type AnyFunction, describeFunction, function_meta, function_signature, isSlot, methodMeta } from "../functions.js";
import type { Parameter } from "../signatures.js";
import { names_of_module } from "../module_names.js";
import { module, moduleDict } from "../modules.js";
import { tupleOf } from "../tuple.js";
import { mro } from "../mro.js";
import { className, isClass } from "../type_registry.js";
import { NoneType, type_name, type_of } from "../types.js";
import { noAttribute, noPlaceFor, notWritable, readOnly } from "./attribute_errors.js";
import { instanceDict, replaceDict } from "./instance_dict.js";
import { bindMethod, functionOf, isBoundMethod, methodFrom } from "./methods.js";
import { objectMethod } from "./object_methods.js";

/** `getattr` on a function; `missing` when it has no such attribute. */
export function getFunctionAttribute(f: Function, name: string, missing: unknown): unknown {
  if (isBoundMethod(f)) return boundMethodAttribute(f, name, missing);
  const key = classAttributeKey(name);
  if (Object.hasOwn(f, key) && attributeName(key) !== null) return Reflect.get(f, key);
  const meta = function_meta(f);
  switch (name) {
    case "__name__":
      return meta.name;
    case "__qualname__":
      return meta.qualname;
    case "__doc__":
      return meta.doc;
    case "__module__":
      return meta.module ?? (meta.withoutModule === true ? null : "__main__");
    case "__class__":
      return type_of(f);
    case "__call__":
      return bindMethod(callSelf, f);
    case "__builtins__":
      return meta.kind === "builtin" ? missing : moduleDict(module("builtins"));
    case "__isabstractmethod__":
      return isAbstract(f) || isAbstract((f as { readonly $asMethod?: unknown }).$asMethod) ? true : missing;
  }
  if (meta.kind === "builtin") {
    if (name === "__self__") return null;
    if (meta.receiver !== null && name === "__objclass__") return meta.receiver;
    if (meta.receiver !== null && name === "__get__") return bindMethod(bindToReceiver, f);
  } else {
    switch (name) {
      case "__dict__":
        return instanceDict(f);
      case "__defaults__":
        return defaultsOf(f);
      case "__kwdefaults__":
        return keywordDefaults(f);
      case "__closure__":
        return closureOf(f);
      case "__annotations__":
        return (meta.annotations ??= dict());
      case "__globals__":
        return globalsOf(f as AnyFunction);
      case "__type_params__":
        return Object.hasOwn(f, "$typeParams") ? Reflect.get(f, "$typeParams") : tupleOf([]);
      case "__code__":
        return codeOf(f);
      case "__get__":
        return bindMethod(bindTo, f);
    }
  }
  const method = objectMethod(name);
  return method === null ? missing : bindMethod(method, f);
}

function callSelf(this: Function, ...args: unknown[]): unknown {
  return callWithParams(this, args);
}
describeFunction(callSelf, "function", "*args, **kwargs", "__call__");

/** What is bound already stays bound to what it is bound to. */
function bindAgain(this: Function): unknown {
  return this;
}

function bindTo(this: Function, obj: unknown): unknown {
  return obj === null ? this : bindMethod(methodFrom(this), obj);
}

/** `list.append.__get__(xs)`: what belongs to a type binds its instances only. */
function bindToReceiver(this: Function, obj: unknown = null, cls: unknown = null): unknown {
  const { receiver, name } = function_meta(this);
  if (obj === null && (cls !== null || receiver === NoneType)) return this;
  if (obj === null) throw new TypeError("__get__(None, None) is invalid");
  if (receiver !== null && !mro(type_of(obj)).includes(receiver)) throw new TypeError(`descriptor '${name}' for '${className(receiver)}' objects doesn't apply to a '${type_name(obj)}' object`);
  return bindMethod(methodFrom(this), obj);
}

/** `f.__defaults__` */
export function defaultsOf(f: Function): unknown {
  const set = positionalDefaults(f);
  if (set !== undefined) return set;
  const optional = function_signature(f).positional.filter((p) => p.default !== null);
  return optional.length === 0 ? null : tupleOf(optional.map((p) => defaultValue(f, p)));
}

/** `f.__kwdefaults__` */
export function keywordDefaults(f: Function): unknown {
  const set = keywordDefaultsSet(f);
  if (set !== undefined) return set;
  const optional = function_signature(f).keywordOnly.filter((p) => p.default !== null);
  return optional.length === 0 ? null : dict(optional.map((p) => [p.name, defaultValue(f, p)]));
}

/** The value of a parameter's default: what the program says, or what its text says where that is plain. */
export function defaultValue(f: Function, parameter: Parameter): unknown {
  const { defaults } = function_meta(f);
  return defaults !== null && Object.hasOwn(defaults, parameter.name) ? defaults[parameter.name] : literal(parameter.default ?? "None");
}

function literal(text: string): unknown {
  if (text === "None") return null;
  if (text === "True" || text === "False") return text === "True";
  if (/^-?\d+$/.test(text) && Number.isSafeInteger(Number(text))) return Number(text);
  const quoted = /^(['"])((?:[^'"\\]|\\[nrt])*)\1$/.exec(text)?.[2];
  return quoted === undefined ? text : quoted.replace(/\\(.)/g, (_, letter: keyof typeof escapes) => escapes[letter]);
}

const escapes = { n: "\n", r: "\r", t: "\t" } as const;

/** The names of the module that a function was written in, where it keeps them in a dict; else what every module has. */
function globalsOf(f: AnyFunction & { readonly $asMethod?: AnyFunction }): unknown {
  const own = f.$asMethod ?? f;
  const meta = (own.$code ?? function_meta(own).code)?.file.meta ?? null;
  const names = meta === null ? undefined : names_of_module(meta)?.globals;
  return names ?? dict([["__name__", function_meta(f).module ?? "__main__"]]);
}

function boundMethodAttribute(f: Function & { readonly $self: unknown; readonly $method: Function }, name: string, missing: unknown): unknown {
  const plain: unknown = Object.hasOwn(f.$method, "$asFunction") ? Reflect.get(f.$method, "$asFunction") : null;
  // what was set on the plain function since
  const meta = typeof plain === "function" && Object.hasOwn(plain, "$meta") ? function_meta(plain) : methodMeta(f.$method, f.$self);
  switch (name) {
    case "__self__":
      return f.$self;
    case "__call__":
      return bindMethod(callSelf, f);
    case "__get__":
      if (meta.kind === "builtin") break;
      return bindMethod(bindAgain, f);
    case "__func__":
      return meta.kind === "builtin" ? missing : functionOf(f.$method, "");
    case "__name__":
      return meta.name;
    case "__qualname__":
      return meta.qualname;
    case "__class__":
      return type_of(f);
    case "__doc__":
      return meta.doc;
    case "__module__":
      return meta.module ?? (meta.kind === "builtin" ? null : "__main__");
  }
  if (meta.kind === "builtin") {
    if (name === "__objclass__" && isSlot(meta)) return meta.receiver ?? type_of(f.$self);
    const method = objectMethod(name);
    return method === null ? missing : bindMethod(method, f);
  }
  return getFunctionAttribute(functionOf(f.$method, ""), name, missing);
}

/** What can't be set: of a function, of a bound method, of a function of the runtime. */
const READ_ONLY: ReadonlySet<string> = new Set(["__closure__", "__globals__", "__builtins__"]);
const OF_METHODS: ReadonlySet<string> = new Set(["__self__", "__func__"]);
const OF_BUILTINS: ReadonlySet<string> = new Set(["__name__", "__qualname__", "__doc__", "__self__", "__text_signature__"]);
const readOnlyMember = (): AttributeError => new AttributeError("readonly attribute");

/** The error of setting or deleting an attribute of a bound method, or of a function of the runtime. */
function fixed(f: Function, name: string): AttributeError {
  const isMethod = isBoundMethod(f) && function_meta(f).kind !== "builtin";
  if (isMethod ? OF_METHODS.has(name) : name === "__module__") return isMethod ? readOnlyMember() : noPlaceFor(f, name);
  if (isMethod ? name === "__doc__" : OF_BUILTINS.has(name)) return notWritable(f, name);
  return objectMethod(name) === null && name !== "__call__" && name !== "__get__" ? noPlaceFor(f, name) : readOnly(f, name);
}

const isFixed = (f: Function): boolean => isBoundMethod(f) || function_meta(f).kind === "builtin";

function refuseClass(f: Function, value: unknown): never {
  if (value === undefined) throw new TypeError("can't delete __class__ attribute");
  if (!isClass(value)) throw new TypeError(`__class__ must be set to a class, not '${type_name(value)}' object`);
  throw new TypeError("__class__ assignment only supported for mutable types or ModuleType subclasses");
}

/** `f.name = value`. */
export function setFunctionAttribute(f: Function, name: string, value: unknown): void {
  if (name === "__class__") refuseClass(f, value);
  if (isFixed(f)) throw fixed(f, name);
  const meta = function_meta(f);
  switch (name) {
    case "__name__":
    case "__qualname__":
      if (typeof value !== "string") throw new TypeError(`${name} must be set to a string object`);
      if (name === "__name__") meta.name = value;
      else meta.qualname = value;
      return;
    case "__doc__":
      meta.doc = value;
      return;
    case "__module__":
      meta.module = value as string | null;
      meta.withoutModule = value === null;
      return;
    case "__dict__":
      if (!(value instanceof DictObject)) throw new TypeError(`__dict__ must be set to a dictionary, not a '${type_name(value)}'`);
      replaceDict(f, value);
      return;
    case "__annotations__":
      if (value !== null && type_name(value) !== "dict") throw new TypeError("__annotations__ must be set to a dict object");
      meta.annotations = value ?? dict();
      return;
    case "__defaults__":
      return setDefaults(f, value);
    case "__kwdefaults__":
      return setKeywordDefaults(f, value);
    case "__code__":
      return setCode(f, value);
    case "__type_params__":
      if (type_name(value) !== "tuple") throw new TypeError("__type_params__ must be set to a tuple");
      Object.defineProperty(f, "$typeParams", { value, writable: true, configurable: true });
      return;
    default:
      if (READ_ONLY.has(name)) throw readOnlyMember();
      Object.defineProperty(f, classAttributeKey(name), { value, writable: true, enumerable: true, configurable: true });
  }
}

/** `del f.name`. */
export function deleteFunctionAttribute(f: Function, name: string): void {
  if (name === "__class__") refuseClass(f, undefined);
  if (isFixed(f)) throw fixed(f, name);
  const key = classAttributeKey(name);
  if (Object.hasOwn(f, key) && attributeName(key) !== null) return void Reflect.deleteProperty(f, key);
  switch (name) {
    case "__name__":
    case "__qualname__":
      throw new TypeError(`${name} must be set to a string object`);
    case "__code__":
      throw new TypeError("__code__ must be set to a code object");
    case "__type_params__":
      throw new TypeError("__type_params__ must be set to a tuple");
    case "__dict__":
      throw new TypeError("cannot delete __dict__");
    case "__doc__":
    case "__module__":
    case "__annotations__":
    case "__defaults__":
    case "__kwdefaults__":
      return setFunctionAttribute(f, name, null);
    default:
      throw READ_ONLY.has(name) ? readOnlyMember() : noAttribute(f, name);
  }
}
