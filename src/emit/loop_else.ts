/** `for … else` → the else body after the loop; with a `break`, both in a block that `break` leaves: `skip_else: { … }`. */
import type * as ast from "../syntax/ast.js";
import { childrenOf } from "../analysis/walk.js";
import type { Emitter } from "./emitter.js";
import type * as ir from "./ir.js";
import { emitBlock } from "./statement.js";

/** Emit a loop and its `else`; `emit` gets a function that emits the loop's body. */
export function withElse(e: Emitter, body: readonly ast.Stmt[], orelse: readonly ast.Stmt[], emit: (emitBody: () => ir.Stmt[]) => void): void {
  const breaks = orelse.length > 0 && body.some(hasBreak);
  const label = breaks ? e.label("skip_else") : null;
  const emitBody = (): ir.Stmt[] => e.within({ breakLabels: [...e.breakLabels, label], continueLabels: [...e.continueLabels, null] }, () => emitBlock(e, body));
  if (label === null) {
    emit(emitBody);
    e.sink.push(...emitBlock(e, orelse));
    return;
  }
  const inside = e.into(() => {
    emit(emitBody);
    e.sink.push(...emitBlock(e, orelse));
  });
  e.sink.push({ kind: "Labeled", label, body: inside });
}

/** A `break` of this loop, not of one inside it. */
function hasBreak(node: ast.Node): boolean {
  if (node.kind === "Break") return true;
  if (node.kind === "FunctionDef" || node.kind === "ClassDef" || node.kind === "Lambda") return false;
  if (node.kind === "For" || node.kind === "While") return node.orelse.some(hasBreak);
  return childrenOf(node).some((c) => c !== null && hasBreak(c));
}
