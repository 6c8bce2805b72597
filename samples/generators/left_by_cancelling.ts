/** A coroutine that is cancelled in the body of an `async for` drops the generator: its `finally` runs in a task of its own, whether or not anybody handles the error there. */

import {
  async_generator,
  async_iterate,
  async_with,
  at,
  coroutine,
  dict,
  int,
  is_same,
  item,
  print,
  TimeoutError,
  tuple,
  type Coroutine,
  type Dict,
  type PyAsyncGenerator,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* numbers(name: string): PyAsyncGenerator<number> {
  try {
    for (let i = 0; i < 3; i++) {
      yield item(i);
    }
  } finally {
    print("closed", name);
  }
}
async_generator(numbers);

function* reader(name: string): Coroutine<void> {
  const each = async_iterate(numbers(name));
  try {
    while (yield* each.advance()) {
      const i = each.value;
      print(name, i);
      yield* asyncio.sleep(0.1 * i);
    }
  } finally {
    each.drop();
  }
}
coroutine(reader);

function* fails(name: string): Coroutine<void> {
  const each2 = async_iterate(numbers(name));
  try {
    while (yield* each2.advance()) {
      const i = each2.value;
      int("x".repeat(i) || "0");
    }
  } finally {
    each2.drop();
  }
}
coroutine(fails);

function* squares(name: string): Coroutine<Dict<number, number>> {
  const entries: Dict<number, number> = dict();
  const each3 = async_iterate(numbers(name));
  try {
    while (yield* each3.advance()) {
      const i = each3.value;
      if (!is_same(i, yield* asyncio.sleep(0))) {
        entries.set(i, yield* asyncio.sleep(0.1 * i, i * i));
      }
    }
  } finally {
    each3.drop();
  }
  return entries;
}
coroutine(squares);

function* main(): Coroutine<void> {
  const tasks = Array.from(tuple(["first", "second"]), (name) =>
    asyncio.create_task(reader(name), { name }),
  );
  yield* asyncio.sleep(0.05);
  at(tasks, 0).cancel();
  print(yield* asyncio.gather(at(tasks, 0), { return_exceptions: true }));
  print("before the turn");
  yield* asyncio.sleep(0);
  print("after the turn");
  try {
    const limit = async_with(asyncio.timeout(0.1));
    yield* limit.enter();
    try {
      yield* reader("third");
    } catch (error) {
      yield* limit.failed(error);
    } finally {
      yield* limit.exit();
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("timed out");
  }
  print(yield* asyncio.gather(fails("fourth"), { return_exceptions: true }));
  yield* asyncio.sleep(0.02);
  print(yield* asyncio.gather(at(tasks, 1)));
  try {
    yield* asyncio.wait_for(squares("fifth"), 0.05);
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("timed out");
  }
  yield* asyncio.sleep(0);
  print(yield* squares("sixth"));
  print("end");
}
coroutine(main);

await asyncio.run(main());
