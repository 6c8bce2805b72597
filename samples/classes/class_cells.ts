/** The cell that the methods of a class share, and metaclasses that don't pass it on. */

import {
  base_class,
  build_class,
  call,
  call_method,
  class_cell,
  closed_over,
  contains,
  dict,
  discard,
  getattr,
  getitem,
  hasattr,
  is_same,
  len,
  module_name,
  named,
  NameError,
  print,
  RuntimeError,
  setitem,
  Slice,
  staticmethod,
  super_of,
  tuple,
  type,
  TypeError,
  type Dict,
} from "yieldstar/runtime";

let seen: Dict<unknown, unknown> | null = null;
function Keeps$body(namespace$1: unknown, class$1: unknown): null {
  const __new__$$ = call(closed_over({ __class__: class$1 }), [
    named(
      "Keeps.__new__",
      function __new__$$(
        mcls: unknown,
        name: unknown,
        bases: unknown,
        namespace: unknown,
      ): unknown {
        seen = dict(namespace);
        return call_method(
          super_of(call(class_cell, [class$1, "super"]), mcls),
          "__new__",
          [mcls, name, bases, namespace],
        );
      },
      "mcls, name, bases, namespace",
    ),
  ]);
  setitem(namespace$1, "__new__", __new__$$);
  setitem(namespace$1, "__classcell__", class$1);
  return null;
}
named("Keeps", Keeps$body, "namespace$1, class$1");
const Keeps = call(build_class, [
  Keeps$body,
  "Keeps",
  tuple([type]),
  module_name(import.meta),
]);
function Without$body(namespace$2: unknown, class$2: unknown): null {
  return null;
}
named("Without", Without$body, "namespace$2, class$2");
const Without = call(
  build_class,
  [Without$body, "Without", tuple(), module_name(import.meta)],
  { metaclass: Keeps },
);
print(contains(seen, "__classcell__"));
function With$body(namespace$3: unknown, class$3: unknown): null {
  const f$$ = call(closed_over({ __class__: class$3 }), [
    named(
      "With.f",
      function f$$(self: unknown): unknown {
        return call(class_cell, [class$3]);
      },
      "self",
    ),
  ]);
  setitem(namespace$3, "f", f$$);
  const g$$ = call(closed_over({ __class__: class$3 }), [
    named(
      "With.g",
      function g$$(self: unknown): unknown {
        return getitem(
          call_method(
            super_of(call(class_cell, [class$3, "super"]), self),
            "__repr__",
            [],
          ),
          new Slice(null, 4, null),
        );
      },
      "self",
    ),
  ]);
  setitem(namespace$3, "g", g$$);
  setitem(namespace$3, "__classcell__", class$3);
  return null;
}
named("With", With$body, "namespace$3, class$3");
const With = call(
  build_class,
  [With$body, "With", tuple(), module_name(import.meta)],
  { metaclass: Keeps },
);
print(
  contains(seen, "__classcell__"),
  is_same(call_method(call(With, []), "f", []), With),
  call_method(call(With, []), "g", []),
  hasattr(With, "__classcell__"),
);
print(
  is_same(
    getitem(seen, "__classcell__"),
    getitem(getattr(getattr(With, "f"), "__closure__"), 0),
  ),
  len(getattr(getattr(With, "f"), "__closure__")),
  getattr(getitem(seen, "__classcell__"), "cell_contents"),
);

