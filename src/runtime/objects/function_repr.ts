/** `repr` of functions, methods and classes. */
import { getattr } from "./attributes.js";
import { type BoundMethod, isBoundMethod } from "./attributes/methods.js";
import { calleeOf } from "./calls.js";
import { type AnyFunction, function_meta, isSlot } from "./functions.js";
import { identityOf } from "./identity.js";
import { repr } from "./repr.js";
import { className, isClass, typeInfo } from "./type_registry.js";
import { fullName, metaclassOf, type, type_name } from "./types.js";

/** `<class '…'>`, `<function f at 0x…>`, `<built-in function len>`, `<bound method A.m of …>`. */
export function functionRepr(f: Function): string {
  if (isClass(f)) return classRepr(f);
  if (isBoundMethod(f)) return methodRepr(f);
  const meta = function_meta(f);
  const at = `0x${identityOf(f).toString(16)}`;
  if (meta.kind !== "builtin" && meta.module !== "builtins" && meta.receiver === null) return `<function ${meta.qualname} at ${at}>`;
  if (meta.receiver !== null) return `<${isSlot(meta) ? "slot wrapper" : "method"} '${meta.name}' of '${fullName(meta.receiver)}' objects>`;
  const dot = meta.qualname.lastIndexOf(".");
  if (dot <= 0) return `<built-in function ${meta.name}>`;
  return meta.module === "builtins" ? `<built-in method ${meta.name} of type object at ${at}>` : `<method '${meta.name}' of '${meta.qualname.slice(0, dot)}' objects>`;
}

/** A bound method names the class that defines it. */
function methodRepr(f: BoundMethod): string {
  const self = f.$self;
  const meta = function_meta(f.$method);
  const { kind, name } = meta;
  if (isSlot(meta) && typeof self !== "function") return `<method-wrapper '${name}' of ${type_name(self)} object at 0x${identityOf(self).toString(16)}>`;
  if (kind === "builtin") return `<built-in method ${name} of ${type_name(self)} object at 0x${identityOf(self).toString(16)}>`;
  const behind: unknown = Object.hasOwn(f.$method, "$asFunction") ? Reflect.get(f.$method, "$asFunction") : null;
  const shown: unknown = typeof behind === "object" && behind !== null ? getattr(behind, "__qualname__", getattr(behind, "__name__", "?")) : calleeOf(f.$method, 1, self).name;
  return `<bound method ${typeof shown === "string" ? shown : "?"} of ${repr(self)}>`;
}

/** `<class 'int'>`, `<class '__main__.Sensor'>`, or what the metaclass says. */
export function classRepr(cls: Function): string {
  const meta = metaclassOf(cls);
  if (meta !== type) {
    const method: unknown = Reflect.get(meta.prototype as object, "__repr__");
    if (typeof method === "function" && method !== Reflect.get(type.prototype as object, "__repr__")) {
      const text: unknown = Reflect.apply(method as AnyFunction, cls, []);
      if (typeof text === "string") return text;
    }
  }
  const { module, qualname } = typeInfo(cls);
  return `<class '${module === "builtins" ? "" : `${module}.`}${qualname === "" ? className(cls) : qualname}'>`;
}
