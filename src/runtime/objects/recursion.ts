/** CPython's recursion limit for programs that `run` executes: `depth$` counts active frames, coroutines included. */
import { execution } from "./coroutine.js";
import { RecursionError } from "./exceptions.js";

/** What the prologue of a counted function reads and writes. */
export const depth$ = {
  get n(): number {
    return execution.depth;
  },
  set n(value: number) {
    execution.depth = value;
  },
  get limit(): number {
    return execution.limit;
  },
};

/** The error when the limit is reached. */
export function too_deep$(): RecursionError {
  return new RecursionError("maximum recursion depth exceeded");
}
