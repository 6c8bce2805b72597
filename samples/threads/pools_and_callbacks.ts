import {
  at,
  blocked,
  blocking,
  blocking_with,
  dict,
  float,
  list,
  mul,
  next,
  pow,
  print,
  range,
  round,
  run_blocking,
  RuntimeError,
  str,
  truediv,
  tuple,
  type_name,
  unpack,
  ValueError,
  type Blocking,
} from "yieldstar/runtime";
import {
  as_completed,
  FIRST_COMPLETED,
  ThreadPoolExecutor,
  TimeoutError,
  wait,
  type Future,
} from "yieldstar/runtime/concurrent.futures";
import * as threading from "yieldstar/runtime/threading";
import * as time from "yieldstar/runtime/time";

function* work(n: unknown): Blocking<unknown> {
  yield* blocked(time.sleep, [truediv(n, 10)]);
  return mul(n, n);
}
blocking(work, "n");

let fs: Future<unknown>[];
let f: Future<unknown>;
const thread_pool_executor = blocking_with(
  new ThreadPoolExecutor(/* max_workers= */ 3),
);
let ex = await run_blocking(thread_pool_executor.enter());
try {
  print(list(ex.map(work, [3, 1, 2])));
  fs = Array.from(tuple([3, 1, 2]), (n) => ex.submit(work, n));
  for (f of as_completed(fs)) {
    print("completed", await f.result());
  }
  const numbers = dict(
    Array.from(tuple([3, 1, 2]), (n) => [ex.submit(work, n), n]),
  );
  let [done, pending] = await wait(
    numbers,
    undefined,
    /* return_when= */ FIRST_COMPLETED,
  );
  print(
    done.size,
    pending.size,
    Array.from(done, (f) => numbers.at(f)),
  );
  [done, pending] = await wait(numbers);
  print(done.size, pending.size);
} catch (error) {
  await run_blocking(thread_pool_executor.failed(error));
} finally {
  await run_blocking(thread_pool_executor.exit());
}

function* boom(x: number): Blocking<void> {
  yield* time.sleep(0.02);
  throw new ValueError(`bad ${x}`);
}
blocking(boom);

const thread_pool_executor2 = blocking_with(
  new ThreadPoolExecutor(2, /* thread_name_prefix= */ "pool"),
);
ex = await run_blocking(thread_pool_executor2.enter());
try {
  f = ex.submit(boom, 1);
  try {
    await f.result();
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    print("caught", e);
  }
  print(await f.exception(), f.done(), f.running(), f.cancelled());
  const g = ex.submit(() => threading.current_thread().name);
  print(await g.result());
  function* cb(fut: Future<unknown>): Blocking<null> {
    print("callback", yield* fut.result());
    return null;
  }
  blocking(cb);
  const h = ex.submit(work, 1);
  h.add_done_callback(cb);
  await h.result();
  const slow = ex.submit(work, 5);
  try {
    await slow.result(/* timeout= */ 0.1);
  } catch (e) {
    if (!(e instanceof TimeoutError)) throw e;
    print("timeout", type_name(e), str(e) === "");
  }
  const [a, b, c] = unpack(
    Array.from(range(3), (_) => ex.submit(work, 2)),
    3,
  );
  print(c.cancel(), c.cancelled());
  const it = ex.map(work, [1, 2], { timeout: 5 });
  print(next(it), next(it));
} catch (error) {
  await run_blocking(thread_pool_executor2.failed(error));
} finally {
  await run_blocking(thread_pool_executor2.exit());
}
print("closed");
try {
  ex.submit(work, 1);
} catch (e) {
  if (!(e instanceof RuntimeError)) throw e;
  print(e);
}

const start = time.monotonic();
const thread_pool_executor3 = blocking_with(new ThreadPoolExecutor());
const pool = await run_blocking(thread_pool_executor3.enter());
try {
  const results = pool.map(pow, [2, 3], [3, 2]);
  print(...results);
  const t = Array.from(range(4), (_) => pool.submit(time.sleep, 0.2));
} catch (error) {
  await run_blocking(thread_pool_executor3.failed(error));
} finally {
  await run_blocking(thread_pool_executor3.exit());
}
print(float(round(float(time.monotonic() - start), 1)));

ex = new ThreadPoolExecutor(1);
fs = Array.from(tuple([1, 2, 3]), (i) => ex.submit(work, i));
await ex.shutdown(/* wait= */ false, { cancel_futures: true });
print(fs.map((f) => f.cancelled()));
print(await at(fs, 0).result());
