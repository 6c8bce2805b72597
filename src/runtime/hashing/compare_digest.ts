/** `hmac.compare_digest`, which `secrets` offers too. */
import { AnyBytes } from "../objects/bytes.js";
import { TypeError } from "../objects/exceptions.js";
import { libraryFunctions } from "../objects/library_functions.js";
import { type_name } from "../objects/types.js";

/** `compare_digest(a, b, /)`: equality of two texts or two bytes objects. */
export function compare_digest(a: unknown, b: unknown): boolean {
  if (typeof a === "string" && typeof b === "string") {
    if (/[^\0-\x7f]/.test(a + b)) throw new TypeError("comparing strings with non-ASCII characters is not supported");
    return a === b;
  }
  if (a instanceof AnyBytes && b instanceof AnyBytes) return a.$text === b.$text;
  if (a instanceof AnyBytes || b instanceof AnyBytes) throw new TypeError(`a bytes-like object is required, not '${type_name(a instanceof AnyBytes ? b : a)}'`);
  throw new TypeError(`unsupported operand types(s) or combination of types: '${type_name(a)}' and '${type_name(b)}'`);
}

libraryFunctions("_operator", { _compare_digest: [compare_digest, "a, b, /"] });
