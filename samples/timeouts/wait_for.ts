import {
  async_with,
  coroutine,
  print,
  repr,
  str,
  TimeoutError,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* answer(seconds: number): Coroutine<string> {
  try {
    yield* asyncio.sleep(seconds);
    return `after ${str(seconds)}`;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print(`  ${str(seconds)} was given up`);
    throw error;
  }
}
coroutine(answer);

function* main(): Coroutine<void> {
  print(yield* asyncio.wait_for(answer(0.01), /* timeout= */ 0.1));
  try {
    yield* asyncio.wait_for(answer(5), /* timeout= */ 0.05);
  } catch (error) {
    if (!(error instanceof asyncio.TimeoutError)) throw error;
    print("TimeoutError", repr(error), error.args);
  }
  print(yield* asyncio.wait_for(answer(0.02), null));
  print(asyncio.TimeoutError === TimeoutError);

  try {
    const limit$ = async_with(asyncio.timeout(0.05));
    yield* limit$.enter();
    try {
      yield* answer(3);
    } catch (error) {
      yield* limit$.failed(error);
    } finally {
      yield* limit$.exit();
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("the block took too long");
  }

  const limit2 = async_with(asyncio.timeout(1));
  const limit = yield* limit2.enter();
  try {
    yield* answer(0.01);
  } catch (error) {
    yield* limit2.failed(error);
  } finally {
    yield* limit2.exit();
  }
  print("expired:", limit.expired());

  const loop = asyncio.get_running_loop();
  try {
    const limit3 = async_with(asyncio.timeout_at(loop.time() + 0.02));
    yield* limit3.enter();
    try {
      const limit4 = async_with(asyncio.timeout(10));
      yield* limit4.enter();
      try {
        yield* answer(1);
      } catch (error) {
        yield* limit4.failed(error);
      } finally {
        yield* limit4.exit();
      }
    } catch (error) {
      yield* limit3.failed(error);
    } finally {
      yield* limit3.exit();
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("the outer one");
  }
}
coroutine(main);

await asyncio.run(main());
