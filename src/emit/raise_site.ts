/** Where a traceback points when something about a whole expression raises: its text, with the `^` under what does the work. */
import type * as ast from "../syntax/ast.js";
import type { Emitter } from "./emitter.js";
import type * as ir from "./ir.js";

/** CPython puts its anchors by the kind of the expression, whatever operation on it raised (iterating over `f(x)` points like the call). */
export function siteOf(e: Emitter, node: ast.Expr): ir.RaiseSite {
  switch (node.kind) {
    case "Call": {
      const { text } = e.source;
      let at = node.func.span.end;
      while (at < node.span.end && text[at] !== "(") at++;
      return e.raises(node.span, { start: at, end: node.span.end });
    }
    case "Subscript":
      return e.raises(node.span, { start: node.value.span.end, end: node.span.end });
    case "BinOp":
      return e.raises(node.span, node.opSpan);
    default:
      return e.raises(node.span);
  }
}
