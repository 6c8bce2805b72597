/** Dicts whose keys are tuples: pairs that are there, equal ones of other types, and those that no dict can have. */

import {
  all,
  at,
  call,
  contains,
  dict,
  eq,
  float,
  hash,
  iadd,
  integer,
  KeyError,
  lazily,
  list,
  print,
  range,
  sum,
  tuple,
  TypeError,
  type Dict,
  type Int,
  type PyGenerator,
  type Tuple,
} from "yieldstar/runtime";
import { namedtuple } from "yieldstar/runtime/collections";
import { Fraction } from "yieldstar/runtime/fractions";

const grid: Dict<
  Tuple<[number | string | Tuple<[number, number]> | null, number | boolean]>,
  unknown
> = dict();
for (let x = 0; x < 3; x++) {
  for (let y = 0; y < 3; y++) {
    const value = x * 10 + y;
    grid.set(tuple([x, y]), value);
  }
}
print(
  grid.at(tuple([1, 2])),
  grid.at(tuple([2, 0])),
  grid.has(tuple([0, 1])),
  grid.has(tuple([0, 5])),
  !grid.has(tuple([5, 5])),
);
grid.set(tuple([1, 2]), "changed");
grid.set(tuple([1, 2]), iadd(grid.at(tuple([1, 2])), "!"));
print(grid.at(tuple([1, 2])), grid.size);
try {
  grid.at(tuple([7, 8]));
} catch (error) {
  if (!(error instanceof KeyError)) throw error;
  print("KeyError", error);
}
grid.delete(tuple([0, 0]));
print(grid.has(tuple([0, 0])), grid.size, list(grid).slice(0, 3));
grid.set(tuple([0, 0]), "back");
print(at(list(grid), -1));

const Point = namedtuple("Point", "x y");
print(
  grid.at(call(Point, [1, 1])),
  grid.at(tuple([true, false])),
  grid.at(tuple([float(1.0), float(2.0)])),
  grid.at(tuple([new Fraction(2), 1])),
);
print(grid.at(tuple([1, 2])), grid.has(tuple([2, 2])));
grid.set(tuple([1.5, 2]), "half");
grid.set(tuple(["a", 1]), "text");
grid.set(tuple([null, true]), "odd");
grid.set(tuple([tuple([1, 2]), 3]), "nested");
print(
  grid.at(tuple([1.5, 2])),
  grid.at(tuple(["a", 1])),
  grid.at(tuple([null, 1])),
  grid.at(tuple([tuple([1, 2]), 3])),
);

class Like {
  x: number;
  y: number;

  constructor(x: number, y: number) {
    this.x = x;
    this.y = y;
  }

  __hash__(): Int {
    return hash(tuple([this.x, this.y]));
  }

  __eq__(other: unknown): boolean {
    return eq(tuple([this.x, this.y]), other);
  }
}

const places: Dict<
  Tuple<[number, number | Dict<unknown, unknown>]> | Like,
  string | number
> = dict([
  [tuple([1, 2]), "first"],
  [tuple([3, 4]), "second"],
]);
print(
  places.at(new Like(3, 4)),
  contains(places, new Like(1, 2)),
  places.get(new Like(9, 9)),
);
places.set(new Like(5, 6), "third");
print(places.at(tuple([5, 6])), places.size);
try {
  places.at(tuple([[1], 2]));
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print("TypeError", error);
}
try {
  places.set(tuple([1, dict()]), 0);
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print("TypeError", error);
}

const big: Dict<Tuple<[Int, number]>, string> = dict();
big.set(tuple([2 ** 40, integer.neg(2 ** 33)]), "far");
big.set(tuple([2n ** 70n, 0]), "farther");
print(
  big.at(tuple([2 ** 40, integer.neg(2 ** 33)])),
  big.at(tuple([2n ** 70n, 0])),
  big.has(tuple([0, 0])),
);
const nan = float("nan");
const odd = dict([[tuple([float(nan), 1]), "same object"]]);
print(odd.has(tuple([float(nan), 1])));
const copy = dict(places);
copy.set(tuple([1, 2]), "copied");
print(places.at(tuple([1, 2])), copy.at(tuple([1, 2])), eq(copy, places));
const counts: Dict<Tuple<[number, string]>, number> = dict();
for (const pair of [tuple([1, "a"]), tuple([2, "b"]), tuple([1, "a"])]) {
  counts.set(pair, counts.get(pair, 0) + 1);
}
print(
  counts,
  counts.pop(tuple([2, "b"])),
  counts.setdefault(tuple([3, "c"]), 5),
  counts,
);
const many = dict(Array.from(range(200), (i) => [tuple([i, i * i]), i]));
print(
  sum(Array.from(range(200), (i) => many.at(tuple([i, i * i])))),
  all(
    lazily(function* (
      source: Iterable<number>,
    ): PyGenerator<boolean, void, null> {
      for (const i of source) {
        yield many.has(tuple([i, i * i]));
      }
      return null;
    }, range(200)),
  ),
  many.has(tuple([3, 8])),
);
for (let i = 0; i < 200; i += 2) {
  many.delete(tuple([i, i * i]));
}
print(many.size, many.has(tuple([2, 4])), many.at(tuple([3, 9])));
