/**
 * What the program's own module shows to those who look tests up in it: `unittest.main()`.
 * Its names are JavaScript bindings that nobody else can see, so the converted module hands out functions that read them.
 */
import { NameError } from "./exceptions.js";
import { user_module } from "./modules.js";
import { type MainMeta, module_file, module_name } from "./names.js";

const shown = new Map<string, object>();
/** A module may show its names bit by bit. */
const ofProgram = new WeakMap<MainMeta, object>();

/** `show_names(import.meta, { TestSums: () => TestSums })`: a name that is not bound yet is not there yet. */
export function show_names(meta: MainMeta, names: Readonly<Record<string, () => unknown>>): void {
  const module = ofProgram.get(meta) ?? user_module(module_name(meta), module_file(meta));
  ofProgram.set(meta, module);
  for (const [name, read] of Object.entries(names)) Object.defineProperty(module, name, { get: () => whenBound(read), enumerable: true, configurable: true });
  shown.set(module_name(meta), module);
}

/** JavaScript throws where a class is not defined yet, and Python's namespace where a name is not bound yet. */
function whenBound(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof NameError) return undefined;
    throw error;
  }
}

/** What the main module is called in interpreters that the program has started; each name stands for the other, too. */
const ALIASES: ReadonlyMap<string, string> = new Map([["__main__", "__mp_main__"], ["__mp_main__", "__main__"]]);

/** The module of that name, if it shows its names. */
export const shownModule = (name: string): object | null => shown.get(name) ?? shown.get(ALIASES.get(name) ?? "") ?? null;
