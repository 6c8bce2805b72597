/** `gc`: JavaScript collects garbage by itself; the switches are kept, and collecting finds nothing. */
import { dict, type Dict } from "../objects/dict.js";
import { libraryFunctions } from "../objects/library_functions.js";
import { tuple, type Tuple } from "../objects/tuple.js";
import { isClass, typeInfo } from "../objects/type_registry.js";
import { type_of } from "../objects/types.js";

let enabled = true;
let threshold: Tuple<[number, number, number]> = tuple([2000, 10, 0]);

export const collect = (_generation = 2): number => 0;
export const enable = (): void => {
  enabled = true;
};
export const disable = (): void => {
  enabled = false;
};
export const isenabled = (): boolean => enabled;
export const get_threshold = (): Tuple<[number, number, number]> => threshold;
export const set_threshold = (threshold0: number, threshold1 = 10, threshold2 = 10): void => {
  threshold = tuple([threshold0, threshold1, threshold2]);
};
export const get_count = (): Tuple<[number, number, number]> => tuple([0, 0, 0]);
export const freeze = (): void => {};
export const unfreeze = (): void => {};
export const garbage: unknown[] = [];

/**
 * `is_tracked(obj)`: whether CPython's collector looks at it once it has been through: not at values without parts, nor at tuples
 * and dicts that hold nothing else.
 */
export function is_tracked(obj: unknown): boolean {
  if (typeof obj === "object" && obj !== null && type_of(obj) === dict) return [...(obj as Dict).items()].some(([key, value]) => mayBeTracked(key) || mayBeTracked(value));
  return mayBeTracked(obj);
}

/** What keeps a tuple or dict tracked that holds it: dicts do in any case. */
function mayBeTracked(obj: unknown): boolean {
  if (typeof obj === "function") return !isClass(obj) || !typeInfo(obj).builtin;
  if (typeof obj !== "object" || obj === null) return false;
  const cls = type_of(obj);
  if (cls === tuple) return (obj as readonly unknown[]).some(mayBeTracked);
  const { builtin, module, name } = typeInfo(cls);
  return !(builtin && module === "builtins" && WITHOUT_PARTS.has(name));
}

const WITHOUT_PARTS: ReadonlySet<string> = new Set(["float", "complex", "bytes", "bytearray", "range", "object", "ellipsis", "NotImplementedType"]);

libraryFunctions("gc", { collect: [collect, "generation=2"], enable: [enable, ""], disable: [disable, ""], isenabled: [isenabled, ""], get_threshold: [get_threshold, ""], set_threshold: [set_threshold, "threshold0, threshold1=10, threshold2=10, /"], get_count: [get_count, ""], is_tracked: [is_tracked, "obj, /"], freeze: [freeze, ""], unfreeze: [unfreeze, ""] });
