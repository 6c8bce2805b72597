/** `decimal.Context`: precision, rounding, limits, flags and traps, and the operations as its methods; the current context. */
import { AttributeError, KeyError, OverflowError, TypeError, ValueError } from "../../objects/exceptions.js";
import { truthy } from "../../objects/truth.js";
import { Dict } from "../../objects/dict.js";
import { asIndex } from "../../objects/indices.js";
import { type Int, normalize } from "../../objects/integer.js";
import { collect, ListIterator } from "../../objects/iteration.js";
import { libraryClass, libraryFunctions } from "../../objects/library_functions.js";
import { isFloat, isInt } from "../../objects/py_float.js";
import { repr } from "../../objects/repr.js";
import { NotImplemented } from "../../objects/singletons.js";
import { type Tuple, tuple } from "../../objects/tuple.js";
import * as arithmetic from "./arithmetic.js";
import { created, Decimal, operand, quotientAndRemainder, roundingOf, settled } from "./decimal.js";
import { currentSettings, LARGEST_EXPONENT, ROUND_HALF_EVEN, ROUND_HALF_UP, setCurrentSettings, setTemplate, Settings } from "./settings.js";
import { BIT, INVALID, signalNames, SIGNALS } from "./signals.js";
import { scientific } from "./text.js";
import * as transcendental from "./transcendental.js";
import type { Value } from "./values.js";

export const MAX_PREC = 999999999999999999n;
export const MAX_EMAX = 999999999999999999n;
export const MIN_EMIN = -999999999999999999n;
export const MIN_ETINY = -1999999999999999997n;
export const HAVE_THREADS = true;
export const HAVE_CONTEXTVAR = true;

const bitsOf = (signal: unknown): number => {
  for (const [cls, , bits] of SIGNALS) if (cls === signal) return bits;
  throw new KeyError("valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]");
};

/** `context.flags` and `context.traps`: a mapping from signals to bools. */
export class SignalDict {
  declare readonly $of: Settings;
  declare readonly $field: "$flags" | "$traps";

  constructor(of: Settings, field: "$flags" | "$traps") {
    Object.defineProperty(this, "$of", { value: of });
    Object.defineProperty(this, "$field", { value: field });
  }

  __getitem__(signal: unknown): boolean {
    return (this.$of[this.$field] & bitsOf(signal)) !== 0;
  }
  __setitem__(signal: unknown, value: unknown): void {
    const bits = bitsOf(signal);
    if (truthy(value)) this.$of[this.$field] |= bits;
    else this.$of[this.$field] &= ~bits;
  }
  __delitem__(_signal: unknown): void {
    throw new ValueError("signal keys cannot be deleted");
  }
  __contains__(signal: unknown): boolean {
    return SIGNALS.some(([cls]) => cls === signal);
  }
  __len__(): number {
    return SIGNALS.length;
  }
  __iter__(): ListIterator<Function> {
    return new ListIterator(this.keys());
  }
  get(signal: unknown, otherwise: unknown = null): unknown {
    return this.__contains__(signal) ? this.__getitem__(signal) : otherwise;
  }
  keys(): Function[] {
    return SIGNALS.map(([cls]) => cls);
  }
  values(): boolean[] {
    return SIGNALS.map(([cls]) => this.__getitem__(cls));
  }
  items(): Tuple<[Function, boolean]>[] {
    return SIGNALS.map(([cls]) => tuple([cls, this.__getitem__(cls)]));
  }
  copy(): Dict {
    const copied = new Dict();
    for (const [cls] of SIGNALS) copied.set(cls, this.__getitem__(cls));
    return copied;
  }
  __eq__(other: unknown): unknown {
    if (other instanceof SignalDict) return this.values().join() === other.values().join();
    if (!(other instanceof Dict)) return NotImplemented;
    return this.copy().size === other.size && SIGNALS.every(([cls]) => other.get(cls) === this.__getitem__(cls));
  }
  __repr__(): string {
    return `{${SIGNALS.map(([cls]) => `${repr(cls)}:${this.__getitem__(cls) ? "True" : "False"}`).join(", ")}}`;
  }
}
libraryClass(SignalDict, { name: "SignalDict", module: "abc", compiled: true }, { get: "key, default=None", keys: "", values: "", items: "", copy: "" });

