/** Variables of comprehensions that are read before their loop has bound them. */

import {
  bound,
  dict,
  iterate,
  lazily as lazily$,
  list,
  NameError,
  print,
  range,
  set,
  setitem,
  tuple,
  type_name,
  unpack,
  type Dict,
  type PyGenerator,
  type PySet,
  type Tuple,
} from "yieldstar/runtime";

function attempt(
  action: () =>
    (number[] | number)[] | Dict<number, unknown> | Tuple<[unknown[], string]>,
): void {
  try {
    print(action());
  } catch (error) {
    if (!(error instanceof NameError)) throw error;
    print(type_name(error), error);
  }
}

function in_the_condition(): (number[] | number)[] {
  const items: (number[] | number)[] = [];
  {
    let cell: number | undefined;
    for (const row of [[1], [2]]) {
      if (bound(cell, "cell", "local") !== 0) {
        for (cell of row) {
          items.push(row);
        }
      }
    }
  }
  return items;
}

function kept_from_the_turn_before(): (number[] | number)[] {
  const items2: (number[] | number)[] = [];
  {
    let b: number | undefined;
    for (const a of [1, 2, 3]) {
      if (a === 1 || bound(b, "b", "local") < 2) {
        for (b of [a]) {
          items2.push(b);
        }
      }
    }
  }
  return items2;
}

function in_a_dict(): Dict<number, unknown> {
  const entries: Dict<number, unknown> = dict();
  {
    let v: unknown;
    for (const k of [1, 2]) {
      for (v of iterate(range(bound(v, "v", "local")))) {
        entries.set(k, v);
      }
    }
  }
  return entries;
}

function lazily(): (number[] | number)[] {
  return list(
    lazily$(
      function* (
        source: Iterable<number[]>,
      ): PyGenerator<number[], void, null> {
        {
          let cell: number | undefined;
          for (const row of source) {
            if (bound(cell, "cell", "local") !== 0) {
              for (cell of row) {
                yield row;
              }
            }
          }
        }
        return null;
      },
      [[1], [2]],
    ),
  );
}

function into_the_target(): (number[] | number)[] {
  const pair: null[] = [null];
  const items3: (number[] | number)[] = [];
  {
    let pair: number | undefined;
    for (const each of [[1, 2]]) {
      const [part1, part2] = unpack(each, 2);
      setitem(bound(pair, "pair", "local"), 0, part1);
      pair = part2;
      items3.push(1);
    }
  }
  return items3;
}

function beside_another(): Tuple<[unknown[], string]> {
  const found: unknown[] = [];
  {
    let word: unknown;
    for (const letter of "ab") {
      for (word of iterate(bound(word, "word", "local"))) {
        found.push(word);
      }
    }
  }
  const word = "outer";
  return tuple([found, word]);
}

for (const action of tuple([
  in_the_condition,
  kept_from_the_turn_before,
  in_a_dict,
  lazily,
  into_the_target,
  beside_another,
])) {
  attempt(action);
}

class Table {
  declare static rows: PySet<number[]>;
  static {
    try {
      const members: PySet<number[]> = set();
      {
        let cell: number | undefined;
        for (const row of [[1]]) {
          if (bound(cell, "cell", "local") !== 0) {
            for (cell of row) {
              members.add(row);
            }
          }
        }
      }
      this.rows = members;
    } catch (error) {
      if (!(error instanceof NameError)) throw error;
      print("class body:", error);
    }
  }
}

try {
  const items4: number[][] = [];
  {
    let cell: number | undefined;
    for (const row of [[1]]) {
      if (bound(cell, "cell", "local") !== 0) {
        for (cell of row) {
          items4.push(row);
        }
      }
    }
  }
  print(items4);
} catch (error) {
  if (!(error instanceof NameError)) throw error;
  print("module:", type_name(error), error);
}
