/**
 * Async generators: a generator whose `yield item(v)` are values and whose other yields are suspensions.
 * `asend`, `athrow`, `aclose` give awaitables that run the body up to its next value.
 */
import { type Awaitable, coroutine, type Coroutine, execution, hidden, NativeGenerator, nativeNext, nativeReturn, nativeThrow, prototypeMaker, registerMethods, type Start } from "./coroutine.js";
import { awaitable, isAwaitable } from "./awaitable.js";
import { type BaseException, caused_by, DeprecationWarning, GeneratorExit, handled, leaving, RecursionError, RuntimeError, StopAsyncIteration, thrownBack, thrownInto, thrownThrough, TypeError } from "./exceptions.js";
import { describeFunction, type AnyFunction } from "./functions.js";
import { type must_wait$, mustWait } from "./must_wait.js";
import { exceptionToThrow } from "./thrown_exception.js";
import { registerType } from "./type_registry.js";
import { type_name } from "./types.js";
import { warn } from "./warn.js";

/** What TypeScript sees of an async generator that yields `T`. */
export interface PyAsyncGenerator<T> extends Generator<unknown, void, unknown> {
  /** Never there: carries the type of the items. */
  readonly $item?: T;
}

/** A registered async generator object. */
export interface AsyncGeneratorObject extends Generator<unknown, unknown, unknown> {
  $state: AsyncGeneratorState;
  /** Hooks were called for it: at its first step. */
  $hooked: boolean;
  $home: AsyncGeneratorHome | null;
  /** Somebody has asked it to close; if it went on nevertheless, it can't be asked again, nor thrown into. */
  $closed: boolean;
  readonly $kind: "async_generator";
  readonly $function: AnyFunction;
  /** What it was handling when it suspended. */
  $handles: BaseException | null;
}

const CREATED = 0;
const SUSPENDED = 1;
const RUNNING = 2;
const FINISHED = 3;
type AsyncGeneratorState = typeof CREATED | typeof SUSPENDED | typeof RUNNING | typeof FINISHED;

/** Who keeps track of unfinished async generators: the running event loop. */
export interface AsyncGeneratorHome {
  readonly $asyncGenerators: Set<AsyncGeneratorObject>;
  /** A generator that was left unfinished and dropped. */
  $finalize(generator: AsyncGeneratorObject): void;
}

let home: AsyncGeneratorHome | null = null;

/** Sets who is told of new async generators (`sys.set_asyncgen_hooks`); gives back who was. */
export function setAsyncGeneratorHooks(next: AsyncGeneratorHome | null): AsyncGeneratorHome | null {
  const before = home;
  home = next;
  return before;
}

/** What `yield item(v)` yields: one object for all, read at once by whoever asked for the value. */
class Item {
  value: unknown = null;
}
const ITEM = new Item();

/** Marks a value of an async generator, to tell it from what suspensions yield. */
export function item(value: unknown): Item {
  ITEM.value = value;
  return ITEM;
}

/** The prototype behind every async generator function's `prototype`. */
export const AsyncGeneratorPrototype: AsyncGeneratorObject = Object.create(NativeGenerator);
hidden(AsyncGeneratorPrototype, "$state", CREATED);
hidden(AsyncGeneratorPrototype, "$hooked", false);
hidden(AsyncGeneratorPrototype, "$home", null);
hidden(AsyncGeneratorPrototype, "$closed", false);
hidden(AsyncGeneratorPrototype, "$kind", "async_generator");
hidden(AsyncGeneratorPrototype, "$handles", null);

const asyncGeneratorPrototype = prototypeMaker(AsyncGeneratorPrototype);

/** Registers an `async def` that yields. */
export function async_generator<F extends AnyFunction>(f: F, signature?: string): F {
  f.prototype = asyncGeneratorPrototype(f);
  describeFunction(f, "async_generator", signature);
  return f;
}

/** Registers the async generator methods of a class. */
export function async_generator_methods(cls: Function, ...names: (string | readonly [name: string, signature: string])[]): void {
  registerMethods(cls, names, async_generator);
}

/** True for an object made by a registered async generator function. */
export function isAsyncGeneratorObject(x: unknown): x is AsyncGeneratorObject {
  return typeof x === "object" && x !== null && (x as { $kind?: unknown }).$kind === "async_generator";
}

