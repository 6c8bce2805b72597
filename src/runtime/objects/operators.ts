/**
 * Python's operators for operands of unknown type, under the names of its `operator` module. Each function first tries
 * two raw numbers, which is what unproven code mostly has; `binary` goes through the data model.
 */
import { addArrays, kindOf, repeatArray } from "./array_items.js";
import { specialMethod } from "./attributes.js";
import { ask, carriedValue, carriesValue, isDerived, numberOf } from "./compare.js";
import type { Complex } from "./complex.js";
import { AnyBytes } from "./bytes.js";
import { DictObject } from "./dict/dict_object.js";
import { TypeError, ValueError } from "./exceptions.js";
import { floats } from "./float_arithmetic.js";
import { isTypeLike, union_type } from "./generic_alias.js";
import { asCount, isIndex } from "./indices.js";
import { type Int, integer } from "./integer.js";
import { isPlainArray } from "./iteration.js";
import { extend } from "./list/methods.js";
import { percent } from "./percent.js";
import { boxFloat, isFloat } from "./py_float.js";
import { NotImplemented } from "./singletons.js";
import { Range } from "./range.js";
import { AnySet } from "./set.js";
import { PyTuple } from "./tuple.js";
import { isClass, typeInfo } from "./type_registry.js";
import { type_name, type_of } from "./types.js";

/** What an operator does with numbers, and the methods it asks. */
interface Operator {
  readonly symbol: string;
  readonly method: string;
  readonly reflected: string;
  readonly inPlace: string;
  readonly ints: ((a: Int, b: Int) => unknown) | null;
  readonly floats: ((a: number, b: number) => number | Complex) | null;
  /** Two bools give a bool. */
  readonly bools: boolean;
}

function operator(symbol: string, name: string, ints: Operator["ints"], ofFloats: Operator["floats"], bools = false): Operator {
  return { symbol, method: `__${name}__`, reflected: `__r${name}__`, inPlace: `__i${name}__`, ints, floats: ofFloats, bools };
}

// The arithmetic comes from functions of modules that may still be loading: it is looked up at the call.
const ADD = operator("+", "add", (a, b) => integer.add(a, b), (a, b) => a + b);
const SUB = operator("-", "sub", (a, b) => integer.sub(a, b), (a, b) => a - b);
const MUL = operator("*", "mul", (a, b) => integer.mul(a, b), (a, b) => a * b);
const TRUEDIV = operator("/", "truediv", (a, b) => boxFloat(integer.divide(a, b)), (a, b) => floats.divide(a, b));
const FLOORDIV = operator("//", "floordiv", (a, b) => integer.floordiv(a, b), (a, b) => floats.floordiv(a, b));
const MOD = operator("%", "mod", (a, b) => integer.mod(a, b), (a, b) => floats.mod(a, b));
const POW = operator("** or pow()", "pow", (a, b) => integer.pow(a, b), (a, b) => floats.power(a, b));
const MATMUL = operator("@", "matmul", null, null);
const LSHIFT = operator("<<", "lshift", (a, b) => integer.lshift(a, b), null);
const RSHIFT = operator(">>", "rshift", (a, b) => integer.rshift(a, b), null);
const AND = operator("&", "and", (a, b) => integer.and(a, b), null, true);
const OR = operator("|", "or", (a, b) => integer.or(a, b), null, true);
const XOR = operator("^", "xor", (a, b) => integer.xor(a, b), null, true);

const SAFE = Number.MAX_SAFE_INTEGER;

/** `a + b` */
export function add(a: unknown, b: unknown): unknown {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (!Number.isInteger(sum)) return sum;
    if (Number.isInteger(a) && Number.isInteger(b) && sum <= SAFE && sum >= -SAFE) return sum;
  } else if (typeof a === "string" && typeof b === "string") {
    return a + b;
  }
  return binary(ADD, a, b);
}

