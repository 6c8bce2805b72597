/** `pickle.Unpickler` and `loads`. */
import { getattr } from "../../objects/attributes.js";
import { bytesLike } from "../../objects/bytes/arguments.js";
import { call } from "../../objects/calls.js";
import { PyObject } from "../../objects/classes.js";
import { dict, Dict } from "../../objects/dict.js";
import { TypeError } from "../../objects/exceptions.js";
import { iterate } from "../../objects/iteration.js";
import { libraryClass, libraryFunctions } from "../../objects/library_functions.js";
import { textArgument } from "../../objects/str/receiver.js";
import { truthy } from "../../objects/truth.js";
import { className } from "../../objects/type_registry.js";
import { UnpicklingError } from "./errors.js";
import { findGlobal } from "./globals.js";
import { BytesInput, FileInput, type Input } from "./input.js";
import { namedByThree } from "./python2_names.js";
import { Reading, type Source } from "./reading.js";

interface UnpickleOptions {
  readonly fix_imports?: unknown;
  readonly encoding?: unknown;
  readonly errors?: unknown;
  readonly buffers?: unknown;
}

interface Settings {
  readonly fixImports: boolean;
  readonly encoding: string;
  readonly errors: string;
  readonly buffers: Iterator<unknown> | null;
}

function settingsOf({ fix_imports = true, encoding = "ASCII", errors = "strict", buffers = null }: UnpickleOptions, f: string): Settings {
  return {
    fixImports: truthy(fix_imports),
    encoding: textArgument(encoding, `${f}() argument 'encoding'`),
    errors: textArgument(errors, `${f}() argument 'errors'`),
    buffers: buffers === null ? null : iterate(buffers)[Symbol.iterator](),
  };
}

/** The class or function of that name, as the protocol has it. */
function found(module: unknown, name: unknown, protocol: number, fixImports: boolean): unknown {
  if (typeof module !== "string" || typeof name !== "string") throw new TypeError("find_class() arguments must be str");
  const global = fixImports && protocol < 3 ? namedByThree({ module, name }) : { module, name };
  return findGlobal(global.module, global.name, protocol >= 4);
}

const noPersistentLoad = (): UnpicklingError => new UnpicklingError("A load persistent id instruction was encountered, but no persistent_load function was specified.");

/** An unpickler that a program may derive from: `persistent_load`, `find_class`. */
export class Unpickler extends PyObject {
  declare $settings: Settings | undefined;
  declare $input: Input;
  declare $memo: Map<number, unknown>;
  declare $protocol: number;

  __init__(file: unknown, options: UnpickleOptions = {}): void {
    const made = { $settings: settingsOf(options, "Unpickler"), $input: inputFrom(file), $memo: new Map<number, unknown>(), $protocol: 0 };
    for (const [name, value] of Object.entries(made)) Object.defineProperty(this, name, { value, writable: true, configurable: true });
  }

  load(): unknown {
    const settings = this.#set();
    const source: Source = {
      ...settings,
      findClass: (module, name) => {
        this.$protocol = reading.protocol;
        return call(getattr(this, "find_class"), [module, name]);
      },
      persistentLoad: (id) => {
        const load: unknown = getattr(this, "persistent_load", null);
        if (load === null) throw noPersistentLoad();
        return call(load, [id]);
      },
    };
    const reading = new Reading(this.$input, source, this.$memo);
    return reading.load();
  }

  persistent_load(_pid: unknown): unknown {
    throw noPersistentLoad();
  }

  find_class(module_name: unknown, global_name: unknown): unknown {
    return found(module_name, global_name, this.$protocol, this.#set().fixImports);
  }

  get memo(): Dict {
    const shown = dict();
    for (const [at, x] of this.$memo) shown.set(at, x);
    return shown;
  }

  set memo(value: unknown) {
    if (!(value instanceof Dict)) throw new TypeError("'memo' attribute must be an UnpicklerMemoProxy object or dict, not " + className(Object(value).constructor as Function));
    this.$memo.clear();
    for (const [at, x] of value.items()) this.$memo.set(Number(at), x);
  }

  #set(): Settings {
    if (this.$settings === undefined) throw new UnpicklingError(`Unpickler.__init__() was not called by ${className(this.constructor)}.__init__()`);
    return this.$settings;
  }
}
libraryClass(
  Unpickler,
  { name: "Unpickler", module: "_pickle", compiled: true, sealed: true, signature: "file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()" },
  { __init__: "file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()", load: "", persistent_load: "pid, /", find_class: "module_name, global_name, /" },
  "builtin",
);

function inputFrom(file: unknown): FileInput {
  const read: unknown = getattr(file, "read", null);
  const readline: unknown = getattr(file, "readline", null);
  if (read === null || readline === null) throw new TypeError("file must have 'read' and 'readline' attributes");
  return new FileInput(read, readline);
}

function loadFrom(input: Input, settings: Settings): unknown {
  const source: Source = {
    ...settings,
    findClass: (module, name) => found(module, name, reading.protocol, settings.fixImports),
    persistentLoad: () => {
      throw noPersistentLoad();
    },
  };
  const reading = new Reading(input, source, new Map());
  return reading.load();
}

/** `loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=())` */
export function loads(data: unknown, options: UnpickleOptions = {}): unknown {
  return loadFrom(new BytesInput(bytesLike(data)), settingsOf(options, "loads"));
}

/** `load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=())` */
export function load(file: unknown, options: UnpickleOptions = {}): unknown {
  return loadFrom(inputFrom(file), settingsOf(options, "load"));
}

libraryFunctions("_pickle", {
  loads: [loads, "data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()"],
  load: [load, "file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()"],
});
