/** The API maps as analysis sees them: modules, functions and classes of the runtime, looked up by name. */
import { apiMaps, builtinMap, namelessTypes, unspeakableMaps } from "../../grammar-maps/index.js";
import type { ApiEntry, ApiMap, ClassEntry, FunctionEntry } from "../../grammar-maps/api.js";
import { parseSignature, parseStubType, type StubSignature, type StubType } from "./stub.js";

export interface ApiModule {
  readonly name: string;
  readonly entries: ApiMap;
}

/** A runtime function or method; `path` is `asyncio.sleep`, `builtins.len`, `builtins.str.upper`, `asyncio.Queue.put`. */
export interface ApiFunction {
  readonly path: string;
  readonly module: string;
  readonly name: string;
  readonly entry: FunctionEntry;
  readonly signature: StubSignature;
  /** The class it is a method of. */
  readonly owner: ApiClass | null;
}

export interface ApiClass {
  readonly path: string;
  readonly module: string;
  readonly name: string;
  readonly entry: ClassEntry;
  readonly init: StubSignature | null;
}

const modules = new Map<string, ApiModule>();
const functions = new Map<string, ApiFunction>();
const classes = new Map<string, ApiClass>();
const attributeTypes = new Map<string, StubType>();

/** A supported runtime module; null when there is none by that name. */
export function apiModule(name: string): ApiModule | null {
  const known = modules.get(name);
  if (known !== undefined) return known;
  const entries = name === "builtins" ? builtinMap : (apiMaps[name] ?? unspeakableMaps[name]);
  if (entries === undefined) return null;
  const module = { name, entries };
  modules.set(name, module);
  return module;
}

export const builtins: ApiModule = apiModule("builtins")!;

/** The map's entry for a module's public name. */
export function apiEntry(module: ApiModule, name: string): ApiEntry | null {
  return Object.hasOwn(module.entries, name) ? module.entries[name]! : null;
}

/** The map's entry for what a program finds under a name that it binds nowhere. */
export const builtinEntry = (name: string): ApiEntry | null => (namelessTypes.has(name) ? null : apiEntry(builtins, name));

/** The module whose name it is: `asyncio.tasks.Task` is the package's, which has the same entry. */
export function homeOf(module: ApiModule, name: string): ApiModule {
  const dot = module.name.lastIndexOf(".");
  const parent = dot < 0 ? null : apiModule(module.name.slice(0, dot));
  return parent !== null && Object.hasOwn(parent.entries, name) && parent.entries[name] === module.entries[name] ? parent : module;
}

/** A function of a module, or null when the name is something else. */
export function apiFunction(from: ApiModule, name: string): ApiFunction | null {
  const module = homeOf(from, name);
  const path = `${module.name}.${name}`;
  const known = functions.get(path);
  if (known !== undefined) return known;
  const entry = apiEntry(module, name);
  if (entry === null || entry.kind !== "function") return null;
  return register(path, module.name, name, entry, null);
}

function register(path: string, module: string, name: string, entry: FunctionEntry, owner: ApiClass | null): ApiFunction {
  const made: ApiFunction = { path, module, name, entry, owner, signature: parseSignature(entry.signature) };
  functions.set(path, made);
  return made;
}

/** A class of a module, or null. */
export function apiClass(from: ApiModule, name: string): ApiClass | null {
  const module = homeOf(from, name);
  const path = `${module.name}.${name}`;
  const known = classes.get(path);
  if (known !== undefined) return known;
  const entry = apiEntry(module, name);
  if (entry === null || entry.kind !== "class") return null;
  const made: ApiClass = { path, module: module.name, name, entry, init: entry.init === undefined ? null : parseSignature(entry.init) };
  classes.set(path, made);
  return made;
}

/** A class by the name a signature uses: of the same module, of `builtins`, or `module.Class`. */
export function classByName(name: string, from: string): ApiClass | null {
  const dot = name.lastIndexOf(".");
  if (dot >= 0) {
    const module = apiModule(name.slice(0, dot));
    return module === null ? null : apiClass(module, name.slice(dot + 1));
  }
  const own = apiModule(from);
  return (own === null ? null : apiClass(own, name)) ?? apiClass(builtins, name);
}

/** The classes that a class derives from, itself first, depth first. */
export function ancestry(cls: ApiClass): ApiClass[] {
  const found = [cls];
  for (let i = 0; i < found.length; i++)
    for (const base of found[i]!.entry.bases) {
      const known = classByName(base, found[i]!.module);
      if (known !== null && !found.includes(known)) found.push(known);
    }
  return found;
}

/** Types whose methods the runtime has as functions of the type object: `str.strip(s)`. */
export const hasUnboundForm = (cls: ApiClass): boolean => cls.module === "builtins" && ["str", "list", "tuple", "int", "float", "bool"].includes(cls.name);

/** A method by name, inherited ones included; null when the class has none. */
export function apiMethod(cls: ApiClass, name: string): ApiFunction | null {
  for (const owner of ancestry(cls)) {
    const entry = Object.hasOwn(owner.entry.methods, name) ? owner.entry.methods[name] : undefined;
    if (entry === undefined) continue;
    if (entry.kind !== "function") return null;
    const path = `${owner.path}.${name}`;
    return functions.get(path) ?? register(path, owner.module, name, entry, owner);
  }
  return null;
}

/** The type of an attribute, inherited ones included; null when the class has none. */
export function apiAttribute(cls: ApiClass, name: string): { type: StubType; owner: ApiClass } | null {
  for (const owner of ancestry(cls)) {
    if (!Object.hasOwn(owner.entry.attributes, name)) continue;
    const key = `${owner.path}.${name}`;
    let type = attributeTypes.get(key);
    if (type === undefined) attributeTypes.set(key, (type = parseStubType(owner.entry.attributes[name]!)));
    return { type, owner };
  }
  return null;
}

/** Whether a class is, or derives from, the class with that path. */
export const derivesFrom = (cls: ApiClass, path: string): boolean => ancestry(cls).some((c) => c.path === path);
