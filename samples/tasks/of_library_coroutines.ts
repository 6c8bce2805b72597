/** The repr of a task around a coroutine of the library says where that stands: its first line before it starts and when it is done, in between where it waits. */

import {
  bound,
  call,
  call_method,
  coroutine,
  getattr,
  getitem,
  int,
  iterate,
  print,
  repr,
  truthy,
  tuple,
  unpack,
  type Coroutine,
  type Int,
  type Tuple,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as re from "yieldstar/runtime/re";
import * as traceback from "yieldstar/runtime/traceback";

function* main(): Coroutine<void> {
  const lock = new asyncio.Lock();
  yield* lock.acquire();
  const full = new asyncio.Queue<number>(1);
  full.put_nowait(1);
  const makers = [
    () => asyncio.create_task(lock.acquire()),
    () => asyncio.create_task(new asyncio.Event().wait()),
    () => asyncio.create_task(new asyncio.Semaphore(0).acquire()),
    () => asyncio.create_task(new asyncio.Queue<unknown>().get()),
    () => asyncio.create_task(bound(full, "full", "free").put(2)),
    () => asyncio.create_task(bound(full, "full", "free").join()),
    () => asyncio.create_task(asyncio.sleep(1)),
    () => asyncio.create_task(asyncio.wait_for(asyncio.sleep(1), 2)),
    () =>
      asyncio.create_task(
        asyncio.wait([asyncio.ensure_future(asyncio.sleep(1))]),
      ),
  ];
  for (const make of makers) {
    const task = make();
    for (let _ = 0; _ < 2; _++) {
      print(place(repr(task)));
      yield* asyncio.sleep(0.02);
    }
    task.cancel();
    try {
      yield* task;
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
    }
    print(place(repr(task)));
  }

  full.shutdown();
  for (const step of tuple([
    () => bound(full, "full", "free").put(3),
    empty_get,
  ])) {
    try {
      yield* call<Coroutine<void | null>>(step, []);
    } catch (error) {
      if (!(error instanceof asyncio.QueueShutDown)) throw error;
      print(
        [...iterate(traceback.extract_tb(error.__traceback__))]
          .filter((frame) =>
            truthy(
              call_method(getattr(frame, "filename"), "endswith", [
                "queues.py",
              ]),
            ),
          )
          .map((frame) =>
            tuple([getattr(frame, "name"), getattr(frame, "lineno")]),
          ),
      );
    }
  }
  const waiting = asyncio.create_task(full.get());
  print(yield* waiting, place(repr(waiting)));
}
coroutine(main);

function* empty_get(): Coroutine<void> {
  const queue = new asyncio.Queue<unknown>();
  const getting = asyncio.create_task(queue.get());
  yield* asyncio.sleep(0);
  queue.shutdown();
  yield* getting;
}
coroutine(empty_get);

function place(text: string): Tuple<[unknown, unknown, Int]> {
  const [name, _, path, line] = unpack(
    call_method<Tuple<unknown[]>>(
      re.search("coro=<(\\S+) (.*?) (\\S*/asyncio/\\w+\\.py):(\\d+)>", text),
      "groups",
      [],
    ),
    4,
  );
  return tuple([
    name,
    getitem(call_method(path, "split", ["/"]), -1),
    int(line),
  ]);
}

await asyncio.run(main());
