import {
  coroutine,
  print,
  RuntimeError,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* once(): Coroutine<string> {
  yield* asyncio.sleep(0);
  return "only once";
}
coroutine(once);

function* main(): Coroutine<null> {
  const coro = once();
  print(yield* coro);
  try {
    yield* coro;
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("RuntimeError:", error);
  }
  return null;
}
coroutine(main);

await asyncio.run(main());
