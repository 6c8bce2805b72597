/** A pending task's repr says at which line it waits; a finished one's where its coroutine function was defined. */

import {
  add,
  async_generator,
  async_iterate,
  close,
  coroutine,
  coroutine_methods,
  function_info,
  getattr,
  item,
  print,
  tuple,
  ValueError,
  type Coroutine,
  type PyAsyncGenerator,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as sys from "yieldstar/runtime/sys";

class Sensor {
  *read(delay: number): Coroutine<number> {
    yield* asyncio.sleep(delay);
    return 21;
  }

  static *idle(event: asyncio.Event): Coroutine<number> {
    yield* event.wait();
    return 1;
  }
}
coroutine_methods(Sensor, "read", "idle");

function* inner(future: asyncio.Future<number>): Coroutine<unknown> {
  return yield* future;
}
coroutine(inner);

function* twice(event: asyncio.Future<number>): Coroutine<unknown> {
  const first = yield* inner(event);
  const second = yield* inner(event);
  return add(first, second);
}
coroutine(twice);

function* failing(): Coroutine<number> {
  yield* asyncio.sleep(0);

  function deeper(): void {
    throw new ValueError("no tea");
  }

  deeper();
  return 0;
}
coroutine(failing);

function* numbers(gate: asyncio.Event): PyAsyncGenerator<number> {
  yield item(1);
  yield* gate.wait();
  yield item(2);
}
async_generator(numbers);

function* consume(gate: asyncio.Event): Coroutine<number> {
  let total = 0;
  for (const each = async_iterate(numbers(gate)); yield* each.advance();) {
    const n = each.value;
    total += n;
  }
  return total;
}
coroutine(consume);

function on_done(task: asyncio.Task<unknown>): null {
  print("done:", task);
  return null;
}

function* main(): Coroutine<void> {
  const loop = asyncio.get_running_loop();
  const gate = new asyncio.Event();
  const future = loop.create_future<number>();

  function* nested(): Coroutine<unknown> {
    return yield* inner(future);
  }
  function_info(coroutine(nested), { qualname: "main.<locals>.nested" });

  const method = asyncio.create_task(new Sensor().read(0.05), {
    name: "method",
  });
  const static$ = asyncio.create_task(Sensor.idle(gate), { name: "static" });
  const deep = asyncio.create_task(nested(), { name: "nested" });
  const double = asyncio.create_task(twice(future), { name: "twice" });
  const consumer = asyncio.create_task(consume(gate), { name: "async for" });
  const broken = asyncio.create_task(failing(), { name: "failing" });
  const tasks = [method, static$, deep, double, consumer, broken];
  method.add_done_callback(on_done);
  print("before their first step:");
  let task: asyncio.Task<unknown>;
  for (task of tasks) {
    print(task);
  }
  yield* asyncio.sleep(0.02);
  print("waiting:");
  for (task of tasks) {
    print(task);
    const frame = getattr(task.get_coro(), "cr_frame");
    print(
      "   ",
      frame === null
        ? null
        : tuple([
            getattr(frame, "f_lineno"),
            getattr(getattr(frame, "f_code"), "co_name"),
          ]),
    );
    task.print_stack({ file: sys.stdout });
  }
  gate.set();
  future.set_result(5);
  yield* asyncio.gather(...tasks, { return_exceptions: true });
  print("finished:");
  for (task of tasks) {
    print(task);
    print(
      "   ",
      task
        .get_stack()
        .map((frame) =>
          tuple([
            getattr(frame, "f_lineno"),
            getattr(getattr(frame, "f_code"), "co_name"),
          ]),
        ),
    );
  }
  const coro = inner(future);
  print(
    getattr(getattr(coro, "cr_frame"), "f_lineno"),
    getattr(getattr(coro, "cr_code"), "co_name"),
  );
  close(coro);
  print(getattr(coro, "cr_frame"));
}
coroutine(main);

await asyncio.run(main());
