/** Properties that a subclass changes, and class methods of what is no function; what types and their names refuse. */

import {
  AttributeError,
  bound_method,
  build_class,
  bytes_literal,
  call,
  call_method,
  class_attributes,
  class_info,
  class_name,
  classmethod,
  decorate,
  delattr,
  dict,
  discard,
  Ellipsis,
  function_info,
  getattr,
  getitem,
  int,
  methods_without_self,
  module_name,
  named as named$,
  print,
  property,
  PyObject,
  setattr,
  setitem,
  Slice,
  staticmethod,
  str,
  tuple,
  type,
  type_name,
  TypeError,
  ValueError,
  type Tuple,
} from "yieldstar/runtime";

class Base extends PyObject {
  __init__(): null {
    setattr(this, "_v", 5);
    return null;
  }
  /** base doc */
  get v(): unknown {
    return getattr(this, "_v");
  }
  set v(x: unknown) {
    setattr(this, "_v", x);
  }
}
class_info(Base, {
  methods: { v: { doc: "base doc" } },
  firstLine: 2,
  assigned: ["_v"],
  body: ["__init__", "v"],
});
decorate(Base, "v", (property$: unknown) =>
  call_method(property$, "deleter", [
    function (self: Base): null {
      delattr(self, "_v");
      return null;
    },
  ]),
);
function Sub$body(namespace$1: unknown, class$1: unknown): null {
  let v$$: unknown;
  const decorator = getattr(getattr(Base, "v"), "getter");
  v$$ = call(decorator, [
    named$(
      "Sub.v",
      function v$$(self: unknown): string {
        return "got";
      },
      "self",
    ),
  ]);
  setitem(namespace$1, "v", v$$);
  const decorator2 = getattr(
    call(class_name, [namespace$1, "v", null]),
    "setter",
  );
  v$$ = call(decorator2, [
    named$(
      "Sub.v",
      function v$$(self: unknown, x: unknown): null {
        print("set", x);
        return null;
      },
      "self, x",
    ),
  ]);
  setitem(namespace$1, "v", v$$);
  const decorator3 = getattr(
    call(class_name, [namespace$1, "v", null]),
    "deleter",
  );
  v$$ = call(decorator3, [
    named$(
      "Sub.v",
      function v$$(self: unknown): null {
        print("del");
        return null;
      },
      "self",
    ),
  ]);
  setitem(namespace$1, "v", v$$);
  return null;
}
named$("Sub", Sub$body, "namespace$1, class$1");
const Sub = call(build_class, [
  Sub$body,
  "Sub",
  tuple([Base]),
  module_name(import.meta),
]);
const s = call(Sub, []);
print(getattr(s, "v"));
setattr(s, "v", 3);
delattr(s, "v");
print(getattr(getattr(Sub, "v"), "__doc__"));
function named(self: unknown): number {
  return 1;
}
let p = property(named);
print(getattr(p, "__name__"));
p = property(null, null);
try {
  getattr(p, "__name__");
} catch (e) {
  if (!(e instanceof AttributeError)) throw e;
  print(e);
}
class H extends PyObject {
  static q: unknown = property((self: H) => 3);
}
class_attributes(H);
class_info(H, { firstLine: 26, body: ["q"] });
print(
  getattr(H.q, "__name__"),
  getattr(getitem(getattr(H, "__dict__"), "q"), "__name__"),
);
class A extends PyObject {
  foo(cls: unknown): Tuple<[string, unknown]> {
    return tuple(["spam", getattr(cls, "__name__")]);
  }
}
class_info(A, { firstLine: 29, body: ["foo"] });
class B extends PyObject {
  static bar = classmethod(bound_method(new A(), "foo"));
  static g = classmethod(this.f);
  static h = staticmethod(this.f);

  declare g: classmethod;

  static f(...a$: unknown[]): Tuple<unknown[]> {
    const a = tuple(a$);
    return a;
  }
}
methods_without_self(B, "f");
class_attributes(B);
class_info(B, { firstLine: 31, body: ["bar", "f", "g", "h"] });
print(call(getattr(B, "bar"), []));
print(
  getitem(call(getattr(B, "g"), [1]), new Slice(1, null, null)),
  call(getattr(B, "h"), [2]),
  getitem(call_method(new B(), "g", [3]), new Slice(1, null, null)),
);
/** doc */
function f(self: unknown): unknown {
  return self;
}
function_info(f, { doc: "doc" });
for (const bad of tuple(["A\u0000B", bytes_literal("A"), "\ud800"])) {
  try {
    type(bad, tuple(), dict());
  } catch (e) {
    if (!(e instanceof TypeError || e instanceof ValueError)) throw e;
    print(type_name(e), e);
  }
}
try {
  discard(call(type, ["A", tuple(), dict()], { x: 5 }));
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
try {
  type("A", tuple([null]), dict());
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
class Q extends PyObject {}
class_info(Q, { firstLine: 46, body: [] });
try {
  setattr(Q, "__name__", "x\u0000y");
} catch (e) {
  if (!(e instanceof ValueError)) throw e;
  print(e);
}
setattr(Q, "__doc__", 15);
print(
  call(type(null), []),
  call(type(Ellipsis), []) === Ellipsis,
  getattr(getattr(int, "__eq__"), "__objclass__"),
  getattr(str.upper, "__objclass__"),
);
