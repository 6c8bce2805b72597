/** `decimal.Decimal`. */
import { madeAgainBy } from "../../objects/attributes/pickled_names.js";
import { floatOfRatio, ratioOf } from "../../arithmetic/rationals.js";
import { Complex, complex } from "../../objects/complex.js";
import { OverflowError, TypeError, ValueError } from "../../objects/exceptions.js";
import { floats } from "../../objects/float_arithmetic.js";
import { floatValue } from "../../objects/float.js";
import { hashOfIdentity, toInt } from "../../objects/hash.js";
import { asCount } from "../../objects/indices.js";
import { type Int, normalize as normalizeInt } from "../../objects/integer.js";
import { libraryClass } from "../../objects/library_functions.js";
import { boxFloat, isFloat, isInt } from "../../objects/py_float.js";
import { NotImplemented } from "../../objects/singletons.js";
import { call } from "../../objects/calls.js";
import { PyTuple, tuple, type Tuple, tupleOf } from "../../objects/tuple.js";
import { type_name } from "../../objects/types.js";
import { namedtuple } from "../collections/named_tuples.js";
import { Fraction } from "../fractions.js";
import * as arithmetic from "./arithmetic.js";
import * as orders from "./orders.js";
import { currentSettings, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_EVEN, ROUNDINGS, Settings } from "./settings.js";
import { BIT } from "./signals.js";
import { formatted, parsed, scientific } from "./text.js";
import * as transcendental from "./transcendental.js";
import { adjusted, coefficientAt, finish, finite, infinity, isFinite, isInfinite, isNaN, isZero, NAN, order, tenTo, type Value, withSign, ZERO } from "./values.js";

export const DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent", { module: "decimal" });

type Unary = (x: Value, settings: Settings) => Value;
type Binary = (a: Value, b: Value, settings: Settings) => Value;

/** The context given, or the current one. */
export function settingsOf(context: unknown): Settings {
  if (context === undefined || context === null) return currentSettings();
  if (context instanceof Settings) return context;
  throw new TypeError("optional argument must be a context");
}

/** The value of a Decimal or int; null for other things. */
export function numberOf(x: unknown): Value | null {
  if (x instanceof Decimal) return x.$parts;
  if (typeof x === "boolean") return x ? finite(false, 1n, 0) : ZERO;
  if (!isInt(x)) return null;
  const n = BigInt(x);
  return finite(n < 0n, n < 0n ? -n : n, 0);
}

/** The value of what has to be a Decimal or int. */
export function operand(x: unknown): Value {
  const value = numberOf(x);
  if (value === null) throw new TypeError(`conversion from ${type_name(x)} to Decimal is not supported`);
  return value;
}

export function roundingOf(rounding: unknown, settings: Settings): string {
  if (rounding === undefined || rounding === null) return settings.$rounding;
  if (typeof rounding === "string" && ROUNDINGS.includes(rounding)) return rounding;
  throw new TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]");
}

/** The exact value of a float. */
export function ofFloat(x: number): Value {
  if (Number.isNaN(x)) return NAN;
  const negative = x < 0 || Object.is(x, -0);
  if (!Number.isFinite(x)) return infinity(negative);
  const [n, d] = floats.ratio(Math.abs(x));
  // The denominator is 2^k: n / 2^k is n × 5^k / 10^k.
  const k = BigInt(d).toString(2).length - 1;
  return finite(negative, BigInt(n) * 5n ** BigInt(k), -k);
}

/** `Decimal((sign, digits, exponent))` */
function ofTuple(parts: readonly unknown[]): Value {
  if (parts.length !== 3) throw new ValueError("argument must be a sequence of length 3");
  const [sign, digits, exponent] = parts;
  if (!isInt(sign) || (sign !== 0 && sign !== 1)) throw new ValueError("sign must be an integer with the value 0 or 1");
  const negative = sign === 1;
  if (exponent === "F") return infinity(negative);
  if (!isInt(exponent) && typeof exponent !== "string") throw new ValueError("exponent must be an integer");
  if (typeof exponent === "string" && exponent !== "n" && exponent !== "N") throw new ValueError("string argument in the third position must be 'F', 'n' or 'N'");
  if (!(digits instanceof Array) || !digits.every((digit) => isInt(digit) && digit >= 0 && digit <= 9)) throw new ValueError("coefficient must be a tuple of digits");
  const coefficient = BigInt(digits.join("") || "0");
  if (typeof exponent === "string") return { negative, kind: exponent === "n" ? "quiet" : "signaling", coefficient, exponent: 0 };
  return finite(negative, coefficient, asCount(exponent));
}

