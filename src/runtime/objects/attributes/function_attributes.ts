/** Attributes of functions and bound methods: `f.__name__`, `f.calls = 0`, `f.__wrapped__`. */
import { attributeName, classAttributeKey } from "../attribute_names.js";
import { dict, type Dict } from "../dict.js";
import { TypeError } from "../exceptions.js";
import { isAbstract } from "../abstract_classes.js";
import { codeOf } from "../code_objects.js";
import { function_meta, function_signature, methodMeta } from "../functions.js";
import type { Parameter } from "../signatures.js";
import { tupleOf } from "../tuple.js";
import { type_name, type_of } from "../types.js";
import { noAttribute, noPlaceFor, notWritable } from "./attribute_errors.js";
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
      return meta.module ?? "__main__";
    case "__class__":
      return type_of(f);
    case "__call__":
      return bindMethod(callSelf, f);
    case "__isabstractmethod__":
      return isAbstract(f) || isAbstract((f as { readonly $asMethod?: unknown }).$asMethod) ? true : missing;
  }
  if (meta.kind === "builtin") {
    if (name === "__self__") return null;
  } else {
    switch (name) {
      case "__dict__":
        return functionDict(f);
      case "__defaults__":
        return defaultsOf(f);
      case "__kwdefaults__":
        return keywordDefaults(f);
      case "__closure__":
        return null;
      case "__annotations__":
        return (meta.annotations ??= dict());
      case "__globals__":
        return dict();
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
  return Reflect.apply(this, undefined, args);
}

function bindTo(this: Function, obj: unknown): unknown {
  return obj === null ? this : bindMethod(methodFrom(this), obj);
}

function defaultsOf(f: Function): unknown {
  const optional = function_signature(f).positional.filter((p) => p.default !== null);
  return optional.length === 0 ? null : tupleOf(optional.map((p) => defaultValue(f, p)));
}

function keywordDefaults(f: Function): unknown {
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
  const quoted = /^(['"])([^'"\\]*)\1$/.exec(text);
  return quoted === null ? text : quoted[2];
}

/** The attributes that a program put on a function. */
function functionDict(f: Function): Dict<string, unknown> {
  const out: Dict<string, unknown> = dict();
  for (const key of Object.keys(f)) {
    const name = attributeName(key);
    if (name !== null) out.set(name, Reflect.get(f, key));
  }
  return out;
}

function boundMethodAttribute(f: Function & { readonly $self: unknown; readonly $method: Function }, name: string, missing: unknown): unknown {
  const meta = methodMeta(f.$method, f.$self);
  switch (name) {
    case "__self__":
      return f.$self;
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
    const method = objectMethod(name);
    return method === null ? missing : bindMethod(method, f);
  }
  return getFunctionAttribute(functionOf(f.$method, ""), name, missing);
}

/** `f.name = value`. */
export function setFunctionAttribute(f: Function, name: string, value: unknown): void {
  if (isBoundMethod(f)) throw noPlaceFor(f, name);
  const meta = function_meta(f);
  if (meta.kind === "builtin") throw name === "__name__" || name === "__qualname__" ? notWritable(f, name) : noPlaceFor(f, name);
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
      meta.module = value === null ? null : String(value);
      return;
    case "__dict__":
      if (type_name(value) !== "dict") throw new TypeError(`__dict__ must be set to a dictionary, not a '${type_name(value)}'`);
      for (const [key, item] of (value as Dict).items()) setFunctionAttribute(f, String(key), item);
      return;
    case "__annotations__":
      if (value !== null && type_name(value) !== "dict") throw new TypeError("__annotations__ must be set to a dict object");
      meta.annotations = value ?? dict();
      return;
    case "__code__":
      throw new TypeError("__code__ must be set to a code object");
    default:
      Object.defineProperty(f, classAttributeKey(name), { value, writable: true, enumerable: true, configurable: true });
  }
}

/** `del f.name`. */
export function deleteFunctionAttribute(f: Function, name: string): void {
  const key = classAttributeKey(name);
  if (isBoundMethod(f) || !Object.hasOwn(f, key) || attributeName(key) === null) throw noAttribute(f, name);
  Reflect.deleteProperty(f, key);
}
