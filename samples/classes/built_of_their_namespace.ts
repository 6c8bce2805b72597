/** Class bodies that bind a method's name again, ask for their namespace, or decorate with what they hold. */

import {
  add,
  annotate_class,
  base_class,
  bound,
  build_class,
  call,
  call_method,
  class_cell,
  class_info,
  class_methods,
  class_name,
  contains,
  delattr,
  delete_class_name,
  dict,
  discard,
  eq,
  function_info,
  getattr,
  getitem,
  gt,
  hasattr,
  int,
  iterate,
  method_info,
  module_name,
  mul,
  named,
  NameError,
  object,
  print,
  property,
  PyObject,
  range,
  RuntimeError,
  setattr,
  setitem,
  slice,
  sorted,
  staticmethod,
  store_class_name,
  str,
  sum,
  super_of,
  truthy,
  tuple,
  type,
  ValueError,
  vars,
  type AnyFunction,
  type Dict,
  type Tuple,
} from "yieldstar/runtime";

function Unit$body(namespace$1: unknown, class$1: unknown): null {
  function of$$(text: unknown): unknown {
    return call_method(text, "upper", []);
  }
  named("Unit.of", of$$, "text");
  setitem(namespace$1, "of", of$$);

  setitem(
    namespace$1,
    "of",
    staticmethod(call(class_name, [namespace$1, "of", null])),
  );

  let scale$$: (self: unknown) => number;
  scale$$ = named(
    "Unit.scale",
    function scale$$(self: unknown): number {
      return 1;
    },
    "self",
  );
  setitem(namespace$1, "scale", scale$$);

  setitem(namespace$1, "plain", call(class_name, [namespace$1, "scale", null]));

  scale$$ = named(
    "Unit.scale",
    function scale$$(self: unknown): number {
      return 2;
    },
    "self",
  );
  setitem(namespace$1, "scale", scale$$);

  for (const each of tuple(["metre", "litre"])) {
    setitem(namespace$1, "name", each);
    const value$ = getitem(call(class_name, [namespace$1, "name", null]), 0);
    setitem(namespace$1, call(class_name, [namespace$1, "name", null]), value$);
  }
  discard(call(delete_class_name, [namespace$1, "name"]));
  setitem(namespace$1, "label", "unit");

  function label$$(self: unknown): string {
    return "a method now";
  }
  named("Unit.label", label$$, "self");
  setitem(namespace$1, "label", label$$);

  setitem(namespace$1, "total", sum([...range(4)]));
  discard(
    call(store_class_name, [
      namespace$1,
      "doubled",
      mul(call(class_name, [namespace$1, "total", null]), 2),
    ]),
  );
  return null;
}
named("Unit", Unit$body, "namespace$1, class$1");
const Unit = call(build_class, [
  Unit$body,
  "Unit",
  tuple(),
  module_name(import.meta),
]);

const unit = call(Unit, []);
print(
  call_method(Unit, "of", ["kg"]),
  call_method(unit, "of", ["g"]),
  call_method(unit, "scale", []),
  call_method(unit, "plain", []),
  getattr(unit, "metre"),
  getattr(Unit, "litre"),
  call_method(unit, "label", []),
);
print(
  getattr(Unit, "total"),
  getattr(Unit, "doubled"),
  hasattr(Unit, "name"),
  getattr(getattr(Unit, "scale"), "__qualname__"),
);

/** A property that says when it is read. */
class Traced extends base_class(property) {
  __get__(obj: unknown, cls: unknown = null): unknown {
    if (obj !== null) {
      print("read", getattr(getattr(this, "fget"), "__name__"));
    }
    return call_method(super_of(Traced, this), "__get__", [obj, cls]);
  }
}
class_info(Traced, {
  doc: "A property that says when it is read.",
  firstLine: 35,
  body: ["__get__"],
});
method_info(Traced, "__get__", {
  signature: "obj, cls=None",
  defaults: { cls: null },
});