/** `a - b` */
export function sub(a: unknown, b: unknown): unknown {
  if (typeof a === "number" && typeof b === "number") {
    const difference = a - b;
    if (!Number.isInteger(difference)) return difference;
    if (Number.isInteger(a) && Number.isInteger(b) && difference <= SAFE && difference >= -SAFE) return difference;
  }
  return binary(SUB, a, b);
}

/** `a * b` */
export function mul(a: unknown, b: unknown): unknown {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    if (!Number.isInteger(product)) return product;
    if (Number.isInteger(a) && Number.isInteger(b) && product <= SAFE && product >= -SAFE) return product + 0;
  }
  return binary(MUL, a, b);
}

/** `a / b` */
export function truediv(a: unknown, b: unknown): unknown {
  if (typeof a === "number" && typeof b === "number" && b !== 0) return boxFloat(a / b);
  return binary(TRUEDIV, a, b);
}

/** `a // b` */
export function floordiv(a: unknown, b: unknown): unknown {
  if (typeof a === "number" && typeof b === "number" && Number.isInteger(a) && Number.isInteger(b)) return integer.floordiv(a, b);
  return binary(FLOORDIV, a, b);
}

/** `a % b` */
export function mod(a: unknown, b: unknown): unknown {
  if (typeof a === "number" && typeof b === "number" && Number.isInteger(a) && Number.isInteger(b)) return integer.mod(a, b);
  return binary(MOD, a, b);
}

/** `a ** b`, and the builtin `pow(a, b, m)`. */
export function pow(a: unknown, b: unknown, m: unknown = null): unknown {
  if (m !== null) {
    if (isFloat(a) || isFloat(b)) throw new TypeError("pow() 3rd argument not allowed unless all arguments are integers");
    return powModulo(a, b, m);
  }
  return binary(POW, a, b);
}

/** `a @ b` */
export function matmul(a: unknown, b: unknown): unknown {
  return binary(MATMUL, a, b);
}

/** `a << b` */
export function lshift(a: unknown, b: unknown): unknown {
  return binary(LSHIFT, a, b);
}

/** `a >> b` */
export function rshift(a: unknown, b: unknown): unknown {
  return binary(RSHIFT, a, b);
}

/** `a & b` */
export function and_(a: unknown, b: unknown): unknown {
  if (typeof a === "number" && typeof b === "number" && (a | 0) === a && (b | 0) === b) return a & b;
  return binary(AND, a, b);
}

/** `a | b` */
export function or_(a: unknown, b: unknown): unknown {
  if (typeof a === "number" && typeof b === "number" && (a | 0) === a && (b | 0) === b) return a | b;
  return binary(OR, a, b);
}

/** `a ^ b` */
export function xor(a: unknown, b: unknown): unknown {
  if (typeof a === "number" && typeof b === "number" && (a | 0) === a && (b | 0) === b) return a ^ b;
  return binary(XOR, a, b);
}

/** `a += b`: the value that `a` gets. */
export function iadd(a: unknown, b: unknown): unknown {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (!Number.isInteger(sum)) return sum;
    if (Number.isInteger(a) && Number.isInteger(b) && sum <= SAFE && sum >= -SAFE) return sum;
  } else if (typeof a === "string" && typeof b === "string") {
    return a + b;
  }
  return inPlace(ADD, a, b);
}

/** `a -= b` */
export function isub(a: unknown, b: unknown): unknown {
  return typeof a === "number" && typeof b === "number" ? sub(a, b) : inPlace(SUB, a, b);
}

/** `a *= b` */
export function imul(a: unknown, b: unknown): unknown {
  return typeof a === "number" && typeof b === "number" ? mul(a, b) : inPlace(MUL, a, b);
}

/** `a /= b` */
export function itruediv(a: unknown, b: unknown): unknown {
  return inPlace(TRUEDIV, a, b);
}

/** `a //= b` */
export function ifloordiv(a: unknown, b: unknown): unknown {
  return inPlace(FLOORDIV, a, b);
}

