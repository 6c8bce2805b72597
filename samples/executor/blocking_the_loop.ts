/** `time.sleep` in a coroutine stops everybody; `asyncio.sleep` only the one who asks. */

import {
  coroutine,
  format,
  print,
  tuple,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as time from "yieldstar/runtime/time";

function* polite(name: string): Coroutine<void> {
  for (let i = 0; i < 2; i++) {
    print(name, i);
    yield* asyncio.sleep(0.1);
  }
}
coroutine(polite);

function* rude(name: string): Coroutine<void> {
  for (let i = 0; i < 2; i++) {
    print(name, i);
    yield* time.sleep(0.1);
  }
}
coroutine(rude);

function* timed(
  what: string,
  ...jobs$: Coroutine<void | null>[]
): Coroutine<void> {
  const jobs = tuple(jobs$);
  const start = time.perf_counter();
  yield* asyncio.gather(...jobs);
  print(`${what}: ${format(time.perf_counter() - start, ".1f")} s`);
}
coroutine(timed);

function* main(): Coroutine<void> {
  yield* timed("polite", polite("a"), polite("b"));
  yield* timed("rude", rude("c"), rude("d"));
  yield* timed("mixed", polite("e"), rude("f"));
}
coroutine(main);

await asyncio.run(main());
