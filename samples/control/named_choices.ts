/** `name := a if test else b` names what the condition chooses, wherever it stands. */

import {
  at,
  bound,
  chr,
  dict,
  divide,
  float,
  integer,
  lazily,
  list,
  NameError,
  ord,
  print,
  str,
  tuple,
  ZeroDivisionError,
  type PyGenerator,
} from "yieldstar/runtime";

function grade(points: number): string {
  let bonus: number;
  if ((bonus = points > 50 ? 10 : points > 20 ? 5 : 0) !== 0) {
    return `${points + bonus} with a bonus of ${bonus}`;
  }
  return `${points} without`;
}

print(Array.from(tuple([70, 30, 10]), (points) => grade(points)));
const queue = [3, 1, 2];
let item: number | null;
while (
  (item = queue.length > 0 ? list.pop(queue) : null) !== null &&
  item !== 0
) {
  print("taken", item);
}
print("last", item);
let shift: string | number;
print(
  (shift = queue.length > 0 ? "first" : "none")
    ? [shift, (shift = queue.length === 0 ? 1 : 2)]
    : "nothing",
);
let base: number;
print(
  str.join(
    "",
    lazily(function* (
      source: Iterable<string>,
    ): PyGenerator<string, void, null> {
      for (const letter of source) {
        yield (base = str.islower(letter)
          ? 97
          : str.isupper(letter)
            ? 65
            : 0) !== 0
          ? chr(integer.mod(ord(letter) - base + 3, 26) + base)
          : letter;
      }
      return null;
    }, "Hello, World"),
  ),
);
let kept: number;
const items: number[] = [];
for (let number = 0; number < 5; number++) {
  if ((kept = number % 2 !== 0 ? number * 10 : 0) !== 0) {
    items.push(kept);
  }
}
print(items);
let width: number;
let chosen: string | undefined;
print(
  `${(width = item === null ? 4 : 8)}`,
  width,
  width > 4 ? (chosen = "left") : "right",
);
let chosen_later: number;
let flipped: boolean | number | undefined;
print(
  (chosen_later = width !== 0 ? width || 1 : 0) !== 0
    ? (flipped = chosen_later !== 0 ? width === 0 : width)
    : "neither",
  bound(flipped, "flipped"),
);
let key: string;
let place: number;
print(
  dict([[(key = width === 4 ? "a" : "b"), key]]),
  at([1, 2, 3], (place = width > 4 ? 0 : 2)),
  place,
);
try {
  print(bound(chosen, "chosen"));
} catch (error) {
  if (!(error instanceof NameError)) throw error;
  print(error);
}
try {
  let ratio: number;
  ratio = width !== 0 ? float(divide(1, 0)) : 0;
} catch (error) {
  if (!(error instanceof ZeroDivisionError)) throw error;
  print(error);
}
