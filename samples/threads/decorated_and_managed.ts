import {
  blocked,
  blocking,
  blocking_methods,
  blocking_with,
  bound,
  float,
  function_info,
  generator,
  mul,
  named,
  print,
  range,
  round,
  star_args,
  str,
  tuple,
  type Blocking,
  type PyGenerator,
} from "yieldstar/runtime";
import { contextmanager } from "yieldstar/runtime/contextlib";
import * as functools from "yieldstar/runtime/functools";
import * as threading from "yieldstar/runtime/threading";
import * as time from "yieldstar/runtime/time";

function threaded(
  fn: (n: unknown) => Blocking<null>,
): (...args: unknown[]) => threading.Thread {
  const wrapper = functools.wraps(fn)(
    named(
      "threaded.<locals>.wrapper",
      function wrapper(...params$: unknown[]): threading.Thread {
        const { args, kwargs } = star_args(params$);
        const t = new threading.Thread(
          undefined,
          /* target= */ fn,
          undefined,
          args,
          kwargs,
        );
        t.start();
        return t;
      },
      "*args, **kwargs",
    ),
  );
  return wrapper;
}

const job = threaded(
  blocking(function* job(n: unknown): Blocking<null> {
    yield* blocked(time.sleep, [n]);
    print("job", n);
    return null;
  }, "n"),
);

const [a, b] = [job(0.2), job(0.1)];
await a.join();
await b.join();

const lock = new threading.Lock();
function synchronized(
  fn: (n: unknown) => Blocking<null>,
): (...a: unknown[]) => Blocking<null> {
  function* inner(...a$: unknown[]): Blocking<null> {
    const a = tuple(a$);
    const lock$ = blocking_with(bound(lock, "lock"));
    yield* lock$.enter();
    try {
      return yield* blocked(fn, [...a]);
    } catch (error) {
      throw yield* lock$.failed(error);
    } finally {
      yield* lock$.exit();
    }
  }
  function_info(blocking(inner, "*a"), {
    qualname: "synchronized.<locals>.inner",
  });
  return inner;
}

const step = synchronized(
  blocking(function* step(n: unknown): Blocking<null> {
    print("enter", n);
    yield* time.sleep(0.05);
    print("leave", n);
    return null;
  }, "n"),
);

let ts = Array.from(
  range(3),
  (i) =>
    new threading.Thread(
      undefined,
      /* target= */ step,
      undefined,
      /* args= */ tuple([i]),
    ),
);
let t: threading.Thread;
for (t of ts) {
  t.start();
  await time.sleep(0.01);
}
for (t of ts) {
  await t.join();
}

const timed = contextmanager(
  generator(function* timed(name: unknown): PyGenerator<null, void, null> {
    const s = time.perf_counter();
    yield null;
    print(name, float(round(float(time.perf_counter() - s), 1)));
    return null;
  }),
);

function* w(n: unknown): Blocking<null> {
  const manager = blocking_with(
    yield* blocked(bound(timed, "timed"), [`w${str(n)}`]),
  );
  yield* manager.enter();
  try {
    yield* blocked(time.sleep, [n]);
  } catch (error) {
    yield* manager.failed(error);
  } finally {
    yield* manager.exit();
  }
  return null;
}
blocking(w, "n");
ts = Array.from(
  tuple([0.3, 0.1, 0.2]),
  (x) =>
    new threading.Thread(
      undefined,
      /* target= */ w,
      undefined,
      /* args= */ tuple([float(x)]),
    ),
);
for (t of ts) {
  t.start();
}
for (t of ts) {
  await t.join();
}

class Pool {
  sem: threading.Semaphore;
  cond: threading.Condition;

  constructor(n: number) {
    this.sem = new threading.Semaphore(n);
    this.cond = new threading.Condition(new threading.Lock());
  }
  *__enter__(): Blocking<Pool> {
    yield* this.sem.acquire();
    return this;
  }
  __exit__(...exc$: unknown[]): null {
    const exc = tuple(exc$);
    this.sem.release();
    return null;
  }
}
blocking_methods(Pool, "__enter__");

const p = new Pool(1);
function* user(i: unknown): Blocking<null> {
  yield* blocked(time.sleep, [mul(i, 0.01)]);
  const pool = blocking_with(bound(p, "p"));
  yield* pool.enter();
  try {
    print("user", i, "in");
    yield* time.sleep(0.1);
    print("user", i, "out");
  } catch (error) {
    yield* pool.failed(error);
  } finally {
    yield* pool.exit();
  }
  return null;
}
blocking(user, "i");
ts = Array.from(
  range(3),
  (i) =>
    new threading.Thread(
      undefined,
      /* target= */ user,
      undefined,
      /* args= */ tuple([i]),
    ),
);
for (t of ts) {
  t.start();
}
for (t of ts) {
  await t.join();
}
