/** `copyreg`: how classes that can't say it themselves are taken apart and rebuilt, and their short numbers in pickles. */
import { newObjectOf, newObjectWithKeywords, reconstructor } from "../objects/attributes/reducing.js";
import { dict, type Dict } from "../objects/dict.js";
import { TypeError, ValueError } from "../objects/exceptions.js";
import { pythonFunctions } from "../objects/library_functions.js";
import { asIndex } from "../objects/indices.js";
import { callable } from "../objects/calls.js";
import { repr } from "../objects/repr.js";
import { tupleOf, type PyTuple } from "../objects/tuple.js";

/** Class → the function that takes its instances apart. */
export const dispatch_table: Dict = dict();

/** (module, name) → number, the other way round, and what numbers stood for when pickles were read. */
export const _extension_registry: Dict = dict();
export const _inverted_registry: Dict = dict();
export const _extension_cache: Dict = dict();

/** `pickle(ob_type, pickle_function, constructor_ob=None)` */
export function pickle(ob_type: unknown, pickle_function: unknown, constructor_ob: unknown = null): void {
  if (!callable(pickle_function)) throw new TypeError("reduction functions must be callable");
  dispatch_table.set(ob_type, pickle_function);
  if (constructor_ob !== null && !callable(constructor_ob)) throw new TypeError("constructors must be callable");
}

/** `add_extension(module, name, code)`: pickles name it by the number. */
export function add_extension(module: unknown, name: unknown, code: unknown): void {
  const number = asIndex(code);
  if (number < 1 || number > 0x7fff_ffff) throw new ValueError("code out of range");
  const key = tupleOf([module, name]);
  const known: unknown = _extension_registry.get(key);
  if (known === number && sameKey(_inverted_registry.get(number), module, name)) return;
  if (known !== null) throw new ValueError(`key ${repr(key)} is already registered with code ${repr(known)}`);
  if (_inverted_registry.has(number)) throw new ValueError(`code ${repr(number)} is already in use for key ${repr(_inverted_registry.at(number))}`);
  _extension_registry.set(key, number);
  _inverted_registry.set(number, key);
}

/** `remove_extension(module, name, code)` */
export function remove_extension(module: unknown, name: unknown, code: unknown): void {
  const key = tupleOf([module, name]);
  if (_extension_registry.get(key) !== code || !sameKey(_inverted_registry.get(code), module, name)) throw new ValueError(`key ${repr(key)} is not registered with code ${repr(code)}`);
  _extension_registry.delete(key);
  _inverted_registry.delete(code);
  if (_extension_cache.has(code)) _extension_cache.delete(code);
}

const sameKey = (key: unknown, module: unknown, name: unknown): boolean => Array.isArray(key) && key[0] === module && key[1] === name;

/** `clear_extension_cache()` */
export function clear_extension_cache(): void {
  _extension_cache.clear();
}

/** The number that stands for a global; null when it has none. */
export function extensionOf(module: string, name: string): number | null {
  if (_extension_registry.size === 0) return null;
  const number: unknown = _extension_registry.get(tupleOf([module, name]));
  return number === null ? null : Number(number);
}

/** The (module, name) that a number stands for; null when nobody registered it. */
export function extensionNamed(number: number): PyTuple | null {
  return _inverted_registry.get(number) as PyTuple | null;
}

export { newObjectOf as __newobj__, newObjectWithKeywords as __newobj_ex__, reconstructor as _reconstructor };

pythonFunctions("copyreg", {
  pickle: [pickle, "ob_type, pickle_function, constructor_ob=None"],
  add_extension: [add_extension, "module, name, code"],
  remove_extension: [remove_extension, "module, name, code"],
  clear_extension_cache: [clear_extension_cache, ""],
});
