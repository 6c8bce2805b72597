/** Enums with data types, boundaries and checks. */

import {
  add,
  base_class,
  bound,
  call,
  call_method,
  class_attributes,
  class_info,
  decorate,
  delattr,
  discard,
  eq,
  Exception,
  float,
  format,
  getattr,
  invert,
  list,
  mix,
  mul,
  or_,
  print,
  repr,
  starred,
  str,
  tuple,
  type_name,
  vars,
} from "yieldstar/runtime";
import {
  auto,
  CONFORM,
  CONTINUOUS,
  EJECT,
  Enum,
  enum_class,
  Flag,
  global_enum,
  IntEnum,
  IntFlag,
  KEEP,
  NAMED_FLAGS,
  property,
  ReprEnum,
  StrEnum,
  UNIQUE,
  verify,
} from "yieldstar/runtime/enum";

function refused(make: () => Strict | Step | null): void {
  try {
    print(make());
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    print(type_name(error), error);
  }
}

class Weight extends mix(base_class(float), Enum) {
  static LIGHT: unknown = 0.5;
  static HEAVY: unknown = 2;
}
class_attributes(Weight);
class_info(Weight, { firstLine: 12, body: ["LIGHT", "HEAVY"] });
enum_class(Weight);

print(
  getattr(Weight, "HEAVY"),
  repr(getattr(Weight, "HEAVY")),
  `${str(getattr(Weight, "HEAVY"))}`,
  mul(getattr(Weight, "HEAVY"), 2),
  call<Weight>(Weight, [0.5]),
);

class Ratio extends mix(base_class(float), ReprEnum) {
  static HALF: unknown = 0.5;
}
class_attributes(Ratio);
class_info(Ratio, { firstLine: 20, body: ["HALF"] });
enum_class(Ratio);

print(
  getattr(Ratio, "HALF"),
  `${format(getattr(Ratio, "HALF"), ".3f")}`,
  repr(getattr(Ratio, "HALF")),
);

class Strict extends Flag {
  static A: unknown = 1;
  static B: unknown = 4;
  static AB: unknown = 5;
}
class_attributes(Strict);
class_info(Strict, { firstLine: 27, body: ["A", "B", "AB"] });
enum_class(Strict);

class Kept extends Flag {
  static A: unknown = 1;
  static B: unknown = 4;
}
class_attributes(Kept);
class_info(Kept, { firstLine: 33, body: ["A", "B"] });
enum_class(Kept, { boundary: KEEP });

class Conforming extends Flag {
  static A: unknown = 1;
  static B: unknown = 4;
}
class_attributes(Conforming);
class_info(Conforming, { firstLine: 38, body: ["A", "B"] });
enum_class(Conforming, { boundary: CONFORM });

class Ejecting extends IntFlag {
  static A: unknown = 1;
  static B: unknown = 4;
}
class_attributes(Ejecting);
class_info(Ejecting, { firstLine: 43, body: ["A", "B"] });
enum_class(Ejecting, { boundary: EJECT });

refused(() => call<Strict>(Strict, [2]));
print(
  call<Kept>(Kept, [7]),
  repr(call<Kept>(Kept, [7])),
  call<Conforming>(Conforming, [7]),
  call<Ejecting>(Ejecting, [7]),
  call<Strict>(Strict, [5]),
  invert(getattr(Strict, "A")),
  call(list, [getattr(Strict, "AB")]),
  [...starred(getattr(Strict, "__members__"))],
);

class Step extends Enum {
  static FIRST: unknown = new auto();
  static SECOND: unknown = new auto();

  _generate_next_value_(start: unknown, count: unknown, last: unknown): string {
    return `${str(call_method(this, "lower", []))}${str(count)}`;
  }

  static _missing_(value: unknown): unknown {
    return eq(value, "?") ? getattr(this, "FIRST") : null;
  }
}
class_attributes(Step);
class_info(Step, {
  firstLine: 52,
  body: ["_generate_next_value_", "FIRST", "SECOND", "_missing_"],
});
enum_class(Step);

print(call(list, [Step]), call<Step>(Step, ["?"]));
refused(() => call<Step>(bound(Step, "Step"), ["x"]));

class Named extends Enum {
  kind(): string {
    return `kind of ${str(getattr(this, "name"))}`;
  }
}
class_attributes(Named);
decorate(Named, "kind", (f$: unknown) => call(property, [f$]));
class_info(Named, { firstLine: 68, body: ["kind"] });
enum_class(Named);

