/**
 * `with` in the general form:
 * `const w = with_(x); const v = w.enter(); try { … } catch (error) { w.failed(error); } finally { w.exit(); }`
 */
import { specialMethod } from "./attributes.js";
import { callMethod } from "./calls.js";
import { as_python_error, passing$, TypeError } from "./exceptions.js";
import { truthy } from "./truth.js";
import { type_name } from "./types.js";
import { isBlocking } from "../threads/blocking.js";
import { run_sync } from "../threads/scheduler.js";

/** One run of a `with` block. */
export class WithBlock<V> {
  readonly #manager: unknown;
  readonly #exit: Function;
  #left = false;

  constructor(manager: unknown, exit: Function) {
    this.#manager = manager;
    this.#exit = exit;
  }

  /** `__enter__`; its result is what `as` binds. */
  enter(): V {
    const enter = specialMethod(this.#manager, "__enter__");
    if (typeof enter !== "function") throw unsupported(this.#manager, "__enter__");
    try {
      const value: unknown = waited(callMethod(enter, this.#manager, [], null));
      return value as V;
    } catch (error) {
      this.#left = true;
      throw error;
    }
  }

  /** The body raised: `__exit__` may swallow the exception by returning something true. */
  failed(error: unknown): void {
    this.#left = true;
    const raised = as_python_error(error);
    if (!truthy(this.#leave(raised.constructor, raised, raised.$traceback))) throw passing$(raised);
  }

  /** The body ended without an exception. */
  exit(): void {
    if (this.#left) return;
    this.#left = true;
    this.#leave(null, null, null);
  }

  #leave(...details: [unknown, unknown, unknown]): unknown {
    return waited(Reflect.apply(this.#exit, this.#manager, details));
  }
}

/** A manager that blocks (a thread's lock, an executor) is waited for here; other threads go on meanwhile. */
const waited = (value: unknown): unknown => (isBlocking(value) ? run_sync(value) : value);

function unsupported(manager: unknown, missing: string): TypeError {
  const hint = missing === "__exit__" ? " (missed __exit__ method)" : "";
  return new TypeError(`'${type_name(manager)}' object does not support the context manager protocol${hint}`);
}

interface ContextManager<V> {
  __enter__(): V;
}

/** Starts `with x:`; the checks come before `__enter__` is called, as in CPython. */
export function with_<V>(manager: ContextManager<V>): WithBlock<V>;
export function with_(manager: unknown): WithBlock<unknown>;
export function with_(manager: unknown): WithBlock<unknown> {
  if (typeof specialMethod(manager, "__enter__") !== "function") throw unsupported(manager, "__enter__");
  const exit = specialMethod(manager, "__exit__");
  if (typeof exit !== "function") throw unsupported(manager, "__exit__");
  return new WithBlock(manager, exit);
}
