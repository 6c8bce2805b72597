/** How threads wait for sockets. */
import { monotonic } from "../../threads/sleeping.js";
import { type Descriptor, NetworkError } from "../../network/descriptor.js";
import { unwatch, watch } from "../../network/watching.js";
import { TimeoutError } from "../../objects/exceptions.js";
import type { Blocking } from "../../threads/blocking.js";
import { BlockingRequest } from "../../threads/scheduler.js";
import { networkError } from "../../asyncio/network_errors.js";
import { network } from "./addresses.js";

/** Waits until `ready`, which what `descriptor` tells may make true; false when `deadline` comes first. */
export function* waitUntil(descriptor: Descriptor, ready: () => boolean, deadline: number): Blocking<boolean> {
  while (!ready()) {
    const request = new BlockingRequest(deadline, descriptor.live);
    const told = (): void => {
      if (ready()) request.wake();
    };
    watch(descriptor, told);
    try {
      yield request;
    } finally {
      unwatch(descriptor, told);
    }
    if (!request.woken) return ready();
  }
  return true;
}

/** Gives the host the time to bring what it has. */
export function* visitHost(): Blocking<null> {
  const request = new BlockingRequest(Infinity, true);
  network().visit(() => request.wake());
  if (!request.woken) yield request;
  return null;
}

/**
 * Tries until there is an answer: waits in between, as long as a socket with this timeout does. `attempt` gives null for "not yet".
 * `timeout`: None waits for ever, 0 raises BlockingIOError, else TimeoutError.
 */
export function* patiently<T>(descriptor: Descriptor, timeout: number | null, ready: () => boolean, attempt: () => T | null): Blocking<T> {
  const deadline = timeout === null ? Infinity : monotonic() + timeout;
  let visited = false;
  for (;;) {
    const answer = asPython(attempt);
    if (answer !== null) return answer;
    if (timeout === 0) {
      // what the kernel would know already, the host may still have to bring
      if (visited || !descriptor.live) throw networkError("EAGAIN");
      visited = true;
      yield* visitHost();
    } else if (!(yield* waitUntil(descriptor, ready, deadline))) throw new TimeoutError("timed out");
  }
}

/** Does what the network does, with its errors as Python's. */
export function asPython<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw error instanceof NetworkError ? networkError(error.code) : error;
  }
}
