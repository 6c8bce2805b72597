/** `except` clauses whose class is only known at run time, and a bare `raise` with nothing to raise. */
import { handledNow } from "./handled.js";
import { settle } from "./raising.js";
import { BaseException, RuntimeError, TypeError } from "./hierarchy.js";

/** Whether `except cls:` catches an exception: a class or a tuple of classes, anything else is an error as in CPython. */
export function exception_matches(error: unknown, cls: unknown): error is BaseException {
  if (Array.isArray(cls)) return cls.map((one) => exception_matches(error, one)).includes(true);
  if (typeof cls !== "function" || (cls !== BaseException && !(cls.prototype instanceof BaseException))) {
    throw new TypeError("catching classes that do not inherit from BaseException is not allowed");
  }
  return error instanceof cls;
}

/** `raise` outside of an `except` block: what a caller handles, if any. */
export function raise_active(): never {
  const active = handledNow();
  if (active !== null) throw settle(active);
  throw new RuntimeError("No active exception to reraise");
}
