/**
 * What an operator gives and how it may be emitted, decided once for inference and emission: the type that the emitted form
 * has in TypeScript is the type inference works with.
 */
import type { BinaryOperator, CompareOperator } from "../syntax/ast.js";
import { addIntervals, ASCII, BOOL, every, FLOAT, intRange, isSafe, only, onlyAtom, SAFE, STR, UNKNOWN, type IntAtom, type Type } from "./types.js";

/**
 * - `native`: JavaScript's operator.
 * - `integer`: `integer.add(a, b)`; `floats`: `floats.mod(a, b)`; `divide`: `divide(a, b)`; `power`: `power(a, b)`.
 * - `floor`: `Math.floor(a / b)`; `concat`: `[...a, ...b]`; `repeat`: `text.repeat(n)`.
 * - `times`: `repeated(xs, n)`, a list or tuple several times over.
 * - `truth`: `&`, `|`, `^` of two bools, which give a bool.
 * - `helper`: the general helper under Python's operator name.
 */
export type BinaryForm = "native" | "integer" | "floats" | "divide" | "power" | "floor" | "concat" | "repeat" | "times" | "truth" | "helper";

export interface BinaryPlan {
  readonly form: BinaryForm;
  readonly result: Type;
}

const helper: BinaryPlan = { form: "helper", result: UNKNOWN };

/** An operand as an integer interval: ints and bools. */
function asInt(t: Type): IntAtom | null {
  if (t.unknown || t.atoms.size === 0) return null;
  let lo = Infinity;
  let hi = -Infinity;
  for (const atom of t.atoms.values()) {
    if (atom.k === "bool") {
      lo = Math.min(lo, 0);
      hi = Math.max(hi, 1);
    } else if (atom.k === "int") {
      lo = Math.min(lo, atom.lo);
      hi = Math.max(hi, atom.hi);
    } else return null;
  }
  return { k: "int", lo, hi };
}

/** Plan a binary operation. `nonzero`: the right operand is a literal that isn't zero. */
export function planBinary(op: BinaryOperator, left: Type, right: Type, nonzero: boolean): BinaryPlan {
  if (left.unknown || right.unknown) return helper;
  const a = asInt(left);
  const b = asInt(right);
  if (a !== null && b !== null) {
    if ((op === "&" || op === "|" || op === "^") && left.atoms.has("bool") && right.atoms.has("bool")) {
      // two bools give a bool; what may be either is looked at when it runs
      return only(left)?.k === "bool" && only(right)?.k === "bool" ? { form: "truth", result: BOOL } : helper;
    }
    return planInts(op, a, b);
  }
  const number = (t: Type) => every(t, (x) => x.k === "int" || x.k === "float" || x.k === "bool");
  const float = (t: Type) => only(t)?.k === "float";
  if (number(left) && number(right)) {
    // an int operand has to be a plain number for JavaScript's operators
    const plain = (t: Type) => every(t, (x) => x.k === "float" || x.k === "bool" || (x.k === "int" && isSafe(x)));
    if ((float(left) || float(right)) && plain(left) && plain(right)) return planFloats(op, nonzero || (b !== null && (b.lo > 0 || b.hi < 0)));
    if (op === "/" && plain(left) && plain(right)) return { form: "divide", result: FLOAT };
    return helper;
  }
  const leftStr = onlyAtom(left, "str");
  const rightStr = onlyAtom(right, "str");
  if (op === "+" && leftStr !== null && rightStr !== null) return { form: "native", result: leftStr.ascii && rightStr.ascii ? ASCII : STR };
  if (op === "*" && leftStr !== null && b !== null && isSafe(b)) return { form: b.lo >= 0 ? "repeat" : "helper", result: b.lo >= 0 ? left : UNKNOWN };
  if (op === "*" && onlyAtom(left, "list") !== null && b !== null && isSafe(b)) return { form: "times", result: left };
  if (op === "+" && onlyAtom(left, "list") !== null && onlyAtom(right, "list") !== null) return { form: "concat", result: left };
  if (op === "+" && onlyAtom(left, "tuple") !== null && onlyAtom(right, "tuple") !== null) return helper;
  if (only(left)?.k === "complex" || only(right)?.k === "complex") return number(left) || number(right) || only(left)?.k === only(right)?.k ? { form: "helper", result: UNKNOWN } : helper;
  return helper;
}

