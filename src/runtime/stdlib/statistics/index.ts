/** `statistics`: averages and spreads, exact until the last step. */
import { exp } from "../../arithmetic/exponential.js";
import { log } from "../../arithmetic/logarithm.js";
import { sorted } from "../../builtins/aggregates.js";
import { divideRatios, type Ratio } from "../../arithmetic/rationals.js";
import { ZeroDivisionError, TypeError, ValueError } from "../../objects/exceptions.js";
import { dict, type Dict } from "../../objects/dict.js";
import { gt, lt } from "../../objects/compare.js";
import { getattr, lookupSpecial } from "../../objects/attributes.js";
import { floatValue } from "../../objects/float.js";
import { collect } from "../../objects/iteration.js";
import { floatFunctions, libraryMethods, pythonFunctions } from "../../objects/library_functions.js";
import { add, mul, truediv } from "../../objects/operators.js";
import { boxFloat, isFloat, isInt } from "../../objects/py_float.js";
import { makeNamedTuple } from "../../objects/named_tuple.js";
import { repr } from "../../objects/repr.js";
import { truthy } from "../../objects/truth.js";
import { class_name } from "../../objects/types.js";
import { fsum, sumprod } from "../math/sums.js";
import { converted, convertedRoot, convertedSpecial, sampleOf, squares, StatisticsError, total, whole } from "./data.js";
import { NormalDist } from "./normal_distribution.js";

export { NormalDist, StatisticsError };

const atLeast = (have: number, name: string, need: 1 | 2): void => {
  if (have < need) throw new StatisticsError(`${name} requires at least ${need === 1 ? "one data point" : "two data points"}`);
};

const isReal = (x: unknown): boolean => isFloat(x) || isInt(x) || typeof x === "boolean" || ["__float__", "__index__"].some((name) => (lookupSpecial(x, name) ?? null) !== null);

const reals = (data: unknown): number[] =>
  collect(data).map((x) => {
    if (!isReal(x)) throw new TypeError(`must be real number, not ${class_name(x)}`);
    return floatValue(x);
  });
const sumOfProducts = (p: readonly number[], q: readonly number[]): number => floatValue(sumprod(p.map(boxFloat), q.map(boxFloat)));

/** `mean(data)` */
export function mean(data: unknown): unknown {
  const { values, ratios, kind, special } = sampleOf(data);
  atLeast(values.length, "mean", 1);
  return ratios === null ? convertedSpecial(truediv(special, values.length), kind) : converted(divideRatios(total(ratios), whole(values.length)), kind);
}

/** `fmean(data, weights=None)` */
export function fmean(data: unknown, weights: unknown = null): number {
  const values = reals(data);
  if (weights === null) {
    atLeast(values.length, "fmean", 1);
    return fsum(values) / values.length;
  }
  const parts = reals(weights);
  if (parts.length !== values.length) throw new StatisticsError("data and weights must be the same length");
  const sum = fsum(parts);
  if (sum === 0) throw new StatisticsError("sum of weights must be non-zero");
  return sumOfProducts(values, parts) / sum;
}

/** `geometric_mean(data)` */
export function geometric_mean(data: unknown): number {
  const values = collect(data);
  if (values.length === 0) throw new StatisticsError("Must have a non-empty dataset");
  let zero = false;
  const logarithms: number[] = [];
  for (const value of values) {
    if (!isReal(value)) gt(value, boxFloat(0)); // which most likely refuses it
    const x = floatValue(value);
    if (x < 0) throw new StatisticsError("No negative inputs allowed", value);
    if (x === 0) zero = true;
    else logarithms.push(log(x));
  }
  return zero ? 0 : exp(fsum(logarithms) / values.length);
}

/** `harmonic_mean(data, weights=None)` */
export function harmonic_mean(data: unknown, weights: unknown = null): unknown {
  const values = collect(data);
  atLeast(values.length, "harmonic_mean", 1);
  const negative = (x: unknown): boolean => lt(x, 0);
  if (values.length === 1 && weights === null) {
    if (!isReal(values[0])) throw new TypeError("unsupported type");
    if (negative(values[0])) throw new StatisticsError("harmonic mean does not support negative values");
    return values[0];
  }
  const parts = weights === null ? null : collect(weights);
  if (parts !== null && parts.length !== values.length) throw new StatisticsError("Number of weights does not match data size");
  if (values.some(negative) || parts?.some(negative) === true) throw new StatisticsError("harmonic mean does not support negative values");
  try {
    const { ratios, kind, special } = sampleOf(values.map((x, i) => truediv(parts?.[i] ?? 1, x)));
    if (ratios === null) return convertedSpecial(truediv(values.length, special), kind);
    const sum = parts === null ? whole(values.length) : total(sampleOf(parts).ratios ?? []);
    const all = total(ratios);
    if (all.n <= 0n) throw new StatisticsError("Weighted sum must be positive");
    return converted(divideRatios(sum, all), kind);
  } catch (error) {
    if (error instanceof ZeroDivisionError) return 0;
    throw error;
  }
}

