import {
  add,
  all,
  base_class,
  bound,
  bound_method,
  bytearray,
  bytes,
  bytes_literal,
  call as call$,
  call_method,
  class_attributes,
  class_info,
  Complex,
  Dict,
  dict,
  Ellipsis,
  enumerate,
  eq,
  Exception,
  float,
  frozenset,
  getattr,
  getitem,
  hasattr,
  int,
  integer,
  is_same,
  isinstance,
  iter,
  KeyError,
  lazily,
  len,
  list,
  map,
  memoryview,
  mul,
  named,
  next,
  NotImplemented,
  object,
  or_,
  print,
  PyObject,
  range,
  repr,
  set,
  setattr,
  setitem,
  show_names,
  Slice,
  star_args,
  str,
  super_of,
  tuple,
  type,
  type_name,
  unpack,
  ValueError,
  vars,
  zip,
  type Bytes,
  type PyGenerator,
  type Tuple,
} from "yieldstar/runtime";
import {
  Counter,
  defaultdict,
  deque,
  namedtuple,
  OrderedDict,
} from "yieldstar/runtime/collections";
import * as copyreg from "yieldstar/runtime/copyreg";
import { dataclass } from "yieldstar/runtime/dataclasses";
import {
  date,
  datetime,
  timedelta,
  timezone,
} from "yieldstar/runtime/datetime";
import { Decimal } from "yieldstar/runtime/decimal";
import { Enum, enum_class, Flag } from "yieldstar/runtime/enum";
import { Fraction } from "yieldstar/runtime/fractions";
import * as functools from "yieldstar/runtime/functools";
import * as io from "yieldstar/runtime/io";
import * as operator from "yieldstar/runtime/operator";
import * as pickle from "yieldstar/runtime/pickle";
import * as re from "yieldstar/runtime/re";

show_names(import.meta, {});

function show(value: unknown[] | Point, ...protocols$: number[]): void {
  const protocols = tuple(protocols$);
  for (const protocol of protocols.length > 0
    ? protocols
    : range(pickle.HIGHEST_PROTOCOL + 1)) {
    const data = pickle.dumps(value, protocol);
    print(protocol, data, repr(pickle.loads(data)) === repr(value));
  }
}
named("show", show, "value, *protocols");

// what stands for itself
show_names(import.meta, { show: () => show });
show([
  null,
  true,
  false,
  0,
  255,
  256,
  70000,
  -1,
  2 ** 31,
  integer.neg(2n ** 63n),
  10n ** 30n,
]);
show([
  1.5,
  float(-0.0),
  float(float("inf")),
  "text",
  "café € 🐍",
  "back\\slash\n",
  bytes_literal(""),
  bytes_literal([0, 255]),
  bytearray(bytes_literal("x")),
]);
show(
  [
    tuple(),
    tuple([1]),
    tuple([1, 2]),
    tuple([1, 2, 3]),
    tuple([1, 2, 3, 4]),
    [],
    dict(),
    dict({ a: 1 }),
    dict([
      [1, 2],
      [3, 4],
    ]),
    set([5]),
    frozenset([6]),
  ],
  0,
  2,
  4,
  5,
);
show(
  [
    range(1, 9, 2),
    Slice(null, 3),
    new Complex(0, 2),
    Ellipsis,
    NotImplemented,
    type(null),
    len,
    int,
    getitem(list, int),
    or_(int, str),
  ],
  1,
  2,
  4,
);

// long ones: batches of a thousand, frames of 64 KiB, what needs no frame
let value: unknown;
for (value of tuple([
  list(range(2500)),
  dict(Array.from(range(1500), (n) => [n, str(n)])),
  set(range(1200)),
  "x".repeat(70000),
  [mul(bytes_literal("y"), 70000), "z"],
])) {
  const sizes = Array.from(range(6), (protocol) =>
    len(pickle.dumps(bound(value, "value"), protocol)),
  );
  print(
    sizes,
    all(
      lazily(function* (
        source: Iterable<number>,
      ): PyGenerator<boolean, void, null> {
        for (const protocol of source) {
          yield eq(
            pickle.loads(pickle.dumps(bound(value, "value"), protocol)),
            bound(value, "value"),
          );
        }
        return null;
      }, range(6)),
    ),
  );
}

