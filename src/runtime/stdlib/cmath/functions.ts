/** The functions of `cmath` on pairs of raw numbers, by Kahan's formulas ("Branch Cuts for Complex Elementary Functions", 1987), as CPython's. */
import { exp as realExp } from "../../arithmetic/exponential.js";
import * as hyperbolic from "../../arithmetic/hyperbolic.js";
import { hypotenuse } from "../../arithmetic/hypotenuse.js";
import { atan2 } from "../../arithmetic/inverse_trigonometric.js";
import { log as realLog } from "../../arithmetic/logarithm.js";
import { cos as realCos, sin as realSin } from "../../arithmetic/sine.js";
import { tan as realTan } from "../../arithmetic/tangent.js";
import type { Pair } from "../../objects/complex/arithmetic.js";
import { domainError, rangeError } from "../math/arguments.js";
import { specialValue } from "./special_values.js";

const LARGEST = 1.7976931348623157e308;
/** A quarter of the largest float: squares and sums beyond it need care. */
const LARGE = LARGEST / 4;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const LN2 = 0.6931471805599453;
/** Up to here e^x · e^iy cannot overflow before it is multiplied. */
const LOG_LARGE = 708.3964185322641;
const ROOT_LARGE = Math.sqrt(LARGE);
const ROOT_SMALLEST = Math.sqrt(SMALLEST_NORMAL);

const isNegative = (x: number): boolean => x < 0 || Object.is(x, -0);
const copysign = (size: number, sign: number): number => (isNegative(sign) ? -Math.abs(size) : Math.abs(size));

function inRange(pair: Pair): Pair {
  if (pair[0] === Infinity || pair[0] === -Infinity || pair[1] === Infinity || pair[1] === -Infinity) throw rangeError();
  return pair;
}

/** f(z) = −i · g(i·z), for sin, asin, tan …: g is the hyperbolic one. */
const turned =
  (g: (re: number, im: number) => Pair) =>
  (re: number, im: number): Pair => {
    const [a, b] = g(-im, re);
    return [b, -a];
  };

export function sqrt(re: number, im: number): Pair {
  const special = specialValue("sqrt", re, im);
  if (special !== null) return special;
  if (re === 0 && im === 0) return [0, im];
  let ax = Math.abs(re);
  const ay = Math.abs(im);
  let s: number;
  if (ax < SMALLEST_NORMAL && ay < SMALLEST_NORMAL) {
    ax *= 2 ** 53;
    s = Math.sqrt(ax + hypotenuse(ax, ay * 2 ** 53)) * 2 ** -27;
  } else {
    ax /= 8;
    s = 2 * Math.sqrt(ax + hypotenuse(ax, ay / 8));
  }
  const d = ay / (2 * s);
  return re >= 0 ? [s, copysign(d, im)] : [d, copysign(s, im)];
}

const isLarge = (re: number, im: number): boolean => Math.abs(re) > LARGE || Math.abs(im) > LARGE;
const logOfLarge = (re: number, im: number): number => realLog(hypotenuse(re / 2, im / 2)) + LN2 * 2;

export function acos(re: number, im: number): Pair {
  const special = specialValue("acos", re, im);
  if (special !== null) return special;
  if (isLarge(re, im)) {
    const size = logOfLarge(re, im);
    return [atan2(Math.abs(im), re), isNegative(im) ? size : -size];
  }
  const a = sqrt(1 - re, -im);
  const b = sqrt(1 + re, im);
  return [2 * atan2(a[0], b[0]), hyperbolic.asinh(b[0] * a[1] - b[1] * a[0])];
}

export function acosh(re: number, im: number): Pair {
  const special = specialValue("acosh", re, im);
  if (special !== null) return special;
  if (isLarge(re, im)) return [logOfLarge(re, im), atan2(im, re)];
  const a = sqrt(re - 1, im);
  const b = sqrt(re + 1, im);
  return [hyperbolic.asinh(a[0] * b[0] + a[1] * b[1]), 2 * atan2(a[1], b[0])];
}

export function asinh(re: number, im: number): Pair {
  const special = specialValue("asinh", re, im);
  if (special !== null) return special;
  if (isLarge(re, im)) return [copysign(logOfLarge(re, im), re), atan2(im, Math.abs(re))];
  const a = sqrt(1 + im, -re);
  const b = sqrt(1 - im, re);
  return [hyperbolic.asinh(a[0] * b[1] - b[0] * a[1]), atan2(im, a[0] * b[0] - a[1] * b[1])];
}

