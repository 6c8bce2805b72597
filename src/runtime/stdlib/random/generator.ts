/** `random.Random`: the distributions, each drawing from `random()` and `getrandbits` in CPython's order. */
import { madeAgainBy } from "../../objects/attributes/pickled_names.js";
import { call_method } from "../../objects/calls.js";
import { exp } from "../../arithmetic/exponential.js";
import { acos } from "../../arithmetic/inverse_trigonometric.js";
import { log, log2 } from "../../arithmetic/logarithm.js";
import { pow } from "../../arithmetic/power.js";
import { cos, sin } from "../../arithmetic/sine.js";
import { randomBytes } from "../../entropy.js";
import { sha512 } from "../../hashing/sha512.js";
import { len } from "../../builtins/objects.js";
import { AnyBytes, Bytes } from "../../objects/bytes.js";
import { carriedValue, le } from "../../objects/compare.js";
import { IndexError, OverflowError, TypeError, ValueError } from "../../objects/exceptions.js";
import { floatValue } from "../../objects/float.js";
import { function_meta } from "../../objects/functions.js";
import { hashOf, toInt } from "../../objects/hash.js";
import { asCount, asIndex } from "../../objects/indices.js";
import { add as addInt, floordiv, type Int, mul as mulInt, sub as subInt } from "../../objects/integer.js";
import { toCInt } from "../../objects/int/index.js";
import { toBytes } from "../../objects/int/bytes.js";
import { collect } from "../../objects/iteration.js";
import { libraryClass } from "../../objects/library_functions.js";
import { add, mod, mul, sub, truediv } from "../../objects/operators.js";
import { boxFloat, isFloat, isInt } from "../../objects/py_float.js";
import { range, type Range } from "../../objects/range.js";
import { repr } from "../../objects/repr.js";
import { AnySet } from "../../objects/set.js";
import { str } from "../../objects/str.js";
import { getitem, setitem } from "../../objects/subscript.js";
import { tuple, tupleOf, PyTuple } from "../../objects/tuple.js";
import { type_name } from "../../objects/types.js";
import { Dict } from "../../objects/dict.js";
import { lgamma } from "../../arithmetic/gamma.js";
import { byBits, drawBelow } from "./below.js";
import { MersenneTwister } from "./mersenne_twister.js";
import { version } from "../../python_version.js";

export const TWOPI = 2 * Math.PI;
export const NV_MAGICCONST = (4 * Math.exp(-0.5)) / Math.sqrt(2);
export const LOG4 = Math.log(4);
export const SG_MAGICCONST = 1 + Math.log(4.5);

/** Whether plain arithmetic is enough; the general operators know what to say of anything else. */
const isReal = (x: unknown): x is Int => isInt(x) || isFloat(x) || typeof x === "boolean";

/** As comparisons tell of it: a float. */
const ZERO = boxFloat(0);

/** A sequence that a program may draw from. */
export type Population<T> = readonly T[];

export class Random {
  readonly $twister = new MersenneTwister();
  $gaussNext: number | null = null;

  constructor(x: unknown = null) {
    this.seed(x);
  }

  /** `seed(a=None, version=2)` */
  seed(a: unknown = null, version = 2): void {
    this.$twister.seed(seedNumber(a, version));
    this.$gaussNext = null;
  }

  random(): number {
    return this.$twister.random();
  }

  getrandbits(k: number): Int {
    const bits = toCInt(k);
    if (bits < 0) throw new ValueError("number of bits must be non-negative");
    return this.$twister.bits(bits);
  }

  getstate(): PyTuple {
    return tuple([3, tupleOf(this.$twister.snapshot()), this.$gaussNext === null ? null : boxFloat(this.$gaussNext)]);
  }

  setstate(state: unknown): void {
    const version = getitem(state, 0);
    if (version !== 2 && version !== 3) throw new ValueError(`state with version ${str(version)} passed to Random.setstate() of version 3`);
    const [, words, gauss] = collect(state);
    this.$twister.restore(stateWords(version === 2 ? tupleOf(collect(words).map((word) => mod(word, 2 ** 32))) : words));
    this.$gaussNext = gauss === null ? null : floatValue(gauss);
  }

