/** Locks and conditions between green threads. */
import { BlockingRequest, Turn } from "./scheduler.js";
import type { GreenThread } from "./green_thread.js";
import type { Blocking } from "./blocking.js";
import { sleepUntil } from "./sleeping.js";

/** Threads that wait for the same thing, in the order in which they came. */
export class WaitList {
  /** Programs do not get hold of it. */
  static readonly $inner = true;
  private readonly requests: BlockingRequest[] = [];

  get length(): number {
    return this.requests.length;
  }

  /** Waits for a wake-up, at most until `deadline`; false when none came in time. */
  *wait(deadline: number): Blocking<boolean> {
    const request = new BlockingRequest(deadline);
    this.requests.push(request);
    yield request;
    if (request.woken) return true;
    this.requests.splice(this.requests.indexOf(request), 1);
    return false;
  }

  /** Wakes up to `n` of them. */
  wake(n = 1): void {
    for (const request of this.requests.splice(0, n)) request.wake();
  }

  wakeAll(): void {
    this.wake(this.requests.length);
  }
}

/** Somebody asked in vain, and may ask again at once: threads that could change the answer get their turn. */
export function* othersTurn(): Blocking<void> {
  yield new Turn();
}

/** A lock that a thread may hold; `threading.Lock` and, with a count, `RLock`. */
export class Mutex {
  holder: GreenThread | null = null;
  held = false;
  private readonly waiting = new WaitList();

  /** Takes the lock; false when that is not possible in time. */
  *acquire(thread: GreenThread, blocking: boolean, timeout: number): Blocking<boolean> {
    const deadline = timeout < 0 ? Infinity : sleepUntil(timeout);
    while (this.held) {
      if (!blocking) yield* othersTurn();
      if (!blocking || !(yield* this.waiting.wait(deadline))) {
        if (this.held) return false;
      }
    }
    this.held = true;
    this.holder = thread;
    return true;
  }

  release(): void {
    this.held = false;
    this.holder = null;
    this.waiting.wake();
  }
}
