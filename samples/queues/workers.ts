/** Several workers share a queue; `join` waits until every item has been reported done. */

import {
  coroutine,
  iterate,
  print,
  range,
  repr,
  sum,
  tuple,
  type_name,
  type Coroutine,
  type Tuple,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* worker(
  name: string,
  queue: asyncio.Queue<number>,
  done: Tuple<[string, number]>[],
): Coroutine<void> {
  while (true) {
    const number = yield* queue.get();
    yield* asyncio.sleep(number / 100);
    done.push(tuple([name, number * number]));
    queue.task_done();
  }
}
coroutine(worker);

function* main(): Coroutine<void> {
  const queue = new asyncio.Queue<number>();
  for (const number of tuple([5, 3, 8, 1, 4])) {
    queue.put_nowait(number);
  }
  const done: Tuple<[string, number]>[] = [];
  const workers = Array.from(range(2), (i) =>
    asyncio.create_task(worker(`w${i}`, queue, done)),
  );
  yield* queue.join();
  for (const task of workers) {
    task.cancel();
  }
  const results = yield* asyncio.gather(...workers, {
    return_exceptions: true,
  });
  print(done);
  print(Array.from(iterate(results), (result) => type_name(result)));
  print(sum(done.map(([_, square]) => square)));

  try {
    queue.get_nowait();
  } catch (error) {
    if (!(error instanceof asyncio.QueueEmpty)) throw error;
    print(type_name(error), repr(error));
  }
  const small = new asyncio.Queue<string>(1);
  small.put_nowait("x");
  try {
    small.put_nowait("y");
  } catch (error) {
    if (!(error instanceof asyncio.QueueFull)) throw error;
    print("full", small.qsize(), small.maxsize);
  }
}
coroutine(main);

await asyncio.run(main());
