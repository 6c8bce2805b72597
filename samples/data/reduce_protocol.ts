/** Copies that a class has a say in: the reduce protocol, `copyreg`, `__replace__`. */

import {
  add,
  at,
  base_class,
  bound,
  bound_method,
  call as call$,
  call_method,
  class_attributes,
  class_info,
  contains,
  Dict,
  dict,
  discard,
  eq,
  Exception,
  getattr,
  getitem,
  hasattr,
  id,
  is_same,
  iter,
  list,
  merged_keywords,
  named,
  object,
  or_,
  print,
  PyObject,
  set,
  setattr,
  Slice,
  star_args,
  str,
  super_of,
  tuple,
  type,
  type_name,
  unpack,
  unpack_starred,
  vars,
  type Tuple,
} from "yieldstar/runtime";
import * as copy from "yieldstar/runtime/copy";
import * as copyreg from "yieldstar/runtime/copyreg";

/** Rebuilt by calling the class again. */
class Temperature extends PyObject {
  declare degrees: unknown;
  declare log: unknown;

  __init__(degrees: unknown, log: unknown = null): null {
    this.degrees = degrees;
    this.log = log === null ? [] : log;
    return null;
  }

  __reduce__(): Tuple<[typeof Temperature, Tuple<[unknown, unknown]>]> {
    return tuple([Temperature, tuple([this.degrees, this.log])]);
  }
}
class_info(Temperature, {
  firstLine: 6,
  assigned: ["degrees", "log"],
  body: ["__init__", "__reduce__"],
});

const warm = new Temperature(21, ["set"]);
let [again, deep]: [Temperature | Bag, Temperature] = [
  copy.copy(warm),
  copy.deepcopy(warm),
];
print(
  again === warm,
  is_same(again.log, warm.log),
  is_same(deep.log, warm.log),
  deep.log,
);

/** A text says: it is its own copy. */
class Same extends PyObject {
  __reduce__(): string {
    return "SAME";
  }
}
class_info(Same, { firstLine: 22, body: ["__reduce__"] });

const same = new Same();
print(copy.copy(same) === same, at(copy.deepcopy([same]), 0) === same);

class Single extends PyObject {
  static made: unknown = null;

  __new__(this: typeof Single): unknown {
    if (this.made === null) {
      this.made = call_method(super_of(Single, this), "__new__", [this]);
    }
    return this.made;
  }
}
class_attributes(Single);
class_info(Single, { firstLine: 33, body: ["made", "__new__"] });

print(
  copy.copy(call$<Single>(Single, [])) === call$<Single>(Single, []),
  copy.deepcopy(call$<Single>(Single, [])) === call$<Single>(Single, []),
);

class Pair extends PyObject {
  __new__(
    this: typeof Pair,
    left: unknown,
    { right }: { right: unknown },
  ): unknown {
    const self = call_method(super_of(Pair, this), "__new__", [this]);
    const [part1, part2] = tuple([left, right]);
    setattr(self, "left", part1);
    setattr(self, "right", part2);
    return self;
  }

  __getnewargs_ex__(): Tuple<[Tuple<[unknown]>, Dict<string, unknown>]> {
    print("asked for", getattr(this, "left"), getattr(this, "right"));
    return tuple([
      tuple([getattr(this, "left")]),
      dict({ right: getattr(this, "right") }),
    ]);
  }
}
class_info(Pair, {
  firstLine: 45,
  assigned: ["left", "right"],
  body: ["__new__", "__getnewargs_ex__"],
});

print(vars(copy.copy(call$<Pair>(Pair, [1], { right: 2 }))));

/** Its state leaves something out, and puts it back. */
class Connection extends PyObject {
  declare host: string;
  declare socket: unknown;

  __init__(): null {
    const [part12, part22] = tuple(["here", object()]);
    this.host = part12;
    this.socket = part22;
    return null;
  }

  __getstate__(): Dict<string, string> {
    return dict({ host: this.host });
  }

  __setstate__(state: unknown): null {
    discard(
      call_method(getattr(this, "__dict__"), "update", [state], {
        socket: null,
      }),
    );
    return null;
  }
}
class_info(Connection, {
  firstLine: 59,
  assigned: ["host", "socket"],
  body: ["__init__", "__getstate__", "__setstate__"],
});