  __getstate__(): unknown {
    return call_method(this, "getstate");
  }

  __setstate__(state: unknown): void {
    call_method(this, "setstate", [state]);
  }

  randbytes(n: number): Bytes {
    return toBytes(this.getrandbits(n * 8), n, "little");
  }

  /** An int in [0, n). */
  $below(n: number): number {
    if (n > 0xffffffff || this.getrandbits !== Random.prototype.getrandbits || this.random !== Random.prototype.random) return Number(this.$belowInt(n));
    const { $twister } = this;
    const k = Math.clz32(n);
    let r = $twister.next32() >>> k;
    while (r >= n) r = $twister.next32() >>> k;
    return r;
  }

  $belowInt(n: Int): Int {
    if (this.getrandbits !== Random.prototype.getrandbits || this.random !== Random.prototype.random) return drawBelow(this, n);
    return typeof n === "number" && n <= 0x7fffffff ? this.$below(n) : byBits(this, n);
  }

  randrange(start: number, stop?: number | null, step?: number): number;
  randrange(start: Int, stop?: Int | null, step?: Int): Int;
  randrange(start: Int, stop?: Int | null, step: Int = 1): Int {
    const first = asIndex(start);
    if (stop === undefined || stop === null) {
      if (step !== 1) throw new TypeError("Missing a non-None stop argument");
      if (first > 0) return this.$belowInt(first);
      throw new ValueError("empty range for randrange()");
    }
    const width = subInt(asIndex(stop), first);
    const by = asIndex(step);
    if (by === 1) {
      if (width > 0) return addInt(first, this.$belowInt(width));
      throw new ValueError(version.minor < 12 ? `empty range for randrange() (${str(start)}, ${str(stop)}, ${str(width)})` : `empty range in randrange(${str(start)}, ${str(stop)})`);
    }
    if (by == 0) throw new ValueError("zero step for randrange()");
    const n = floordiv(by > 0 ? subInt(addInt(width, by), 1) : addInt(addInt(width, by), 1), by);
    if (n <= 0) throw new ValueError(`empty range in randrange(${str(start)}, ${str(stop)}, ${str(step)})`);
    return addInt(first, mulInt(by, this.$belowInt(n)));
  }

  randint(a: number, b: number): number;
  randint(a: Int, b: Int): Int;
  randint(a: Int, b: Int): Int {
    if (typeof a === "number" && typeof b === "number" && Number.isInteger(a) && Number.isInteger(b)) {
      const width = b - a + 1;
      if (width > 0 && width <= 0x7fffffff && a >= -0x7fffffff && a <= 0x7fffffff) return a + this.$below(width);
    }
    return this.randrange(a, add(b, 1) as Int);
  }

  choice(seq: string): string;
  choice<T>(seq: Population<T>): T;
  choice(seq: Range): number;
  choice(seq: unknown): unknown;
  choice(seq: unknown): unknown {
    const count = Array.isArray(seq) ? seq.length : len(seq);
    if (count === 0) throw new IndexError(version.minor === 9 || version.minor === 10 ? "list index out of range" : "Cannot choose from an empty sequence");
    const i = this.$below(count);
    return Array.isArray(seq) ? seq[i] : getitem(seq, i);
  }

  shuffle(x: unknown): void {
    if (Array.isArray(x) && Object.isFrozen(x) === false && x.constructor === Array) {
      const items: unknown[] = x;
      for (let i = items.length - 1; i > 0; i--) {
        const j = this.$below(i + 1);
        const held = items[i];
        items[i] = items[j];
        items[j] = held;
      }
      return;
    }
    for (let i = len(x) - 1; i > 0; i--) {
      const j = this.$below(i + 1);
      const held = getitem(x, i);
      setitem(x, i, getitem(x, j));
      setitem(x, j, held);
    }
  }

