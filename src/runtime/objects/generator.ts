/** Python's generators: `send`, `throw`, `close`, `gi_*` for what `generator(f)` registers. */
import { execution, hidden, NativeGenerator, nativeNext, nativeThrow, prototypeMaker, registerMethods } from "./coroutine.js";
import { describeFunction, type AnyFunction } from "./functions.js";
import { type BaseException, GeneratorExit, handled, leaving, RuntimeError, StopIteration, thrownBack, thrownInto, thrownThrough, TypeError, ValueError } from "./exceptions.js";

/** What TypeScript sees of a generator: it yields `Y`, is sent `S`, returns `R`. */
export type PyGenerator<Y, S = unknown, R = void> = Generator<Y, R, S>;

/** A registered generator object. */
export interface GeneratorObject extends Generator<unknown, unknown, unknown> {
  $state: GeneratorState;
  readonly $kind: "generator";
  readonly $function: AnyFunction;
  /** What it was handling when it yielded. */
  $handles: BaseException | null;
}

const CREATED = 0;
const SUSPENDED = 1;
const RUNNING = 2;
const FINISHED = 3;
type GeneratorState = typeof CREATED | typeof SUSPENDED | typeof RUNNING | typeof FINISHED;

const FINISHED_RESULT = (): IteratorReturnResult<unknown> => ({ done: true, value: undefined });

function next(this: GeneratorObject, sent?: unknown): IteratorResult<unknown, unknown> {
  if (this.$state >= RUNNING) {
    if (this.$state === RUNNING) throw new ValueError("generator already executing");
    return FINISHED_RESULT();
  }
  this.$state = RUNNING;
  const { arrived } = execution;
  const { own, outer } = handled;
  if (own !== null) handled.outer = own;
  handled.own = this.$handles;
  let result: IteratorResult<unknown, unknown>;
  try {
    result = nativeNext.call(this, sent === undefined ? null : sent);
  } catch (error) {
    this.$state = FINISHED;
    handled.own = own;
    handled.outer = outer;
    const failure = error instanceof StopIteration ? leaving(error, "generator") : error;
    throw !arrived && execution.arrived ? thrownBack(failure) : failure;
  }
  if (handled.own !== this.$handles) this.$handles = handled.own;
  handled.own = own;
  handled.outer = outer;
  this.$state = result.done === true ? FINISHED : SUSPENDED;
  return result;
}

function throwInto(this: GeneratorObject, error: unknown): IteratorResult<unknown, unknown> {
  if (this.$state === RUNNING) throw new ValueError("generator already executing");
  // into one that has not begun, or is done, it does not go: it is raised as it is
  const goesIn = this.$state === SUSPENDED;
  this.$state = RUNNING;
  const { own, outer } = handled;
  if (own !== null) handled.outer = own;
  handled.own = this.$handles;
  let result: IteratorResult<unknown, unknown>;
  try {
    thrownInto(error, this.$handles);
    result = nativeThrow.call(this, error);
  } catch (failure) {
    this.$state = FINISHED;
    handled.own = own;
    handled.outer = outer;
    throw goesIn && failure instanceof StopIteration ? leaving(failure, "generator") : failure;
  }
  if (handled.own !== this.$handles) this.$handles = handled.own;
  handled.own = own;
  handled.outer = outer;
  this.$state = result.done === true ? FINISHED : SUSPENDED;
  return result;
}

/** What comes through a `yield from` of another generator: GeneratorExit closes this one, and goes on where it was delegated from (PEP 380). */
function throwFromOutside(this: GeneratorObject, error: unknown): IteratorResult<unknown, unknown> {
  if (!(error instanceof GeneratorExit)) {
    thrownThrough(error);
    try {
      return throwInto.call(this, error);
    } catch (failure) {
      throw thrownBack(failure);
    }
  }
  closeGenerator(this);
  throw error;
}

/** Left by `break` or an exception: Python's `close`, so that `except GeneratorExit` and `finally` run. */
function returning(this: GeneratorObject, value?: unknown): IteratorResult<unknown, unknown> {
  if (this.$state !== RUNNING) closeGenerator(this);
  return { done: true, value };
}

/** The prototype behind every generator function's `prototype`. */
export const GeneratorPrototype: GeneratorObject = Object.create(NativeGenerator);
hidden(GeneratorPrototype, "$state", CREATED);
hidden(GeneratorPrototype, "$kind", "generator");
hidden(GeneratorPrototype, "$handles", null);
hidden(GeneratorPrototype, "next", next);
hidden(GeneratorPrototype, "throw", throwFromOutside);
hidden(GeneratorPrototype, "return", returning);

const generatorPrototype = prototypeMaker(GeneratorPrototype);

/** Registers a `def` that yields. */
export function generator<F extends AnyFunction>(f: F, signature?: string): F {
  f.prototype = generatorPrototype(f);
  describeFunction(f, "generator", signature);
  return f;
}

/** Registers the generator methods of a class. */
export function generator_methods(cls: Function, ...names: (string | readonly [name: string, signature: string])[]): void {
  registerMethods(cls, names, generator);
}

/** True for an object made by a registered generator function. */
export function isGeneratorObject(x: unknown): x is GeneratorObject {
  return typeof x === "object" && x !== null && (x as { $kind?: unknown }).$kind === "generator";
}

/** `g.send(value)` and, with None, `next(g)`. */
export function sendToGenerator(g: GeneratorObject, value: unknown): unknown {
  if (g.$state === CREATED && value !== null && value !== undefined) throw new TypeError("can't send non-None value to a just-started generator");
  return yielded(g.next(value));
}

/** `g.throw(error)`. */
export function throwIntoGenerator(g: GeneratorObject, error: unknown): unknown {
  return yielded(throwInto.call(g, error));
}

/** `g.close()`: GeneratorExit at the `yield`; returns what the generator returned. */
export function closeGenerator(g: GeneratorObject): unknown {
  if (g.$state === RUNNING) throw new ValueError("generator already executing");
  if (g.$state === FINISHED) return null;
  if (g.$state === CREATED) {
    g.$state = FINISHED;
    NativeGenerator.return.call(g, undefined);
    return null;
  }
  let result: IteratorResult<unknown, unknown>;
  try {
    result = throwInto.call(g, new GeneratorExit());
  } catch (error) {
    if (error instanceof GeneratorExit || error instanceof StopIteration) return null;
    throw error;
  }
  if (result.done !== true) throw new RuntimeError("generator ignored GeneratorExit");
  return result.value === undefined ? null : result.value;
}

/** The yielded value, or StopIteration with the returned one. */
function yielded(result: IteratorResult<unknown, unknown>): unknown {
  const value = result.value === undefined ? null : result.value;
  if (result.done !== true) return value;
  throw value === null ? new StopIteration() : new StopIteration(value);
}

/** `gi_running`, `gi_suspended` and whether it is finished. */
export const generatorState = (g: GeneratorObject): { created: boolean; running: boolean; suspended: boolean; finished: boolean } => ({
  created: g.$state === CREATED,
  running: g.$state === RUNNING,
  suspended: g.$state === SUSPENDED,
  finished: g.$state === FINISHED,
});

