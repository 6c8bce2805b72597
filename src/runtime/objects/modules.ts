/** Modules as values: `module("asyncio")`, attributes of namespaces, and what a failing import says. */
import { moduleName, moduleNames, noAttribute } from "./attributes/attribute_errors.js";
import { dict, type Dict } from "./dict.js";
import { AttributeError, ImportError, ModuleNotFoundError, TypeError } from "./exceptions.js";
import { registerType } from "./type_registry.js";
import { ModuleType, type_name } from "./types.js";

/** What the program set on modules of the library, by their namespaces; undefined where it deleted a name. The library's own code keeps using its own bindings. */
const changed = new Map<object, Map<string, unknown>>();

function changesOf(namespace: object): Map<string, unknown> {
  let changes = changed.get(namespace);
  if (changes === undefined) changed.set(namespace, (changes = new Map()));
  return changes;
}

/** A module in its general form: what a program set on it hides what the library's namespace has. */
export class PyModule {
  readonly $name: string;
  readonly $namespace: object;
  /** Of a module that no file stands for. */
  readonly #own: Map<string, unknown> | null;

  constructor(name: string, namespace: object | null) {
    this.$name = name;
    this.$namespace = namespace ?? {};
    this.#own = namespace === null ? new Map<string, unknown>() : null;
    moduleNames.set(this, name);
  }

  get $changes(): Map<string, unknown> {
    return this.#own ?? changesOf(this.$namespace);
  }

  get __name__(): string {
    return this.$name;
  }
}

/** `types.ModuleType(name, doc)`: a module that no file stands for. */
export function newModule(name: unknown, doc: unknown): PyModule {
  if (typeof name !== "string") throw new TypeError(`module() argument 'name' must be str, not ${type_name(name)}`);
  registerModuleType();
  const made = new PyModule(name, null);
  for (const [key, value] of [["__doc__", doc], ["__package__", null], ["__loader__", null], ["__spec__", null]] as const) made.$changes.set(key, value);
  return made;
}

/** Done when the first module is made: while files are being evaluated, types.ts may not be ready. */
let registerModuleType = (): void => {
  registerModuleType = () => {};
  registerType(ModuleType, { name: "module", instances: PyModule, sealed: false });
};

type Loader = (name: string) => object | undefined;

let loadModule: Loader = () => undefined;
const loaded = new Map<string, PyModule>();

/** Tells the runtime where the namespaces of library modules come from; the host does so once. */
export function setModuleLoader(loader: Loader): void {
  loadModule = loader;
}

/** `import name` in the general form; ModuleNotFoundError when there is none. Who has imported it gives its namespace. */
export function module(name: string, imported?: object): PyModule {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const namespace = imported ?? loadModule(name);
  if (namespace === undefined) throw noModule(name);
  registerModuleType();
  const made = new PyModule(name, namespace);
  loaded.set(name, made);
  return made;
}

/** The namespace of a library module, which is loaded for it; undefined where nobody loads modules while a program runs. */
export function loadedNamespace(name: string): object | undefined {
  return loadModule(name);
}

/** What stands at a module's attribute now (`sys.excepthook = f`), where the library itself has to go by it; undefined while nobody has imported the module. */
export function attribute_now(name: string, attribute: string): unknown {
  const known = loaded.get(name);
  return known === undefined ? undefined : getModuleAttribute(known, attribute, undefined);
}

/** What modules of the library do before a new program begins: they forget the last one's. */
const restorers: (() => void)[] = [];

/** A module of the library forgets what a program left in it before the next one begins. */
export function beforeNewProgram(restore: () => void): void {
  restorers.push(restore);
}

/** A new program begins with modules as they came, `sys.excepthook` and `threading.excepthook` among them. */
export function restore_modules(): void {
  changed.clear();
  for (const restore of restorers) restore();
  for (const name of ["sys", "threading"]) {
    const known = loaded.get(name);
    if (known === undefined) continue;
    for (const hook of ["excepthook", "unraisablehook"]) {
      if (!Reflect.has(known.$namespace, `__${hook}__`)) continue;
      setModuleAttribute(known.$namespace, hook, Reflect.get(known.$namespace, `__${hook}__`));
    }
  }
}

/** Whether a module is a file of the program. */
export const isUserModule = (x: object): boolean => moduleFiles.has(x);

/** What `import x` raises for a module that does not exist. */
export function noModule(name: string): ModuleNotFoundError {
  const dot = name.lastIndexOf(".");
  const parent = dot < 0 ? "" : name.slice(0, dot);
  const isPackage = dot > 0 && loadModule(parent) === undefined;
  const text = isPackage ? `No module named '${name.slice(0, name.indexOf("."))}'` : dot > 0 && !loadModule(name) ? `No module named '${name}'; '${parent}' is not a package` : `No module named '${name}'`;
  return new ModuleNotFoundError(text, { name: isPackage ? name.slice(0, name.indexOf(".")) : name });
}

