/** `contextmanager` and `asynccontextmanager`: a generator's `yield` is where the block runs. */
import { aclose, athrow, type AsyncGeneratorObject, isAsyncGeneratorObject, AsyncGeneratorStep, type PyAsyncGenerator } from "../../objects/async_generator.js";
import { getattr } from "../../objects/attributes.js";
import { call, call_method, invoke } from "../../objects/calls.js";
import { next } from "../../builtins/objects.js";
import { close, throw_ } from "../../objects/by_hand.js";
import { with_ } from "../../objects/context_managers.js";
import type { Coroutine } from "../../objects/coroutine.js";
import { dict, isPlainObject } from "../../objects/dict.js";
import { BaseException, RuntimeError, StopAsyncIteration, StopIteration, TypeError } from "../../objects/exceptions.js";
import { type AnyFunction, describeFunction } from "../../objects/functions.js";
import { initialised, keywordsAmong } from "../../objects/instance_creation.js";
import { libraryClass, libraryMethods, pythonFunctions } from "../../objects/library_functions.js";
import { tupleOf, type PyTuple } from "../../objects/tuple.js";
import { type_name } from "../../objects/types.js";
import { update_wrapper } from "../functools/wrapping.js";
import { AbstractAsyncContextManager, AbstractContextManager } from "./abstract.js";
import { AsyncContextDecorator } from "./async_decorator.js";

/** `@manager` above a function: the block is the call. */
export class ContextDecorator {
  static readonly $initialises = true;
  // A class below it hands its own arguments up; only `__init__` wants them.
  constructor(...args: readonly unknown[]) {
    initialised(this, args);
  }

  _recreate_cm(): unknown {
    return this;
  }

