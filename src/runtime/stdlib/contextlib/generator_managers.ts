/** `contextmanager` and `asynccontextmanager`: a generator's `yield` is where the block runs. */
import { aclose, athrow, type AsyncGeneratorObject, isAsyncGeneratorObject, AsyncGeneratorStep, type PyAsyncGenerator } from "../../objects/async_generator.js";
import { call, invoke } from "../../objects/calls.js";
import { close, send, throw_ } from "../../objects/by_hand.js";
import { coroutine, type Coroutine } from "../../objects/coroutine.js";
import { isPlainObject } from "../../objects/dict.js";
import { BaseException, RuntimeError, StopAsyncIteration, StopIteration, TypeError } from "../../objects/exceptions.js";
import { type AnyFunction, describeFunction, function_meta } from "../../objects/functions.js";
import { libraryClass, libraryMethods, pythonFunctions } from "../../objects/library_functions.js";
import { type_name } from "../../objects/types.js";
import { update_wrapper } from "../functools/wrapping.js";
import { AbstractAsyncContextManager, AbstractContextManager } from "./abstract.js";

/** `@manager` above a function: the block is the call. */
export class ContextDecorator {
  // A class below it hands its own arguments up.
  constructor(..._args: readonly unknown[]) {}

  _recreate_cm(): unknown {
    return this;
  }

  __call__(func: AnyFunction): unknown {
    const inner = (...params: unknown[]): unknown => {
      const manager = this._recreate_cm() as GeneratorContextManager<unknown>;
      manager.__enter__();
      let result: unknown;
      try {
        result = callWith(func, params);
      } catch (error) {
        if (error instanceof BaseException && manager.__exit__(error.constructor, error, error.__traceback__) === true) return null;
        throw error;
      }
      manager.__exit__(null, null, null);
      return result;
    };
    describeFunction(inner as AnyFunction, "function", "*args, **kwds");
    return update_wrapper(inner, func);
  }
}
libraryClass(ContextDecorator, { name: "ContextDecorator", module: "contextlib" }, { __call__: "func" });

function callWith(func: unknown, params: readonly unknown[]): unknown {
  const last = params[params.length - 1];
  return isPlainObject(last) ? call(func, params.slice(0, -1), last) : invoke(func, ...params);
}

/** What a function under `@contextmanager` returns. */
export class GeneratorContextManager<T> extends ContextDecorator {
  gen: Generator<unknown, unknown, unknown>;
  readonly $func: unknown;
  readonly $params: readonly unknown[];

  constructor(func: unknown, params: readonly unknown[]) {
    super();
    this.$func = func;
    this.$params = params;
    this.gen = callWith(func, params) as Generator<unknown, unknown, unknown>;
  }

  override _recreate_cm(): GeneratorContextManager<T> {
    return new GeneratorContextManager<T>(this.$func, this.$params);
  }

  __enter__(): T {
    try {
      return send(this.gen, null) as T;
    } catch (error) {
      if (error instanceof StopIteration) throw new RuntimeError("generator didn't yield");
      throw error;
    }
  }

  __exit__(_type: unknown, value: unknown, _traceback: unknown): boolean {
    if (value === null || value === undefined) {
      try {
        send(this.gen, null);
      } catch (error) {
        if (error instanceof StopIteration) return false;
        throw error;
      }
      close(this.gen);
      throw new RuntimeError("generator didn't stop");
    }
    const traceback = value instanceof BaseException ? value.__traceback__ : null;
    try {
      throw_(this.gen, value);
    } catch (error) {
      if (error instanceof StopIteration) return error !== value;
      if (error === value || isWrapped(error, value, StopIteration)) {
        if (value instanceof BaseException) value.__traceback__ = traceback;
        return false;
      }
      throw error;
    }
    close(this.gen);
    throw new RuntimeError("generator didn't stop after throw()");
  }
}
libraryClass(GeneratorContextManager, { name: "_GeneratorContextManager", module: "contextlib", bases: [ContextDecorator, AbstractContextManager] }, { __enter__: "", __exit__: "typ, value, traceback" });

/** A StopIteration that left a generator comes wrapped in a RuntimeError (PEP 479). */
const isWrapped = (error: unknown, value: unknown, kind: typeof StopIteration | typeof StopAsyncIteration): boolean => error instanceof RuntimeError && value instanceof kind && error.__cause__ === value;

