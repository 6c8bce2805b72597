/** Callbacks of a Future are scheduled on the loop when it is done, never called at once. */

import {
  at,
  bound_method,
  coroutine,
  named,
  print,
  tuple,
  type Coroutine,
  type Tuple,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* main(): Coroutine<void> {
  const loop = asyncio.get_running_loop();
  const future = loop.create_future<number>();
  const order: (string | Tuple<[string, number | boolean]> | boolean)[] = [];

  function first(done: asyncio.Future<number>): null {
    order.push(tuple(["first", done.result()]));
    return null;
  }
  named("main.<locals>.first", first);

  function second(done: asyncio.Future<number>): null {
    order.push(tuple(["second", done === future]));
    return null;
  }
  named("main.<locals>.second", second);

  future.add_done_callback(first);
  future.add_done_callback(second);
  future.add_done_callback(first);
  print("removed", future.remove_done_callback(first));
  future.add_done_callback(first);

  future.set_result(7);
  print("right after set_result:", order);
  yield* asyncio.sleep(0);
  print("one turn later:", order);

  future.add_done_callback((done: asyncio.Future<number>) =>
    order.push("late"),
  );
  print("added late, not called yet:", order.length);
  yield* asyncio.sleep(0);
  print("now:", at(order, -1));

  loop.call_soon(bound_method(order, "append"), "soon");
  const cancelled = loop.create_future<unknown>();
  cancelled.add_done_callback((done: asyncio.Future<unknown>) =>
    order.push(done.cancelled()),
  );
  cancelled.cancel();
  yield* asyncio.sleep(0);
  print(order);
}
coroutine(main);

await asyncio.run(main());
