/** CPython's words for attributes that are missing or may not be set. */
import { AttributeError, TypeError } from "../exceptions.js";
import { textOf } from "../str/receiver.js";
import { className, isClass, typeInfo } from "../type_registry.js";
import { MethodType, ModuleType, type_name, type_of } from "../types.js";
import { version } from "../../python_version.js";

/** `x.name` does not exist. */
export function noAttribute(value: unknown, name: string): AttributeError {
  const keywords = { name, obj: value };
  if (isClass(value) && version.minor < 12 && typeInfo(typeInfo(value).metaclass ?? value).module === "enum") return new AttributeError(name);
  if (isClass(value)) return new AttributeError(`type object '${className(value)}' has no attribute '${name}'`, keywords);
  if (type_of(value) === ModuleType) return new AttributeError(`module '${moduleName(value)}' has no attribute '${name}'`, keywords);
  // A bound method passes questions on to its function, which is what complains.
  const kind = type_of(value) === MethodType ? "function" : type_name(value);
  return new AttributeError(`'${kind}' object has no attribute '${name}'`, keywords);
}

/** `x.name = 1` where x has no place for it. */
export function noPlaceFor(value: unknown, name: string): AttributeError {
  return new AttributeError(`'${type_name(value)}' object has no attribute '${name}'${version.minor < 13 ? "" : " and no __dict__ for setting new attributes"}`, { name, obj: value });
}

export function readOnly(value: unknown, name: string): AttributeError {
  return new AttributeError(`'${type_name(value)}' object attribute '${name}' is read-only`);
}

export function notWritable(value: unknown, name: string): AttributeError {
  return new AttributeError(`attribute '${name}' of '${type_name(value)}' objects is not writable`);
}

/** What is said of a property that lacks one of its functions, or of one without a name. */
export function noSetterText(name: string | null, type: string, what: "setter" | "deleter" | "getter"): string {
  if (version.minor < 11) {
    const complaint = what === "getter" ? "unreadable attribute" : what === "setter" ? "can't set attribute" : "can't delete attribute";
    return version.minor < 10 || name === null ? complaint : `${complaint} ${name}`;
  }
  return `property ${name === null ? "" : `${name} `}of '${type}' object has no ${what}`;
}

export function noSetter(value: unknown, name: string, what: "setter" | "deleter" | "getter" = "setter"): AttributeError {
  return new AttributeError(noSetterText(`'${name}'`, type_name(value), what));
}

export function immutableType(cls: Function, name: string): TypeError {
  if (version.minor < 10) return new TypeError(`can't set attributes of built-in/extension type '${className(cls)}'`);
  return new TypeError(`cannot set '${name}' attribute of immutable type '${className(cls)}'`);
}

export function nameMustBeText(name: unknown): TypeError {
  return new TypeError(version.minor < 11 ? "getattr(): attribute name must be string" : `attribute name must be string, not '${type_name(name)}'`);
}

/** The name of an attribute: a text, or an instance of a subclass of str. */
export function attributeText(name: unknown): string {
  const text = textOf(name);
  if (text === undefined) throw nameMustBeText(name);
  return text;
}

/** The name a namespace object goes by; `modules.ts` writes it down when it hands a module out. */
export function moduleName(module: unknown): string {
  return (typeof module === "object" && module !== null ? moduleNames.get(module) : undefined) ?? "__main__";
}

export const moduleNames = new WeakMap<object, string>();

/** Whether instances of exactly this class have no `__dict__`. */
export function isSealed(cls: Function): boolean {
  const info = typeInfo(cls);
  return info.builtin && info.sealed;
}
