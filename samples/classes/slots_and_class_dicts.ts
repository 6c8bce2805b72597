/** `__slots__` as descriptors, what is wrong with some, and the namespaces of classes as mappings that nobody can write to. */

import {
  AttributeError,
  call,
  call_method,
  class_attributes,
  class_info,
  contains,
  dict,
  discard,
  eq,
  getattr,
  getitem,
  hasattr,
  int,
  is_same,
  list,
  print,
  PyObject,
  setattr,
  setitem,
  tuple,
  type,
  type_name,
  TypeError,
  ValueError,
  vars,
} from "yieldstar/runtime";

class C extends PyObject {
  static __slots__: unknown = tuple(["a", "__b", "c"]);

  declare _C__b: number;

  __init__(): null {
    this._C__b = 5;
    return null;
  }
  m(): number {
    return this._C__b;
  }
}
class_attributes(C);
class_info(C, {
  firstLine: 3,
  assigned: ["__b"],
  body: ["__slots__", "__init__", "m"],
});
const c = new C();
print(
  getattr(C, "a"),
  type_name(getattr(C, "a")),
  getattr(C, "_C__b"),
  C.__slots__,
  c.m(),
);
let e: AttributeError | TypeError | ValueError | E;
try {
  getattr(c, "a");
} catch (error) {
  if (!(error instanceof AttributeError)) throw error;
  e = error;
  print(e);
}
discard(call_method(getattr(C, "a"), "__set__", [c, 4]));
print(
  getattr(c, "a"),
  call_method(getattr(C, "a"), "__get__", [c]),
  is_same(call_method(getattr(C, "a"), "__get__", [null, C]), getattr(C, "a")),
  getattr(getattr(C, "a"), "__name__"),
  getattr(getattr(C, "a"), "__objclass__"),
  getattr(getattr(C, "a"), "__qualname__"),
);
try {
  setattr(c, "z", 1);
} catch (error) {
  if (!(error instanceof AttributeError)) throw error;
  e = error;
  print(e);
}
try {
  discard(call_method(getattr(C, "a"), "__get__", [3]));
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  e = error;
  print(e);
}
for (const body of tuple([
  dict({ __slots__: [1] }),
  dict({ __slots__: ["1a"] }),
  dict({ __slots__: ["x"], x: 1 }),
  dict({ __slots__: ["__dict__", "__dict__"] }),
  dict({ __slots__: ["foo bar"] }),
])) {
  try {
    type("X", tuple(), body);
    print("made");
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof ValueError))
      throw error;
    e = error;
    print(type_name(e), e);
  }
}
try {
  type("Y", tuple([int]), dict({ __slots__: ["x"] }));
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  e = error;
  print(e);
}
try {
  class D extends PyObject {
    static __slots__: unknown = tuple(["x"]);
    static x = 1;
  }
  class_info(D, { firstLine: 23, body: ["__slots__", "x"] });
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  e = error;
  print(e);
}
class E extends C {}
class_info(E, { firstLine: 27, body: [] });
e = new E();
setattr(e, "other", 1);
print(
  getattr(e, "__dict__"),
  hasattr(c, "__dict__"),
  hasattr(c, "__weakref__"),
  hasattr(e, "__weakref__"),
);
class F extends PyObject {
  static x: unknown = 1;
  static y: unknown = 3;

  f(): null {
    const [part1, part2] = tuple([1, 2]);
    setattr(this, "p", part1);
    setattr(this, "q", part2);
    return null;
  }
  static s(): null {
    return null;
  }
  get pr(): number {
    return 1;
  }
}
class_attributes(F);
class_info(F, {
  firstLine: 30,
  assigned: ["p", "q"],
  body: ["x", "f", "y", "s", "pr"],
});
print(
  type(getattr(F, "__dict__")),
  call(list, [getattr(F, "__dict__")]),
  getattr(F, "__firstlineno__"),
  getattr(F, "__static_attributes__"),
);
print(
  getitem(getattr(F, "__dict__"), "__dict__"),
  getitem(getattr(F, "__dict__"), "__weakref__"),
  type(getitem(getattr(F, "__dict__"), "s")),
  is_same(
    getitem(getattr(F, "__dict__"), "s"),
    getitem(getattr(F, "__dict__"), "s"),
  ),
);
try {
  setitem(getattr(F, "__dict__"), "x", 3);
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  e = error;
  print(e);
}
print(
  getitem(vars(F), "x"),
  contains(getattr(F, "__dict__"), "x"),
  call_method(getattr(F, "__dict__"), "get", ["nope"]),
  call(list, [getattr(E, "__dict__")]),
  call(list, [getattr(C, "__dict__")]),
);
try {
  setitem(vars(F), "x", 1);
} catch (ex) {
  if (!(ex instanceof TypeError)) throw ex;
  print(ex);
}
print(
  is_same(getitem(getattr(list, "__dict__"), "append"), list.append),
  eq(getitem(getattr(list, "__dict__"), "__add__"), getattr(list, "__add__")),
  type(getattr(int, "__dict__")),
);
const f = new F();
print(
  call_method(getitem(getattr(F, "__dict__"), "__dict__"), "__get__", [f]),
  getattr(f, "__dict__"),
);
