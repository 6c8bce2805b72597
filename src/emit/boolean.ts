/** `x or y` → `x || y`, `x ?? y`, general `truthy((t = x)) ? t : y`; `a if c else b` → `c ? a : b`. */
import type * as ast from "../syntax/ast.js";
import { isFloat } from "./float.js";
import { only, withoutNone, type Type } from "../analysis/types.js";
import { alwaysTrue } from "../analysis/infer/narrowing.js";
import { assign, binary, conditional, declare, ident } from "./build.js";
import { emitCondition, truthOf } from "./condition.js";
import type { Emitter } from "./emitter.js";
import { emitDropped, emitDynamic, emitExpr } from "./expression.js";
import { isRepeatable } from "./purity.js";
import { typeText } from "./type_text.js";
import type * as ir from "./ir.js";

export function emitBoolOp(e: Emitter, node: ast.BoolOp): ir.Expr {
  const slot = e.type(node);
  const emit = (value: ast.Expr): ir.Expr => (isFloat(slot) ? emitExpr(e, value) : emitDynamic(e, value));
  const visit = (index: number): ir.Expr => {
    const value = node.values[index]!;
    if (index === node.values.length - 1) return e.inPlace(() => emit(value));
    const type = e.type(value);
    if (node.op === "or" && only(type)?.k === "none" && !isRepeatable(value)) return { kind: "Sequence", items: [emitDropped(e, value), visit(index + 1)] };
    const native = nativeOperator(node.op, type);
    if (native !== null) return binary(native, emit(value), visit(index + 1));
    if (isRepeatable(value)) {
      const test = truthOf(e, value, emit(value), emit(value));
      return node.op === "and" ? conditional(test, visit(index + 1), emit(value)) : conditional(test, emit(value), visit(index + 1));
    }
    const temp = ident(e.fresh("value"));
    e.sink.push(declare("let", temp, undefined, typeText(e, type)));
    const test = truthOf(e, value, assign(temp, emit(value)), temp);
    return node.op === "and" ? conditional(test, visit(index + 1), temp) : conditional(test, temp, visit(index + 1));
  };
  return visit(0);
}

/** The JavaScript operator that gives the same value, if there is one. */
function nativeOperator(op: "and" | "or", type: Type): "&&" | "||" | "??" | null {
  if (type.unknown) return null;
  const values = withoutNone(type);
  const objects = values.atoms.size > 0 && [...values.atoms.values()].every(alwaysTrue);
  if (objects || (op === "or" && only(type)?.k === "none")) return op === "and" ? "&&" : type.atoms.has("none") ? "??" : "||";
  const simple = [...type.atoms.values()].every((a) => a.k === "none" || a.k === "bool" || a.k === "str" || (a.k === "int"));
  return simple ? (op === "and" ? "&&" : "||") : null;
}

export function emitIfExp(e: Emitter, node: ast.IfExp): ir.Expr {
  const test = emitCondition(e, node.test);
  const float = isFloat(e.type(node));
  return e.inPlace(() => conditional(test, float ? emitExpr(e, node.body) : emitDynamic(e, node.body), float ? emitExpr(e, node.orelse) : emitDynamic(e, node.orelse)));
}
