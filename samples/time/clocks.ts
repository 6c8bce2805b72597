/** Clocks move while the program sleeps; `round` hides what differs from run to run. */

import {
  coroutine,
  float,
  format,
  isinstance,
  print,
  round,
  type_name,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as time from "yieldstar/runtime/time";

const start = time.time();
const monotonic = time.monotonic();
await time.sleep(0.2);
print(
  float(round(float(time.time() - start), 1)),
  float(round(float(time.monotonic() - monotonic), 1)),
);

function* main(): Coroutine<void> {
  const loop = asyncio.get_running_loop();
  const began = loop.time();
  yield* asyncio.sleep(0.1);
  print(float(round(float(loop.time() - began), 1)));
  const deadline = loop.time() + 0.3;
  while (loop.time() < deadline) {
    yield* asyncio.sleep(0.1);
  }
  print(loop.time() >= deadline, isinstance(float(time.perf_counter()), float));
}
coroutine(main);

await asyncio.run(main());
print(
  `elapsed: ${format(time.time() - start, ".1f")} s`,
  type_name(float(time.time())),
);
print(
  time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(86400 * 365)),
  time.gmtime(0).tm_year,
);