const Shape = call<Named>(Named, ["Shape", "kind line"]);

print(
  getattr(Shape, "kind"),
  getattr(getattr(Shape, "kind"), "kind"),
  getattr(getattr(Shape, "line"), "kind"),
  vars(getattr(Shape, "line")),
);

class Answer extends IntEnum {
  static YES: unknown = 1;

  __str__(): string {
    return "yes";
  }
}
class_attributes(Answer);
class_info(Answer, { firstLine: 79, body: ["YES", "__str__"] });
enum_class(Answer);

print(
  str(getattr(Answer, "YES")),
  format(getattr(Answer, "YES")),
  add(getattr(Answer, "YES"), 1),
);
const Color = call(Enum, ["Color", "RED GREEN"], { start: 5 });
const Level = call(StrEnum, ["Level", ["LOW", "HIGH"]]);
print(call(list, [Color]), call(list, [Level]), getattr(Color, "__members__"));
discard(call_method(getattr(Color, "RED"), "_add_value_alias_", ["r"]));
print(call(Color, ["r"]));

function with_gaps(): null {
  const Gap$ = class Gap extends Enum {
    static A: unknown = 1;
    static C: unknown = 4;
  };
  class_attributes(Gap$);
  class_info(Gap$, {
    qualname: "with_gaps.<locals>.Gap",
    firstLine: 95,
    body: ["A", "C"],
  });
  enum_class(Gap$);
  const Gap = call(verify(CONTINUOUS), [Gap$]);
  return null;
}

function with_aliases(): null {
  const Twice$ = class Twice extends Enum {
    static A: unknown = 1;
    static B: unknown = 1;
  };
  class_attributes(Twice$);
  class_info(Twice$, {
    qualname: "with_aliases.<locals>.Twice",
    firstLine: 102,
    body: ["A", "B"],
  });
  enum_class(Twice$);
  const Twice = call(verify(UNIQUE), [Twice$]);
  return null;
}

function without_names(): null {
  const Bits$ = class Bits extends Flag {
    static A: unknown = 1;
    static ALL: unknown = 7;
  };
  class_attributes(Bits$);
  class_info(Bits$, {
    qualname: "without_names.<locals>.Bits",
    firstLine: 109,
    body: ["A", "ALL"],
  });
  enum_class(Bits$);
  const Bits = call(verify(NAMED_FLAGS), [Bits$]);
  return null;
}

function extended(): null {
  class More extends bound(Step, "Step") {
    static THIRD: unknown = 1;
  }
  class_attributes(More);
  class_info(More, {
    qualname: "extended.<locals>.More",
    firstLine: 116,
    body: ["THIRD"],
  });
  enum_class(More);
  return null;
}

function out_of_order(): null {
  class Order extends Enum {
    static _order_: unknown = "B A";
    static A: unknown = 1;
    static B: unknown = 2;
  }
  class_attributes(Order);
  class_info(Order, {
    qualname: "out_of_order.<locals>.Order",
    firstLine: 121,
    body: ["_order_", "A", "B"],
  });
  enum_class(Order);
  return null;
}

function deleted(): null {
  delattr(bound(Color, "Color"), "RED");
  return null;
}

for (const wrong of tuple([
  with_gaps,
  with_aliases,
  without_names,
  extended,
  out_of_order,
  deleted,
])) {
  refused(wrong);
}

const Mode$ = class Mode extends Flag {
  static R: unknown = 1;
  static W: unknown = 2;
};
class_attributes(Mode$);
class_info(Mode$, { firstLine: 135, body: ["R", "W"] });
enum_class(Mode$);
const Mode = global_enum(Mode$);

print(
  repr(getattr(Mode, "R")),
  str(getattr(Mode, "W")),
  repr(or_(getattr(Mode, "R"), getattr(Mode, "W"))),
);

function by_base(base: unknown): unknown {
  class Made extends base_class(base) {
    static ONE: unknown = 1;
    static TWO: unknown = 2;
  }
  class_attributes(Made);
  class_info(Made, {
    qualname: "by_base.<locals>.Made",
    firstLine: 145,
    body: ["ONE", "TWO"],
    keywords: {},
  });

  return call(list, [Made]);
}

print(by_base(Enum), by_base(IntFlag));
