/** How programs were written before `asyncio.run`: make a loop, run it, close it. */

import {
  coroutine,
  print,
  range,
  RuntimeError,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* first_coroutine(): Coroutine<string> {
  yield* asyncio.sleep(0.01);
  return "first";
}
coroutine(first_coroutine);

const loop = asyncio.new_event_loop();
asyncio.set_event_loop(loop);
print(loop.is_running(), loop.is_closed());
print(await loop.run_until_complete(first_coroutine()));
const future = asyncio.ensure_future(first_coroutine(), { loop });
print(await loop.run_until_complete(future), future.done());
print(
  await loop.run_until_complete(
    asyncio.gather(
      ...Array.from(range(2), (_) => loop.create_task(first_coroutine())),
    ),
  ),
);
loop.close();
print(loop.is_closed());

try {
  loop.call_soon(print);
} catch (error) {
  if (!(error instanceof RuntimeError)) throw error;
  print("RuntimeError:", error);
}