// one object stays one object, also within itself
const shared = ["shared"];
const [first, second] = unpack(pickle.loads(pickle.dumps([shared, shared])), 2);
print(is_same(first, second));
const ring: (
  | number
  | (number | (number | (number | (number | (number | unknown[])[])[])[])[])[]
)[] = [1];
ring.push(ring);
let again = pickle.loads(pickle.dumps(ring));
print(is_same(getitem(again, 1), again), pickle.dumps(ring, 0));
const knot: Tuple<[Tuple<[Tuple<[Tuple<[unknown]>[]]>[]]>[]]> = tuple([[]]);
knot[0].push(knot);
again = pickle.loads(pickle.dumps(knot, 2));
print(is_same(getitem(getitem(again, 0), 0), again), pickle.dumps(knot, 2));

class Point extends PyObject {
  static Origin = class Origin extends PyObject {};

  declare x: unknown;
  declare y: unknown;

  __init__(x: unknown, y: unknown): null {
    const [part1, part2] = tuple([x, y]);
    this.x = part1;
    this.y = part2;
    return null;
  }

  __repr__(): string {
    return `Point(${str(this.x)}, ${str(this.y)})`;
  }

  norm(): unknown {
    return add(this.x, this.y);
  }

  static make(): Point {
    return new this(0, 0);
  }

  static unit(): number {
    return 1;
  }
}
class_attributes(Point);
class_info(Point, {
  firstLine: 47,
  assigned: ["x", "y"],
  body: ["__init__", "__repr__", "Origin", "norm", "make", "unit"],
});
class_info(Point.Origin, { qualname: "Point.Origin", firstLine: 54, body: [] });

class Length extends PyObject {
  declare metres: unknown;

  __init__(metres: unknown): null {
    this.metres = mul(metres, float(1.0));
    return null;
  }
}
class_info(Length, { firstLine: 69, assigned: ["metres"], body: ["__init__"] });

class Slotted extends PyObject {
  static __slots__: unknown = tuple(["a", "b"]);
}
class_attributes(Slotted);
class_info(Slotted, { firstLine: 74, body: ["__slots__"] });

class Words extends base_class(list) {}
class_info(Words, { firstLine: 78, body: [] });

class Table extends Dict {}
class_info(Table, { firstLine: 82, body: [] });

class Age extends base_class(int) {}
class_info(Age, { firstLine: 86, body: [] });

class Name extends base_class(str) {}
class_info(Name, { firstLine: 90, body: [] });

class Color extends Enum {
  static RED: unknown = 1;
  static BLUE: unknown = "b";
}
class_attributes(Color);
class_info(Color, { firstLine: 94, body: ["RED", "BLUE"] });
enum_class(Color);

class Right extends Flag {
  static READ: unknown = 1;
  static WRITE: unknown = 2;
}
class_attributes(Right);
class_info(Right, { firstLine: 99, body: ["READ", "WRITE"] });
enum_class(Right);

class Order extends PyObject {
  item: string;
  tags: unknown[];

  constructor(item: string, tags: unknown[] = []) {
    super();
    this.item = item;
    this.tags = tags;
  }
}
dataclass(Order, "item", "tags");
class_info(Order, { firstLine: 104, body: ["tags"] });

const Frozen$ = class Frozen extends PyObject {};
class_info(Frozen$, {
  annotations: dict({ n: int }),
  firstLine: 110,
  body: [],
});
const Frozen = call$(dataclass(undefined, { frozen: true, slots: true }), [
  Frozen$,
]);

show_names(import.meta, {
  Point: () => Point,
  Length: () => Length,
  Slotted: () => Slotted,
  Words: () => Words,
  Table: () => Table,
  Age: () => Age,
  Name: () => Name,
  Color: () => Color,
  Right: () => Right,
  Order: () => Order,
  Frozen: () => Frozen,
});
const Pair = namedtuple("Pair", "left right");

class Failure extends Exception {}
class_info(Failure, { firstLine: 118, body: [] });

function double(x: unknown): unknown {
  return mul(2, x);
}
named("double", double, "x");

function known_by_place(value: unknown): unknown {
  return value;
}

