/** A task that awaits itself fails in its next step; until then others who await it are told that nobody waited properly. */

import {
  at,
  awaitable,
  call,
  coroutine,
  iter,
  next,
  print,
  RuntimeError,
  str,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* itself(): Coroutine<number> {
  yield* awaitable(asyncio.current_task());
  return 1;
}
coroutine(itself);

function* other(task: asyncio.Task<number>): Coroutine<void> {
  try {
    yield* task;
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print(at(str(error).split(":"), 0));
  }
}
coroutine(other);

function* main(): Coroutine<void> {
  const task = asyncio.create_task(itself());
  yield* asyncio.gather(other(task), asyncio.sleep(0));
  yield* other(task);
  const future = asyncio.get_running_loop().create_future<unknown>();
  const step = call(iter, [future]);
  print(call(next, [step]) === future);
  try {
    yield* future;
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print(error);
  }
}
coroutine(main);

await asyncio.run(main());
