/** Complex arithmetic on pairs of raw numbers. */
import { exp } from "../../arithmetic/exponential.js";
import { hypotenuse } from "../../arithmetic/hypotenuse.js";
import { atan2 } from "../../arithmetic/inverse_trigonometric.js";
import { log } from "../../arithmetic/logarithm.js";
import { pow } from "../../arithmetic/power.js";
import { cos, sin } from "../../arithmetic/sine.js";
import { OverflowError, ZeroDivisionError } from "../exceptions.js";

/** Real and imaginary part. */
export type Pair = readonly [number, number];

export const sum = (a: Pair, b: Pair): Pair => [a[0] + b[0], a[1] + b[1]];
export const difference = (a: Pair, b: Pair): Pair => [a[0] - b[0], a[1] - b[1]];
export const product = (a: Pair, b: Pair): Pair => [a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0]];

/** a / b by Smith's method, which does not overflow on the way. */
export function quotient(a: Pair, b: Pair): Pair {
  const [re, im] = b;
  if (re === 0 && im === 0) throw new ZeroDivisionError("complex division by zero");
  if (Math.abs(re) >= Math.abs(im)) {
    const ratio = im / re;
    const scale = re + im * ratio;
    return [(a[0] + a[1] * ratio) / scale, (a[1] - a[0] * ratio) / scale];
  }
  if (Math.abs(im) >= Math.abs(re)) {
    const ratio = re / im;
    const scale = re * ratio + im;
    return [(a[0] * ratio + a[1]) / scale, (a[1] * ratio - a[0]) / scale];
  }
  return [NaN, NaN];
}

/** a ** b; whole exponents up to 100 by multiplication, as CPython does. */
export function powerOf(a: Pair, b: Pair): Pair {
  const [re, im] = b;
  const result = im === 0 && Number.isInteger(re) && Math.abs(re) <= 100 ? wholePower(a, re) : polarPower(a, b);
  if (!result.every(Number.isFinite) && [...a, ...b].every(Number.isFinite)) throw new OverflowError("complex exponentiation");
  return result;
}

function wholePower(a: Pair, n: number): Pair {
  if (n < 0) {
    if (a[0] === 0 && a[1] === 0) throw zeroToNegative();
    return quotient([1, 0], wholePower(a, -n));
  }
  let result: Pair = [1, 0];
  let square = a;
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = product(result, square);
    square = product(square, square);
  }
  return result;
}

function polarPower(a: Pair, b: Pair): Pair {
  if (b[0] === 0 && b[1] === 0) return [1, 0];
  if (a[0] === 0 && a[1] === 0) {
    if (b[1] !== 0 || b[0] < 0) throw zeroToNegative();
    return [0, 0];
  }
  const size = hypotenuse(a[0], a[1]);
  const angle = atan2(a[1], a[0]);
  let length = pow(size, b[0]);
  let phase = angle * b[0];
  if (b[1] !== 0) {
    length /= exp(angle * b[1]);
    phase += b[1] * log(size);
  }
  return [length * cos(phase), length * sin(phase)];
}

const zeroToNegative = (): ZeroDivisionError => new ZeroDivisionError("0.0 to a negative or complex power");