const DONE: { done: true; value: unknown } = { done: true, value: null };

function hook(generator: AsyncGeneratorObject): void {
  generator.$hooked = true;
  if (home === null) return;
  generator.$home = home;
  home.$asyncGenerators.add(generator);
}

function finish(generator: AsyncGeneratorObject): void {
  generator.$state = FINISHED;
  if (generator.$home !== null) generator.$home.$asyncGenerators.delete(generator);
}

/** Who is told what a suspended generator awaits; null in programs that never ask (see delegation.ts). */
export const delegationOf: { note: ((generator: AsyncGeneratorObject, result: IteratorResult<unknown, unknown> | null, awaited: unknown) => void) | null } = { note: null };

/** The coroutine that the generator's body has just suspended in, or what came out of the suspension. */
function awaitedIn(result: IteratorResult<unknown, unknown>): unknown {
  if (result.done === true || result.value === ITEM) return null;
  return execution.pending[execution.pending.length - 1] ?? result.value;
}

/**
 * Runs the body natively; what it suspends for passes outwards through the `yield*` of whoever drives us.
 * `suspended`: the driver resumes us after such a suspension.
 */
function runBody(generator: AsyncGeneratorObject, sent: unknown, error: unknown, throwing: boolean): IteratorResult<unknown, unknown> {
  if (++execution.depth > execution.limit) {
    execution.depth--;
    throw new RecursionError("maximum recursion depth exceeded");
  }
  generator.$state = RUNNING;
  if (delegationOf.note !== null) delegationOf.note(generator, null, null);
  const { arrived } = execution;
  const { own, outer } = handled;
  if (own !== null) handled.outer = own;
  handled.own = generator.$handles;
  try {
    if (throwing) thrownInto(error, generator.$handles);
    const result = throwing ? nativeThrow.call(generator, error) : nativeNext.call(generator, sent);
    if (delegationOf.note !== null) delegationOf.note(generator, result, awaitedIn(result));
    if (result.done === true) finish(generator);
    else if (result.value === ITEM) generator.$state = SUSPENDED;
    return result;
  } catch (failure) {
    finish(generator);
    const left = leaving(failure, "async generator");
    if (own !== null && !arrived && execution.arrived) thrownInto(left, own);
    throw left;
  } finally {
    execution.depth--;
    if (handled.own !== generator.$handles) generator.$handles = handled.own;
    handled.own = own;
    handled.outer = outer;
  }
}

const FRESH = 0;
const STEPPING = 1;
const OVER = 2;

/** How `async for` asks for items: `for (const each = async_iterate(x); yield* each.advance(); )`. */
export interface AsyncIteration<T> {
  /** Delivers whether there is another item. */
  advance(): Awaitable<boolean>;
  /** `advance` as `run` calls it: whether there is another item, if that need not be waited for. */
  $advance(): boolean | typeof must_wait$;
  /** The item that `advance` came to. */
  readonly value: T;
  /** The loop was left and nobody else has the iterator: an unfinished generator goes to its loop's finalizer, as when Python drops it. */
  drop(): void;
}

/** The quick way, for our own async generators: one object for the whole loop. */
class GeneratorIteration implements AsyncIteration<unknown> {
  private readonly generator: AsyncGeneratorObject;
  value: unknown = null;
  /** What the body suspended for in `$advance`, before anybody waited. */
  private suspended: IteratorResult<unknown, unknown> | null = null;

  constructor(generator: AsyncGeneratorObject) {
    this.generator = generator;
  }

  advance(): Awaitable<boolean> {
    return this as unknown as Awaitable<boolean>;
  }

