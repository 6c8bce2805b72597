import {
  at,
  dict,
  enumerate,
  eq,
  ge,
  generator,
  generator_methods,
  getitem,
  int,
  integer,
  le,
  list,
  lt,
  max,
  pow,
  print,
  range,
  repeated,
  set_at,
  setitem,
  sorted,
  truthy,
  tuple,
  unpack_starred,
  type Dict,
  type Int,
  type PyGenerator,
  type Tuple,
} from "yieldstar/runtime";

class Trie {
  children: Dict<string, Trie>;
  end: boolean;

  constructor() {
    this.children = dict();
    this.end = false;
  }

  insert(word: string): void {
    let node: Trie = this;
    for (const c of word) {
      if (!node.children.has(c)) {
        node.children.set(c, new Trie());
      }
      node = node.children.at(c);
    }
    node.end = true;
  }

  *words(prefix = ""): PyGenerator<string, void, null> {
    if (this.end) {
      yield prefix;
    }
    for (const [c, child] of sorted(this.children.items())) {
      yield* child.words(prefix + c);
    }
    return null;
  }

  starts_with(prefix: string): string[] {
    let node: Trie | null = this;
    for (const c of prefix) {
      node = node.children.get(c);
      if (node === null) {
        return [];
      }
    }
    return list(node.words(prefix));
  }
}
generator_methods(Trie, "words");

const __init__$items: Tuple<[]> | number[] | string = tuple();
class Heap {
  data: unknown[];

  constructor(items: Tuple<[]> | number[] | string = __init__$items) {
    this.data = [];
    for (const i of items) {
      this.push(i);
    }
  }

  push(item: number | string): void {
    this.data.push(item);
    let i = this.data.length - 1;
    while (i > 0) {
      const parent = Math.floor((i - 1) / 2);
      if (lt(at(this.data, i), at(this.data, parent))) {
        const [part1, part2] = tuple([at(this.data, parent), at(this.data, i)]);
        set_at(this.data, i, part1);
        set_at(this.data, parent, part2);
        i = parent;
      } else {
        break;
      }
    }
  }

  pop(): unknown {
    const top = at(this.data, 0);
    const last = list.pop(this.data);
    if (this.data.length > 0) {
      set_at(this.data, 0, last);
      let i: Int = 0;
      const n = this.data.length;
      while (true) {
        let small: Int = i;
        for (const child of tuple([
          integer.add(integer.mul(2, i), 1),
          integer.add(integer.mul(2, i), 2),
        ])) {
          if (
            child < n &&
            lt(getitem(this.data, child), getitem(this.data, small))
          ) {
            small = child;
          }
        }
        if (small === i) {
          break;
        }
        const [part12, part22] = tuple([
          getitem(this.data, small),
          getitem(this.data, i),
        ]);
        setitem(this.data, i, part12);
        setitem(this.data, small, part22);
        i = small;
      }
    }
    return top;
  }
}

function merge_sort(xs: (number | string)[]): (number | string)[] {
  if (xs.length <= 1) {
    return xs;
  }
  const mid = Math.floor(xs.length / 2);
  const [left, right] = [
    merge_sort(xs.slice(0, mid)),
    merge_sort(xs.slice(mid)),
  ];
  const merged: (number | string)[] = [];
  let i: number;
  let j: number;
  i = 0;
  j = 0;
  while (i < left.length && j < right.length) {
    if (le(at(left, i), at(right, j))) {
      merged.push(at(left, i));
      i += 1;
    } else {
      merged.push(at(right, j));
      j += 1;
    }
  }
  return [...[...merged, ...left.slice(i)], ...right.slice(j)];
}

function quick_sort(xs: (number | string)[]): (number | string)[] {
  if (xs.length === 0) {
    return [];
  }
  const [pivot, rest] = unpack_starred(xs, 1, 0);
  return [
    ...[...quick_sort(rest.filter((x) => lt(x, pivot))), ...[pivot]],
    ...quick_sort(rest.filter((x) => ge(x, pivot))),
  ];
}

function binary_search(xs: (number | string)[], target: number): Int | null {
  let [lo, hi]: [Int, Int] = [0, xs.length - 1];
  while (lo <= hi) {
    const mid = integer.floordiv(integer.add(lo, hi), 2);
    if (eq(getitem(xs, mid), target)) {
      return mid;
    }
    if (lt(getitem(xs, mid), target)) {
      lo = integer.add(mid, 1);
    } else {
      hi = integer.sub(mid, 1);
    }
  }
  return null;
}

function sieve(n: number): number[] {
  const flags = repeated([true], n + 1);
  set_at(flags, 0, false);
  set_at(flags, 1, false);
  for (const i of range(2, integer.add(int(pow(n, 0.5)), 1))) {
    if (truthy(getitem(flags, i))) {
      for (const j of range(integer.mul(i, i), n + 1, i)) {
        setitem(flags, j, false);
      }
    }
  }
  return [...enumerate(flags)].filter(([i, f]) => f).map(([i, f]) => i);
}

function knapsack(items: Tuple<[number, number]>[], capacity: number): number {
  const best = repeated([0], capacity + 1);
  for (const [weight, value] of items) {
    for (let c = capacity; c > weight - 1; c--) {
      set_at(best, c, max(at(best, c), at(best, c - weight) + value));
    }
  }
  return at(best, capacity);
}

function lcs(a: string, b: string): number {
  const table = Array.from(range(a.length + 1), (_) =>
    repeated([0], b.length + 1),
  );
  for (const [i, x] of enumerate(a, 1)) {
    for (const [j, y] of enumerate(b, 1)) {
      const value$ =
        x === y
          ? at(at(table, i - 1), j - 1) + 1
          : max(at(at(table, i - 1), j), at(at(table, i), j - 1));
      set_at(at(table, i), j, value$);
    }
  }
  return at(at(table, -1), -1);
}

function* permutations(items: number[]): PyGenerator<number[], void, null> {
  if (items.length <= 1) {
    yield list(items);
    return null;
  }
  for (const [i, x] of enumerate(items)) {
    for (const rest of permutations([
      ...items.slice(0, i),
      ...items.slice(i + 1),
    ])) {
      yield [...[x], ...rest];
    }
  }
  return null;
}
generator(permutations);

const t = new Trie();
for (const w of tuple(["tea", "ten", "to", "inn"])) {
  t.insert(w);
}
print(t.starts_with("te"), t.starts_with("x"), list(t.words()));
const h = new Heap([5, 2, 8, 1]);
print(Array.from(range(4), (_) => h.pop()));
const data: (number | string)[] = [38, 27, 43, 3, 9, 82, 10];
print(
  merge_sort(data),
  quick_sort(data),
  binary_search(sorted(data), 43),
  binary_search([], 1),
);
print(
  sieve(30),
  knapsack([tuple([1, 1]), tuple([3, 4]), tuple([4, 5])], 7),
  lcs("AGGTAB", "GXTXAYB"),
);
print(
  list(permutations([1, 2, 3])),
  merge_sort(["b", "a"]),
  new Heap("hello").pop(),
);
