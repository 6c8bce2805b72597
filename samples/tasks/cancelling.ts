import {
  coroutine,
  getitem,
  print,
  repr,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* stubborn(): Coroutine<void> {
  try {
    print("stubborn: working");
    yield* asyncio.sleep(10);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("stubborn: cleaning up");
    yield* asyncio.sleep(0.01);
    throw error;
  } finally {
    print("stubborn: finally");
  }
}
coroutine(stubborn);

function* deaf(): Coroutine<string> {
  try {
    yield* asyncio.sleep(10);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("deaf: ignored", error.args);
  }
  return "done anyway";
}
coroutine(deaf);

function* main(): Coroutine<void> {
  const task = asyncio.create_task(stubborn());
  yield* asyncio.sleep(0);
  print("cancel:", task.cancel());
  print("asked:", task.cancelling(), task.cancelled());
  try {
    yield* task;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("main: it was cancelled", task.cancelled());
  }
  print("cancel again:", task.cancel());

  const other = asyncio.create_task(deaf());
  yield* asyncio.sleep(0);
  other.cancel("please");
  print(yield* other, other.cancelled(), other.cancelling(), other.uncancel());

  const early = asyncio.create_task(stubborn());
  early.cancel();
  const result = getitem(
    yield* asyncio.gather(early, { return_exceptions: true }),
    0,
  );
  print("never started:", repr(result));
}
coroutine(main);

await asyncio.run(main());
