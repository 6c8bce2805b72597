/** Classes of the program below numbers' abstract classes, registered rationals, and what Fraction makes of them. */

import {
  abs,
  add,
  base_class,
  bool,
  bound,
  call,
  call_method,
  class_attributes,
  class_info,
  complex,
  discard,
  divmod,
  eq,
  Exception,
  float,
  floordiv,
  getattr,
  int,
  isinstance,
  issubclass,
  iterate,
  lt,
  mod,
  neg,
  NotImplemented,
  pos,
  print,
  PyObject,
  repr,
  setattr,
  sub,
  truediv,
  tuple,
  type_name,
  type Float,
} from "yieldstar/runtime";
import * as abc from "yieldstar/runtime/abc";
import * as copy from "yieldstar/runtime/copy";
import { Fraction } from "yieldstar/runtime/fractions";
import * as numbers from "yieldstar/runtime/numbers";
import * as operator from "yieldstar/runtime/operator";

function shown(f: unknown): void {
  try {
    print(repr(call(f, [])));
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    print(type_name(error), error);
  }
}

class Share extends PyObject {
  static numerator = 3;
  static denominator = 4;

  declare numerator: number;
  declare denominator: number;
}
class_attributes(Share);

discard(call_method(numbers.Rational, "register", [Share]));
print(
  isinstance(new Share(), numbers.Rational),
  issubclass(Share, numbers.Real),
  isinstance(new Share(), numbers.Integral),
);
shown(() => new Fraction(new Share()));
shown(() => new Fraction(new Share(), 2));
shown(() => add(new Share(), new Fraction(1, 2)));
shown(() => add(new Fraction(1, 2), new Share()));
shown(() => divmod(new Share(), new Fraction(1, 2)));
print(
  eq(new Fraction(3, 4), new Share()),
  eq(new Share(), new Fraction(3, 4)),
  lt(new Fraction(1, 2), new Share()),
  lt(new Share(), new Fraction(1, 2)),
);

class Meters extends base_class(numbers.Real) {
  static __radd__: unknown = getattr(this, "__add__");

  declare value: unknown;

  __init__(value: unknown): null {
    setattr(this, "value", value);
    return null;
  }

  __float__(): Float {
    return float(float(getattr(this, "value")));
  }

  __pos__(): Meters {
    return this;
  }

  __neg__(): Meters {
    return call<Meters>(bound(Meters, "Meters"), [neg(getattr(this, "value"))]);
  }

  __add__(other: unknown): Meters {
    return call<Meters>(bound(Meters, "Meters"), [
      add(getattr(this, "value"), float(float(other))),
    ]);
  }

  __floordiv__(other: unknown): unknown {
    return floordiv(getattr(this, "value"), other);
  }

  __mod__(other: unknown): unknown {
    return mod(getattr(this, "value"), other);
  }

  __eq__(other: unknown): boolean {
    return eq(float(float(this)), float(float(other)));
  }
}
class_attributes(Meters);
class_info(Meters, { keywords: {} });

shown(() => call<Meters>(bound(Meters, "Meters"), [2]));

/** Puts something in the place of all that is still abstract. */
function finished(
  cls: typeof Meters | typeof Whole,
): typeof Meters | typeof Whole {
  for (const name of iterate(getattr(cls, "__abstractmethods__"))) {
    call(setattr, [
      cls,
      name,
      (self: unknown, ...others$: unknown[]) => {
        const others = tuple(others$);
        return NotImplemented;
      },
    ]);
  }
  return abc.update_abstractmethods(cls);
}

finished(Meters);
print(
  getattr(sub(call<Meters>(Meters, [5]), 2), "value"),
  getattr(sub(7, call<Meters>(Meters, [5])), "value"),
  divmod(call<Meters>(Meters, [7]), 2),
  bool(call<Meters>(Meters, [0])),
  bool(call<Meters>(Meters, [1])),
);
print(
  complex(call<Meters>(Meters, [3])),
  getattr(getattr(call<Meters>(Meters, [3]), "real"), "value"),
  getattr(call<Meters>(Meters, [3]), "imag"),
  getattr(call_method(call<Meters>(Meters, [4]), "conjugate", []), "value"),
  getattr(getattr(numbers.Real, "__floor__"), "__isabstractmethod__"),
);

class Whole extends base_class(numbers.Integral) {
  declare value: unknown;

  __init__(value: unknown): null {
    setattr(this, "value", value);
    return null;
  }

  __int__(): unknown {
    return getattr(this, "value");
  }

  __pos__(): unknown {
    return getattr(this, "value");
  }
}
class_info(Whole, { keywords: {} });

finished(Whole);
print(
  operator.index(call<Whole>(Whole, [12])),
  float(float(call<Whole>(Whole, [12]))),
  getattr(call<Whole>(Whole, [12]), "numerator"),
  getattr(call<Whole>(Whole, [12]), "denominator"),
);

class Ratio extends Fraction {}

const half = new Ratio(1, 2);
setattr(half, "note", "kept");
print(
  half,
  repr(half),
  getattr(half, "note"),
  neg(half),
  abs(half),
  pos(half),
  new Ratio(half),
  new Fraction(half),
  copy.copy(half),
  call_method(Ratio, "from_float", [0.75]),
);
shown(() => (setattr(new Fraction(1), "note", 1), null));
shown(() => call(getattr(Fraction, "from_float"), ["1"]));
shown(() => call(getattr(Fraction, "from_decimal"), [1.5]));
shown(() => floordiv(new Fraction(1), 0));
shown(() => mod(1, new Fraction(0)));
shown(() => truediv(new Fraction(1), 0));
shown(() => new Fraction(null));

class Count extends base_class(int) {}

print(
  new Fraction(call<Count>(Count, [3]), call<Count>(Count, [6])),
  add(new Fraction(1, 2), call<Count>(Count, [2])),
  call_method(new Fraction(7, 3), "__init__", [1, 2]),
);
