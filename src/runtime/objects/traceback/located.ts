/** Where a function was defined, for the `repr` of tasks and callbacks. */
import type { AnyFunction } from "../functions.js";
import type { Code } from "./code.js";

/** Registered functions know their code object: `located$(coroutine(f), code$1)`. */
export function located$<F extends AnyFunction>(f: F, code: Code): F {
  const meta = f.$meta;
  if (meta !== undefined) {
    meta.file = code.file.path;
    meta.firstLine = code.firstLine;
  }
  return f;
}
