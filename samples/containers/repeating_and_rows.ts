/** Lists several times over, and the columns of rows: `[0] * n` and `zip(*rows)`. */

import {
  at,
  call,
  dict,
  imul,
  list,
  mul,
  print,
  range,
  repeated,
  set_at,
  sum,
  tuple,
  unpack,
  zip,
} from "yieldstar/runtime";

const grid = Array.from(range(3), (_) => repeated([0], 4));
for (let y = 0; y < 3; y++) {
  for (let x = 0; x < 4; x++) {
    const value = x * y;
    set_at(at(grid, y), x, value);
  }
}
print(grid, repeated([1, 2], 2), repeated([0], -1), mul(2, ["a"]));

const columns = list(zip(...grid));
print(
  columns,
  columns.map((column) => sum(column)),
);
for (const [low, high] of zip(at(grid, 1), at(grid, 2))) {
  print(low, high, { end: "; " });
}
print();

const pairs = [tuple(["x", 1]), tuple(["y", 2])];
const [names, values] = unpack(zip(...pairs), 2);
print(names, values, dict(zip(names, values)), call(list, [zip(...[])]));

const shared = repeated<string[]>([[]], 2);
at(shared, 0).push("one list, twice");
print(shared);

let numbers: unknown = [1, 2];
const alias = numbers;
numbers = imul(numbers, 2);
print(numbers, alias);

const board = Array.from(range(2), (_) => repeated(["."], 3));
set_at(at(board, 1), 2, "#");
print(board.map((row) => row.join("")).join("\n"));
