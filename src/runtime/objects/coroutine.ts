/**
 * A generator *is* the coroutine. `coroutine(f)` gives the function's generators a prototype whose `next`, called by the awaiting
 * `yield*`, runs the child inline; only when the child suspends does it join a pending list, from which whoever drives the
 * outermost coroutine (a Task, `send`, a thread) takes it onto its own stack (see coroutine_stack.ts). A resume then touches the
 * innermost coroutine only.
 */
import { type BaseException, GeneratorExit, handled, leaving, RecursionError, RuntimeError, StopIteration, thrownInto } from "./exceptions.js";
import { describeFunction, type AnyFunction, type FunctionMeta } from "./functions.js";
import { className } from "./type_registry.js";
import type { CoroutineStack } from "./coroutine_stack.js";

/** What TypeScript sees of a coroutine: `yield*` on it delivers its result. */
export type Coroutine<T> = Generator<unknown, T, unknown>;
/** Anything `await` accepts, as TypeScript sees it: `yield*` on it delivers a `T`. */
export interface Awaitable<T> {
  [Symbol.iterator](): Iterator<unknown, T, unknown>;
}
/** A function that makes coroutines. */
export type CoroutineFunction = (...args: never[]) => Coroutine<unknown>;

/**
 * How far a coroutine has got: `undefined` not started, `STARTED` running or finished, a stack: suspended there.
 * One own property, so that a coroutine that never suspends costs little more than its generator.
 */
export type Owner = undefined | typeof STARTED | CoroutineStack;
export const STARTED = "started";

/** A registered generator object. */
export interface CoroutineObject extends Generator<unknown, unknown, unknown> {
  $owner: Owner;
  readonly $kind: "coroutine" | "blocking";
  /** A generator of JavaScript, not an iterator written by hand. */
  readonly $native: boolean;
  readonly $function: AnyFunction;
  /** How it begins, where an exception that comes before that is not simply its end. */
  readonly $start?: Start | null;
  /** What it handled itself when it suspended. */
  $handles?: BaseException | null;
  /** Where it is suspended, as an index into its file's positions: only `run` keeps count. */
  $position?: number;
}

/** What a coroutine around something else is told of an exception that was thrown into it before it began. */
export interface Start {
  began: boolean;
  failed: boolean;
  error: unknown;
}

/** `%GeneratorPrototype%`: where the native `next`, `throw` and `return` live. */
export const NativeGenerator: Generator<unknown, unknown, unknown> = Object.getPrototypeOf(
  Object.getPrototypeOf((function* (): Generator<unknown, void, unknown> {})()),
);
export const nativeNext = NativeGenerator.next;
export const nativeThrow = NativeGenerator.throw;
export const nativeReturn = NativeGenerator.return;

/** What one interpreter's drivers share; a plain object, so that every module sees the same numbers. */
export const execution = {
  /** Python frames that are active now, as `sys.getrecursionlimit` counts them. */
  depth: 2,
  limit: 1000,
  /** The position at which a coroutine compiled by `run` began to wait last; −1: none since the innermost resume. */
  waitsAt: -1,
  /** Coroutines that suspended since the driver last looked, innermost first. */
  pending: [] as CoroutineObject[],
  /** What a finished coroutine hands to the one that awaited it. */
  handover: null as IteratorReturnResult<unknown> | null,
  failure: undefined as unknown,
  failed: false,
  /** `failure` comes of what was thrown in: each coroutine that it passes is thrown into. */
  thrown: false,
  /** A coroutine was woken with an error, which counts as thrown into it. */
  arrived: false,
};

/** Takes what the driver left for the coroutine that is being resumed: its child's result, or the child's exception. */
function takeHandover(): IteratorReturnResult<unknown> {
  if (execution.failed) {
    const error = execution.failure;
    execution.failed = false;
    execution.failure = undefined;
    if (execution.thrown) {
      execution.thrown = false;
      if (handled.own !== null) thrownInto(error, handled.own);
    }
    throw error;
  }
  const result = execution.handover;
  if (result === null) throw new RuntimeError("coroutine is being awaited already");
  execution.handover = null;
  return result;
}

/** The error for awaiting a coroutine that somebody already awaits or awaited. */
function misuse(coro: CoroutineObject): unknown {
  return coro.$owner === STARTED && !isRunning(coro)
    ? new RuntimeError("cannot reuse already awaited coroutine")
    : new RuntimeError("coroutine is being awaited already");
}

/** True while the coroutine's own code is executing. */
export function isRunning(coro: CoroutineObject): boolean {
  if (coro.$owner !== STARTED || !coro.$native) return false;
  try {
    nativeNext.call(coro, null); // a finished generator answers harmlessly, a running one refuses
    return false;
  } catch {
    return true;
  }
}

/** True when the coroutine has returned or raised. */
export function isFinished(coro: CoroutineObject): boolean {
  return coro.$owner === STARTED && !isRunning(coro);
}