  $advance(): boolean | typeof must_wait$ {
    const result = this.step(undefined);
    if (result === DONE) return DONE.value as boolean;
    this.suspended = result;
    return mustWait(this as unknown as Coroutine<unknown>);
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(sent?: unknown): IteratorResult<unknown, unknown> {
    const { suspended } = this;
    if (suspended === null) return this.step(sent);
    this.suspended = null;
    return suspended;
  }

  /** Runs the body up to its next item or suspension; `undefined` begins. */
  private step(sent: unknown): IteratorResult<unknown, unknown> {
    const { generator } = this;
    if (sent === undefined) {
      if (generator.$state >= RUNNING) {
        if (generator.$state === RUNNING) throw new RuntimeError("anext(): asynchronous generator is already running");
        DONE.value = false;
        return DONE;
      }
      if (!generator.$hooked) hook(generator);
      sent = null;
    }
    return this.delivered(runBody(generator, sent, undefined, false));
  }

  throw(error: unknown): IteratorResult<unknown, unknown> {
    thrownThrough(error);
    try {
      return this.delivered(runBody(this.generator, undefined, error, true));
    } catch (failure) {
      throw thrownBack(failure);
    }
  }

  return(value: unknown): IteratorResult<unknown, unknown> {
    return { done: true, value };
  }

  drop(): void {
    const { generator } = this;
    if (generator.$state < RUNNING && generator.$hooked) generator.$home?.$finalize(generator);
  }

  private delivered(result: IteratorResult<unknown, unknown>): IteratorResult<unknown, unknown> {
    if (result.done === true) {
      DONE.value = false;
      return DONE;
    }
    if (result.value !== ITEM) return result;
    this.value = ITEM.value;
    DONE.value = true;
    return DONE;
  }
}

/** The general way: any object with `__aiter__` and `__anext__`. */
class ObjectIteration implements AsyncIteration<unknown> {
  private readonly iterator: { __anext__(): unknown };
  value: unknown = null;

  constructor(iterator: { __anext__(): unknown }) {
    this.iterator = iterator;
  }

  advance(): Awaitable<boolean> {
    return this.step();
  }

  $advance(): typeof must_wait$ {
    return mustWait(this.step());
  }

  drop(): void {
    // an object of the program's own: dropping it runs nothing
  }

  private *step(): Coroutine<boolean> {
    try {
      const next = this.iterator.__anext__();
      this.value = yield* awaited(next);
      return true;
    } catch (error) {
      if (!(error instanceof StopAsyncIteration)) throw error;
      return false;
    }
  }
}

/** What `__anext__` gave, as something to wait for. */
function awaited(x: unknown): Awaitable<unknown> {
  try {
    return awaitable(x);
  } catch (error) {
    throw caused_by(new TypeError(`'async for' received an invalid object from __anext__: ${type_name(x)}`), error);
  }
}

/** An object that `async for` accepts, as TypeScript sees it. */
export interface AsyncIterableObject<T> {
  __aiter__(): { __anext__(): Awaitable<T> };
}

/** `async for … in x`. */
export function async_iterate<T>(x: PyAsyncGenerator<T> | AsyncIterableObject<T>): AsyncIteration<T>;
export function async_iterate(x: unknown): AsyncIteration<unknown>;
export function async_iterate(x: unknown): AsyncIteration<unknown> {
  if (isAsyncGeneratorObject(x)) return new GeneratorIteration(x);
  const { __aiter__: method } = (x ?? {}) as { __aiter__?: unknown };
  if (typeof method !== "function") throw new TypeError(`'async for' requires an object with __aiter__ method, got ${type_name(x)}`);
  const iterator: unknown = method.call(x);
  if (isAsyncGeneratorObject(iterator)) return new GeneratorIteration(iterator);
  if (typeof (iterator as { __anext__?: unknown } | null)?.__anext__ !== "function") {
    throw new TypeError(`'async for' received an object from __aiter__ that does not implement __anext__: ${type_name(iterator)}`);
  }
  return new ObjectIteration(iterator as { __anext__(): unknown });
}

type Step = "asend" | "athrow" | "aclose";

/** What `asend`, `athrow`, `aclose` and `anext` return. */
export class AsyncGeneratorStep {
  readonly $generator: AsyncGeneratorObject;
  readonly $step: Step;
  private readonly argument: unknown;
  private state = FRESH;
  /** As messages call it. */
  readonly $name: "anext" | Step;

  constructor(generator: AsyncGeneratorObject, step: Step, argument: unknown) {
    this.$generator = generator;
    this.$step = step;
    this.argument = argument;
    this.$name = step === "asend" ? "anext" : step;
  }

  [Symbol.iterator](): Iterator<unknown, unknown, unknown> {
    return this;
  }

  __await__(): this {
    return this;
  }

