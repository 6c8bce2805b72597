/** Calls with more than one mistake: which of them is told of, and in what words. */

import {
  bytearray,
  bytes,
  bytes_literal,
  call,
  call_method,
  Complex,
  dict,
  Exception,
  float,
  format,
  int,
  len,
  map,
  max,
  merged_keywords,
  named,
  print,
  repr,
  sorted,
  star_args,
  starred,
  stars,
  tuple,
  type,
  type_name,
  type Dict,
  type Int,
  type Tuple,
} from "yieldstar/runtime";
import * as datetime from "yieldstar/runtime/datetime";
import * as functools from "yieldstar/runtime/functools";
import * as itertools from "yieldstar/runtime/itertools";
import * as random from "yieldstar/runtime/random";
import * as textwrap from "yieldstar/runtime/textwrap";

function attempt(action: unknown): void {
  try {
    print(repr(call(action, [])));
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    print(type_name(error), error);
  }
}

function collected(
  ...params$: unknown[]
): Tuple<[Tuple<unknown[]>, Dict<string, unknown>]> {
  const { args, kwargs } = star_args(params$);
  return tuple([args, kwargs]);
}
named("collected", collected, "*args, **kwargs");

attempt(() => collected(...starred(null, collected)));
attempt(() =>
  call<Tuple<[Tuple<unknown[]>, Dict<string, unknown>]>>(
    collected,
    [],
    merged_keywords(null),
  ),
);
attempt(() =>
  call<Tuple<[Tuple<unknown[]>, Dict<string, unknown>]>>(
    collected,
    stars(null),
    merged_keywords(null),
  ),
);
attempt(() =>
  call<Tuple<[Tuple<unknown[]>, Dict<string, unknown>]>>(
    collected,
    [1, ...starred(null)],
    merged_keywords(null),
  ),
);
attempt(() =>
  call<Tuple<[Tuple<unknown[]>, Dict<string, unknown>]>>(
    collected,
    stars(5),
    dict({ a: 1 }),
  ),
);
attempt(() => call(print, stars(null), merged_keywords(null)));

attempt(() => call(sorted, [5], { k: 1 }));
attempt(() => call<number[]>(sorted, [[2, 1]], { k: 1 }));
attempt(() => call<Int[]>(sorted, [map(int, ["x"])], { k: 1 }));
attempt(() => call(type, [1], { k: 1 }));
attempt(() => call(type, [], { k: 1 }));
attempt(() => call(functools.partial, []));
attempt(() => call(functools.partial, [], { func: len }));
attempt(() => call(functools.partial, [5]));
attempt(() => call(functools.reduce, [max, [1]], { key: 1 }));
attempt(() => itertools.islice("abc"));
attempt(() => itertools.islice("abc", 1, 2, 3, 4));
attempt(() => call(random.betavariate, [2, "x"]));
attempt(() => call(random.gammavariate, ["x", 0]));

attempt(() => call(datetime.date, []));
attempt(() => call(datetime.date, [null]));
attempt(() => call(datetime.date, [2020, null]));
attempt(() => call(datetime.date, [2020, 13]));
attempt(() => call(datetime.date, [10n ** 20n, 1]));
attempt(() => call(datetime.datetime, [2020, "x"]));
attempt(() => call(datetime.datetime, [2020, 1]));

attempt(() =>
  call_method(bytes_literal("ab"), "replace", ["a", bytes_literal("c"), 1.5]),
);
attempt(() =>
  call_method(bytes_literal("ab"), "replace", [
    bytes_literal("a"),
    bytes_literal("c"),
    1.5,
  ]),
);
attempt(() => bytes([1], "utf-8"));
attempt(() => bytearray([1], "\u0000"));
attempt(() => bytes("a", "utf-8", "\u0000"));
attempt(() => [
  format(1.5, "8\u0000"),
  format(new Complex(0, 2), "\u0000"),
  format(float(1e20), ".3\u0000"),
]);
attempt(() => format(1, "\u0000"));

// Widths count characters, not halves of them.
attempt(() => textwrap.wrap("😀x 😀y 😀😀😀😀", 3));
attempt(() => textwrap.wrap("a😀b-c😀d", 4));
attempt(() => textwrap.shorten("😀😀 😀😀 😀😀", 8, { placeholder: "…" }));
attempt(() => textwrap.fill("日本語 😀😀 テキスト", 5));
