/** Operands are evaluated from left to right, those of `in` too. */

import {
  add,
  dict,
  getitem,
  iadd,
  is_in,
  lt,
  NameError,
  neg,
  print,
  setitem,
  truthy,
  tuple,
  unknown_name,
  type Dict,
  type Tuple,
} from "yieldstar/runtime";

function say(
  value:
    | number
    | unknown[]
    | string
    | Dict<unknown, unknown>
    | Tuple<[number, number]>
    | boolean,
):
  | number
  | unknown[]
  | string
  | Dict<unknown, unknown>
  | Tuple<[number, number]>
  | boolean {
  print("evaluates", value);
  return value;
}

print(is_in(say(1), say([1, 2])), !is_in(say("a"), say("abc")));
print(
  is_in(say(3), say(dict([[3, "three"]]))),
  is_in(add(say(1), say(2)), say(tuple([3, 4]))),
);
let middle:
  | number
  | unknown[]
  | string
  | Dict<unknown, unknown>
  | Tuple<[number, number]>
  | boolean;
let middle2:
  | number
  | unknown[]
  | string
  | Dict<unknown, unknown>
  | Tuple<[number, number]>
  | boolean;
print(
  lt(say(1), (middle = say(2))) &&
    lt(middle, (middle2 = say(0))) &&
    lt(middle2, say(9)),
);
print(getitem([say(1), say(2)], say(0)), dict([[say("k"), say("v")]]));
const numbers: unknown[] = [say(10), say(20)];
const value$ = say(30);
setitem(numbers, say(0), value$);
const place = say(1);
setitem(numbers, place, iadd(getitem(numbers, place), say(5)));
print(numbers, truthy(say(false)) ? say(1) : say(2));

try {
  print(is_in(neg(unknown_name("missing")), say([1])));
} catch (error) {
  if (!(error instanceof NameError)) throw error;
  print(error);
}
