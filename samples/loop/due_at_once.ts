/** `call_later(0, …)` is due in the next turn, after what is ready by then; a generator dropped at the end is closed by its loop. */

import {
  aclose,
  anext,
  asend,
  async_generator,
  async_iterate,
  awaitable,
  call,
  call_method,
  coroutine,
  discard,
  item,
  print,
  RuntimeError,
  ValueError,
  type Coroutine,
  type PyAsyncGenerator,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* nothing(): Coroutine<void> {}
coroutine(nothing);

function* counting(n: number): PyAsyncGenerator<number> {
  try {
    for (let i = 0; i < n; i++) {
      yield item(i);
    }
  } finally {
    print("counting is over");
  }
}
async_generator(counting);

function* order(): Coroutine<void> {
  const loop = asyncio.get_running_loop();
  yield* asyncio.sleep(0.5);
  loop.call_later(0, print, "later by 0");
  const task = asyncio.create_task(nothing());
  task.add_done_callback((_: asyncio.Task<null>) => print("task done"));
  yield* asyncio.sleep(0.1);
}
coroutine(order);

function* leaves(): Coroutine<void> {
  let number: number;
  const each = async_iterate(counting(3));
  try {
    while (yield* each.advance()) {
      number = each.value;
      print(number);
      break;
    }
  } finally {
    each.drop();
  }
  const each2 = async_iterate(counting(2));
  try {
    while (yield* each2.advance()) {
      number = each2.value;
      print(number, "again");
      break;
    }
  } finally {
    each2.drop();
  }
}
coroutine(leaves);

function* throws(): Coroutine<void> {
  const numbers = counting(2);
  print(yield* anext(numbers));
  const closing = call(asyncio.create_task, [aclose(numbers)]);
  discard(call_method(closing, "cancel", []));
  try {
    yield* awaitable(closing);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("closing was cancelled");
  }
  const step = asend(counting(2), null);
  try {
    discard(
      call_method(step, "throw", [new ValueError("before the step began")]),
    );
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(error);
  }
  try {
    discard(call_method(step, "send", [null]));
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print(error);
  }
}
coroutine(throws);

await asyncio.run(order());
await asyncio.run(leaves());
await asyncio.run(throws());
