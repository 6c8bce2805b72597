/** `ExitStack` and `AsyncExitStack`: what is entered last is left first. */
import { specialMethod } from "../../objects/attributes.js";
import { awaitable } from "../../objects/awaitable.js";
import { call, callMethod } from "../../objects/calls.js";
import { type Awaitable, coroutine, type Coroutine } from "../../objects/coroutine.js";
import { isPlainObject } from "../../objects/dict.js";
import { as_python_error, BaseException, TypeError } from "../../objects/exceptions.js";
import { libraryClass, libraryMethods } from "../../objects/library_functions.js";
import { truthy } from "../../objects/truth.js";
import { typeInfo } from "../../objects/type_registry.js";
import { type_of } from "../../objects/types.js";
import { AbstractAsyncContextManager, AbstractContextManager } from "./abstract.js";

interface Exit {
  readonly isAsync: boolean;
  leave(type: unknown, error: unknown, traceback: unknown): unknown;
}

interface Manager<T> {
  __enter__(): T;
}

interface AsyncManager<T> {
  __aenter__(): Awaitable<T>;
}

function methodOf(cm: unknown, name: string): Function | null {
  const found = specialMethod(cm, name);
  return typeof found === "function" ? found : null;
}

function unsupported(cm: unknown, kind: string): TypeError {
  const info = typeInfo(type_of(cm));
  const name = info.module === "builtins" ? `builtins.${info.qualname}` : `${info.module}.${info.qualname}`;
  return new TypeError(`'${name}' object does not support the ${kind} protocol`);
}

/** Calls with the trailing keywords of `(…params)`. */
function calling(f: unknown, params: readonly unknown[]): unknown {
  const last = params[params.length - 1];
  return isPlainObject(last) ? call(f, params.slice(0, -1), last) : call(f, params);
}

abstract class BaseStack {
  $exits: Exit[] = [];

  /** Hands its exits to a new stack: they are left when that one is. */
  pop_all(): this {
    const other = Reflect.construct(this.constructor, []) as this;
    other.$exits = this.$exits;
    this.$exits = [];
    return other;
  }

  enter_context<T>(cm: Manager<T>): T;
  enter_context(cm: unknown): unknown;
  enter_context(cm: unknown): unknown {
    const enter = methodOf(cm, "__enter__");
    const exit = methodOf(cm, "__exit__");
    if (enter === null || exit === null) throw unsupported(cm, "context manager");
    const result = callMethod(enter, cm, [], null);
    this.$exits.push({ isAsync: false, leave: (...details) => callMethod(exit, cm, details, null) });
    return result;
  }

  push<T>(exit: T): T {
    const method = methodOf(exit, "__exit__");
    this.$exits.push({ isAsync: false, leave: (...details) => (method === null ? call(exit, details) : callMethod(method, exit, details, null)) });
    return exit;
  }

  callback<F>(callback: F, ...params: unknown[]): F {
    this.$exits.push({
      isAsync: false,
      leave: () => {
        calling(callback, params);
        return false;
      },
    });
    return callback;
  }
}

/** Where an exception's chain of contexts would start over, it is bent to what was being handled before (as `_fix_exception_context`). */
function fixContext(raised: BaseException, old: BaseException | null, outermost: BaseException | null): void {
  for (let error: BaseException = raised; ; ) {
    const context: unknown = error.__context__;
    if (context === null || context === old) return;
    if (context === outermost || !(context instanceof BaseException)) {
      error.__context__ = old;
      return;
    }
    error = context;
  }
}

/** What leaving a stack has come to. */
class Unwinding {
  pending: BaseException | null;
  readonly received: BaseException | null;
  suppressed = false;
  raised = false;

  constructor(error: unknown) {
    this.pending = error instanceof BaseException ? error : null;
    this.received = this.pending;
  }

  get details(): [unknown, unknown, unknown] {
    const { pending } = this;
    return pending === null ? [null, null, null] : [pending.constructor, pending, pending.__traceback__];
  }

