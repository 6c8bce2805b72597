import {
  coroutine,
  print,
  range,
  tuple,
  type Coroutine,
  type Tuple,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* main(): Coroutine<void> {
  const urgent = new asyncio.PriorityQueue<Tuple<[number, string]>>();
  for (const job of tuple([
    tuple([3, "sweep"]),
    tuple([1, "put out the fire"]),
    tuple([2, "answer the phone"]),
  ])) {
    yield* urgent.put(job);
  }
  while (!urgent.empty()) {
    const [priority, name] = yield* urgent.get();
    print(priority, name);
  }

  const stack = new asyncio.LifoQueue<string>();
  for (const plate of "abc") {
    stack.put_nowait(plate);
  }
  print(Array.from(range(stack.qsize()), (_) => stack.get_nowait()));
}
coroutine(main);

await asyncio.run(main());
