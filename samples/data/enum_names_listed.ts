/** What `dir` tells of enums and their members, properties that members hide, and what stands in a body for itself. */

import {
  add,
  base_class,
  call,
  call_method,
  class_attributes,
  class_info,
  decorate,
  dir,
  float,
  getattr,
  getitem,
  int,
  isinstance,
  len,
  list,
  mix,
  mul,
  or_,
  print,
  setattr,
  str,
  super_of,
  tuple,
  TypeError,
} from "yieldstar/runtime";
import * as enum$ from "yieldstar/runtime/enum";
import {
  auto,
  Enum,
  enum_class,
  Flag,
  IntEnum,
  IntFlag,
  member,
  nonmember,
} from "yieldstar/runtime/enum";

class Shape extends Enum {
  get corners(): number {
    return len(getattr(this, "name"));
  }

  round(): string {
    return `${str(getattr(this, "name"))} is not`;
  }

  draw(): string {
    return `draw ${str(getattr(this, "name"))}`;
  }
}
class_attributes(Shape);
decorate(Shape, "round", (f$: unknown) => call(enum$.property, [f$]));
class_info(Shape, { firstLine: 6, body: ["corners", "round", "draw"] });
enum_class(Shape);

const Named = call<Shape>(Shape, [
  "Named",
  [
    tuple(["square", 4]),
    tuple(["box", 4]),
    tuple(["corners", 1]),
    tuple(["round", 2]),
  ],
]);
for (const word of tuple([
  "corners",
  "round",
  "square",
  "box",
  "draw",
  "name",
])) {
  print(
    word,
    dir(Named).includes(word),
    dir(getitem(Named, "square")).includes(word),
  );
}
print(
  getattr(getitem(Named, "round"), "round"),
  getattr(getitem(Named, "square"), "corners"),
  getitem(Named, "corners"),
);

class Level extends IntEnum {
  static low: unknown = 1;
  static high: unknown = 2;
  static top: unknown = 2;
}
class_attributes(Level);
class_info(Level, { firstLine: 26, body: ["low", "high", "top"] });
enum_class(Level);

print(
  dir(Level).includes("top"),
  dir(Level).includes("high"),
  call(list, [getattr(Level, "__members__")]),
);
for (const name of tuple(["name", "value"])) {
  const shown = getitem(getattr(Enum, "__dict__"), name);
  print(
    name,
    isinstance(shown, enum$.property),
    getattr(shown, "fget") !== null,
    call_method(shown, "fget", [getattr(Level, "low")]),
  );
}

class Access extends Flag {
  static READ: unknown = new member(new auto());
  static WRITE: unknown = new member(new auto());
  static BOTH: unknown = new nonmember(or_(this.READ, this.WRITE));
}
class_attributes(Access);
class_info(Access, { firstLine: 38, body: ["READ", "WRITE", "BOTH"] });
enum_class(Access);

class Modes extends Flag {
  static A: unknown = new auto();
  static B: unknown = new auto();
  static ALL: unknown = new nonmember(or_(this.A, this.B));
}
class_attributes(Modes);
class_info(Modes, { firstLine: 44, body: ["A", "B", "ALL"] });
enum_class(Modes);

print(
  getattr(Access, "BOTH"),
  call(list, [Access]),
  getattr(Modes, "ALL"),
  call(list, [Modes]),
);

function attempt(make: () => unknown): void {
  try {
    print(make());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print("TypeError:", error);
  }
}

function upwards(base: unknown): unknown {
  class Made extends base_class(base) {
    static one: unknown = 1;

    __new__(this: typeof Made, value: unknown): unknown {
      return call_method(super_of(Made, this), "__new__", [this, value]);
    }
  }
  class_attributes(Made);
  class_info(Made, {
    qualname: "upwards.<locals>.Made",
    firstLine: 61,
    body: ["one", "__new__"],
    keywords: {},
  });

  return getattr(Made, "one");
}

attempt(() => upwards(Enum));
attempt(() => upwards(IntFlag));

class Weight extends mix(base_class(float), Enum) {
  static light: unknown = 0.5;

  __new__(this: typeof Weight, value: unknown): unknown {
    const made = call_method(super_of(Weight, this), "__new__", [
      this,
      mul(value, 2),
    ]);
    setattr(made, "_value_", value);
    return made;
  }
}
class_attributes(Weight);
class_info(Weight, { firstLine: 74, body: ["light", "__new__"] });
enum_class(Weight);

print(
  add(getattr(Weight, "light"), 1),
  getattr(getattr(Weight, "light"), "value"),
);

class Tagged extends base_class(int) {
  __new__(this: typeof Tagged, tag: unknown, number: unknown): unknown {
    const made = call(getattr(int, "__new__"), [this, number]);
    setattr(made, "tag", tag);
    return made;
  }
}
class_info(Tagged, { firstLine: 86, body: ["__new__"] });

class Tags extends mix(Tagged, Enum) {
  static first: unknown = tuple(["the first", 1]);
}
class_attributes(Tags);
class_info(Tags, { firstLine: 93, body: ["first"] });
enum_class(Tags);

print(
  getattr<(tag: unknown, number: unknown) => unknown>(Tags, "__new__") ===
    getattr(Enum, "__new__"),
  add(getattr(Tags, "first"), 1),
  getattr(getattr(Tags, "first"), "tag"),
);
