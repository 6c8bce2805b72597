/** Classes that are made with odd arguments, names, metaclasses and `__init__`; what bound methods show of their functions. */

import {
  AttributeError,
  base_class,
  BaseException,
  bound,
  bound_method,
  build_class,
  call,
  call_method,
  class_attributes,
  class_info,
  classmethod,
  dict,
  dir,
  function_info,
  getattr,
  int,
  KeyError,
  merged_keywords,
  method_info,
  module_name,
  named,
  print,
  property,
  PyObject,
  range,
  setattr,
  setitem,
  star_args,
  starred,
  staticmethod,
  super_of,
  tuple,
  type,
  type_name,
  type Dict,
  type Tuple,
} from "yieldstar/runtime";

function show(label: string, f: unknown): void {
  try {
    print(label, call(f, []));
  } catch (e) {
    if (!(e instanceof BaseException)) throw e;
    print(label, type_name(e), e, ...starred(getattr(e, "__notes__", tuple())));
  }
}

// __set_name__ that fails
class Fails extends PyObject {
  __set_name__(owner: unknown, name: unknown): void {
    throw new KeyError(name);
  }
}
class_info(Fails, { firstLine: 10, body: ["__set_name__"] });
class TakesNothing extends PyObject {
  __set_name__(): null {
    return null;
  }
}
class_info(TakesNothing, { firstLine: 13, body: ["__set_name__"] });
function m1(): null {
  class Owner extends PyObject {
    static attr = new Fails();
  }
  class_info(Owner, {
    qualname: "m1.<locals>.Owner",
    firstLine: 16,
    body: ["attr"],
  });
  return null;
}
named("m1", m1, "");
function m2(): null {
  class Owner extends PyObject {
    static attr = new TakesNothing();
  }
  class_info(Owner, {
    qualname: "m2.<locals>.Owner",
    firstLine: 19,
    body: ["attr"],
  });
  return null;
}
named("m2", m2, "");
function m3(): type {
  return type("Made", tuple(), dict({ attr: new Fails() }));
}
named("m3", m3, "");
show("n1", m1);
show("n2", m2);
show("n3", m3);
// type's own keywords
show("t1", () => call(type, [], { name: "N", bases: tuple(), dict: dict() }));
show("t2", () => call(type, ["N", tuple(), dict()], { x: 1 }));
show("t3", () => call(type, ["N", tuple(), dict()], { metaclass: type }));
show("t4", () => call(type, []));
show("t5", () => type(1, 2));
show("t6", () => call(type, ["N", tuple()], { dict: dict() }));
show("t7", () => call(getattr(type, "__init__"), [int, "a"]));
class Meta extends base_class(type) {
  declare otherarg: unknown;

