/** What counts as an index: an int, a bool, or an object with `__index__`. */
import { carriedNumber, warnOfSubclass } from "./number_results.js";
import { lookupSpecial } from "./attributes.js";
import { IndexError, OverflowError, TypeError } from "./exceptions.js";
import type { Int } from "./integer.js";
import { type_name } from "./types.js";
import { version } from "../python_version.js";

/** The int for a parameter that C reads as one: before Python 3.10 that complained in other words. */
export function asCInt(x: unknown): Int {
  if (version.minor >= 10) return asIndex(x);
  return asIndex(x, type_name(x) === "float" ? "integer argument expected, got float" : "an integer is required (got type %)");
}

/** The int behind an index; `text` is the TypeError's, with `%` for the type's name. */
export function asIndex(x: unknown, text = "'%' object cannot be interpreted as an integer"): Int {
  if (typeof x === "number" && Number.isInteger(x)) return x;
  if (typeof x === "bigint") return x;
  if (typeof x === "boolean") return Number(x);
  const method = typeof x === "object" && x !== null ? lookupSpecial(x, "__index__") : undefined;
  if (method === undefined || method === null) throw new TypeError(text.replace("%", type_name(x)));
  // an int is its own index, whatever its class has to say
  const own = carriedNumber(x, "int");
  if (own !== undefined) return own as Int;
  const answer: unknown = method();
  if (typeof answer === "bigint" || (typeof answer === "number" && Number.isInteger(answer))) return answer;
  const carried = typeof answer === "boolean" ? Number(answer) : carriedNumber(answer, "int");
  if (carried !== undefined) {
    warnOfSubclass("__index__", answer, "int");
    return carried as Int;
  }
  throw new TypeError(`__index__ returned non-int (type ${type_name(answer)})`);
}

/** Whether `asIndex` would accept it. */
export function isIndex(x: unknown): boolean {
  if (typeof x === "number") return Number.isInteger(x);
  return typeof x === "bigint" || typeof x === "boolean" || (typeof x === "object" && x !== null && lookupSpecial(x, "__index__") !== undefined);
}

/** An index into something that fits into memory. */
export function asPosition(x: unknown, text?: string): number {
  const index = asIndex(x, text);
  if (typeof index === "number") return index;
  // What fits into 64 bits is merely out of range.
  if (index >= -(1n << 63n) && index < 1n << 63n) return Number(index);
  throw new IndexError(`cannot fit '${type_name(x)}' into an index-sized integer`);
}

/** A count, as for `xs * n`: what fits into 64 bits may be more than there is room for. */
export function asCount(x: unknown, text?: string): number {
  const count = asIndex(x, text);
  if (typeof count === "number") return count;
  if (count >= -(1n << 63n) && count < 1n << 63n) return Number(count);
  throw new OverflowError(`cannot fit '${type_name(x)}' into an index-sized integer`);
}
