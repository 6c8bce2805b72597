import {
  async_generator,
  async_iterate,
  at,
  coroutine,
  dict,
  integer,
  item,
  lazily,
  list,
  max,
  next,
  print,
  range,
  set,
  sorted,
  sum,
  tuple,
  type Coroutine,
  type Dict,
  type Int,
  type PyAsyncGenerator,
  type PyGenerator,
  type Tuple,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

const squares = Array.from(range(6), (n) => n * n);
const even = squares.filter((n) => n % 2 === 0);
const pairs: Tuple<[string, number]>[] = [];
for (const a of "xy") {
  for (let b = 0; b < 2; b++) {
    pairs.push(tuple([a, b]));
  }
}
const table = dict(
  Array.from(tuple(["tea", "milk"]), (word) => [word, word.length]),
);
const letters = set(Array.from(table.keys(), (word) => at(word, 0)));
const lazy = lazily(function* (
  source: Iterable<number>,
): PyGenerator<number, void, null> {
  for (const n of source) {
    yield n + 1;
  }
  return null;
}, squares);
print(squares, even, pairs, table, sorted(letters));
print(next(lazy), next(lazy), list(lazy), sum([...even]));
const matrix = Array.from(range(3), (i) => Array.from(range(3), (j) => i * j));
const items: number[] = [];
for (const row of matrix) {
  for (const cell of row) {
    if (cell !== 0) {
      items.push(cell);
    }
  }
}
print(matrix, items);
let y: number;
print(
  Array.from(range(5), (x) => (x > 2 ? x : integer.neg(x))),
  [(y = 3), y * 2],
  y,
);
print(
  sorted(table.items()).map(([k, v]) => `${k}=${v}`),
  squares.some((n) => n > 20),
  max(
    lazily(function* (
      source2: Iterable<string>,
    ): PyGenerator<number, void, null> {
      for (const w of source2) {
        yield w.length;
      }
      return null;
    }, table.keys()),
    { default: 0 },
  ),
);
const n = "outer";
print([...range(2)], n);
const functions: (() => number)[] = [];
let i$1: number;
for (i$1 of range(3)) {
  functions.push(() => i$1);
}
print(
  Array.from(functions, (f) => f()),
  Array.from(range(3), (j) =>
    (
      (lambda$j: number) =>
      (j: number = lambda$j) =>
        j
    )(j)(),
  ),
);
print(
  ...lazily(function* (
    source3: Iterable<string>,
  ): PyGenerator<string, void, null> {
    for (const c of source3) {
      yield c.toUpperCase();
    }
    return null;
  }, "abc"),
  { sep: "" },
);

function* number(n: Int): Coroutine<Int> {
  yield* asyncio.sleep(0);
  return n;
}
coroutine(number);

function* count(limit: number): PyAsyncGenerator<Int> {
  for (let n = 0; n < limit; n++) {
    yield item(yield* number(n));
  }
}
async_generator(count);

function* main(): Coroutine<null> {
  const items2: Int[] = [];
  for (let n = 0; n < 3; n++) {
    items2.push(yield* number(n));
  }
  print(
    items2,
    yield* (function* (): Coroutine<Int[]> {
      const items3: Int[] = [];
      for (const each = async_iterate(count(3)); yield* each.advance();) {
        const n = each.value;
        items3.push(n);
      }
      return items3;
    })(),
  );
  const entries: Dict<Int, Int> = dict();
  const each = async_iterate(count(3));
  try {
    while (yield* each.advance()) {
      const n = each.value;
      if (n !== 0) {
        entries.set(n, yield* number(integer.mul(n, 2)));
      }
    }
  } finally {
    each.drop();
  }
  print(entries);
  const items4: Int[] = [];
  for (const each = async_iterate(count(4)); yield* each.advance();) {
    const n = each.value;
    items4.push(n);
  }
  print(
    sorted(items4, { reverse: true }),
    yield* (function* (): Coroutine<Int[]> {
      const items5: Int[] = [];
      for (const f of [number(7)]) {
        items5.push(yield* f);
      }
      return items5;
    })(),
  );
  return null;
}
coroutine(main);

await asyncio.run(main());
