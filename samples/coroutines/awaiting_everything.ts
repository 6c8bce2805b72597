/** `await` takes a coroutine, a Future, a Task, and anything with `__await__`. */

import {
  awaitable,
  bound_method,
  call_method,
  coroutine,
  generator_methods,
  iter,
  print,
  tuple,
  TypeError,
  yield_from,
  type Coroutine,
  type PyGenerator,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* fetch(number: number): Coroutine<number> {
  yield* asyncio.sleep(0);
  return number * 10;
}
coroutine(fetch);

class Later {
  value: string;

  constructor(value: string) {
    this.value = value;
  }

  *__await__(): PyGenerator<unknown, void, string> {
    yield* yield_from(call_method(asyncio.sleep(0), "__await__", []));
    return this.value;
  }
}
generator_methods(Later, "__await__");

class Immediately {
  __await__(): Iterable<unknown> {
    return iter(tuple());
  }
}

function* main(): Coroutine<void> {
  print("coroutine:", yield* fetch(1));

  const task = asyncio.create_task(fetch(2));
  print("task:", yield* task, "and again:", yield* task);

  const future = asyncio.get_running_loop().create_future<string>();
  asyncio
    .get_running_loop()
    .call_soon(bound_method(future, "set_result"), "set from outside");
  print("future:", yield* future);

  print("object:", yield* awaitable(new Later("its own way")));
  print("object that never waits:", yield* awaitable(new Immediately()));

  for (const wrong of tuple([5, "text", [fetch], null])) {
    try {
      yield* awaitable(wrong);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      print("TypeError:", error);
    }
  }
}
coroutine(main);

await asyncio.run(main());
