/** `fractions.Fraction`: exact rational numbers. */
import { madeAgainBy } from "../objects/attributes/pickled_names.js";
import { addRatios, divideRatios, floatOfRatio, floorRatio, multiplyRatios, type Ratio, ratioOf, roundRatio, subtractRatios } from "../arithmetic/rationals.js";
import { call_method } from "../objects/calls.js";
import { carriedValue } from "../objects/compare.js";
import { Complex, complex } from "../objects/complex.js";
import { getattr, lookupSpecial } from "../objects/attributes.js";
import { TypeError, ValueError, ZeroDivisionError } from "../objects/exceptions.js";
import { floats } from "../objects/float_arithmetic.js";
import { floatValue } from "../objects/float.js";
import { formatFloat } from "../objects/float_format.js";
import { layoutNumber, parseSpec } from "../objects/format_spec.js";
import { hash } from "../objects/hash.js";
import { asCount, asIndex } from "../objects/indices.js";
import { type Int, normalize } from "../objects/integer.js";
import { libraryClass } from "../objects/library_functions.js";
import { add, floordiv, mod, mul, pow, sub, truediv } from "../objects/operators.js";
import { boxFloat, isFloat, isInt } from "../objects/py_float.js";
import { repr } from "../objects/repr.js";
import { NotImplemented } from "../objects/singletons.js";
import { textOf } from "../objects/str/receiver.js";
import { tuple, type Tuple, tupleOf } from "../objects/tuple.js";
import { isinstance, type_name } from "../objects/types.js";
import { Complex as ComplexNumber, Rational, Real } from "./numbers.js";

const LITERAL = /^\s*([-+]?)(?=\d|\.\d)(\d*|\d+(?:_\d+)*)(?:(?:\/(\d+(?:_\d+)*))|(?:\.(\d*|\d+(?:_\d+)*))?(?:[eE]([-+]?\d+(?:_\d+)*))?)\s*$/;

/** Reads "3/4", "-1.25", "1e-3". */
function parsed(text: string): Ratio {
  const match = LITERAL.exec(text);
  if (match === null) throw new ValueError(`Invalid literal for Fraction: ${repr(text)}`);
  const [, sign, whole = "", denominator, decimals = "", exponent = "0"] = match.map((part) => part?.replaceAll("_", ""));
  let n = BigInt((whole ?? "") + decimals || "0");
  let d = BigInt(denominator ?? "1") * 10n ** BigInt(decimals.length);
  const power = BigInt(exponent);
  if (power >= 0n) n *= 10n ** power;
  else d *= 10n ** -power;
  if (sign === "-") n = -n;
  if (d === 0n) throw new ZeroDivisionError(`Fraction(${n}, 0)`);
  return ratioOf(n, d);
}

/** The int that an int, a bool or an instance of a subclass of int is; null for other things. */
function wholeOf(x: unknown): bigint | null {
  const plain = carriedValue(x);
  return isInt(plain) || typeof plain === "boolean" ? BigInt(plain) : null;
}

/** The exact value of an int, float, Fraction or anything with `as_integer_ratio`; null for other things. */
export function exactRatio(x: unknown): Ratio | null {
  if (x instanceof Fraction) return x.$ratio;
  const whole = wholeOf(x);
  if (whole !== null) return { n: whole, d: 1n };
  if (isFloat(x)) {
    const [n, d] = floats.ratio(floatValue(x));
    return { n: BigInt(n), d: BigInt(d) };
  }
  if (typeof x !== "object" || x === null || lookupSpecial(x, "as_integer_ratio") === undefined) return null;
  const [n, d] = call_method<Tuple<[Int, Int]>>(x, "as_integer_ratio");
  return { n: BigInt(n), d: BigInt(d) };
}

/** An int, bool or Fraction: what a Fraction computes with exactly. */
const exact = (x: unknown): Ratio | null => (isFloat(x) ? null : x instanceof Fraction || wholeOf(x) !== null ? exactRatio(x) : null);

/** Any `numbers.Rational`, those of the program too. */
function rational(x: unknown): Ratio | null {
  const known = exact(x);
  if (known !== null || !isOther(x, Rational)) return known;
  return { n: BigInt(asIndex(getattr(x, "numerator"))), d: BigInt(asIndex(getattr(x, "denominator"))) };
}

/** Whether an object of the program or of another module counts as one of `numbers`. */
const isOther = (x: unknown, kind: Function): boolean => typeof x === "object" && x !== null && !isFloat(x) && isinstance(x, kind);

/** The float or complex that a number stands for when it meets a float or complex; null for what is no number. */
function inexact(x: unknown): unknown {
  if (isFloat(x) || x instanceof Complex) return x;
  if (isOther(x, Real)) return boxFloat(floatValue(x));
  return isOther(x, ComplexNumber) ? complex(x) : null;
}

