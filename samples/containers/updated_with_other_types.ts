/** `update` brings values of other types into a dict, from another dict, from pairs and from keywords: what is done with them must know. */

import {
  call,
  call_method,
  dict,
  eq,
  float,
  getattr,
  mul,
  print,
  tuple,
  zip,
  type Dict,
  type Tuple,
} from "yieldstar/runtime";

function hidden(x: Dict<unknown, unknown>): Dict<unknown, unknown> {
  return x;
}

const from_dict: Dict<string, number | string> = dict({ a: 1 });
from_dict.update(dict({ b: "x" }));
let value: unknown;
for (value of from_dict.values()) {
  print(mul(value, 2), eq(value, "x"));
}

const from_keywords: Dict<string, number | string> = dict({ a: 1 });
from_keywords.update(undefined, { b: "y", c: float(2.0) });
for (value of from_keywords.values()) {
  print(mul(value, 2));
}

const from_pairs: Dict<string, number | string | boolean> = dict({ a: 1 });
from_pairs.update([tuple(["q", "z"])], { more: true });
for (value of from_pairs.values()) {
  print(mul(value, 2), eq(value, 1));
}

const from_lists: Dict<unknown, unknown> = dict({ a: 1 });
from_lists.update([["q", null]]);
for (value of from_lists.values()) {
  print(value === null);
}

const from_unknown: Dict<unknown, unknown> = dict({ a: 1 });
from_unknown.update(hidden(dict({ k: "w" })));
for (value of from_unknown.values()) {
  print(mul(value, 2));
}

const from_stars: Dict<string, unknown> = dict({ a: 1 });
call_method(from_stars, "update", [], hidden(dict({ k: float(2.0) })));
for (value of from_stars.values()) {
  print(mul(value, 2));
}

const from_zip: Dict<string, number | string> = dict({ a: 1 });
from_zip.update(zip("xy", "uv"));
let key: string | number | Tuple<[number]>;
for ([key, value] of from_zip.items()) {
  print(key.repeat(2), mul(value, 2));
}

const other_keys: Dict<number | string | Tuple<[number]>, number> = dict([
  [1, 1],
]);
call(getattr(dict, "update"), [
  other_keys,
  dict([
    ["s", 2],
    [tuple([0]), 3],
  ]),
]);
for (key of other_keys.keys()) {
  print(mul(key, 2));
}

const flags: Dict<string | number | null, number | boolean> = dict([
  [null, 10],
  ["a", 3],
]);
flags.update(
  dict([
    ["c", -13],
    [2, true],
  ]),
);
print(
  [...flags.items()]
    .filter(([key, value]) => eq(value, 1))
    .map(([key, value]) => key),
);
