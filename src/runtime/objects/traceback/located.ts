/** Where a function was defined, for the `repr` of tasks and callbacks. */
import type { AnyFunction } from "../functions.js";
import type { Code } from "./code.js";

/** Functions know their code object: `located$(coroutine(f), code$1)`. Plain ones that nobody registered get no metadata for it: they may be made in loops. */
export function located$<F extends AnyFunction>(f: F, code: Code): F {
  const meta = f.$meta;
  if (meta === undefined) f.$code = code;
  else {
    meta.file = code.file.path;
    meta.firstLine = code.firstLine;
    meta.code = code;
  }
  return f;
}

/** The same for the methods that a class just registered: names and codes in turn. */
export function located_methods$(cls: Function, _registered: unknown, ...places: (string | Code)[]): void {
  for (let i = 0; i + 1 < places.length; i += 2) {
    const name = places[i] as string;
    for (const holder of [cls.prototype as object, cls]) {
      const found: unknown = Object.getOwnPropertyDescriptor(holder, name)?.value;
      if (typeof found === "function") located$(found as AnyFunction, places[i + 1] as Code);
    }
  }
}
