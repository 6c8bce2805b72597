/** `dir(x)` and `vars(x)`. */
import { attributeName } from "./attribute_names.js";
import { builtinAttributes, objectAttributes } from "./builtin_attributes.js";
import { isVisible } from "./attributes/class_lookup.js";
import { functionOf, isBoundMethod } from "./attributes/methods.js";
import { ownAttributes } from "./attributes/instance_dict.js";
import { classNamespace, ownClassValues } from "./attributes/class_attributes.js";
import { isBuiltinValue } from "./attributes/builtin_values.js";
import { getattr, lookupSpecial } from "./attributes.js";
import type { Dict } from "./dict.js";
import { TypeError } from "./exceptions.js";
import { iterate } from "./iteration.js";
import { sorted } from "./list/sorting.js";
import { moduleDict, moduleNamesOf } from "./modules.js";
import type { MappingProxyType } from "./mapping_proxy.js";
import { mro } from "./mro.js";
import { compareText } from "./compare.js";
import { className, isClass, object, typeInfo } from "./type_registry.js";
import { ModuleType, type_of } from "./types.js";

/** The names in the namespace of a class that is not built in; for one of the library what it has, and what CPython's has for certain. */
function namesOf(cls: Function): Iterable<string> {
  return typeInfo(cls).builtin ? [...ownClassValues(cls).map(([name]) => name), "__module__", "__dict__", "__weakref__"] : (classNamespace(cls).keys() as Iterable<string>);
}

/** The names a class and its bases define. */
function namesOfClass(cls: Function, into: Set<string>): void {
  for (const base of mro(cls)) {
    const known = base === object ? objectAttributes : builtinAttributes(className(base));
    if (known !== null) for (const name of known) into.add(name);
    else for (const name of namesOf(base)) into.add(name);
  }
}

/** What `dir` lists for anything that does not say so itself. */
export function list_dir(x: unknown): string[] {
  const names = new Set<string>(objectAttributes);
  if (type_of(x) === ModuleType) return moduleNamesOf(x as object).sort(compareText);
  if (isClass(x)) namesOfClass(x, names);
  else {
    namesOfClass(type_of(x), names);
    if (typeof x === "object" && x !== null && !isBuiltinValue(x)) {
      for (const [name] of ownAttributes(x)) names.add(name);
      for (const key of Object.keys(x)) {
        // the items of a subclass of list or tuple are no attributes
        const name = Array.isArray(x) && /^\d/.test(key) ? null : attributeName(key);
        if (name !== null && isVisible(x.constructor, name)) names.add(name);
      }
    }
    if (typeof x === "function") for (const key of Object.keys(isBoundMethod(x) ? functionOf(x.$method, "") : x)) if (attributeName(key) !== null) names.add(attributeName(key) ?? "");
  }
  return [...names].sort(compareText);
}

/** `dir(x)`: sorted names; a `__dir__` of the class decides. */
export function dir(x: unknown): string[] {
  const custom = lookupSpecial(x, "__dir__");
  if (custom === undefined || custom === null) return list_dir(x);
  return sorted(iterate(custom())) as string[];
}

/** What stands for an attribute that is not there. */
const NONE = Symbol("none");

/** `vars(x)`: its `__dict__`. */
export function vars(x: Function): MappingProxyType;
export function vars(x: unknown): Dict<string, unknown>;
export function vars(x: unknown): Dict<string, unknown> | MappingProxyType {
  if (isClass(x)) return classNamespace(x);
  if (type_of(x) === ModuleType) return moduleDict(x as object);
  const own: unknown = getattr(x, "__dict__", NONE);
  if (own !== NONE) return own as Dict<string, unknown>;
  throw new TypeError("vars() argument must have __dict__ attribute");
}
