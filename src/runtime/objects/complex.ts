/** The type `complex` and its numbers. */
import { warnOfSubclass } from "./number_results.js";
import { hypotenuse } from "../arithmetic/hypotenuse.js";
import { lookupSpecial } from "./attributes.js";
import { difference, type Pair, powerOf, product, quotient, sum } from "./complex/arithmetic.js";
import { complexRepr, formatComplex, parseComplex } from "./complex/text.js";
import { carriedValue } from "./compare.js";
import { OverflowError, TypeError, ValueError } from "./exceptions.js";
import { describeMethods } from "./functions.js";
import { asIndex, isIndex } from "./indices.js";
import { type Int, toFloat } from "./integer.js";
import { hash } from "./hash.js";
import { allocatedBy, constructDerived } from "./instance_creation.js";
import { integer } from "./integer.js";
import { boxFloat, type Float, isFloat, isInt } from "./py_float.js";
import { NotImplemented } from "./singletons.js";
import { textOf } from "./str/receiver.js";
import { type PyTuple, tuple } from "./tuple.js";
import { registerType } from "./type_registry.js";
import { type_name } from "./types.js";

/** A complex number: raw parts, which a program sees as floats. */
export class Complex {
  readonly $re: number;
  readonly $im: number;

  constructor(re: number, im: number) {
    this.$re = re;
    this.$im = im;
  }

  get real(): Float {
    return boxFloat(this.$re);
  }

  get imag(): Float {
    return boxFloat(this.$im);
  }

  get $pair(): Pair {
    return [this.$re, this.$im];
  }

  conjugate(): Complex {
    return new Complex(this.$re, -this.$im);
  }

  __add__(other: unknown): unknown {
    return combine(sum, this, other);
  }

  __radd__(other: unknown): unknown {
    return combine(sum, other, this);
  }

  __sub__(other: unknown): unknown {
    return combine(difference, this, other);
  }

  __rsub__(other: unknown): unknown {
    return combine(difference, other, this);
  }

  __mul__(other: unknown): unknown {
    return combine(product, this, other);
  }

  __rmul__(other: unknown): unknown {
    return combine(product, other, this);
  }

  __truediv__(other: unknown): unknown {
    return combine(quotient, this, other);
  }

  __rtruediv__(other: unknown): unknown {
    return combine(quotient, other, this);
  }

  __pow__(other: unknown, modulus: unknown = null): unknown {
    if (modulus !== null && modulus !== undefined) throw new ValueError("complex modulo");
    return combine(powerOf, this, other);
  }

  __rpow__(other: unknown): unknown {
    return combine(powerOf, other, this);
  }

  __neg__(): Complex {
    return new Complex(-this.$re, -this.$im);
  }

  __pos__(): Complex {
    return new Complex(this.$re, this.$im);
  }

  __abs__(): Float {
    const size = hypotenuse(this.$re, this.$im);
    if (size === Infinity && Number.isFinite(this.$re) && Number.isFinite(this.$im)) throw new OverflowError("absolute value too large");
    return boxFloat(size);
  }

  __bool__(): boolean {
    return this.$re !== 0 || this.$im !== 0;
  }

  __complex__(): Complex {
    return new Complex(this.$re, this.$im);
  }

  __getnewargs__(): PyTuple {
    return tuple([this.real, this.imag]);
  }

  /** Beside an int it is exact: number and bigint compare by value. */
  __eq__(other: unknown): unknown {
    const whole = carriedValue(other);
    if (isInt(whole)) return this.$im === 0 && this.$re == whole;
    if (typeof whole === "boolean") return this.$im === 0 && this.$re === Number(whole);
    const pair = pairOf(other);
    return pair === null ? NotImplemented : this.$re === pair[0] && this.$im === pair[1];
  }

  __hash__(): Int {
    const imaginary = BigInt(hash(boxFloat(this.$im))) * 1000003n;
    const mixed = BigInt.asIntN(64, BigInt(hash(boxFloat(this.$re))) + imaginary);
    return integer.normalize(mixed === -1n ? -2n : mixed);
  }