/** The middle of sorted data; `between` says what lies between two values. */
function middle(data: unknown, between: (low: unknown, high: unknown) => unknown): unknown {
  const values = sorted(collect(data));
  if (values.length === 0) throw new StatisticsError("no median for empty data");
  const half = values.length >> 1;
  return values.length % 2 === 1 ? values[half] : between(values[half - 1], values[half]);
}

/** `median(data)` */
export const median = (data: unknown): unknown => middle(data, (low, high) => truediv(add(low, high), 2));
/** `median_low(data)` */
export const median_low = (data: unknown): unknown => middle(data, (low) => low);
/** `median_high(data)` */
export const median_high = (data: unknown): unknown => middle(data, (_low, high) => high);

/** `median_grouped(data, interval=1)`: the median within the group that holds it. */
export function median_grouped(data: unknown, interval: unknown = 1): number {
  const values = sorted(collect(data));
  const size = values.length;
  if (size === 0) throw new StatisticsError("no median for empty data");
  const x = floatValue(values[size >> 1]);
  const width = floatValue(interval);
  const below = values.filter((value) => floatValue(value) < x).length;
  const inside = values.filter((value) => floatValue(value) === x).length;
  return x - width / 2 + (width * (size / 2 - below)) / inside;
}

function counts(data: unknown): Dict<unknown, number> {
  const found: Dict<unknown, number> = dict();
  for (const value of collect(data)) found.set(value, Number(found.get(value, 0)) + 1);
  return found;
}

/** `multimode(data)` */
export function multimode(data: unknown): unknown[] {
  const found = [...counts(data).items()];
  const most = Math.max(...found.map(([, count]) => count));
  return found.filter(([, count]) => count === most).map(([value]) => value);
}

/** `mode(data)`: the first of the most frequent. */
export function mode(data: unknown): unknown {
  const [first] = multimode(data);
  if (first === undefined) throw new StatisticsError("no mode for empty data");
  return first;
}

interface QuantileOptions {
  readonly n?: number;
  readonly method?: string;
}

/** `quantiles(data, *, n=4, method='exclusive')` */
export function quantiles(data: unknown, { n = 4, method = "exclusive" }: QuantileOptions = {}): unknown[] {
  if (n < 1) throw new StatisticsError("n must be at least 1");
  const values = sorted(collect(data));
  const size = values.length;
  if (size < 2) {
    if (size === 1) return Array.from({ length: n - 1 }, () => values[0]);
    throw new StatisticsError("must have at least one data point");
  }
  if (method !== "inclusive" && method !== "exclusive") throw new ValueError(`Unknown method: ${repr(method)}`);
  const inclusive = method === "inclusive";
  const span = inclusive ? size - 1 : size + 1;
  return Array.from({ length: n - 1 }, (_, at) => {
    const i = at + 1;
    const j = inclusive ? Math.floor((i * span) / n) : Math.min(Math.max(Math.floor((i * span) / n), 1), size - 1);
    const delta = i * span - j * n;
    const low = values[inclusive ? j : j - 1];
    const high = values[inclusive ? j + 1 : j];
    return truediv(add(mul(low, n - delta), mul(high, delta)), n);
  });
}

function spread(data: unknown, name: string, population: boolean, center: unknown): { ratio: Ratio; kind: Function } | { special: unknown; kind: Function } {
  const { values, ratios, kind, special } = sampleOf(data);
  const size = values.length;
  atLeast(size, name, population ? 1 : 2);
  if (ratios === null) return { special: truediv(center === null ? special : mul(special, special), population ? size : size - 1), kind };
  const middle = center === null ? null : (sampleOf([center]).ratios?.[0] ?? null);
  return { ratio: divideRatios(squares(ratios, middle), whole(population ? size : size - 1)), kind };
}

function varianceOf(data: unknown, name: string, population: boolean, center: unknown): unknown {
  const found = spread(data, name, population, center);
  return "special" in found ? convertedSpecial(found.special, found.kind) : converted(found.ratio, found.kind);
}

function deviationOf(data: unknown, name: string, population: boolean, center: unknown): unknown {
  const found = spread(data, name, population, center);
  return "special" in found ? getattr(found.special, "numerator") : convertedRoot(found.ratio, found.kind); // which floats and Decimals don't have
}

