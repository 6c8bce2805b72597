/** Threads that ask again and again instead of waiting: the others have their turns all the same. */

import {
  blocking,
  blocking_methods,
  blocking_with,
  call_method,
  coroutine,
  discard,
  function_info,
  next_turn,
  print,
  run_blocking,
  tuple,
  turn_is_over,
  type Blocking,
  type Coroutine,
  type Tuple,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import { ThreadPoolExecutor } from "yieldstar/runtime/concurrent.futures";
import * as queue from "yieldstar/runtime/queue";
import * as threading from "yieldstar/runtime/threading";
import * as time from "yieldstar/runtime/time";

let ready = false;

function* announce(box: unknown): Blocking<null> {
  yield* time.sleep(0.01);
  ready = true;
  discard(call_method(box, "append", ["announced"]));
  return null;
}
blocking(announce, "box");

function* by_a_flag(): Blocking<unknown[]> {
  const box: unknown[] = [];
  const thread = new threading.Thread(
    undefined,
    /* target= */ announce,
    undefined,
    /* args= */ tuple([box]),
  );
  thread.start();
  while (!ready) {
    if (turn_is_over()) {
      yield* next_turn();
    }
  }
  while (box.length === 0) {
    if (turn_is_over()) {
      yield* next_turn();
    }
  }
  yield* thread.join();
  return box;
}
blocking(by_a_flag);

class Counter extends threading.Thread {
  running: boolean;
  count: number;

  constructor() {
    super();
    this.running = true;
    this.count = 0;
  }

  override *run(): Blocking<null> {
    while (this.running) {
      if (turn_is_over()) {
        yield* next_turn();
      }
      this.count += 1;
    }
    return null;
  }
}
blocking_methods(Counter, "run");

function* by_an_attribute(): Blocking<boolean> {
  const counter = new Counter();
  counter.start();
  yield* time.sleep(0.01);
  counter.running = false;
  yield* counter.join();
  return counter.count > 0;
}
blocking(by_an_attribute);

function* by_methods(): Blocking<Tuple<[boolean, string]>> {
  const stop = new threading.Event();
  const answers = new queue.Queue<string>();

  function* late(): Blocking<null> {
    yield* time.sleep(0.01);
    yield* answers.put("late");
    stop.set();
    return null;
  }
  function_info(blocking(late), { qualname: "by_methods.<locals>.late" });

  let asked = 0;
  const thread_pool_executor = blocking_with(new ThreadPoolExecutor(1));
  const pool = yield* thread_pool_executor.enter();
  try {
    const future = pool.submit(late);
    while (!future.done()) {
      if (turn_is_over()) {
        yield* next_turn();
      }
      asked += 1;
    }
    while (answers.empty()) {
      if (turn_is_over()) {
        yield* next_turn();
      }
      asked += 1;
    }
    while (true) {
      if (turn_is_over()) {
        yield* next_turn();
      }
      if (stop.is_set()) {
        break;
      }
    }
  } catch (error) {
    yield* thread_pool_executor.failed(error);
  } finally {
    yield* thread_pool_executor.exit();
  }
  return tuple([asked > 0, yield* answers.get()]);
}
blocking(by_methods);

function* beside_a_loop(): Coroutine<void> {
  const stop = new threading.Event();

  function* spin(): Blocking<boolean> {
    let turns = 0;
    while (!stop.is_set()) {
      if (turn_is_over()) {
        yield* next_turn();
      }
      turns += 1;
    }
    return turns > 0;
  }
  function_info(blocking(spin), { qualname: "beside_a_loop.<locals>.spin" });

  const spinning = asyncio.create_task(asyncio.to_thread(spin));
  for (let number = 0; number < 3; number++) {
    yield* asyncio.sleep(0.01);
    print("tick", number);
  }
  stop.set();
  print(yield* spinning);
}
coroutine(beside_a_loop);

print(
  await run_blocking(by_a_flag()),
  await run_blocking(by_an_attribute()),
  await run_blocking(by_methods()),
);
await asyncio.run(beside_a_loop());
