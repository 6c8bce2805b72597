/** Loops over generators that nobody holds. */

import {
  at,
  bound,
  coroutine,
  float,
  generator,
  iterate,
  lazily,
  list,
  max,
  next,
  print,
  sorted,
  sum,
  tuple,
  type Coroutine,
  type PyGenerator,
  type Tuple,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function* countdown(n: number): PyGenerator<number, void, null> {
  while (n > 0) {
    yield n;
    n -= 1;
  }
  return null;
}
generator(countdown);

function* evens(
  source: PyGenerator<number, void, null>,
  limit = 100,
): PyGenerator<number, void, null> {
  let seen = 0;
  for (const x of iterate(source)) {
    if (x % 2 !== 0) {
      continue;
    }
    if (seen >= limit) {
      return null;
    }
    seen += 1;
    yield x;
  }
  return null;
}
generator(evens);

function* pairs(xs: string): PyGenerator<Tuple<[string, string]>, void, null> {
  for (let i = 0, stop = xs.length; i < stop; i++) {
    for (let j = i + 1, stop2 = xs.length; j < stop2; j++) {
      yield tuple([at(xs, i), at(xs, j)]);
    }
  }
  return null;
}
generator(pairs);

function* chain(
  a: number,
  b: number,
): PyGenerator<number | string, void, null> {
  yield* countdown(a);
  yield "between";
  yield* countdown(b);
  return null;
}
generator(chain);

function* talking(n: number): PyGenerator<number, void, null> {
  print("begin");
  for (let i = 0; i < n; i++) {
    print("before", i);
    yield i;
    print("after", i);
  }
  print("end");
  return null;
}
generator(talking);

let x: number | undefined;
for (x of countdown(3)) {
  print(x);
}
print("all");

skip_else: {
  for (x of countdown(5)) {
    if (x === 4) {
      continue;
    }
    if (x === 2) {
      break skip_else;
    }
    print(x);
  }
  print("never");
}
print("left with", bound(x, "x"));

for (x of evens(countdown(10), 3)) {
  print("even", x);
}

for (const [a, b] of pairs("abc")) {
  print(a + b);
}

for (const item of chain(2, 1)) {
  print(item);
}

for (const i of talking(3)) {
  print("body", i);
  if (i === 1) {
    break;
  }
}

print(
  sum(countdown(4)),
  list(evens(countdown(9))),
  Array.from(countdown(3), (x) => x * x),
  sum(Array.from(countdown(3), (x) => float(x * 0.5))),
);

function find(limit: number): Tuple<[number, number]> | null {
  for (const outer of countdown(limit)) {
    for (const inner of countdown(outer)) {
      if (inner === 2) {
        continue;
      }
      if (inner * outer === 12) {
        return tuple([outer, inner]);
      }
    }
    print("no break", outer);
  }
  return null;
}

print(find(6), find(2));

function* waits(): Coroutine<number> {
  let total = 0;
  for (const n of countdown(3)) {
    yield* asyncio.sleep(n);
    total += n;
  }
  return total;
}
coroutine(waits);

print(await asyncio.run(waits()));

const functions: (() => number)[] = [];
let k: number | undefined;
for (k of countdown(3)) {
  functions.push(() => bound(k, "k"));
}
print(Array.from(functions, (f) => f()));

function* squares(n: number): PyGenerator<number, void, null> {
  yield* lazily(function* (
    source$: Iterable<number>,
  ): PyGenerator<number, void, null> {
    for (const i of source$) {
      yield i * i;
    }
    return null;
  }, countdown(n));
  return null;
}
generator(squares);

for (const s of squares(3)) {
  print(s);
}
print(sum(squares(4)));

function* nested(n: number): PyGenerator<number, void, null> {
  for (const x of countdown(n)) {
    for (const y of countdown(x)) {
      yield x * 10 + y;
    }
  }
  return null;
}
generator(nested);

print(list(nested(3)));
print(max(nested(3)), sorted(nested(2)), tuple(nested(2)));
const g = countdown(2);
print(next(g), list(g));

function outer_name(limit: number): number {
  let n = 7;
  for (const x of countdown(limit)) {
    n += x;
  }
  return n;
}

print(outer_name(3));
const scale = 3;

function* scaled(n: number): PyGenerator<number, void, null> {
  for (let i = 0; i < n; i++) {
    yield i * scale;
  }
  return null;
}
generator(scaled);

function shadows(): number[] {
  const scale = 10;
  const out: number[] = [];
  for (const v of scaled(3)) {
    out.push(v * scale);
  }
  return out;
}

print(shadows(), list(scaled(2)));
