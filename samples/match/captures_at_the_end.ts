/** Names are bound when the whole pattern matched; the subject is what it was when matching began; which pattern takes what. */

import {
  base_class,
  bytes_literal,
  call as call$,
  call_method,
  class_attributes,
  class_info,
  contains,
  dict,
  discard,
  eq,
  getattr,
  getitem,
  IndexError,
  is_mapping,
  is_sequence,
  iter,
  len,
  list,
  match_class,
  match_keys,
  mix,
  print,
  range,
  set,
  str,
  tuple,
  type_name,
  TypeError,
  ValueError,
  type Bytes,
  type Dict,
  type PySet,
  type Range,
  type Tuple,
} from "yieldstar/runtime";
import * as collections from "yieldstar/runtime/collections";

function half_way(
  x: unknown[] | Dict<unknown, unknown>,
): Tuple<[string, unknown]> | Tuple<[string, unknown, unknown]> {
  let first: unknown;
  let last: unknown;
  first = "unbound";
  last = "unbound";
  if (is_sequence(x) && len(x) === 2) {
    const part = getitem(x, 0);
    if (eq(getitem(x, 1), 0)) {
      first = part;
      return tuple(["zero", first]);
    }
  }
  if (is_mapping(x) && contains(x, "k") && contains(x, "l")) {
    const part2 = getitem(x, "k");
    if (eq(getitem(x, "l"), 1)) {
      first = part2;
      return tuple(["mapping", first]);
    }
  }
  if (is_sequence(x) && len(x) === 2) {
    const part3 = getitem(x, 0);
    if (is_sequence(part3) && len(part3) === 2) {
      const part4 = getitem(part3, 0);
      if (eq(getitem(part3, 1), 1)) {
        first = part4;
        last = getitem(x, 1);
        return tuple(["nested", first, last]);
      }
    }
  }
  return tuple(["none", first, last]);
}

for (const value of tuple([
  [1, 0],
  [1, 2],
  dict({ k: 5, l: 1 }),
  dict({ k: 5, l: 2 }),
  [[3, 1], 4],
  [[3, 2], 4],
])) {
  print(half_way(value));
}

function subject_changes(
  x: unknown[] | number,
): Tuple<[string, number | unknown[]]> | null {
  const subject = x;
  if (is_sequence(subject) && len(subject) === 2) {
    if (eq(getitem(subject, 0), 1)) {
      if (eq(getitem(subject, 1), 0)) {
        if ((x = x.slice(0, 1)).length > 0) {
        }
      }
    }
  }
  const subject2 = x;
  if (is_sequence(subject2) && len(subject2) === 1) {
    if (eq(getitem(subject2, 0), 1)) {
      if ((x = 7) > 8) {
        return tuple(["guard", x]);
      }
    }
  }
  if (is_sequence(subject2) && len(subject2) === 1) {
    if (eq(getitem(subject2, 0), 1)) {
      return tuple(["still the list", x]);
    }
  }
  if (eq(subject2, 7)) {
    return tuple(["the new one", x]);
  }
  return null;
}

print(subject_changes([1, 0]));

function alternatives(
  x: Tuple<[number, number, number]>,
): Tuple<[unknown, unknown]> | null {
  let a: unknown;
  let b: unknown;
  let hit: boolean = false;
  if (is_sequence(x) && len(x) === 3) {
    const part5 = getitem(x, 0);
    const part6 = getitem(x, 1);
    if (eq(getitem(x, 2), 9)) {
      a = part5;
      b = part6;
      hit = true;
    }
  }
  if (!hit) {
    if (is_sequence(x) && len(x) === 3) {
      const part7 = getitem(x, 0);
      const part8 = getitem(x, 1);
      if (eq(getitem(x, 2), 10)) {
        b = part7;
        a = part8;
        hit = true;
      }
    }
  }
  if (!hit) {
    if (is_sequence(x) && len(x) === 3) {
      const part9 = getitem(x, 0);
      if (eq(getitem(x, 1), 11)) {
        a = part9;
        b = getitem(x, 2);
        hit = true;
      }
    }
  }
  if (hit) {
    return tuple([a, b]);
  }
  return null;
}