/** The bits that a constructor's list or dict of signals stands for. */
function signalBits(signals: unknown): number {
  if (signals instanceof SignalDict) return signals.$of[signals.$field];
  if (signals instanceof Dict) {
    if (signals.size !== SIGNALS.length) throw new KeyError("invalid signal dict");
    let bits = 0;
    for (const [cls, , one] of SIGNALS) if (truthy(signals.at(cls))) bits |= one;
    return bits;
  }
  if (!Array.isArray(signals)) throw new TypeError("argument must be a signal dict");
  return collect(signals).reduce<number>((bits, signal) => bits | bitsOf(signal), 0);
}

/** An int between two limits; a setting has its own words for others. */
function limited(value: unknown, least: bigint, most: bigint, text: string): number {
  if (!isInt(value) && typeof value !== "boolean") throw new TypeError("an integer is required");
  const n = BigInt(asIndex(value));
  if (BigInt.asIntN(64, n) !== n) throw new OverflowError("Python int too large to convert to C ssize_t");
  if (n < least || n > most) throw new ValueError(text);
  return Number(n);
}

const given = (value: unknown): boolean => value !== null && value !== undefined;

type Unary = (x: Value, settings: Settings) => Value;
type Binary = (a: Value, b: Value, settings: Settings) => Value;

/** What a new context has where nothing is given. */
const BASE = new Settings(28, ROUND_HALF_EVEN, -999999, 999999);
BASE.$traps = INVALID | BIT.divisionByZero | BIT.overflow;

export class Context extends Settings {
  constructor(prec: unknown = null, rounding: unknown = null, Emin: unknown = null, Emax: unknown = null, capitals: unknown = null, clamp: unknown = null, flags: unknown = null, traps: unknown = null) {
    super(BASE.$prec, BASE.$rounding, BASE.$emin, BASE.$emax);
    this.$capitals = BASE.$capitals;
    this.$clamp = BASE.$clamp;
    this.$traps = BASE.$traps;
    if (given(prec)) this.prec = prec as number;
    if (given(rounding)) this.rounding = rounding as string;
    if (given(Emin)) this.Emin = Emin as Int;
    if (given(Emax)) this.Emax = Emax as Int;
    if (given(capitals)) this.capitals = capitals as number;
    if (given(clamp)) this.clamp = clamp as number;
    if (given(flags)) this.$flags = signalBits(flags);
    if (given(traps)) this.$traps = signalBits(traps);
  }

  get prec(): number {
    return this.$prec;
  }
  set prec(value: number) {
    this.$prec = limited(value, 1n, MAX_PREC, "valid range for prec is [1, MAX_PREC]");
  }
  get rounding(): string {
    return this.$rounding;
  }
  set rounding(value: string) {
    this.$rounding = roundingOf(value ?? 0, this);
  }
  get Emin(): Int {
    return this.$emin === -LARGEST_EXPONENT ? MIN_EMIN : this.$emin;
  }
  set Emin(value: Int) {
    this.$emin = Math.max(limited(value, MIN_EMIN, 0n, "valid range for Emin is [MIN_EMIN, 0]"), -LARGEST_EXPONENT);
  }
  get Emax(): Int {
    return this.$emax === LARGEST_EXPONENT ? MAX_EMAX : this.$emax;
  }
  set Emax(value: Int) {
    this.$emax = Math.min(limited(value, 0n, MAX_EMAX, "valid range for Emax is [0, MAX_EMAX]"), LARGEST_EXPONENT);
  }
  get capitals(): number {
    return this.$capitals;
  }
  set capitals(value: number) {
    this.$capitals = limited(value, 0n, 1n, "valid values for capitals are 0 or 1");
  }
  get clamp(): number {
    return this.$clamp;
  }
  set clamp(value: number) {
    this.$clamp = limited(value, 0n, 1n, "valid values for clamp are 0 or 1");
  }
  get flags(): SignalDict {
    return new SignalDict(this, "$flags");
  }
  set flags(value: unknown) {
    this.$flags = signalBits(value);
  }
  get traps(): SignalDict {
    return new SignalDict(this, "$traps");
  }
  set traps(value: unknown) {
    this.$traps = signalBits(value);
  }

