/** `2**89 - 1` → `2n ** 89n - 1n`: arithmetic on int literals that leaves the safe numbers is native arithmetic on bigints. */
import type * as ast from "../syntax/ast.js";
import { binary } from "./build.js";
import type * as ir from "./ir.js";

/** What an expression of literals gives, and its form on bigints. */
export interface IntConstant {
  readonly value: bigint;
  readonly expr: ir.Expr;
}

/** Larger results stay calls, which can run out of memory in Python's way. */
const MOST_BITS = 4096;
const DEEPEST = 20;

/** The constant that an expression is; null for everything else. */
export function intConstant(node: ast.Expr, depth = 0): IntConstant | null {
  if (node.kind === "Int") return { value: node.value, expr: { kind: "BigInt", value: node.value } };
  if (node.kind !== "BinOp" || depth > DEEPEST) return null;
  const left = intConstant(node.left, depth + 1);
  return left === null ? null : combineConstants(node.op, left, intConstant(node.right, depth + 1));
}

/** Two constants under an operator; null when the result is not worth it. */
export function combineConstants(op: ast.BinaryOperator, left: IntConstant | null, right: IntConstant | null): IntConstant | null {
  if (left === null || right === null) return null;
  switch (op) {
    case "+":
      return { value: left.value + right.value, expr: binary("+", left.expr, right.expr) };
    case "-":
      return { value: left.value - right.value, expr: binary("-", left.expr, right.expr) };
    case "*":
      return { value: left.value * right.value, expr: binary("*", left.expr, right.expr) };
    case "**":
      if (right.value > MOST_BITS || right.value < 0n || left.value < 0n || left.value.toString(2).length * Number(right.value) > MOST_BITS) return null;
      return { value: left.value ** right.value, expr: binary("**", left.expr, right.expr) };
    default:
      return null;
  }
}

/** Whether it is past what a number holds. */
export const isBig = ({ value }: IntConstant): boolean => value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER;
