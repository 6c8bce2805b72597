/** Blocking calls in threads of an executor wait at the same time. */

import {
  blocking,
  coroutine,
  float,
  format,
  print,
  str,
  tuple,
  type Blocking,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as time from "yieldstar/runtime/time";

function* nap(seconds: number): Blocking<string> {
  yield* time.sleep(seconds);
  return `slept ${str(float(seconds))}`;
}
blocking(nap);

function* main(): Coroutine<void> {
  const loop = asyncio.get_running_loop();
  const start = time.perf_counter();
  const naps = Array.from(tuple([0.2, 0.1]), (seconds) =>
    loop.run_in_executor(null, nap, float(seconds)),
  );
  print(yield* asyncio.gather(...naps));
  print(`${format(time.perf_counter() - start, ".1f")} s for both`);

  yield* loop.run_in_executor(null, time.sleep, 0.1);
  print(`${format(time.perf_counter() - start, ".1f")} s after one more`);
  print(yield* asyncio.to_thread(nap, 0.1));
}
coroutine(main);

await asyncio.run(main());
