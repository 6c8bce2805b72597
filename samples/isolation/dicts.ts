/** Keys and keywords that JavaScript's objects would take for something else. */

import {
  at,
  call as call$,
  call_method,
  class_info,
  contains,
  dict,
  discard,
  enumerate,
  eq,
  getattr,
  getitem,
  hasattr,
  KeyError,
  len,
  list,
  merged_keywords,
  named as named$,
  print,
  PyObject,
  set,
  setattr,
  setitem,
  star_args,
  str,
  tuple,
  type,
  TypeError,
  vars,
  type Dict,
  type Tuple,
} from "yieldstar/runtime";
import {
  Counter,
  defaultdict,
  namedtuple,
  OrderedDict,
} from "yieldstar/runtime/collections";
import * as json from "yieldstar/runtime/json";

const WORDS: unknown[] = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "length",
  "then",
  "valueOf",
  "1",
  "0",
  "-1",
  "undefined",
  "null",
  "NaN",
];
const d: Dict<unknown, number | string> = dict();
let w: unknown;
for (const each of enumerate(WORDS)) {
  const [part1, part2] = each;
  const i = part1;
  w = part2;
  print(contains(d, w), d.get(w), { end: "; " });
  d.set(w, i);
}
print();
print(d);
print(
  eq(list(d), WORDS),
  d.pop("__proto__"),
  contains(d, "__proto__"),
  d.setdefault("__proto__", "back"),
  at(list(d), -1),
);
print(
  dict(undefined, { ["__proto__"]: 1, constructor: 2 }),
  dict([...dict([["__proto__", [1]]]).items(), ["then", 2]]),
  eq(dict([["__proto__", 1]]), dict([["__proto__", 1]])),
  dict([["__proto__", null]]),
);
print(
  dict(WORDS.slice(0, 4).map((w) => [w, len(w)])),
  eq(
    set(["__proto__"]).union(set(["constructor"])),
    set(["constructor", "__proto__"]),
  ),
);
print(
  json.dumps(
    dict([
      ["__proto__", dict({ x: 1 })],
      ["toJSON", 2],
    ]),
  ),
  json.loads(
    '{"__proto__": {"a": 1}, "constructor": [1], "a": {"__proto__": 2}}',
  ),
);
print(
  new Counter<unknown>(["__proto__", "constructor", "__proto__"]),
  new defaultdict<unknown, unknown>(list, { ["__proto__"]: [1] }),
  new OrderedDict<unknown, unknown>([
    tuple(["__proto__", 1]),
    tuple(["length", 2]),
  ]),
);

function keywords(
  kwargs$: Record<string, unknown> = {},
): Dict<string, unknown> {
  const kwargs = dict(kwargs$);
  return kwargs;
}
named$("keywords", keywords, "**kwargs");

function named(
  constructor: number,
  ...params$: unknown[]
): Tuple<[number, unknown, unknown, Dict<string, unknown>]> {
  const { kwargs: rest } = star_args(params$);
  let __proto__: unknown = rest.take_keyword("__proto__", null);
  let then: unknown = rest.take_keyword("then", 3);
  return tuple([constructor, __proto__, then, rest]);
}
named$("named", named, "constructor, *, __proto__=None, then=3, **rest");