  __new__(
    this: typeof Meta,
    name: unknown,
    bases: unknown,
    namespace: unknown,
    kw$: Record<string, unknown> = {},
  ): unknown {
    const kw = dict(kw$);
    return call_method(super_of(Meta, this), "__new__", [
      this,
      name,
      bases,
      namespace,
    ]);
  }
  __init__(
    name: unknown,
    bases: unknown,
    namespace: unknown,
    otherarg: unknown = null,
  ): null {
    call_method(super_of(Meta, this), "__init__", [name, bases, namespace]);
    setattr(this, "otherarg", otherarg);
    return null;
  }
}
class_info(Meta, { firstLine: 32, body: ["__new__", "__init__"] });
method_info(Meta, "__new__", {
  signature: "name, bases, namespace, **kw",
  self: "mcls",
});
method_info(Meta, "__init__", {
  signature: "name, bases, namespace, otherarg=None",
  self: "cls",
  defaults: { otherarg: null },
});
const A1$ = class A1 extends PyObject {};
const A1 = class_info(A1$, {
  firstLine: 38,
  metaclass: Meta,
  keywords: { otherarg: 1 },
  body: [],
});
show("t8", () => getattr(bound(A1, "A1"), "otherarg"));
class Meta2 extends base_class(type) {
  __init__(
    name: unknown,
    bases: unknown,
    namespace: unknown,
    otherarg: unknown,
  ): null {
    call_method(super_of(Meta2, this), "__init__", [name, bases, namespace]);
    return null;
  }
}
class_info(Meta2, { firstLine: 40, body: ["__init__"] });
method_info(Meta2, "__init__", { self: "cls" });
function m4(): null {
  class A2 extends PyObject {}
  class_info(A2, {
    qualname: "m4.<locals>.A2",
    firstLine: 44,
    metaclass: bound(Meta2, "Meta2"),
    keywords: { otherarg: 1 },
    body: [],
  });
  return null;
}
named("m4", m4, "");
show("t9", m4);
class Meta3 extends base_class(type) {
  __new__(
    name: unknown,
    bases: unknown,
    namespace: unknown,
    kw$: Record<string, unknown> = {},
  ): unknown {
    const kw = dict(kw$);
    return call_method(super_of(Meta3, this), "__new__", [this], {
      name,
      bases,
      dict: namespace,
    });
  }
}
class_info(Meta3, { firstLine: 46, body: ["__new__"] });
method_info(Meta3, "__new__", {
  signature: "name, bases, namespace, **kw",
  self: "cls",
});
function m5(): null {
  const A3$ = class A3 extends PyObject {};
  const A3 = class_info(A3$, {
    qualname: "m5.<locals>.A3",
    firstLine: 50,
    metaclass: bound(Meta3, "Meta3"),
    body: [],
  });
  return null;
}
named("m5", m5, "");
show("t10", m5);
class Meta4 extends base_class(type) {
  __init__(name: unknown, bases: unknown, namespace: unknown): null {
    call_method(super_of(Meta4, this), "__init__", [], {
      name,
      bases,
      dict: namespace,
    });
    return null;
  }
}
class_info(Meta4, { firstLine: 52, body: ["__init__"] });
method_info(Meta4, "__init__", { self: "cls" });
function m6(): null {
  class A3 extends PyObject {}
  class_info(A3, {
    qualname: "m6.<locals>.A3",
    firstLine: 56,
    metaclass: bound(Meta4, "Meta4"),
    body: [],
  });
  return null;
}
named("m6", m6, "");
show("t11", m6);
show("t12", () => type_name(5));
// metaclass in a mapping; one that is no type; bases that are none
class Maker extends base_class(int) {
  __init__(...params$: unknown[]): null {
    const { args, kwargs } = star_args(params$);
    return null;
  }
  __new__(
    this: typeof Maker,
    name: unknown,
    bases: unknown,
    attrs: unknown,
    kwargs$: Record<string, unknown> = {},
  ): Tuple<[unknown, Dict<string, unknown>]> {
    const kwargs = dict(kwargs$);
    return tuple([bases, kwargs]);
  }
}
class_info(Maker, { firstLine: 60, body: ["__init__", "__new__"] });
method_info(Maker, "__init__", { signature: "**kwargs" });
method_info(Maker, "__new__", {
  signature: "name, bases, attrs, **kwargs",
  self: "cls",
});
const d: Dict<unknown, unknown> = dict({ metaclass: Maker });
function E1$body(namespace$1: unknown, class$1: unknown): null {
  return null;
}
named("E1", E1$body, "namespace$1, class$1");
const E1 = call(
  build_class,
  [E1$body, "E1", tuple(), module_name(import.meta)],
  d,
);
function E2$body(namespace$2: unknown, class$2: unknown): null {
  return null;
}
named("E2", E2$body, "namespace$2, class$2");
const E2 = call(
  build_class,
  [E2$body, "E2", tuple([0, 1, 2]), module_name(import.meta)],
  d,
);
function E3$body(namespace$3: unknown, class$3: unknown): null {
  return null;
}
named("E3", E3$body, "namespace$3, class$3");
const E3 = call(
  build_class,
  [E3$body, "E3", tuple([0, ...range(1, 4)]), module_name(import.meta)],
  merged_keywords(d, { foo: "bar" }),
);
print(E1, E2, E3);
// init that is a property
function oops(self: unknown): void {
  throw new AttributeError("oops");
}
class I1 extends PyObject {
  static __init__ = property(oops);

  declare __init__: property;
}
class_attributes(I1);
class_info(I1, { firstLine: 71, body: ["__init__"] });
show("i1", () => new (bound(I1, "I1"))());
class I3 extends PyObject {
  static __init__ = property(
    function_info(
      (self: I3) =>
        function_info(
          (...a$: unknown[]) => {
            const a = tuple(a$);
            return (print("init", a), null);
          },
          { qualname: "I3.<lambda>.<locals>.<lambda>", signature: "*a" },
        ),
      { qualname: "I3.<lambda>" },
    ),
  );

