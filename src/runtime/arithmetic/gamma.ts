/** The gamma function and its logarithm by Lanczos' sum (N = 13, g = 6.0246800407767296), the one CPython uses on every platform. */

import { exp } from "./exponential.js";
import { log } from "./logarithm.js";
import { pow } from "./power.js";
import { cos, sin } from "./sine.js";

const G = 6.024680040776729583740234375;
const G_MINUS_HALF = 5.524680040776729583740234375;
const NUMERATOR = [
  23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028, 1439720407.3117216, 248874557.86205417, 31426415.585400194, 2876370.6289353725, 186056.26539522348, 8071.672002365816, 210.82427775157936, 2.5066282746310002,
];
const DENOMINATOR = [0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1];
const LOG_PI = 1.144729885849400174143427351353058711647;

/** The rational approximation: from the low end for small x, in 1/x for large ones. */
function lanczosSum(x: number): number {
  let numerator = 0;
  let denominator = 0;
  if (x < 5) {
    for (let i = 12; i >= 0; i--) {
      numerator = numerator * x + NUMERATOR[i]!;
      denominator = denominator * x + DENOMINATOR[i]!;
    }
  } else {
    for (let i = 0; i < 13; i++) {
      numerator = numerator / x + NUMERATOR[i]!;
      denominator = denominator / x + DENOMINATOR[i]!;
    }
  }
  return numerator / denominator;
}

/** sin(pi x), exact at multiples of 1/2. */
function sinPi(x: number): number {
  const y = Math.abs(x) % 2;
  const sign = x < 0 ? -1 : 1;
  switch (Math.round(2 * y)) {
    case 0:
      return sign * sin(Math.PI * y);
    case 1:
      return sign * cos(Math.PI * (y - 0.5));
    case 2:
      return sign * sin(Math.PI * (1 - y));
    case 3:
      return sign * -cos(Math.PI * (y - 1.5));
    default:
      return sign * sin(Math.PI * (y - 2));
  }
}

const FACTORIALS = [1];
for (let i = 1; i < 23; i++) FACTORIALS.push(FACTORIALS[i - 1]! * i);

/** gamma(x); NaN marks a pole, infinity an overflow. */
export function gamma(x: number): number {
  if (!Number.isFinite(x)) return x === Infinity ? x : NaN;
  if (x === 0) return NaN;
  if (Number.isInteger(x)) {
    if (x < 0) return NaN;
    if (x <= 23) return FACTORIALS[x - 1]!;
  }
  const abs = Math.abs(x);
  if (abs < 1e-20) return 1 / x;
  if (abs > 200) return x < 0 ? (Math.floor(x) % 2 === 0 ? 0 : -0) : Infinity;
  const y = abs + G_MINUS_HALF;
  // The error of forming y is carried into the power.
  let z = abs > G_MINUS_HALF ? y - abs - G_MINUS_HALF : y - G_MINUS_HALF - abs;
  z = (z * G) / y;
  let r: number;
  if (x < 0) {
    r = ((-Math.PI / sinPi(abs) / abs) * exp(y)) / lanczosSum(abs);
    r -= z * r;
    if (abs < 140) r /= pow(y, abs - 0.5);
    else {
      const root = pow(y, abs / 2 - 0.25);
      r = r / root / root;
    }
  } else {
    r = lanczosSum(abs) / exp(y);
    r += z * r;
    if (abs < 140) r *= pow(y, abs - 0.5);
    else {
      const root = pow(y, abs / 2 - 0.25);
      r = r * root * root;
    }
  }
  return r;
}

/** log |gamma(x)|; infinity at the poles. */
export function lgamma(x: number): number {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? x : Infinity;
  if (Number.isInteger(x) && x <= 2) return x <= 0 ? Infinity : 0;
  const abs = Math.abs(x);
  if (abs < 1e-20) return -log(abs);
  let r = log(lanczosSum(abs)) - G;
  r += (abs - 0.5) * (log(abs + G - 0.5) - 1);
  if (x < 0) r = LOG_PI - log(Math.abs(sinPi(abs))) - log(abs) - r;
  return r;
}
