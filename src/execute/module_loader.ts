/** The user's own modules: found beside the program, compiled when they are imported, run once, shared, circular imports as in Python. */
import * as runtime from "../runtime/index.js";
import { type Accessors, type LoadedProgram, worldOf } from "./run_program.js";

/** Finds and compiles the module that `from` (`./helpers.js`, `../pkg/mod.js`) means in the file `importer`; null when there is none. */
export type FindModule = (from: string, importer: string) => Promise<(LoadedProgram & { readonly name: string }) | null>;

interface Loading {
  readonly namespace: object;
  readonly finished: Promise<void>;
  /** True until its last line has run. */
  running: boolean;
}

export class ModuleLoader {
  private readonly find: FindModule;
  private readonly modules = new Map<string, Loading>();

  constructor(find: FindModule) {
    this.find = find;
  }

  /** The namespace of the module; of one that is still running, what it has bound so far. */
  readonly importUser = async (from: string, importer: string): Promise<object> => {
    const found = await this.find(from, importer);
    if (found === null) throw new runtime.ModuleNotFoundError(`No module named '${moduleName(from)}'`);
    const known = this.modules.get(found.path);
    if (known !== undefined) {
      // A module that imports, directly or not, the one that is importing it sees it half made, as in Python.
      if (!known.running) await known.finished;
      return known.namespace;
    }
    const namespace = runtime.user_module(found.name, found.path);
    const world = worldOf(found, { importUser: this.importUser }, (accessors) => bind(namespace, found.name, accessors));
    const loading: Loading = { namespace, running: true, finished: Promise.resolve() };
    this.modules.set(found.path, loading);
    try {
      await found.start(world);
    } catch (error) {
      this.modules.delete(found.path);
      throw error;
    } finally {
      loading.running = false;
    }
    return namespace;
  };
}

/** `./helpers.js` → `helpers`, `../pkg/mod.js` → `pkg.mod`. */
function moduleName(from: string): string {
  return from.replace(/^(?:\.\.?\/)+/, "").replace(/(?:\/__init__)?\.(?:js|ts|py)$/, "").replaceAll("/", ".");
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
