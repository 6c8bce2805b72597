import { at, coroutine, print, type Coroutine } from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* inner(values: number[]): Coroutine<number> {
  yield* asyncio.sleep(0);
  return at(values, 3) + 1;
}
coroutine(inner);

function* middle(values: number[]): Coroutine<number> {
  return (yield* inner(values)) * 2;
}
coroutine(middle);

function* main(): Coroutine<void> {
  const task = asyncio.create_task(middle([1, 2, 3]));
  print(yield* task);
}
coroutine(main);

await asyncio.run(main());
