/** Coroutines that never wait: awaited at once, they behave as any other, also when they fail. */

import {
  add,
  call,
  coroutine,
  Exception,
  getattr,
  iadd,
  integer,
  len,
  mul,
  print,
  RecursionError,
  repr,
  RuntimeError,
  star_args,
  StopIteration,
  str,
  tuple,
  type_name,
  TypeError,
  ZeroDivisionError,
  type Coroutine,
  type Int,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as sys from "yieldstar/runtime/sys";
import * as traceback from "yieldstar/runtime/traceback";

function* price(
  item: unknown,
  count: unknown = 1,
  { tax = 0 }: { tax?: unknown } = {},
): Coroutine<unknown> {
  return add(mul(len(item), count), tax);
}
coroutine(price, "item, count=1, *, tax=0");

function* total(...params$: unknown[]): Coroutine<unknown> {
  const { args: items, kwargs: options } = star_args(params$);
  let amount: unknown = 0;
  for (const item of items) {
    amount = iadd(
      amount,
      yield* call<Coroutine<unknown>>(price, [item], options),
    );
  }
  return amount;
}
coroutine(total);

function* countdown(n: number): Coroutine<Int> {
  if (n === 0) {
    return integer.floordiv(10, n);
  }
  return integer.add(yield* countdown(n - 1), 1);
}
coroutine(countdown, "n");

function* endless(n: number): Coroutine<void> {
  return yield* endless(n + 1);
}
coroutine(endless);

function* stops(): Coroutine<void> {
  throw new StopIteration("enough");
}
coroutine(stops, "");

function* guarded(n: number): Coroutine<unknown> {
  try {
    return yield* countdown(n);
  } catch (error) {
    if (!(error instanceof ZeroDivisionError)) throw error;
    return yield* price(str(error), n);
  } finally {
    print("guarded", n);
  }
}
coroutine(guarded);

function frames(error: RecursionError): number {
  let count = 0;
  let link = error.__traceback__;
  while (link !== null) {
    count += 1;
    link = getattr(link, "tb_next");
  }
  return count;
}

function* main(): Coroutine<null> {
  print(
    yield* price("tea"),
    yield* price("tea", 2, { tax: 1 }),
    yield* total("a", "bc", { count: 3 }),
  );
  print(yield* guarded(2));
  for (const failing of tuple([stops, countdown])) {
    try {
      yield* failing === stops
        ? call<Coroutine<Int>>(failing, [])
        : call<Coroutine<Int>>(failing, [2]);
    } catch (error) {
      if (!(error instanceof Exception)) throw error;
      print(repr(error), repr(error.__cause__));
    }
  }
  try {
    yield* stops();
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print(repr(error), repr(error.__cause__));
  }
  try {
    yield* countdown(2);
  } catch (error) {
    if (!(error instanceof ZeroDivisionError)) throw error;
    traceback.print_exc(undefined, /* file= */ sys.stdout);
  }
  try {
    yield* endless(0);
  } catch (error) {
    if (!(error instanceof RecursionError)) throw error;
    print(error, frames(error) > 900);
  }
  try {
    yield* call<Coroutine<unknown>>(price, []);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
  const held = price("held");
  print(type_name(held), yield* held);
  try {
    yield* held;
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print(error);
  }
  const items$: unknown[] = [];
  for (let n = 0; n < 3; n++) {
    items$.push(yield* price("x".repeat(n)));
  }
  print(items$);
  return null;
}
coroutine(main);

await asyncio.run(main());
