/** `statistics.NormalDist`. */
import { vectorNorm } from "../../arithmetic/exact_sum.js";
import { exp } from "../../arithmetic/exponential.js";
import { log } from "../../arithmetic/logarithm.js";
import { erf, erfc } from "../../arithmetic/error_function.js";
import { TypeError } from "../../objects/exceptions.js";
import { floatValue } from "../../objects/float.js";
import { floatRepr } from "../../objects/float_repr.js";
import { hash } from "../../objects/hash.js";
import type { Int } from "../../objects/integer.js";
import { libraryClass } from "../../objects/library_functions.js";
import { boxFloat, type Float, isFloat, isInt } from "../../objects/py_float.js";
import { NotImplemented } from "../../objects/singletons.js";
import { tupleOf } from "../../objects/tuple.js";
import { Random } from "../random/generator.js";
import { StatisticsError } from "./data.js";

/** A polynomial by its coefficients, the highest power first. */
const polynomial = (x: number, ...coefficients: number[]): number => coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);

/** The inverse of the normal distribution: Wichura's algorithm AS 241 (1988). */
export function normalInverse(p: number, mu: number, sigma: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    const top = polynomial(r, 2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608) * q;
    const bottom = polynomial(r, 5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1);
    return mu + (top / bottom) * sigma;
  }
  let r = Math.sqrt(-log(q <= 0 ? p : 1 - p));
  let x: number;
  if (r <= 5) {
    r -= 1.6;
    const top = polynomial(r, 7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258, 3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734);
    const bottom = polynomial(r, 1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459, 0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1);
    x = top / bottom;
  } else {
    r -= 5;
    const top = polynomial(r, 2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093, 0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772);
    const bottom = polynomial(r, 2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4, 0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1);
    x = top / bottom;
  }
  return mu + (q < 0 ? -x : x) * sigma;
}

const isNumber = (x: unknown): boolean => isInt(x) || isFloat(x);

export class NormalDist {
  declare readonly $mu: number;
  declare readonly $sigma: number;

  constructor(mu: unknown = 0, sigma: unknown = 1) {
    const spread = floatValue(sigma);
    if (spread < 0) throw new StatisticsError("sigma must be non-negative");
    Object.defineProperty(this, "$mu", { value: floatValue(mu), configurable: true });
    Object.defineProperty(this, "$sigma", { value: spread, configurable: true });
  }

  get mean(): Float {
    return boxFloat(this.$mu);
  }
  get median(): Float {
    return boxFloat(this.$mu);
  }
  get mode(): Float {
    return boxFloat(this.$mu);
  }
  get stdev(): Float {
    return boxFloat(this.$sigma);
  }
  get variance(): Float {
    return boxFloat(this.$sigma * this.$sigma);
  }

  samples(n: number, { seed = null }: { readonly seed?: unknown } = {}): number[] {
    const source = new Random(seed);
    return Array.from({ length: n }, () => boxFloat(normalInverse(source.random(), this.$mu, this.$sigma)));
  }

  pdf(x: unknown): number {
    const variance = this.$sigma * this.$sigma;
    if (variance === 0) throw new StatisticsError("pdf() not defined when sigma is zero");
    const distance = floatValue(x) - this.$mu;
    return exp((distance * distance) / (-2 * variance)) / Math.sqrt(2 * Math.PI * variance);
  }

  cdf(x: unknown): number {
    if (this.$sigma === 0) throw new StatisticsError("cdf() not defined when sigma is zero");
    return 0.5 * (1 + erf((floatValue(x) - this.$mu) / (this.$sigma * Math.SQRT2)));
  }

  inv_cdf(p: unknown): number {
    const chance = floatValue(p);
    if (chance <= 0 || chance >= 1) throw new StatisticsError("p must be in the range 0.0 < p < 1.0");
    return normalInverse(chance, this.$mu, this.$sigma);
  }

