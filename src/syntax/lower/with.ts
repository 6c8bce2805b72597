/** `with a as b, c:` and the `as` that it shares with `except`. */
import type { Expr, Stmt, WithItem } from "../ast.js";
import type { CstNode } from "../cst.js";
import { compoundSpan, field, type Lowering, part, parts, spanOf, token, unsupported } from "./context.js";

interface Aliased {
  readonly expression: CstNode;
  /** What stands behind `as`. */
  readonly alias: CstNode | null;
}

/** Takes `as name` off an expression. The grammar binds `as` tighter than the end of `a if b else c` or of a lambda; Python does not. */
export function splitAlias(node: CstNode): Aliased {
  if (node.type === "as_pattern") return { expression: part(node), alias: part(field(node, "alias")) };
  const last = node.type === "conditional_expression" || node.type === "lambda" ? parts(node).at(-1) : undefined;
  if (last === undefined) return { expression: node, alias: null };
  const { expression, alias } = splitAlias(last);
  if (alias === null) return { expression: node, alias };
  const children = node.children.map((child) => (child === last ? { ...expression, field: last.field } : child));
  return { expression: { ...node, end: expression.end, children }, alias };
}

/** `with a as b, c:`, with or without parentheses around the items. */
export function lowerWith(cx: Lowering, node: CstNode): Stmt {
  const clause = parts(node).find((child) => child.type === "with_clause");
  if (clause === undefined) throw unsupported(node);
  return {
    kind: "With",
    isAsync: token(node, "async") !== null,
    items: withItems(cx, clause),
    body: cx.block(field(node, "body")),
    span: compoundSpan(node),
  };
}

/** What can only stand in a tuple, not among items in parentheses. */
const onlyInTuple = new Set(["list_splat", "parenthesized_list_splat", "named_expression", "yield"]);

/** Items in parentheses and a tuple look alike: `with (a, b):` has two items, `with (a, *b):` and `with (a, b := c):` have one tuple. */
function withItems(cx: Lowering, clause: CstNode): WithItem[] {
  const values = parts(clause).map((item) => field(item, "value"));
  const [first] = values;
  if (first === undefined) throw unsupported(clause);
  const opening = token(clause, "(");
  if (opening !== null && values.some((value) => onlyInTuple.has(value.type))) {
    const elts = values.map((value) => cx.expression(value));
    const tuple: Expr = { kind: "Tuple", elts, parenthesized: true, span: spanOf(clause) };
    const contextExpr = elts.length === 1 && token(clause, ",") === null ? elts[0]! : tuple;
    return [{ kind: "WithItem", contextExpr, optionalVars: null, span: spanOf(clause) }];
  }
  if (values.length === 1 && opening === null) {
    if (first.type === "tuple") {
      const elements = parts(first);
      if (elements.length > 0 && !elements.some((element) => onlyInTuple.has(element.type))) {
        return elements.map((element) => withItem(cx, element));
      }
    } else if (first.type === "parenthesized_expression" && splitAlias(part(first)).alias !== null) {
      return [withItem(cx, part(first))];
    }
  }
  return values.map((value) => withItem(cx, value));
}

function withItem(cx: Lowering, node: CstNode): WithItem {
  const { expression, alias } = splitAlias(node);
  return {
    kind: "WithItem",
    contextExpr: cx.expression(expression),
    optionalVars: alias === null ? null : cx.expression(alias),
    span: spanOf(node),
  };
}