/** `a %= b` */
export function imod(a: unknown, b: unknown): unknown {
  return inPlace(MOD, a, b);
}

/** `a **= b` */
export function ipow(a: unknown, b: unknown): unknown {
  return inPlace(POW, a, b);
}

/** `a @= b` */
export function imatmul(a: unknown, b: unknown): unknown {
  return inPlace(MATMUL, a, b);
}

/** `a <<= b` */
export function ilshift(a: unknown, b: unknown): unknown {
  return inPlace(LSHIFT, a, b);
}

/** `a >>= b` */
export function irshift(a: unknown, b: unknown): unknown {
  return inPlace(RSHIFT, a, b);
}

/** `a &= b` */
export function iand(a: unknown, b: unknown): unknown {
  return inPlace(AND, a, b);
}

/** `a |= b` */
export function ior(a: unknown, b: unknown): unknown {
  return inPlace(OR, a, b);
}

/** `a ^= b` */
export function ixor(a: unknown, b: unknown): unknown {
  return inPlace(XOR, a, b);
}

/** The operator for any operands: numbers, what the classes say, then sequences. */
function binary(op: Operator, a: unknown, b: unknown): unknown {
  const answer = attempt(op, a, b);
  if (answer === NotImplemented) throw unsupported(op, a, b, op.symbol);
  return answer;
}

function inPlace(op: Operator, a: unknown, b: unknown): unknown {
  if (typeof a === "object" && a !== null) {
    if (Array.isArray(a) && isPlainArray(a)) {
      if (!(a instanceof PyTuple)) {
        if (op === ADD) {
          const answer = ask(b, op.reflected, a);
          if (answer !== NotImplemented) return answer;
          extend(a, b);
          return a;
        }
        if (op === MUL && isIndex(b)) return repeatInPlace(a, b);
      }
    } else if (a instanceof AnyBytes && (op === ADD || op === MUL) && typeof b === "object" && !(b instanceof AnyBytes)) {
      const reflected = ask(b, op.reflected, a);
      const answer = reflected !== NotImplemented ? reflected : ask(a, op.inPlace, b);
      if (answer !== NotImplemented) return answer === undefined ? null : answer;
    } else {
      const answer = ask(a, op.inPlace, b);
      if (answer !== NotImplemented) return answer === undefined ? null : answer;
    }
  }
  const answer = attempt(op, a, b);
  if (answer === NotImplemented) throw unsupported(op, a, b, op === POW ? "**=" : `${op.symbol}=`);
  return answer;
}

function repeatInPlace(xs: unknown[], times: unknown): unknown[] {
  const items = repeatArray(xs, times);
  xs.length = 0;
  for (const item of items) xs.push(item);
  return xs;
}

