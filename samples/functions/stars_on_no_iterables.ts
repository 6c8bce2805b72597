/** What `*` and `**` say of values that are no iterables and no mappings. */

import {
  call,
  call_method,
  dict,
  iterate,
  max,
  merged,
  named,
  print,
  range,
  set,
  star_args,
  starred,
  tuple,
  TypeError,
  type Tuple,
} from "yieldstar/runtime";
import * as math from "yieldstar/runtime/math";

function f(...params$: unknown[]): Tuple<unknown[]> {
  const { args, kwargs } = star_args(params$);
  return args;
}
named("f", f, "*args, **kwargs");

class Box {
  put(...items$: unknown[]): Tuple<unknown[]> {
    const items = tuple(items$);
    return items;
  }

  __repr__(): string {
    return "<a box>";
  }
}

function attempt(action: unknown): void {
  try {
    print(call(action, []));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
}

const number = 5;
const nothing: null = null;
const box = new Box();
attempt(() => (print(...starred(number, print)), null));
attempt(() => f(...starred(nothing, f)));
attempt(() => f(...starred(box, f)));
attempt(() => f(1, ...starred(number)));
attempt(() => f(...[1], ...starred(number)));
attempt(() => call<Tuple<unknown[]>>(f, [], number));
attempt(() => call<Tuple<unknown[]>>(f, [...[1]], number));
attempt(() => call(print, [], number));
attempt(() => max(...starred(number, max)));
attempt(() => call(math.floor, [...starred(number, math.floor)]));
attempt(() => call(math.floor, [], number));
attempt(() => call_method("", "join", [...starred(number, "", "join")]));
attempt(() => box.put(...starred(number, box, "put")));
attempt(() => call<Box>(Box, [...starred(number, Box)]));
attempt(() => call(box, [], number));
attempt(() => [...starred(nothing)]);
attempt(() => [1, ...starred(nothing)]);
attempt(() => tuple([...starred(nothing)]));
attempt(() => set([...iterate(nothing)]));
attempt(() => merged(nothing));
attempt(() =>
  call<Tuple<unknown[]>>(f, [..."ab", ...range(2)], dict({ k: 1 })),
);
