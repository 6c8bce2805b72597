/** `async with x as v: …` in its general form: `const w = async_with(x); const v = yield* w.enter(); try … catch → failed … finally → exit`. */
import { awaitable } from "./awaitable.js";
import { type Awaitable, type Coroutine } from "./coroutine.js";
import { as_python_error, AttributeError, BaseException, handled, passing$, TypeError } from "./exceptions.js";
import { truthy } from "./truth.js";
import { type_name, type_of } from "./types.js";
import { version } from "../python_version.js";

/** An object with Python's `__aenter__` and `__aexit__`, as TypeScript sees it. */
export interface AsyncContextManager<T> {
  __aenter__(): Awaitable<T>;
  __aexit__(exc_type: unknown, exc: unknown, tb: unknown): Awaitable<unknown>;
}

/** One execution of an `async with` statement. */
export interface AsyncWith<T> {
  /** Before the body: delivers what `as` binds. */
  enter(): Awaitable<T>;
  /** The body raised: returns when `__aexit__` swallowed the error, else raises it again. */
  failed(error: unknown): Coroutine<void>;
  /** The body was left in any other way. */
  exit(): Awaitable<unknown>;
}

class Execution<T> implements AsyncWith<T> {
  private readonly manager: AsyncContextManager<T>;
  private over = false;

  constructor(manager: AsyncContextManager<T>) {
    this.manager = manager;
  }

  enter(): Awaitable<T> {
    return checked<T>(this.manager.__aenter__(), "__aenter__");
  }

  *failed(thrown: unknown): Coroutine<void> {
    this.over = true;
    const error = as_python_error(thrown);
    const before = handled.own;
    handled.own = error;
    let swallowed: unknown;
    try {
      swallowed = yield* checked(this.manager.__aexit__(type_of(error), error, error.__traceback__), "__aexit__");
    } catch (second) {
      throw inContext(second, error);
    } finally {
      handled.own = before;
    }
    if (!truthy(swallowed)) throw passing$(error);
  }

  exit(): Awaitable<unknown> {
    if (this.over) return NOTHING;
    this.over = true;
    return checked(this.manager.__aexit__(null, null, null), "__aexit__");
  }
}

/** There is nothing to wait for. */
const NOTHING: Awaitable<null> = { [Symbol.iterator]: () => NOTHING_ITERATOR };
const NOTHING_ITERATOR: Iterator<unknown, null> = { next: () => ({ done: true, value: null }) };

/** `x` as an awaitable; TypeError names the method that returned it. */
function checked<T>(x: unknown, method: string): Awaitable<T> {
  if (typeof x === "object" && x !== null) return awaitable(x) as Awaitable<T>;
  throw new TypeError(`'async with' received an object from ${method} that does not implement __await__: ${type_name(x)}`);
}

/** `error` was raised while `context` was being handled: it goes to the end of the chain of contexts. */
export function inContext(error: unknown, context: BaseException): unknown {
  if (!(error instanceof BaseException) || error === context || error.$contextIsFinal) return error;
  let last: BaseException = error;
  for (const seen = new Set<BaseException>(); last.$context !== null; last = last.$context) {
    if (last.$context === context || seen.has(last)) return error;
    seen.add(last);
  }
  if (last !== context && !last.$contextIsFinal) last.$context = context;
  return error;
}

/** `async with x`. */
export function async_with<T>(x: AsyncContextManager<T>): AsyncWith<T>;
export function async_with(x: unknown): AsyncWith<unknown>;
export function async_with(x: unknown): AsyncWith<unknown> {
  const manager = (typeof x === "object" && x !== null ? x : {}) as Partial<Record<string, unknown>>;
  for (const method of version.minor < 9 ? ["__aexit__", "__aenter__"] : ["__aenter__", "__aexit__"]) {
    if (typeof manager[method] === "function") continue;
    if (version.minor < 11) throw new AttributeError(method);
    const missing = method === "__aexit__" ? " (missed __aexit__ method)" : "";
    throw new TypeError(`'${type_name(x)}' object does not support the asynchronous context manager protocol${missing}`);
  }
  return new Execution(x as AsyncContextManager<unknown>);
}
