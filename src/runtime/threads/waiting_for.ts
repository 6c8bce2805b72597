/** `wait_for` of conditions, of threads and of processes. */
import { begin_call } from "../objects/calls.js";
import { truthy } from "../objects/truth.js";
import { type Blocking, type BlockingCall, isBlocking } from "./blocking.js";
import { sleepUntil } from "./sleeping.js";

/** Waits on `condition` until `predicate()` is true, at most `timeout` seconds; delivers the predicate's last answer. */
export function* waitingFor(condition: { wait(timeout: number | null): BlockingCall<unknown> }, predicate: unknown, timeout: number | null): Blocking<unknown> {
  const deadline = sleepUntil(timeout);
  for (;;) {
    let result = begin_call(predicate, []);
    if (isBlocking(result)) result = yield* result;
    if (truthy(result)) return result;
    const left = deadline === Infinity ? null : deadline - sleepUntil(0);
    if (left !== null && left <= 0) return result;
    yield* condition.wait(left);
  }
}
