/** Python's binary operators: their signs, the methods they ask, and what they do with numbers. */
import type { Complex } from "./complex.js";
import { floats } from "./float_arithmetic.js";
import { type Int, integer } from "./integer.js";
import { boxFloat } from "./py_float.js";
import { pairOf, type Tuple } from "./tuple.js";

/** What an operator does with numbers, and the methods it asks. */
export interface Operator {
  readonly symbol: string;
  readonly method: string;
  readonly reflected: string;
  readonly inPlace: string;
  readonly ints: ((a: Int, b: Int) => unknown) | null;
  readonly floats: ((a: number, b: number) => number | Complex | Tuple<[unknown, unknown]>) | null;
  /** Two bools give a bool. */
  readonly bools: boolean;
}

function operator(symbol: string, name: string, ints: Operator["ints"], ofFloats: Operator["floats"], bools = false): Operator {
  return { symbol, method: `__${name}__`, reflected: `__r${name}__`, inPlace: `__i${name}__`, ints, floats: ofFloats, bools };
}

function divided(a: number, b: number): Tuple<[unknown, unknown]> {
  const [quotient, rest] = floats.divmod(a, b);
  return pairOf(boxFloat(quotient), boxFloat(rest));
}

// The arithmetic comes from functions of modules that may still be loading: it is looked up at the call.
export const ADD = operator("+", "add", (a, b) => integer.add(a, b), (a, b) => a + b);
export const SUB = operator("-", "sub", (a, b) => integer.sub(a, b), (a, b) => a - b);
export const MUL = operator("*", "mul", (a, b) => integer.mul(a, b), (a, b) => a * b);
export const TRUEDIV = operator("/", "truediv", (a, b) => boxFloat(integer.divide(a, b)), (a, b) => floats.divide(a, b));
export const FLOORDIV = operator("//", "floordiv", (a, b) => integer.floordiv(a, b), (a, b) => floats.floordiv(a, b));
export const MOD = operator("%", "mod", (a, b) => integer.mod(a, b), (a, b) => floats.mod(a, b));
export const DIVMOD = operator("divmod()", "divmod", (a, b) => pairOf(integer.floordiv(a, b), integer.mod(a, b)), divided);
export const POW = operator("** or pow()", "pow", (a, b) => integer.pow(a, b), (a, b) => floats.power(a, b));
export const MATMUL = operator("@", "matmul", null, null);
export const LSHIFT = operator("<<", "lshift", (a, b) => integer.lshift(a, b), null);
export const RSHIFT = operator(">>", "rshift", (a, b) => integer.rshift(a, b), null);
export const AND = operator("&", "and", (a, b) => integer.and(a, b), null, true);
export const OR = operator("|", "or", (a, b) => integer.or(a, b), null, true);
export const XOR = operator("^", "xor", (a, b) => integer.xor(a, b), null, true);
