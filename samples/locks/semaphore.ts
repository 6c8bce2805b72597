/** At most two at a time. */

import {
  coroutine,
  lazily,
  max,
  print,
  tuple,
  ValueError,
  type Coroutine,
  type PyGenerator,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

let inside = 0;
let most = 0;

function* visit(name: string, door: asyncio.Semaphore): Coroutine<void> {
  yield* door.acquire();
  try {
    inside += 1;
    most = max(most, inside);
    print(`${name} in, ${inside} inside`);
    yield* asyncio.sleep(0.01);
    inside -= 1;
  } finally {
    door.release();
  }
  print(`${name} out`);
}
coroutine(visit);

function* main(): Coroutine<void> {
  const door = new asyncio.Semaphore(2);
  yield* asyncio.gather(
    ...lazily(
      function* (
        source: Iterable<string>,
      ): PyGenerator<Coroutine<void | null>, void, null> {
        for (const name of source) {
          yield visit(name, door);
        }
        return null;
      },
      tuple(["Ann", "Ben", "Cid", "Dot", "Eve"]),
    ),
  );
  print("most at once:", most, "locked:", door.locked());

  const strict = new asyncio.BoundedSemaphore(1);
  yield* strict.acquire();
  strict.release();
  try {
    strict.release();
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print("ValueError:", error);
  }
}
coroutine(main);

await asyncio.run(main());
