/** The user's own modules: found beside the program, compiled when they are imported, run once, shared, circular imports as in Python. */
import * as runtime from "../runtime/index.js";
import { type Accessors, type LoadedProgram, userModuleName, worldOf } from "./run_program.js";

/** Finds and compiles the module that `from` (`./helpers.js`, `../pkg/mod.js`) means in the file `importer`; null when there is none. */
export type FindModule = (from: string, importer: string) => Promise<(LoadedProgram & { readonly name: string }) | null>;

/** A module of the user's as a value: its names become properties. */
class UserModule {
  readonly __name__: string;
  readonly __file__: string;

  constructor(path: string, name: string) {
    this.__name__ = name;
    this.__file__ = path;
    Object.defineProperty(this, "$assign", { value: (name: string, value: unknown) => Reflect.set(this, name, value) });
  }

  get [Symbol.toStringTag](): string {
    return "Module";
  }
}

export class ModuleLoader {
  private readonly find: FindModule;
  /** By path: the namespaces of modules that run or have run. */
  private readonly modules = new Map<string, object>();

  constructor(find: FindModule) {
    this.find = find;
  }

  /** The namespace of the module; of one that is still running, what it has bound so far. */
  readonly importUser = async (from: string, importer: string): Promise<object> => {
    const found = await this.find(from, importer);
    if (found === null) throw runtime.noModule(userModuleName(from));
    const known = this.modules.get(found.path);
    // A module that imports, directly or not, the one that is importing it sees it half made, as in Python.
    if (known !== undefined) return known;
    const namespace = runtime.nameModule(new UserModule(found.path, found.name), found.name);
    const world = worldOf(found, false, { importUser: this.importUser }, (accessors) => bind(namespace, found.name, accessors));
    this.modules.set(found.path, namespace);
    try {
      await found.start(world);
    } catch (error) {
      this.modules.delete(found.path);
      throw error;
    }
    return namespace;
  };
}

/** Lets others read and assign the module's names as they are at any moment. */
function bind(namespace: object, module: string, accessors: Accessors): void {
  for (const [name, [read, assign]] of Object.entries(accessors)) {
    Object.defineProperty(namespace, name, {
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
        throw new runtime.AttributeError(`partially initialized module '${module}' has no attribute '${name}' (most likely due to a circular import)`);
      },
      set: (value: unknown) => {
        if (assign === undefined) throw new runtime.AttributeError(`'${module}.${name}' cannot be assigned to`);
        assign(value);
      },
    });
  }
}
