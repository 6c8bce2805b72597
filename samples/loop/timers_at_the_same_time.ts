/** Callbacks for the very same time run in the order in which a heap gives them, cancelled ones swept out before. */

import {
  at,
  bound_method,
  coroutine,
  enumerate,
  float,
  function_info,
  print,
  range,
  repeated,
  tuple,
  type Coroutine,
  type Float,
  type Range,
  type Tuple,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* main(): Coroutine<void> {
  const loop = asyncio.get_running_loop();

  const run$cancelled: Tuple<[]> | number[] | Range = tuple();
  function* run(
    times: Float[],
    cancelled: Tuple<[]> | number[] | Range = run$cancelled,
  ): Coroutine<number[]> {
    const order: number[] = [];
    const start = loop.time() + 0.05;
    const handles = Array.from(enumerate(times), ([number, time]) =>
      loop.call_at(start + time, bound_method(order, "append"), number),
    );
    for (const number of cancelled) {
      at(handles, number).cancel();
    }
    yield* asyncio.sleep(0.2);
    return order;
  }
  function_info(coroutine(run), { qualname: "main.<locals>.run" });

  print(yield* run(repeated([float(0.0)], 3)));
  print(yield* run(repeated([float(0.0)], 12)));
  print(yield* run(repeated([float(0.0), 0.001, 0.002], 4)));
  print(yield* run(repeated([0.002, 0.001], 8)));
  print(yield* run(repeated([float(0.0)], 9), /* cancelled= */ [0, 4]));
  const many = yield* run(
    repeated([float(0.0), 0.01], 80),
    /* cancelled= */ range(40, 160),
  );
  print(many.length, many);
}
coroutine(main);

await asyncio.run(main());
