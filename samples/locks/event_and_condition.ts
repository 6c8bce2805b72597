import { coroutine, print, tuple, type Coroutine } from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* runner(name: string, gun: asyncio.Event): Coroutine<void> {
  print(`${name} ready`);
  yield* gun.wait();
  print(`${name} runs`);
}
coroutine(runner);

function* consumer(
  condition: asyncio.Condition,
  store: string[],
): Coroutine<void> {
  yield* condition.acquire();
  try {
    yield* condition.wait_for(() => store.length >= 2);
    print("consumer sees", store);
  } finally {
    condition.release();
  }
}
coroutine(consumer);

function* main(): Coroutine<void> {
  const gun = new asyncio.Event();
  const tasks = Array.from(tuple(["red", "blue"]), (name) =>
    asyncio.create_task(runner(name, gun)),
  );
  yield* asyncio.sleep(0.01);
  print("bang", gun.is_set());
  gun.set();
  yield* asyncio.gather(...tasks);
  gun.clear();
  print(gun.is_set());

  const condition = new asyncio.Condition();
  const store: string[] = [];
  const task = asyncio.create_task(consumer(condition, store));
  for (const item of tuple(["egg", "flour"])) {
    yield* asyncio.sleep(0.01);
    yield* condition.acquire();
    try {
      store.push(item);
      condition.notify_all();
    } finally {
      condition.release();
    }
  }
  yield* task;
}
coroutine(main);

await asyncio.run(main());
