import {
  at,
  contains,
  dict,
  eq,
  getitem,
  int,
  list,
  print,
  str,
  tuple,
  type Dict as Dict$,
  type Tuple as Tuple$,
} from "yieldstar/runtime";
import { Dict, List, Tuple, Union } from "yieldstar/runtime/typing";

const Row = getitem(Dict, tuple([str, getitem(Union, tuple([int, str]))]));
const Grid = getitem(List, getitem(List, int));
const Pos = getitem(Tuple, tuple([int, int]));

class Range {
  lo: number;
  hi: number;

  constructor(lo: number, hi: number) {
    const [part1, part2] = tuple([lo, hi]);
    this.lo = part1;
    this.hi = part2;
  }

  __contains__(x: number): boolean {
    return this.lo <= x && x <= this.hi;
  }
}

function neighbours(
  grid: number[][],
  pos: Tuple$<[number, number]>,
): Tuple$<[number, number]>[] {
  const [r, c] = pos;
  const found: Tuple$<[number, number]>[] = [];
  for (const [dr, dc] of tuple([
    tuple([0, 1]),
    tuple([1, 0]),
    tuple([0, -1]),
    tuple([-1, 0]),
  ])) {
    const [y, x] = [r + dr, c + dc];
    if (
      0 <= y &&
      y < grid.length &&
      0 <= x &&
      x < at(grid, 0).length &&
      at(at(grid, y), x) === 0
    ) {
      found.push(tuple([y, x]));
    }
  }
  return found;
}

function shortest(
  grid: number[][],
  start: Tuple$<[number, number]>,
  end: Tuple$<[number, number]>,
): Tuple$<[number, number]>[] | null {
  const frontier = [start];
  const came: Dict$<
    Tuple$<[number, number]>,
    Tuple$<[number, number]> | null
  > = dict([[start, null]]);
  while (frontier.length > 0) {
    const current = list.pop(frontier, 0);
    if (eq(current, end)) {
      const path: Tuple$<[number, number]>[] = [];
      let step: Tuple$<[number, number]> | null = current;
      while (step !== null) {
        path.push(step);
        step = came.at(step);
      }
      return path.toReversed();
    }
    for (const n of neighbours(grid, current)) {
      if (!came.has(n)) {
        came.set(n, current);
        frontier.push(n);
      }
    }
  }
  return null;
}

const maze = [
  [0, 1, 0],
  [0, 0, 0],
  [1, 1, 0],
];
print(
  shortest(maze, tuple([0, 0]), tuple([2, 2])),
  shortest(
    [
      [0, 1],
      [1, 0],
    ],
    tuple([0, 0]),
    tuple([1, 1]),
  ),
);
const rows = [dict({ id: 1, name: "a" }), dict({ id: 2, name: "b" })];
print(
  rows.map((r) => r.at("name")),
  contains(new Range(1, 5), 3),
  contains(new Range(1, 5), 9),
);
for (let i = 0; i < 2; i++) {
  print(i);
}