/** `@contextmanager` */
export function contextmanager<A extends unknown[], T>(func: (...args: A) => Iterable<T>): (...args: A) => GeneratorContextManager<T>;
export function contextmanager(func: unknown): (...args: unknown[]) => GeneratorContextManager<unknown>;
export function contextmanager(func: unknown): (...args: unknown[]) => GeneratorContextManager<unknown> {
  const helper = (...params: unknown[]): GeneratorContextManager<unknown> => new GeneratorContextManager(func, params);
  return dressed(helper, func);
}

function dressed<F extends AnyFunction>(helper: F, func: unknown): F {
  const known = typeof func === "function" ? function_meta(func) : null;
  describeFunction(helper, "function", known?.signature ?? "*args, **kwds");
  return update_wrapper(helper, func);
}

/** What a function under `@asynccontextmanager` returns. */
export class AsyncGeneratorContextManager<T> {
  gen: AsyncGeneratorObject;
  readonly $func: unknown;
  readonly $params: readonly unknown[];

  constructor(func: unknown, params: readonly unknown[]) {
    this.$func = func;
    this.$params = params;
    const gen = callWith(func, params);
    if (!isAsyncGeneratorObject(gen)) throw new TypeError(`'${type_name(gen)}' object is not an async generator`);
    this.gen = gen;
  }

  $next(): AsyncGeneratorStep {
    return new AsyncGeneratorStep(this.gen, "asend", null);
  }

  *__aenter__(): Coroutine<T> {
    try {
      return (yield* this.$next()) as T;
    } catch (error) {
      if (error instanceof StopAsyncIteration) throw new RuntimeError("generator didn't yield");
      throw error;
    }
  }

  *__aexit__(_type: unknown, value: unknown, _traceback: unknown): Coroutine<boolean> {
    if (value === null || value === undefined) {
      try {
        yield* this.$next();
      } catch (error) {
        if (error instanceof StopAsyncIteration) return false;
        throw error;
      }
      yield* aclose(this.gen);
      throw new RuntimeError("generator didn't stop");
    }
    const traceback = value instanceof BaseException ? value.__traceback__ : null;
    try {
      yield* athrow(this.gen, value);
    } catch (error) {
      if (error instanceof StopAsyncIteration) return error !== value;
      if (error === value || isWrapped(error, value, StopIteration) || isWrapped(error, value, StopAsyncIteration)) {
        if (value instanceof BaseException) value.__traceback__ = traceback;
        return false;
      }
      throw error;
    }
    yield* aclose(this.gen);
    throw new RuntimeError("generator didn't stop after athrow()");
  }

  __call__(func: AnyFunction): unknown {
    const manager = this;
    const inner = function* (...params: unknown[]): Coroutine<unknown> {
      const fresh = new AsyncGeneratorContextManager<unknown>(manager.$func, manager.$params);
      yield* fresh.__aenter__();
      let result: unknown;
      try {
        result = yield* callWith(func, params) as Coroutine<unknown>;
      } catch (error) {
        if (error instanceof BaseException && (yield* fresh.__aexit__(error.constructor, error, error.__traceback__))) return null;
        throw error;
      }
      yield* fresh.__aexit__(null, null, null);
      return result;
    };
    coroutine(inner as AnyFunction, "*args, **kwds");
    return update_wrapper(inner, func);
  }
}
libraryClass(AsyncGeneratorContextManager, { name: "_AsyncGeneratorContextManager", module: "contextlib", bases: [AbstractAsyncContextManager] });
libraryMethods(AsyncGeneratorContextManager, { __aenter__: "", __aexit__: "typ, value, traceback" }, "coroutine");

/** `@asynccontextmanager` */
export function asynccontextmanager<A extends unknown[], T>(func: (...args: A) => PyAsyncGenerator<T>): (...args: A) => AsyncGeneratorContextManager<T>;
export function asynccontextmanager(func: unknown): (...args: unknown[]) => AsyncGeneratorContextManager<unknown>;
export function asynccontextmanager(func: unknown): (...args: unknown[]) => AsyncGeneratorContextManager<unknown> {
  const helper = (...params: unknown[]): AsyncGeneratorContextManager<unknown> => new AsyncGeneratorContextManager(func, params);
  return dressed(helper, func);
}

pythonFunctions("contextlib", { contextmanager: [contextmanager as AnyFunction, "func"], asynccontextmanager: [asynccontextmanager as AnyFunction, "func"] });