  __call__(func: AnyFunction): unknown {
    const inner = (...params: unknown[]): unknown => {
      const block = with_(call_method(this, "_recreate_cm"));
      block.enter();
      try {
        return callWith(func, params);
      } catch (error) {
        block.failed(error);
        return null;
      } finally {
        block.exit();
      }
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

/** What makes a manager, and another one each time a decorated function is called: the generator function with its arguments. */
interface Recipe {
  func: unknown;
  args: PyTuple;
  kwds: unknown;
  /** The function's, as the manager's own. */
  __doc__: unknown;
}

/** The arguments of a call in JavaScript's form as Python's two. */
function recipe(func: unknown, params: readonly unknown[]): [func: unknown, args: PyTuple, kwds: unknown] {
  const keywords = keywordsAmong(params);
  return keywords === null ? [func, tupleOf(params), dict()] : [func, tupleOf(params.slice(0, -1)), dict(keywords)];
}

function keep(manager: Recipe, func: unknown, args: PyTuple, kwds: unknown): void {
  manager.func = func;
  manager.args = args;
  manager.kwds = kwds;
  manager.__doc__ = getattr(func, "__doc__", null);
}

const another = (manager: Recipe & { readonly constructor: Function }): unknown => call(manager.constructor, [manager.func, manager.args, manager.kwds]);
const RECIPE = "func, args, kwds";

/** What a function under `@contextmanager` returns. */
export class _GeneratorContextManager<T> extends ContextDecorator implements Recipe {
  gen!: Generator<unknown, unknown, unknown>;
  func: unknown;
  args!: PyTuple;
  kwds: unknown;
  __doc__: unknown;

  constructor(func: unknown, args: PyTuple, kwds: unknown);
  constructor(...args: readonly unknown[]) {
    super(...args);
  }

  __init__(func: unknown, args: PyTuple, kwds: unknown): void {
    this.gen = call(func, args, kwds) as Generator<unknown, unknown, unknown>;
    keep(this, func, args, kwds);
  }

  override _recreate_cm(): unknown {
    return another(this);
  }

  __enter__(): T {
    try {
      return next(this.gen) as T;
    } catch (error) {
      if (error instanceof StopIteration) throw unyielding(error);
      throw error;
    }
  }

  __exit__(type: unknown, error: unknown, _traceback: unknown): boolean {
    if (type === null || type === undefined) {
      try {
        next(this.gen);
      } catch (error) {
        if (error instanceof StopIteration) return false;
        throw error;
      }
      return endless("generator didn't stop", this.gen);
    }
    const value = error === null || error === undefined ? call(type) : error;
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
    return endless("generator didn't stop after throw()", this.gen);
  }
}
libraryClass(_GeneratorContextManager, { name: "_GeneratorContextManager", module: "contextlib", bases: [AbstractContextManager, ContextDecorator], signature: RECIPE }, { __init__: RECIPE, _recreate_cm: "", __enter__: "", __exit__: "typ, value, traceback" });

/** The end of a generator that has nothing to give is not shown with what is raised for it, but stays its context. */
function unyielding(end: BaseException): RuntimeError {
  const error = new RuntimeError("generator didn't yield");
  error.__context__ = end;
  error.__suppress_context__ = true;
  return error;
}

/** A generator that yields once more than it may is closed; what it says to that comes first. */
function endless(what: string, gen: Generator<unknown, unknown, unknown>): never {
  try {
    throw new RuntimeError(what);
  } finally {
    close(gen);
  }
}

/** A StopIteration that left a generator comes wrapped in a RuntimeError (PEP 479). */
const isWrapped = (error: unknown, value: unknown, kind: typeof StopIteration | typeof StopAsyncIteration): boolean => error instanceof RuntimeError && value instanceof kind && error.__cause__ === value;

/** `@contextmanager` */
export function contextmanager<A extends unknown[], T>(func: (...args: A) => Iterable<T>): (...args: A) => _GeneratorContextManager<T>;
export function contextmanager(func: unknown): (...args: unknown[]) => _GeneratorContextManager<unknown>;
export function contextmanager(func: unknown): (...args: unknown[]) => _GeneratorContextManager<unknown> {
  const helper = (...params: unknown[]): _GeneratorContextManager<unknown> => new _GeneratorContextManager(...recipe(func, params));
  return dressed(helper, func);
}

function dressed<F extends AnyFunction>(helper: F, func: unknown): F {
  describeFunction(helper, "function", "*args, **kwds");
  return update_wrapper(helper, func);
}

/** What a function under `@asynccontextmanager` returns. */
export class _AsyncGeneratorContextManager<T> extends AsyncContextDecorator implements Recipe {
  gen!: AsyncGeneratorObject;
  func: unknown;
  args!: PyTuple;
  kwds: unknown;
  __doc__: unknown;

  constructor(func: unknown, args: PyTuple, kwds: unknown);
  constructor(...args: readonly unknown[]) {
    super(...args);
  }

  __init__(func: unknown, args: PyTuple, kwds: unknown): void {
    this.gen = call(func, args, kwds) as AsyncGeneratorObject; // whether it is one turns out when the block is entered
    keep(this, func, args, kwds);
  }

  override _recreate_cm(): unknown {
    return another(this);
  }

  *__aenter__(): Coroutine<T> {
    const made: unknown = this.gen;
    if (!isAsyncGeneratorObject(made)) throw new TypeError(`'${type_name(made)}' object is not an async iterator`);
    try {
      return (yield* new AsyncGeneratorStep(this.gen, "asend", null)) as T;
    } catch (error) {
      if (error instanceof StopAsyncIteration) throw unyielding(error);
      throw error;
    }
  }

  *__aexit__(type: unknown, error: unknown, _traceback: unknown): Coroutine<boolean> {
    if (type === null || type === undefined) {
      try {
        yield* new AsyncGeneratorStep(this.gen, "asend", null);
      } catch (error) {
        if (error instanceof StopAsyncIteration) return false;
        throw error;
      }
      return yield* endlessly("generator didn't stop", this.gen);
    }
    const value = error === null || error === undefined ? call(type) : error;
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
    return yield* endlessly("generator didn't stop after athrow()", this.gen);
  }
}
libraryClass(_AsyncGeneratorContextManager, { name: "_AsyncGeneratorContextManager", module: "contextlib", bases: [AbstractAsyncContextManager, AsyncContextDecorator], signature: RECIPE }, { __init__: RECIPE, _recreate_cm: "" });
libraryMethods(_AsyncGeneratorContextManager, { __aenter__: "", __aexit__: "typ, value, traceback" }, "coroutine");

function* endlessly(what: string, gen: AsyncGeneratorObject): Coroutine<never> {
  try {
    throw new RuntimeError(what);
  } finally {
    yield* aclose(gen);
  }
}

/** `@asynccontextmanager` */
export function asynccontextmanager<A extends unknown[], T>(func: (...args: A) => PyAsyncGenerator<T>): (...args: A) => _AsyncGeneratorContextManager<T>;
export function asynccontextmanager(func: unknown): (...args: unknown[]) => _AsyncGeneratorContextManager<unknown>;
export function asynccontextmanager(func: unknown): (...args: unknown[]) => _AsyncGeneratorContextManager<unknown> {
  const helper = (...params: unknown[]): _AsyncGeneratorContextManager<unknown> => new _AsyncGeneratorContextManager(...recipe(func, params));
  return dressed(helper, func);
}

pythonFunctions("contextlib", { contextmanager: [contextmanager as AnyFunction, "func"], asynccontextmanager: [asynccontextmanager as AnyFunction, "func"] });
