/** `sched`: calls that wait for their moment, on the real clock and on one of the program's own. */

import {
  blocking,
  call,
  dict,
  format,
  getattr,
  iadd,
  KeyError,
  named,
  print,
  repr,
  star_args,
  sub,
  truthy,
  tuple,
  ValueError,
  type Blocking,
} from "yieldstar/runtime";
import * as sched from "yieldstar/runtime/sched";
import * as time from "yieldstar/runtime/time";

const start = time.monotonic();

function show(name: string, ...params$: unknown[]): void {
  const { args: more, kwargs: kwargs$ } = star_args(params$);
  let mark: unknown = kwargs$.take_keyword("mark", "");
  print(`${format(time.monotonic() - start, ".1f")}`, name, ...more, mark);
}
named("show", show, 'name, *more, mark=""');

const scheduler = new sched.scheduler(time.monotonic, time.sleep);
await scheduler.enter(2, 1, show, tuple(["second"]));
await scheduler.enter(
  1,
  2,
  show,
  /* argument= */ tuple(["first", 7]),
  /* kwargs= */ dict({ mark: "!" }),
);
const late = await scheduler.enter(30, 1, show, tuple(["never"]));
print(
  scheduler.empty(),
  scheduler.queue.length,
  getattr(late, "priority"),
  getattr(late, "sequence"),
  getattr(late, "argument"),
  getattr(late, "kwargs"),
);
scheduler.cancel(late);
try {
  scheduler.cancel(late);
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print(error);
}
print(await scheduler.run(), scheduler.empty());

let now: unknown = 0;

function pass_time(delay: unknown): null {
  if (truthy(delay)) {
    print("wait", delay);
  }
  now = iadd(now, delay);
  return null;
}

const own = new sched.scheduler(() => now, pass_time);
for (const [when, priority, name] of [
  tuple([5, 2, "c"]),
  tuple([5, 1, "b"]),
  tuple([3, 9, "a"]),
  tuple([5, 2, "d"]),
]) {
  own.enterabs(when, priority, print, tuple([name]));
}
print(
  own.queue.map((event) =>
    tuple([
      getattr(event, "time"),
      getattr(event, "priority"),
      getattr(event, "argument"),
    ]),
  ),
);
print(await own.run(/* blocking= */ false));
now = 3;
print(await own.run(false));
await own.run();

function* again(left: unknown): Blocking<null> {
  print("left", left);
  if (truthy(left)) {
    yield* own.enter(1, 1, again, tuple([sub(left, 1)]));
  }
  return null;
}
blocking(again);

await own.enter(1, 1, again, tuple([2]));
await own.enter(1, 0, () => (print("before it"), null));
await own.run();

function failing(): void {
  throw new KeyError("lost");
}

await own.enter(1, 1, failing);
await own.enter(2, 1, print, tuple(["after the failure"]));
try {
  await own.run();
} catch (error) {
  if (!(error instanceof KeyError)) throw error;
  print(repr(error), own.queue.length);
}
await own.run();

class Napping extends sched.scheduler {}

function* nap(): Blocking<null> {
  yield* time.sleep(0.5);
  show("rested");
  return null;
}
blocking(nap);

const napping = new Napping();
await napping.enter(0.5, 1, nap);
await napping.enter(0.2, 1, show, tuple(["awake"]));
await napping.run();
print(call(sched.Event, [1, 2, 3, null, tuple(), dict()]));