show_names(import.meta, {
  Pair: () => Pair,
  Failure: () => Failure,
  double: () => double,
  known_by_place: () => known_by_place,
});
show(new Point(1, 2));
show(
  [
    Point,
    Point.Origin,
    getattr<() => unknown>(Point, "norm"),
    getattr<() => Point>(Point, "make"),
    Point.unit,
    double,
  ],
  0,
  2,
  3,
  4,
);
const length = pickle.loads(pickle.dumps(new Length(3)));
print(getattr(length, "metres"), vars(length));
const slotted = new Slotted();
setattr(slotted, "a", [1]);
again = pickle.loads(pickle.dumps(slotted));
print(getattr(again, "a"), hasattr(again, "b"), pickle.dumps(slotted, 2));
const [words, table] = [
  call$<Words>(Words, [["a", "b"]]),
  call$<Table>(Table, [], { k: 1 }),
];
setattr(words, "language", "en");
setattr(table, "note", "en");
let protocol: number;
for (protocol of range(6)) {
  const [part12, part22] = unpack(
    pickle.loads(pickle.dumps([words, table], protocol)),
    2,
  );
  again = part12;
  const other = part22;
  print(
    type_name(again),
    again,
    getattr(again, "language"),
    type_name(other),
    other,
    getattr(other, "note"),
  );
}
show(
  [
    call$<Age>(Age, [5]),
    call$<Name>(Name, ["Ann"]),
    getattr(Color, "RED"),
    getattr(Color, "BLUE"),
    or_(getattr(Right, "READ"), getattr(Right, "WRITE")),
    new Order("pen", ["new"]),
    call$(Frozen, [3]),
    call$(Pair, [1, 2]),
    new Failure("no", 5),
  ],
  0,
  2,
  4,
);
show(
  [
    new deque<unknown>([1, 2], 3),
    new Counter<unknown>("abba"),
    new OrderedDict<unknown, unknown>({ b: 1, a: 2 }),
    new defaultdict<unknown, unknown>(list, { k: [1] }),
  ],
  0,
  2,
  4,
);
show(
  [
    new date(2024, 2, 29),
    new datetime(2024, 2, 29, 12, 30, 1, 5, getattr(timezone, "utc")),
    new timedelta(1, 2, 3),
    new Decimal("1.50"),
    new Fraction(1, 3),
  ],
  0,
  2,
  4,
);
show(
  [
    ...[iter([1, 2]), enumerate("ab"), zip([1], [2])].slice(0, 0),
    ...[new KeyError("k"), new ValueError()],
  ],
  4,
);
print(
  call$(list, [pickle.loads(pickle.dumps(iter([1, 2, 3])))]),
  call$(
    pickle.loads(
      pickle.dumps(new functools.partial<unknown>(int, { base: 2 })),
    ),
    ["101"],
  ),
  call$(pickle.loads(pickle.dumps(new operator.itemgetter(1))), ["xy"]),
);
print(
  call_method(pickle.loads(pickle.dumps(re.compile("a+", re.I))), "findall", [
    "aAb",
  ]),
);

class Versioned extends PyObject {
  __getstate__(): Dict<string, number> {
    return dict({ version: 2 });
  }

  __setstate__(state: unknown): null {
    setattr(this, "came_from", state);
    return null;
  }
}
class_info(Versioned, {
  firstLine: 151,
  assigned: ["came_from"],
  body: ["__getstate__", "__setstate__"],
});

class Rebuilt extends PyObject {
  __reduce__(): Tuple<[(value: unknown) => unknown, Tuple<[string[]]>]> {
    return tuple([bound(known_by_place, "known_by_place"), tuple([["made"]])]);
  }
}
class_info(Rebuilt, { firstLine: 159, body: ["__reduce__"] });

class Keyed extends PyObject {
  __new__(left: unknown, { right }: { right: unknown }): unknown {
    const made = call_method(super_of(Keyed, this), "__new__", [this]);
    setattr(made, "pair", tuple([left, right]));
    return made;
  }

  __getnewargs_ex__(): Tuple<[unknown, Dict<string, unknown>]> {
    return tuple([
      getitem(getattr(this, "pair"), new Slice(null, 1, null)),
      dict({ right: getitem(getattr(this, "pair"), 1) }),
    ]);
  }
}
class_info(Keyed, { firstLine: 164, body: ["__new__", "__getnewargs_ex__"] });

