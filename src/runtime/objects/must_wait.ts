/** What `run` calls in the place of an awaited call: methods that do their work at once where they need not wait. */
import type { Coroutine } from "./coroutine.js";

/** The answer of `queue.$get()` and its kin when something has to be waited for, and the coroutine that does so. */
export const must_wait$: { coroutine: Coroutine<unknown> | null } = { coroutine: null };

/** `must_wait$`, with its coroutine. */
export function mustWait(coroutine: Coroutine<unknown>): typeof must_wait$ {
  must_wait$.coroutine = coroutine;
  return must_wait$;
}
