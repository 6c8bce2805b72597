/**
 * Coroutines of the library that are written as plain iterators, because a program makes millions of them: `sleep`.
 * In Python they are coroutine objects like any other.
 */
import { coroutine, type CoroutineObject, CoroutinePrototype, hidden, nativeReturn, type Owner, STARTED } from "./coroutine.js";
import { RuntimeError } from "./exceptions.js";
import type { AnyFunction } from "./functions.js";
import { libraryFrame } from "./traceback.js";

export abstract class LibraryCoroutine<T> implements Generator<unknown, T, unknown> {
  declare readonly $kind: "coroutine";
  declare readonly $native: false;
  /** The coroutine function it came from, for its name. */
  declare readonly $function: AnyFunction;
  /** The line of the library where it waits, for tracebacks. */
  declare readonly $at: readonly [file: string, line: number];
  /** As a generator's: on the prototype until it starts, so that no constructor has to run for it. */
  declare $owner: Owner;
  declare [Symbol.toStringTag]: string;

  /** Runs to the first suspension. */
  abstract begin(): IteratorResult<unknown, T>;
  /** Goes on after a suspension. */
  abstract proceed(): IteratorResult<unknown, T>;
  /** An exception is thrown in while it is suspended. */
  abstract interrupted(error: unknown): void;

  next(sent?: unknown): IteratorResult<unknown, T> {
    if (sent !== undefined) return this.proceed();
    if (this.$owner !== undefined) throw new RuntimeError("cannot reuse already awaited coroutine");
    this.$owner = STARTED;
    return this.begin();
  }

  throw(error: unknown): IteratorResult<unknown, T> {
    this.interrupted(error);
    throw libraryFrame(error, this.$at[0], this.$at[1], this.$function.$meta?.name ?? "");
  }

  return(value: T): IteratorResult<unknown, T> {
    return { done: true, value };
  }

  [Symbol.iterator](): this {
    return this;
  }
}
// In Python it is a coroutine object: `send`, `close`, `__await__`, `cr_running` come from there.
Object.setPrototypeOf(LibraryCoroutine.prototype, CoroutinePrototype);
hidden(LibraryCoroutine.prototype, "$native", false);
Reflect.deleteProperty(LibraryCoroutine.prototype, "constructor");

/** Where a coroutine function of the library stands: its file, the line where it waits, its first line. */
export type LibraryPlace = readonly [file: string, waitsAt: number, firstLine: number];

/** For `waitsAt`: it waits in several places, and puts the line into `execution.waitsAt` before it does. */
export const SAYS_WHERE = 0;

/** Says where a coroutine function of the library stands in CPython's, for the `repr` of tasks. */
export function standsAt(f: unknown, [file, waitsAt, firstLine]: LibraryPlace): void {
  const meta = (f as AnyFunction).$meta;
  if (meta !== undefined) Object.assign(meta, { file: `/usr/local/lib/python3.13/${file}`, waitsAt, firstLine });
}

/** Gives the objects of a class the coroutine function that Python sees behind them. */
export function comesFrom(cls: { readonly prototype: object }, f: AnyFunction, at: readonly [file: string, line: number]): void {
  hidden(cls.prototype, "$function", f);
  hidden(cls.prototype, "$at", at);
  Reflect.deleteProperty(cls.prototype, "constructor");
}

/** `coro` as a real generator, which a CoroutineStack can hold; repr and messages show the original's name. */
export function asGenerator(coro: CoroutineObject): CoroutineObject {
  if (coro.$native) return coro;
  const wrapped = around(coro) as CoroutineObject;
  hidden(wrapped, "$function", coro.$function);
  hidden(wrapped, "$at", (coro as Partial<LibraryCoroutine<unknown>>).$at);
  return wrapped;
}

const around = coroutine(function* around(coro: CoroutineObject): Generator<unknown, unknown, unknown> {
  return yield* coro;
});

/** Ends a coroutine that was never started, without a word. */
export function forget(coro: CoroutineObject): void {
  coro.$owner = STARTED;
  if (coro.$native) nativeReturn.call(coro, undefined);
}
