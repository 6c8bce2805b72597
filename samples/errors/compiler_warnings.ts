// What CPython's compiler finds odd and compiles all the same: literals first, then code, as it goes through it.

import {
  AssertionError,
  bytes_literal,
  call,
  coroutine,
  dict,
  discard,
  getitem,
  is_same,
  iterate,
  len,
  neg,
  print,
  str,
  truthy,
  tuple,
  type Bytes,
  type Coroutine,
  type Tuple,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";

function odd(
  x: unknown,
  items: unknown,
): Tuple<
  [
    string,
    Tuple<[Bytes, string, string]>,
    string,
    unknown[],
    unknown[],
    number,
    unknown,
    boolean,
  ]
> {
  const pattern = "\\d+\\s" + `\\w${str(x)}\\.`;
  const digits = tuple([bytes_literal("\\u00e9"), "ǿ", "\\d"]);
  const text = "first\n    \\second\n    ";
  if (is_same(x, 5) || !is_same(x, "five")) {
    x = 0;
  }
  while (is_same(x, tuple([1, 2]))) {
    break;
  }
  const pairs = [call(tuple([1, 2]), [3, 4])];
  const table = [getitem([1, 2], tuple([3, 4])), getitem("abc", "a")];
  discard(call("key", []));
  getitem(null, 0);
  truthy(x) ? 1 : 2;
  return tuple([
    pattern,
    digits,
    text,
    pairs,
    table,
    dict([[1, 2]]).at(1),
    getitem([...iterate(items)], "x"),
    is_same(neg(x), -1),
  ]);
}

function* checked(value: number): Coroutine<boolean> {
  if (!(len(tuple([value > 0, "must be positive"])) > 0)) {
    throw new AssertionError();
  }
  try {
    return is_same(value, 1);
  } finally {
    is_same(value, 2);
  }
}
coroutine(checked);

const get$default: boolean = is_same(tuple(), tuple());
class Settings {
  static limit = is_same(3, 3);

  get(default$: boolean = get$default): boolean {
    return default$;
  }
}

print(await asyncio.run(checked(-1)), Settings.limit, new Settings().get());
