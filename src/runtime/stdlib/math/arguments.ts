/** What `math` accepts, and its two complaints. */
import { OverflowError, TypeError, ValueError } from "../../objects/exceptions.js";
import { floatValue } from "../../objects/float.js";
import { isIndex } from "../../objects/indices.js";
import { PyFloat } from "../../objects/py_float.js";
import { lookupSpecial } from "../../objects/attributes.js";
import { type_name } from "../../objects/types.js";

/** A real number as a raw float. */
export function real(x: unknown): number {
  if (typeof x === "number") return x;
  if (x instanceof PyFloat) return x.value;
  if (typeof x === "bigint") {
    const value = Number(x);
    if (!Number.isFinite(value)) throw new OverflowError("int too large to convert to float");
    return value;
  }
  if (typeof x === "boolean") return x ? 1 : 0;
  if (typeof x === "object" && x !== null && (lookupSpecial(x, "__float__") !== undefined || isIndex(x) || typeof (x as { $value?: unknown }).$value === "number")) return floatValue(x);
  throw new TypeError(`must be real number, not ${type_name(x)}`);
}

export const domainError = (): ValueError => new ValueError("math domain error");
export const rangeError = (): OverflowError => new OverflowError("math range error");

/** A function's value, or CPython's error: nan from a number is out of the domain, infinity from a finite one too large. */
export function checked(value: number, x: number, canOverflow: boolean): number {
  if (Number.isNaN(value) && !Number.isNaN(x)) throw domainError();
  if ((value === Infinity || value === -Infinity) && Number.isFinite(x)) throw canOverflow ? rangeError() : domainError();
  return value;
}
