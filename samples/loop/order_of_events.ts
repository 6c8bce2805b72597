/** Who runs when: `call_soon` in order, timers by time, a turn at a time. */

import {
  bound_method,
  coroutine,
  list,
  print,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* main(): Coroutine<void> {
  const loop = asyncio.get_running_loop();
  const seen: string[] = [];
  loop.call_soon(bound_method(seen, "append"), "soon 1");
  loop.call_later(0.02, bound_method(seen, "append"), "later 20");
  loop.call_later(0.01, bound_method(seen, "append"), "later 10");
  loop.call_later(0, bound_method(seen, "append"), "later 0");
  loop.call_soon(bound_method(seen, "append"), "soon 2");
  loop.call_soon(() =>
    loop.call_soon(bound_method(seen, "append"), "soon from soon"),
  );
  for (let _ = 0; _ < 3; _++) {
    yield* asyncio.sleep(0);
    print(seen);
    list.clear(seen);
  }
  yield* asyncio.sleep(0.05);
  print(seen);
}
coroutine(main);

function* chain(name: string, depth: number): Coroutine<void> {
  if (depth > 0) {
    yield* chain(name, depth - 1);
  }
  print(name, depth);
}
coroutine(chain);

function* twice(): Coroutine<void> {
  yield* asyncio.gather(chain("a", 2), chain("b", 1));
}
coroutine(twice);

await asyncio.run(main());
await asyncio.run(twice());