function Account$body(namespace$2: unknown, class$2: unknown): null {
  setitem(namespace$2, "__doc__", "Money.");

  setitem(namespace$2, "limit", 100);
  discard(call(annotate_class, [namespace$2, "limit", int]));
  setitem(namespace$2, "_Account__pin", 7);

  let balance$$: unknown;
  const decorator = bound(Traced, "Traced");
  /** What is left. */
  balance$$ = call(decorator, [
    function_info(
      named("Account.balance", function balance$$(self: unknown): unknown {
        return getattr(self, "_balance");
      }),
      { doc: "What is left." },
    ),
  ]);
  setitem(namespace$2, "balance", balance$$);

  const decorator2 = getattr(
    call(class_name, [namespace$2, "balance", null]),
    "setter",
  );
  balance$$ = call(decorator2, [
    named(
      "Account.balance",
      function balance$$(self: unknown, value: unknown): null {
        if (gt(value, getattr(self, "limit"))) {
          throw new ValueError(value);
        }
        setattr(self, "_balance", value);
        return null;
      },
      "self, value",
    ),
  ]);
  setitem(namespace$2, "balance", balance$$);

  const decorator3 = getattr(
    call(class_name, [namespace$2, "balance", null]),
    "deleter",
  );
  balance$$ = call(decorator3, [
    named(
      "Account.balance",
      function balance$$(self: unknown): null {
        print("closed with", getattr(self, "_Account__pin"));
        return null;
      },
      "self",
    ),
  ]);
  setitem(namespace$2, "balance", balance$$);

  function check$$(self: unknown): unknown {
    return getattr(call(class_cell, [class$2]), "__name__");
  }
  named("Account.check", check$$, "self");
  setitem(namespace$2, "check", check$$);
  setitem(namespace$2, "__classcell__", class$2);
  return null;
}
named("Account", Account$body, "namespace$2, class$2");
const Account = call(build_class, [
  Account$body,
  "Account",
  tuple(),
  module_name(import.meta),
]);

function Saver$body(namespace$3: unknown, class$3: unknown): null {
  setitem(namespace$3, "limit", 1000);

  let again$$: (self: unknown) => unknown;
  again$$ = named(
    "Saver.again",
    function again$$(self: unknown): string {
      return "first";
    },
    "self",
  );
  setitem(namespace$3, "again", again$$);

  setitem(namespace$3, "first", call(class_name, [namespace$3, "again", null]));

  again$$ = named(
    "Saver.again",
    function again$$(self: unknown): unknown {
      return add(
        call_method(
          super_of(call(class_cell, [class$3, "super"]), self),
          "check",
          [],
        ),
        " again",
      );
    },
    "self",
  );
  setitem(namespace$3, "again", again$$);

  function Kind$body(namespace$4: unknown, class$4: unknown): null {
    setitem(namespace$4, "rate", 2);

    function show$$(self: unknown): string {
      return `${str(getattr(call(class_cell, [class$4]), "__qualname__"))} ${str(getattr(self, "rate"))}`;
    }
    named("Saver.Kind.show", show$$, "self");
    setitem(namespace$4, "show", show$$);
    setitem(namespace$4, "__classcell__", class$4);
    return null;
  }
  named("Saver.Kind", Kind$body, "namespace$4, class$4");
  setitem(
    namespace$3,
    "Kind",
    call(build_class, [Kind$body, "Kind", tuple(), module_name(import.meta)]),
  );
  setitem(namespace$3, "__classcell__", class$3);
  return null;
}
named("Saver", Saver$body, "namespace$3, class$3");
const Saver = call(build_class, [
  Saver$body,
  "Saver",
  tuple([Account]),
  module_name(import.meta),
]);

const account = call(Account, []);
setattr(account, "balance", 5);
print(
  getattr(account, "balance"),
  type(getattr(Account, "balance")) === Traced,
  getattr(getattr(Account, "balance"), "__doc__"),
  getattr(Account, "__doc__"),
);
try {
  setattr(account, "balance", 500);
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print("too much:", error);
}
delattr(account, "balance");
print(
  getattr(Account, "__annotations__"),
  [...iterate(vars(Account))].filter((n) => contains(n, "pin")),
  call_method(account, "check", []),
);
const saver = call(Saver, []);
print(
  call_method(saver, "first", []),
  call_method(saver, "again", []),
  call_method(call_method(Saver, "Kind", []), "show", []),
  eq(call_method(Saver, "mro", []), [Saver, Account, object]),
);

class Ordered extends base_class(type) {
  static __prepare__(
    name: unknown,
    bases: unknown,
    keywords$: Record<string, unknown> = {},
  ): Dict<string, unknown> {
    const keywords = dict(keywords$);
    return dict({ given: keywords.get("given", "nothing") });
  }

