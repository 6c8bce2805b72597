/** Classes and functions go into a pickle by name: where they are found, and what is said when they are not. */
import { getattr, sameBoundMethod } from "../../objects/attributes.js";
import { internalNamed } from "../../objects/attributes/pickled_names.js";
import { AttributeError, ImportError, KeyError, ModuleNotFoundError } from "../../objects/exceptions.js";
import { importByName } from "../../objects/importing.js";
import { is_same } from "../../objects/identity.js";
import { loadedNamespace } from "../../objects/modules.js";
import { repr } from "../../objects/repr.js";
import { shownModule } from "../../objects/shown_names.js";
import { isClass, typeInfo } from "../../objects/type_registry.js";
import * as builtins from "../../index.js";
import { PicklingError } from "./errors.js";

/** Where something is. */
export interface Found {
  readonly module: string;
  readonly qualname: string;
}

/** Modules that CPython writes in C, whose names stand in pickles; the runtime has them where they are public. */
const PUBLIC: ReadonlyMap<string, string> = new Map(
  Object.entries({ _codecs: "codecs", _functools: "functools", _operator: "operator", _collections: "collections", _io: "io", _pickle: "pickle", _random: "random", _struct: "struct", _csv: "csv", _thread: "threading", _datetime: "datetime", _decimal: "decimal", _weakref: "weakref", _queue: "queue", _contextvars: "contextvars", posix: "os", "pathlib._local": "pathlib" }),
);

/** Globals of modules that nobody can look into here: what was pickled under a name is found again. */
const pickled = new Map<string, unknown>();

/** The module, or null where this program's modules can't be looked into. */
function moduleNamed(name: string): unknown {
  const shown = shownModule(name);
  if (shown !== null) return shown;
  if (name === "__main__") return null;
  if (name === "builtins") return BUILTINS;
  const alias = PUBLIC.get(name);
  if (alias !== undefined && loadedNamespace(name) === undefined) return moduleNamed(alias);
  try {
    return importByName(name);
  } catch (error) {
    if (error instanceof ModuleNotFoundError && [...pickled.keys()].some((key) => key.startsWith(`${name}:`))) return null;
    throw error;
  }
}

const BUILTINS: unique symbol = Symbol("builtins");

/** A name of a module. */
function inModule(module: unknown, moduleName: string, name: string): unknown {
  const internal = internalNamed(moduleName, name);
  if (internal !== undefined) return internal;
  if (module !== BUILTINS) return getattr(module, name);
  const key = name === "slice" ? "Slice" : name;
  if (!name.includes("$") && Object.hasOwn(builtins, key) && isOfBuiltins(Reflect.get(builtins, key), name)) return Reflect.get(builtins, key);
  return getattr(importByName("builtins"), name);
}

/** The runtime's index has more than Python's builtins. */
function isOfBuiltins(value: unknown, name: string): boolean {
  if (name === "Ellipsis" || name === "NotImplemented") return true;
  if (isClass(value)) return typeInfo(value).module === "builtins" && typeInfo(value).name === name;
  return typeof value === "function" && getattr(value, "__module__", null) === "builtins" && getattr(value, "__name__", null) === name;
}

/** `find_class`: a module's name, in its classes too where the pickle may say so. */
export function findGlobal(module: string, name: string, dotted: boolean): unknown {
  const found = moduleNamed(module);
  if (found === null) {
    const known = pickled.get(`${module}:${name}`);
    if (known !== undefined) return known;
    throw new AttributeError(`Can't get attribute '${name}' on <module '${module}'>`);
  }
  return alongPath(found, module, name, dotted);
}

function alongPath(module: unknown, moduleName: string, path: string, dotted = true): unknown {
  let value: unknown = module;
  for (const [i, part] of (dotted ? path.split(".") : [path]).entries()) {
    if (part === "<locals>") throw new AttributeError(`Can't get local attribute '${path}' on ${shownAs(module, moduleName)}`);
    try {
      value = i === 0 ? inModule(module, moduleName, part) : getattr(value, part);
    } catch (error) {
      if (!(error instanceof AttributeError)) throw error;
      throw new AttributeError(`Can't get attribute '${path}' on ${shownAs(module, moduleName)}`);
    }
  }
  return value;
}

const shownAs = (module: unknown, name: string): string => (module === BUILTINS ? "<module 'builtins' (built-in)>" : PUBLIC.has(name) ? `<module '${name}'>` : repr(module));

/** Where a class or function says that it is, if it really is there (`save_global`). */
export function whereIs(value: unknown, givenName: string | null): Found {
  const own: unknown = givenName ?? getattr(value, "__qualname__", null) ?? getattr(value, "__name__");
  const qualname = String(own);
  if (qualname.split(".").includes("<locals>")) throw new AttributeError(`Can't get local object ${repr(qualname)}`);
  const module = moduleOf(value, qualname);
  let found: unknown;
  try {
    found = moduleNamed(module);
  } catch (error) {
    if (!(error instanceof ImportError || error instanceof KeyError)) throw error;
    if (isLibrary(value)) return trusted(value, module, qualname);
    throw new PicklingError(`Can't pickle ${repr(value)}: import of module ${repr(module)} failed`);
  }
  if (found === null) return trusted(value, module, qualname);
  let at: unknown;
  try {
    at = alongPath(found, module, qualname);
  } catch (error) {
    if (!(error instanceof AttributeError)) throw error;
    if (isLibrary(value)) return trusted(value, module, qualname);
    throw new PicklingError(`Can't pickle ${repr(value)}: attribute lookup ${qualname} on ${module} failed`);
  }
  if (!is_same(at, value) && !sameMethod(at, value)) throw new PicklingError(`Can't pickle ${repr(value)}: it's not the same object as ${module}.${qualname}`);
  return { module, qualname };
}

const sameMethod = (a: unknown, b: unknown): boolean => typeof a === "function" && typeof b === "function" && sameBoundMethod(a, b);

/** The library's own classes are where they say, whether a program can look there or not. */
const isLibrary = (value: unknown): boolean => isClass(value) && typeInfo(value).builtin;

function trusted(value: unknown, module: string, qualname: string): Found {
  pickled.set(`${module}:${qualname}`, value);
  return { module, qualname };
}

/** `whichmodule`: what has no module is looked for among the builtins, and else in the program. */
function moduleOf(value: unknown, name: string): string {
  const module: unknown = getattr(value, "__module__", null);
  if (typeof module === "string") return module;
  return internalNamed("builtins", name) === value ? "builtins" : "__main__";
}
