/** `asynccontextmanager` takes any function; that what it returns is no async generator turns out when the block is entered. */

import {
  async_with,
  call,
  coroutine,
  generator as generator$,
  print,
  tuple,
  TypeError,
  type Coroutine,
  type PyGenerator,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import { asynccontextmanager } from "yieldstar/runtime/contextlib";

const plain = asynccontextmanager(function plain(): number {
  return 5;
});

const generator = asynccontextmanager(
  generator$(function* generator(): PyGenerator<null, void, null> {
    yield null;
    return null;
  }),
);

function* main(): Coroutine<void> {
  for (const function$ of tuple([plain, generator])) {
    const manager = call(function$, []);
    try {
      const manager$ = async_with(manager);
      yield* manager$.enter();
      try {
        print("entered");
      } catch (error) {
        yield* manager$.failed(error);
      } finally {
        yield* manager$.exit();
      }
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      print(error);
    }
  }
}
coroutine(main);

await asyncio.run(main());
