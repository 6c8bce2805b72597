/** Attribute names that mean something to JavaScript are names like any others, on objects of all kinds. */

import {
  add,
  AssertionError,
  at,
  AttributeError,
  base_class,
  bound_method,
  call as call$,
  call_method,
  class_attributes,
  class_info,
  contains,
  delattr,
  dict,
  dir,
  eq,
  Exception,
  format,
  getattr,
  getitem,
  hasattr,
  int,
  iterate,
  lazily,
  len,
  list,
  ne,
  print,
  PyObject,
  repr,
  set,
  setattr,
  sorted,
  str,
  truthy,
  tuple,
  type,
  type_name,
  TypeError,
  ValueError,
  vars,
  type PyGenerator,
} from "yieldstar/runtime";
import * as operator from "yieldstar/runtime/operator";
import * as types from "yieldstar/runtime/types";

const NAMES = [
  "constructor",
  "__proto__",
  "prototype",
  "then",
  "toString",
  "valueOf",
  "length",
  "name",
  "arguments",
  "caller",
  "hasOwnProperty",
  "isPrototypeOf",
  "toJSON",
  "apply",
  "call",
  "bind",
  "size",
  "__defineGetter__",
  "__lookupGetter__",
  "toLocaleString",
  "next",
  "throw",
  "return",
  "Symbol",
  "$meta",
  "$type",
  "$self",
  "exports",
  "require",
];

class Plain extends PyObject {}
class_info(Plain, { firstLine: 10, body: [] });

class Slotted extends PyObject {
  static __slots__: unknown = tuple(["constructor", "then", "length", "other"]);
}
class_attributes(Slotted);
class_info(Slotted, { firstLine: 14, body: ["__slots__"] });

class Meta extends base_class(type) {}
class_info(Meta, { firstLine: 18, body: [] });

class WithMeta extends PyObject {}
class_info(WithMeta, { firstLine: 22, metaclass: Meta, body: [] });

function function$(): null {
  return null;
}

function try_all(label: string, make: unknown): void {
  const problems: string[] = [];
  for (const name of NAMES) {
    const x = call$(make, []);
    if (hasattr(x, name)) {
      problems.push(`${name} is there: ${str(type_name(getattr(x, name)))}`);
      continue;
    }
    try {
      getattr(x, name);
    } catch (e) {
      if (!(e instanceof AttributeError)) throw e;
      if (!str(e).includes(name)) {
        problems.push(str(e));
      }
    }
    if (!eq(getattr(x, name, 7), 7)) {
      throw new AssertionError();
    }
    try {
      setattr(x, name, [name]);
    } catch (e) {
      if (!(e instanceof AttributeError || e instanceof TypeError)) throw e;
      problems.push(`set ${name}: ${str(type_name(e))}`);
      continue;
    }
    if (
      ne(getattr(x, name), [name]) ||
      ne(call$(new operator.attrgetter(name), [x]), [name])
    ) {
      problems.push(`${name} reads ${repr(getattr(x, name))}`);
    }
    if (
      truthy(str.percent("{0.%s}", name)) &&
      ne(call_method(str.percent("{0.%s}", name), "format", [x]), str([name]))
    ) {
      problems.push(`format ${name}`);
    }
    if (!dir(x).includes(name) || !hasattr(x, name)) {
      problems.push(`dir ${name}`);
    }
    if (!contains(vars(x), name) || ne(getitem(vars(x), name), [name])) {
      problems.push(`vars ${name}`);
    }
    delattr(x, name);
    if (hasattr(x, name) || contains(vars(x), name)) {
      problems.push(`${name} stays`);
    }
    try {
      delattr(x, name);
      problems.push(`deleted ${name} twice`);
    } catch (error) {
      if (!(error instanceof AttributeError)) throw error;
    }
  }
  print(
    label,
    problems.length < 9
      ? problems
      : tuple([
          problems.length,
          sorted(set(problems.map((p) => at(p.split(":"), -1)))),
        ]),
  );
}