/** What importing a module raises that a package of the program does not have. */
export function missing_module(name: string): never {
  throw new ModuleNotFoundError(`No module named '${name}'`, { name });
}

/** `import a.b.c` of a module that the runtime may not have; the result is the outermost package. */
export function import_module(name: string): PyModule {
  const parts = name.split(".");
  for (let i = 1; i <= parts.length; i++) module(parts.slice(0, i).join("."));
  return module(parts[0] ?? name);
}

/** `from name import member`. */
export function import_from(name: string, member: string): unknown {
  if (name.startsWith(".")) throw new ImportError("attempted relative import with no known parent package", {});
  const found = module(name);
  const value = getModuleAttribute(found, member, undefined);
  if (value !== undefined) return value;
  const sub = `${name}.${member}`;
  if (loadModule(sub) !== undefined) return module(sub);
  throw cannot_import(member, name, libraryFile(name), found);
}

/** Modules of CPython's library that are compiled into the interpreter, that are extensions, and that are folders. */
const compiledIn: ReadonlySet<string> = new Set("builtins sys time itertools gc atexit errno faulthandler marshal posix pwd".split(" "));
const extensions: ReadonlySet<string> = new Set("array binascii cmath math select unicodedata zlib".split(" "));
const folders: ReadonlySet<string> = new Set("asyncio collections concurrent concurrent.futures email encodings html http importlib json logging multiprocessing pathlib re sysconfig tomllib unittest urllib xml zoneinfo".split(" "));

/** Where a module of the library says that it is; null for what has no file. */
export function libraryFile(name: string): string | null {
  if (compiledIn.has(name)) return null;
  const folder = "/usr/local/lib/python3.13";
  if (extensions.has(name)) return `${folder}/lib-dynload/${name}.cpython-313-x86_64-linux-gnu.so`;
  return `${folder}/${name.replaceAll(".", "/")}${folders.has(name) ? "/__init__" : ""}.py`;
}

/** The namespace of a module of the user's own; its names are defined on it as it runs. */
export function user_module(name: string, path: string): object {
  const namespace: object = Object.create(noKeywords);
  Object.defineProperty(namespace, Symbol.toStringTag, { value: "Module" });
  moduleNames.set(namespace, name);
  moduleFiles.set(namespace, path);
  return namespace;
}

/** Behind every namespace: a plain object would be taken for keywords. */
const noKeywords: object = Object.freeze(Object.create(null));

const moduleFiles = new WeakMap<object, string>();

/** What `from m import x` raises when m has no x; with a file but without the namespace, m is still running. */
export function cannot_import(name: string, from: string, file: string | null = null, namespace: object | null = null): ImportError {
  const isPartial = file !== null && namespace === null;
  const text = isPartial ? `from partially initialized module '${from}' (most likely due to a circular import) (${file})` : `from '${from}' (${file ?? "unknown location"})`;
  const error = new ImportError(`cannot import name '${name}' ${text}`, { name: from, path: file, name_from: name });
  if (namespace !== null) error.$candidates = moduleNamesOf(namespace);
  return error;
}

/** What `m.x` raises when the module m of the user's has not bound x; `file`: m is still running. */
export function not_bound_yet(name: string, namespace: object, module: string, file: string | null): AttributeError {
  const keywords = { name, obj: namespace };
  if (file === null) return new AttributeError(`module '${module}' has no attribute '${name}'`, keywords);
  if (module.includes(".")) return new AttributeError(`partially initialized module '${module}' from '${file}' has no attribute '${name}' (most likely due to a circular import)`, keywords);
  // Beside the program stands what may hide a module of the same name that somebody else made.
  return new AttributeError(`module '${module}' has no attribute '${name}' (consider renaming '${file}' if it has the same name as a third-party module you intended to import)`, keywords);
}

const dicts = new WeakMap<object, Dict<unknown, unknown>>();

/** The module keeps its names in a dict: its attributes are the dict's items. */
export function namespace_in(namespace: object, names: Dict<unknown, unknown>): void {
  dicts.set(namespace, names);
}

/** Lets JavaScript read a name that the module's dict has, as a property of the namespace; false when it has none. */
export function reveal(namespace: object, key: string, name: string): boolean {
  const names = dicts.get(namespace);
  if (names === undefined || !names.has(name)) return false;
  Object.defineProperty(namespace, key, { configurable: true, enumerable: false, get: () => names.get(name, undefined) });
  return true;
}

