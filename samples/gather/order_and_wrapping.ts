/** `gather` gives results in the order of its arguments, whoever finishes first. */

import {
  coroutine,
  isinstance,
  lazily,
  print,
  type Coroutine,
  type PyGenerator,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* run(name: string, seconds: number): Coroutine<string> {
  yield* asyncio.sleep(seconds);
  print(`${name} arrives`);
  return name;
}
coroutine(run);

function* main(): Coroutine<void> {
  const results = yield* asyncio.gather(
    run("slow", 0.03),
    run("quick", 0.01),
    run("middle", 0.02),
  );
  print(results);

  const task = asyncio.create_task(run("task", 0.01));
  const future = asyncio.get_running_loop().create_future<string>();
  future.set_result("future");
  print(yield* asyncio.gather(run("coroutine", 0), task, future));

  const same = run("same", 0);
  print(yield* asyncio.gather(same, same));
  print(yield* asyncio.gather());
  print(
    yield* asyncio.gather(
      ...lazily(function* (
        source: Iterable<string>,
      ): PyGenerator<Coroutine<string>, void, null> {
        for (const letter of source) {
          yield run(letter, 0);
        }
        return null;
      }, "xyz"),
    ),
  );

  const pending = asyncio.gather(run("p", 0.01));
  print(isinstance(pending, asyncio.Future), pending.done());
  yield* pending;
}
coroutine(main);

await asyncio.run(main());
