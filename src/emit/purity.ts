/** What can be evaluated early, late or twice without a difference. */
import type * as ast from "../syntax/ast.js";
import { every, only } from "../analysis/types.js";
import { childrenOf } from "../analysis/walk.js";
import type { Emitter } from "./emitter.js";

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

/** Builtins that only look at their arguments. */
const LOOKS = new Set("len abs min max sum ord chr str int float bool repr round isinstance type hash divmod bin hex oct".split(" "));

/** Like `hasEffect`, knowing types: looking at values of builtin types has none. */
export function mayAct(e: Emitter, node: ast.Expr): boolean {
  if (node.kind === "Call") {
    const atom = only(e.type(node.func));
    const looks = (atom?.k === "api" && atom.fn.module === "builtins" && (atom.fn.owner === null ? LOOKS.has(atom.fn.name) : atom.fn.owner.name === "str")) || (atom?.k === "api class" && atom.cls.module === "builtins" && LOOKS.has(atom.cls.name));
    const simple = (x: ast.Expr): boolean => every(e.type(x), (a) => a.k !== "inst" && a.k !== "obj" && a.k !== "generator" && a.k !== "iterator");
    if (looks && node.args.every(simple)) return [...node.args, ...node.keywords.map((k) => k.value), ...(node.func.kind === "Attribute" ? [node.func.value] : [])].some((x) => mayAct(e, x));
    return true;
  }
  if (node.kind === "Await" || node.kind === "Yield" || node.kind === "YieldFrom" || node.kind === "NamedExpr" || node.kind.endsWith("Comp") || node.kind === "GeneratorExp") return true;
  if (node.kind === "Lambda") return false;
  return childrenOf(node).some((child) => child !== null && mayAct(e, child as ast.Expr));
}

/** A name or literal: may be written twice. */
export function isRepeatable(node: ast.Expr): boolean {
  return node.kind === "Name" || node.kind === "Int" || node.kind === "Str" || node.kind === "NameConstant" || (node.kind === "Float" && Number.isFinite(node.value));
}
