/** erf and erfc: the power series near zero, the continued fraction beyond. */

const TWO_OVER_ROOT_PI = 1.1283791670955126;
const ROOT_PI = 1.7724538509055159;

function series(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; n < 120; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
    if (term < sum * 1e-18) break;
  }
  return TWO_OVER_ROOT_PI * Math.exp(-x * x) * sum;
}

function fraction(x: number): number {
  // Lentz's method for erfc(x)·sqrt(pi)·exp(x²).
  let f = 0;
  for (let n = 60 + Math.ceil(200 / x); n > 0; n--) f = n / 2 / (x + f);
  return Math.exp(-x * x) / ((x + f) * ROOT_PI);
}

/** `math.erf(x)` */
export function erf(x: number): number {
  if (Number.isNaN(x)) return x;
  const abs = Math.abs(x);
  const value = abs < 2 ? series(abs) : abs > 6 ? 1 : 1 - fraction(abs);
  return x < 0 ? -value : value;
}

/** `math.erfc(x)` */
export function erfc(x: number): number {
  if (Number.isNaN(x)) return x;
  const abs = Math.abs(x);
  if (abs < 0.5) return 1 - erf(x);
  const value = abs > 28 ? 0 : abs < 1.5 ? 1 - series(abs) : fraction(abs);
  return x < 0 ? 2 - value : value;
}
