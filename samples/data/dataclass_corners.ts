/** Dataclasses whose fields only the running program knows, and what is refused. */

import {
  bound,
  call,
  class_attributes,
  class_info,
  dict,
  discard,
  Exception,
  float,
  getattr,
  getitem,
  hash,
  imul,
  int,
  list,
  lt,
  print,
  PyObject,
  setattr,
  str,
  tuple,
  type_name,
  type Float,
} from "yieldstar/runtime";
import * as dataclasses from "yieldstar/runtime/dataclasses";
import {
  dataclass,
  field,
  InitVar,
  KW_ONLY,
  make_dataclass,
  replace,
} from "yieldstar/runtime/dataclasses";
import { ClassVar } from "yieldstar/runtime/typing";

function refused(make: () => unknown): void {
  try {
    discard(make());
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    print(type_name(error), error);
  }
}

const Version$ = class Version extends PyObject {
  static minor: unknown = 0;
  static tag = field({ default: "", compare: false });
};
class_attributes(Version$);
class_info(Version$, {
  annotations: dict({ major: int, minor: int, _: KW_ONLY, tag: str }),
});
const Version = call(dataclass(undefined, { slots: true, order: true }), [
  Version$,
]);

print(
  lt(call(Version, [3, 1]), call(Version, [3, 2], { tag: "rc" })),
  getattr(Version, "__slots__"),
  getattr(Version, "__match_args__"),
);
print(getattr(Version, "__doc__"));

const Reading$ = class Reading extends PyObject {
  static scale: unknown = float(1.0);
  static value: unknown = float(0.0);
  static count: unknown = 0;
  static raw: unknown = [];

  declare value: unknown;
  declare count: unknown;

  __post_init__(scale: unknown): null {
    setattr(this, "value", imul(getattr(this, "value"), scale));
    return null;
  }
};
class_attributes(Reading$);
class_info(Reading$, {
  annotations: dict({
    sensor: str,
    scale: getitem(InitVar, float),
    value: float,
    count: getitem(ClassVar, int),
    raw: "ClassVar[list]",
  }),
});
const Reading = call(dataclass(undefined, { unsafe_hash: true }), [Reading$]);

print(
  call(Reading, ["a", float(2.0), 1.5]),
  hash(call(Reading, ["a"])) === hash(call(Reading, ["a"])),
  getattr(Reading, "count"),
  Array.from(dataclasses.fields(Reading), (f) => f.name),
);
print(
  replace(call(Reading, ["a", float(2.0), 1.5]), {
    sensor: "b",
    scale: float(10.0),
  }),
);

class Shop {
  static Item = class Item {
    name: string;
    price: Float;

    constructor(name: string, price: Float = 0.5) {
      this.name = name;
      this.price = price;
    }
  };
}
class_attributes(Shop);
dataclass(Shop.Item, "name", "price", { fields: { price: { default: 0.5 } } });
class_info(Shop.Item, {
  qualname: "Shop.Item",
  annotations: dict({ name: str, price: float }),
});

print(new Shop.Item("tea"), getattr(Shop.Item, "__qualname__"));

function unannotated(): void {
  const Wrong$ = class Wrong extends PyObject {
    static size = field({ default: 1 });
  };
  class_attributes(Wrong$);
  class_info(Wrong$, { qualname: "unannotated.<locals>.Wrong" });
  const Wrong = dataclass(Wrong$);
}

function both(): void {
  const Wrong$2 = class Wrong extends PyObject {
    static size = field({ default: 1, default_factory: list });
  };
  class_attributes(Wrong$2);
  class_info(Wrong$2, {
    qualname: "both.<locals>.Wrong",
    annotations: dict({ size: list }),
  });
  const Wrong = dataclass(Wrong$2);
}

function shared_list(): void {
  const Wrong$3 = class Wrong extends PyObject {
    static sizes: unknown = [];
  };
  class_attributes(Wrong$3);
  class_info(Wrong$3, {
    qualname: "shared_list.<locals>.Wrong",
    annotations: dict({ sizes: list }),
  });
  const Wrong = dataclass(Wrong$3);
}

function twice(): void {
  const Wrong$4 = class Wrong extends PyObject {};
  class_info(Wrong$4, {
    qualname: "twice.<locals>.Wrong",
    annotations: dict({ a: KW_ONLY, b: KW_ONLY }),
  });
  const Wrong = dataclass(Wrong$4);
}

function hashed_twice(): void {
  const Wrong$5 = class Wrong extends PyObject {
    __hash__(): number {
      return 1;
    }
  };
  class_info(Wrong$5, {
    qualname: "hashed_twice.<locals>.Wrong",
    annotations: dict({ a: int }),
  });
  const Wrong = call(dataclass(undefined, { unsafe_hash: true }), [Wrong$5]);
}

function weak(): void {
  const Wrong$6 = class Wrong extends PyObject {};
  class_info(Wrong$6, {
    qualname: "weak.<locals>.Wrong",
    annotations: dict({ a: int }),
  });
  const Wrong = call(dataclass(undefined, { weakref_slot: true }), [Wrong$6]);
}

for (const wrong of tuple([
  unannotated,
  both,
  shared_list,
  twice,
  hashed_twice,
  weak,
])) {
  refused(wrong);
}
refused(() => make_dataclass("C", ["a", "a"]));
refused(() => make_dataclass("C", ["for"]));
refused(() => make_dataclass("C", ["a b"]));
refused(() => make_dataclass("C", [tuple(["a", int, 1]), "b"]));
const Point = make_dataclass(
  "Point",
  [tuple(["x", int]), tuple(["y", int, 5])],
  { frozen: true },
);
print(call(Point, [1]), getattr(Point, "__dataclass_params__"));
refused(() => (setattr(call(bound(Point, "Point"), [1]), "x", 2), null));
