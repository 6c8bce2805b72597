/** Slots of object and type as values, powers of subclasses, orders that a metaclass makes, and names that a class body puts into `locals()`. */

import {
  add,
  at,
  base_class,
  bound,
  build_class,
  call,
  call_method,
  class_info,
  class_name,
  classmethod,
  Dict,
  dict,
  eq,
  Exception,
  float,
  getattr,
  hash,
  int,
  is_same,
  isinstance,
  iterate,
  LookupError,
  module_name,
  named,
  object,
  pow,
  print,
  PyObject,
  rich,
  setitem,
  super_of,
  tuple,
  type,
  type_name,
  type Int,
  type Tuple,
} from "yieldstar/runtime";
import * as types from "yieldstar/runtime/types";

function attempt(make: () => unknown): void {
  try {
    print(make());
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    print(add(type_name(error), ":"), error);
  }
}

print(
  getattr(object, "__init__"),
  getattr(object, "__repr__"),
  getattr(type, "__call__"),
  getattr(object, "__reduce__"),
  getattr(type, "__subclasses__"),
  getattr(type, "mro"),
);
print(
  type(getattr(object, "__init__")),
  isinstance(getattr(object, "__lt__"), types.WrapperDescriptorType),
  isinstance(getattr(type, "mro"), types.MethodDescriptorType),
);
print(
  is_same(getattr(int, "__new__"), getattr(int, "__new__")),
  type_name(getattr(int, "__new__")),
  getattr(getattr(object, "__new__"), "__name__"),
);
attempt(() => call(getattr(type, "mro"), [1]));

class Moving extends PyObject {
  get __eq__(): void {
    throw new LookupError("nobody hears of it");
  }

  get __lt__(): void {
    throw new LookupError("nor of this");
  }
}

const one = new Moving();
print(
  rich.eq(one, one),
  rich.eq(one, new Moving()),
  rich.ne(one, new Moving()),
);
attempt(() => rich.lt(bound(one, "one"), new (bound(Moving, "Moving"))()));

class Modular extends base_class(int) {
  __pow__(
    other: unknown,
    modulus: unknown = null,
  ): Tuple<[string, Int, Int, unknown]> {
    return tuple(["power", int(this), int(other), modulus]);
  }
}

class Half extends base_class(float) {
  __pow__(
    other: unknown,
    modulus: unknown = null,
  ): Tuple<[string, unknown, unknown]> {
    return tuple(["half", other, modulus]);
  }
}

print(
  pow(call<Modular>(Modular, [2]), 3),
  pow(call<Modular>(Modular, [2]), 3, 5),
  pow(2, call<Modular>(Modular, [3]), 5),
  pow(call<Half>(Half, [float(2.0)]), 3, 7),
);

class Ordering extends base_class(type) {
  mro(): type[] {
    print(
      getattr(this, "__name__"),
      "has no order yet:",
      getattr(this, "__mro__"),
    );
    return call_method<type[]>(super_of(Ordering, this), "mro", []);
  }
}

class First extends PyObject {}
class_info(First, { metaclass: Ordering, body: [] });

class Second extends First {}
class_info(Second, { body: [] });

print(
  Array.from(iterate(getattr(Second, "__mro__")), (cls) =>
    getattr(cls, "__name__"),
  ),
);

class Hasty extends base_class(type) {
  mro(): unknown {
    if (eq(getattr(this, "__name__"), "Early")) {
      attempt(() => type("Below", tuple([this]), dict()));
    }
    return call(getattr(type, "mro"), [this]);
  }
}

class Early extends PyObject {}
class_info(Early, { metaclass: Hasty, body: [] });

function Prepared$body(namespace$1: unknown, class$1: unknown): null {
  const __prepare__$$ = call<classmethod>(classmethod, [
    named(
      "Prepared.__prepare__",
      function __prepare__$$(...args$: unknown[]): Dict<string, number> {
        const args = tuple(args$);
        print(
          "prepare",
          args.length,
          getattr(at(args, 0), "__name__"),
          at(args, 1),
        );
        return dict({ given: 1 });
      },
      "*args",
    ),
  ]);
  setitem(namespace$1, "__prepare__", __prepare__$$);

  const count$$ = call<classmethod>(classmethod, [
    named(
      "Prepared.count",
      function count$$(...args$: unknown[]): number {
        const args = tuple(args$);
        return args.length;
      },
      "*args",
    ),
  ]);
  setitem(namespace$1, "count", count$$);
  return null;
}
named("Prepared", Prepared$body, "namespace$1, class$1");
const Prepared = call(build_class, [
  Prepared$body,
  "Prepared",
  tuple([type]),
  module_name(import.meta),
]);

const Filled$ = class Filled extends PyObject {};
const Filled = class_info(Filled$, { metaclass: Prepared, body: [] });

print(getattr(Filled, "given"), call_method(Prepared, "count", [1, 2]));

class NoMapping extends PyObject {
  __prepare__(...args$: unknown[]): null {
    const args = tuple(args$);
    return null;
  }
}

function no_mapping(): null {
  const Refused$ = class Refused extends PyObject {};
  const Refused = class_info(Refused$, {
    qualname: "no_mapping.<locals>.Refused",
    metaclass: new (bound(NoMapping, "NoMapping"))(),
    body: [],
  });
  return null;
}

attempt(no_mapping);

function shadowing(): Tuple<[unknown, number]> {
  const x = 42;

  function Inside$body(namespace$2: unknown, class$2: unknown): null {
    setitem(namespace$2, "x", 43);
    setitem(namespace$2, "y", call(class_name, [namespace$2, "x", () => x]));
    return null;
  }
  named("shadowing.<locals>.Inside", Inside$body, "namespace$2, class$2");
  const Inside = call(build_class, [
    Inside$body,
    "Inside",
    tuple(),
    module_name(import.meta),
  ]);

  return tuple([getattr(Inside, "y"), x]);
}

print(shadowing());

class Keyed extends Dict {
  __hash__(): number {
    return 7;
  }
}

print(hash(new types.MappingProxyType(new Keyed())));
attempt(() => hash(new types.MappingProxyType(dict())));