function ratioFrom(numerator: unknown, denominator: unknown): Ratio {
  if (denominator === null || denominator === undefined) {
    if (typeof numerator === "string") return parsed(numerator);
    const known = rational(numerator) ?? exactRatio(numerator);
    if (known !== null) return known;
    const text = textOf(numerator);
    if (text === undefined) throw new TypeError("argument should be a string or a Rational instance");
    return parsed(text);
  }
  const [n, d] = [rational(numerator), rational(denominator)];
  if (n === null || d === null) throw new TypeError("both arguments should be Rational instances");
  if (d.n === 0n) throw new ZeroDivisionError(`Fraction(${n.n * d.d}, 0)`);
  return divideRatios(n, d);
}

type Exact = (a: Ratio, b: Ratio) => Ratio;
type General = (a: unknown, b: unknown) => unknown;

export class Fraction {
  static readonly $number = "rational";
  declare readonly $ratio: Ratio;

  constructor(numerator: unknown = 0, denominator: unknown = null) {
    Object.defineProperty(this, "$ratio", { value: ratioFrom(numerator, denominator) });
  }

  static $of(ratio: Ratio): Fraction {
    const made: Fraction = Object.create(Fraction.prototype);
    Object.defineProperty(made, "$ratio", { value: ratio });
    return made;
  }

  static from_float(f: unknown): Fraction {
    if (wholeOf(f) === null && !isFloat(f)) throw new TypeError(`${this.name}.from_float() only takes floats, not ${repr(f)} (${type_name(f)})`);
    return new this(f);
  }

  static from_decimal(dec: unknown): Fraction {
    if (wholeOf(dec) === null && (isFloat(dec) || dec instanceof Fraction || exactRatio(dec) === null)) throw new TypeError(`${this.name}.from_decimal() only takes Decimals, not ${repr(dec)} (${type_name(dec)})`);
    return new this(dec);
  }

  /** A fraction is made once; arguments of `__init__` are for subclasses. */
  __init__(..._given: readonly unknown[]): void {}

  /** The names under which CPython's class keeps them; classes that compare themselves with fractions read these. */
  get _numerator(): Int {
    return this.numerator;
  }
  get _denominator(): Int {
    return this.denominator;
  }

  get numerator(): Int {
    return normalize(this.$ratio.n);
  }

  get denominator(): Int {
    return normalize(this.$ratio.d);
  }

  get real(): Fraction {
    return this.__pos__();
  }

  get imag(): number {
    return 0;
  }

  conjugate(): Fraction {
    return this.__pos__();
  }

  as_integer_ratio(): Tuple<[Int, Int]> {
    return tuple([this.numerator, this.denominator]);
  }

  is_integer(): boolean {
    return this.$ratio.d === 1n;
  }

  /** The closest fraction with a small denominator: the last convergent that fits, or one between it and the one before. */
  limit_denominator(max_denominator: Int = 1_000_000): Fraction {
    const most = BigInt(max_denominator);
    if (most < 1n) throw new ValueError("max_denominator should be at least 1");
    const { n: whole, d: parts } = this.$ratio;
    if (parts <= most) return this;
    let [p0, q0, p1, q1] = [0n, 1n, 1n, 0n];
    let [n, d] = [whole, parts];
    for (;;) {
      const quotient = floorRatio({ n, d });
      const next = q0 + quotient * q1;
      if (next > most) break;
      [p0, q0, p1, q1] = [p1, q1, p0 + quotient * p1, next];
      [n, d] = [d, n - quotient * d];
    }
    const k = (most - q0) / q1;
    return Fraction.$of(2n * d * (q0 + k * q1) <= parts ? ratioOf(p1, q1) : ratioOf(p0 + k * p1, q0 + k * q1));
  }

  /** An int or Fraction beside it: exact. A float or a complex: in floats. On the right of other numbers it takes all that `numbers` knows. */
  $with(other: unknown, exactly: Exact, general: General, reflected: boolean): unknown {
    const ratio = reflected ? rational(other) : exact(other);
    if (ratio !== null) return Fraction.$of(reflected ? exactly(ratio, this.$ratio) : exactly(this.$ratio, ratio));
    const number = reflected ? inexact(other) : isFloat(other) || other instanceof Complex ? other : null;
    if (number === null) return NotImplemented;
    const own = boxFloat(floatOfRatio(this.$ratio));
    return reflected ? general(number, number instanceof Complex ? complex(own) : own) : general(own, other);
  }