print(
  alternatives(tuple([1, 2, 9])),
  alternatives(tuple([1, 2, 10])),
  alternatives(tuple([1, 11, 3])),
  alternatives(tuple([1, 2, 3])),
);

class Ends extends base_class(getattr(collections.abc, "Sequence")) {
  __getitem__(i: unknown): string {
    return `item ${str(i)}`;
  }

  __len__(): number {
    return 42;
  }
}
class_info(Ends, { keywords: {} });

let first: unknown;
let last: unknown;
const subject3 = call$<Ends>(Ends, []);
if (is_sequence(subject3) && len(subject3) >= 2) {
  first = getitem(subject3, 0);
  last = getitem(subject3, len(subject3) - 1);
  print(first, last);
}

class Registered {
  __len__(): number {
    return 0;
  }

  __getitem__(i: unknown): void {
    throw new IndexError(i);
  }

  keys(): unknown[] {
    return [];
  }
}

function kind(
  x:
    | Registered
    | collections.UserDict
    | string
    | Bytes
    | Range
    | PySet<unknown>
    | MappingFirst
    | SequenceFirst,
): string {
  if (is_sequence(x) && len(x) >= 0) {
    return "sequence";
  }
  if (is_mapping(x)) {
    return "mapping";
  }
  return "neither";
}

print(kind(new Registered()));
discard(
  call_method(getattr(collections.abc, "Sequence"), "register", [Registered]),
);
print(
  kind(new Registered()),
  kind(new collections.UserDict()),
  kind("text"),
  kind(bytes_literal("bytes")),
  kind(range(2)),
  kind(set([1])),
);

class MappingFirst extends mix(
  collections.UserDict,
  base_class(getattr(collections.abc, "Sequence")),
) {}
class_info(MappingFirst, { keywords: {} });

class SequenceFirst extends mix(
  base_class(list),
  base_class(getattr(collections.abc, "Mapping")),
) {
  __iter__(): Iterable<unknown> {
    return iter(tuple());
  }
}
class_info(SequenceFirst, { keywords: {} });

print(
  kind(call$<MappingFirst>(MappingFirst, [])),
  kind(call$<SequenceFirst>(SequenceFirst, [])),
);

class Keys {
  static KEY = "a";
  static OTHER = "b";
}

function keyed(x: Dict<unknown, unknown> | Twice): unknown {
  let y: unknown;
  let z: unknown;
  if (is_mapping(x) && match_keys(x, [Keys.KEY, "a"])) {
    y = getitem(x, Keys.KEY);
    z = getitem(x, "a");
    return tuple([y, z]);
  }
  if (is_mapping(x) && contains(x, Keys.OTHER)) {
    y = getitem(x, Keys.OTHER);
    return y;
  }
  return null;
}

class Twice {
  static __match_args__ = tuple(["a", "a"]);
  static a: null = null;
}
class_attributes(Twice);

function twice(
  x: Dict<unknown, unknown> | Twice,
): Tuple<[unknown, unknown]> | null {
  let y: unknown;
  let z: unknown;
  const parts = match_class(x, Twice, 2, []);
  if (parts !== null) {
    y = parts[0];
    z = parts[1];
    return tuple([y, z]);
  }
  return null;
}

for (const [call, argument] of tuple([
  tuple([keyed, dict({ a: 0, c: 1 })]),
  tuple([keyed, dict({ b: 1 })]),
  tuple([twice, new Twice()]),
])) {
  try {
    print(call(argument));
  } catch (error) {
    if (!(error instanceof ValueError || error instanceof TypeError))
      throw error;
    print(type_name(error), error);
  }
}
