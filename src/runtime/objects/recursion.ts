/** CPython's recursion limit for programs that `run` executes: `depth$` counts active frames, coroutines included. */
import { execution } from "./coroutine.js";
import { RecursionError } from "./exceptions.js";

/** What the prologue of a counted function reads and writes: the very object, since accessors would cost more than the calls. */
export const depth$ = execution;

/** The error when the limit is reached. */
export function too_deep$(): RecursionError {
  return new RecursionError("maximum recursion depth exceeded");
}
