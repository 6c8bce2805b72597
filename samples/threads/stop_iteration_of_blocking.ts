/** StopIteration out of a function that waits: a plain function lets it through, a coroutine and a generator turn it into RuntimeError. */

import {
  blocking,
  coroutine,
  generator,
  iterate,
  list,
  print,
  repr,
  run_blocking,
  run_sync,
  RuntimeError,
  StopIteration,
  tuple,
  type Blocking,
  type Coroutine,
  type PyGenerator,
  type Tuple,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as time from "yieldstar/runtime/time";

function* next_after(
  pause: number,
  iterator: PyGenerator<number, void, string>,
): Blocking<number> {
  yield* time.sleep(pause);
  for (const item of iterate(iterator)) {
    return item;
  }
  throw new StopIteration("done");
}
blocking(next_after);

function* through(
  pause: number,
  iterator: PyGenerator<number, void, string>,
): Blocking<number> {
  return yield* next_after(pause, iterator);
}
blocking(through);

function* take_all(
  iterator: PyGenerator<number, void, string>,
): Blocking<Tuple<[number[], unknown]>> {
  const taken: number[] = [];
  while (true) {
    try {
      taken.push(yield* through(0.01, iterator));
    } catch (stop) {
      if (!(stop instanceof StopIteration)) throw stop;
      return tuple([taken, stop.value]);
    }
  }
}
blocking(take_all);

function* counts(): PyGenerator<number, void, string> {
  yield 1;
  yield 2;
  return "done";
}
generator(counts);

function spent(): PyGenerator<number, void, string> {
  const made = counts();
  print(list(made));
  return made;
}

print(await run_blocking(take_all(counts())));

function* generated(): PyGenerator<number, void, null> {
  while (true) {
    yield run_sync(next_after(0.01, spent()));
  }
}
generator(generated);

try {
  print(list(generated()));
} catch (error) {
  if (!(error instanceof RuntimeError)) throw error;
  print(error, repr(error.__cause__));
}

function* main(): Coroutine<number> {
  print(yield* take_all(counts()));
  try {
    return yield* next_after(0.01, spent());
  } catch (stop) {
    if (!(stop instanceof StopIteration)) throw stop;
    print("caught", repr(stop));
  }
  return yield* next_after(0.01, spent());
}
coroutine(main);

try {
  await asyncio.run(main());
} catch (error) {
  if (!(error instanceof RuntimeError)) throw error;
  print(error, repr(error.__cause__));
}