/** The exact value of what `Decimal(…)` takes. */
export function converted(value: unknown, settings: Settings, strictly = false): Value {
  const number = numberOf(value);
  if (number !== null) return number;
  if (typeof value === "string") {
    const read = parsed(value, strictly);
    if (read !== null) return read;
    settings.$note(BIT.conversionSyntax);
    return NAN;
  }
  if (isFloat(value)) {
    settings.$note(BIT.floatOperation);
    return ofFloat(floatValue(value));
  }
  if (value instanceof PyTuple || Array.isArray(value)) return ofTuple(value);
  throw new TypeError(`conversion from ${type_name(value)} to Decimal is not supported`);
}

/** What `+` and its like do: other operands than Decimals and ints are left to the other side. */
function operated(self: Decimal, other: unknown, operation: Binary, reflected: boolean): unknown {
  const value = numberOf(other);
  if (value === null) return NotImplemented;
  const settings = currentSettings();
  return settled(reflected ? operation(value, self.$parts, settings) : operation(self.$parts, value, settings), settings);
}

/** The result of an operation, after flags are set and traps taken. */
export function settled(value: Value, settings: Settings): Decimal {
  settings.$settle();
  return Decimal.$of(value);
}

const unary = (x: Decimal, operation: Unary, context: unknown): Decimal => {
  const settings = settingsOf(context);
  return settled(operation(x.$parts, settings), settings);
};

const binary = (a: Decimal, b: unknown, operation: Binary, context: unknown): Decimal => {
  const settings = settingsOf(context);
  return settled(operation(a.$parts, operand(b), settings), settings);
};

/** The order of a Decimal and something; null when they can't be compared, NaN when they have none. */
function compared(self: Decimal, other: unknown, forEquality: boolean): number | null {
  const settings = currentSettings();
  let left = self.$parts;
  let right = numberOf(other);
  if (right === null && isFloat(other)) {
    settings.$note(BIT.floatOperation);
    if (forEquality) {
      settings.$flags |= settings.$noted;
      settings.$noted = 0;
    } else settings.$settle();
    right = ofFloat(floatValue(other));
  } else if (right === null && other instanceof Fraction) {
    if (isNaN(left)) right = ZERO;
    else {
      const { n, d } = other.$ratio;
      right = finite(n < 0n, n < 0n ? -n : n, 0);
      if (isFinite(left)) left = finite(left.negative, left.coefficient * d, left.exponent);
    }
  }
  if (right === null) return null;
  if (isNaN(left) || isNaN(right)) {
    if (!forEquality || left.kind === "signaling" || right.kind === "signaling") settings.$note(BIT.invalidOperation);
    settings.$settle();
    return Number.NaN;
  }
  return order(left, right);
}

/** The whole number that a value is when rounded; NaN and infinity have none. */
function toWhole(x: Value, rounding: string): Int {
  if (isNaN(x)) throw new ValueError("cannot convert NaN to integer");
  if (isInfinite(x)) throw new OverflowError("cannot convert Infinity to integer");
  const { coefficient } = coefficientAt(x, 0, rounding);
  return normalizeInt(x.negative ? -coefficient : coefficient);
}

const MODULUS = (1n << 61n) - 1n;

function powerInField(base: bigint, exponent: number): bigint {
  let result = 1n;
  let square = base;
  for (let left = BigInt(exponent); left > 0n; left >>= 1n) {
    if ((left & 1n) === 1n) result = (result * square) % MODULUS;
    square = (square * square) % MODULUS;
  }
  return result;
}

/** 1 / 10 modulo 2^61 − 1. */
const TENTH = (9n * MODULUS + 1n) / 10n;

export class Decimal {
  static readonly $number = "number";
  declare readonly $parts: Value;