  __format__(spec: string): string {
    return formatComplex(this.$pair, spec);
  }

  __repr__(): string {
    return complexRepr(this.$pair);
  }
}

/** A number of any kind as a pair; null for what is no number. */
function pairOf(x: unknown): Pair | null {
  if (x instanceof Complex) return x.$pair;
  if (isInt(x)) return [toFloat(x), 0];
  if (isFloat(x)) return [Number(x), 0];
  if (typeof x === "boolean") return [x ? 1 : 0, 0];
  const carried = carriedValue(x);
  return isInt(carried) ? [toFloat(carried), 0] : null;
}

function combine(operation: (a: Pair, b: Pair) => Pair, a: unknown, b: unknown): unknown {
  const left = pairOf(a);
  const right = pairOf(b);
  if (left === null || right === null) return NotImplemented;
  const [re, im] = operation(left, right);
  return new Complex(re, im);
}

/** `a ** b` of complex numbers. */
export function complexPower(a: Complex, b: Complex): Complex {
  const [re, im] = powerOf(a.$pair, b.$pair);
  return new Complex(re, im);
}

export interface ComplexType {
  (real?: unknown, imag?: unknown): Complex;
  new (real?: unknown, imag?: unknown): Complex;
  readonly prototype: Complex;
}

/** The number behind one argument of `complex()`. */
function part(value: unknown, which: "first" | "second"): Pair {
  const pair = pairOf(value);
  if (pair !== null) return pair;
  const asComplex = which === "first" ? lookupSpecial(value, "__complex__") : undefined;
  if (asComplex !== undefined && asComplex !== null) {
    const result: unknown = asComplex();
    if (result instanceof Complex) {
      if (result.constructor !== complex) warnOfSubclass("__complex__", result, "complex");
      return result.$pair;
    }
    throw new TypeError(`__complex__ returned non-complex (type ${type_name(result)})`);
  }
  const asFloat = lookupSpecial(value, "__float__");
  if (asFloat !== undefined && asFloat !== null) return [Number(asFloat()), 0];
  if (isIndex(value)) return [toFloat(asIndex(value)), 0];
  throw new TypeError(which === "first" ? `complex() first argument must be a string or a number, not '${type_name(value)}'` : `complex() second argument must be a number, not '${type_name(value)}'`);
}

function parts(first: unknown, second: unknown): Pair {
  const text = textOf(first);
  if (text !== undefined) {
    if (second !== undefined) throw new TypeError("complex() can't take second arg if first is a string");
    return parseComplex(text);
  }
  if (textOf(second) !== undefined) throw new TypeError("complex() second arg can't be a string");
  const [re, im] = first === undefined ? [0, 0] : part(first, "first");
  if (second === undefined) return [re, im];
  const [secondRe, secondIm] = part(second, "second");
  // Only a complex argument has a second part that counts: real − imag(second), imag(first) + second.
  return [second instanceof Complex ? re - secondIm : re, first instanceof Complex ? im + secondRe : secondRe];
}

/** The type `complex`; keywords `real` and `imag` come by position. */
export const complex = function complex(first?: unknown, second?: unknown): Complex {
  // oxlint-disable-next-line prefer-rest-params -- a call of `complex` itself takes no array of arguments
  if (new.target !== undefined && new.target !== complex) return constructDerived(complex, new.target, Array.prototype.slice.call(arguments) as unknown[]) as Complex;
  if (second === undefined && first instanceof Complex && first.constructor === complex) return first;
  const [re, im] = parts(first, second);
  return new Complex(re, im);
} as ComplexType;
describeMethods(Complex, "complex", { conjugate: "" });
allocatedBy(complex, (cls, [first, second]) => Reflect.construct(Complex, parts(first, second), cls) as object);
registerType(complex, { name: "complex", instances: Complex, signature: "real=0, imag=0" });
