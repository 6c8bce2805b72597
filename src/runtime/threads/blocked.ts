/** The result of a call that was bound at run time, where waiting is allowed: waited for if the callee blocks, else as it is. */
import { blocking, isBlocking, type Blocking } from "./blocking.js";

export const blocked = blocking(function* blocked(result: unknown): Blocking<unknown> {
  return isBlocking(result) ? yield* result : result;
});
