/** Waiting for some of the calls, and for all of them: the answer has names, too. */

import {
  blocking,
  blocking_with,
  call_method,
  float,
  getattr,
  iterate,
  lazily,
  len,
  print,
  run_blocking,
  run_sync,
  sorted,
  tuple,
  type_name,
  type Blocking,
  type Float,
  type PyGenerator,
} from "yieldstar/runtime";
import {
  FIRST_COMPLETED,
  ThreadPoolExecutor,
  wait,
  type Future,
} from "yieldstar/runtime/concurrent.futures";
import * as time from "yieldstar/runtime/time";

function* work(seconds: number): Blocking<Float> {
  yield* time.sleep(seconds);
  return float(seconds);
}
blocking(work);

const thread_pool_executor = blocking_with(new ThreadPoolExecutor(3));
const pool = await run_blocking(thread_pool_executor.enter());
try {
  const futures = Array.from(tuple([1, 2, 3]), (n) =>
    pool.submit(work, float(n / 10)),
  );
  const first = await wait(
    futures,
    undefined,
    /* return_when= */ FIRST_COMPLETED,
  );
  print(
    type_name(first),
    first.length,
    len(getattr(first, "done")),
    len(getattr(first, "not_done")),
    getattr(first, "_fields"),
  );
  const [done, pending] = await wait(futures);
  print(
    sorted(
      lazily(function* (
        source: Iterable<Future<unknown>>,
      ): PyGenerator<unknown, void, null> {
        for (const f of source) {
          yield run_sync(f.result());
        }
        return null;
      }, done),
    ),
    pending,
  );
  print(
    sorted(
      lazily(
        function* (
          source2: Iterable<unknown>,
        ): PyGenerator<unknown, void, null> {
          for (const f of source2) {
            yield call_method(f, "result", []);
          }
          return null;
        },
        iterate(getattr(await wait(futures), "done")),
      ),
    ),
  );
  print(await wait([]));
} catch (error) {
  await run_blocking(thread_pool_executor.failed(error));
} finally {
  await run_blocking(thread_pool_executor.exit());
}