function next(this: CoroutineObject, sent?: unknown): IteratorResult<unknown, unknown> {
  const state = execution;
  if (sent !== undefined) {
    const result = state.handover;
    if (result === null || state.failed) return takeHandover();
    state.handover = null;
    return result;
  }
  if (this.$owner !== undefined) throw misuse(this);
  this.$owner = STARTED;
  if (++state.depth > state.limit) {
    state.depth--;
    nativeReturn.call(this, undefined);
    throw new RecursionError("maximum recursion depth exceeded");
  }
  const outer = state.waitsAt;
  const { own, outer: further } = handled;
  if (own !== null) {
    handled.outer = own;
    handled.own = null;
  }
  let result: IteratorResult<unknown, unknown>;
  try {
    result = nativeNext.call(this);
  } catch (error) {
    state.depth--;
    if (own !== null) {
      handled.own = own;
      handled.outer = further;
    }
    // out of a function that only blocks StopIteration goes as it is
    throw error instanceof StopIteration && this.$kind === "coroutine" ? leaving(error, "coroutine") : error;
  }
  state.depth--;
  if (result.done !== true) {
    state.pending.push(this);
    if (state.waitsAt >= 0) {
      this.$position = state.waitsAt;
      state.waitsAt = outer;
    }
    if (handled.own !== null) {
      hidden(this, "$handles", handled.own);
      handled.own = null;
      handled.kept = true;
    }
  } else if (result.value === undefined) result.value = null;
  if (own !== null) {
    handled.own = own;
    handled.outer = further;
  }
  return result;
}

/** What leaves a coroutine that `run` made a plain function of. */
export function left_coroutine$(error: unknown): unknown {
  return error instanceof StopIteration ? leaving(error, "coroutine") : error;
}

/** Reached when an exception is thrown into a `yield*` whose child is in nobody's stack: the child was never resumed since. */
function throwInto(this: CoroutineObject, error: unknown): IteratorResult<unknown, unknown> {
  if (execution.failed || execution.handover !== null) return takeHandover();
  return nativeThrow.call(this, error);
}

/** The prototype behind every coroutine function's `prototype`; Python's methods are added in coroutine_methods.ts. */
export const CoroutinePrototype: CoroutineObject = Object.create(NativeGenerator);
hidden(CoroutinePrototype, "$owner", undefined);
hidden(CoroutinePrototype, "next", next);
hidden(CoroutinePrototype, "throw", throwInto);
hidden(CoroutinePrototype, "$kind", "coroutine");
hidden(CoroutinePrototype, "$native", true);
hidden(CoroutinePrototype, "$start", null);
hidden(CoroutinePrototype, "$handles", null);

/** Defines a property that `for … in` does not show. */
export function hidden(target: object, name: PropertyKey, value: unknown): void {
  Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false });
}

/** Makes the `prototype` objects of one kind of generator function: they differ in `$function` only. */
export function prototypeMaker(base: object): (f: AnyFunction) => object {
  class PrototypeOf {
    readonly $function: AnyFunction;
    constructor(f: AnyFunction) {
      this.$function = f;
    }
  }
  Object.setPrototypeOf(PrototypeOf.prototype, base);
  delete (PrototypeOf.prototype as { constructor?: unknown }).constructor;
  return (f) => new PrototypeOf(f);
}

const coroutinePrototype = prototypeMaker(CoroutinePrototype);

/** Registers an `async def`: `function* f(…): Coroutine<T>` becomes a coroutine function. */
export function coroutine<F extends AnyFunction>(f: F, signature?: string): F {
  f.prototype = coroutinePrototype(f);
  describeFunction(f, "coroutine", signature);
  return f;
}

/** Registers the `async def` methods of a class: `coroutine_methods(Sensor, "sample")`. */
export function coroutine_methods(cls: Function, ...names: (string | readonly [name: string, signature: string])[]): void {
  registerMethods(cls, names, coroutine);
}

/** Applies a registration to methods found on the class's prototype or, for static ones, on the class. */
export function registerMethods(cls: Function, names: readonly (string | readonly [string, string])[], register: (f: AnyFunction, signature?: string) => unknown): void {
  for (const entry of names) {
    const [name, signature] = typeof entry === "string" ? [entry, undefined] : entry;
    for (const holder of [cls.prototype as object, cls]) {
      const found = Object.getOwnPropertyDescriptor(holder, name)?.value as unknown;
      if (typeof found !== "function") continue;
      register(found as AnyFunction, signature);
      const meta = (found as AnyFunction).$meta;
      if (meta !== undefined) meta.qualname = `${Object.hasOwn(cls, "$type") ? className(cls) : cls.name}.${meta.name}`;
    }
  }
}

/** True for an unfinished call of a blocking function. */
export function isBlocking(x: unknown): x is Generator<unknown, unknown, unknown> {
  return typeof x === "object" && x !== null && (x as { $kind?: unknown }).$kind === "blocking";
}

/** What the function behind a coroutine or generator object is called. */
export function metaOf(coro: { readonly $function?: AnyFunction }): FunctionMeta | undefined {
  return coro.$function?.$meta;
}

/** True for a coroutine object made by a registered function. */
export function isCoroutineObject(x: unknown): x is CoroutineObject {
  return typeof x === "object" && x !== null && (x as { $kind?: unknown }).$kind === "coroutine";
}

/** GeneratorExit that `close` throws. */
export const generatorExit = (): GeneratorExit => new GeneratorExit();
