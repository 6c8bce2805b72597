/** A task that waits for itself through a gather, and has been cancelled: the recursion ends in the loop's exception handler, the task goes on waiting. */

import {
  at,
  awaitable,
  BaseException,
  call,
  call_method,
  coroutine,
  getitem,
  print,
  repr,
  RuntimeError,
  str,
  type_name,
  ValueError,
  type Coroutine,
  type Dict,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* fails(): Coroutine<void> {
  yield* asyncio.sleep(0.1);
  throw new ValueError("the other one");
}
coroutine(fails);

function* ring(): Coroutine<string> {
  const me = asyncio.current_task();
  const both = call(asyncio.gather, [me, fails()]);
  yield* asyncio.sleep(0);
  call_method<boolean>(me, "cancel", ["round and round"]);
  try {
    yield* awaitable(both);
  } catch (error) {
    if (!(error instanceof BaseException)) throw error;
    print("left with", repr(error), repr(call_method(both, "exception", [])));
  }
  return "ring";
}
coroutine(ring);

function* alone(): Coroutine<void> {
  yield* awaitable(asyncio.current_task());
}
coroutine(alone);

function* main(): Coroutine<void> {
  const loop = asyncio.get_running_loop();
  loop.set_exception_handler(
    (loop: asyncio.AbstractEventLoop, context: Dict<string, unknown>) => (
      print(
        "told of",
        type_name(context.at("exception")),
        getitem(call_method(context.at("message"), "split", ["callback"]), 0),
      ),
      null
    ),
  );
  const task = asyncio.create_task(ring());
  yield* asyncio.sleep(0.05);
  print(task.done(), task.cancelling() > 100);
  print(yield* asyncio.gather(task, { return_exceptions: true }));
  try {
    yield* asyncio.create_task(alone());
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print(at(str(error).split(":"), 0));
  }
}
coroutine(main);

await asyncio.run(main());
