import {
  coroutine,
  len,
  print,
  unpack,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* baker(
  queue: asyncio.Queue<string | null>,
  loaves: number,
): Coroutine<void> {
  for (let number = 0; number < loaves; number++) {
    yield* queue.put(`loaf ${number}`);
    print(`baked loaf ${number}, on the shelf: ${queue.qsize()}`);
    yield* asyncio.sleep(0.04);
  }
  yield* queue.put(null);
}
coroutine(baker);

function* customer(queue: asyncio.Queue<string | null>): Coroutine<string[]> {
  const eaten: string[] = [];
  while (true) {
    const loaf = yield* queue.get();
    if (loaf === null) {
      break;
    }
    print("ate", loaf);
    eaten.push(loaf);
  }
  return eaten;
}
coroutine(customer);

function* main(): Coroutine<void> {
  const queue = new asyncio.Queue<string | null>(/* maxsize= */ 2);
  const [_, eaten] = unpack(
    yield* asyncio.gather(baker(queue, 4), customer(queue)),
    2,
  );
  print(len(eaten), queue.empty(), queue.full());
}
coroutine(main);

await asyncio.run(main());