  answered(answer: unknown): void {
    if (!truthy(answer)) return;
    this.suppressed = true;
    this.raised = false;
    this.pending = null;
  }

  failed(thrown: unknown): void {
    const error = as_python_error(thrown);
    if (error !== this.pending && error.__context__ === null && this.pending !== null) error.__context__ = this.pending;
    fixContext(error, this.pending, null);
    this.raised = true;
    this.pending = error;
  }

  end(): boolean {
    if (this.raised && this.pending !== null) throw this.pending;
    return this.received !== null && this.suppressed;
  }
}

/** `ExitStack()` */
export class ExitStack extends BaseStack {
  __enter__(): this {
    return this;
  }

  __exit__(_type?: unknown, error?: unknown, _traceback?: unknown): boolean {
    const state = new Unwinding(error);
    for (let exit = this.$exits.pop(); exit !== undefined; exit = this.$exits.pop()) {
      try {
        state.answered(exit.leave(...state.details));
      } catch (thrown) {
        state.failed(thrown);
      }
    }
    return state.end();
  }

  close(): void {
    this.__exit__(null, null, null);
  }
}
const shared = { pop_all: "", enter_context: "cm", push: "exit", callback: "callback, /, *args, **kwds" };
libraryClass(BaseStack, { name: "_BaseExitStack", module: "contextlib" }, shared);
libraryClass(ExitStack, { name: "ExitStack", module: "contextlib", bases: [BaseStack, AbstractContextManager], signature: "" }, { __enter__: "", __exit__: "*exc_details", close: "" });

const calledBack = coroutine(function* _exit_wrapper(callback: unknown, params: readonly unknown[]): Coroutine<boolean> {
  yield* awaitable(calling(callback, params));
  return false;
});

/** `AsyncExitStack()` */
export class AsyncExitStack extends BaseStack {
  enter_async_context<T>(cm: AsyncManager<T>): Coroutine<T>;
  enter_async_context(cm: unknown): Coroutine<unknown>;
  *enter_async_context(cm: unknown): Coroutine<unknown> {
    const enter = methodOf(cm, "__aenter__");
    const exit = methodOf(cm, "__aexit__");
    if (enter === null || exit === null) throw unsupported(cm, "asynchronous context manager");
    const result = yield* awaitable(callMethod(enter, cm, [], null));
    this.$exits.push({ isAsync: true, leave: (...details) => callMethod(exit, cm, details, null) });
    return result;
  }

  push_async_exit<T>(exit: T): T {
    const method = methodOf(exit, "__aexit__");
    this.$exits.push({ isAsync: true, leave: (...details) => (method === null ? call(exit, details) : callMethod(method, exit, details, null)) });
    return exit;
  }

  push_async_callback<F>(callback: F, ...params: unknown[]): F {
    this.$exits.push({
      isAsync: true,
      leave: () => calledBack(callback, params),
    });
    return callback;
  }

  *aclose(): Coroutine<void> {
    yield* this.__aexit__(null, null, null);
  }

  *__aenter__(): Coroutine<this> {
    return this;
  }

  *__aexit__(_type?: unknown, error?: unknown, _traceback?: unknown): Coroutine<boolean> {
    const state = new Unwinding(error);
    for (let exit = this.$exits.pop(); exit !== undefined; exit = this.$exits.pop()) {
      try {
        const answer = exit.leave(...state.details);
        state.answered(exit.isAsync ? yield* awaitable(answer) : answer);
      } catch (thrown) {
        state.failed(thrown);
      }
    }
    return state.end();
  }
}
libraryClass(AsyncExitStack, { name: "AsyncExitStack", module: "contextlib", bases: [BaseStack, AbstractAsyncContextManager], signature: "" }, { push_async_exit: "exit", push_async_callback: "callback, /, *args, **kwds" });
libraryMethods(AsyncExitStack, { enter_async_context: "cm", aclose: "", __aenter__: "", __aexit__: "*exc_details" }, "coroutine");
