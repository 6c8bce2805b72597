/** `assert c, m` → `if (!c) throw new AssertionError(m)`. */
import type * as ast from "../syntax/ast.js";
import { iff, ident, help, make, not, runtime } from "./build.js";
import { emitCondition } from "./condition.js";
import type { Emitter } from "./emitter.js";
import { emitDynamic } from "./expression.js";
import type * as ir from "./ir.js";

export function emitAssert(e: Emitter, node: ast.Assert): void {
  const test = not(emitCondition(e, node.test));
  const then = e.into(() => {
    let error: ir.Expr = make(runtime("AssertionError"), node.msg === null ? [] : [emitDynamic(e, node.msg)]);
    if (e.handling !== null) error = help("raised_during", [error, ident(e.handling)]);
    // CPython points at the condition
    e.sink.push({ kind: "Throw", value: error, raises: e.raises(node.test.span), origin: node.span });
  });
  e.sink.push({ ...iff(test, then), origin: node.span });
}
