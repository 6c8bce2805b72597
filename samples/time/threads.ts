import {
  blocked,
  blocking,
  blocking_with,
  bound_method,
  enumerate,
  float,
  list,
  mul,
  print,
  round,
  run_blocking,
  tuple,
  type Blocking,
} from "yieldstar/runtime";
import { ThreadPoolExecutor } from "yieldstar/runtime/concurrent.futures";
import * as threading from "yieldstar/runtime/threading";
import * as time from "yieldstar/runtime/time";

const results: unknown[] = [];
const lock = new threading.Lock();

function* work(name: unknown, seconds: unknown): Blocking<unknown> {
  yield* blocked(time.sleep, [seconds]);
  const lock$ = blocking_with(lock);
  yield* lock$.enter();
  try {
    results.push(name);
  } catch (error) {
    yield* lock$.failed(error);
  } finally {
    yield* lock$.exit();
  }
  return mul(name, 2);
}
blocking(work, "name, seconds");

const threads = Array.from(
  tuple([tuple(["a", 0.2]), tuple(["b", 0.1])]),
  ([name, seconds]) =>
    new threading.Thread(
      undefined,
      /* target= */ work,
      undefined,
      /* args= */ tuple([name, float(seconds)]),
    ),
);
const start = time.perf_counter();
let thread: threading.Thread;
for (thread of threads) {
  thread.start();
}
for (thread of threads) {
  await thread.join();
}
print(results, float(round(float(time.perf_counter() - start), 1)));

const thread_pool_executor = blocking_with(
  new ThreadPoolExecutor(/* max_workers= */ 2),
);
const pool = await run_blocking(thread_pool_executor.enter());
try {
  const futures = Array.from(enumerate("xyz", 1), ([n, letter]) =>
    pool.submit(work, letter, float(0.1 * n)),
  );
  const items: unknown[] = [];
  for (const future of futures) {
    items.push(await future.result());
  }
  print(items);
  print(list(pool.map(work, "pq", [0.1, 0])));
} catch (error) {
  await run_blocking(thread_pool_executor.failed(error));
} finally {
  await run_blocking(thread_pool_executor.exit());
}
print(results);
const done = new threading.Event();
new threading.Timer(0.1, bound_method(done, "set")).start();
print(done.is_set(), await done.wait(), threading.current_thread().name);
