/** What `throw` of generators, coroutines and asynchronous generators makes of its arguments. */
import { invoke } from "./calls.js";
import { as_python_error, BaseException, DeprecationWarning, TypeError } from "./exceptions.js";
import { repr } from "./repr.js";
import { PyTuple } from "./tuple.js";
import { isClass } from "./type_registry.js";
import { isinstance, type_name } from "./types.js";
import { warn } from "./warn.js";

/** What `throw(type, value)` and `throw(exception)` raise; `athrow` has warned of the first form when it was called. */
export function exceptionToThrow(error: unknown, value: unknown, warns = true): BaseException {
  if (warns && value !== undefined) warn(DeprecationWarning, "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.");
  if (error instanceof BaseException) {
    if (value !== undefined && value !== null) throw new TypeError("instance exception may not have a separate value");
    return error;
  }
  if (!isClass(error) || !(error === BaseException || error.prototype instanceof BaseException)) throw new TypeError(`exceptions must be classes or instances deriving from BaseException, not ${type_name(error)}`);
  if (value instanceof BaseException && isinstance(value, error)) return value;
  let made: unknown;
  try {
    made = value === undefined || value === null ? invoke(error) : value instanceof PyTuple ? invoke(error, ...value) : invoke(error, value);
  } catch (failure) {
    return as_python_error(failure); // it goes in instead
  }
  if (made instanceof BaseException) return made;
  return new TypeError(`calling ${repr(error)} should have returned an instance of BaseException, not ${type_name(made)}`);
}