  constructor(value: unknown = 0, context: unknown = null) {
    const settings = settingsOf(context);
    Object.defineProperty(this, "$parts", { value: converted(value, settings) });
    settings.$settle();
  }

  static $of(parts: Value): Decimal {
    const made: Decimal = Object.create(Decimal.prototype);
    Object.defineProperty(made, "$parts", { value: parts });
    return made;
  }

  static from_float(f: unknown): Decimal {
    if (isFloat(f)) return Decimal.$of(ofFloat(floatValue(f)));
    const whole = numberOf(f);
    if (whole === null || f instanceof Decimal) throw new TypeError("argument must be int or float");
    return Decimal.$of(whole);
  }

  get real(): Decimal {
    return this;
  }
  get imag(): Decimal {
    return Decimal.$of(ZERO);
  }
  conjugate(): Decimal {
    return this;
  }

  __add__(other: unknown): unknown {
    return operated(this, other, arithmetic.add, false);
  }
  __radd__(other: unknown): unknown {
    return operated(this, other, arithmetic.add, true);
  }
  __sub__(other: unknown): unknown {
    return operated(this, other, arithmetic.subtract, false);
  }
  __rsub__(other: unknown): unknown {
    return operated(this, other, arithmetic.subtract, true);
  }
  __mul__(other: unknown): unknown {
    return operated(this, other, arithmetic.multiply, false);
  }
  __rmul__(other: unknown): unknown {
    return operated(this, other, arithmetic.multiply, true);
  }
  __truediv__(other: unknown): unknown {
    return operated(this, other, arithmetic.divide, false);
  }
  __rtruediv__(other: unknown): unknown {
    return operated(this, other, arithmetic.divide, true);
  }
  __floordiv__(other: unknown): unknown {
    return operated(this, other, arithmetic.divideInteger, false);
  }
  __rfloordiv__(other: unknown): unknown {
    return operated(this, other, arithmetic.divideInteger, true);
  }
  __mod__(other: unknown): unknown {
    return operated(this, other, arithmetic.remainder, false);
  }
  __rmod__(other: unknown): unknown {
    return operated(this, other, arithmetic.remainder, true);
  }
  __divmod__(other: unknown): unknown {
    const value = numberOf(other);
    return value === null ? NotImplemented : quotientAndRemainder(this.$parts, value, currentSettings());
  }
  __rdivmod__(other: unknown): unknown {
    const value = numberOf(other);
    return value === null ? NotImplemented : quotientAndRemainder(value, this.$parts, currentSettings());
  }
  __pow__(other: unknown, modulo: unknown = null): unknown {
    if (modulo === null) return operated(this, other, transcendental.power, false);
    const [exponent, modulus] = [numberOf(other), numberOf(modulo)];
    if (exponent === null || modulus === null) return NotImplemented;
    const settings = currentSettings();
    return settled(transcendental.modularPower(this.$parts, exponent, modulus, settings), settings);
  }
  __rpow__(other: unknown): unknown {
    return operated(this, other, transcendental.power, true);
  }

  __neg__(): Decimal {
    return unary(this, arithmetic.minus, null);
  }
  __pos__(): Decimal {
    return unary(this, arithmetic.plus, null);
  }
  __abs__(): Decimal {
    return unary(this, arithmetic.absolute, null);
  }
  __bool__(): boolean {
    return !isZero(this.$parts);
  }
  __int__(): Int {
    return toWhole(this.$parts, ROUND_DOWN);
  }
  __trunc__(): Int {
    return toWhole(this.$parts, ROUND_DOWN);
  }
  __floor__(): Int {
    return toWhole(this.$parts, ROUND_FLOOR);
  }
  __ceil__(): Int {
    return toWhole(this.$parts, ROUND_CEILING);
  }
  __round__(...given: readonly unknown[]): unknown {
    const [digits] = given;
    if (digits === undefined) return toWhole(this.$parts, ROUND_HALF_EVEN);
    if (!isInt(digits) && typeof digits !== "boolean") throw new TypeError("optional arg must be an integer");
    const settings = currentSettings();
    return settled(arithmetic.quantize(this.$parts, finite(false, 1n, -asCount(digits)), settings.$rounding, settings), settings);
  }
  $float(): number {
    const { kind, negative, coefficient, exponent } = this.$parts;
    if (kind === "signaling") throw new ValueError("cannot convert signaling NaN to float");
    if (kind === "quiet") return Number.NaN;
    if (kind === "infinite") return negative ? -Infinity : Infinity;
    // Far beyond a float's range there is no need for all the zeros.
    const size = coefficient === 0n || adjusted(this.$parts) < -400 ? 0 : adjusted(this.$parts) > 400 ? Infinity : exponent >= 0 ? floatOfRatio({ n: coefficient * tenTo(exponent), d: 1n }) : floatOfRatio(ratioOf(coefficient, tenTo(-exponent)));
    return negative ? -size : size;
  }
  __float__(): number {
    return boxFloat(this.$float());
  }
  __complex__(): unknown {
    return complex(boxFloat(this.$float()));
  }

