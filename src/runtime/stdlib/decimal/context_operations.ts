/** The operations of a Context that are methods of Decimal: `context.max(a, b)` is `Decimal(a).max(b, context=context)`. */
import { TypeError } from "../../objects/exceptions.js";
import { libraryMethods } from "../../objects/library_functions.js";
import { Context } from "./context.js";
import { Decimal, operand } from "./decimal.js";

/** Operations of one operand, and of two. */
type One = "copy_abs" | "copy_negate" | "is_finite" | "is_infinite" | "is_nan" | "is_normal" | "is_qnan" | "is_signed" | "is_snan" | "is_subnormal" | "is_zero" | "logb" | "logical_invert" | "next_minus" | "next_plus" | "number_class" | "copy_decimal" | "canonical";
type Two = "compare_signal" | "compare_total" | "compare_total_mag" | "copy_sign" | "logical_and" | "logical_or" | "logical_xor" | "max" | "max_mag" | "min" | "min_mag" | "next_toward" | "remainder_near" | "rotate" | "same_quantum" | "scaleb" | "shift";

declare module "./context.js" {
  interface Context extends Record<One, (a: unknown) => unknown>, Record<Two, (a: unknown, b: unknown) => unknown> {
    radix(): unknown;
  }
}

const ONE = "copy_abs copy_negate is_finite is_infinite is_nan is_normal is_qnan is_signed is_snan is_subnormal is_zero logb logical_invert next_minus next_plus number_class".split(" ");
const TWO = "compare_signal compare_total compare_total_mag copy_sign logical_and logical_or logical_xor max max_mag min min_mag next_toward remainder_near rotate same_quantum scaleb shift".split(" ");

/** An operand as it is, not rounded. */
const exact = (x: unknown): Decimal => Decimal.$of(operand(x));

const methodOf = (name: string): Function => Reflect.get(Decimal.prototype, name) as Function;

function define(name: string, method: (this: Context, ...args: unknown[]) => unknown, signature: string): void {
  Object.defineProperty(Context.prototype, name, { value: method, writable: true, configurable: true });
  libraryMethods(Context, { [name]: signature }, "builtin");
}

for (const name of ONE) {
  const method = methodOf(name);
  define(name, function (a) {
    return Reflect.apply(method, exact(a), [this]) as unknown;
  }, "a, /");
}
for (const name of TWO) {
  const method = methodOf(name);
  define(name, function (a, b) {
    return Reflect.apply(method, exact(a), [exact(b), this]) as unknown;
  }, "a, b, /");
}
define("copy_decimal", (a) => exact(a), "a, /");
define("radix", () => exact(10), "");
define("canonical", (a) => {
  if (!(a instanceof Decimal)) throw new TypeError("argument must be a Decimal");
  return a;
}, "a, /");
