/** An error in the body of an `async for` drops the generator: its `finally` runs in the next turn of the loop, not when the program ends. */

import {
  AssertionError,
  async_generator,
  async_iterate,
  async_with,
  coroutine,
  item,
  print,
  sum,
  TimeoutError,
  tuple,
  ValueError,
  type Coroutine,
  type PyAsyncGenerator,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* numbers(name: string, count: number): PyAsyncGenerator<number> {
  try {
    for (let i = 0; i < count; i++) {
      yield item(i);
      yield* asyncio.sleep(0.02);
    }
  } finally {
    print("closed", name);
  }
}
async_generator(numbers);

function* refuse(i: number): Coroutine<void> {
  if (i === 1) {
    throw new ValueError(i);
  }
}
coroutine(refuse);

function* main(): Coroutine<void> {
  let i: number;
  try {
    const each = async_iterate(numbers("first", 3));
    try {
      while (yield* each.advance()) {
        i = each.value;
        yield* refuse(i);
      }
    } finally {
      each.drop();
    }
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print("caught", error);
  }
  print("before the turn");
  yield* asyncio.sleep(0);
  print("after the turn");
  yield* asyncio.sleep(0.04);

  try {
    const each2 = async_iterate(numbers("second", 3));
    try {
      while (yield* each2.advance()) {
        i = each2.value;
        const limit = async_with(asyncio.timeout(0.05));
        yield* limit.enter();
        try {
          yield* asyncio.sleep(i !== 0 ? 0.1 : 0);
        } catch (error) {
          yield* limit.failed(error);
        } finally {
          yield* limit.exit();
        }
      }
    } finally {
      each2.drop();
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("timed out");
  }
  const items: number[] = [];
  for (
    const each = async_iterate(numbers("third", 3));
    yield* each.advance();
  ) {
    const i = each.value;
    items.push(i);
  }
  print(sum(items));

  for (const name of tuple(["fourth", "fifth"])) {
    try {
      const each3 = async_iterate(numbers(name, 2));
      try {
        while (yield* each3.advance()) {
          i = each3.value;
          if (i !== 0) {
            throw new AssertionError(name);
          }
        }
      } finally {
        each3.drop();
      }
    } catch (error) {
      if (!(error instanceof AssertionError)) throw error;
      print("wrong", error);
      continue;
    }
  }
  yield* asyncio.sleep(0.02);
  print("end");
}
coroutine(main);

await asyncio.run(main());