  __add__(other: unknown): unknown {
    return this.$with(other, addRatios, add, false);
  }
  __radd__(other: unknown): unknown {
    return this.$with(other, addRatios, add, true);
  }
  __sub__(other: unknown): unknown {
    return this.$with(other, subtractRatios, sub, false);
  }
  __rsub__(other: unknown): unknown {
    return this.$with(other, subtractRatios, sub, true);
  }
  __mul__(other: unknown): unknown {
    return this.$with(other, multiplyRatios, mul, false);
  }
  __rmul__(other: unknown): unknown {
    return this.$with(other, multiplyRatios, mul, true);
  }
  __truediv__(other: unknown): unknown {
    return this.$with(other, quotient, truediv, false);
  }
  __rtruediv__(other: unknown): unknown {
    return this.$with(other, quotient, truediv, true);
  }
  __mod__(other: unknown): unknown {
    return this.$with(other, modulo, mod, false);
  }
  __rmod__(other: unknown): unknown {
    return this.$with(other, modulo, mod, true);
  }

  $floordiv(other: unknown, reflected: boolean): unknown {
    const ratio = reflected ? rational(other) : exact(other);
    if (ratio !== null) return normalize(floorRatio(reflected ? wholeQuotient(ratio, this.$ratio) : wholeQuotient(this.$ratio, ratio)));
    return this.$with(other, quotient, floordiv, reflected);
  }

  __floordiv__(other: unknown): unknown {
    return this.$floordiv(other, false);
  }
  __rfloordiv__(other: unknown): unknown {
    return this.$floordiv(other, true);
  }
  __divmod__(other: unknown): unknown {
    const whole = this.$floordiv(other, false);
    return whole === NotImplemented ? whole : tuple([whole, this.__mod__(other)]);
  }
  __rdivmod__(other: unknown): unknown {
    const whole = this.$floordiv(other, true);
    return whole === NotImplemented ? whole : tuple([whole, this.__rmod__(other)]);
  }

  __pow__(other: unknown): unknown {
    const exponent = rational(other);
    if (exponent === null) return isFloat(other) || other instanceof Complex ? pow(boxFloat(floatOfRatio(this.$ratio)), other) : NotImplemented;
    if (exponent.d !== 1n) return pow(boxFloat(floatOfRatio(this.$ratio)), boxFloat(floatOfRatio(exponent)));
    const { n, d } = this.$ratio;
    if (exponent.n >= 0n) return Fraction.$of({ n: n ** exponent.n, d: d ** exponent.n });
    if (n === 0n) throw new ZeroDivisionError(`Fraction(${d ** -exponent.n}, 0)`);
    return Fraction.$of(ratioOf(d ** -exponent.n, n ** -exponent.n));
  }

  __rpow__(other: unknown): unknown {
    if (this.$ratio.d === 1n && this.$ratio.n >= 0n) return pow(other, normalize(this.$ratio.n));
    const base = rational(other);
    if (base !== null) return Fraction.$of(base).__pow__(this);
    return pow(other, boxFloat(floatOfRatio(this.$ratio)));
  }

  __neg__(): Fraction {
    return Fraction.$of({ n: -this.$ratio.n, d: this.$ratio.d });
  }
  __pos__(): Fraction {
    return Fraction.$of(this.$ratio);
  }
  __abs__(): Fraction {
    return Fraction.$of({ n: this.$ratio.n < 0n ? -this.$ratio.n : this.$ratio.n, d: this.$ratio.d });
  }
  __int__(): Int {
    return normalize(this.$ratio.n / this.$ratio.d);
  }
  __trunc__(): Int {
    return this.__int__();
  }
  __floor__(): Int {
    return normalize(floorRatio(this.$ratio));
  }
  __ceil__(): Int {
    return normalize(-floorRatio({ n: -this.$ratio.n, d: this.$ratio.d }));
  }
  __float__(): number {
    return boxFloat(floatOfRatio(this.$ratio));
  }
  __complex__(): unknown {
    return complex(boxFloat(floatOfRatio(this.$ratio)));
  }
  __bool__(): boolean {
    return this.$ratio.n !== 0n;
  }

  __round__(ndigits: unknown = null): unknown {
    const { n, d } = this.$ratio;
    if (ndigits === null) return normalize(roundRatio(this.$ratio));
    const digits = asCount(ndigits);
    const scale = 10n ** BigInt(Math.abs(digits));
    return Fraction.$of(digits >= 0 ? ratioOf(roundRatio({ n: n * scale, d }), scale) : { n: roundRatio({ n, d: d * scale }) * scale, d: 1n });
  }

