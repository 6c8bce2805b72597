/** What can be evaluated early, late or twice without a difference. */
import type * as ast from "../syntax/ast.js";
import { childrenOf } from "../analysis/walk.js";

/** Whether evaluating an expression may do something or see what others do: anything but names, literals and plain operators on them. */
export function hasEffect(node: ast.Expr): boolean {
  switch (node.kind) {
    case "Call":
    case "Await":
    case "Yield":
    case "YieldFrom":
    case "NamedExpr":
    case "ListComp":
    case "SetComp":
    case "DictComp":
    case "GeneratorExp":
      return true;
    case "Lambda":
      return false;
    default:
      return childrenOf(node).some((child) => child !== null && hasEffect(child as ast.Expr));
  }
}

/** A name or literal: may be written twice. */
export function isRepeatable(node: ast.Expr): boolean {
  return node.kind === "Name" || node.kind === "Int" || node.kind === "Str" || node.kind === "NameConstant" || (node.kind === "Float" && Number.isFinite(node.value));
}
