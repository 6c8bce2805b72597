/** The `repr` of a task shows the line where a coroutine of the library waits: of a condition, a barrier, wait_for with and without time, sleep(0) with a result. */

import { coroutine, print, repr, str, type Coroutine } from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function place(task: asyncio.Task<boolean | number | string | null>): string {
  const text = str.partition(str.partition(repr(task), "coro=<")[2], ">")[0];
  const [name, _, where] = str.partition(text, " running at ");
  return `${name} ${str.rpartition(where, "/")[2]}`;
}

function* show(
  when: string,
  tasks: asyncio.Task<boolean | number | string | null>[],
): Coroutine<void> {
  print(when);
  for (const task of tasks) {
    print("   ", place(task));
  }
}
coroutine(show);

function* holds(
  condition: asyncio.Condition,
  seconds: number,
): Coroutine<void> {
  yield* condition.acquire();
  try {
    condition.notify();
    yield* asyncio.sleep(seconds);
  } finally {
    condition.release();
  }
}
coroutine(holds);

function* stubborn(): Coroutine<string> {
  try {
    yield* asyncio.sleep(1);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    yield* asyncio.sleep(1);
  }
  return "stubborn";
}
coroutine(stubborn);

function* waits(condition: asyncio.Condition): Coroutine<boolean> {
  yield* condition.acquire();
  try {
    return yield* condition.wait();
  } finally {
    condition.release();
  }
}
coroutine(waits);

function* main(): Coroutine<void> {
  const [condition, busy] = [new asyncio.Condition(), new asyncio.Condition()];
  const barrier = new asyncio.Barrier(3);
  yield* busy.acquire();
  const directly = asyncio.create_task(busy.wait());
  const tasks = [
    directly,
    asyncio.create_task(barrier.wait()),
    asyncio.create_task(asyncio.wait_for(waits(condition), 5)),
    asyncio.create_task(asyncio.wait_for(waits(condition), null)),
    asyncio.create_task(asyncio.wait_for(stubborn(), 0)),
    asyncio.create_task(asyncio.sleep(0, "later")),
    asyncio.create_task(asyncio.sleep(0)),
    asyncio.create_task(asyncio.sleep(1)),
  ];
  yield* show("before", tasks);
  yield* asyncio.sleep(0);
  yield* show("at once", tasks);
  yield* asyncio.sleep(0.1);
  const again = asyncio.create_task(holds(busy, 1));
  yield* asyncio.sleep(0.1);
  yield* show("the lock is taken", tasks.slice(0, 4));
  for (const task of [...tasks, again]) {
    task.cancel();
  }
  yield* asyncio.gather(...tasks, again, { return_exceptions: true });
}
coroutine(main);

await asyncio.run(main());