  /** This minus other, as a sign; null when they can't be compared. */
  $compare(other: unknown): number | null {
    if (isFloat(other)) {
      const x = floatValue(other);
      if (!Number.isFinite(x)) return Number.isNaN(x) ? Number.NaN : x > 0 ? -1 : 1;
    }
    const ratio = rational(other) ?? (isFloat(other) ? exactRatio(other) : null);
    if (ratio === null) return null;
    const difference = this.$ratio.n * ratio.d - ratio.n * this.$ratio.d;
    return difference > 0n ? 1 : difference < 0n ? -1 : 0;
  }

  __eq__(other: unknown): unknown {
    if (other instanceof Complex) return Number(other.imag) === 0 && this.$compare(boxFloat(Number(other.real))) === 0;
    const order = this.$compare(other);
    return order === null ? NotImplemented : order === 0;
  }
  __lt__(other: unknown): unknown {
    const order = this.$compare(other);
    return order === null ? NotImplemented : order < 0;
  }
  __le__(other: unknown): unknown {
    const order = this.$compare(other);
    return order === null ? NotImplemented : order <= 0;
  }
  __gt__(other: unknown): unknown {
    const order = this.$compare(other);
    return order === null ? NotImplemented : order > 0;
  }
  __ge__(other: unknown): unknown {
    const order = this.$compare(other);
    return order === null ? NotImplemented : order >= 0;
  }

  /** As numbers that are equal hash: n / d modulo 2^61 − 1. */
  __hash__(): Int {
    const { n, d } = this.$ratio;
    if (d === 1n) return hash(normalize(n));
    const size = n < 0n ? -n : n;
    const inverse = modularPower(d, MODULUS - 2n);
    const value = inverse === 0n ? 314159n : ((size % MODULUS) * inverse) % MODULUS;
    return normalize(n < 0n ? (value === 1n ? -2n : -value) : value);
  }

  __format__(text: string): string {
    const spec = parseSpec(text, "Fraction");
    const { n, d } = this.$ratio;
    if (spec.type === "") {
      const size = n < 0n ? -n : n;
      return layoutNumber(n < 0n, "", String(size), d === 1n && !spec.alternate ? "" : `/${d}`, spec);
    }
    if ("eEgG".includes(spec.type)) return formatFloat(floatOfRatio(this.$ratio), text);
    if (!"fF%".includes(spec.type)) throw new ValueError(`Invalid format specifier ${repr(text)} for object of type 'Fraction'`);
    const places = spec.precision < 0 ? 6 : spec.precision;
    const rounded = roundRatio({ n: n * 10n ** BigInt(places + (spec.type === "%" ? 2 : 0)), d });
    const digits = String(rounded < 0n ? -rounded : rounded).padStart(places + 1, "0");
    const fraction = places === 0 ? (spec.alternate ? "." : "") : `.${digits.slice(-places)}`;
    return layoutNumber(n < 0n && (rounded !== 0n || !spec.coerceZero), "", places === 0 ? digits : digits.slice(0, -places), fraction + (spec.type === "%" ? "%" : ""), spec);
  }

  __str__(): string {
    return this.$ratio.d === 1n ? String(this.$ratio.n) : `${this.$ratio.n}/${this.$ratio.d}`;
  }

  __repr__(): string {
    return `${type_name(this)}(${this.$ratio.n}, ${this.$ratio.d})`;
  }
}

const MODULUS = (1n << 61n) - 1n;

function modularPower(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base % MODULUS;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if ((left & 1n) === 1n) result = (result * square) % MODULUS;
    square = (square * square) % MODULUS;
  }
  return result;
}

function quotient(a: Ratio, b: Ratio): Ratio {
  if (b.n === 0n) throw new ZeroDivisionError(`Fraction(${a.n * b.d}, 0)`);
  return divideRatios(a, b);
}

function wholeQuotient(a: Ratio, b: Ratio): Ratio {
  if (b.n === 0n) throw new ZeroDivisionError("integer division or modulo by zero");
  return divideRatios(a, b);
}

function modulo(a: Ratio, b: Ratio): Ratio {
  if (b.n === 0n) throw new ZeroDivisionError("integer modulo by zero");
  return subtractRatios(a, multiplyRatios({ n: floorRatio(divideRatios(a, b)), d: 1n }, b));
}

// its arguments go to `__new__`
Object.defineProperty(Fraction, "$byNew", { value: true });
libraryClass(
  Fraction,
  { name: "Fraction", module: "fractions", bases: [Rational], signature: "numerator=0, denominator=None", sealed: true },
  { limit_denominator: "max_denominator=1000000", as_integer_ratio: "", is_integer: "", from_float: "f", from_decimal: "dec", conjugate: "" },
);

madeAgainBy(Fraction, (x) => [x.constructor, tupleOf([(x as Fraction).numerator, (x as Fraction).denominator])]);