print(vars(copy.copy(new Connection())), vars(copy.deepcopy(new Connection())));

/** What comes back has its items appended and its attributes set. */
class Bag extends base_class(list) {
  __reduce_ex__(
    protocol: unknown,
  ): Tuple<[typeof Bag, Tuple<[]>, Dict<string, string>, unknown, null]> {
    print("protocol", protocol);
    return tuple([
      bound(Bag, "Bag"),
      tuple(),
      dict({ label: "copied" }),
      call$(iter, [this]),
      null,
    ]);
  }
}
class_info(Bag, { firstLine: 75, body: ["__reduce_ex__"] });

const bag = call$<Bag>(Bag, [[1, [2]]]);
again = copy.deepcopy(bag);
print(
  again,
  getattr(again, "label"),
  is_same(getitem(again, 1), getitem(bag, 1)),
);

class Table extends Dict {
  __reduce__(): Tuple<
    [typeof Table, Tuple<[]>, null, null, Iterable<Tuple<[unknown, unknown]>>]
  > {
    return tuple([
      bound(Table, "Table"),
      tuple(),
      null,
      null,
      iter(this.items()),
    ]);
  }
}
class_info(Table, { firstLine: 88, body: ["__reduce__"] });

const table = call$<Table>(Table, [], { a: [1] });
print(
  copy.copy(table),
  is_same(getitem(copy.copy(table), "a"), getitem(table, "a")),
  is_same(getitem(copy.deepcopy(table), "a"), getitem(table, "a")),
);

class Slotted extends PyObject {
  static __slots__: unknown = tuple(["x", "y"]);
}
class_attributes(Slotted);
class_info(Slotted, { firstLine: 97, body: ["__slots__"] });

const slotted = new Slotted();
setattr(slotted, "x", [1]);
print(
  call_method(slotted, "__getstate__", []),
  getitem(call_method(slotted, "__reduce_ex__", [4]), new Slice(2, null, null)),
);
print(getattr(copy.deepcopy(slotted), "x"), hasattr(copy.copy(slotted), "y"));
print(
  call_method(object(), "__getstate__", []),
  call_method(warm, "__getstate__", []),
);

class Plain extends PyObject {}
class_info(Plain, { firstLine: 108, body: [] });

const plain = new Plain();
setattr(plain, "items", ["a"]);
let [make, args, rest] = unpack_starred(
  call_method(plain, "__reduce_ex__", [4]),
  2,
  0,
);
print(is_same(make, copyreg.__newobj__), eq(args, tuple([Plain])), rest);
const [part13, part23, part3] = unpack(
  call_method(plain, "__reduce_ex__", [0]),
  3,
);
make = part13;
args = part23;
const state = part3;
print(
  is_same(make, copyreg._reconstructor),
  eq(args, tuple([Plain, object, null])),
  state,
);
print(
  getitem(call_method([1, 2], "__reduce_ex__", [2]), new Slice(1, 3, null)),
  getitem(call_method(tuple([1, 2]), "__reduce_ex__", [2]), 1),
  getitem(call_method("a", "__reduce_ex__", [2]), 1),
  call_method(set([3]), "__reduce_ex__", [2]),
);

// the attributes of an object, copied, are an ordinary dict
const attributes = copy.copy(getattr(plain, "__dict__"));
print(
  attributes,
  type(getattr(plain, "__dict__")),
  getattr(plain, "items"),
  copy.deepcopy(getattr(plain, "__dict__")),
);

class Refused extends PyObject {
  declare static __reduce_ex__: null;
  declare static __reduce__: null;
  static {
    this.__reduce_ex__ = null;
    this.__reduce__ = null;
  }

  declare __reduce_ex__: null;
  declare __reduce__: null;
}
class_attributes(Refused);
class_info(Refused, { firstLine: 125, body: ["__reduce_ex__", "__reduce__"] });

function answer(
  value:
    | number
    | Tuple<[]>
    | Tuple<[typeof Plain]>
    | Tuple<[typeof Plain, Tuple<[]>, null, null, null, null]>,
): unknown {
  class Answer extends PyObject {
    __reduce__():
      | number
      | Tuple<[]>
      | Tuple<[typeof Plain]>
      | Tuple<[typeof Plain, Tuple<[]>, null, null, null, null]> {
      return value;
    }
  }
  class_info(Answer, {
    qualname: "answer.<locals>.Answer",
    firstLine: 130,
    body: ["__reduce__"],
  });

  return call$<Answer>(Answer, []);
}

