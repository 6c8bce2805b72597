import {
  all,
  any,
  at,
  contains,
  delitem,
  dict,
  eq,
  filter,
  float,
  integer,
  len,
  list,
  lt,
  map,
  max,
  min,
  print,
  range,
  repeated,
  set_at,
  setitem,
  Slice,
  sorted,
  str,
  sum,
  tuple,
  unpack_starred,
  zip,
} from "yieldstar/runtime";

const numbers: (number | string)[] = [5, 3, 9, 1];
numbers.push(7);
list.extend(numbers, [2, 8]);
list.insert(numbers, 1, 100);
print(numbers, numbers.length, list.index(numbers, 9), list.count(numbers, 3));
print(list.pop(numbers), list.pop(numbers, 0), numbers);
list.remove(numbers, 100);
list.sort(numbers);
print(
  numbers,
  sorted(numbers, { reverse: true }),
  numbers.toReversed(),
  numbers.slice(1, 3),
  at(numbers, -1),
);
list.reverse(numbers);
print(numbers, sum(numbers), min(numbers), max(numbers), contains(numbers, 9));
setitem(numbers, new Slice(1, 3, null), ["a", "b", "c"]);
print(numbers);
delitem(numbers, 0);
delitem(numbers, -1);
print(numbers, repeated(numbers, 2), [...numbers, ...[0]], repeated([0], 3));
setitem(numbers, new Slice(null, null, 2), [10, 20]);
print(numbers);
const copy = numbers.slice();
const same = numbers;
list.clear(same);
print(numbers, copy, same === numbers, eq(copy, ["a"]));

const grid = Array.from(range(2), (_) => repeated([0], 3));
set_at(at(grid, 0), 1, 5);
print(
  grid,
  Array.from(zip(...grid), (row) => list(row)),
);
const words = ["pear", "fig", "apple"];
list.sort(words, { key: len });
print(
  words,
  sorted(words, { key: (w) => tuple([integer.neg(w.length), w]) }),
  sorted(words, { key: str.upper }),
);
const [first, middle, last] = unpack_starred([1, 2, 3, 4], 1, 1);
print(first, middle, last);
const [part1, part2] = tuple([1, tuple([2, 3])]);
const a = part1;
const [b, c] = part2;
let value: unknown[];
print(
  a,
  b,
  c,
  lt([1, 2], [1, 3]),
  eq([1], [float(1.0)]),
  (value = []).length > 0 ? value : "empty",
);
print(list("abc"), list(range(10, 0, -3)), list(dict({ k: 1 })), [
  ...range(3),
  ..."xy",
]);
print(
  list(map((x: number) => x * 2, [1, 2])),
  list(filter(null, [0, 1, "", "a"])),
  any([0, 1]),
  all([]),
);
const nested: (
  | number
  | (number | (number | (number | (number | (number | unknown[])[])[])[])[])[]
)[] = [1, [2, [3]]];
nested.push(nested);
print(nested);
