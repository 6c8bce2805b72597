/** The message of a cancelled `gather` is that of its last child, in the order given; also when the children are gathers. */

import {
  coroutine,
  getattr,
  print,
  tuple,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* waits(name: string, delay = 0.0): Coroutine<void> {
  try {
    yield* asyncio.sleep(5);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    yield* asyncio.sleep(delay);
    print(name, error.args);
    throw error;
  }
}
coroutine(waits);

function* told(make: () => Coroutine<void>): Coroutine<void> {
  const task = asyncio.create_task(make());
  yield* asyncio.sleep(0.1);
  task.cancel("enough");
  try {
    yield* task;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print(getattr(make, "__name__"), error.args);
  }
}
coroutine(told);

function* nested_first(): Coroutine<void> {
  yield* asyncio.gather(
    asyncio.gather(waits("a"), waits("b"), { return_exceptions: true }),
    waits("c"),
    { return_exceptions: true },
  );
}
coroutine(nested_first);

function* nested_last(): Coroutine<void> {
  yield* asyncio.gather(
    waits("a"),
    asyncio.gather(waits("b"), waits("c"), { return_exceptions: true }),
    { return_exceptions: true },
  );
}
coroutine(nested_last);

function* slow_first(): Coroutine<void> {
  yield* asyncio.gather(waits("a", 0.2), waits("b"), {
    return_exceptions: true,
  });
}
coroutine(slow_first);

function* main(): Coroutine<void> {
  for (const make of tuple([nested_first, nested_last, slow_first])) {
    yield* told(make);
  }
}
coroutine(main);

await asyncio.run(main());