export function atanh(re: number, im: number): Pair {
  const special = specialValue("atanh", re, im);
  if (special !== null) return special;
  if (isNegative(re)) {
    const [a, b] = atanh(-re, -im);
    return [-a, -b];
  }
  const ay = Math.abs(im);
  if (re > ROOT_LARGE || ay > ROOT_LARGE) {
    const h = hypotenuse(re / 2, im / 2);
    return [re / 4 / h / h, copysign(Math.PI / 2, im)];
  }
  if (re === 1 && ay < ROOT_SMALLEST) {
    if (ay === 0) throw domainError();
    return [-realLog(Math.sqrt(ay) / Math.sqrt(hypotenuse(ay, 2))), copysign(atan2(2, -ay) / 2, im)];
  }
  return [hyperbolic.log1p((4 * re) / ((1 - re) * (1 - re) + ay * ay)) / 4, -atan2(-2 * im, (1 - re) * (1 + re) - ay * ay) / 2];
}

/** An infinite real part and a finite imaginary one: an infinity in the direction of (cos, ±sin). */
const towards = (size: number, re: number, im: number): Pair => [copysign(size, re), copysign(size, im)];

export function exp(re: number, im: number): Pair {
  const special = specialValue("exp", re, im);
  if (special !== null) return special;
  if (re === Infinity || re === -Infinity) return towards(re > 0 ? Infinity : 0, realCos(im), realSin(im));
  if (re > LOG_LARGE) {
    const size = realExp(re - 1);
    return inRange([size * realCos(im) * Math.E, size * realSin(im) * Math.E]);
  }
  const size = realExp(re);
  return inRange([size * realCos(im), size * realSin(im)]);
}

export function cosh(re: number, im: number): Pair {
  const special = specialValue("cosh", re, im);
  if (special !== null) return special;
  if (re === Infinity || re === -Infinity) return towards(Infinity, realCos(im), re > 0 ? realSin(im) : -realSin(im));
  if (Math.abs(re) > LOG_LARGE) {
    const less = re - copysign(1, re);
    return inRange([realCos(im) * hyperbolic.cosh(less) * Math.E, realSin(im) * hyperbolic.sinh(less) * Math.E]);
  }
  return inRange([realCos(im) * hyperbolic.cosh(re), realSin(im) * hyperbolic.sinh(re)]);
}

export function sinh(re: number, im: number): Pair {
  const special = specialValue("sinh", re, im);
  if (special !== null) return special;
  if (re === Infinity || re === -Infinity) return towards(Infinity, re > 0 ? realCos(im) : -realCos(im), realSin(im));
  if (Math.abs(re) > LOG_LARGE) {
    const less = re - copysign(1, re);
    return inRange([realCos(im) * hyperbolic.sinh(less) * Math.E, realSin(im) * hyperbolic.cosh(less) * Math.E]);
  }
  return inRange([realCos(im) * hyperbolic.sinh(re), realSin(im) * hyperbolic.cosh(re)]);
}

export function tanh(re: number, im: number): Pair {
  const special = specialValue("tanh", re, im);
  if (special !== null) return special;
  if (re === Infinity || re === -Infinity) return [copysign(1, re), copysign(0, 2 * realSin(im) * realCos(im))];
  if (Math.abs(re) > LOG_LARGE) return [copysign(1, re), 4 * realSin(im) * realCos(im) * realExp(-2 * Math.abs(re))];
  const tx = hyperbolic.tanh(re);
  const ty = realTan(im);
  const cx = 1 / hyperbolic.cosh(re);
  const both = tx * ty;
  const under = 1 + both * both;
  return [(tx * (1 + ty * ty)) / under, (ty / under) * cx * cx];
}

export const asin = turned(asinh);
export const atan = turned(atanh);
export const sin = turned(sinh);
export const tan = turned(tanh);
export const cos = (re: number, im: number): Pair => cosh(-im, re);

/** The logarithm; −inf at zero, where CPython's functions then complain. */
export function log(re: number, im: number): Pair {
  const special = specialValue("log", re, im);
  if (special !== null) return special;
  const ax = Math.abs(re);
  const ay = Math.abs(im);
  const angle = atan2(im, re);
  if (ax > LARGE || ay > LARGE) return [realLog(hypotenuse(ax / 2, ay / 2)) + LN2, angle];
  if (ax < SMALLEST_NORMAL && ay < SMALLEST_NORMAL) {
    if (ax === 0 && ay === 0) return [-Infinity, angle];
    return [realLog(hypotenuse(ax * 2 ** 53, ay * 2 ** 53)) - 53 * LN2, angle];
  }
  const h = hypotenuse(ax, ay);
  if (h < 0.71 || h > 1.73) return [realLog(h), angle];
  const most = Math.max(ax, ay);
  const least = Math.min(ax, ay);
  return [hyperbolic.log1p((most - 1) * (most + 1) + least * least) / 2, angle];
}

/** r · e^(i·phi) */
export function rect(r: number, phi: number): Pair {
  const special = specialValue("rect", r, phi);
  if (special !== null) return special;
  if (r === Infinity || r === -Infinity) return r > 0 ? towards(r, realCos(phi), realSin(phi)) : towards(r, -realCos(phi), -realSin(phi));
  // With phi 0 a zero keeps the sign that a product would take from it.
  return phi === 0 ? [r, r * phi] : [r * realCos(phi), r * realSin(phi)];
}
