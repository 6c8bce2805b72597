/** What raises in a generator that a loop consumes at once has the generator's frame. */

import {
  generator,
  getattr,
  integer,
  KeyError,
  print,
  repr,
  RuntimeError,
  StopIteration,
  sum,
  truthy,
  TypeError,
  ZeroDivisionError,
  type Int,
  type PyGenerator,
} from "yieldstar/runtime";

function* risky(n: number): PyGenerator<number, void, null> {
  for (let i = 0; i < n; i++) {
    yield integer.floordiv(10, n - i - 3);
  }
  return null;
}
generator(risky);

function* stops(items: number[]): PyGenerator<number, void, null> {
  for (const item of items) {
    if (item > 2) {
      throw new StopIteration(item);
    }
    yield item;
  }
  return null;
}
generator(stops);

function* middle(n: number): PyGenerator<Int, void, null> {
  for (const v of risky(n)) {
    yield integer.add(v, 1);
  }
  return null;
}
generator(middle);

function use(): Int {
  let total: Int = 0;
  for (const v of middle(5)) {
    total = integer.add(total, v);
  }
  return total;
}

let tb: unknown;
try {
  use();
} catch (e) {
  if (!(e instanceof ZeroDivisionError)) throw e;
  print("caught", e);
  tb = e.__traceback__;
  while (truthy(tb)) {
    print(
      getattr(tb, "tb_lineno"),
      getattr(getattr(getattr(tb, "tb_frame"), "f_code"), "co_name"),
    );
    tb = getattr(tb, "tb_next");
  }
}

let x: number;
try {
  for (x of stops([1, 2, 3])) {
    print(x);
  }
} catch (e) {
  if (!(e instanceof RuntimeError)) throw e;
  print(repr(e), repr(e.__cause__));
}

try {
  for (x of risky(2)) {
    print(x);
    throw new KeyError(x);
  }
} catch (e) {
  if (!(e instanceof KeyError)) throw e;
  print("key", e);
  tb = e.__traceback__;
  while (truthy(tb)) {
    print(
      getattr(tb, "tb_lineno"),
      getattr(getattr(getattr(tb, "tb_frame"), "f_code"), "co_name"),
    );
    tb = getattr(tb, "tb_next");
  }
}

function* words(n: number): PyGenerator<string, void, null> {
  for (let i = 0; i < n; i++) {
    yield "w".repeat(i);
  }
  return null;
}
generator(words);

try {
  print(sum(words(3)));
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
  tb = e.__traceback__;
  while (truthy(tb)) {
    print(
      getattr(tb, "tb_lineno"),
      getattr(getattr(getattr(tb, "tb_frame"), "f_code"), "co_name"),
    );
    tb = getattr(tb, "tb_next");
  }
}
use();