function planInts(op: BinaryOperator, a: IntAtom, b: IntAtom): BinaryPlan {
  const native = (lo: number, hi: number): BinaryPlan => ({ form: "native", result: intRange(lo, hi) });
  const general = (lo = -Infinity, hi = Infinity): BinaryPlan => ({ form: "integer", result: intRange(lo, hi) });
  const both = isSafe(a) && isSafe(b);
  switch (op) {
    case "+":
    case "-": {
      const sum = addIntervals(a, op === "+" ? b : { k: "int", lo: -b.hi, hi: -b.lo });
      return both && isSafe(sum) ? native(sum.lo, sum.hi) : general(sum.lo, sum.hi);
    }
    case "*": {
      const corners = [a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi].map((x) => (Number.isNaN(x) ? 0 : x));
      const lo = Math.min(...corners);
      const hi = Math.max(...corners);
      // 0 * -1 is -0 in JavaScript
      const negativeZero = (a.lo <= 0 && a.hi >= 0 && b.lo < 0) || (b.lo <= 0 && b.hi >= 0 && a.lo < 0);
      return both && lo >= -SAFE && hi <= SAFE ? { form: negativeZero ? "integer" : "native", result: intRange(lo + 0, hi + 0) } : general(lo, hi);
    }
    case "/":
      return both && (b.lo > 0 || b.hi < 0) ? { form: "native", result: FLOAT } : { form: "divide", result: FLOAT };
    case "//":
      if (both && b.lo > 0) return { form: "floor", result: intRange(Math.min(a.lo, Math.floor(a.lo / b.lo)), Math.max(Math.floor(a.hi / b.lo), -1)) };
      return both ? general(-SAFE, SAFE) : general();
    case "%":
      if (both && b.lo > 0) return { form: a.lo >= 0 ? "native" : "integer", result: intRange(0, Math.min(b.hi - 1, a.lo >= 0 ? a.hi : Infinity)) };
      return both ? general(-SAFE, SAFE) : general();
    case "**": {
      if (b.lo < 0) return { form: "helper", result: UNKNOWN };
      const base = Math.max(Math.abs(a.lo), Math.abs(a.hi));
      const bound = base ** b.hi;
      return both && bound <= SAFE ? native(a.lo >= 0 ? 0 : -bound, bound) : general(a.lo >= 0 ? 0 : -Infinity, Infinity);
    }
    case "&":
    case "|":
    case "^": {
      const small = a.lo >= 0 && b.lo >= 0 && a.hi < 2 ** 31 && b.hi < 2 ** 31;
      return small ? native(0, op === "&" ? Math.min(a.hi, b.hi) : 2 ** 31 - 1) : general();
    }
    case "<<":
      return a.lo >= 0 && b.lo >= 0 && b.hi < 31 && a.hi * 2 ** b.hi < 2 ** 31 ? native(0, a.hi * 2 ** b.hi) : general();
    case ">>":
      return a.lo >= 0 && a.hi < 2 ** 31 && b.lo >= 0 && b.hi < 32 ? native(0, a.hi) : general();
    case "@":
      return helper;
  }
}

function planFloats(op: BinaryOperator, nonzero: boolean): BinaryPlan {
  switch (op) {
    case "+":
    case "-":
    case "*":
      return { form: "native", result: FLOAT };
    case "/":
      return { form: nonzero ? "native" : "floats", result: FLOAT };
    case "//":
    case "%":
      return { form: "floats", result: FLOAT };
    case "**":
      return helper;
    default:
      return helper;
  }
}

export type CompareForm = "native" | "helper";

/** Whether a comparison may use JavaScript's operator. */
export function planCompare(op: CompareOperator, left: Type, right: Type): CompareForm {
  const a = only(left);
  const b = only(right);
  switch (op) {
    case "<":
    case "<=":
    case ">":
    case ">=": {
      const number = (t: Type) => every(t, (x) => x.k === "int" || x.k === "float");
      if (number(left) && number(right)) return "native";
      return a?.k === "str" && b?.k === "str" && a.ascii && b.ascii ? "native" : "helper";
    }
    case "==":
    case "!=": {
      if (a === null || b === null) return "helper";
      if (a.k === "str" || a.k === "bool") return a.k === b.k ? "native" : "helper";
      if (a.k === "int" && b.k === "int") return "native";
      return "helper";
    }
    case "is":
    case "is not": {
      const simple = (t: Type) => every(t, (x) => x.k === "none" || x.k === "bool" || x.k === "inst" || x.k === "obj" || x.k === "class" || x.k === "ellipsis" || x.k === "list" || x.k === "dict" || x.k === "set");
      if (a?.k === "none" || b?.k === "none" || a?.k === "bool" || b?.k === "bool" || a?.k === "ellipsis" || b?.k === "ellipsis") return "native";
      // an object with an identity of its own is the same as nothing else
      const object = (x: typeof a) => x !== null && ["class", "api class", "inst", "obj", "list", "dict", "set", "func"].includes(x.k);
      if (object(a) || object(b)) return "native";
      return simple(left) && simple(right) && a?.k === b?.k ? "native" : "helper";
    }
    case "in":
    case "not in":
      return "helper";
  }
}

export const NEGATED_INT = (i: IntAtom): Type => intRange(-i.hi + 0, -i.lo + 0);

/** The type of `-x`, `+x`, `~x`; null when only the general helper will do. */
export function planUnary(op: "-" | "+" | "~", operand: Type): { form: "native" | "integer"; result: Type } | null {
  const atom = only(operand);
  if (atom?.k === "float" && op !== "~") return { form: "native", result: FLOAT };
  if (atom?.k === "int") {
    if (op === "+") return { form: "native", result: operand };
    if (op === "~") return { form: "integer", result: intRange(-atom.hi - 1, -atom.lo - 1) };
    // -0 would be a float
    return { form: isSafe(atom) && (atom.lo > 0 || atom.hi < 0) ? "native" : "integer", result: NEGATED_INT(atom) };
  }
  return null;
}

