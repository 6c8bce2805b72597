/** Objects that behave as Futures do without being any: CPython asks for `_asyncio_future_blocking` (`isfuture`, base_futures.py). */
import { getattr, hasattr } from "../objects/attributes.js";
import { isClass } from "../objects/type_registry.js";

const MARK = "_asyncio_future_blocking";

/** Whether an object says that it is a Future. Nothing that JavaScript has itself does. */
export function isForeignFuture(x: unknown): boolean {
  // coroutines and generators come here most
  if (typeof x !== "object" || x === null || "$kind" in x || Array.isArray(x) || isClass(x)) return false;
  return hasattr(getattr(x, "__class__"), MARK) && getattr(x, MARK) !== null;
}