  __eq__(other: unknown): unknown {
    const found = other instanceof Complex ? (Number(other.imag) === 0 ? compared(this, boxFloat(Number(other.real)), true) : Number.NaN) : compared(this, other, true);
    return found === null ? NotImplemented : found === 0;
  }
  __lt__(other: unknown): unknown {
    const found = compared(this, other, false);
    return found === null ? NotImplemented : found < 0;
  }
  __le__(other: unknown): unknown {
    const found = compared(this, other, false);
    return found === null ? NotImplemented : found <= 0;
  }
  __gt__(other: unknown): unknown {
    const found = compared(this, other, false);
    return found === null ? NotImplemented : found > 0;
  }
  __ge__(other: unknown): unknown {
    const found = compared(this, other, false);
    return found === null ? NotImplemented : found >= 0;
  }

  /** As numbers that are equal hash. */
  __hash__(): Int {
    const { kind, negative, coefficient, exponent } = this.$parts;
    if (kind === "signaling") throw new TypeError("Cannot hash a signaling NaN value");
    if (kind === "quiet") return toInt(hashOfIdentity(this));
    if (kind === "infinite") return negative ? -314159 : 314159;
    const value = ((coefficient % MODULUS) * powerInField(exponent >= 0 ? 10n : TENTH, Math.abs(exponent))) % MODULUS;
    return normalizeInt(negative ? (value === 1n ? -2n : -value) : value);
  }

  __str__(): string {
    return scientific(this.$parts, currentSettings().$capitals === 1);
  }
  __repr__(): string {
    return `Decimal('${this.__str__()}')`;
  }
  __format__(spec: string): string {
    return formatted(this.$parts, spec, currentSettings());
  }
  to_eng_string(context: unknown = null): string {
    return scientific(this.$parts, settingsOf(context).$capitals === 1, true);
  }

  as_tuple(): unknown {
    const { negative, kind, coefficient, exponent } = this.$parts;
    const digits = kind !== "finite" && coefficient === 0n && kind !== "infinite" ? [] : Array.from(String(coefficient), Number);
    const shown = kind === "infinite" ? "F" : kind === "quiet" ? "n" : kind === "signaling" ? "N" : exponent;
    return call(DecimalTuple, [negative ? 1 : 0, tuple(digits), shown]);
  }
  as_integer_ratio(): Tuple<[Int, Int]> {
    const { kind, negative, coefficient, exponent } = this.$parts;
    if (kind === "infinite") throw new OverflowError("cannot convert Infinity to integer ratio");
    if (kind !== "finite") throw new ValueError("cannot convert NaN to integer ratio");
    const size = negative ? -coefficient : coefficient;
    const { n, d } = exponent >= 0 ? { n: size * tenTo(exponent), d: 1n } : ratioOf(size, tenTo(-exponent));
    return tuple([normalizeInt(n), normalizeInt(d)]);
  }
  adjusted(): number {
    return isFinite(this.$parts) ? adjusted(this.$parts) : 0;
  }
  radix(): Decimal {
    return Decimal.$of(finite(false, 10n, 0));
  }
  canonical(): Decimal {
    return this;
  }
  is_canonical(): boolean {
    return true;
  }
  is_finite(): boolean {
    return isFinite(this.$parts);
  }
  is_infinite(): boolean {
    return isInfinite(this.$parts);
  }
  is_nan(): boolean {
    return isNaN(this.$parts);
  }
  is_qnan(): boolean {
    return this.$parts.kind === "quiet";
  }
  is_snan(): boolean {
    return this.$parts.kind === "signaling";
  }
  is_signed(): boolean {
    return this.$parts.negative;
  }
  is_zero(): boolean {
    return isZero(this.$parts);
  }
  is_normal(context: unknown = null): boolean {
    return isFinite(this.$parts) && !isZero(this.$parts) && !orders.isSubnormal(this.$parts, settingsOf(context));
  }
  is_subnormal(context: unknown = null): boolean {
    return orders.isSubnormal(this.$parts, settingsOf(context));
  }
  number_class(context: unknown = null): string {
    return orders.classOf(this.$parts, settingsOf(context));
  }
  copy_abs(): Decimal {
    return Decimal.$of(withSign(this.$parts, false));
  }
  copy_negate(): Decimal {
    return Decimal.$of(arithmetic.negated(this.$parts));
  }
  copy_sign(other: unknown, _context: unknown = null): Decimal {
    return Decimal.$of(withSign(this.$parts, operand(other).negative));
  }
  same_quantum(other: unknown, _context: unknown = null): boolean {
    const [a, b] = [this.$parts, operand(other)];
    return isFinite(a) && isFinite(b) ? a.exponent === b.exponent : (isNaN(a) && isNaN(b)) || (isInfinite(a) && isInfinite(b));
  }