/** Gives a namespace object its Python name, for `repr` and error messages. */
export function nameModule<T extends object>(namespace: T, name: string): T {
  moduleNames.set(namespace, name);
  return namespace;
}

/** `module.name` in the general form. */
export function getModuleAttribute(x: object, name: string, missing: unknown): unknown {
  if (x instanceof PyModule) {
    if (x.$changes.has(name)) {
      const value = x.$changes.get(name);
      return value === undefined ? missing : value;
    }
    if (name === "__name__") return x.$name;
    if (name === "__dict__") return moduleDict(x);
    const value = exported(x.$namespace, name, undefined);
    return value !== undefined ? value : (submodule(x.$name, name) ?? missing);
  }
  const changes = changed.get(x);
  if (changes?.has(name) === true) return changes.get(name) ?? missing;
  if (name === "__name__" && !Object.hasOwn(x, "__name__")) return moduleName(x);
  if (name === "__file__" && moduleFiles.has(x)) return moduleFiles.get(x);
  if (name === "__dict__") return moduleDict(x);
  const value = exported(x, name, undefined);
  return value !== undefined ? value : (submodule(moduleName(x), name) ?? missing);
}

/** Packages that import their modules when they are imported. */
const WHOLE_PACKAGES: ReadonlySet<string> = new Set(["asyncio", "collections", "json", "os"]);

/** A module of a package, which has it as an attribute once it was imported. */
function submodule(name: string, attribute: string): PyModule | undefined {
  const full = `${name}.${attribute}`;
  return loaded.get(full) ?? (WHOLE_PACKAGES.has(name) && loadModule(full) !== undefined ? module(full) : undefined);
}

/** Names that JavaScript reserves are exported with `$`; other names with `$` are not Python's. */
function exported(namespace: object, name: string, missing: unknown): unknown {
  const names = dicts.get(namespace);
  if (names !== undefined) {
    if (names.has(name)) return names.at(name);
    // revealed, and deleted since
    if (Object.getOwnPropertyDescriptor(namespace, name)?.get !== undefined) return missing;
  }
  if (Object.hasOwn(namespace, name) && !name.includes("$")) return Reflect.get(namespace, name);
  const key = `${name}$`;
  if (Object.hasOwn(namespace, key)) return Reflect.get(namespace, key);
  if (name === "__doc__") return null;
  if (name === "__class__") return ModuleType;
  return missing;
}

/** `module.name = value`; `undefined` deletes. */
export function setModuleAttribute(x: object, name: string, value: unknown): void {
  if (!(x instanceof PyModule)) {
    const names = dicts.get(x);
    if (names !== undefined) {
      if (value !== undefined) names.set(name, value);
      else if (names.has(name)) names.delete(name);
      else throw noAttribute(x, name);
      return;
    }
    if (Object.hasOwn(x, "$assign")) {
      const assign: unknown = Reflect.get(x, "$assign");
      // it says false of names that mean nothing to it
      if (typeof assign === "function" && Reflect.apply(assign, undefined, [name, value]) !== false) return;
    }
    if (Object.prototype.toString.call(x) !== "[object Module]") throw noAttribute(x, name);
    if (value === undefined && getModuleAttribute(x, name, undefined) === undefined) throw noAttribute(x, name);
    changesOf(x).set(name, value);
    return;
  }
  if (value === undefined && getModuleAttribute(x, name, undefined) === undefined) throw noAttribute(x, name);
  // `sys` wants to know: `print` writes to what `sys.stdout` is. What a module keeps itself (it says true) is not kept twice.
  const assign: unknown = Reflect.get(x.$namespace, "$assign");
  if (typeof assign === "function" && Reflect.apply(assign, undefined, [name, value]) === true) x.$changes.delete(name);
  else x.$changes.set(name, value);
}

/** The Python names of a module. */
export function moduleNamesOf(x: object): string[] {
  const namespace = x instanceof PyModule ? x.$namespace : x;
  const names = new Set(Object.keys(namespace).flatMap((key) => (key.endsWith("$") ? [key.slice(0, -1)] : key.includes("$") ? [] : [key])));
  for (const name of dicts.get(x)?.keys() ?? []) if (typeof name === "string") names.add(name);
  for (const [name, value] of x instanceof PyModule ? x.$changes : (changed.get(x) ?? [])) if (value === undefined) names.delete(name);
    else names.add(name);
  names.add("__name__");
  return [...names];
}

/** `vars(module)`. */
export function moduleDict(x: object): Dict<string, unknown> {
  const names = dicts.get(x);
  if (names !== undefined) return names as Dict<string, unknown>;
  const out: Dict<string, unknown> = dict();
  for (const name of moduleNamesOf(x)) out.set(name, getModuleAttribute(x, name, null));
  return out;
}
