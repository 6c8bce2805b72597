/** Data classes: markers in quotes, fields without a default, replacing, slots for weak references. */

import {
  add,
  base_class,
  call,
  call_method,
  class_attributes,
  class_info,
  contains,
  dict,
  Exception,
  getattr,
  imul,
  int,
  is_same,
  print,
  PyObject,
  setattr,
  star_args,
  type_name,
  TypeError,
  type Int,
} from "yieldstar/runtime";
import * as collections from "yieldstar/runtime/collections";
import * as copy from "yieldstar/runtime/copy";
import * as dataclasses from "yieldstar/runtime/dataclasses";
import {
  dataclass,
  field,
  MISSING,
  replace,
} from "yieldstar/runtime/dataclasses";
import * as weakref from "yieldstar/runtime/weakref";

function tr(f: unknown, ...params$: unknown[]): void {
  const { args: a, kwargs: k } = star_args(params$);
  try {
    print("ok", call(f, [...a], k));
  } catch (e) {
    if (!(e instanceof Exception)) throw e;
    print(type_name(e), e);
  }
}

const M$ = class M extends PyObject {
  static x = field({ default: MISSING });

  declare x: unknown;
};
class_attributes(M$);
class_info(M$, { annotations: dict({ x: int }), firstLine: 17, body: ["x"] });
const M = dataclass(M$);

tr(M);
print(contains(getattr(M, "__dict__"), "x"), call(M, [3]));

const A$ = class A extends PyObject {};
class_info(A$, {
  annotations: dict({ a: int, _: "dataclasses.KW_ONLY", b: int, c: int }),
  firstLine: 26,
  body: [],
});
const A = dataclass(A$);

print(call(A, [3], { c: 5, b: 4 }));
tr(A, 3, 4, 5);

const C$ = class C extends PyObject {
  __post_init__(y: unknown): null {
    setattr(this, "x", imul(getattr(this, "x"), y));
    return null;
  }
};
class_info(C$, {
  annotations: dict({ x: int, y: "InitVar[int]" }),
  firstLine: 38,
  assigned: ["x"],
  body: ["__post_init__"],
});
const C = dataclass(C$);

const c = call(C, [1, 10]);
print(c);
tr(replace, c, { x: 3 });
tr(replace, c, { x: 3, y: 5 });
tr(copy.replace, c, { x: 3, y: 5 });
tr(copy.replace, call(A, [1], { b: 2, c: 3 }), { b: 7 });

const W$ = class W extends PyObject {};
class_info(W$, { annotations: dict({ a: int }), firstLine: 55, body: [] });
const W = call(dataclass(undefined, { slots: true, weakref_slot: true }), [W$]);

const w = call(W, [1]);
const r = new weakref.ref(w);
print(is_same(call(r, []), w), getattr(W, "__slots__"));
try {
  class Bad extends PyObject {
    x: number;
    y: Int;

    constructor(x: number = 0, y: Int) {
      super();
      this.x = x;
      this.y = y;
    }
  }
  dataclass(Bad, "x", "y", {
    fields: { x: { default: 0 }, y: { follows: "x" } },
  });
  class_info(Bad, { firstLine: 64, body: ["x"] });
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
try {
  class Base extends PyObject {
    x: number;

    constructor(x: number = 0) {
      super();
      this.x = x;
    }
  }
  dataclass(Base, "x", { fields: { x: { default: 0 } } });
  class_info(Base, { firstLine: 71, body: ["x"] });

  class Sub extends Base {
    y: Int;

    constructor(x: number = 0, y: Int) {
      super(x);
      this.y = y;
    }
  }
  dataclass(Sub, "y", { fields: { y: { follows: "x" } } });
  class_info(Sub, { firstLine: 75, body: [] });
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}

class Pair extends base_class(
  collections.namedtuple("PairBase", "left right"),
) {
  both(): unknown {
    return add(getattr(this, "left"), getattr(this, "right"));
  }
}
class_info(Pair, { firstLine: 83, body: ["both"], keywords: {} });

class Holder extends PyObject {
  pair: Pair;

  constructor(pair: Pair) {
    super();
    this.pair = pair;
  }
}
dataclass(Holder, "pair");
class_info(Holder, { firstLine: 88, body: [] });

print(
  dataclasses.asdict(new Holder(call<Pair>(Pair, [1, 2]))),
  call_method(
    dataclasses.asdict(new Holder(call<Pair>(Pair, [1, 2]))).at("pair"),
    "both",
    [],
  ),
);
