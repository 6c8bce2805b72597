/**
 * The third colour: functions that block their thread are generators too. What they yield outwards is a `BlockingRequest`,
 * which travels through every `yield*` to the thread scheduler and is never visible to Python.
 */
import { CoroutinePrototype, hidden, prototypeMaker, registerMethods } from "../objects/coroutine.js";
import { describeFunction, type AnyFunction } from "../objects/functions.js";
import { driveFromModule } from "./scheduler.js";

export { isBlocking } from "../objects/coroutine.js";

/** A call that may wait in this thread: `yield*` delivers its result. */
export type Blocking<T> = Generator<unknown, T, unknown>;
/** A blocking call of the runtime: also `await`able at module level, where it runs on the main thread. */
export type BlockingCall<T> = Blocking<T> & PromiseLike<T>;

type Resolve<T, R> = ((value: T) => R | PromiseLike<R>) | null | undefined;
type Reject<R> = ((reason: unknown) => R | PromiseLike<R>) | null | undefined;

/** The `then` of blocking calls: runs the call on the main thread, at once where the host can block. */
function then<T, R1 = T, R2 = never>(this: Blocking<T>, resolved?: Resolve<T, R1>, rejected?: Reject<R2>): Promise<R1 | R2> {
  let resolve: (value: T) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const result = new Promise<T>((whenDone, whenFailed) => {
    resolve = whenDone;
    reject = whenFailed;
  });
  // Who waits is known before the call runs: Ctrl-C may stop it, and this function with it.
  const followed = result.then(resolved, rejected);
  driveFromModule(this, resolve as (value: unknown) => void, reject);
  return followed;
}

/** The prototype behind every blocking function's `prototype`. */
export const BlockingPrototype: object = Object.create(CoroutinePrototype);
hidden(BlockingPrototype, "then", then);
hidden(BlockingPrototype, "$kind", "blocking");

const blockingPrototype = prototypeMaker(BlockingPrototype);

/** Registers a plain `def` that may block, compiled as `function* f(…): Blocking<T>`. */
export function blocking<A extends unknown[], T>(f: (...args: A) => Blocking<T>, signature?: string): (...args: A) => BlockingCall<T>;
export function blocking(f: AnyFunction, signature?: string): AnyFunction {
  f.prototype = blockingPrototype(f);
  describeFunction(f, "blocking", signature, f.name === "" ? "<lambda>" : undefined);
  return f;
}

/** Registers the blocking methods of a class. */
export function blocking_methods(cls: Function, ...names: (string | readonly [name: string, signature: string])[]): void {
  registerMethods(cls, names, blocking as (f: AnyFunction, signature?: string) => unknown);
}

/** Makes any blocking call `await`able at module level: `await run_blocking(f())`. */
export function run_blocking<T>(call: Blocking<T>): PromiseLike<T> {
  return { then: (resolved, rejected) => then.call(call, resolved as never, rejected) as Promise<never> };
}
