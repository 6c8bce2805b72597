import type { Comprehension, Expr } from "../ast.js";
import type { CstNode } from "../cst.js";
import { field, fields, type Lowering, part, parts, spanOf, syntaxError, token, unsupported } from "./context.js";

const elements = (cx: Lowering, node: CstNode): Expr[] => parts(node).map((element) => lowerElement(cx, element));

/** An element of a bare list. The grammar has no place for the star of `*[1, 2]` there: it was blanked out (grammar_gaps.ts), and is read from the source. */
export function lowerElement(cx: Lowering, node: CstNode): Expr {
  const value = cx.expression(node);
  const before = cx.text.slice(Math.max(0, node.start - 200), node.start);
  const star = /\*(?:\s|\\\r?\n)*$/.exec(before);
  if (star === null || isOfLineBefore(before, star[0])) return value;
  return { kind: "Starred", value, span: { start: node.start - star[0].length, end: node.end } };
}

/** `# a comment *`, or `from m import *` */
function isOfLineBefore(before: string, star: string): boolean {
  return /[^\\\r]\r?\n/.test(star) && /(?:#|\bimport\b).*$/.test(before.slice(0, -star.length));
}

export function lowerTuple(cx: Lowering, node: CstNode): Expr {
  return { kind: "Tuple", elts: elements(cx, node), parenthesized: true, span: spanOf(node) };
}

export function lowerList(cx: Lowering, node: CstNode): Expr {
  return { kind: "List", elts: elements(cx, node), span: spanOf(node) };
}

export function lowerSet(cx: Lowering, node: CstNode): Expr {
  return { kind: "Set", elts: elements(cx, node), span: spanOf(node) };
}

/** `a, b` without parentheses, on either side of an assignment; its span has the trailing comma. */
export function lowerBareTuple(cx: Lowering, node: CstNode): Expr {
  return { kind: "Tuple", elts: elements(cx, node), parenthesized: false, span: spanOf(node) };
}

/** A target in parentheses: `(a)` is just `a`. */
export function lowerTupleTarget(cx: Lowering, node: CstNode): Expr {
  const elts = elements(cx, node);
  if (elts.length === 1 && token(node, ",") === null) return elts[0]!;
  return { kind: "Tuple", elts, parenthesized: true, span: spanOf(node) };
}

export function lowerStarred(cx: Lowering, node: CstNode): Expr {
  return { kind: "Starred", value: cx.expression(part(node)), span: spanOf(node) };
}

export function lowerDictionary(cx: Lowering, node: CstNode): Expr {
  const keys: (Expr | null)[] = [];
  const values: Expr[] = [];
  for (const item of parts(node)) {
    if (item.type === "pair") {
      keys.push(cx.expression(field(item, "key")));
      values.push(cx.expression(field(item, "value")));
    } else {
      keys.push(null);
      values.push(cx.expression(part(item)));
    }
  }
  return { kind: "Dict", keys, values, span: spanOf(node) };
}

export function lowerListComprehension(cx: Lowering, node: CstNode): Expr {
  return { kind: "ListComp", elt: cx.expression(field(node, "body")), generators: generators(cx, node), span: spanOf(node) };
}

export function lowerSetComprehension(cx: Lowering, node: CstNode): Expr {
  return { kind: "SetComp", elt: cx.expression(field(node, "body")), generators: generators(cx, node), span: spanOf(node) };
}

export function lowerGeneratorExpression(cx: Lowering, node: CstNode): Expr {
  return { kind: "GeneratorExp", elt: cx.expression(field(node, "body")), generators: generators(cx, node), span: spanOf(node) };
}

export function lowerDictionaryComprehension(cx: Lowering, node: CstNode): Expr {
  const pair = field(node, "body");
  const key = cx.expression(field(pair, "key"));
  const value = cx.expression(field(pair, "value"));
  return { kind: "DictComp", key, value, generators: generators(cx, node), span: spanOf(node) };
}

/** `for … in … if …`, one after the other. */
function generators(cx: Lowering, node: CstNode): Comprehension[] {
  const found: { clause: CstNode; ifs: CstNode[] }[] = [];
  for (const clause of parts(node)) {
    if (clause.type === "for_in_clause") found.push({ clause, ifs: [] });
    else if (clause.type === "if_clause") found.at(-1)?.ifs.push(clause);
  }
  if (found.length === 0) throw unsupported(node);
  return found.map(({ clause, ifs }) => {
    const iterables = fields(clause, "right").filter((child) => child.named);
    if (iterables[1] !== undefined) throw syntaxError(iterables[1], "invalid syntax");
    return {
      kind: "Comprehension",
      isAsync: token(clause, "async") !== null,
      target: cx.expression(field(clause, "left")),
      iter: cx.expression(field(clause, "right")),
      ifs: ifs.map((condition) => cx.expression(part(condition))),
      span: { start: clause.start, end: ifs.at(-1)?.end ?? clause.end },
    };
  });
}
