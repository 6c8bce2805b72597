/** Futures of the loop that follow objects which behave as Futures do: the library waits for those, cancels and asks them through these. */
import { call_method } from "../objects/calls.js";
import { BaseException } from "../objects/exceptions.js";
import { repr } from "../objects/repr.js";
import { truthy } from "../objects/truth.js";
import type { BaseEventLoop } from "./base_events.js";
import type { DoneCallback } from "./done_callbacks.js";
import { CANCELLED, FINISHED, Future, PENDING } from "./futures.js";

class ForeignFuture extends Future<unknown> {
  readonly $followed: object;

  constructor(followed: object) {
    super(undefined, call_method(followed, "get_loop") as BaseEventLoop);
    this.$followed = followed;
    this.$look();
  }

  /** Takes over what the object has become. */
  private $look(): void {
    const { $followed: followed } = this;
    if (this.$state !== PENDING || !truthy(call_method(followed, "done"))) return;
    if (truthy(call_method(followed, "cancelled"))) {
      this.$state = CANCELLED;
      return;
    }
    const error = call_method(followed, "exception");
    if (error instanceof BaseException) {
      this.$rarely.exception = error;
      this.$rarely.traceback = error.$traceback;
    } else this.$result = call_method(followed, "result");
    this.$state = FINISHED;
  }

  override cancel(msg: unknown = null): boolean {
    return truthy(call_method(this.$followed, "cancel", [], { msg }));
  }

  override $whenDone(callback: DoneCallback): void {
    this.$look();
    if (this.$state !== PENDING) {
      callback.schedule(this);
      return;
    }
    const isFirst = this.$callback === null;
    super.$whenDone(callback);
    if (isFirst) {
      call_method(this.$followed, "add_done_callback", [
        () => {
          this.$look();
          this.$scheduleCallbacks();
          return null;
        },
      ]);
    }
  }

  override __repr__(): string {
    return repr(this.$followed);
  }
}

const following = new WeakMap<object, ForeignFuture>();

/** The Future itself, or one that follows an object which behaves as a Future does. */
export function followed(future: unknown): Future<unknown> {
  if (future instanceof Future) return future as Future<unknown>;
  let found = following.get(future as object);
  if (found === undefined) following.set(future as object, (found = new ForeignFuture(future as object)));
  return found;
}

/** What the program knows of a Future: the object that it follows, if it follows one. */
export const shownFuture = (future: Future<unknown>): Future<unknown> => (future instanceof ForeignFuture ? (future.$followed as Future<unknown>) : future);