  sample(population: string, k: number, options?: { readonly counts?: unknown }): string[];
  sample<T>(population: Population<T>, k: number, options?: { readonly counts?: unknown }): T[];
  sample(population: Range, k: number, options?: { readonly counts?: unknown }): number[];
  sample(population: unknown, k: number, options?: { readonly counts?: unknown }): unknown[];
  sample(population: unknown, k: number, { counts = null }: { readonly counts?: unknown } = {}): unknown[] {
    if (population instanceof AnySet || population instanceof Dict || !isSequence(population)) throw new TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).");
    const n = len(population);
    if (counts !== null) return this.$sampleCounted(population, n, k, counts);
    if (!isReal(k)) le(0, k);
    if (!isInt(k) && typeof k !== "boolean" && le(0, k) && le(k, n)) throw new TypeError(`can't multiply sequence by non-int of type '${type_name(k)}'`);
    const size = Number(k);
    if (!(size >= 0 && size <= n)) throw new ValueError("Sample larger than population or is negative");
    const result: unknown[] = [];
    let setSize = 21;
    if (size > 5) setSize += 4 ** Math.ceil(Math.log(size * 3) / Math.log(4));
    if (n <= setSize) {
      const pool = collect(population);
      for (let i = 0; i < size; i++) {
        const j = this.$below(n - i);
        result.push(pool[j]);
        pool[j] = pool[n - i - 1];
      }
    } else {
      const selected = new Set<number>();
      for (let i = 0; i < size; i++) {
        let j = Number(this.$belowInt(n));
        while (selected.has(j)) j = Number(this.$belowInt(n));
        selected.add(j);
        result.push(getitem(population, j));
      }
    }
    return result;
  }

  $sampleCounted(population: unknown, n: number, k: number, counts: unknown): unknown[] {
    const cumulative = accumulate(collect(counts));
    if (cumulative.length !== n) throw new ValueError("The number of counts does not match the population");
    const total = cumulative.length === 0 ? 0 : cumulative[cumulative.length - 1];
    if (!isInt(total)) throw new TypeError("Counts must be integers");
    if (total < 0) throw new ValueError("Counts must be non-negative");
    const limits = cumulative.slice(0, -1).map(Number);
    return this.sample(range(Number(total)), k).map((s) => getitem(population, bisect(limits, s, limits.length)));
  }

  choices(population: string, weights?: unknown, options?: { readonly cum_weights?: unknown; readonly k?: number }): string[];
  choices<T>(population: Population<T>, weights?: unknown, options?: { readonly cum_weights?: unknown; readonly k?: number }): T[];
  choices(population: Range, weights?: unknown, options?: { readonly cum_weights?: unknown; readonly k?: number }): number[];
  choices(population: unknown, weights?: unknown, options?: { readonly cum_weights?: unknown; readonly k?: number }): unknown[];
  choices(population: unknown, weights: unknown = null, { cum_weights = null, k = 1 }: { readonly cum_weights?: unknown; readonly k?: number } = {}): unknown[] {
    const n = len(population);
    const count = asCount(k);
    const result: unknown[] = [];
    if (cum_weights === null && weights === null) {
      for (let i = 0; i < count; i++) result.push(getitem(population, Math.floor(this.random() * n)));
      return result;
    }
    if (cum_weights !== null && weights !== null) throw new TypeError("Cannot specify both weights and cumulative weights");
    if (isInt(weights)) throw new TypeError(`The number of choices must be a keyword argument: k=${repr(weights)}`);
    const limits = (cum_weights === null ? accumulate(collect(weights)) : collect(cum_weights)).map(floatValue);
    if (limits.length !== n) throw new ValueError("The number of weights does not match the population");
    const total = limits[limits.length - 1];
    if (total === undefined) throw new IndexError("list index out of range");
    if (total <= 0) throw new ValueError("Total of weights must be greater than zero");
    if (!Number.isFinite(total)) throw new ValueError("Total of weights must be finite");
    for (let i = 0; i < count; i++) result.push(getitem(population, bisect(limits, this.random() * total, n - 1)));
    return result;
  }

  uniform(a: number, b: number): number {
    if (!isReal(a) || !isReal(b)) return floatValue(add(a, mul(sub(b, a), boxFloat(this.random()))));
    const low = floatValue(a);
    return low + (floatValue(b) - low) * this.random();
  }

  triangular(low: number = 0, high: number = 1, mode: number | null = null): number {
    let u = this.random();
    if (!isReal(low) || !isReal(high) || (mode !== null && !isReal(mode))) void (mode !== null ? truediv(sub(mode, low), sub(high, low)) : u > 0.5 ? sub(low, high) : sub(high, low));
    let from = floatValue(low);
    let to = floatValue(high);
    if (mode !== null && to === from) return from;
    let c = mode === null ? 0.5 : (floatValue(mode) - from) / (to - from);
    if (u > c) {
      u = 1 - u;
      c = 1 - c;
      [from, to] = [to, from];
    }
    return from + (to - from) * Math.sqrt(u * c);
  }

  normalvariate(mu: number = 0, sigma: number = 1): number {
    for (;;) {
      const u1 = this.random();
      const u2 = 1 - this.random();
      const z = (NV_MAGICCONST * (u1 - 0.5)) / u2;
      if ((z * z) / 4 <= -log(u2)) return isReal(mu) && isReal(sigma) ? floatValue(mu) + z * floatValue(sigma) : floatValue(add(mu, mul(boxFloat(z), sigma)));
    }
  }

  gauss(mu: number = 0, sigma: number = 1): number {
    let z = this.$gaussNext;
    this.$gaussNext = null;
    if (z === null) {
      const angle = this.random() * TWOPI;
      const radius = Math.sqrt(-2 * log(1 - this.random()));
      z = cos(angle) * radius;
      this.$gaussNext = sin(angle) * radius;
    }
    return isReal(mu) && isReal(sigma) ? floatValue(mu) + z * floatValue(sigma) : floatValue(add(mu, mul(boxFloat(z), sigma)));
  }

  lognormvariate(mu: number = 0, sigma: number = 1): number {
    return exp(this.normalvariate(mu, sigma));
  }

  expovariate(lambd: number = 1): number {
    return floatValue(truediv(boxFloat(-log(1 - this.random())), lambd));
  }

  vonmisesvariate(mu: number, kappa: number): number {
    if (kappa <= 1e-6) return TWOPI * this.random();
    const s = 0.5 / kappa;
    const r = s + Math.sqrt(1 + s * s);
    let z: number;
    for (;;) {
      z = cos(Math.PI * this.random());
      const d = z / (r + z);
      const u2 = this.random();
      if (u2 < 1 - d * d || u2 <= (1 - d) * exp(d)) break;
    }
    const q = 1 / r;
    const angle = acos((q + z) / (1 + q * z));
    const theta = this.random() > 0.5 ? +mu + angle : +mu - angle;
    const rest = theta % TWOPI;
    return rest < 0 ? rest + TWOPI : rest;
  }

  gammavariate(alpha: number, beta: number): number {
    if (le(alpha, ZERO) || le(beta, ZERO)) throw new ValueError("gammavariate: alpha and beta must be > 0.0");
    const a = floatValue(alpha);
    const b = floatValue(beta);
    if (a === 1) return -log(1 - this.random()) * b;
    return (a > 1 ? this.$gammaAboveOne(a) : this.$gammaBelowOne(a)) * b;
  }

  /** Cheng, 1977. */
  $gammaAboveOne(alpha: number): number {
    const ainv = Math.sqrt(2 * alpha - 1);
    const bbb = alpha - LOG4;
    const ccc = alpha + ainv;
    for (;;) {
      const u1 = this.random();
      if (!(u1 > 1e-7 && u1 < 0.9999999)) continue;
      const u2 = 1 - this.random();
      const v = log(u1 / (1 - u1)) / ainv;
      const x = alpha * exp(v);
      const z = u1 * u1 * u2;
      const r = bbb + ccc * v - x;
      if (r + SG_MAGICCONST - 4.5 * z >= 0 || r >= log(z)) return x;
    }
  }

  /** Algorithm GS of Ahrens and Dieter. */
  $gammaBelowOne(alpha: number): number {
    for (;;) {
      const b = (Math.E + alpha) / Math.E;
      const p = b * this.random();
      const x = p <= 1 ? pow(p, 1 / alpha) : -log((b - p) / alpha);
      const u1 = this.random();
      if (p > 1 ? u1 <= pow(x, alpha - 1) : u1 <= exp(-x)) return x;
    }
  }

  betavariate(alpha: number, beta: number): number {
    const y = this.gammavariate(alpha, 1);
    return y === 0 ? 0 : y / (y + this.gammavariate(beta, 1));
  }

  binomialvariate(n = 1, p: number = 0.5): number {
    const chance = floatValue(p);
    if (n < 0) throw new ValueError("n must be non-negative");
    if (chance <= 0 || chance >= 1) {
      if (chance === 0) return 0;
      if (chance === 1) return n;
      throw new ValueError("p must be in the range 0.0 <= p <= 1.0");
    }
    if (n === 1) return this.random() < chance ? 1 : 0;
    if (chance > 0.5) return n - this.binomialvariate(n, 1 - chance);
    return n * chance < 10 ? this.$binomialByWaiting(n, chance) : this.$binomialByRejection(n, chance);
  }

  $binomialByWaiting(n: number, p: number): number {
    const c = log2(1 - p);
    if (c === 0) return 0;
    for (let x = 0, y = 0; ; x++) {
      y += Math.floor(log2(this.random()) / c) + 1;
      if (y > n) return x;
    }
  }

  /** BTRS: transformed rejection (Hörmann, 1993). */
  $binomialByRejection(n: number, p: number): number {
    const spq = Math.sqrt(n * p * (1 - p));
    const b = 1.15 + 2.53 * spq;
    const a = -0.0873 + 0.0248 * b + 0.01 * p;
    const c = n * p + 0.5;
    const vr = 0.92 - 4.2 / b;
    const alpha = (2.83 + 5.1 / b) * spq;
    const lpq = log(p / (1 - p));
    const m = Math.floor((n + 1) * p);
    const h = lgamma(m + 1) + lgamma(n - m + 1);
    for (;;) {
      const u = this.random() - 0.5;
      const us = 0.5 - Math.abs(u);
      const k = Math.floor(((2 * a) / us + b) * u + c);
      if (k < 0 || k > n) continue;
      let v = this.random();
      if (us >= 0.07 && v <= vr) return k;
      v *= alpha / (a / (us * us) + b);
      if (log(v) <= h - lgamma(k + 1) - lgamma(n - k + 1) + (k - m) * lpq) return k;
    }
  }

  paretovariate(alpha: number): number {
    return pow(1 - this.random(), -1 / floatValue(alpha));
  }

  weibullvariate(alpha: number, beta: number): number {
    return floatValue(alpha) * pow(-log(1 - this.random()), 1 / floatValue(beta));
  }
}