  next(sent?: unknown): IteratorResult<unknown, unknown> {
    if (this.state === OVER) throw this.reused();
    if (this.state === STEPPING) return this.delivered(() => runBody(this.$generator, sent, undefined, false));
    const { $generator: generator } = this;
    if (generator.$closed && this.$step !== "asend" && generator.$state === SUSPENDED) {
      this.state = OVER;
      throw new StopAsyncIteration();
    }
    return this.delivered(() => this.begin(sent));
  }

  /** `sent`: by hand, in the place of what `asend` was given. */
  private begin(sent: unknown = null): IteratorResult<unknown, unknown> {
    const { $generator: generator, $step: step } = this;
    const argument = sent === null || step !== "asend" ? this.argument : sent;
    if (generator.$state === RUNNING) throw new RuntimeError(`${this.$name}(): asynchronous generator is already running`);
    if (generator.$state === FINISHED) {
      // As CPython 3.13 does: an error that is thrown into a finished generator is lost.
      if (step !== "asend") return { done: true, value: null };
      throw new StopAsyncIteration();
    }
    if (step === "aclose") generator.$closed = true;
    if (!generator.$hooked) hook(generator);
    if (step === "asend") {
      if (generator.$state === CREATED && argument !== null) throw new TypeError("can't send non-None value to a just-started async generator");
      this.state = STEPPING;
      return runBody(generator, argument, undefined, false);
    }
    this.state = STEPPING;
    if (generator.$state === CREATED) {
      finish(generator);
      nativeReturn.call(generator, undefined);
      if (step === "aclose") return { done: true, value: null };
      const error = exceptionToThrow(...(argument as Thrown), false);
      thrownInto(error, null);
      throw error;
    }
    return runBody(generator, undefined, step === "aclose" ? new GeneratorExit() : exceptionToThrow(...(argument as Thrown), false), true);
  }

  throw(error: unknown): IteratorResult<unknown, unknown> {
    if (this.state === OVER) throw this.reused();
    if (this.state === FRESH) {
      // It goes into the generator also when the step has not begun, as in `async_gen_athrow_throw`.
      if (this.$generator.$state === RUNNING) {
        this.state = OVER;
        throw new RuntimeError(`${this.$name}(): asynchronous generator is already running`);
      }
      this.state = STEPPING;
    }
    thrownThrough(error);
    try {
      return this.delivered(() => runBody(this.$generator, undefined, error, true));
    } catch (failure) {
      throw thrownBack(failure);
    }
  }

  /** Nobody has awaited it. */
  get isFresh(): boolean {
    return this.state === FRESH;
  }

  /** It was awaited to its end. */
  get isOver(): boolean {
    return this.state === OVER;
  }

  private reused(): RuntimeError {
    return new RuntimeError(`cannot reuse already awaited ${this.$step === "asend" ? "__anext__()/asend()" : "aclose()/athrow()"}`);
  }

  return(value: unknown): IteratorResult<unknown, unknown> {
    return { done: true, value };
  }

