/** `repr` of functions, methods and classes. */
import { type BoundMethod, isBoundMethod } from "./attributes/methods.js";
import { calleeOf } from "./calls.js";
import { type AnyFunction, function_meta } from "./functions.js";
import { identityOf } from "./identity.js";
import { repr } from "./repr.js";
import { className, isClass, typeInfo } from "./type_registry.js";
import { metaclassOf, type, type_name } from "./types.js";

/** `<class '…'>`, `<function f at 0x…>`, `<built-in function len>`, `<bound method A.m of …>`. */
export function functionRepr(f: Function): string {
  if (isClass(f)) return classRepr(f);
  if (isBoundMethod(f)) return methodRepr(f);
  const meta = function_meta(f);
  const at = `0x${identityOf(f).toString(16)}`;
  if (meta.kind !== "builtin") return `<function ${meta.qualname} at ${at}>`;
  const dot = meta.qualname.lastIndexOf(".");
  return dot > 0 ? `<method '${meta.name}' of '${meta.qualname.slice(0, dot)}' objects>` : `<built-in function ${meta.name}>`;
}

/** A bound method names the class that defines it. */
function methodRepr(f: BoundMethod): string {
  const self = f.$self;
  const { kind, name } = function_meta(f.$method);
  if (kind === "builtin") return `<built-in method ${name} of ${type_name(self)} object at 0x${identityOf(self).toString(16)}>`;
  return `<bound method ${calleeOf(f.$method, 1, self).name} of ${repr(self)}>`;
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
