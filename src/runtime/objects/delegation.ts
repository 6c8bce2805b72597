/**
 * What generators and coroutines delegate to: `gi_yieldfrom`, `cr_await`, `ag_await`. JavaScript does not tell what a `yield*` is at,
 * so programs that mention one of these names delegate through objects that note it, and pay for it; others run without.
 */
import { delegationOf, type AsyncGeneratorObject } from "./async_generator.js";
import { AwaitIterator } from "./awaitable.js";
import { type Awaitable, isCoroutineObject } from "./coroutine.js";
import { CoroutineStack } from "./coroutine_stack.js";
import { CoroutineWrapper } from "./coroutine_wrapper.js";
import { TypeError } from "./exceptions.js";
import { GeneratorPrototype, generatorState, type GeneratorObject, isGeneratorObject } from "./generator.js";
import { iter } from "./iteration.js";
import { itemsOf } from "./merging.js";

type Result = IteratorResult<unknown, unknown>;

/** What a suspension came through last: `yield*` hands the innermost result out as it is. */
const cameThrough = new WeakMap<Result, unknown>();
/** What a generator, or the innermost coroutine of a stack, is suspended in. */
const suspendedIn = new WeakMap<object, unknown>();

/** The iterator of a `yield*` that notes what it is. */
class Delegation implements Iterator<unknown, unknown, unknown> {
  readonly #inner: Iterable<unknown>;
  readonly #shown: unknown;
  #iterator: Iterator<unknown, unknown, unknown> | null = null;

  constructor(inner: Iterable<unknown>, shown: unknown) {
    this.#inner = inner;
    this.#shown = shown;
  }

  [Symbol.iterator](): this {
    this.#iterator = this.#inner[Symbol.iterator]();
    return this;
  }

  next(sent?: unknown): Result {
    return this.#noted(this.#iterator!.next(sent));
  }

  throw(error: unknown): Result {
    const iterator = this.#iterator!;
    if (iterator.throw === undefined) throw error;
    return this.#noted(iterator.throw(error));
  }

  return(value?: unknown): Result {
    return this.#iterator?.return?.(value) ?? { done: true, value };
  }

  #noted(result: Result): Result {
    if (result.done !== true) cameThrough.set(result, this.#shown);
    return result;
  }
}

/** `yield from xs` where the program may ask what it is at; `awaits`: in a function that `types.coroutine` may have got. */
export function delegating<Y, R>(source: Generator<Y, R, never>, awaits?: boolean): Generator<Y, R, unknown>;
export function delegating<Y, R>(source: unknown, awaits?: boolean): Generator<Y, R, unknown>;
export function delegating(source: unknown, awaits = false): unknown {
  if (source instanceof CoroutineWrapper) return source.$coroutine;
  if (isCoroutineObject(source)) {
    if (!awaits) throw new TypeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
    return source;
  }
  if (isGeneratorObject(source)) return new Delegation(source, source);
  const items = iter(source);
  return new Delegation(itemsOf(items), items);
}

/** `await x` in such a program. A coroutine is found on the stack of whoever drives it. */
export function awaiting<T>(x: Awaitable<T>): Awaitable<T>;
export function awaiting(x: Awaitable<unknown>): unknown {
  return isCoroutineObject(x) && x.$native ? x : new Delegation(x as Iterable<unknown>, x instanceof AwaitIterator ? x.$iterator : x);
}

let tracks = false;

/** Such a program begins: from now on every suspension is noted. */
export function track_delegation(): void {
  if (tracks) return;
  tracks = true;
  const { next } = GeneratorPrototype;
  GeneratorPrototype.next = function (this: GeneratorObject, ...sent: [] | [unknown]): Result {
    const result = next.apply(this, sent as [unknown]);
    suspendedIn.set(this, cameThrough.get(result) ?? null);
    return result;
  };
  const { drive } = CoroutineStack.prototype;
  CoroutineStack.prototype.drive = function (this: CoroutineStack, value: unknown, error: unknown, throwing: boolean): Result {
    const result = drive.call(this, value, error, throwing);
    suspendedIn.set(this, cameThrough.get(result) ?? null);
    return result;
  };
  delegationOf.note = (generator, result, awaited) => suspendedIn.set(generator, result === null ? null : (cameThrough.get(result) ?? awaited));
}

/** `gi_yieldfrom` */
export const yieldsFrom = (g: GeneratorObject): unknown => (generatorState(g).suspended ? (suspendedIn.get(g) ?? null) : null);

/** `ag_await` */
export const awaitsIn = (g: AsyncGeneratorObject): unknown => suspendedIn.get(g) ?? null;

/** What the innermost coroutine of a stack awaits, when it is no coroutine. */
export const awaitedByLeaf = (stack: CoroutineStack): unknown => suspendedIn.get(stack) ?? stack.waitingFor;