function newargs(members$: Record<string, unknown> = {}): unknown {
  const members = dict(members$);
  return call_method(
    call$(type("New", tuple(), members), []),
    "__reduce_ex__",
    [4],
  );
}
named("newargs", newargs, "**members");

function attempt(call: unknown, ...params$: unknown[]): void {
  const { args, kwargs: keywords } = star_args(params$);
  try {
    print(call$(call, [...args], keywords));
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    print(`${str(type_name(error))}: ${str(error)}`);
  }
}

for (const call of tuple([copy.copy, copy.deepcopy])) {
  attempt(call, new Refused());
  attempt(call, answer(5));
  attempt(call, answer(tuple()));
  attempt(call, answer(tuple([Plain])));
  attempt(call, answer(tuple([Plain, tuple(), null, null, null, null])));
}
attempt(newargs, { __getnewargs__: (self: unknown) => 5 });
attempt(newargs, { __getnewargs_ex__: (self: unknown) => 5 });
attempt(newargs, { __getnewargs_ex__: (self: unknown) => tuple([1, 2, 3]) });
attempt(newargs, { __getnewargs_ex__: (self: unknown) => tuple([1, dict()]) });
attempt(newargs, { __getnewargs_ex__: (self: unknown) => tuple([tuple(), 1]) });
attempt(getattr(slotted, "__reduce__"));

class Wrong extends Exception {
  declare code: unknown;

  override __init__(code: unknown, text: unknown): null {
    call_method(super_of(Wrong, this), "__init__", [text]);
    this.code = code;
    return null;
  }
}
class_info(Wrong, { firstLine: 162, assigned: ["code"], body: ["__init__"] });

attempt(copy.copy, new Wrong(1, "bad"));

class Foreign extends PyObject {
  declare values: Tuple<unknown[]>;

  __init__(...values$: unknown[]): null {
    const values = tuple(values$);
    this.values = values;
    return null;
  }
}
class_info(Foreign, {
  firstLine: 171,
  assigned: ["values"],
  body: ["__init__"],
});

copyreg.pickle(Foreign, (it: unknown) =>
  tuple([Foreign, add(getattr(it, "values"), tuple(["by copyreg"]))]),
);
print(
  copy.copy(new Foreign(1)).values,
  copy.deepcopy(new Foreign([2])).values,
  contains(copyreg.dispatch_table, Foreign),
);
attempt(copyreg.pickle, Foreign, 5);
attempt(copyreg.pickle, Foreign, print, 5);

// what a deep copy has met is noted in the memo, with what must stay alive
const memo: Dict<unknown, unknown> = dict();
const nested = [1, tuple([2, 3])];
const made = copy.deepcopy(nested, memo);
print(
  is_same(memo.at(id(nested)), made),
  is_same(getitem(memo.at(id(memo)), 0), nested),
  memo.size,
);

class Owner extends PyObject {
  greet(): unknown {
    return getattr(this, "name");
  }
}
class_info(Owner, { firstLine: 188, body: ["greet"] });

const owner = new Owner();
setattr(owner, "name", "first");
setattr(owner, "greeting", bound_method(owner, "greet"));
const twin = copy.deepcopy(owner);
setattr(twin, "name", "second");
print(
  call_method(twin, "greeting", []),
  getattr(getattr(twin, "greeting"), "__self__") === twin,
  call_method(owner, "greeting", []),
);

class Point extends PyObject {
  declare x: unknown;
  declare y: unknown;

  __init__(x: unknown, y: unknown): null {
    const [part14, part24] = tuple([x, y]);
    this.x = part14;
    this.y = part24;
    return null;
  }

  __replace__(changes$: Record<string, unknown> = {}): Point {
    const changes = dict(changes$);
    return call$<Point>(
      bound(Point, "Point"),
      [],
      merged_keywords(or_(vars(this), changes)),
    );
  }
}
class_info(Point, {
  firstLine: 201,
  assigned: ["x", "y"],
  body: ["__init__", "__replace__"],
});

print(vars(copy.replace(new Point(1, 2), { y: 5 })));
attempt(copy.replace, 5, { x: 1 });
attempt(copy.replace, 5, 6);
