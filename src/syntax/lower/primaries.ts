import type { Attribute, Call, Expr, Keyword, Span, Subscript } from "../ast.js";
import type { CstNode } from "../cst.js";
import { field, fields, identifierName, type Lowering, part, parts, spanOf, unsupported } from "./context.js";
import { lowerElement } from "./displays.js";
import { underStar } from "./operators.js";

/** The child that a call, attribute or subscript is applied to. */
function baseOf(node: CstNode): CstNode | null {
  switch (node.type) {
    case "call":
      return field(node, "function");
    case "attribute":
      return field(node, "object");
    case "subscript":
      return field(node, "value");
    default:
      return null;
  }
}

/** `a.b(c)[d]`, from the inside out: a chain may be of any length. */
export function lowerPrimary(cx: Lowering, node: CstNode): Expr {
  const chain: CstNode[] = [];
  let base = node;
  for (let next = baseOf(base); next !== null; next = baseOf(base)) {
    chain.push(base);
    base = next;
  }
  let value = cx.expression(base);
  for (const link of chain.reverse()) {
    value = underStar(value, (value, start) => applied(cx, link, value, { start, end: link.end }), link.start);
  }
  return value;
}

function applied(cx: Lowering, node: CstNode, value: Expr, span: Span): Call | Attribute | Subscript {
  switch (node.type) {
    case "call":
      return { kind: "Call", func: value, ...lowerArguments(cx, field(node, "arguments")), span };
    case "attribute": {
      const name = field(node, "attribute");
      return { kind: "Attribute", value, attr: identifierName(cx, name), attrSpan: spanOf(name), span };
    }
    default:
      return { kind: "Subscript", value, slice: lowerIndex(cx, node, fields(node, "subscript")), span };
  }
}

/** What stands between the parentheses of a call or a class. */
export function lowerArguments(cx: Lowering, node: CstNode): { args: Expr[]; keywords: Keyword[] } {
  if (node.type === "generator_expression") return { args: [cx.expression(node)], keywords: [] };
  const args: Expr[] = [];
  const keywords: Keyword[] = [];
  for (const argument of parts(node)) {
    if (argument.type === "keyword_argument") {
      const name = identifierName(cx, field(argument, "name"));
      keywords.push({ kind: "Keyword", name, value: cx.expression(field(argument, "value")), span: spanOf(argument) });
    } else if (argument.type === "dictionary_splat") {
      keywords.push({ kind: "Keyword", name: null, value: cx.expression(part(argument)), span: spanOf(argument) });
    } else {
      args.push(cx.expression(argument));
    }
  }
  return { args, keywords };
}

/** The index of `a[i]`; several, a trailing comma or a star make a tuple. */
export function lowerIndex(cx: Lowering, container: CstNode, items: readonly CstNode[]): Expr {
  const [first] = items;
  if (first === undefined) throw unsupported(container);
  const elts = items.map((item) => lowerElement(cx, item));
  const end = endOfList(container, items);
  if (elts.length === 1 && end === first.end && elts[0]!.kind !== "Starred") return elts[0]!;
  return { kind: "Tuple", elts, parenthesized: false, span: { start: elts[0]!.kind === "Starred" ? elts[0]!.span.start : first.start, end } };
}

/** Where a bare list of items ends: behind its trailing comma if it has one. */
export function endOfList(container: CstNode, items: readonly CstNode[]): number {
  const end = items.at(-1)?.end ?? container.end;
  const comma = container.children.find((child) => child.type === "," && child.start >= end);
  return comma?.end ?? end;
}

/** `lower:upper:step` */
export function lowerSlice(cx: Lowering, node: CstNode): Expr {
  const bounds: [Expr | null, Expr | null, Expr | null] = [null, null, null];
  let index = 0;
  for (const child of node.children) {
    if (child.type === ":" && !child.named) index++;
    else if (child.named && index < 3 && parts(node).includes(child)) bounds[index] = cx.expression(child);
  }
  return { kind: "Slice", lower: bounds[0], upper: bounds[1], step: bounds[2], span: spanOf(node) };
}