/** Whether `sample` accepts it: anything with a length and items by position. */
function isSequence(x: unknown): boolean {
  return typeof x === "string" || Array.isArray(x) || x instanceof AnyBytes || type_name(x) === "range" || (typeof x === "object" && x !== null && "__getitem__" in x && "__len__" in x);
}

function accumulate(values: readonly unknown[]): unknown[] {
  const out: unknown[] = [];
  for (const value of values) out.push(out.length === 0 ? value : add(out[out.length - 1], value));
  return out;
}

/** Where `x` belongs among the limits, after equal ones: `bisect.bisect(limits, x, 0, high)`. */
function bisect(limits: readonly number[], x: number, high: number): number {
  let low = 0;
  let to = high;
  while (low < to) {
    const middle = (low + to) >> 1;
    if (x < limits[middle]!) to = middle;
    else low = middle + 1;
  }
  return low;
}

function seedNumber(given: unknown, version: number): bigint {
  const a = carriedValue(given);
  if (a === null || a === undefined) return fromBytes(randomBytes(32));
  if (version === 1 && (typeof a === "string" || a instanceof Bytes)) return oldTextSeed(typeof a === "string" ? Array.from(a, (c) => c.codePointAt(0)!) : [...a.data]);
  if (typeof a === "string") return textSeed(new TextEncoder().encode(a));
  if (a instanceof AnyBytes) return textSeed(a.data);
  if (isInt(a)) return BigInt(a);
  if (typeof a === "boolean") return BigInt(a);
  if (isFloat(a)) {
    const low = hashOf(a);
    return BigInt.asUintN(64, BigInt(toInt(low)));
  }
  throw new TypeError("The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.");
}