try_all("instance", Plain);
try_all("class", () => type("Fresh", tuple(), dict()));
try_all("class of a metaclass", () =>
  call$<Meta>(Meta, ["Fresh", tuple(), dict()]),
);
try_all("function", () => () => null);
try_all("exception", () => new ValueError("x"));
try_all("namespace", types.SimpleNamespace);
try_all("module", () => call$(types.ModuleType, ["m"]));
try_all("list", list);
try_all("dict", dict);
try_all("int", int);
try_all("str", str);
try_all("tuple", tuple);
try_all("generator", () =>
  lazily(function* (
    source: Iterable<unknown>,
  ): PyGenerator<unknown, void, null> {
    for (const i of source) {
      yield i;
    }
    return null;
  }, []),
);
try_all("bound method", () => bound_method([], "append"));
try_all("builtin", () => len);
try_all("type", () => int);
const s = new Slotted();
let name: string;
for (name of tuple(["constructor", "then", "length"])) {
  print(hasattr(s, name), { end: " " });
  setattr(s, name, name.toUpperCase());
  print(
    getattr(s, name),
    name === "constructor" ? getattr(s, "constructor") : "",
  );
}
for (name of tuple(["toString", "name", "__proto__"])) {
  try {
    setattr(s, name, 1);
  } catch (e) {
    if (!(e instanceof AttributeError)) throw e;
    print(e);
  }
}

class Hostile extends PyObject {
  static constructor$ = "class attribute";
  static prototype$ = 1;

  declare constructor$: string;
  declare prototype$: number;

  __init__(then: unknown, length: unknown = 3): null {
    setattr(this, "then", then);
    setattr(this, "length", length);
    setattr(this, "__proto__", "own");
    return null;
  }

  toString$(): string {
    return "text";
  }

  valueOf$(): number {
    return 5;
  }

  hasOwnProperty$(name: unknown): unknown {
    return call_method(name, "upper", []);
  }

  get name(): string {
    return "property";
  }

  static apply$(x: unknown): unknown {
    return add(x, 1);
  }

  static call$(): unknown {
    return getattr(this, "__name__");
  }
}
class_attributes(Hostile);
class_info(Hostile, {
  firstLine: 95,
  assigned: ["__proto__", "length", "then"],
  body: [
    "constructor",
    "prototype",
    "__init__",
    "toString",
    "valueOf",
    "hasOwnProperty",
    "name",
    "apply",
    "call",
  ],
});

const h = new Hostile((f: unknown) => f, /* length= */ 9);
print(
  h.constructor$,
  h.prototype$,
  getattr(h, "length"),
  getattr(h, "__proto__"),
  call_method(h, "toString", []),
  call_method(h, "valueOf", []),
  call_method(h, "hasOwnProperty", ["x"]),
  h.name,
  call_method(h, "apply", [1]),
  call_method(h, "call", []),
  call_method(Hostile, "call", []),
);
print(
  call$(sorted, [vars(h)]),
  sorted(
    [...iterate(vars(Hostile))].filter(
      (n) => !truthy(call_method(n, "startswith", ["__"])),
    ),
  ),
);
print(
  Hostile.constructor$,
  Hostile.prototype$,
  getattr(Hostile, "name") !== null,
  call_method(Hostile, "toString", [h]),
  hasattr(h, "__add__") ? add(h, 1) : "no add",
);
print(
  `${h.constructor$} ${format(getattr(h, "length"), ">3")} ${repr(getattr(h, "__proto__"))}`,
  str.format("{0.constructor} {0.__proto__} {x.length}", h, { x: h }),
);
for (const template of tuple([
  "{0.__class__.__name__}",
  "{0.__class__.__mro__}",
  "{0.constructor.name}",
  "{0.toString.__name__}",
  "{0.nothing}",
  "{0[__proto__]}",
  "{0[0]}",
])) {
  try {
    print(template, str.format(template, h));
  } catch (e) {
    if (!(e instanceof Exception)) throw e;
    print(template, type_name(e), e);
  }
}

class Sub extends Hostile {
  override toString$(): string {
    return "sub " + super.toString$();
  }

  __getattr__(name: unknown): string {
    return `missing ${str(name)}`;
  }
}
class_info(Sub, { firstLine: 138, body: ["toString", "__getattr__"] });

const sub = new Sub(1);
print(
  call_method(sub, "toString", []),
  getattr(sub, "isPrototypeOf"),
  getattr(sub, "__lookupGetter__"),
  getattr(sub, "then"),
  getattr(sub, "toLocaleString"),
  getattr(sub, "caller"),
);
print(
  [...tuple(["then", "constructor", "isPrototypeOf"])].filter((n) =>
    contains(vars(sub), n),
  ),
);