  __delattr__(_name: string): void {
    throw new AttributeError("context attributes cannot be deleted");
  }

  Etiny(): Int {
    return normalize(BigInt(this.Emin) - BigInt(this.$prec) + 1n);
  }
  Etop(): Int {
    return normalize(BigInt(this.Emax) - BigInt(this.$prec) + 1n);
  }
  clear_flags(): null {
    this.$flags = 0;
    return null;
  }
  clear_traps(): null {
    this.$traps = 0;
    return null;
  }
  override $copied(): Context {
    const copied = new Context(this.$prec, this.$rounding);
    copied.$emin = this.$emin;
    copied.$emax = this.$emax;
    copied.$capitals = this.$capitals;
    copied.$clamp = this.$clamp;
    copied.$flags = this.$flags;
    copied.$traps = this.$traps;
    return copied;
  }
  copy(): Context {
    return this.$copied();
  }
  __copy__(): Context {
    return this.$copied();
  }
  __repr__(): string {
    return `Context(prec=${this.$prec}, rounding=${this.$rounding}, Emin=${this.Emin}, Emax=${this.Emax}, capitals=${this.$capitals}, clamp=${this.$clamp}, flags=[${signalNames(this.$flags).join(", ")}], traps=[${signalNames(this.$traps).join(", ")}])`;
  }

  create_decimal(num: unknown = 0): Decimal {
    return created(num, this);
  }
  create_decimal_from_float(f: unknown): Decimal {
    if (!isFloat(f) && !isInt(f)) throw new TypeError("argument must be int or float");
    return settled(arithmetic.plus(Decimal.from_float(f).$parts, this), this);
  }

  $one(x: unknown, operation: Unary): Decimal {
    return settled(operation(operand(x), this), this);
  }
  $two(a: unknown, b: unknown, operation: Binary): Decimal {
    return settled(operation(operand(a), operand(b), this), this);
  }

  add(a: unknown, b: unknown): Decimal {
    return this.$two(a, b, arithmetic.add);
  }
  subtract(a: unknown, b: unknown): Decimal {
    return this.$two(a, b, arithmetic.subtract);
  }
  multiply(a: unknown, b: unknown): Decimal {
    return this.$two(a, b, arithmetic.multiply);
  }
  divide(a: unknown, b: unknown): Decimal {
    return this.$two(a, b, arithmetic.divide);
  }
  divide_int(a: unknown, b: unknown): Decimal {
    return this.$two(a, b, arithmetic.divideInteger);
  }
  remainder(a: unknown, b: unknown): Decimal {
    return this.$two(a, b, arithmetic.remainder);
  }
  divmod(a: unknown, b: unknown): Tuple<[Decimal, Decimal]> {
    return quotientAndRemainder(operand(a), operand(b), this);
  }
  power(a: unknown, b: unknown, modulo: unknown = null): Decimal {
    if (!given(modulo)) return this.$two(a, b, transcendental.power);
    return settled(transcendental.modularPower(operand(a), operand(b), operand(modulo), this), this);
  }
  plus(x: unknown): Decimal {
    return this.$one(x, arithmetic.plus);
  }
  minus(x: unknown): Decimal {
    return this.$one(x, arithmetic.minus);
  }
  abs(x: unknown): Decimal {
    return this.$one(x, arithmetic.absolute);
  }
  sqrt(x: unknown): Decimal {
    return this.$one(x, arithmetic.squareRoot);
  }
  exp(x: unknown): Decimal {
    return this.$one(x, transcendental.exponential);
  }
  ln(x: unknown): Decimal {
    return this.$one(x, transcendental.naturalLogarithm);
  }
  log10(x: unknown): Decimal {
    return this.$one(x, transcendental.decimalLogarithm);
  }
  normalize(x: unknown): Decimal {
    return this.$one(x, arithmetic.normalize);
  }
  fma(a: unknown, b: unknown, c: unknown): Decimal {
    return settled(arithmetic.fusedMultiplyAdd(operand(a), operand(b), operand(c), this), this);
  }
  quantize(a: unknown, b: unknown): Decimal {
    return this.$two(a, b, (x, y) => arithmetic.quantize(x, y, this.$rounding, this));
  }
  compare(a: unknown, b: unknown): Decimal {
    return this.$two(a, b, (x, y) => arithmetic.compare(x, y, false, this));
  }
  to_integral_value(x: unknown): Decimal {
    return this.$one(x, (value) => arithmetic.toIntegral(value, this.$rounding, false, this));
  }
  to_integral_exact(x: unknown): Decimal {
    return this.$one(x, (value) => arithmetic.toIntegral(value, this.$rounding, true, this));
  }
  to_sci_string(x: unknown): string {
    return scientific(operand(x), this.$capitals === 1);
  }
  to_eng_string(x: unknown): string {
    return scientific(operand(x), this.$capitals === 1, true);
  }
}