print(
  keywords({
    ["__proto__"]: 1,
    constructor: 2,
    prototype: 3,
    then: 4,
    toString: 5,
    length: 6,
    arguments: 7,
    eval: 8,
    undefined: 9,
  }),
);
print(
  call$<Dict<string, unknown>>(
    keywords,
    [],
    dict([
      ["__proto__", 1],
      ["hasOwnProperty", 2],
    ]),
  ),
  call$<Dict<string, unknown>>(
    keywords,
    [],
    merged_keywords(call$(dict.fromkeys, [WORDS.slice(0, 5), 0])),
  ),
);
print(
  named(1, { ["__proto__"]: 2, then: 5, toString: 6 }),
  named(/* constructor= */ 1),
  call$<Tuple<[number, unknown, unknown, Dict<string, unknown>]>>(
    named,
    [],
    dict([
      ["constructor", 1],
      ["__proto__", 4],
      ["valueOf", 5],
    ]),
  ),
);
for (const call of tuple([
  () =>
    call$<Tuple<[number, unknown, unknown, Dict<string, unknown>]>>(named, []),
  () =>
    call$<Tuple<[number, unknown, unknown, Dict<string, unknown>]>>(
      named,
      [1],
      { constructor: 2 },
    ),
  () =>
    call$<Tuple<[number, unknown, unknown, Dict<string, unknown>]>>(
      named,
      [1, 2],
    ),
])) {
  try {
    print(call());
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    print(e);
  }
}
print(
  str.format("{__proto__} {constructor} {then}", {
    ["__proto__"]: 1,
    constructor: 2,
    then: 3,
  }),
  str.format_map(
    "{__proto__}{x}",
    dict([
      ["__proto__", 4],
      ["x", 5],
    ]),
  ),
  str.percent(
    "%(__proto__)s %(constructor)s",
    dict([
      ["__proto__", 6],
      ["constructor", 7],
    ]),
  ),
);
for (const template of tuple(["{constructor}", "{__proto__}", "{toString}"])) {
  try {
    print(str.format_map(template, dict()));
  } catch (e) {
    if (!(e instanceof KeyError)) throw e;
    print("KeyError", e);
  }
  try {
    print(str.format(template));
  } catch (e) {
    if (!(e instanceof KeyError)) throw e;
    print("KeyError", e);
  }
}
const Point = namedtuple("Point", "constructor then length toString");
const p = call$(Point, [1, 2, 3, 4]);
print(
  p,
  getattr(p, "constructor"),
  getattr(p, "then"),
  getattr(p, "length"),
  getattr(p, "toString"),
  call_method(p, "_replace", [], { length: 5 }),
  call_method(p, "_asdict", []),
  len(p),
);

class Box extends PyObject {
  __init__(): void {
    setattr(this, "data", dict());
  }

  __getitem__(key: unknown): unknown {
    return getitem(getattr(this, "data"), key);
  }

  __setitem__(key: unknown, value: unknown): null {
    setitem(getattr(this, "data"), key, value);
    return null;
  }

  __missing__(key: unknown): string {
    return "missing";
  }
}
class_info(Box, {
  firstLine: 50,
  assigned: ["data"],
  body: ["__init__", "__getitem__", "__setitem__", "__missing__"],
});

const box = new Box();
for (w of WORDS.slice(0, 6)) {
  try {
    getitem(box, w);
  } catch (e) {
    if (!(e instanceof KeyError)) throw e;
    print(e, { end: " " });
  }
  setitem(box, w, w);
}
print(WORDS.slice(0, 6).map((w) => getitem(box, w)));
print(
  getitem(
    vars(
      type(
        "T",
        tuple(),
        dict([
          ["__proto__", 1],
          ["constructor", 2],
        ]),
      ),
    ),
    "__proto__",
  ),
  getattr(type("T", tuple(), dict([["__proto__", 1]])), "__proto__"),
  getattr(
    call$(type("T", tuple(), dict({ constructor: 2 })), []),
    "constructor",
  ),
);
const o = call$(type("O", tuple(), dict()), []);
setitem(getattr(o, "__dict__"), "__proto__", 1);
discard(
  call_method(getattr(o, "__dict__"), "update", [], {
    constructor: 2,
    then: 3,
  }),
);
print(
  getattr(o, "__dict__"),
  getattr(o, "__proto__"),
  getattr(o, "constructor"),
  getattr(o, "then"),
  contains(getattr(o, "__dict__"), "__proto__"),
  call_method(getattr(o, "__dict__"), "pop", ["__proto__"]),
  hasattr(o, "__proto__"),
);