/** What `setstate` takes: 624 words, and how many of them have been used. */
function stateWords(words: unknown): number[] {
  if (!(words instanceof PyTuple)) throw new TypeError("state vector must be a tuple");
  if (words.length !== 625) throw new ValueError("state vector is the wrong size");
  const given = Array.from(words, (word) => {
    const plain = carriedValue(word);
    if (typeof plain === "boolean") return BigInt(plain);
    if (!isInt(plain)) throw new TypeError("an integer is required");
    return BigInt(plain);
  });
  if (given.slice(0, 624).some((word) => word < 0n)) throw new OverflowError("can't convert negative value to unsigned int");
  if (given[624]! < 0n || given[624]! > 624n) throw new ValueError("invalid state");
  return given.map((word) => Number(word & 0xffffffffn));
}

/** Version 2: the text and its SHA-512, as one big number. */
function textSeed(data: Uint8Array): bigint {
  const digest = sha512(data);
  const all = new Uint8Array(data.length + digest.length);
  all.set(data);
  all.set(digest, data.length);
  return fromBytes(all);
}

/** Version 1: the hash of Python 2's strings. */
function oldTextSeed(codes: readonly number[]): bigint {
  let x = codes.length > 0 ? BigInt(codes[0]!) << 7n : 0n;
  for (const c of codes) x = ((1000003n * x) ^ BigInt(c)) & 0xffffffffffffffffn;
  x ^= BigInt(codes.length);
  return x === 0xffffffffffffffffn ? 0xfffffffffffffffen : x;
}

