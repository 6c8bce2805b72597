/**
 * `with` in the general form:
 * `const w = with_(x); const v = w.enter(); try { … } catch (error) { w.failed(error); } finally { w.exit(); }`
 */
import { specialMethod } from "./attributes.js";
import { announceWaiting, callerWaits, driven } from "./blocking_results.js";
import { callMethod } from "./calls.js";
import { as_python_error, AttributeError, passing$, TypeError } from "./exceptions.js";
import { truthy } from "./truth.js";
import { type_name } from "./types.js";
import { type Blocking, isBlocking } from "../threads/blocking.js";
import { version } from "../python_version.js";

/** A manager that was checked, and whether its block has been left. */
class Managed {
  readonly manager: unknown;
  readonly #exit: Function;
  left = false;

  constructor(manager: unknown, exit: Function) {
    this.manager = manager;
    this.#exit = exit;
  }

  /** `__enter__`; if it blocks, its call. */
  begin(): unknown {
    const enter = specialMethod(this.manager, "__enter__");
    if (typeof enter !== "function") throw unsupported(this.manager, "__enter__");
    announceWaiting();
    try {
      return callMethod(enter, this.manager, [], null);
    } finally {
      callerWaits();
    }
  }

  /** `__exit__`; if it blocks, its call. */
  end(...details: [unknown, unknown, unknown]): unknown {
    this.left = true;
    return Reflect.apply(this.#exit, this.manager, details);
  }
}

/** One run of a `with` block. */
export class WithBlock<V> {
  readonly #managed: Managed;

  constructor(managed: Managed) {
    this.#managed = managed;
  }

  /** `__enter__`; its result is what `as` binds. */
  enter(): V {
    try {
      const value: unknown = waited(this.#managed.begin());
      return value as V;
    } catch (error) {
      this.#managed.left = true;
      throw error;
    }
  }

  /** The body raised: `__exit__` may swallow the exception by returning something true. */
  failed(error: unknown): void {
    const raised = as_python_error(error);
    if (!truthy(waited(this.#managed.end(raised.constructor, raised, raised.$traceback)))) throw passing$(raised);
  }

  /** The body ended without an exception. */
  exit(): void {
    if (!this.#managed.left) waited(this.#managed.end(null, null, null));
  }
}

/** One run of a `with` block that waits for a manager that blocks: a thread's lock, an executor. */
export class BlockingWithBlock<V> {
  readonly #managed: Managed;

  constructor(managed: Managed) {
    this.#managed = managed;
  }

  /** `__enter__`; its result is what `as` binds. */
  *enter(): Blocking<V> {
    try {
      const made = this.#managed.begin();
      const value: unknown = isBlocking(made) ? yield* made : made;
      return value as V;
    } catch (error) {
      this.#managed.left = true;
      throw error;
    }
  }

  /** The body raised: `__exit__` may swallow the exception by returning something true. */
  *failed(error: unknown): Blocking<void> {
    const raised = as_python_error(error);
    const made = this.#managed.end(raised.constructor, raised, raised.$traceback);
    if (!truthy(isBlocking(made) ? yield* made : made)) throw passing$(raised);
  }

  /** The body ended without an exception. */
  *exit(): Blocking<void> {
    if (this.#managed.left) return;
    const made = this.#managed.end(null, null, null);
    if (isBlocking(made)) yield* made;
  }
}

/** Where nobody can wait, a manager that blocks is driven to its end; other threads go on meanwhile. */
const waited = (value: unknown): unknown => (isBlocking(value) ? driven(value) : value);

function unsupported(manager: unknown, missing: string): AttributeError | TypeError {
  if (version.minor < 11) return new AttributeError(missing);
  const hint = missing === "__exit__" ? " (missed __exit__ method)" : "";
  return new TypeError(`'${type_name(manager)}' object does not support the context manager protocol${hint}`);
}

interface ContextManager<V> {
  __enter__(): V;
}

interface BlockingManager<V> {
  __enter__(): Blocking<V>;
}

/** Starts `with x:`; the checks come before `__enter__` is called, as in CPython. */
export function with_<V>(manager: ContextManager<V>): WithBlock<V>;
export function with_(manager: unknown): WithBlock<unknown>;
export function with_(manager: unknown): WithBlock<unknown> {
  return new WithBlock(managed(manager));
}

/** Starts `with x:` where `x` may block: `yield* w.enter()`, `yield* w.failed(error)`, `yield* w.exit()`. */
export function blocking_with<V>(manager: BlockingManager<V>): BlockingWithBlock<V>;
export function blocking_with<V>(manager: ContextManager<V>): BlockingWithBlock<V>;
export function blocking_with(manager: unknown): BlockingWithBlock<unknown>;
export function blocking_with(manager: unknown): BlockingWithBlock<unknown> {
  return new BlockingWithBlock(managed(manager));
}

function managed(manager: unknown): Managed {
  if (typeof specialMethod(manager, "__enter__") !== "function") throw unsupported(manager, "__enter__");
  const exit = specialMethod(manager, "__exit__");
  if (typeof exit !== "function") throw unsupported(manager, "__exit__");
  return new Managed(manager, exit);
}
