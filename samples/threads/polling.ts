// Threads that ask again and again without waiting: the others go on all the same.

import {
  blocking,
  bound,
  print,
  range,
  sorted,
  sum,
  tuple,
  type Blocking,
} from "yieldstar/runtime";
import * as queue from "yieldstar/runtime/queue";
import * as threading from "yieldstar/runtime/threading";
import * as time from "yieldstar/runtime/time";

const jobs = new queue.Queue<number>();
const counts: number[] = [];

function* take(): Blocking<null> {
  let count = 0;
  while (true) {
    try {
      yield* jobs.get(false);
      count += 1;
    } catch (error) {
      if (error instanceof queue.ShutDown) {
        break;
      } else if (error instanceof queue.Empty) {
      } else {
        throw error;
      }
    }
  }
  counts.push(count);
  return null;
}
blocking(take, "");

const takers = Array.from(
  range(2),
  (_) => new threading.Thread(undefined, /* target= */ take),
);
let taker: threading.Thread;
for (taker of takers) {
  taker.start();
}
for (let job = 0; job < 1000; job++) {
  await jobs.put(job);
}
jobs.shutdown();
for (taker of takers) {
  await taker.join();
}
print(sum(counts));

const lock = new threading.Lock();
const ready = new threading.Event();
const order: unknown[] = [];

function* poll(name: unknown): Blocking<null> {
  while (!(yield* bound(lock, "lock").acquire(false))) {}
  bound(order, "order").push(name);
  bound(lock, "lock").release();
  return null;
}
blocking(poll, "name");

function* look(): Blocking<null> {
  let looks = 0;
  while (!(yield* bound(ready, "ready").wait(0))) {
    looks += 1;
  }
  print("ready after some looks:", looks > 0);
  return null;
}
blocking(look, "");

await lock.acquire();
const threads = [
  ...[..."abc"].map(
    (name) =>
      new threading.Thread(
        undefined,
        /* target= */ poll,
        undefined,
        /* args= */ tuple([name]),
      ),
  ),
  ...[new threading.Thread(undefined, /* target= */ look)],
];
let thread: threading.Thread;
for (thread of threads) {
  thread.start();
}
await time.sleep(0.01);
lock.release();
ready.set();
for (thread of threads) {
  await thread.join();
}
print(sorted(order));
