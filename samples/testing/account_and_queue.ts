import {
  awaitable,
  call,
  call_method,
  class_info,
  coroutine_methods,
  decorate,
  discard,
  getattr,
  gt,
  is_main,
  isub,
  setattr,
  show_names,
  TimeoutError,
  tuple,
  ValueError,
  with_,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as unittest from "yieldstar/runtime/unittest";

/** Money that can't be overdrawn. */
class Account {
  balance: unknown;

  constructor(balance: unknown = 0) {
    this.balance = balance;
  }

  withdraw(amount: unknown): unknown {
    if (gt(amount, this.balance)) {
      throw new ValueError("not enough money");
    }
    this.balance = isub(this.balance, amount);
    return this.balance;
  }
}
class_info(Account, { doc: "Money that can't be overdrawn." });

class AccountTest extends unittest.TestCase {
  override setUp(): null {
    setattr(this, "account", new Account(10));
    return null;
  }

  test_withdraw(): null {
    this.assertEqual(call_method(getattr(this, "account"), "withdraw", [4]), 6);
    return null;
  }

  test_overdraw(): null {
    const manager = with_(this.assertRaisesRegex(ValueError, "not enough"));
    manager.enter();
    try {
      discard(call_method(getattr(this, "account"), "withdraw", [11]));
    } catch (error) {
      manager.failed(error);
    } finally {
      manager.exit();
    }
    this.assertEqual(getattr(getattr(this, "account"), "balance"), 10);
    return null;
  }

  test_transfer(): null {
    this.fail("never runs");
    return null;
  }

  test_amounts(): null {
    for (const amount of tuple([1, 2, 3])) {
      const manager2 = with_(this.subTest(undefined, { amount }));
      manager2.enter();
      try {
        this.assertEqual(10 % amount, 0);
      } catch (error) {
        manager2.failed(error);
      } finally {
        manager2.exit();
      }
    }
    return null;
  }
}
decorate(AccountTest, "test_transfer", (f$: unknown) =>
  call(unittest.skip("banks are closed"), [f$]),
);

class FetchTest extends unittest.IsolatedAsyncioTestCase {
  override *asyncSetUp(): Coroutine<null> {
    setattr(this, "queue", new asyncio.Queue<unknown>());
    yield* awaitable(call_method(getattr(this, "queue"), "put", ["first"]));
    return null;
  }

  *test_get(): Coroutine<null> {
    this.assertEqual(
      yield* awaitable(call_method(getattr(this, "queue"), "get", [])),
      "first",
    );
    return null;
  }

  *test_timeout(): Coroutine<null> {
    yield* awaitable(call_method(getattr(this, "queue"), "get", []));
    const manager3 = with_(this.assertRaises(TimeoutError));
    manager3.enter();
    try {
      yield* awaitable(
        call(asyncio.wait_for, [
          call_method(getattr(this, "queue"), "get", []),
          0.01,
        ]),
      );
    } catch (error) {
      manager3.failed(error);
    } finally {
      manager3.exit();
    }
    return null;
  }
}
coroutine_methods(FetchTest, "asyncSetUp", "test_get", "test_timeout");

show_names(import.meta, {
  AccountTest: () => AccountTest,
  FetchTest: () => FetchTest,
});
if (is_main(import.meta)) {
  await unittest.main(undefined, undefined, undefined, { verbosity: 2 });
}
