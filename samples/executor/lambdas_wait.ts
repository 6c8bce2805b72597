// Lambdas that wait: in threads, in executors, on a loop that another thread speaks to.

import {
  add as add$,
  blocking,
  blocking_methods,
  blocking_with,
  call_method,
  coroutine,
  getattr,
  list,
  map,
  max,
  print,
  range,
  repr,
  run_blocking,
  run_sync,
  sorted,
  star_args,
  tuple,
  type,
  type Blocking,
  type Coroutine,
  type Tuple,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import { ThreadPoolExecutor } from "yieldstar/runtime/concurrent.futures";
import * as threading from "yieldstar/runtime/threading";
import * as time from "yieldstar/runtime/time";

class Worker {
  step: number;
  lock: threading.Lock;

  constructor() {
    this.step = 3;
    this.lock = new threading.Lock();
  }

  *work(): Blocking<number[]> {
    const self = this;
    const thread = new threading.Thread(
      undefined,
      /* target= */ blocking(function* (): Blocking<Tuple<[null, null]>> {
        return tuple([
          yield* time.sleep(0.1),
          (print("slept", self.step), null),
        ]);
      }),
    );
    thread.start();
    print("started");
    yield* thread.join();
    const thread_pool_executor = blocking_with(new ThreadPoolExecutor(2));
    const pool = yield* thread_pool_executor.enter();
    try {
      const futures = Array.from(range(3), (i) =>
        pool.submit(
          ((lambda$i: number) =>
            blocking(function* (i: number = lambda$i): Blocking<number> {
              return tuple([yield* time.sleep(0.02 * i), self.step + i])[1];
            }))(i),
        ),
      );
      const items: number[] = [];
      for (const future of futures) {
        items.push(yield* future.result());
      }
      print(items);
    } catch (error) {
      yield* thread_pool_executor.failed(error);
    } finally {
      yield* thread_pool_executor.exit();
    }
    return sorted([3, 1, 2], {
      key: (x) =>
        tuple([
          run_sync(this.lock.acquire()),
          (this.lock.release(), null),
          -x,
        ])[2],
    });
  }
}
blocking_methods(Worker, "work");

print(await run_blocking(new Worker().work()));
const slowly = blocking(function* (
  x: number,
  ...params$: unknown[]
): Blocking<unknown> {
  const { args: rest, kwargs: kwargs$ } = star_args(params$);
  let more: unknown = kwargs$.take_keyword("more", 2);
  return tuple([yield* time.sleep(0.01), add$(x, more)])[1];
});
print(
  await run_blocking(slowly(1)),
  await run_blocking(slowly(2, { more: 5 })),
  list(map(slowly, [1, 2])),
  getattr(slowly, "__name__"),
  max([1, 2], { key: slowly }),
);

function* add(
  a: number,
  b: number,
  cancels: boolean = false,
): Coroutine<number> {
  yield* asyncio.sleep(0.05);
  if (cancels) {
    call_method<boolean>(asyncio.current_task(), "cancel", []);
    yield* asyncio.sleep(0);
  }
  return a + b;
}
coroutine(add);

function* ask(
  loop: asyncio.AbstractEventLoop,
  cancels: boolean,
): Blocking<number> {
  return yield* asyncio
    .run_coroutine_threadsafe(add(1, 2, cancels), loop)
    .result();
}
blocking(ask);

const loop = asyncio.new_event_loop();
print(
  await loop.run_until_complete(
    loop.run_in_executor(
      null,
      blocking(function* (): Blocking<number> {
        return yield* ask(loop, false);
      }),
    ),
  ),
);
try {
  await loop.run_until_complete(
    loop.run_in_executor(
      null,
      blocking(function* (): Blocking<number> {
        return yield* ask(loop, true);
      }),
    ),
  );
} catch (error) {
  if (!(error instanceof asyncio.CancelledError)) throw error;
  print(getattr(type(error), "__module__"), repr(error));
}
await loop.run_until_complete(loop.shutdown_default_executor());
loop.close();
