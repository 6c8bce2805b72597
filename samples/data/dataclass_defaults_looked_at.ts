/** Defaults of dataclasses that are no plain values: descriptors, mutable objects, and what stays on the class. */

import {
  add,
  base_class,
  call,
  class_attributes,
  class_info,
  dict,
  discard,
  getattr,
  int,
  list,
  lt,
  named,
  object,
  print,
  PyObject,
  setattr,
  str,
  tuple,
  type_name,
  TypeError,
  ValueError,
  vars,
} from "yieldstar/runtime";
import { dataclass, field, KW_ONLY } from "yieldstar/runtime/dataclasses";

function attempt(make: () => unknown): void {
  try {
    print(make());
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof ValueError))
      throw error;
    print(add(type_name(error), ":"), error);
  }
}

class Celsius extends PyObject {
  __set_name__(owner: unknown, name: unknown): null {
    setattr(this, "slot", add("_", name));
    return null;
  }

  __get__(instance: unknown, owner: unknown = null): unknown {
    return instance === null ? 20 : getattr(instance, getattr(this, "slot"));
  }

  __set__(instance: unknown, value: unknown): null {
    print("set", value);
    call(setattr, [instance, getattr(this, "slot"), value]);
    return null;
  }
}
class_info(Celsius, {
  firstLine: 12,
  assigned: ["slot"],
  body: ["__set_name__", "__get__", "__set__"],
});

const Room$ = class Room extends PyObject {
  static warmth: unknown = new Celsius();

  declare warmth: unknown;
};
class_attributes(Room$);
class_info(Room$, {
  annotations: dict({ name: str, warmth: int }),
  firstLine: 24,
  body: ["warmth"],
});
const Room = dataclass(Room$);

const hall = call(Room, ["hall"]);
print(hall, getattr(Room, "warmth"), call(Room, ["attic", 7]));
setattr(hall, "warmth", 12);

class Basket extends base_class(list) {}
class_info(Basket, { firstLine: 35, body: [] });

class Unhashable extends PyObject {
  static __hash__: null = null;
}
class_attributes(Unhashable);
class_info(Unhashable, { firstLine: 39, body: ["__hash__"] });

const nothing = new Unhashable();

function with_basket(): null {
  const Shop$ = class Shop extends PyObject {
    static basket: unknown = call<Basket>(Basket, []);
  };
  class_attributes(Shop$);
  class_info(Shop$, {
    qualname: "with_basket.<locals>.Shop",
    annotations: dict({ basket: list }),
    firstLine: 47,
    body: ["basket"],
  });
  const Shop = dataclass(Shop$);
  return null;
}

function with_unhashable(): null {
  const Shop$2 = class Shop extends PyObject {
    static thing: unknown = nothing;
  };
  class_attributes(Shop$2);
  class_info(Shop$2, {
    qualname: "with_unhashable.<locals>.Shop",
    annotations: dict({ thing: object }),
    firstLine: 53,
    body: ["thing"],
  });
  const Shop = dataclass(Shop$2);
  return null;
}

function with_gap(): null {
  const Base$ = class Base extends PyObject {};
  class_info(Base$, {
    qualname: "with_gap.<locals>.Base",
    annotations: dict({ first: int, second: int }),
    firstLine: 59,
    body: [],
  });
  const Base = dataclass(Base$);

  const Derived$ = class Derived extends base_class(Base) {
    static first: unknown = 0;
  };
  class_attributes(Derived$);
  class_info(Derived$, {
    qualname: "with_gap.<locals>.Derived",
    annotations: dict({ first: int }),
    firstLine: 64,
    body: ["first"],
    keywords: {},
  });
  const Derived = dataclass(Derived$);
  return null;
}

for (const make of tuple([with_basket, with_unhashable, with_gap])) {
  attempt(make);
}

const Account$ = class Account extends PyObject {
  static rate = field({ default: 3, init: false });
  static notes = field({ default_factory: list, init: false });

  declare rate: unknown;
};
class_attributes(Account$);
class_info(Account$, {
  annotations: dict({ owner: str, rate: int, notes: list }),
  firstLine: 73,
  body: ["rate", "notes"],
});
const Account = dataclass(Account$);

const account = call(Account, ["Ada"]);
print(account, vars(account), getattr(Account, "rate"));

function logged(self: unknown, name: unknown, value: unknown): null {
  print("assign", name);
  discard(call(getattr(object, "__setattr__"), [self, name, value]));
  return null;
}
named("logged", logged, "self, name, value");

const Watched$ = class Watched extends PyObject {
  static y: unknown = 2;
  static __setattr__: unknown = logged;
};
class_attributes(Watched$);
class_info(Watched$, {
  annotations: dict({ x: int, y: int }),
  firstLine: 89,
  body: ["y", "__setattr__"],
});
const Watched = dataclass(Watched$);

print(call(Watched, [1]));

class Plain extends PyObject {
  static y = 4;
}
class_attributes(Plain);
class_info(Plain, {
  annotations: dict({ x: int, y: int }),
  firstLine: 99,
  body: ["y"],
});

const Made = call(dataclass(undefined, { order: true }), [Plain]);
print(call(Made, [1]), lt(call(Made, [1]), call(Made, [2])));

function named_only(): void {
  let Options: unknown;
  const Options$ = class Options extends PyObject {
    size: unknown;
    colour: unknown;
    shade: unknown;

    constructor(size: unknown = 0, colour: unknown, shade: unknown = 1) {
      super();
      this.size = size;
      this.colour = colour;
      this.shade = shade;
    }
  };
  dataclass(Options$, "size", "colour", "shade", {
    fields: { colour: { kw_only: true }, shade: { kw_only: true } },
  });
  class_info(Options$, {
    qualname: "named_only.<locals>.Options",
    annotations: dict({ size: int, _: KW_ONLY, colour: str, shade: int }),
    firstLine: 109,
    body: ["size", "shade"],
  });
  Options = Options$;

  const options = call(Options, [], { colour: "red" });
  print(options);
  attempt(() => call(Options, [1]));
  Options = null;
}

named_only();

function inside(): void {
  let Outer: unknown = null;

  const Outer$ = class Outer extends PyObject {
    static Inner = class Inner extends PyObject {};

    constructor() {
      super();
    }
  };
  dataclass(Outer$, { fields: {} });
  class_attributes(Outer$);
  class_info(Outer$.Inner, {
    qualname: "inside.<locals>.Outer.Inner",
    annotations: dict({ i: int }),
    firstLine: 130,
    body: [],
  });
  Outer$.Inner = call(dataclass(undefined, { unsafe_hash: true }), [
    Outer$.Inner,
  ]);
  class_info(Outer$, {
    qualname: "inside.<locals>.Outer",
    firstLine: 128,
    body: ["Inner"],
  });
  Outer = Outer$;

  print(call(getattr(Outer, "Inner"), [1]), call(Outer, []));
}

inside();
