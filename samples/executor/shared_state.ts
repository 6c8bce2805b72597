/** A function in a thread sees the same variables as everybody else. */

import {
  blocking,
  coroutine,
  print,
  RuntimeError,
  type_name,
  type Blocking,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as time from "yieldstar/runtime/time";

const shelf: string[] = [];
let counter = 0;

function* put(what: string, seconds: number): Blocking<number> {
  yield* time.sleep(seconds);
  shelf.push(what);
  counter += 1;
  return shelf.length;
}
blocking(put);

function fail(): void {
  throw new RuntimeError("in the thread");
}

function* main(): Coroutine<void> {
  const loop = asyncio.get_running_loop();
  const places = yield* asyncio.gather(
    loop.run_in_executor(null, put, "plate", 0.2),
    loop.run_in_executor(null, put, "cup", 0.1),
  );
  print(places, shelf, counter);
  const future = loop.run_in_executor(null, put, "bowl", 0);
  print(type_name(future), future.done());
  print(yield* future, shelf);
  try {
    yield* loop.run_in_executor(null, fail);
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("RuntimeError:", error);
  }
}
coroutine(main);

await asyncio.run(main());
