/** Async generators that never wait, iterated over where they are made: nobody holds them, all else is as ever. */

import {
  anext,
  async_generator,
  async_iterate,
  at,
  call,
  coroutine,
  coroutine_methods,
  eq,
  Exception,
  floordiv,
  function_info,
  iadd,
  integer,
  item,
  iterate,
  neg,
  print,
  raise_,
  repr,
  StopAsyncIteration,
  StopIteration,
  sum,
  tuple,
  type_name,
  TypeError,
  ValueError,
  ZeroDivisionError,
  type Coroutine,
  type Int,
  type PyAsyncGenerator,
  type Tuple,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as sys from "yieldstar/runtime/sys";
import * as traceback from "yieldstar/runtime/traceback";

function* counted(limit: number, start = 0): PyAsyncGenerator<number> {
  print("begins");
  let number = start;
  while (number < limit) {
    if (number % 5 === 3) {
      number += 1;
      continue;
    }
    yield item(number);
    number += 1;
  }
  print("ends");
}
async_generator(counted);

function* doubled(source: PyAsyncGenerator<number>): PyAsyncGenerator<Int> {
  for (const each = async_iterate(source); yield* each.advance();) {
    const number = each.value;
    yield item(integer.mul(number, 2));
  }
}
async_generator(doubled);

function* pairs(limit: number): PyAsyncGenerator<Tuple<[number, string]>> {
  for (let i = 0; i < limit; i++) {
    yield item(tuple([i, at("abc", i % 3)]));
  }
}
async_generator(pairs);

function* failing(steps: number): PyAsyncGenerator<number> {
  for (let step = 0; step < steps; step++) {
    yield item(step);
  }
  yield item(integer.floordiv(steps, 0));
}
async_generator(failing);

function* stopping(which: unknown): PyAsyncGenerator<number> {
  yield item(1);
  throw raise_(call(which, ["early"]));
}
async_generator(stopping);

function* early(limit: number): PyAsyncGenerator<number> {
  for (let i = 0; i < limit; i++) {
    if (i === 2) {
      return;
    }
    yield item(i);
  }
}
async_generator(early);

function* waiting(limit: number): PyAsyncGenerator<number> {
  for (let i = 0; i < limit; i++) {
    yield* asyncio.sleep(0.01);
    yield item(i);
  }
}
async_generator(waiting);

function* through(
  values: PyAsyncGenerator<number> | Ticker | number,
): PyAsyncGenerator<unknown> {
  for (const each = async_iterate(values); yield* each.advance();) {
    const value = each.value;
    yield item(neg(value));
  }
}
async_generator(through);

class Ticker {
  n: number;

  constructor(n: number) {
    this.n = n;
  }

  __aiter__(): Ticker {
    return this;
  }

  *__anext__(): Coroutine<number> {
    if (this.n === 0) {
      throw new StopAsyncIteration();
    }
    this.n -= 1;
    return this.n;
  }
}
coroutine_methods(Ticker, "__anext__");

function* first_even(limit: number): Coroutine<number | null> {
  for (const each = async_iterate(counted(limit, 1)); yield* each.advance();) {
    const number = each.value;
    if (number % 2 === 0) {
      return number;
    }
  }
  return null;
}
coroutine(first_even);

function* main(): Coroutine<void> {
  let total: unknown = 0;
  let number: unknown;
  for (
    const each = async_iterate(doubled(counted(9)));
    yield* each.advance();
  ) {
    number = each.value;
    if (eq(number, 4)) {
      continue;
    }
    total = iadd(total, number);
  }
  print("total", total);
  const each = async_iterate(pairs(4));
  try {
    while (yield* each.advance()) {
      const [i, letter] = each.value;
      print(i, letter, { end: " " });
      if (i === 2) {
        break;
      }
    }
  } finally {
    each.drop();
  }
  print();
  for (const each = async_iterate(early(10)); yield* each.advance();) {
    number = each.value;
    print("early", number);
  }
  for (const which of tuple([StopAsyncIteration, StopIteration, ValueError])) {
    try {
      for (
        const each = async_iterate(stopping(which));
        yield* each.advance();
      ) {
        number = each.value;
        print(number);
      }
    } catch (error) {
      if (!(error instanceof Exception)) throw error;
      print(repr(error), repr(error.__cause__));
    }
  }
  try {
    for (
      const each = async_iterate(doubled(failing(1)));
      yield* each.advance();
    ) {
      number = each.value;
      print("given", number);
    }
  } catch (error) {
    if (!(error instanceof ZeroDivisionError)) throw error;
    traceback.print_exc(undefined, /* file= */ sys.stdout);
  }
  try {
    for (const each = async_iterate(early(5)); yield* each.advance();) {
      number = each.value;
      print(floordiv(1, number));
    }
  } catch (error) {
    if (!(error instanceof ZeroDivisionError)) throw error;
    print(error);
  }
  print(yield* first_even(7));
  let value: unknown;
  for (
    const each = async_iterate(through(waiting(2)));
    yield* each.advance();
  ) {
    value = each.value;
    print("waited", value);
  }
  for (
    const each = async_iterate(through(new Ticker(2)));
    yield* each.advance();
  ) {
    value = each.value;
    print("ticked", value);
  }
  try {
    for (const each = async_iterate(through(5)); yield* each.advance();) {
      value = each.value;
      print(value);
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
  const items: Int[] = [];
  for (
    const each = async_iterate(doubled(counted(3)));
    yield* each.advance();
  ) {
    const x = each.value;
    items.push(x);
  }
  print(
    items,
    sum(
      yield* (function* (): Coroutine<number[]> {
        const items2: number[] = [];
        for (const each = async_iterate(early(9)); yield* each.advance();) {
          const x = each.value;
          items2.push(x);
        }
        return items2;
      })(),
    ),
  );
  const generator = counted(2);
  print(type_name(generator), yield* anext(generator));
  for (const each = async_iterate(generator); yield* each.advance();) {
    const rest = each.value;
    print("rest", rest);
  }
  try {
    for (number of iterate(counted(3))) {
      print(number);
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
  const values: unknown[] = [];

  function* other(): Coroutine<void> {
    for (let i = 0; i < 2; i++) {
      values.push("other");
      yield* asyncio.sleep(0);
    }
  }
  function_info(coroutine(other), { qualname: "main.<locals>.other" });

  const task = asyncio.create_task(other());
  for (const each = async_iterate(counted(2)); yield* each.advance();) {
    number = each.value;
    values.push(number);
    yield* asyncio.sleep(0);
  }
  yield* task;
  print(values);
}
coroutine(main);

await asyncio.run(main());