/** The result, or NotImplemented when neither operand knows the other. */
function attempt(op: Operator, a: unknown, b: unknown): unknown {
  const x = numberOf(a);
  if (x !== undefined) {
    const y = numberOf(b);
    if (y !== undefined) return onNumbers(op, a, b, x, y);
    // a float takes any int, and a bool is an int, so that the right operand's class is not asked
    const held = carriedValue(b);
    const z = held === b ? undefined : numberOf(held);
    if (z !== undefined && !isFloat(held) && (isFloat(a) || typeof a === "boolean")) {
      const answer = onNumbers(op, a, held, x, z);
      if (answer !== NotImplemented) return answer;
    }
  } else if (op === MOD && typeof a === "string") {
    return percent(a, b);
  }
  if (b instanceof AnyBytes && (typeof a === "string" || Array.isArray(a))) return NotImplemented;
  const derived = isDerived(b, a) && specialMethod(a, op.reflected) !== specialMethod(b, op.reflected);
  if (derived) {
    const answer = ask(b, op.reflected, a);
    if (answer !== NotImplemented) return answer;
  }
  // bytes join as sequences do: the right operand is asked first
  if (a instanceof AnyBytes && (op === ADD || op === MUL) && typeof b === "object" && !(b instanceof AnyBytes)) {
    const other = ask(b, op.reflected, a);
    if (other !== NotImplemented) return other === undefined ? null : other;
  }
  const answer = ask(a, op.method, b);
  if (answer !== NotImplemented) return answer === undefined ? null : answer;
  // the method that a subclass of int or float inherits comes before what the right operand reflects
  if (carriesValue(a) && carriesValue(b) && specialMethod(a, op.method) === undefined) {
    const [left, right] = [carriedValue(a), carriedValue(b)];
    const [m, n] = [numberOf(left), numberOf(right)];
    if (m !== undefined && n !== undefined && (isFloat(left) || !isFloat(right))) {
      const held = onNumbers(op, left, right, m, n);
      if (held !== NotImplemented) return held;
    }
  }
  if (!derived && Object.getPrototypeOf(Object(a)) !== Object.getPrototypeOf(Object(b)) && !(b instanceof AnyBytes && op === MUL && !isIndex(a))) {
    const other = ask(b, op.reflected, a);
    if (other !== NotImplemented) return other === undefined ? null : other;
  }
  if (op === ADD || op === MUL) {
    const sequence = op === ADD ? concatenated(a, b) : repeated(a, b);
    if (sequence !== NotImplemented) return sequence;
  }
  if (op === OR && (isClass(a) || isClass(b) || isAlias(a) || isAlias(b)) && isTypeLike(a) && isTypeLike(b)) return union_type(a, b);
  return fallsBack(op, a, b) ? attempt(op, carriedValue(a), carriedValue(b)) : NotImplemented;
}

/** Whether what a subclass of int, float or str inherits is still to be tried; objects that were asked are not asked again. */
function fallsBack(op: Operator, a: unknown, b: unknown): boolean {
  if (!carriesValue(a)) return carriesValue(b) && !isForeign(a);
  if (isForeign(b) && typeof carriedValue(a) !== "string") return false;
  return specialMethod(a, op.method) === undefined || Object.getPrototypeOf(Object(a)) !== Object.getPrototypeOf(Object(b));
}

/** An object of a class of the program that derives from no type of values. */
const isForeign = (x: unknown): boolean => typeof x === "object" && x !== null && !carriesValue(x) && !Array.isArray(x) && !typeInfo(type_of(x)).builtin;

const isAlias = (x: unknown): boolean => typeof x === "object" && x !== null && isTypeLike(x);

function onNumbers(op: Operator, a: unknown, b: unknown, x: number | bigint, y: number | bigint): unknown {
  if (isFloat(a) || isFloat(b)) {
    if (op.floats === null) return NotImplemented;
    const result = op.floats(integer.toFloat(x), integer.toFloat(y));
    return typeof result === "number" ? boxFloat(result) : result;
  }
  if (op.ints === null) return NotImplemented;
  const result = op.ints(x, y);
  return op.bools && typeof a === "boolean" && typeof b === "boolean" ? result === 1 : result;
}

function concatenated(a: unknown, b: unknown): unknown {
  if (typeof a === "string" && typeof b === "string") return a + b;
  return Array.isArray(a) ? addArrays(a, b, kindOf(a)) : NotImplemented;
}

function repeated(a: unknown, b: unknown): unknown {
  if (typeof a === "string" && isIndex(b)) return repeatText(a, b);
  if (typeof b === "string" && isIndex(a)) return repeatText(b, a);
  if (Array.isArray(a) && isIndex(b)) return repeatArray(a, b);
  if (Array.isArray(b) && isIndex(a)) return repeatArray(b, a);
  return NotImplemented;
}

const repeatText = (text: string, times: unknown): string => text.repeat(Math.max(0, asCount(times)));

