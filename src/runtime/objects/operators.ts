/**
 * Python's operators for operands of unknown type, under the names of its `operator` module. Each function first tries
 * two raw numbers, which is what unproven code mostly has; `binary` (`operator_slots.ts`) goes through the data model.
 */
import { specialMethod } from "./attributes.js";
import { carriedValue, carriesValue, numberOf } from "./compare.js";
import { TypeError, ValueError } from "./exceptions.js";
import { type Int, integer } from "./integer.js";
import { binary, inPlace } from "./operator_slots.js";
import { ADD, AND, DIVMOD, FLOORDIV, LSHIFT, MATMUL, MOD, MUL, OR, POW, RSHIFT, SUB, TRUEDIV, XOR } from "./operator_table.js";
import { boxFloat, isFloat } from "./py_float.js";
import { NotImplemented } from "./singletons.js";
import { type_name } from "./types.js";

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

/** `divmod(a, b)` */
export function divmod(a: unknown, b: unknown): unknown {
  return binary(DIVMOD, a, b);
}

/** `a ** b`, and the builtin `pow(a, b, m)`. */
export function pow(a: unknown, b: unknown, m: unknown = null): unknown {
  if (m !== null) return powModulo(a, b, m);
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
export function iadd<R = unknown>(a: unknown, b: unknown): R;
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
export function isub<R = unknown>(a: unknown, b: unknown): R;
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
export function iand<R = unknown>(a: unknown, b: unknown): R;
export function iand(a: unknown, b: unknown): unknown {
  return inPlace(AND, a, b);
}

/** `a |= b` */
export function ior<R = unknown>(a: unknown, b: unknown): R;
export function ior(a: unknown, b: unknown): unknown {
  return inPlace(OR, a, b);
}

/** `a ^= b` */
export function ixor<R = unknown>(a: unknown, b: unknown): R;
export function ixor(a: unknown, b: unknown): unknown {
  return inPlace(XOR, a, b);
}

function powModulo(a: unknown, b: unknown, m: unknown): unknown {
  const [x, y, z] = [numberOf(carriedValue(a)), numberOf(carriedValue(b)), numberOf(carriedValue(m))];
  const isComplex = (value: unknown): boolean => type_name(carriedValue(value)) === "complex";
  const isNumber = (value: unknown): boolean => isComplex(value) || isFloat(value) || numberOf(carriedValue(value)) !== undefined;
  const operands = [a, b, m];
  // a subclass of int or float may say itself what its powers are
  const method = isNumber(a) && !carriesValue(a) ? undefined : specialMethod(a, "__pow__");
  const answer: unknown = method === undefined || method === null ? NotImplemented : Reflect.apply(method, a, [b, m]);
  if (answer !== NotImplemented) return answer;
  if (x !== undefined && y !== undefined && z !== undefined && !operands.some(isFloat)) return integer.pow(x, y, z);
  // the first of them that is no integer refuses: a float whatever the others are, a complex number where it could be a power
  for (const operand of operands) {
    if (isComplex(operand)) {
      if (isNumber(a) && isNumber(b)) throw new ValueError("complex modulo");
    } else if (isFloat(operand)) throw new TypeError("pow() 3rd argument not allowed unless all arguments are integers");
  }
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
