/** One coroutine waits for a Future, another one fills it. */

import {
  coroutine,
  isinstance,
  print,
  str,
  tuple,
  type Coroutine,
  type Tuple,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* cook(order: asyncio.Future<string>): Coroutine<void> {
  for (const step of tuple(["chop", "fry", "season"])) {
    print("cook:", step);
    yield* asyncio.sleep(0.01);
  }
  order.set_result("curry");
}
coroutine(cook);

function* guest(
  name: string,
  order: asyncio.Future<string>,
): Coroutine<Tuple<[string, unknown]>> {
  print(`${name} waits`);
  const dish = yield* order;
  print(`${name} eats ${str(dish)}`);
  return tuple([name, dish]);
}
coroutine(guest);

function* main(): Coroutine<void> {
  const order = new asyncio.Future<string>();
  const guests = Array.from(tuple(["Ada", "Bo", "Cy"]), (name) =>
    asyncio.ensure_future(guest(name, order)),
  );
  yield* cook(order);
  print(guests.map((task) => task.done()));
  print(yield* asyncio.gather(...guests));
  print(
    isinstance(order, asyncio.Future),
    asyncio.isfuture(order),
    asyncio.isfuture(guests),
  );
}
coroutine(main);

await asyncio.run(main());
