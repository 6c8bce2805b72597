/** `numbers`: the abstract classes that numbers count as instances of. */
import { Complex as ComplexNumber } from "../objects/complex.js";
import { libraryClass } from "../objects/library_functions.js";
import { isFloat, isInt } from "../objects/py_float.js";
import { builtinTypes } from "../objects/type_registry.js";
import { isSubclass } from "../objects/types.js";
import { ABC } from "./abc.js";

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
  return (own !== null && ORDER.indexOf(own) <= ORDER.indexOf(kind)) || (typeof value === "object" && value !== null && isSubclass(value.constructor, cls));
};

const classKind = (cls: Function): Kind | null =>
  isSubclass(cls, builtinTypes.int) ? "integral" : isSubclass(cls, builtinTypes.float) ? "real" : cls === ComplexNumber || cls.name === "complex" ? "complex" : ((cls as { readonly $number?: Kind }).$number ?? null);

class AnyNumber extends ABC {}
export { AnyNumber as Number };
export class Complex extends AnyNumber {}
export class Real extends Complex {}
export class Rational extends Real {}
export class Integral extends Rational {}

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
      return (own !== null && ORDER.indexOf(own) <= ORDER.indexOf(kind)) || isSubclass(sub, cls);
    },
    configurable: true,
  });
}