function fromBytes(data: Uint8Array): bigint {
  let text = "0x0";
  for (const byte of data) text += byte.toString(16).padStart(2, "0");
  return BigInt(text);
}

libraryClass(
  Random,
  { name: "Random", module: "random", signature: "x=None" },
  {
    seed: "a=None, version=2",
    getstate: "",
    setstate: "state",
    randbytes: "n",
    randrange: "start, stop=None, step=1",
    randint: "a, b",
    choice: "seq",
    shuffle: "x",
    sample: "population, k, *, counts=None",
    choices: "population, weights=None, *, cum_weights=None, k=1",
    uniform: "a, b -> float",
    triangular: "low=0.0, high=1.0, mode=None -> float",
    normalvariate: "mu=0.0, sigma=1.0 -> float",
    gauss: "mu=0.0, sigma=1.0 -> float",
    lognormvariate: "mu=0.0, sigma=1.0 -> float",
    expovariate: "lambd=1.0 -> float",
    vonmisesvariate: "mu, kappa -> float",
    gammavariate: "alpha, beta -> float",
    betavariate: "alpha, beta -> float",
    binomialvariate: "n=1, p=0.5",
    paretovariate: "alpha -> float",
    weibullvariate: "alpha, beta -> float",
    random: " -> float",
    getrandbits: "k, /",
  },
);

// two of its methods are C's
for (const method of [Random.prototype.random, Random.prototype.getrandbits]) function_meta(method as never).kind = "builtin";

madeAgainBy(Random, (x) => [x.constructor, tupleOf([]), call_method(x, "getstate")]);
