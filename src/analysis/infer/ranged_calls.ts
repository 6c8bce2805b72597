/** Functions of the library whose int lies between their arguments: `random.randint(1, 6)` needs no arithmetic on big ints. */
import { intRange, onlyAtom, type Type } from "../types.js";
import type { ApiFunction } from "../api.js";
import type { Arguments } from "./calls.js";

/** The type of such a call; null for every other function, and where an argument is no int. */
export function rangedResult(fn: ApiFunction, args: Arguments): Type | null {
  if (args.keywords.length > 0 || args.positional.some((a) => a.starred)) return null;
  const ints = args.positional.map((a) => onlyAtom(a.type, "int"));
  const [first, second] = ints;
  if (first === undefined || first === null || second === null) return null;
  switch (fn.path) {
    case "random.randint":
    case "random.Random.randint":
      return second === undefined ? null : intRange(Math.min(first.lo, second.hi), Math.max(first.lo, second.hi));
    case "random.randrange":
    case "random.Random.randrange":
      if (second === undefined) return intRange(0, Math.max(0, first.hi));
      return intRange(Math.min(first.lo, second.lo), Math.max(first.hi, second.hi));
    default:
      return null;
  }
}