function unsupported(op: Operator, given: unknown, b: unknown, symbol: string): TypeError {
  const a = typeof carriedValue(given) === "string" ? carriedValue(given) : given;
  if (op === ADD) {
    if (typeof a === "string") return new TypeError(`can only concatenate str (not "${type_name(b)}") to str`);
    if (Array.isArray(a)) return new TypeError(`can only concatenate ${kindOf(a)} (not "${type_name(b)}") to ${kindOf(a)}`);
  } else if (op === MUL) {
    if (typeof a === "string" || Array.isArray(a)) return new TypeError(`can't multiply sequence by non-int of type '${type_name(b)}'`);
    // In place, a left operand with a length or `in` of its own keeps CPython from looking at the right one.
    const hidesRight = symbol === "*=" && (a instanceof DictObject || a instanceof AnySet || a instanceof Range);
    if (!hidesRight && (typeof b === "string" || Array.isArray(b) || b instanceof AnyBytes)) return new TypeError(`can't multiply sequence by non-int of type '${type_name(given)}'`);
  }
  const isPrint = op === RSHIFT && typeof a === "function" && a.name === "print";
  const hint = isPrint ? '. Did you mean "print(<message>, file=<output_stream>)"?' : "";
  return new TypeError(`unsupported operand type(s) for ${symbol}: '${type_name(given)}' and '${type_name(b)}'${hint}`);
}

function powModulo(a: unknown, b: unknown, m: unknown): unknown {
  const [x, y, z] = [numberOf(carriedValue(a)), numberOf(carriedValue(b)), numberOf(carriedValue(m))];
  const isComplex = (value: unknown): boolean => type_name(carriedValue(value)) === "complex";
  if ([a, b, m].some(isComplex) && [a, b, m].every((value) => isComplex(value) || numberOf(carriedValue(value)) !== undefined)) throw new ValueError("complex modulo");
  if (x !== undefined && y !== undefined && z !== undefined) {
    if (isFloat(a) || isFloat(b) || isFloat(m)) throw new TypeError("pow() 3rd argument not allowed unless all arguments are integers");
    return integer.pow(x, y, z);
  }
  const method = specialMethod(a, "__pow__");
  const answer: unknown = method === undefined || method === null ? NotImplemented : Reflect.apply(method, a, [b, m]);
  if (answer !== NotImplemented) return answer;
  throw new TypeError(`unsupported operand type(s) for ** or pow(): '${type_name(a)}', '${type_name(b)}', '${type_name(m)}'`);
}

// ─── one operand ───

/** `-x` */
export function neg(x: unknown): unknown {
  if (typeof x === "number") return 0 - x;
  return unary(x, "__neg__", "-", (n) => integer.neg(n), (v) => -v);
}

/** `+x` */
export function pos(x: unknown): unknown {
  if (typeof x === "number") return x;
  return unary(x, "__pos__", "+", (n) => n, (v) => v);
}

/** `~x` */
export function invert(x: unknown): unknown {
  if (typeof x === "number" && (x | 0) === x) return ~x;
  return unary(x, "__invert__", "~", (n) => integer.invert(n), null);
}

/** `abs(x)` */
export function absolute(x: unknown): unknown {
  if (typeof x === "number") return Math.abs(x);
  return unary(x, "__abs__", "abs", (n) => integer.abs(n), Math.abs);
}

function unary(x: unknown, name: string, symbol: string, ints: (n: Int) => Int, ofFloats: ((v: number) => number) | null, given: unknown = x): unknown {
  const value = numberOf(x);
  if (value !== undefined) {
    if (!isFloat(x)) return ints(value);
    if (ofFloats !== null) return boxFloat(ofFloats(Number(value)));
  } else {
    const method = specialMethod(x, name);
    if (method !== undefined && method !== null) return Reflect.apply(method, x, []);
    if (carriesValue(x)) return unary(carriedValue(x), name, symbol, ints, ofFloats, given);
  }
  throw new TypeError(symbol === "abs" ? `bad operand type for abs(): '${type_name(given)}'` : `bad operand type for unary ${symbol}: '${type_name(given)}'`);
}
