/** Imports of a name that only the running program knows: `importlib.import_module(name)`, `__import__(name)`. */
import { Dict } from "./dict.js";
import { ImportError, KeyError, ModuleNotFoundError, NotImplementedError, TypeError, ValueError } from "./exceptions.js";
import { getModuleAttribute, loadedNamespace, module, noModule } from "./modules.js";
import { standardModules } from "./traceback/known_names.js";
import { truthy } from "./truth.js";
import { type_name } from "./types.js";
import { unavailable } from "./unavailable.js";

/** The modules of the program itself. */
export interface OwnModules {
  /** A module that has run, or runs; what running it raised is thrown. */
  named(name: string): object | undefined;
  /** Whether there is a file for it, which nobody compiled. */
  exists(name: string): boolean;
}

let own: OwnModules | null = null;

/** Whoever runs a program says which modules of its own it has. */
export function setOwnModules(modules: OwnModules | null): void {
  own = modules;
}

/** The module of that absolute name. */
function find(name: string): object {
  if (loadedNamespace(name) !== undefined) return module(name);
  const found = own?.named(name);
  if (found !== undefined) return found;
  const [top = name] = name.split(".");
  if (own?.exists(name) === true) throw new NotImplementedError(`the module '${name}' was not known when the program was converted: name it in an import statement`);
  if (standardModules.has(top) && loadedNamespace(top) === undefined) unavailable(name, "the runtime does not have this module yet", "importlib");
  if (top !== name && own?.named(top) !== undefined) throw new ModuleNotFoundError(`No module named '${name}'`, { name });
  throw noModule(name);
}

/** The module, after the packages that it is in. */
function findAll(name: string): object {
  const parts = name.split(".");
  for (let i = 1; i < parts.length; i++) find(parts.slice(0, i).join("."));
  return find(name);
}

/** `..name` as seen from a package. */
function resolved(name: string, dots: number, from: string): string {
  const parts = from.split(".");
  if (parts.length < dots) throw new ImportError("attempted relative import beyond top-level package", {});
  return [...parts.slice(0, parts.length - dots + 1), ...(name === "" ? [] : [name])].join(".");
}

/** `importlib.import_module(name, package=None)` */
export function importByName(name: unknown, from: unknown = null): object {
  if (typeof name !== "string") throw new TypeError(`the name of a module must be str, not ${type_name(name)}`);
  const dots = /^\.*/.exec(name)![0].length;
  if (dots === 0) {
    if (name === "") throw new ValueError("Empty module name");
    return findAll(name);
  }
  if (typeof from !== "string" || from === "") throw new TypeError(`the 'package' argument is required to perform a relative import for '${name}'`);
  return findAll(resolved(name.slice(dots), dots, from));
}

/** `__import__(name, globals=None, locals=None, fromlist=(), level=0)` */
export function __import__(name: unknown, globals: unknown = null, _locals: unknown = null, fromlist: unknown = null, level: unknown = 0): object {
  if (typeof name !== "string") throw new TypeError(`__import__() argument 1 must be str, not ${type_name(name)}`);
  const dots = Number(level);
  if (dots < 0) throw new ValueError("level must be >= 0");
  if (dots === 0 && name === "") throw new ValueError("Empty module name");
  const absolute = dots === 0 ? name : resolved(name, dots, packageOf(globals));
  const found = findAll(absolute);
  if (!truthy(fromlist)) return dots === 0 ? find(absolute.split(".")[0]!) : found;
  // names that are modules of the package are imported, too
  if (Array.isArray(fromlist)) for (const member of fromlist) if (typeof member === "string" && member !== "*" && getModuleAttribute(found, member, undefined) === undefined && own?.exists(`${absolute}.${member}`) === true) find(`${absolute}.${member}`);
  return found;
}

function packageOf(globals: unknown): string {
  if (!(globals instanceof Dict)) throw new KeyError("'__name__' not in globals");
  const given: unknown = globals.get("__package__");
  if (typeof given === "string" && given !== "") return given;
  throw new ImportError("attempted relative import with no known parent package", {});
}
