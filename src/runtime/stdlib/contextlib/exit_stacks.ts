/** `ExitStack` and `AsyncExitStack`: what is entered last is left first. */
import { bindMethod, setattr, specialMethod } from "../../objects/attributes.js";
import { awaitable } from "../../objects/awaitable.js";
import { call, callMethod } from "../../objects/calls.js";
import { type Awaitable, coroutine, type Coroutine } from "../../objects/coroutine.js";
import { isPlainObject } from "../../objects/dict.js";
import { as_python_error, BaseException, TypeError } from "../../objects/exceptions.js";
import { handledNow } from "../../objects/exceptions/handled.js";
import { type AnyFunction, describeFunction } from "../../objects/functions.js";
import { initialised } from "../../objects/instance_creation.js";
import { libraryClass, libraryMethods } from "../../objects/library_functions.js";
import { truthy } from "../../objects/truth.js";
import { tuple, type Tuple } from "../../objects/tuple.js";
import { typeInfo } from "../../objects/type_registry.js";
import { type_of } from "../../objects/types.js";
import { deque } from "../collections/deque.js";
import { AbstractAsyncContextManager, AbstractContextManager } from "./abstract.js";

/** What is called when the stack is left; its result has to be waited for unless it is sync. */
type Exit = Tuple<[isSync: boolean, callback: unknown]>;

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
  return new TypeError(`'${info.module}.${info.qualname}' object does not support the ${kind} protocol`);
}

/** Calls with the trailing keywords of `(…params)`. */
function calling(f: unknown, params: readonly unknown[]): unknown {
  const last = params[params.length - 1];
  return isPlainObject(last) ? call(f, params.slice(0, -1), last) : call(f, params);
}

/** The function that leaves by calling something else, which `__wrapped__` tells. */
function wrapping(leave: AnyFunction, callback: unknown): unknown {
  const described = leave.$meta === undefined ? describeFunction(leave, "function", "exc_type, exc, tb", "_exit_wrapper") && leave : leave;
  setattr(described, "__wrapped__", callback);
  return described;
}

abstract class BaseStack {
  static readonly $initialises = true;
  _exit_callbacks: deque<Exit> = new deque<Exit>();

  // A class below it hands its own arguments up; only `__init__` wants them.
  constructor(...args: readonly unknown[]) {
    initialised(this, args);
  }

  /** Hands its exits to a new stack: they are left when that one is. */
  pop_all(): this {
    const other = call(this.constructor) as this;
    other._exit_callbacks = this._exit_callbacks;
    this._exit_callbacks = new deque<Exit>();
    return other;
  }

  enter_context<T>(cm: Manager<T>): T;
  enter_context(cm: unknown): unknown;
  enter_context(cm: unknown): unknown {
    const enter = methodOf(cm, "__enter__");
    const exit = methodOf(cm, "__exit__");
    if (enter === null || exit === null) throw unsupported(cm, "context manager");
    const result = callMethod(enter, cm, [], null);
    this.$push(true, bindMethod(exit, cm));
    return result;
  }

  push<T>(exit: T): T {
    const method = methodOf(exit, "__exit__");
    this.$push(true, method === null ? exit : bindMethod(method, exit));
    return exit;
  }

  callback<F>(callback: F, ...params: unknown[]): F {
    const leave = (..._details: unknown[]): void => void calling(callback, params);
    this.$push(true, wrapping(leave as AnyFunction, callback));
    return callback;
  }

  $push(isSync: boolean, callback: unknown): void {
    this._exit_callbacks.append(tuple([isSync, callback]));
  }
}

/** What leaving a stack has come to. */
class Unwinding {
  pending: BaseException | null;
  readonly received: boolean;
  /** What is handled while the exits are called: chains of contexts end there, and are to go on to what was pending. */
  readonly around: BaseException | null = handledNow();
  suppressed = false;
  raised = false;

  constructor(error: unknown) {
    this.pending = error instanceof BaseException ? error : null;
    this.received = this.pending !== null;
  }

  get details(): [unknown, unknown, unknown] {
    const { pending } = this;
    return pending === null ? [null, null, null] : [type_of(pending), pending, pending.__traceback__];
  }

  answered(answer: unknown): void {
    if (!truthy(answer)) return;
    this.suppressed = true;
    this.raised = false;
    this.pending = null;
  }

  failed(thrown: unknown): void {
    const error = as_python_error(thrown);
    this.link(error);
    this.raised = true;
    this.pending = error;
  }

  /** The end of a new exception's chain gets what was pending for its context (`_fix_exception_context`). */
  private link(error: BaseException): void {
    let last = error;
    while (last.$context !== null && last.$context !== this.around) {
      if (last.$context === this.pending) return;
      last = last.$context;
    }
    // an end that nobody has set yet is to be what is handled around; an empty one that was set stays empty
    if ((last.$context === null && last.$contextIsFinal) || last === this.around || last === this.pending || this.around === null) return;
    last.__context__ = this.pending;
  }

  end(): boolean {
    if (this.raised && this.pending !== null) throw this.pending;
    return this.received && this.suppressed;
  }
}

/** `ExitStack()` */
export class ExitStack extends BaseStack {
  __enter__(): this {
    return this;
  }

  __exit__(_type?: unknown, error?: unknown, _traceback?: unknown): boolean {
    const state = new Unwinding(error);
    while (this._exit_callbacks.$size > 0) {
      const [, callback] = this._exit_callbacks.pop();
      try {
        state.answered(call(callback, state.details));
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

/** `AsyncExitStack()` */
export class AsyncExitStack extends BaseStack {
  enter_async_context<T>(cm: AsyncManager<T>): Coroutine<T>;
  enter_async_context(cm: unknown): Coroutine<unknown>;
  *enter_async_context(cm: unknown): Coroutine<unknown> {
    const enter = methodOf(cm, "__aenter__");
    const exit = methodOf(cm, "__aexit__");
    if (enter === null || exit === null) throw unsupported(cm, "asynchronous context manager");
    const result = yield* awaitable(callMethod(enter, cm, [], null));
    this.$push(false, bindMethod(exit, cm));
    return result;
  }

  push_async_exit<T>(exit: T): T {
    const method = methodOf(exit, "__aexit__");
    this.$push(false, method === null ? exit : bindMethod(method, exit));
    return exit;
  }

  push_async_callback<F>(callback: F, ...params: unknown[]): F {
    const leave = coroutine(function* _exit_wrapper(..._details: unknown[]): Coroutine<void> {
      yield* awaitable(calling(callback, params));
    }, "exc_type, exc, tb");
    this.$push(false, wrapping(leave as AnyFunction, callback));
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
    while (this._exit_callbacks.$size > 0) {
      const [isSync, callback] = this._exit_callbacks.pop();
      try {
        const answer = call(callback, state.details);
        state.answered(isSync ? answer : yield* awaitable(answer));
      } catch (thrown) {
        state.failed(thrown);
      }
    }
    return state.end();
  }
}
libraryClass(AsyncExitStack, { name: "AsyncExitStack", module: "contextlib", bases: [BaseStack, AbstractAsyncContextManager], signature: "" }, { push_async_exit: "exit", push_async_callback: "callback, /, *args, **kwds" });
libraryMethods(AsyncExitStack, { enter_async_context: "cm", aclose: "", __aenter__: "", __aexit__: "*exc_details" }, "coroutine");
