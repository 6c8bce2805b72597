/** Which items `sort` compares, in which order: of short lists a run that rises or falls at the beginning, then each of the others from the middle on. */

import {
  abs,
  float,
  getattr,
  list,
  lt,
  print,
  range,
  set,
  sorted,
  str,
  tuple,
  type Tuple,
} from "yieldstar/runtime";
import * as itertools from "yieldstar/runtime/itertools";

const compared: string[] = [];

class Noted {
  value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }

  __lt__(other: unknown): boolean {
    compared.push(`${str(this.value)}<${str(getattr(other, "value"))}`);
    return lt(this.value, getattr(other, "value"));
  }
}

let values: Tuple<unknown[]> | number[];
for (values of itertools.product(range(3), { repeat: 4 })) {
  list.clear(compared);
  const result = sorted(Array.from(values, (value) => new Noted(value)));
  print(...values, "→", ...result.map((each) => each.value), ...compared);
}
for (const count of tuple([9, 20, 63])) {
  values = Array.from(range(count), (i) => ((i * 7) % 11) - (i % 2));
  for (const reverse of tuple([false, true])) {
    list.clear(compared);
    sorted(
      values.map((value) => new Noted(value)),
      { reverse },
    );
    print(count, reverse, compared.length, ...compared.slice(-9));
  }
}

// Where `<` is no order, the comparisons decide what comes out.
const nan = float("nan");
for (const numbers of tuple([
  [float(nan), float(1.0), 0.5, -2.5],
  [float(1.0), float(nan), 0.5, -2.5],
  [float(1.0), 0.5, float(nan), 2.5],
  [2.5, float(1.0), float(nan), float(nan)],
  [float(nan), float(3.0), float(nan), 0.5, float(1.0)],
])) {
  print(
    sorted(numbers),
    sorted(numbers, { reverse: true }),
    sorted(numbers, { key: abs }),
  );
}
for (const sets of itertools.permutations([set([1, 2]), set([1]), set([3])])) {
  print(sorted(sets));
}
