/** A lock that was released by somebody else complains amid what passes its block; an error of gather reaches its task through `result()`, which raises it amid what the loop's caller handles. */

import {
  coroutine,
  print,
  repr,
  RuntimeError,
  ValueError,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* holding(lock: asyncio.Lock): Coroutine<void> {
  yield* lock.acquire();
  try {
    yield* asyncio.sleep(1);
  } finally {
    lock.release();
  }
}
coroutine(holding);

function* robbed(): Coroutine<void> {
  const lock = new asyncio.Lock();
  const task = asyncio.create_task(holding(lock));
  yield* asyncio.sleep(0);
  lock.release();
  task.cancel();
  try {
    yield* task;
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print(repr(error), "amid", repr(error.__context__));
  }
}
coroutine(robbed);

function* stubborn(): Coroutine<void> {
  try {
    yield* asyncio.sleep(1);
  } finally {
    yield* asyncio.sleep(0);
  }
}
coroutine(stubborn);

function* gathers(): Coroutine<void> {
  try {
    yield* asyncio.gather(stubborn(), stubborn(), { return_exceptions: true });
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("gather", repr(error), "amid", repr(error.__context__));
  }
}
coroutine(gathers);

function* awaits(): Coroutine<void> {
  try {
    yield* asyncio.create_task(stubborn());
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("task", repr(error), "amid", repr(error.__context__));
  }
}
coroutine(awaits);

function* fails(): Coroutine<void> {
  asyncio.create_task(gathers());
  asyncio.create_task(awaits());
  yield* asyncio.sleep(0.1);
  throw new ValueError("main failed");
}
coroutine(fails);

await asyncio.run(robbed());
try {
  await asyncio.run(fails());
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print(repr(error));
}