  __new__(
    this: typeof Ordered,
    name: unknown,
    bases: unknown,
    namespace: unknown,
    given: unknown = null,
  ): unknown {
    return call_method(super_of(Ordered, this), "__new__", [
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
    keywords$: Record<string, unknown> = {},
  ): null {
    const keywords = dict(keywords$);
    call_method(super_of(Ordered, this), "__init__", [name, bases, namespace]);
    return null;
  }
}
class_methods(Ordered, "__prepare__");
class_info(Ordered, {
  firstLine: 100,
  body: ["__prepare__", "__new__", "__init__"],
});
method_info(Ordered, "__prepare__", { signature: "name, bases, **keywords" });
method_info(Ordered, "__new__", {
  signature: "name, bases, namespace, given=None",
  self: "meta",
  defaults: { given: null },
});
method_info(Ordered, "__init__", {
  signature: "name, bases, namespace, **keywords",
  self: "cls",
});

function Prepared$body(namespace$5: unknown, class$5: unknown): null {
  setitem(namespace$5, "seen", call(class_name, [namespace$5, "given", null]));
  setitem(
    namespace$5,
    "names",
    sorted(
      [...iterate(namespace$5)].filter(
        (name) => !truthy(call_method(name, "startswith", ["__"])),
      ),
    ),
  );
  return null;
}
named("Prepared", Prepared$body, "namespace$5, class$5");
const Prepared = call(
  build_class,
  [Prepared$body, "Prepared", tuple(), module_name(import.meta)],
  { metaclass: Ordered, given: "a present" },
);

print(getattr(Prepared, "seen"), getattr(Prepared, "names"));

function forgets_the_cell(
  name: unknown,
  bases: unknown,
  namespace: unknown,
): type {
  discard(call_method(namespace, "pop", ["__classcell__", null]));
  return type(name, bases, namespace);
}
named("forgets_the_cell", forgets_the_cell, "name, bases, namespace");

try {
  function Lost$body(namespace$6: unknown, class$6: unknown): null {
    setitem(namespace$6, "value", call_method(namespace$6, "get", ["nothing"]));

    function method$$(self: unknown): unknown {
      return call(class_cell, [class$6]);
    }
    named("Lost.method", method$$, "self");
    setitem(namespace$6, "method", method$$);
    setitem(namespace$6, "__classcell__", class$6);
    return null;
  }
  named("Lost", Lost$body, "namespace$6, class$6");
  const Lost = call(
    build_class,
    [Lost$body, "Lost", tuple(), module_name(import.meta)],
    { metaclass: forgets_the_cell },
  );
} catch (error) {
  if (!(error instanceof RuntimeError)) throw error;
  print(error);
}
try {
  function Early$body(namespace$7: unknown, class$7: unknown): null {
    setitem(namespace$7, "x", 1);
    setitem(namespace$7, "y", call(class_name, [namespace$7, "missing", null]));
    return null;
  }
  named("Early", Early$body, "namespace$7, class$7");
  const Early = call(build_class, [
    Early$body,
    "Early",
    tuple(),
    module_name(import.meta),
  ]);
} catch (error) {
  if (!(error instanceof NameError)) throw error;
  print(error);
}

class Maker extends PyObject {
  make(): unknown {
    function Made$body(namespace$8: unknown, class$8: unknown): null {
      let __init__$$: AnyFunction;
      __init__$$ = named(
        "Maker.make.<locals>.Made.__init__",
        function __init__$$(self: unknown, size: unknown): null {
          setattr(self, "size", size);
          return null;
        },
        "self, size",
      );
      setitem(namespace$8, "__init__", __init__$$);

      function __getitem__$$(...args$: unknown[]): Tuple<unknown[]> {
        const args = tuple(args$);
        return slice(args, 1, null);
      }
      named("Maker.make.<locals>.Made.__getitem__", __getitem__$$, "*args");
      setitem(namespace$8, "__getitem__", __getitem__$$);

      setitem(
        namespace$8,
        "of",
        call(class_name, [namespace$8, "__init__", null]),
      );

      __init__$$ = named(
        "Maker.make.<locals>.Made.__init__",
        function __init__$$(self: unknown): null {
          discard(call_method(self, "of", [3]));
          return null;
        },
        "self",
      );
      setitem(namespace$8, "__init__", __init__$$);
      return null;
    }
    named("Maker.make.<locals>.Made", Made$body, "namespace$8, class$8");
    const Made = call(build_class, [
      Made$body,
      "Made",
      tuple(),
      module_name(import.meta),
    ]);

    return call(Made, []);
  }
}
class_info(Maker, { firstLine: 145, assigned: ["size"], body: ["make"] });

print(getattr(new Maker().make(), "size"), getitem(new Maker().make(), "x"));