/** `variance(data, xbar=None)` */
export const variance = (data: unknown, xbar: unknown = null): unknown => varianceOf(data, "variance", false, xbar);
/** `pvariance(data, mu=None)` */
export const pvariance = (data: unknown, mu: unknown = null): unknown => varianceOf(data, "pvariance", true, mu);
/** `stdev(data, xbar=None)` */
export const stdev = (data: unknown, xbar: unknown = null): unknown => deviationOf(data, "stdev", false, xbar);
/** `pstdev(data, mu=None)` */
export const pstdev = (data: unknown, mu: unknown = null): unknown => deviationOf(data, "pstdev", true, mu);

/** Two lists of the same length, and what they are less their means. */
function pairs(x: unknown, y: unknown, name: string): { x: number[]; y: number[]; dx: number[]; dy: number[] } {
  const [xs, ys] = [reals(x), reals(y)];
  if (xs.length !== ys.length) throw new StatisticsError(`${name} requires that both inputs have same number of data points`);
  atLeast(xs.length, name, 2);
  const [mx, my] = [fsum(xs) / xs.length, fsum(ys) / ys.length];
  return { x: xs, y: ys, dx: xs.map((each) => each - mx), dy: ys.map((each) => each - my) };
}

/** `covariance(x, y, /)` */
export function covariance(x: unknown, y: unknown): number {
  const { dx, dy } = pairs(x, y, "covariance");
  return sumOfProducts(dx, dy) / (dx.length - 1);
}

/** The place of each value in order; equal ones share the middle of their places. */
function ranks(values: readonly number[]): number[] {
  const places = Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
  const out: number[] = [];
  const start = -(values.length - 1) / 2;
  for (let i = 0; i < places.length; ) {
    let end = i;
    while (end < places.length && values[places[end]!] === values[places[i]!]) end++;
    for (const place of places.slice(i, end)) out[place] = start + (i + end - 1) / 2;
    i = end;
  }
  return out;
}

/** `correlation(x, y, /, *, method='linear')` */
export function correlation(x: unknown, y: unknown, { method = "linear" }: { readonly method?: string } = {}): number {
  const found = pairs(x, y, "correlation");
  if (method !== "linear" && method !== "ranked") throw new ValueError(`Unknown method: ${repr(method)}`);
  const [dx, dy] = method === "ranked" ? [ranks(found.x), ranks(found.y)] : [found.dx, found.dy];
  const [sxx, syy] = [sumOfProducts(dx, dx), sumOfProducts(dy, dy)];
  if (sxx === 0 || syy === 0) throw new StatisticsError("at least one of the inputs is constant");
  return sumOfProducts(dx, dy) / Math.sqrt(sxx * syy);
}

const LinearRegression = makeNamedTuple("LinearRegression", ["slope", "intercept"], new Map(), "statistics");

/** `linear_regression(x, y, /, *, proportional=False)` */
export function linear_regression(x: unknown, y: unknown, { proportional = false }: { readonly proportional?: unknown } = {}): unknown {
  const found = pairs(x, y, "linear regression");
  const through = truthy(proportional);
  const [dx, dy] = through ? [found.x, found.y] : [found.dx, found.dy];
  const sxx = sumOfProducts(dx, dx);
  if (sxx === 0) throw new StatisticsError("x is constant");
  const slope = sumOfProducts(dx, dy) / sxx;
  const size = dx.length;
  const intercept = through ? 0 : fsum(found.y) / size - slope * (fsum(found.x) / size);
  return Reflect.construct(LinearRegression, [boxFloat(slope), boxFloat(intercept)]);
}

Object.defineProperty(NormalDist, "from_samples", { value: (data: unknown): NormalDist => new NormalDist(mean(data), stdev(data)), configurable: true, writable: true });
libraryMethods(NormalDist, { from_samples: "data" });

pythonFunctions("statistics", {
  mean: [mean, "data"],
  harmonic_mean: [harmonic_mean, "data, weights=None"],
  median: [median, "data"],
  median_low: [median_low, "data"],
  median_high: [median_high, "data"],
  mode: [mode, "data"],
  multimode: [multimode, "data"],
  quantiles: [quantiles, "data, *, n=4, method='exclusive'"],
  variance: [variance, "data, xbar=None"],
  pvariance: [pvariance, "data, mu=None"],
  stdev: [stdev, "data, xbar=None"],
  pstdev: [pstdev, "data, mu=None"],
  linear_regression: [linear_regression, "x, y, /, *, proportional=False"],
});
floatFunctions("statistics", {
  fmean: [fmean, "data, weights=None"],
  geometric_mean: [geometric_mean, "data"],
  median_grouped: [median_grouped, "data, interval=1"],
  covariance: [covariance, "x, y, /"],
  correlation: [correlation, "x, y, /, *, method='linear'"],
});
