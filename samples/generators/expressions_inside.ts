/** Generator expressions inside generators that a loop consumes at once. */

import {
  generator,
  getattr,
  integer,
  lazily,
  print,
  sum,
  truthy,
  ZeroDivisionError,
  type PyGenerator,
} from "yieldstar/runtime";

function* countdown(n: number): PyGenerator<number, void, null> {
  while (n > 0) {
    yield n;
    n -= 1;
  }
  return null;
}
generator(countdown);

function* scaled(n: number, factor: number): PyGenerator<number, void, null> {
  yield* lazily(function* (
    source: Iterable<number>,
  ): PyGenerator<number, void, null> {
    for (const i of source) {
      yield i * factor;
    }
    return null;
  }, countdown(n));
  yield* lazily(function* (
    source2: Iterable<number>,
  ): PyGenerator<number, void, null> {
    for (const i of source2) {
      if (i !== 2) {
        yield i + n;
      }
    }
    return null;
  }, countdown(n));
  return null;
}
generator(scaled);

for (const s of scaled(3, 10)) {
  print(s);
}
print(sum(scaled(4, 2)));

function* lookup(n: number): PyGenerator<number, void, null> {
  for (const x of lazily(function* (
    source3: Iterable<number>,
  ): PyGenerator<number, void, null> {
    for (const k of source3) {
      yield integer.floordiv(10, k - 2);
    }
    return null;
  }, countdown(n))) {
    yield x;
  }
  return null;
}
generator(lookup);

try {
  for (const v of lookup(4)) {
    print(v);
  }
} catch (e) {
  if (!(e instanceof ZeroDivisionError)) throw e;
  let tb = e.__traceback__;
  while (truthy(tb)) {
    print(
      getattr(tb, "tb_lineno"),
      getattr(getattr(getattr(tb, "tb_frame"), "f_code"), "co_name"),
    );
    tb = getattr(tb, "tb_next");
  }
}