  quantiles(n = 4): number[] {
    return Array.from({ length: n - 1 }, (_, i) => boxFloat(this.inv_cdf((i + 1) / n)));
  }

  overlap(other: unknown): number {
    if (!(other instanceof NormalDist)) throw new TypeError("Expected another NormalDist instance");
    let [x, y]: NormalDist[] = [this, other];
    if (y!.$sigma < x!.$sigma || (y!.$sigma === x!.$sigma && y!.$mu < x!.$mu)) [x, y] = [y, x];
    const [a, b] = [x!, y!];
    if (a.$sigma === 0 || b.$sigma === 0) throw new StatisticsError("overlap() not defined when sigma is zero");
    const [va, vb] = [a.$sigma * a.$sigma, b.$sigma * b.$sigma];
    const dv = vb - va;
    const dm = Math.abs(b.$mu - a.$mu);
    if (dv === 0) return erfc(dm / (2 * a.$sigma * Math.SQRT2));
    const center = a.$mu * vb - b.$mu * va;
    const reach = a.$sigma * b.$sigma * Math.sqrt(dm * dm + dv * log(vb / va));
    const [left, right] = [(center + reach) / dv, (center - reach) / dv];
    return 1 - (Math.abs(b.cdf(left) - a.cdf(left)) + Math.abs(b.cdf(right) - a.cdf(right)));
  }

  zscore(x: unknown): number {
    if (this.$sigma === 0) throw new StatisticsError("zscore() not defined when sigma is zero");
    return (floatValue(x) - this.$mu) / this.$sigma;
  }

  __add__(other: unknown): unknown {
    if (other instanceof NormalDist) return new NormalDist(this.$mu + other.$mu, vectorNorm([this.$sigma, other.$sigma]));
    return isNumber(other) ? new NormalDist(this.$mu + floatValue(other), this.$sigma) : NotImplemented;
  }
  __radd__(other: unknown): unknown {
    return this.__add__(other);
  }
  __sub__(other: unknown): unknown {
    if (other instanceof NormalDist) return new NormalDist(this.$mu - other.$mu, vectorNorm([this.$sigma, other.$sigma]));
    return isNumber(other) ? new NormalDist(this.$mu - floatValue(other), this.$sigma) : NotImplemented;
  }
  __rsub__(other: unknown): unknown {
    return isNumber(other) ? new NormalDist(floatValue(other) - this.$mu, this.$sigma) : NotImplemented;
  }
  __mul__(other: unknown): unknown {
    return isNumber(other) ? new NormalDist(this.$mu * floatValue(other), this.$sigma * Math.abs(floatValue(other))) : NotImplemented;
  }
  __rmul__(other: unknown): unknown {
    return this.__mul__(other);
  }
  __truediv__(other: unknown): unknown {
    return isNumber(other) ? new NormalDist(this.$mu / floatValue(other), this.$sigma / Math.abs(floatValue(other))) : NotImplemented;
  }
  __neg__(): NormalDist {
    return new NormalDist(-this.$mu, this.$sigma);
  }
  __pos__(): NormalDist {
    return new NormalDist(this.$mu, this.$sigma);
  }

  __eq__(other: unknown): unknown {
    return other instanceof NormalDist ? this.$mu === other.$mu && this.$sigma === other.$sigma : NotImplemented;
  }
  __hash__(): Int {
    return hash(tupleOf([this.mean, this.stdev]));
  }
  __repr__(): string {
    return `NormalDist(mu=${floatRepr(this.$mu)}, sigma=${floatRepr(this.$sigma)})`;
  }
}
libraryClass(
  NormalDist,
  { name: "NormalDist", module: "statistics", signature: "mu=0.0, sigma=1.0" },
  { samples: "n, *, seed=None", pdf: "x -> float", cdf: "x -> float", inv_cdf: "p -> float", quantiles: "n=4", overlap: "other -> float", zscore: "x -> float", from_samples: "data" },
);
