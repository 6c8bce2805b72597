import {
  async_with,
  coroutine,
  coroutine_methods,
  print,
  range,
  RuntimeError,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

class Account {
  balance: number;
  lock: asyncio.Lock;

  constructor(balance: number) {
    this.balance = balance;
    this.lock = new asyncio.Lock();
  }

  *careless(amount: number): Coroutine<void> {
    const before = this.balance;
    yield* asyncio.sleep(0);
    this.balance = before + amount;
  }

  *careful(amount: number): Coroutine<void> {
    const lock$ = async_with(this.lock);
    yield* lock$.enter();
    try {
      const before = this.balance;
      yield* asyncio.sleep(0);
      this.balance = before + amount;
    } catch (error) {
      throw yield* lock$.failed(error);
    } finally {
      yield* lock$.exit();
    }
  }
}
coroutine_methods(Account, "careless", "careful");

function* main(): Coroutine<void> {
  const account = new Account(100);
  yield* asyncio.gather(...Array.from(range(5), (_) => account.careless(10)));
  print("without a lock:", account.balance);
  account.balance = 100;
  yield* asyncio.gather(...Array.from(range(5), (_) => account.careful(10)));
  print("with a lock:", account.balance);

  const lock = account.lock;
  print(lock.locked());
  yield* lock.acquire();
  const waiter = asyncio.create_task(account.careful(1));
  yield* asyncio.sleep(0);
  print(lock.locked(), waiter.done());
  lock.release();
  yield* waiter;
  print(account.balance, lock.locked());
  try {
    lock.release();
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("RuntimeError:", error);
  }
}
coroutine(main);

await asyncio.run(main());
