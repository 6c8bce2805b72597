/** `sched`: a queue of calls that wait for their moment. */
import { begin_call } from "../objects/calls.js";
import { gt } from "../objects/compare.js";
import { dict } from "../objects/dict.js";
import { ValueError } from "../objects/exceptions.js";
import { libraryClass, libraryMethods } from "../objects/library_functions.js";
import { list } from "../objects/list.js";
import { makeNamedTuple } from "../objects/named_tuple.js";
import { add, sub } from "../objects/operators.js";
import { truthy } from "../objects/truth.js";
import type { PyTuple } from "../objects/tuple.js";
import { tuple } from "../objects/tuple.js";
import { type Blocking, blocking_methods, type BlockingCall, isBlocking } from "../threads/blocking.js";
import { heapify, heappop, heappush } from "./heapq.js";
import { monotonic, sleep } from "./time.js";

/** `Event(time, priority, sequence, action, argument, kwargs)` */
export const Event = makeNamedTuple("Event", ["time", "priority", "sequence", "action", "argument", "kwargs"], new Map(), "sched");

const eventOf = (...items: readonly unknown[]): PyTuple => Reflect.construct(Event, items) as PyTuple;

/** `scheduler(timefunc=time.monotonic, delayfunc=time.sleep)` */
export class scheduler {
  timefunc: unknown;
  delayfunc: unknown;
  readonly $queue: PyTuple[] = [];
  $numbered = 0;

  constructor(timefunc: unknown = monotonic, delayfunc: unknown = sleep) {
    this.timefunc = timefunc;
    this.delayfunc = delayfunc;
  }

  enterabs(time: unknown, priority: unknown, action: unknown, argument: unknown = tuple([]), kwargs: unknown = dict()): PyTuple {
    const event = eventOf(time, priority, this.$numbered++, action, argument, kwargs);
    heappush(this.$queue, event);
    return event;
  }

  enter(delay: unknown, priority: unknown, action: unknown, argument?: unknown, kwargs?: unknown): BlockingCall<PyTuple>;
  *enter(delay: unknown, priority: unknown, action: unknown, argument: unknown = tuple([]), kwargs: unknown = dict()): Blocking<PyTuple> {
    const made = begin_call(this.timefunc, []);
    const now = isBlocking(made) ? yield* made : made;
    return this.enterabs(add(now, delay), priority, action, argument, kwargs);
  }

  cancel(event: unknown): void {
    const place = this.$queue.findIndex((each) => each === event);
    if (place < 0) throw new ValueError("list.remove(x): x not in list");
    this.$queue.splice(place, 1);
    heapify(this.$queue);
  }

  empty(): boolean {
    return this.$queue.length === 0;
  }

  /** Makes the calls whose moment has come; waits for the others, unless it may not block: then it tells how long the next one has to wait. */
  run(blocking?: unknown): BlockingCall<unknown>;
  *run(blocking: unknown = true): Blocking<unknown> {
    while (this.$queue.length > 0) {
      const [time, , , action, argument, kwargs] = this.$queue[0]!;
      let now = begin_call(this.timefunc, []);
      if (isBlocking(now)) now = yield* now;
      if (gt(time, now)) {
        if (!truthy(blocking)) return sub(time, now);
        const waiting = begin_call(this.delayfunc, [sub(time, now)]);
        if (isBlocking(waiting)) yield* waiting;
        continue;
      }
      heappop(this.$queue);
      const made = begin_call(action, [...(argument as Iterable<unknown>)], kwargs);
      if (isBlocking(made)) yield* made;
      // other threads may go on between two calls
      const pause = begin_call(this.delayfunc, [0]);
      if (isBlocking(pause)) yield* pause;
    }
    return null;
  }

  /** The events to come, in their order. */
  get queue(): unknown[] {
    const events = [...this.$queue];
    list.sort(events);
    return events;
  }
}
libraryClass(scheduler, { name: "scheduler", module: "sched", signature: "timefunc=time.monotonic, delayfunc=time.sleep" });
libraryMethods(scheduler, { enterabs: "time, priority, action, argument=(), kwargs={}", cancel: "event", empty: "" });
blocking_methods(scheduler, ["enter", "delay, priority, action, argument=(), kwargs={}"], ["run", "blocking=True"]);
