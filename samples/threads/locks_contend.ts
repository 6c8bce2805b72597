import {
  add as add$,
  blocked,
  blocking,
  blocking_methods,
  blocking_with,
  bound_method,
  float,
  gt,
  iadd,
  print,
  range,
  run_blocking,
  RuntimeError,
  sub,
  tuple,
  type Blocking,
} from "yieldstar/runtime";
import * as threading from "yieldstar/runtime/threading";
import * as time from "yieldstar/runtime/time";

const lock = new threading.Lock();
let balance: unknown = 0;

function* deposit(
  name: unknown,
  amount: unknown,
  hold: unknown,
  start: unknown,
): Blocking<null> {
  yield* blocked(time.sleep, [start]);
  print(name, "wants");
  const lock$ = blocking_with(lock);
  yield* lock$.enter();
  try {
    print(name, "has");
    const b = balance;
    yield* blocked(time.sleep, [hold]);
    balance = add$(b, amount);
    print(name, "leaves", balance);
  } catch (error) {
    throw yield* lock$.failed(error);
  } finally {
    yield* lock$.exit();
  }
  return null;
}
blocking(deposit, "name, amount, hold, start");

let ts = Array.from(
  range(4),
  (i) =>
    new threading.Thread(
      undefined,
      /* target= */ deposit,
      undefined,
      /* args= */ tuple([`t${i}`, i * 10, 0.25, float(i * 0.05)]),
    ),
);
let t: threading.Thread;
for (t of ts) {
  t.start();
}
for (t of ts) {
  await t.join();
}
print(balance, lock.locked());
print(await lock.acquire(/* blocking= */ false));
print(await lock.acquire(false));
print(await lock.acquire(undefined, /* timeout= */ 0.05));
lock.release();
try {
  lock.release();
} catch (e) {
  if (!(e instanceof RuntimeError)) throw e;
  print(e);
}

class Account {
  lock: threading.RLock;
  total: unknown;

  constructor() {
    this.lock = new threading.RLock();
    this.total = 0;
  }
  *add(n: unknown): Blocking<null> {
    const rlock = blocking_with(this.lock);
    yield* rlock.enter();
    try {
      this.total = iadd(this.total, n);
      yield* time.sleep(0.02);
      if (gt(n, 1)) {
        yield* this.add(sub(n, 1));
      }
    } catch (error) {
      yield* rlock.failed(error);
    } finally {
      yield* rlock.exit();
    }
    return null;
  }
}
blocking_methods(Account, "add");

const acc = new Account();
ts = Array.from(
  range(3),
  (_) =>
    new threading.Thread(
      undefined,
      /* target= */ bound_method(acc, "add"),
      undefined,
      /* args= */ tuple([3]),
    ),
);
for (t of ts) {
  t.start();
}
for (t of ts) {
  await t.join();
}
print(acc.total);

function* helper(k: number): Blocking<number> {
  yield* time.sleep(k);
  return k;
}
blocking(helper);

function* nested(): Blocking<number> {
  const lock2 = blocking_with(lock);
  yield* lock2.enter();
  try {
    return (yield* helper(0.05)) * 2;
  } catch (error) {
    throw yield* lock2.failed(error);
  } finally {
    yield* lock2.exit();
  }
}
blocking(nested);

print(float(await run_blocking(nested())));
function* later(): Blocking<null> {
  const lock3 = blocking_with(lock);
  yield* lock3.enter();
  try {
    yield* time.sleep(0.1);
    print("later out");
  } catch (error) {
    yield* lock3.failed(error);
  } finally {
    yield* lock3.exit();
  }
  return null;
}
blocking(later, "");
t = new threading.Thread(undefined, /* target= */ later);
t.start();
await time.sleep(0.02);
const lock4 = blocking_with(lock);
await run_blocking(lock4.enter());
try {
  print("main in");
} catch (error) {
  await run_blocking(lock4.failed(error));
} finally {
  await run_blocking(lock4.exit());
}
await t.join();