  quantize(exp: unknown, rounding: unknown = null, context: unknown = null): Decimal {
    const settings = settingsOf(context);
    const mode = roundingOf(rounding, settings);
    return settled(arithmetic.quantize(this.$parts, operand(exp), mode, settings), settings);
  }
  to_integral_value(rounding: unknown = null, context: unknown = null): Decimal {
    const settings = settingsOf(context);
    return settled(arithmetic.toIntegral(this.$parts, roundingOf(rounding, settings), false, settings), settings);
  }
  to_integral(rounding: unknown = null, context: unknown = null): Decimal {
    return this.to_integral_value(rounding, context);
  }
  to_integral_exact(rounding: unknown = null, context: unknown = null): Decimal {
    const settings = settingsOf(context);
    return settled(arithmetic.toIntegral(this.$parts, roundingOf(rounding, settings), true, settings), settings);
  }
  normalize(context: unknown = null): Decimal {
    return unary(this, arithmetic.normalize, context);
  }
  sqrt(context: unknown = null): Decimal {
    return unary(this, arithmetic.squareRoot, context);
  }
  exp(context: unknown = null): Decimal {
    return unary(this, transcendental.exponential, context);
  }
  ln(context: unknown = null): Decimal {
    return unary(this, transcendental.naturalLogarithm, context);
  }
  log10(context: unknown = null): Decimal {
    return unary(this, transcendental.decimalLogarithm, context);
  }
  logb(context: unknown = null): Decimal {
    return unary(this, orders.leadingExponent, context);
  }
  next_plus(context: unknown = null): Decimal {
    return unary(this, (x, settings) => orders.neighbour(x, 1, settings), context);
  }
  next_minus(context: unknown = null): Decimal {
    return unary(this, (x, settings) => orders.neighbour(x, -1, settings), context);
  }
  logical_invert(context: unknown = null): Decimal {
    return unary(this, orders.inverted, context);
  }
  compare(other: unknown, context: unknown = null): Decimal {
    return binary(this, other, (a, b, settings) => arithmetic.compare(a, b, false, settings), context);
  }
  compare_signal(other: unknown, context: unknown = null): Decimal {
    return binary(this, other, (a, b, settings) => arithmetic.compare(a, b, true, settings), context);
  }
  compare_total(other: unknown, _context: unknown = null): Decimal {
    return new Decimal(orders.totalOrder(this.$parts, operand(other)));
  }
  compare_total_mag(other: unknown, _context: unknown = null): Decimal {
    return new Decimal(orders.totalOrder(withSign(this.$parts, false), withSign(operand(other), false)));
  }
  fma(other: unknown, third: unknown, context: unknown = null): Decimal {
    const settings = settingsOf(context);
    return settled(arithmetic.fusedMultiplyAdd(this.$parts, operand(other), operand(third), settings), settings);
  }
  max(other: unknown, context: unknown = null): Decimal {
    return binary(this, other, (a, b, settings) => orders.extreme(a, b, 1, false, settings), context);
  }
  min(other: unknown, context: unknown = null): Decimal {
    return binary(this, other, (a, b, settings) => orders.extreme(a, b, -1, false, settings), context);
  }
  max_mag(other: unknown, context: unknown = null): Decimal {
    return binary(this, other, (a, b, settings) => orders.extreme(a, b, 1, true, settings), context);
  }
  min_mag(other: unknown, context: unknown = null): Decimal {
    return binary(this, other, (a, b, settings) => orders.extreme(a, b, -1, true, settings), context);
  }
  next_toward(other: unknown, context: unknown = null): Decimal {
    return binary(this, other, orders.neighbourTowards, context);
  }
  remainder_near(other: unknown, context: unknown = null): Decimal {
    return binary(this, other, arithmetic.remainderNear, context);
  }
  scaleb(other: unknown, context: unknown = null): Decimal {
    return binary(this, other, orders.scaled, context);
  }
  shift(other: unknown, context: unknown = null): Decimal {
    return binary(this, other, (a, b, settings) => orders.moved(a, b, false, settings), context);
  }
  rotate(other: unknown, context: unknown = null): Decimal {
    return binary(this, other, (a, b, settings) => orders.moved(a, b, true, settings), context);
  }
  logical_and(other: unknown, context: unknown = null): Decimal {
    return binary(this, other, (a, b, settings) => orders.logical(a, b, (x, y) => x & y, settings), context);
  }
  logical_or(other: unknown, context: unknown = null): Decimal {
    return binary(this, other, (a, b, settings) => orders.logical(a, b, (x, y) => x | y, settings), context);
  }
  logical_xor(other: unknown, context: unknown = null): Decimal {
    return binary(this, other, (a, b, settings) => orders.logical(a, b, (x, y) => x ^ y, settings), context);
  }

