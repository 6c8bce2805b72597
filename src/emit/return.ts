/** `return v` → `return v`; `return` where somebody looks at the result → `return null`. */
import type * as ast from "../syntax/ast.js";
import { is, isNever } from "../analysis/types.js";
import { NULL, statement } from "./build.js";
import type { Emitter } from "./emitter.js";
import { emitDynamic, emitExpr } from "./expression.js";
import type { FunctionUnit } from "../analysis/program.js";

/** Whether a function's result is None and nobody looks at it. */
export const returnsNothing = (unit: FunctionUnit): boolean => !unit.resultUsed && unit.flavour !== "generator" && (is(unit.returns.type, "none") || isNever(unit.returns.type));

export function emitReturn(e: Emitter, node: ast.Return): void {
  const { unit } = e;
  const nothing = unit === null || returnsNothing(unit) || unit.flavour === "async generator" || e.constructing;
  if (node.value === null || node.value.kind === "NameConstant") {
    if (node.value !== null && node.value.kind === "NameConstant" && node.value.value !== null) e.sink.push({ kind: "Return", value: emitDynamic(e, node.value), origin: node.span });
    else e.sink.push({ kind: "Return", ...(!nothing && { value: NULL }), origin: node.span });
    return;
  }
  if (nothing) {
    e.sink.push(statement(emitExpr(e, node.value), node.span));
    e.sink.push({ kind: "Return", origin: node.span });
    return;
  }
  e.sink.push({ kind: "Return", value: e.returnsRaw(unit) ? emitExpr(e, node.value) : emitDynamic(e, node.value), origin: node.span });
}
