/** What `__int__`, `__index__`, `__float__` and `__complex__` may answer besides exact numbers: instances of derived classes, with a warning. */
import { DeprecationWarning } from "./exceptions.js";
import { mro } from "./mro.js";
import { builtinTypes } from "./type_registry.js";
import { type_name, type_of } from "./types.js";
import { warn } from "./warn.js";

/** The number that an instance of a class below `int` or `float` carries; undefined when it is none. */
export function carriedNumber(x: unknown, base: "int" | "float"): unknown {
  if (typeof x !== "object" || x === null || !("$value" in x)) return undefined;
  return mro(type_of(x)).includes(builtinTypes[base]) ? x.$value : undefined;
}

/** Warns that a method gave an instance of a class derived from the one it ought to be of (`_PyNumber_Index`, Objects/abstract.c). */
export function warnOfSubclass(method: string, answer: unknown, base: string): void {
  warn(DeprecationWarning, `${method} returned non-${base} (type ${type_name(answer)}).  The ability to return an instance of a strict subclass of ${base} is deprecated, and may be removed in a future version of Python.`);
}
