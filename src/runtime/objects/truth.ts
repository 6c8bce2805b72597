/** `if x:` for values of unknown type. */
import { lookupSpecial } from "./attributes.js";
import { Dict } from "./dict.js";
import { DeprecationWarning, OverflowError, TypeError, ValueError } from "./exceptions.js";
import { isPlainArray } from "./iteration.js";
import { PyFloat } from "./py_float.js";
import { AnySet } from "./set.js";
import { NotImplemented } from "./singletons.js";
import { type_name } from "./types.js";
import { warn } from "./warn.js";

/** Python's truth of any value: `__bool__`, else `__len__`, else true. */
export function truthy(x: unknown): boolean {
  switch (typeof x) {
    case "boolean":
      return x;
    case "number":
      return x !== 0;
    case "string":
      return x !== "";
    case "object":
      return x !== null && truthOfObject(x);
    case "undefined":
      return false;
    case "function":
      return truthBySpecial(x);
    default:
      return true;
  }
}

function truthOfObject(x: object): boolean {
  if (Array.isArray(x)) {
    if (isPlainArray(x)) return x.length > 0;
  } else if (Object.getPrototypeOf(x) === PyFloat.prototype) {
    return (x as PyFloat).value !== 0;
  } else if (x instanceof Dict) {
    if (x.__len__ === Dict.prototype.__len__ && !("__bool__" in x)) return x.size > 0;
  } else if (x instanceof AnySet) {
    if (x.__len__ === AnySet.prototype.__len__ && !("__bool__" in x)) return x.size > 0;
  }
  return truthBySpecial(x);
}

function truthBySpecial(x: unknown): boolean {
  const method = lookupSpecial(x, "__bool__");
  if (method === null) throw notCallable();
  if (method !== undefined) {
    const answer: unknown = method();
    if (typeof answer !== "boolean") throw new TypeError(`__bool__ should return bool, returned ${type_name(answer)}`);
    return answer;
  }
  const length = lookupSpecial(x, "__len__");
  if (length === null) throw notCallable();
  if (length !== undefined) return checkedLength(length()) > 0;
  if (x === NotImplemented) warn(DeprecationWarning, "NotImplemented should not be used in a boolean context");
  return Array.isArray(x) ? x.length > 0 : true;
}

/** A class says `__bool__ = None`: its instances have no truth. */
const notCallable = (): TypeError => new TypeError("'NoneType' object is not callable");

/** What `__len__` answered, as a number; its errors as CPython's. */
export function checkedLength(answer: unknown): number {
  if (typeof answer === "boolean") return Number(answer);
  if (typeof answer === "bigint") throw answer < 0n ? new ValueError("__len__() should return >= 0") : new OverflowError("cannot fit 'int' into an index-sized integer");
  if (typeof answer !== "number" || !Number.isInteger(answer)) throw new TypeError(`'${type_name(answer)}' object cannot be interpreted as an integer`);
  if (answer < 0) throw new ValueError("__len__() should return >= 0");
  return answer;
}

/** `not x` */
export function not_(x: unknown): boolean {
  return !truthy(x);
}
