/** Who is asked for an operator's result when a class derives from a built-in type, overrides some methods and inherits the others. */

import {
  add,
  base_class,
  bound,
  bytearray,
  bytes,
  bytes_literal,
  call,
  call_method,
  class_attributes,
  class_info,
  complex,
  dict,
  divmod,
  float,
  getattr,
  iadd,
  imul,
  int,
  ior,
  list,
  mul,
  NotImplemented,
  object,
  or_,
  print,
  PyObject,
  repr,
  rich,
  set,
  str,
  tuple,
  type_name,
  TypeError,
  type Bytes,
  type Dict,
  type Tuple,
} from "yieldstar/runtime";
import { deque, OrderedDict } from "yieldstar/runtime/collections";

class Reflecting extends PyObject {
  __radd__(other: unknown): unknown {
    print("  Reflecting.__radd__");
    return NotImplemented;
  }

  __rmul__(other: unknown): unknown {
    print("  Reflecting.__rmul__");
    return NotImplemented;
  }

  __ror__(other: unknown): unknown {
    print("  Reflecting.__ror__");
    return NotImplemented;
  }
}

class Bare extends PyObject {}

function attempt(text: string, action: unknown): void {
  try {
    print(text, repr(call(action, [])));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(text, "TypeError:", error);
  }
}

function added(a: unknown, b: unknown): unknown {
  a = iadd(a, b);
  return a;
}

function times(a: unknown, b: unknown): unknown {
  a = imul(a, b);
  return a;
}

function merged(a: unknown, b: Reflecting): unknown {
  a = ior(a, b);
  return a;
}

function classes_below(base: unknown): unknown[] {
  class Left extends base_class(base) {
    __add__(other: unknown): unknown {
      return NotImplemented;
    }

    __mul__(other: unknown): unknown {
      return NotImplemented;
    }
  }
  class_info(Left, { qualname: "classes_below.<locals>.Left", keywords: {} });

  class Right extends base_class(base) {
    __radd__(other: unknown): unknown {
      return NotImplemented;
    }

    __rmul__(other: unknown): unknown {
      return NotImplemented;
    }
  }
  class_info(Right, { qualname: "classes_below.<locals>.Right", keywords: {} });

  class Same extends base_class(base) {}
  class_info(Same, { qualname: "classes_below.<locals>.Same", keywords: {} });

  return [Left, Right, Same];
}

let base: unknown;
let value:
  | string
  | unknown[]
  | Tuple<[number]>
  | Bytes
  | number
  | Dict<unknown, unknown>
  | Tuple<[]>
  | null
  | undefined;
let cls: unknown;
let x: unknown;
let plain: unknown;
for ([base, value] of [
  tuple([str, "ab"]),
  tuple([list, [1]]),
  tuple([tuple, tuple([1])]),
  tuple([bytes, bytes_literal("a")]),
  tuple([bytearray, bytes_literal("a")]),
  tuple([deque, [1]]),
  tuple([int, 3]),
  tuple([float, 2.5]),
]) {
  for (cls of classes_below(base)) {
    print(getattr(base, "__name__"), getattr(cls, "__name__"));
    [x, plain] = [call(cls, [value]), call(base, [value])];
    attempt("x + bare", () => add(bound(x, "x"), new Bare()));
    attempt("x + reflecting", () => add(bound(x, "x"), new Reflecting()));
    attempt("x + x", () => add(bound(x, "x"), bound(x, "x")));
    attempt("plain + x", () => add(bound(plain, "plain"), bound(x, "x")));
    attempt("x * 2", () => mul(bound(x, "x"), 2));
    attempt("2 * x", () => mul(2, bound(x, "x")));
    attempt("x * reflecting", () => mul(bound(x, "x"), new Reflecting()));
    attempt("bare * x", () => mul(new Bare(), bound(x, "x")));
    attempt("[1] * x", () => mul([1], bound(x, "x")));
    attempt("x * text", () => mul(bound(x, "x"), "no"));
    attempt("x | reflecting", () => or_(bound(x, "x"), new Reflecting()));
    attempt("x |= reflecting", () => merged(bound(x, "x"), new Reflecting()));
    attempt("x += plain", () =>
      type_name(
        added(
          call(bound(cls, "cls"), [bound(value, "value")]),
          bound(plain, "plain"),
        ),
      ),
    );
    attempt("x += bare", () =>
      added(call(bound(cls, "cls"), [bound(value, "value")]), new Bare()),
    );
    attempt("x *= 2", () =>
      type_name(times(call(bound(cls, "cls"), [bound(value, "value")]), 2)),
    );
    attempt("x *= reflecting", () =>
      times(call(bound(cls, "cls"), [bound(value, "value")]), new Reflecting()),
    );
    attempt("bare *= x", () => times(new Bare(), bound(x, "x")));
    attempt("x.__add__", () => call_method(bound(x, "x"), "__add__", [5]));
  }
}

class Never extends PyObject {
  static __add__: null = null;
  static __lt__: null = null;
  static __eq__: null = null;

  declare __add__: null;
}
class_attributes(Never);

attempt("None + 1", () => add(new (bound(Never, "Never"))(), 1));
attempt("None < 1", () => rich.lt(new (bound(Never, "Never"))(), 1));
attempt("None == 1", () => rich.eq(new (bound(Never, "Never"))(), 1));
attempt("None != 1", () => rich.ne(new (bound(Never, "Never"))(), 1));

function comparing(base: unknown): unknown {
  class Says extends base_class(base) {
    __eq__(other: unknown): unknown {
      print("  __eq__");
      return NotImplemented;
    }

    __le__(other: unknown): unknown {
      print("  __le__");
      return NotImplemented;
    }
  }
  class_info(Says, { qualname: "comparing.<locals>.Says", keywords: {} });

  return Says;
}

for ([base, value] of [
  tuple([str, "a"]),
  tuple([int, 3]),
  tuple([float, float(3.0)]),
  tuple([complex, 3]),
  tuple([bytes, bytes_literal("a")]),
  tuple([list, [1]]),
  tuple([tuple, tuple([1])]),
  tuple([dict, dict()]),
  tuple([set, tuple()]),
  tuple([OrderedDict, tuple()]),
  tuple([object, null]),
]) {
  cls = comparing(base);
  plain = base === object ? call(base, []) : call(base, [value]);
  x = base === object ? call(cls, []) : call(cls, [value]);
  print(getattr(base, "__name__"));
  attempt("x == x", () => rich.eq(bound(x, "x"), bound(x, "x")));
  attempt("x == plain", () => rich.eq(bound(x, "x"), bound(plain, "plain")));
  attempt("plain == x", () => rich.eq(bound(plain, "plain"), bound(x, "x")));
  attempt("x != plain", () => rich.ne(bound(x, "x"), bound(plain, "plain")));
  attempt("3 != x", () => rich.ne(3, bound(x, "x")));
  attempt("x <= plain", () => rich.le(bound(x, "x"), bound(plain, "plain")));
  attempt("plain >= x", () => rich.ge(bound(plain, "plain"), bound(x, "x")));
  attempt("x <= 10**20", () => rich.le(bound(x, "x"), 10n ** 20n));
}

class Halves extends base_class(int) {
  __divmod__(other: unknown): string {
    return "halved";
  }
}

attempt("divmod(x, 2)", () =>
  divmod(call<Halves>(bound(Halves, "Halves"), [7]), 2),
);
attempt("divmod(2, x)", () =>
  divmod(2, call<Halves>(bound(Halves, "Halves"), [7])),
);
attempt("divmod(2, bare)", () => divmod(2, new Bare()));
