/** `2.0` → `float(2.0)` where a program may look at it: a raw number there would be an int. */
import type * as ast from "../syntax/ast.js";
import { is, type Type } from "../analysis/types.js";
import type { Emitter } from "./emitter.js";
import { emitDynamic, emitExpr } from "./expression.js";
import type * as ir from "./ir.js";

export const isFloat = (type: Type): boolean => is(type, "float");

/** Whether a float expression already carries the box where one is needed. */
export function isSafeFloat(e: Emitter, node: ast.Expr): boolean {
  switch (node.kind) {
    case "Float":
      return !Number.isInteger(node.value);
    case "Subscript":
    case "Await":
      return true;
    case "UnaryOp":
      return node.operand.kind === "Float" && !Number.isInteger(node.operand.value);
    case "Name": {
      const variable = e.facts.scopes.resolution.get(node);
      return variable !== undefined && !isFloat(e.variableType(variable));
    }
    case "IfExp":
      return isSafeFloat(e, node.body) && isSafeFloat(e, node.orelse);
    default:
      return false;
  }
}

/** Emit a value for a slot of this type: raw if the slot holds nothing but floats. */
export function emitFor(e: Emitter, node: ast.Expr, slot: Type): ir.Expr {
  return isFloat(slot) ? emitExpr(e, node) : emitDynamic(e, node);
}
