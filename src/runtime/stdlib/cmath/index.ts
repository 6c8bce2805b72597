/** `cmath`: the functions of `math` for complex numbers. */
import { hypotenuse } from "../../arithmetic/hypotenuse.js";
import { atan2 } from "../../arithmetic/inverse_trigonometric.js";
import { lookupSpecial } from "../../objects/attributes.js";
import { Complex } from "../../objects/complex.js";
import { difference, type Pair, quotient } from "../../objects/complex/arithmetic.js";
import { TypeError, ValueError } from "../../objects/exceptions.js";
import { floatFunctions, libraryFunctions } from "../../objects/library_functions.js";
import { boxFloat, type Float } from "../../objects/py_float.js";
import { tuple, type Tuple } from "../../objects/tuple.js";
import { type_name } from "../../objects/types.js";
import { domainError, rangeError, real } from "../math/arguments.js";
import * as functions from "./functions.js";

export { e, inf, nan, pi, tau } from "../math/index.js";
export const infj: Complex = new Complex(0, Infinity);
export const nanj: Complex = new Complex(0, NaN);

/** Any number as a pair of its parts. */
function pairOf(z: unknown): Pair {
  if (z instanceof Complex) return z.$pair;
  const convert = typeof z === "object" && z !== null ? lookupSpecial(z, "__complex__") : undefined;
  if (convert === undefined || convert === null) return [real(z), 0];
  const converted: unknown = convert();
  if (!(converted instanceof Complex)) throw new TypeError(`__complex__ returned non-complex (type ${type_name(converted)})`);
  return converted.$pair;
}

const lifted = (f: (re: number, im: number) => Pair) =>
  function (z: unknown): Complex {
    const [re, im] = pairOf(z);
    const [a, b] = f(re, im);
    return new Complex(a, b);
  };

export const acos: (z: unknown) => Complex = lifted(functions.acos);
export const acosh: (z: unknown) => Complex = lifted(functions.acosh);
export const asin: (z: unknown) => Complex = lifted(functions.asin);
export const asinh: (z: unknown) => Complex = lifted(functions.asinh);
export const atan: (z: unknown) => Complex = lifted(functions.atan);
export const atanh: (z: unknown) => Complex = lifted(functions.atanh);
export const cos: (z: unknown) => Complex = lifted(functions.cos);
export const cosh: (z: unknown) => Complex = lifted(functions.cosh);
export const exp: (z: unknown) => Complex = lifted(functions.exp);
export const sin: (z: unknown) => Complex = lifted(functions.sin);
export const sinh: (z: unknown) => Complex = lifted(functions.sinh);
export const sqrt: (z: unknown) => Complex = lifted(functions.sqrt);
export const tan: (z: unknown) => Complex = lifted(functions.tan);
export const tanh: (z: unknown) => Complex = lifted(functions.tanh);

const isZero = (pair: Pair): boolean => pair[0] === 0 && pair[1] === 0;

/** `cmath.log(z, base)`; the zero that counts as an error is the last one that was asked for, as in CPython. */
export function log(z: unknown, base?: unknown): Complex {
  const top = pairOf(z);
  if (base === undefined || base === null) {
    if (isZero(top)) throw domainError();
    const [re, im] = functions.log(top[0], top[1]);
    return new Complex(re, im);
  }
  const bottom = pairOf(base);
  const under = functions.log(bottom[0], bottom[1]);
  if (isZero(bottom) || isZero(under)) throw domainError();
  const [re, im] = quotient(functions.log(top[0], top[1]), under);
  return new Complex(re, im);
}

/** `cmath.log10(z)` */
export function log10(z: unknown): Complex {
  const pair = pairOf(z);
  if (isZero(pair)) throw domainError();
  const [re, im] = functions.log(pair[0], pair[1]);
  return new Complex(re / Math.LN10, im / Math.LN10);
}

/** `cmath.phase(z)` */
export function phase(z: unknown): number {
  const [re, im] = pairOf(z);
  const angle = atan2(im, re);
  // An angle that is too small for a float counts as out of range.
  if (angle === 0 && im !== 0 && Number.isFinite(re)) throw rangeError();
  return angle;
}

/** `cmath.polar(z)` */
export function polar(z: unknown): Tuple<[Float, Float]> {
  const [re, im] = pairOf(z);
  const size = hypotenuse(re, im);
  if (size === Infinity && Number.isFinite(re) && Number.isFinite(im)) throw rangeError();
  return tuple([boxFloat(size), boxFloat(atan2(im, re))]);
}

/** `cmath.rect(r, phi)` */
export function rect(r: number, phi: number): Complex {
  const [re, im] = functions.rect(real(r), real(phi));
  return new Complex(re, im);
}

/** `cmath.isfinite(z)` */
export function isfinite(z: unknown): boolean {
  return pairOf(z).every(Number.isFinite);
}

/** `cmath.isinf(z)` */
export function isinf(z: unknown): boolean {
  return pairOf(z).some((x) => x === Infinity || x === -Infinity);
}

/** `cmath.isnan(z)` */
export function isnan(z: unknown): boolean {
  return pairOf(z).some(Number.isNaN);
}

/** `cmath.isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)` */
export function isclose(a: unknown, b: unknown, { rel_tol = 1e-9, abs_tol = 0 }: { readonly rel_tol?: number; readonly abs_tol?: number } = {}): boolean {
  const x = pairOf(a);
  const y = pairOf(b);
  const relative = real(rel_tol);
  const absolute = real(abs_tol);
  if (relative < 0 || absolute < 0) throw new ValueError("tolerances must be non-negative");
  if (x[0] === y[0] && x[1] === y[1]) return true;
  if ([...x, ...y].some((part) => part === Infinity || part === -Infinity)) return false;
  const [re, im] = difference(x, y);
  const distance = hypotenuse(re, im);
  return distance <= relative * hypotenuse(y[0], y[1]) || distance <= relative * hypotenuse(x[0], x[1]) || distance <= absolute;
}

floatFunctions("cmath", { phase: [phase, "z, /"] });
libraryFunctions("cmath", {
  acos: [acos, "z, /"],
  acosh: [acosh, "z, /"],
  asin: [asin, "z, /"],
  asinh: [asinh, "z, /"],
  atan: [atan, "z, /"],
  atanh: [atanh, "z, /"],
  cos: [cos, "z, /"],
  cosh: [cosh, "z, /"],
  exp: [exp, "z, /"],
  isclose: [isclose, "a, b, *, rel_tol=1e-09, abs_tol=0.0"],
  isfinite: [isfinite, "z, /"],
  isinf: [isinf, "z, /"],
  isnan: [isnan, "z, /"],
  log: [log, "z, base=None, /"],
  log10: [log10, "z, /"],
  polar: [polar, "z, /"],
  rect: [rect, "r, phi, /"],
  sin: [sin, "z, /"],
  sinh: [sinh, "z, /"],
  sqrt: [sqrt, "z, /"],
  tan: [tan, "z, /"],
  tanh: [tanh, "z, /"],
});
