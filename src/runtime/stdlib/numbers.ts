/** `numbers`: the abstract classes that numbers count as instances of. */
import { getattr } from "../objects/attributes.js";
import { markAbstract } from "../objects/abstract_classes.js";
import { ne } from "../objects/compare.js";
import { complex, Complex as ComplexNumber } from "../objects/complex.js";
import { NotImplementedError } from "../objects/exceptions.js";
import { float } from "../objects/float.js";
import { toInt } from "../objects/int.js";
import { add, floordiv, mod, neg, pos, truediv } from "../objects/operators.js";
import { pairOf } from "../objects/tuple.js";
import { libraryClass } from "../objects/library_functions.js";
import { isFloat, isInt } from "../objects/py_float.js";
import { builtinTypes } from "../objects/type_registry.js";
import { isSubclass } from "../objects/types.js";
import { ABC, abstractmethod } from "./abc.js";

/** Which of these a class of the library counts as: `static readonly $number = "rational"`. */
type Kind = "integral" | "rational" | "real" | "complex" | "number";

const ORDER: readonly Kind[] = ["integral", "rational", "real", "complex", "number"];

function kindOf(value: unknown): Kind | null {
  if (isInt(value) || typeof value === "boolean") return "integral";
  if (isFloat(value)) return "real";
  if (value instanceof ComplexNumber) return "complex";
  if (typeof value !== "object" || value === null) return null;
  const { $number } = value.constructor as { readonly $number?: Kind };
  return $number ?? (isSubclass(value.constructor, builtinTypes.int) ? "integral" : isSubclass(value.constructor, builtinTypes.float) ? "real" : null);
}

/** A value of this kind, or of a narrower one; else what derives from the class or was registered. */
const counts = (value: unknown, kind: Kind, cls: Function): boolean => {
  const own = kindOf(value);
  return (own !== null && ORDER.indexOf(own) <= ORDER.indexOf(kind)) || (typeof value === "object" && value !== null && belongs(value.constructor, cls));
};

/** The classes of a program that were registered, with the class of this module that they count below. */
const registered: (readonly [sub: Function, kind: Function])[] = [];

const belongs = (sub: Function, cls: Function): boolean => isSubclass(sub, cls) || registered.some(([one, kind]) => isSubclass(kind, cls) && isSubclass(sub, one));

const classKind = (cls: Function): Kind | null =>
  isSubclass(cls, builtinTypes.int) ? "integral" : isSubclass(cls, builtinTypes.float) ? "real" : cls === ComplexNumber || cls.name === "complex" ? "complex" : ((cls as { readonly $number?: Kind }).$number ?? null);

class AnyNumber extends ABC {
  static readonly __hash__: null = null;

  static override register<C extends Function>(cls: C): C {
    if (!Object.hasOwn(this, "$instancecheck")) return super.register(cls);
    registered.push([cls, this]);
    return cls;
  }
}
export { AnyNumber as Number };

// What the classes give their subclasses is written with the operators, so that the subclass's own methods are asked.
export class Complex extends AnyNumber {
  __bool__(): boolean {
    return ne(this, 0);
  }
  __sub__(other: unknown): unknown {
    return add(this, neg(other));
  }
  __rsub__(other: unknown): unknown {
    return add(neg(this), other);
  }
}
export class Real extends Complex {
  __divmod__(other: unknown): unknown {
    return pairOf(floordiv(this, other), mod(this, other));
  }
  __rdivmod__(other: unknown): unknown {
    return pairOf(floordiv(other, this), mod(other, this));
  }
  __complex__(): unknown {
    return complex(float(this));
  }
  get real(): unknown {
    return pos(this);
  }
  get imag(): unknown {
    return 0;
  }
  conjugate(): unknown {
    return pos(this);
  }
}
export class Rational extends Real {
  __float__(): unknown {
    return truediv(toInt(getattr(this, "numerator")), toInt(getattr(this, "denominator")));
  }
}
export class Integral extends Rational {
  __index__(): unknown {
    return toInt(this);
  }
  override __float__(): unknown {
    return float(toInt(this));
  }
  get numerator(): unknown {
    return pos(this);
  }
  get denominator(): unknown {
    return 1;
  }
}

/** What a class leaves to its subclasses, without which they have no instances. */
const ABSTRACT: readonly (readonly [Function, methods: string, attributes: string])[] = [
  [Complex, "__complex__ __add__ __radd__ __neg__ __pos__ __mul__ __rmul__ __truediv__ __rtruediv__ __pow__ __rpow__ __abs__ conjugate __eq__", "real imag"],
  [Real, "__float__ __trunc__ __floor__ __ceil__ __round__ __floordiv__ __rfloordiv__ __mod__ __rmod__ __lt__ __le__", ""],
  [Rational, "", "numerator denominator"],
  [Integral, "__int__ __pow__ __lshift__ __rlshift__ __rshift__ __rrshift__ __and__ __rand__ __xor__ __rxor__ __or__ __ror__ __invert__", ""],
];

const missing = (name: string): Function =>
  abstractmethod(
    {
      [name](): never {
        throw new NotImplementedError();
      },
    }[name]!,
  );

function leaveToSubclasses(cls: Function, names: string, descriptor: (name: string) => PropertyDescriptor): void {
  for (const name of names.split(" ").filter((one) => one !== "")) {
    Object.defineProperty(cls.prototype, name, { ...descriptor(name), configurable: true });
    markAbstract(cls, name);
  }
}

for (const [cls, name, kind, base] of [
  [AnyNumber, "Number", "number", ABC],
  [Complex, "Complex", "complex", AnyNumber],
  [Real, "Real", "real", Complex],
  [Rational, "Rational", "rational", Real],
  [Integral, "Integral", "integral", Rational],
] as const) {
  libraryClass(cls, { name, module: "numbers", bases: [base] });
  Object.defineProperty(cls, "$instancecheck", { value: (value: unknown) => counts(value, kind, cls), configurable: true });
  Object.defineProperty(cls, "$subclasscheck", {
    value: (sub: Function) => {
      const own = classKind(sub);
      return (own !== null && ORDER.indexOf(own) <= ORDER.indexOf(kind)) || belongs(sub, cls);
    },
    configurable: true,
  });
}
for (const [cls, methods, attributes] of ABSTRACT) {
  leaveToSubclasses(cls, methods, (name) => ({ value: missing(name), writable: true }));
  leaveToSubclasses(cls, attributes, (name) => ({ get: missing(name) as () => unknown }));
}
