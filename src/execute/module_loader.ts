/** The user's own modules: found beside the program, compiled when they are imported, run once, shared, circular imports as in Python. */
import * as runtime from "../runtime/index.js";
import { type Accessors, type LoadedProgram, type UserModules, userModuleName, worldOf } from "./run_program.js";

/** Finds and compiles the module that `from` (`./helpers.js`, `../pkg/mod.js`) means in the file `importer`; null when there is none. */
export type FindModule = (from: string, importer: string) => Promise<(LoadedProgram & { readonly name: string }) | null>;

interface Known {
  readonly namespace: object;
  readonly name: string;
  readonly path: string;
  /** It has not come to its end yet. */
  running: boolean;
}

/** What `from` came to, seen from one importer: the module, or what importing it raised. */
type Preloaded = { readonly known: Known } | { readonly error: unknown };

export class ModuleLoader implements UserModules {
  private readonly find: FindModule;
  /** By path: the modules that run or have run. */
  private readonly modules = new Map<string, Known>();
  /** By importer and specifier: what functions import when they are called. */
  private readonly preloaded = new Map<string, Preloaded>();

  /** By path: what the main module is called in its package. */
  private readonly started = new Map<string, string>();

  /** What `import_module(name)` finds: what has run, or what running it ahead raised. */
  readonly byName: runtime.OwnModules;

  constructor(find: FindModule, exists: (name: string) => boolean = () => false) {
    this.find = find;
    this.byName = { named: (name) => this.named(name), exists };
  }

  private named(name: string): object | undefined {
    for (const known of this.modules.values()) if (known.name === name) return known.namespace;
    for (const [key, found] of this.preloaded) if ("error" in found && userModuleName(key.slice(key.indexOf("\n") + 1)) === name) throw found.error;
    return undefined;
  }

  /** The namespace of the module; of one that is still running, what it has bound so far. `names` must be there. */
  readonly importUser = async (from: string, importer: string, names: readonly string[] = []): Promise<object> => checked(await this.load(from, importer), names);

  /** Runs the module for imports that functions make; what goes wrong is told when they are called. */
  readonly preloadUser = async (from: string, importer: string): Promise<void> => {
    const key = `${importer}\n${from}`;
    try {
      this.preloaded.set(key, { known: await this.load(from, importer) });
    } catch (error) {
      this.preloaded.set(key, { error });
    }
  };

  /** An import inside a function: the module has run already. */
  readonly importedUser = (from: string, importer: string, names: readonly string[] = []): object => {
    const found = this.preloaded.get(`${importer}\n${from}`);
    if (found === undefined) throw runtime.noModule(userModuleName(from));
    if ("error" in found) throw found.error;
    return checked(found.known, names);
  };

  private async load(from: string, importer: string): Promise<Known> {
    const found = await this.find(from, importer);
    if (found === null) throw runtime.noModule(userModuleName(from));
    const known = this.modules.get(found.path);
    // A module that imports, directly or not, the one that is importing it sees it half made, as in Python.
    if (known !== undefined) return known;
    const name = this.nameOf(from, importer);
    const parent = await this.parentOf(name, from, importer);
    const made: Known = { namespace: namespaceOf(found.path, name), name, path: found.path, running: true };
    this.modules.set(found.path, made);
    try {
      const world = worldOf({ ...found, name }, false, { modules: this }, (accessors) => bind(made, accessors));
      runtime.seen_as(world.meta, made.namespace);
      await found.start(world);
    } catch (error) {
      this.modules.delete(found.path);
      throw error;
    }
    made.running = false;
    if (parent !== null) Object.defineProperty(parent.namespace, lastPart(name), { value: made.namespace, writable: true, enumerable: true, configurable: true });
    return made;
  }

  /** The main module is this one of a package: relative imports start there. */
  startsAs(path: string, name: string): void {
    this.started.set(path, name);
  }

  /** The package that a module belongs to runs before it. */
  private async parentOf(name: string, from: string, importer: string): Promise<Known | null> {
    if (!name.includes(".")) return null;
    const folder = from.replace(/(?:\/__init__)?\.js$/, "").replace(/[^/]*$/, "");
    const specifier = `${folder}__init__.js`;
    return (await this.find(specifier, importer)) === null ? null : this.load(specifier, importer);
  }

  /** The dotted name: the importer's package, and from there as the specifier goes. */
  private nameOf(from: string, importer: string): string {
    const known = this.modules.get(importer)?.name ?? this.started.get(importer);
    const parts = known === undefined ? [] : known.split(".");
    if (known !== undefined && !importer.endsWith("__init__.py")) parts.pop();
    for (const step of from.replace(/(?:\/__init__)?\.js$/, "").split("/")) {
      if (step === "..") parts.pop();
      else if (step !== "." && step !== "__init__") parts.push(step);
    }
    return parts.length === 0 ? userModuleName(from) : parts.join(".");
  }
}

const lastPart = (name: string): string => name.slice(name.lastIndexOf(".") + 1);

/** The module as a value: its names become properties. */
function namespaceOf(path: string, name: string): object {
  const namespace = runtime.user_module(name, path);
  for (const [key, value] of [["__name__", name], ["__file__", path]] as const) Object.defineProperty(namespace, key, { value, writable: true, enumerable: true, configurable: true });
  Object.defineProperty(namespace, "$assign", { value: (key: string, value: unknown) => Reflect.set(namespace, key, value) });
  return namespace;
}

/** The module, which must have these names: `from module import names`. */
function checked({ namespace, name, path, running }: Known, names: readonly string[]): object {
  for (const wanted of names) {
    if (runtime.reveal(namespace, wanted, runtime.attributeName(wanted) ?? wanted)) continue;
    if (!Object.hasOwn(namespace, wanted) || !isBound(namespace, wanted)) throw runtime.cannot_import(runtime.attributeName(wanted) ?? wanted, name, path, running ? null : namespace);
  }
  return namespace;
}

function isBound(namespace: object, name: string): boolean {
  try {
    return Reflect.get(namespace, name) !== undefined;
  } catch (error) {
    if (error instanceof runtime.AttributeError) return false;
    throw error;
  }
}

/** Lets others read and assign the module's names as they are at any moment. */
function bind(module: Known, accessors: Accessors): void {
  for (const [name, [read, assign]] of Object.entries(accessors)) {
    Object.defineProperty(module.namespace, name, {
      configurable: true,
      enumerable: true,
      get: () => {
        try {
          const value = read();
          if (value !== undefined) return value;
        } catch (error) {
          // JavaScript's "not initialised yet" is Python's "not bound yet".
          if (!(error instanceof ReferenceError)) throw error;
        }
        throw runtime.not_bound_yet(runtime.attributeName(name) ?? name, module.namespace, module.name, module.running ? module.path : null);
      },
      set: (value: unknown) => {
        if (assign === undefined) throw new runtime.AttributeError(`'${module.name}.${name}' cannot be assigned to`);
        assign(value);
      },
    });
  }
}