show_names(import.meta, {
  Versioned: () => Versioned,
  Rebuilt: () => Rebuilt,
  Keyed: () => Keyed,
});
print(
  vars(pickle.loads(pickle.dumps(new Versioned()))),
  pickle.loads(pickle.dumps(new Rebuilt())),
);
for (protocol of tuple([2, 3, 4, 5])) {
  print(
    vars(
      pickle.loads(
        pickle.dumps(call$<Keyed>(Keyed, [1], { right: 2 }), protocol),
      ),
    ),
    pickle.dumps(call$<Keyed>(Keyed, [1], { right: 2 }), protocol),
  );
}

// picklers of one's own
class Catalogue extends PyObject {
  static things: Dict<string, unknown> = dict({ key: object() });
}
class_attributes(Catalogue);
class_info(Catalogue, { firstLine: 180, body: ["things"] });

class ByName extends pickle.Pickler {
  persistent_id(obj: unknown): string | null {
    return next(
      lazily(function* (
        source2: Iterable<Tuple<[string, unknown]>>,
      ): PyGenerator<string, void, null> {
        for (const [name, thing] of source2) {
          if (is_same(thing, obj)) {
            yield name;
          }
        }
        return null;
      }, bound(Catalogue, "Catalogue").things.items()),
      null,
    );
  }

  reducer_override(obj: unknown): unknown {
    return isinstance(obj, bound(Point, "Point"))
      ? tuple([bound(Point, "Point"), tuple([9, 9])])
      : NotImplemented;
  }
}
class_info(ByName, {
  firstLine: 184,
  body: ["persistent_id", "reducer_override"],
});

class FromName extends pickle.Unpickler {
  override persistent_load(pid: unknown): unknown {
    return bound(Catalogue, "Catalogue").things.at(pid);
  }

  override find_class(module: unknown, name: unknown): unknown {
    print("asked for", module, name);
    return call_method(super_of(FromName, this), "find_class", [module, name]);
  }
}
class_info(FromName, {
  firstLine: 192,
  body: ["persistent_load", "find_class"],
});

show_names(import.meta, {
  Catalogue: () => Catalogue,
  ByName: () => ByName,
  FromName: () => FromName,
});
let file: io.BytesIO;
for (protocol of range(6)) {
  file = new io.BytesIO();
  new ByName(file, protocol).dump([
    Catalogue.things.at("key"),
    new Point(1, 2),
  ]);
  print(file.getvalue());
  file.seek(0);
  const [thing, point] = unpack(new FromName(file).load(), 2);
  print(is_same(thing, Catalogue.things.at("key")), point);
}

file = new io.BytesIO();
const pickler = new pickle.Pickler(file);
setattr(pickler, "dispatch_table", copyreg.dispatch_table.copy());
setitem(getattr(pickler, "dispatch_table"), Slotted, (it: unknown) =>
  tuple([str, tuple(["slotted"])]),
);
pickler.dump(slotted);
pickler.dump("second");
file.seek(0);
print(pickle.load(file), pickle.load(file));

function attempt(call: unknown, ...params$: unknown[]): void {
  const { args, kwargs: keywords } = star_args(params$);
  try {
    print(call$(call, [...args], keywords));
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    print(`${str(type_name(error))}: ${str(error)}`);
  }
}
named("attempt", attempt, "call, *args, **keywords");

function local(): unknown {
  class Inside extends PyObject {}
  class_info(Inside, {
    qualname: "local.<locals>.Inside",
    firstLine: 227,
    body: [],
  });

  return Inside;
}

let Renamed: unknown;
const Renamed$ = class Renamed extends PyObject {};
class_info(Renamed$, { firstLine: 233, body: [] });
Renamed = Renamed$;

show_names(import.meta, {
  attempt: () => attempt,
  local: () => local,
  Renamed: () => Renamed,
});
const [part13, part23] = tuple([Renamed, null]);
const Other = part13;
Renamed = part23;

class Wrong extends PyObject {
  declare answer: unknown;

  __init__(answer: unknown): null {
    this.answer = answer;
    return null;
  }

