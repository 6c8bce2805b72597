/** `AsyncContextDecorator`: an asynchronous context manager that may stand above a coroutine function. */
import { awaitable } from "../../objects/awaitable.js";
import { call, call_method, invoke } from "../../objects/calls.js";
import { coroutine, type Coroutine } from "../../objects/coroutine.js";
import { isPlainObject } from "../../objects/dict.js";
import { BaseException } from "../../objects/exceptions.js";
import type { AnyFunction } from "../../objects/functions.js";
import { initialised } from "../../objects/instance_creation.js";
import { libraryClass } from "../../objects/library_functions.js";
import { truthy } from "../../objects/truth.js";
import { update_wrapper } from "../functools/wrapping.js";

export class AsyncContextDecorator {
  static readonly $initialises = true;
  // A class below it hands its own arguments up; only `__init__` wants them.
  constructor(...args: readonly unknown[]) {
    initialised(this, args);
  }

  _recreate_cm(): unknown {
    return this;
  }

  __call__(func: AnyFunction): unknown {
    const decorator = this;
    const inner = function* (...params: unknown[]): Coroutine<unknown> {
      const manager = call_method(decorator, "_recreate_cm");
      yield* awaitable(call_method(manager, "__aenter__"));
      let result: unknown;
      try {
        const last = params[params.length - 1];
        result = yield* awaitable(isPlainObject(last) ? call(func, params.slice(0, -1), last) : invoke(func, ...params));
      } catch (error) {
        if (error instanceof BaseException && truthy(yield* awaitable(call_method(manager, "__aexit__", [error.constructor, error, error.__traceback__])))) return null;
        throw error;
      }
      yield* awaitable(call_method(manager, "__aexit__", [null, null, null]));
      return result;
    };
    coroutine(inner as AnyFunction, "*args, **kwds");
    return update_wrapper(inner, func);
  }
}
libraryClass(AsyncContextDecorator, { name: "AsyncContextDecorator", module: "contextlib" }, { __call__: "func" });
