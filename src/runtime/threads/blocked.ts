/** Calls that are bound at run time, where waiting is allowed: their result is waited for if the callee blocks, else it is as it is. */
import { begin_call, begin_call_method } from "../objects/calls.js";
import { iterate } from "../objects/iteration.js";
import { blocking, type BlockingCall, isBlocking, type Blocking } from "./blocking.js";

/** `yield* blocked(f, [a, b], { c: 1 })` */
export const blocked = blocking(function* blocked(f: unknown, args: Iterable<unknown>, kwargs?: unknown): Blocking<unknown> {
  const made = begin_call(f, Array.isArray(args) ? args : [...iterate(args)], kwargs);
  return isBlocking(made) ? yield* made : made;
}) as <R = unknown>(f: unknown, args: Iterable<unknown>, kwargs?: unknown) => BlockingCall<R>;

/** `yield* blocked_method(obj, "name", [a, b], { c: 1 })` */
export const blocked_method = blocking(function* blocked_method(obj: unknown, name: string, args: readonly unknown[], kwargs?: unknown): Blocking<unknown> {
  const made = begin_call_method(obj, name, args, kwargs);
  return isBlocking(made) ? yield* made : made;
}) as <R = unknown>(obj: unknown, name: string, args: readonly unknown[], kwargs?: unknown) => BlockingCall<R>;