function Drops$body(namespace$4: unknown, class$4: unknown): null {
  const __new__$$ = call(closed_over({ __class__: class$4 }), [
    named(
      "Drops.__new__",
      function __new__$$(
        mcls: unknown,
        name: unknown,
        bases: unknown,
        namespace: unknown,
      ): unknown {
        discard(call_method(namespace, "pop", ["__classcell__", null]));
        return call_method(
          super_of(call(class_cell, [class$4, "super"]), mcls),
          "__new__",
          [mcls, name, bases, namespace],
        );
      },
      "mcls, name, bases, namespace",
    ),
  ]);
  setitem(namespace$4, "__new__", __new__$$);
  setitem(namespace$4, "__classcell__", class$4);
  return null;
}
named("Drops", Drops$body, "namespace$4, class$4");
const Drops = call(build_class, [
  Drops$body,
  "Drops",
  tuple([type]),
  module_name(import.meta),
]);
function Fine$body(namespace$5: unknown, class$5: unknown): null {
  return null;
}
named("Fine", Fine$body, "namespace$5, class$5");
const Fine = call(
  build_class,
  [Fine$body, "Fine", tuple(), module_name(import.meta)],
  { metaclass: Drops },
);
try {
  function Broken$body(namespace$6: unknown, class$6: unknown): null {
    const f$$ = call(closed_over({ __class__: class$6 }), [
      named(
        "Broken.f",
        function f$$(self: unknown): unknown {
          return call(class_cell, [class$6]);
        },
        "self",
      ),
    ]);
    setitem(namespace$6, "f", f$$);
    setitem(namespace$6, "__classcell__", class$6);
    return null;
  }
  named("Broken", Broken$body, "namespace$6, class$6");
  const Broken = call(
    build_class,
    [Broken$body, "Broken", tuple(), module_name(import.meta)],
    { metaclass: Drops },
  );
} catch (error) {
  if (!(error instanceof RuntimeError)) throw error;
  print(error);
}
try {
  function Broken2$body(namespace$7: unknown, class$7: unknown): null {
    const f$$ = call(closed_over({ __class__: class$7 }), [
      named(
        "Broken2.f",
        function f$$(self: unknown): unknown {
          return call_method(
            super_of(call(class_cell, [class$7, "super"]), self),
            "f",
            [],
          );
        },
        "self",
      ),
    ]);
    setitem(namespace$7, "f", f$$);
    setitem(namespace$7, "__classcell__", class$7);
    return null;
  }
  named("Broken2", Broken2$body, "namespace$7, class$7");
  const Broken2 = call(
    build_class,
    [Broken2$body, "Broken2", tuple(), module_name(import.meta)],
    { metaclass: Drops },
  );
} catch (error) {
  if (!(error instanceof RuntimeError)) throw error;
  print(error);
}

function Twice$body(namespace$8: unknown, class$8: unknown): null {
  const __new__$$ = call(closed_over({ __class__: class$8 }), [
    named(
      "Twice.__new__",
      function __new__$$(
        mcls: unknown,
        name: unknown,
        bases: unknown,
        namespace: unknown,
      ): unknown {
        const made = call_method(
          super_of(call(class_cell, [class$8, "super"]), mcls),
          "__new__",
          [mcls, name, bases, namespace],
        );
        type("Other", tuple(), namespace);
        return made;
      },
      "mcls, name, bases, namespace",
    ),
  ]);
  setitem(namespace$8, "__new__", __new__$$);
  setitem(namespace$8, "__classcell__", class$8);
  return null;
}
named("Twice", Twice$body, "namespace$8, class$8");
const Twice = call(build_class, [
  Twice$body,
  "Twice",
  tuple([type]),
  module_name(import.meta),
]);
try {
  function Doubled$body(namespace$9: unknown, class$9: unknown): null {
    const f$$ = call(closed_over({ __class__: class$9 }), [
      named(
        "Doubled.f",
        function f$$(self: unknown): unknown {
          return call(class_cell, [class$9]);
        },
        "self",
      ),
    ]);
    setitem(namespace$9, "f", f$$);
    setitem(namespace$9, "__classcell__", class$9);
    return null;
  }
  named("Doubled", Doubled$body, "namespace$9, class$9");
  const Doubled = call(
    build_class,
    [Doubled$body, "Doubled", tuple(), module_name(import.meta)],
    { metaclass: Twice },
  );
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print(error);
}

let kept: unknown = null;
class Delays extends base_class(type) {
  __new__(
    this: typeof Delays,
    name: unknown,
    bases: unknown,
    namespace: unknown,
  ): null {
    kept = namespace;
    return null;
  }
}
function Later$body(namespace$10: unknown, class$10: unknown): null {
  const f$$ = call<staticmethod>(staticmethod, [
    call(closed_over({ __class__: class$10 }), [
      named(
        "Later.f",
        function f$$(): unknown {
          return call(class_cell, [class$10]);
        },
        "",
      ),
    ]),
  ]);
  setitem(namespace$10, "f", f$$);
  setitem(namespace$10, "__classcell__", class$10);
  return null;
}
named("Later", Later$body, "namespace$10, class$10");
const Later = call(
  build_class,
  [Later$body, "Later", tuple(), module_name(import.meta)],
  { metaclass: Delays },
);
print(Later);
try {
  discard(call(getitem(kept, "f"), []));
} catch (error) {
  if (!(error instanceof NameError)) throw error;
  print(error);
}
const Real = type("Real", tuple(), kept);
print(call_method(Real, "f", []) === Real);
for (const wrong of tuple([null, 5, "x"])) {
  try {
    type("Wrong", tuple(), dict({ __classcell__: wrong }));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
}
