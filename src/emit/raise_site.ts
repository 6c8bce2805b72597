/** Where a traceback points when something about a whole expression raises: its text, with the `^` under what does the work. */
import type * as ast from "../syntax/ast.js";
import type { Emitter } from "./emitter.js";
import type * as ir from "./ir.js";

/** Of a chain over several lines CPython shows the last name only, and what follows it. */
function startOfLookup(e: Emitter, node: ast.Attribute, start: number): number {
  const { end } = node.span;
  return e.source.position(start).line === e.source.position(end).line ? start : end - node.attr.length;
}

/** Where the `^` anchor of a call is: its arguments. */
export function callSite(e: Emitter, node: ast.Call): ir.RaiseSite {
  const { text } = e.source;
  let at = node.func.span.end;
  while (at < node.span.end && text[at] !== "(") at++;
  const isMethodCall = node.func.kind === "Attribute" && node.args.every((arg) => arg.kind !== "Starred") && node.keywords.every((each) => each.name !== null);
  const start = isMethodCall ? startOfLookup(e, node.func, node.span.start) : node.span.start;
  const span = { start, end: node.span.end };
  // `(obj\n.name)(1)`: what is shown begins inside parentheses, and nothing can be told apart
  return start !== node.span.start && text.slice(node.func.span.end, at).includes(")") ? e.raises(span) : e.raises(span, { start: at, end: node.span.end });
}

/** CPython puts its anchors by the kind of the expression, whatever operation on it raised (iterating over `f(x)` points like the call). */
export function siteOf(e: Emitter, node: ast.Expr): ir.RaiseSite {
  switch (node.kind) {
    case "Call":
      return callSite(e, node);
    case "Attribute":
      return e.raises({ start: startOfLookup(e, node, node.span.start), end: node.span.end });
    case "Subscript":
      return e.raises(node.span, { start: node.value.span.end, end: node.span.end });
    case "BinOp":
      return e.raises(node.span, node.opSpan);
    default:
      return e.raises(node.span);
  }
}
