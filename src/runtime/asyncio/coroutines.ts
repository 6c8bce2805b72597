/** What is a coroutine, and what makes one; objects that behave as coroutines without being any. The page is CPython's `coroutines.py`. */
import { getattr, hasattr } from "../objects/attributes.js";
import { call_method } from "../objects/calls.js";
import { coroutine, type Coroutine, type CoroutineObject, isCoroutineObject } from "../objects/coroutine.js";
import { StopIteration } from "../objects/exceptions.js";
import { truthy } from "../objects/truth.js";
import { isClass, className } from "../objects/type_registry.js";
import { type_of } from "../objects/types.js";
import { iscoroutinefunction as makesCoroutines } from "../stdlib/inspect/kinds.js";

/** What `collections.abc.Coroutine` asks for. */
const METHODS = ["__await__", "send", "throw", "close"];

/** Before 3.12 every generator was taken for a coroutine: older_versions.ts says so here. */
export const isOldCoroutine: { test: (x: unknown) => boolean } = { test: () => false };

/** Whether an object is no coroutine, but its class has a coroutine's methods. */
export function isCoroutineLike(x: unknown): x is object {
  if (typeof x !== "object" || x === null || Array.isArray(x) || isClass(x)) return false;
  if (isOldCoroutine.test(x)) return true;
  const type = type_of(x);
  return METHODS.every((name) => hasattr(type, name));
}

/** True for coroutine objects. */
export function iscoroutine(obj: unknown): boolean {
  return isCoroutineObject(obj) ? obj.$kind === "coroutine" : isCoroutineLike(obj);
}

/** The mark by which libraries say that calling an object gives a coroutine. */
export const _is_coroutine: object = {};

/** True for `async def` functions, bound methods of them, and what is marked as such. */
export function iscoroutinefunction(func: unknown): boolean {
  if (makesCoroutines(func)) return true;
  return (typeof func === "object" || typeof func === "function") && func !== null && hasattr(func, "_is_coroutine") && getattr(func, "_is_coroutine") === _is_coroutine;
}

/** A coroutine that does what an object with a coroutine's methods does. */
export const playing = coroutine(function* playing(like: object): Coroutine<unknown> {
  let error: unknown;
  let throwing = false;
  for (;;) {
    let value: unknown;
    try {
      value = throwing ? call_method(like, "throw", [error]) : call_method(like, "send", [null]);
    } catch (end) {
      if (end instanceof StopIteration) return end.value;
      throw end;
    }
    throwing = false;
    try {
      yield value;
    } catch (thrown) {
      error = thrown;
      throwing = true;
    }
  }
}) as (like: object) => CoroutineObject & Coroutine<never>;

/** How such an object is shown by the task that runs it (`_format_coroutine`). */
export function describeLike(like: object): string {
  const named = ["__qualname__", "__name__"].map((key) => (hasattr(like, key) ? getattr(like, key) : null)).find((name) => truthy(name));
  const name = `${named === undefined ? `<${className(type_of(like))} without __name__>` : String(named)}()`;
  const kind = ["cr", "gi"].find((prefix) => hasattr(like, `${prefix}_code`) && truthy(getattr(like, `${prefix}_code`)));
  if (kind === undefined) {
    const running = ["cr_running", "gi_running"].find((key) => hasattr(like, key));
    return running !== undefined && truthy(getattr(like, running)) ? `${name} running` : name;
  }
  const code = getattr(like, `${kind}_code`);
  const file = hasattr(code, "co_filename") && truthy(getattr(code, "co_filename")) ? String(getattr(code, "co_filename")) : "<empty co_filename>";
  const frame = hasattr(like, `${kind}_frame`) ? getattr(like, `${kind}_frame`) : null;
  return frame === null ? `${name} done, defined at ${file}:${String(getattr(code, "co_firstlineno"))}` : `${name} running at ${file}:${String(getattr(frame, "f_lineno"))}`;
}