  __copy__(): Decimal {
    return this;
  }
  __deepcopy__(_memo: unknown): Decimal {
    return this;
  }
}

/** `divmod(a, b)` */
export function quotientAndRemainder(a: Value, b: Value, settings: Settings): Tuple<[Decimal, Decimal]> {
  const [quotient, remainder] = arithmetic.divideBoth(a, b, settings);
  settings.$settle();
  return tuple([Decimal.$of(quotient), Decimal.$of(remainder)]);
}

/** A number as a context holds it: `context.create_decimal(x)`. */
export function created(value: unknown, settings: Settings): Decimal {
  const exact = converted(value, settings, true);
  return settled(finish(exact, settings), settings);
}

const alone = "context=None";
const withOther = "other, context=None";
const rounded = "rounding=None, context=None";

libraryClass(
  Decimal,
  { name: "Decimal", module: "decimal", compiled: true, signature: "value='0', context=None" },
  {
    from_float: "f, /", conjugate: "", to_eng_string: alone, as_tuple: "", as_integer_ratio: "", adjusted: "", radix: "", canonical: "", is_canonical: "", is_finite: "", is_infinite: "", is_nan: "",
    is_qnan: "", is_snan: "", is_signed: "", is_zero: "", is_normal: alone, is_subnormal: alone, number_class: alone, copy_abs: "", copy_negate: "", copy_sign: withOther, same_quantum: withOther,
    quantize: `exp, ${rounded}`, to_integral_value: rounded, to_integral: rounded, to_integral_exact: rounded, normalize: alone, sqrt: alone, exp: alone, ln: alone, log10: alone, logb: alone,
    next_plus: alone, next_minus: alone, logical_invert: alone, compare: withOther, compare_signal: withOther, compare_total: withOther, compare_total_mag: withOther, fma: "other, third, context=None",
    max: withOther, min: withOther, max_mag: withOther, min_mag: withOther, next_toward: withOther, remainder_near: withOther, scaleb: withOther, shift: withOther, rotate: withOther,
    logical_and: withOther, logical_or: withOther, logical_xor: withOther,
  },
  "builtin",
);

madeAgainBy(Decimal, (x) => [x.constructor, tupleOf([(x as Decimal).__str__()])]);
