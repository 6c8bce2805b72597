/** `property` objects: their parts, what they say when a part is missing, and classes derived from them. */

import {
  AttributeError,
  base_class,
  call,
  call_method,
  class_attributes,
  class_info,
  classmethod,
  decorate,
  delattr,
  discard,
  getattr,
  getitem,
  isinstance,
  print,
  property,
  PyObject,
  setattr,
  super_of,
  tuple,
  type_name,
  TypeError,
  vars,
} from "yieldstar/runtime";

class Shape extends PyObject {
  static corners: unknown = property(getattr(this, "count"));
  static described = property(
    getattr(this, "count"),
    undefined,
    undefined,
    /* doc= */ "its own words",
  );
  static nothing = property();

  declare sides: number;
  declare corners: unknown;
  declare nothing: property;

  __init__(): null {
    this.sides = 4;
    return null;
  }

  /** The number of sides. */
  count(): number {
    return this.sides;
  }

  get area(): number {
    return this.sides ** 2;
  }
}
class_attributes(Shape);
decorate(Shape, "area", (property$: unknown) =>
  call_method(property$, "deleter", [
    function (self: Shape): null {
      print("area deleted");
      return null;
    },
  ]),
);
class_info(Shape, {
  methods: { count: { doc: "The number of sides." } },
  firstLine: 4,
  assigned: ["sides"],
  body: ["__init__", "count", "corners", "described", "nothing", "area"],
});

const shape = new Shape();
print(
  shape.corners,
  getattr(Shape.corners, "__doc__"),
  getattr(getattr(Shape, "described"), "__doc__"),
  getattr(Shape.corners, "__name__"),
);
print(
  getattr(Shape.corners, "fget") === getattr<() => number>(Shape, "count"),
  getattr(Shape.corners, "fset"),
  getattr(Shape.corners, "__isabstractmethod__"),
);
for (const act of tuple([
  () => getattr(shape, "nothing"),
  () => (setattr(shape, "corners", 3), null),
  () => (delattr(shape, "corners"), null),
  () => (setattr(shape, "area", 1), null),
  () => (setattr(Shape.corners, "fget", null), null),
  () => (setattr(Shape.corners, "other", null), null),
])) {
  try {
    discard(act());
  } catch (error) {
    if (!(error instanceof AttributeError)) throw error;
    print(error);
  }
}
delattr(shape, "area");
try {
  discard(call_method(Shape.corners, "__set_name__", [Shape]));
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print(error);
}
setattr(Shape, "late", property());
try {
  getattr(shape, "late");
} catch (error) {
  if (!(error instanceof AttributeError)) throw error;
  print(error);
}
setattr(Shape.corners, "__doc__", "changed");
print(
  getattr(Shape.corners, "__doc__"),
  getattr(
    call_method(Shape.corners, "getter", [(self: unknown) => 1]),
    "__doc__",
  ),
  getattr(
    call_method(getattr(Shape, "described"), "getter", [(self: unknown) => 1]),
    "__doc__",
  ),
);

class Noted extends base_class(property) {
  declare note: unknown;

  __init__(
    fget: unknown = null,
    fset: unknown = null,
    fdel: unknown = null,
    doc: unknown = null,
    note: unknown = null,
  ): null {
    call_method(super_of(Noted, this), "__init__", [fget, fset, fdel, doc]);
    setattr(this, "note", note);
    return null;
  }
}
class_info(Noted, { firstLine: 54, assigned: ["note"], body: ["__init__"] });

class Described extends PyObject {
  static size = call<Noted>(Noted, [(self: Described) => 3], { note: "small" });

  declare size: Noted;
}
class_attributes(Described);
class_info(Described, { firstLine: 60, body: ["size"] });

print(
  getattr(new Described(), "size"),
  getattr(getattr(Described, "size"), "note"),
  type_name(getattr(Described, "size")),
  isinstance(getattr(Described, "size"), property),
);

class register extends base_class(classmethod) {
  static seen: unknown = [];

  declare seen: unknown;

  __set_name__(owner: unknown, name: unknown): null {
    discard(
      call_method(getattr(this, "seen"), "append", [
        tuple([getattr(owner, "__name__"), name]),
      ]),
    );
    return null;
  }
}
class_attributes(register);
class_info(register, { firstLine: 67, body: ["seen", "__set_name__"] });

class Registered extends PyObject {
  make(): unknown {
    return getattr(this, "__name__");
  }
}
class_attributes(Registered);
decorate(Registered, "make", (f$: unknown) => call(register, [f$]));
class_info(Registered, { firstLine: 74, body: ["make"] });

print(
  call(getattr(Registered, "make"), []),
  call_method(new Registered(), "make", []),
  getattr(register, "seen"),
  type_name(getitem(vars(Registered), "make")),
);