  /** What a step of the body means to whoever awaits this step. */
  private delivered(run: () => IteratorResult<unknown, unknown>): IteratorResult<unknown, unknown> {
    const closing = this.$step === "aclose";
    let result: IteratorResult<unknown, unknown>;
    try {
      result = run();
    } catch (error) {
      this.state = OVER;
      if (closing && (error instanceof StopAsyncIteration || error instanceof GeneratorExit)) return { done: true, value: null };
      throw error;
    }
    if (result.done === true) {
      const wasFresh = this.state === FRESH;
      this.state = OVER;
      if (closing || wasFresh) return { done: true, value: null };
      throw new StopAsyncIteration();
    }
    if (result.value !== ITEM) return result;
    this.state = OVER;
    if (closing) {
      this.$generator.$home?.$asyncGenerators.delete(this.$generator); // it had its chance
      throw new RuntimeError("async generator ignored GeneratorExit");
    }
    return { done: true, value: ITEM.value };
  }
}

registerType(AsyncGeneratorStep, { name: "async_generator_asend", final: true });

/** What `athrow` was given. */
type Thrown = readonly [error: unknown, value: unknown];

/** What `athrow` and `aclose` return. */
class AsyncGeneratorThrow extends AsyncGeneratorStep {}
registerType(AsyncGeneratorThrow, { name: "async_generator_athrow", final: true });

/** `agen.asend(value)`. */
export const asend = (generator: PyAsyncGenerator<unknown> | AsyncGeneratorObject, value: unknown): AsyncGeneratorStep => new AsyncGeneratorStep(generator as AsyncGeneratorObject, "asend", value);
/** `agen.athrow(error)`; what it was given is looked at when the step begins. */
export function athrow(generator: PyAsyncGenerator<unknown> | AsyncGeneratorObject, error: unknown, value?: unknown): AsyncGeneratorStep {
  if (value !== undefined) warn(DeprecationWarning, "the (type, exc, tb) signature of athrow() is deprecated, use the single-arg signature instead.");
  return new AsyncGeneratorThrow(generator as AsyncGeneratorObject, "athrow", [error, value] satisfies Thrown);
}
/** `agen.aclose()`. */
export const aclose = (generator: PyAsyncGenerator<unknown> | AsyncGeneratorObject): AsyncGeneratorStep => new AsyncGeneratorThrow(generator as AsyncGeneratorObject, "aclose", null);

/** `agen.aclose()` as a coroutine. */
export const close_async_generator = (generator: AsyncGeneratorObject): Coroutine<unknown> => drivenStep(new AsyncGeneratorStep(generator, "aclose", null));

/** A step as a coroutine, which a Task can run: an exception that comes before its beginning goes into the step, too. */
export function drivenStep(step: AsyncGeneratorStep): Coroutine<unknown> {
  const start: Start = { began: false, failed: false, error: undefined };
  const driven = stepping(step, start);
  hidden(driven, "$start", start);
  return driven;
}

const stepping = coroutine(function* stepping(step: AsyncGeneratorStep, start: Start): Coroutine<unknown> {
  start.began = true;
  let result = start.failed ? step.throw(start.error) : step.next();
  while (result.done !== true) {
    let sent: unknown;
    try {
      sent = yield result.value;
    } catch (error) {
      result = step.throw(error);
      continue;
    }
    result = step.next(sent);
  }
  return result.value;
}, "step");

/** `aiter(x)`. */
export function aiter(x: unknown): unknown {
  if (isAsyncGeneratorObject(x)) return x;
  const { __aiter__: method } = (x ?? {}) as { __aiter__?: unknown };
  if (typeof method !== "function") throw new TypeError(`'${type_name(x)}' object is not an async iterable`);
  const iterator: unknown = method.call(x);
  if (!isAsyncGeneratorObject(iterator) && typeof (iterator as { __anext__?: unknown } | null)?.__anext__ !== "function") {
    throw new TypeError(`aiter() returned not an async iterator of type '${type_name(iterator)}'`);
  }
  return iterator;
}

const anext_with_default = coroutine(function* anext_awaitable(next: unknown, otherwise: unknown): Coroutine<unknown> {
  try {
    return yield* awaitable(next);
  } catch (error) {
    if (!(error instanceof StopAsyncIteration)) throw error;
    return otherwise;
  }
});

const anext_of_any = coroutine(function* anext_awaitable(next: unknown): Coroutine<unknown> {
  return yield* awaitable(next);
});

/** `anext(iterator)`, `anext(iterator, default)`. */
export function anext<T>(iterator: PyAsyncGenerator<T> | { __anext__(): Awaitable<T> }): Awaitable<T>;
export function anext<T, D>(iterator: PyAsyncGenerator<T> | { __anext__(): Awaitable<T> }, otherwise: D): Awaitable<T | D>;
export function anext(iterator: unknown, otherwise?: unknown): Awaitable<unknown> {
  let next: unknown;
  if (isAsyncGeneratorObject(iterator)) next = new AsyncGeneratorStep(iterator, "asend", null);
  else {
    const { __anext__: method } = (iterator ?? {}) as { __anext__?: unknown };
    if (typeof method !== "function") throw new TypeError(`'${type_name(iterator)}' object is not an async iterator`);
    next = method.call(iterator);
  }
  if (otherwise !== undefined) return anext_with_default(next, otherwise);
  // what `__anext__` of a class gives may be anything, while JavaScript is going to wait for it at once
  const isNative = next instanceof AsyncGeneratorStep || (isAwaitable(next) && Symbol.iterator in (next as object));
  return isNative ? (next as Awaitable<unknown>) : anext_of_any(next);
}
