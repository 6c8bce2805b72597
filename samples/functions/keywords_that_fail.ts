/** `**` with what is no mapping, and names that are given twice: whoever is called is named. */

import {
  base_class,
  call,
  call_method,
  dict,
  merged_keywords,
  named,
  print,
  str,
  tuple,
  TypeError,
  type AnyFunction,
  type Dict,
  type Tuple,
} from "yieldstar/runtime";

function f(a: unknown, b: unknown = 2): Tuple<[unknown, unknown]> {
  return tuple([a, b]);
}
named("f", f, "a, b=2");

class Lamp {
  switch(
    on: unknown,
    rest$: Record<string, unknown> = {},
  ): Tuple<[unknown, Dict<string, unknown>]> {
    const rest = dict(rest$);
    return tuple([on, rest]);
  }

  static make(kind$: Record<string, unknown> = {}): Dict<unknown, unknown> {
    const kind = dict(kind$);
    return kind;
  }
}

class Key extends base_class(str) {
  __str__(): string {
    return "hidden";
  }
}

function attempt(
  act: AnyFunction,
  ...given$: (unknown[] | Dict<unknown, unknown> | Lamp | number | null)[]
): void {
  const given = tuple(given$);
  try {
    print(call(act, [...given]));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
}

attempt(
  (d: unknown[] | Dict<unknown, unknown> | Lamp | number | null) =>
    call<Tuple<[unknown, unknown]>>(f, [], merged_keywords(d)),
  null,
);
attempt(
  (d: unknown[] | Dict<unknown, unknown> | Lamp | number | null) =>
    call<Tuple<[unknown, unknown]>>(f, [1], merged_keywords(d)),
  [1],
);
attempt(
  (d: unknown[] | Dict<unknown, unknown> | Lamp | number | null) =>
    call<Tuple<[unknown, unknown]>>(f, [], merged_keywords({ a: 1 }, d)),
  dict({ a: 2 }),
);
attempt(
  (d: unknown[] | Dict<unknown, unknown> | Lamp | number | null) =>
    call<Tuple<[unknown, unknown]>>(f, [], merged_keywords(d, d)),
  dict({ b: 2 }),
);
attempt(
  (
    lamp: unknown[] | Dict<unknown, unknown> | Lamp | number | null,
    d: unknown[] | Dict<unknown, unknown> | Lamp | number | null,
  ) => call_method(lamp, "switch", [], merged_keywords(d)),
  new Lamp(),
  3,
);
attempt(
  (
    lamp: unknown[] | Dict<unknown, unknown> | Lamp | number | null,
    d: unknown[] | Dict<unknown, unknown> | Lamp | number | null,
  ) => call_method(lamp, "switch", [], merged_keywords({ on: true }, d)),
  new Lamp(),
  dict({ on: false }),
);
attempt(
  (
    lamp: unknown[] | Dict<unknown, unknown> | Lamp | number | null,
    d: unknown[] | Dict<unknown, unknown> | Lamp | number | null,
  ) => call_method(lamp, "switch", [], merged_keywords(d)),
  new Lamp(),
  dict([
    ["on", 1],
    [call<Key>(Key, ["dim"]), 2],
  ]),
);
attempt(
  (d: unknown[] | Dict<unknown, unknown> | Lamp | number | null) =>
    call_method<Dict<unknown, unknown>>(
      Lamp,
      "make",
      [],
      merged_keywords({ x: 1 }, d),
    ),
  dict({ x: 2 }),
);
attempt(
  (d: unknown[] | Dict<unknown, unknown> | Lamp | number | null) =>
    call<Tuple<[unknown, unknown]>>(f, [], merged_keywords(d)),
  dict([[1, 2]]),
);
attempt(
  (d: unknown[] | Dict<unknown, unknown> | Lamp | number | null) =>
    call(dict, [], merged_keywords({ b: 2 }, d)),
  dict({ b: 1 }),
);
attempt(
  (d: unknown[] | Dict<unknown, unknown> | Lamp | number | null) =>
    call(print, [1], merged_keywords(d)),
  dict({ end: "!\n" }),
);
