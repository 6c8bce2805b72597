/** How a Python thread waits for something in the shared memory. */
import type { Blocking } from "../threads/blocking.js";
import { BlockingRequest } from "../threads/scheduler.js";
import { sharedMemory } from "./shared/memory.js";
import { addWaiter, removeWaiter } from "./shared/waiting.js";

/**
 * Waits until `attempt` has taken what it wants, or until `deadline`: null then. `attempt` is called alone, again and again; it gives null
 * while there is nothing to take, and runs nothing of the program.
 */
export function* untilTaken<T>(attempt: () => T | null, deadline: number): Blocking<T | null> {
  let taken = sharedMemory().alone(attempt);
  if (taken !== null || deadline === NOT_AT_ALL) return taken;
  const request = new BlockingRequest(deadline);
  const waiter = {
    attempt: () => (taken = attempt()) !== null,
    wake: () => request.wake(),
  };
  addWaiter(waiter);
  try {
    yield request;
  } finally {
    removeWaiter(waiter);
  }
  return taken ?? sharedMemory().alone(attempt);
}

/** The deadline of who does not wait. */
export const NOT_AT_ALL = -Infinity;
