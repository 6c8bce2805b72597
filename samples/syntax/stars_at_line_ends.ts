/** A star at the end of a line belongs to that line, not to what the next one begins with. */

import { dict, print, tuple, type Dict, type Tuple } from "yieldstar/runtime";
import { floor } from "yieldstar/runtime/math";

print(floor(2.5));

// times *
const pairs: (Tuple<[number, number]> | number)[] = [tuple([1, 2]), 3, ...[4]];
print(pairs);
// two *
tuple([(print("a"), null), (print("b"), null)]);
const grid: Dict<Tuple<[number, number]>, string> = dict();
// row *
grid.set(tuple([1, 2]), "x");
print(grid);
const total = 2 * (1 + 2);
print(total);
const everything: Tuple<(Tuple<[number, number]> | number)[]> = tuple([
  ...pairs,
  ...[5],
]);
print(everything);