  declare __init__: property;

  real(...args$: unknown[]): null {
    const args = tuple(args$);
    setattr(this, "args", args);
    return null;
  }
}
class_attributes(I3);
class_info(I3, {
  firstLine: 74,
  assigned: ["args"],
  body: ["real", "__init__"],
});
method_info(I3, "real", { signature: "*args" });
show("i3", () => type_name(call<I3>(bound(I3, "I3"), [1, 2])));
function I4$body(namespace$4: unknown, class$4: unknown): null {
  const __init__$$ = call<staticmethod>(staticmethod, [
    named(
      "I4.__init__",
      function __init__$$(...args$: unknown[]): null {
        const args = tuple(args$);
        print("static", args);
        return null;
      },
      "*args",
    ),
  ]);
  setitem(namespace$4, "__init__", __init__$$);
  return null;
}
named("I4", I4$body, "namespace$4, class$4");
const I4 = call(build_class, [
  I4$body,
  "I4",
  tuple(),
  module_name(import.meta),
]);
show("i4", () => type_name(call(bound(I4, "I4"), [1, 2])));
function I5$body(namespace$5: unknown, class$5: unknown): null {
  const __init__$$ = call<classmethod>(classmethod, [
    named(
      "I5.__init__",
      function __init__$$(cls: unknown, ...args$: unknown[]): null {
        const args = tuple(args$);
        print("class", getattr(cls, "__name__"), args);
        return null;
      },
      "cls, *args",
    ),
  ]);
  setitem(namespace$5, "__init__", __init__$$);
  return null;
}
named("I5", I5$body, "namespace$5, class$5");
const I5 = call(build_class, [
  I5$body,
  "I5",
  tuple(),
  module_name(import.meta),
]);
show("i5", () => type_name(call(bound(I5, "I5"), [1, 2])));
// bound methods show what the function says
class F extends PyObject {
  a(): null {
    return null;
  }
}
class_info(F, { firstLine: 87, body: ["a"] });
const f = new F();
setattr(getattr<() => null>(F, "a"), "__doc__", "new doc");
setattr(getattr<() => null>(F, "a"), "__name__", "other");
setattr(getattr<() => null>(F, "a"), "__qualname__", "F.other");
setattr(getattr<() => null>(F, "a"), "known", 7);
print(
  getattr(bound_method(f, "a"), "__doc__"),
  getattr(bound_method(f, "a"), "__name__"),
  getattr(bound_method(f, "a"), "__qualname__"),
  getattr(bound_method(f, "a"), "known"),
  dir(bound_method(f, "a")).includes("known"),
  dir(getattr<() => null>(F, "a")).includes("known"),
);
print(
  getattr(bound_method(f, "a"), "__func__") === getattr<() => null>(F, "a"),
);
function plain(): null {
  return null;
}
setattr(plain, "attr", 1);
print(
  dir(plain).includes("attr"),
  dir(plain).includes("__defaults__"),
  getattr(plain, "__dict__"),
);
class Ex extends PyObject {
  f(a: number, b: number): Tuple<[number, number]> {
    return tuple([a, b]);
  }
  g(a: unknown, b = 2): Tuple<[unknown, number]> {
    return tuple([a, b]);
  }
}
class_info(Ex, { firstLine: 99, body: ["f", "g"] });
method_info(Ex, "f", { signature: "a, b, /" });
method_info(Ex, "g", { signature: "a, /, b=2", defaults: { b: 2 } });
show("po1", () =>
  call_method<Tuple<[number, number]>>(bound(Ex, "Ex"), "f", [1, 2]),
);
show("po2", () =>
  call_method<Tuple<[number, number]>>(new (bound(Ex, "Ex"))(), "f", [1], {
    b: 2,
  }),
);
show("po3", () =>
  call_method<Tuple<[number, number]>>(bound(Ex, "Ex"), "f", [
    new (bound(Ex, "Ex"))(),
    1,
    2,
  ]),
);
show("po4", () =>
  call_method<Tuple<[unknown, number]>>(new (bound(Ex, "Ex"))(), "g", [], {
    a: 1,
  }),
);
const ff = getattr<(a: number, b: number) => Tuple<[number, number]>>(Ex, "f");
show("po5", () => call<Tuple<[number, number]>>(bound(ff, "ff"), [1, 2]));
show("po6", () => getattr(bound(plain, "plain"), "__defaults__"));
