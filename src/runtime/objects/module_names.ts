/**
 * The names of a module that keeps them in a dict, because it asks for `globals()`, `eval` or `exec`:
 * what converted code has as `names$`. Reading goes through the locals, the globals and the builtins, as LOAD_NAME does.
 */
import { getitem, setitem, delitem } from "./subscript.js";
import { Dict, dict } from "./dict.js";
import { ImportError, KeyError, NameError } from "./exceptions.js";
import { type MainMeta, module_file, module_name, module_package } from "./names.js";
import { getModuleAttribute, module, namespace_in } from "./modules.js";
import { ModuleType, type_of } from "./types.js";
import { call_method } from "./calls.js";
import { sorted } from "./list/sorting.js";

/** What a name means that is looked up while the program runs. */
export class ModuleNames {
  readonly globals: Dict<unknown, unknown>;
  /** The mapping that assignments go to. */
  readonly locals: unknown;
  /** What an expression came to. */
  result: unknown = null;

  constructor(globals: Dict<unknown, unknown>, locals: unknown) {
    this.globals = globals;
    this.locals = locals;
  }

  __getitem__(name: string): unknown {
    if (this.locals !== this.globals) {
      const value = found(this.locals, name);
      if (value !== undefined) return value;
    }
    if (this.globals.has(name)) return this.globals.at(name);
    const value = builtinOf(this.globals, name);
    if (value !== undefined) return value;
    const error = new NameError(`name '${name}' is not defined`, { name });
    error.$candidates = [...this.globals.keys()].filter((key) => typeof key === "string");
    throw error;
  }

  __setitem__(name: string, value: unknown): void {
    if (this.locals === this.globals) this.globals.set(name, value);
    else setitem(this.locals, name, value);
  }

  __delitem__(name: string): void {
    try {
      delitem(this.locals, name);
    } catch (error) {
      if (error instanceof KeyError) throw new NameError(`name '${name}' is not defined`, { name });
      throw error;
    }
  }
}

/** `mapping[name]`, or `undefined`. */
function found(mapping: unknown, name: string): unknown {
  if (mapping instanceof Dict && mapping.constructor === Dict) return mapping.has(name) ? mapping.at(name) : undefined;
  try {
    return getitem(mapping, name);
  } catch (error) {
    if (error instanceof KeyError) return undefined;
    throw error;
  }
}

/** A builtin as these globals have it: their `__builtins__` is a module or a mapping. */
function builtinOf(globals: Dict<unknown, unknown>, name: string): unknown {
  const own = globals.has("__builtins__") ? globals.at("__builtins__") : builtinsModule();
  return typeof own === "object" && own !== null && type_of(own) === ModuleType ? getModuleAttribute(own, name, undefined) : found(own, name);
}

/** What `class` and `import` take from the builtins. */
export function need_builtin(names: ModuleNames, name: string): void {
  const own = names.globals.at("__builtins__");
  // the module and its copies have what `class` calls, under a name that no program sees
  if (own === builtinsModule() || found(own, name) !== undefined || found(own, "__name__") === "builtins") return;
  throw name === "__import__" ? new ImportError(`${name} not found`) : new NameError(`${name} not found`, { name });
}

/** The module `builtins`. */
export const builtinsModule = (): object => module("builtins");

const known = new WeakMap<object, ModuleNames>();
const namespaces = new WeakMap<object, object>();

/** What others see of the module with this `import.meta`, should it keep its names in a dict. */
export function seen_as(meta: object, namespace: object): void {
  namespaces.set(meta, namespace);
}

/** The names of the module with this `import.meta`; `names$` in converted code. */
export function module_names(meta: MainMeta, doc: string | null = null): ModuleNames {
  let names = known.get(meta);
  if (names === undefined) {
    const globals: Dict<unknown, unknown> = dict();
    const name = module_name(meta);
    for (const [key, value] of [["__name__", name], ["__doc__", doc], ["__package__", module_package(meta)], ["__loader__", null], ["__spec__", null], ["__annotations__", module_annotations(meta)], ["__builtins__", builtinsModule()], ["__file__", module_file(meta)], ["__cached__", null]] as const) globals.set(key, value);
    names = new ModuleNames(globals, globals);
    known.set(meta, names);
    named.set(name, new WeakRef(names));
    const namespace = namespaces.get(meta);
    if (namespace !== undefined) namespace_in(namespace, globals);
  }
  return names;
}

/** By the names of their modules, those of the program that began last. */
const named = new Map<string, WeakRef<ModuleNames>>();

/** The names of the program's module of that name, where it keeps them in a dict. */
export const names_of_program = (name: string): ModuleNames | undefined => named.get(name)?.deref();

/** The names of a module that keeps them in a dict; absent for others. */
export function names_of_module(meta: object): ModuleNames | undefined {
  return known.get(meta);
}

const annotations = new WeakMap<object, Dict<string, unknown>>();

/** `__annotations__` of the module with this `import.meta`. */
export function module_annotations(meta: MainMeta): Dict<string, unknown> {
  let known = annotations.get(meta);
  if (known === undefined) annotations.set(meta, (known = dict()));
  return known;
}

/** The names as functions of a text see them that was given locals of its own: `globals$`. */
export function module_globals(meta: MainMeta): ModuleNames {
  const names = module_names(meta);
  return names.locals === names.globals ? names : new ModuleNames(names.globals, names.globals);
}

/** Says what the names of a text are that is about to run. */
export function useNames(meta: object, names: ModuleNames): void {
  known.set(meta, names);
}

/** `globals()` */
export function globals_in(names: ModuleNames): Dict<unknown, unknown> {
  return names.globals;
}

/** `locals()`: of a function a new dict each time, else what assignments go to. */
export function locals_in(names: ModuleNames, snapshot: Dict<unknown, unknown> | null): unknown {
  return snapshot ?? names.locals;
}

/** `dir()` */
export function dir_in(names: ModuleNames, snapshot: Dict<unknown, unknown> | null): unknown[] {
  const locals = snapshot ?? names.locals;
  return sorted(call_method<Iterable<unknown>>(locals, "keys"));
}

/** The local variables of a function that are bound: what `locals()` gives there. */
export function snapshot(variables: readonly (readonly [string, unknown])[]): Dict<unknown, unknown> {
  const made: Dict<unknown, unknown> = dict();
  for (const [name, value] of variables) if (value !== undefined) made.set(name, value);
  return made;
}

/** `(name := value)` */
export function store_in(names: ModuleNames, name: string, value: unknown): unknown {
  names.__setitem__(name, value);
  return value;
}

/** At the end of `except E as name`. */
export function forget_in(names: ModuleNames, name: string): void {
  try {
    names.__delitem__(name);
  } catch (error) {
    if (!(error instanceof NameError)) throw error;
  }
}

/** The value of a text given to `eval`. */
export function give_in(names: ModuleNames, value: unknown): void {
  names.result = value;
}