const [one, two] = ["a, /", "a, b, /"];
libraryClass(
  Context,
  { name: "Context", module: "decimal", compiled: true, signature: "prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None" },
  {
    Etiny: "", Etop: "", clear_flags: "", clear_traps: "", copy: "", create_decimal: "num='0', /", create_decimal_from_float: "f, /", add: two, subtract: two, multiply: two, divide: two, divide_int: two,
    remainder: two, divmod: two, power: "a, b, modulo=None", plus: one, minus: one, abs: one, sqrt: one, exp: one, ln: one, log10: one, normalize: one, fma: "a, b, c, /", quantize: two, compare: two,
    to_integral_value: one, to_integral_exact: one, to_sci_string: one, to_eng_string: one,
  },
  "builtin",
);

export const DefaultContext = new Context();
export const ExtendedContext = new Context(9, ROUND_HALF_EVEN, null, null, null, null, [], []);
export const BasicContext = new Context(9, ROUND_HALF_UP);
BasicContext.$traps |= BIT.clamped | BIT.underflow;
setTemplate(DefaultContext);

/** The current context; it belongs to the task or thread. */
export function getcontext(): Context {
  const settings = currentSettings();
  if (settings instanceof Context) return settings;
  throw new TypeError("the current context is no Context");
}

/** Makes a context the current one; the three of the module are copied. */
export function setcontext(context: unknown): null {
  if (!(context instanceof Context)) throw new TypeError("argument must be a context");
  const shared = context === DefaultContext || context === BasicContext || context === ExtendedContext;
  setCurrentSettings(shared ? fresh(context) : context);
  return null;
}

function fresh(context: Context): Context {
  const copied = context.copy();
  copied.$flags = 0;
  return copied;
}

/** What `localcontext()` gives: a copy that is current within the `with`. */
export class ContextManager {
  readonly $own: Context;
  #before: Context | null = null;

  constructor(own: Context) {
    this.$own = own;
  }
  __enter__(): Context {
    this.#before = getcontext();
    setCurrentSettings(this.$own);
    return this.$own;
  }
  __exit__(..._error: readonly unknown[]): boolean {
    if (this.#before !== null) setCurrentSettings(this.#before);
    return false;
  }
}
libraryClass(ContextManager, { name: "ContextManager", module: "decimal", compiled: true }, { __enter__: "", __exit__: "*args" }, "builtin");

const SETTINGS = ["prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"];

/** `localcontext(ctx=None, **kwargs)`: a copy of the context, changed as the keywords say. */
export function localcontext(ctx: unknown = null, options: Readonly<Record<string, unknown>> = {}): ContextManager {
  if (given(ctx) && !(ctx instanceof Context)) throw new TypeError("argument must be a context");
  for (const name of Object.keys(options)) if (!SETTINGS.includes(name)) throw new TypeError(`this function got an unexpected keyword argument '${name}'`);
  const own = (ctx instanceof Context ? ctx : getcontext()).copy();
  for (const [name, value] of Object.entries(options)) if (given(value)) Reflect.set(own, name, value);
  return new ContextManager(own);
}

libraryFunctions("decimal", {
  getcontext: [getcontext, ""],
  setcontext: [setcontext, "context, /"],
  localcontext: [localcontext, "ctx=None, **kwargs"],
});