  __reduce__(): unknown {
    return this.answer;
  }
}
class_info(Wrong, {
  firstLine: 240,
  assigned: ["answer"],
  body: ["__init__", "__reduce__"],
});

show_names(import.meta, { Wrong: () => Wrong });
for (value of tuple([
  local(),
  call$(local(), []),
  Other,
  lazily(function* (
    source3: Iterable<unknown>,
  ): PyGenerator<unknown, void, null> {
    for (const n of source3) {
      yield n;
    }
    return null;
  }, []),
  dict().keys(),
  memoryview(bytes_literal("")),
])) {
  attempt(() => len(pickle.dumps(bound(value, "value"))));
}
for (const answer of tuple([
  5,
  tuple(),
  tuple([len]),
  tuple([5, tuple()]),
  tuple([len, 5]),
  tuple([len, tuple(), null, 5]),
  tuple([len, tuple(), null, null, 5]),
  tuple([len, tuple(), 1, 2, 3, 4, 5]),
])) {
  attempt(pickle.dumps, new Wrong(answer));
}
attempt(pickle.dumps, slotted, 1);
attempt(pickle.dumps, 1, 6);
attempt(pickle.dumps, 1, "x");
attempt(pickle.loads, "text");
attempt(pickle.load, 5);
let data: Bytes;
for (data of tuple([
  bytes_literal(""),
  bytes_literal("xyz"),
  bytes_literal([128, 9, 46]),
  bytes_literal("I5"),
  bytes_literal("."),
  bytes_literal("(."),
  bytes_literal("t."),
  bytes_literal([104, 1, 46]),
  bytes_literal([
    99, 110, 111, 119, 104, 101, 114, 101, 10, 110, 97, 109, 101, 10, 46,
  ]),
  bytes_literal([
    99, 98, 117, 105, 108, 116, 105, 110, 115, 10, 110, 111, 116, 104, 105, 110,
    103, 10, 46,
  ]),
  bytes_literal("Q."),
  bytes_literal([78, 41, 129, 46]),
  bytes_literal("NR."),
  bytes_literal([140, 5, 97, 98, 46]),
  bytes_literal("S'x."),
  bytes_literal([73, 49, 120, 10, 46]),
  bytes_literal([130, 7, 46]),
  bytes_literal("N(NNu."),
  bytes_literal([151, 46]),
])) {
  attempt(pickle.loads, data);
}

// what other Pythons wrote
print(
  pickle.loads(
    bytes_literal([
      40, 108, 112, 48, 10, 83, 39, 111, 108, 100, 39, 10, 112, 49, 10, 97, 73,
      49, 10, 97, 76, 50, 76, 10, 97, 73, 48, 49, 10, 97, 70, 49, 46, 53, 10,
      97, 40, 73, 49, 10, 73, 50, 10, 116, 112, 50, 10, 97, 40, 100, 112, 51,
      10, 86, 107, 10, 112, 52, 10, 78, 115, 97, 46,
    ]),
  ),
);
print(
  pickle.loads(bytes_literal([85, 3, 97, 98, 99, 46]), { encoding: "bytes" }),
  pickle.loads(bytes_literal([85, 1, 233, 46]), { encoding: "latin-1" }),
  pickle.loads(
    bytes_literal([
      99, 95, 95, 98, 117, 105, 108, 116, 105, 110, 95, 95, 10, 120, 114, 97,
      110, 103, 101, 10, 40, 73, 51, 10, 116, 82, 46,
    ]),
  ),
);
copyreg.add_extension("__main__", "double", 200);
print(pickle.dumps(double), pickle.loads(pickle.dumps(double, 2)) === double);
copyreg.remove_extension("__main__", "double", 200);

// bytes that travel beside the pickle
const buffers: unknown[] = [];
data = pickle.dumps(
  new pickle.PickleBuffer(bytearray(bytes_literal("big"))),
  5,
  { buffer_callback: bound_method(buffers, "append") },
);
print(
  data,
  Array.from(map(getattr(pickle.PickleBuffer, "raw"), buffers), (buffer) =>
    bytes(buffer),
  ),
  bytes(pickle.loads(data, { buffers })),
  pickle.loads(pickle.dumps(new pickle.PickleBuffer(bytes_literal("in")), 5)),
);
