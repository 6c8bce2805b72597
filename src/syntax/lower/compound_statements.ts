import { lowerElement } from "./displays.js";
import type { ExceptHandler, Expr, If, MatchCase, Stmt } from "../ast.js";
import type { CstNode } from "../cst.js";
import { compoundSpan, field, fields, lastTokenEnd, type Lowering, optionalField, part, parts, syntaxError, token, unsupported } from "./context.js";
import { lowerCasePatterns } from "./patterns.js";
import { endOfList } from "./primaries.js";
import { splitAlias } from "./with.js";

/** The `else` of a loop or a `try`. */
function elseBody(cx: Lowering, clause: CstNode | null | undefined): Stmt[] {
  return clause === null || clause === undefined ? [] : cx.block(field(clause, "body"));
}

/** The block of an `except` or `finally`, which the grammar gives no field. */
function clauseBlock(cx: Lowering, clause: CstNode): Stmt[] {
  const block = parts(clause).findLast((child) => child.type === "block");
  if (block === undefined) throw unsupported(clause);
  return cx.block(block);
}

/** Each `elif` is an `If` alone in the `orelse` of the one before it. */
export function lowerIf(cx: Lowering, node: CstNode): Stmt {
  const end = lastTokenEnd(node);
  const clauses = fields(node, "alternative");
  const last = clauses.at(-1);
  let orelse: Stmt[] = last?.type === "else_clause" ? elseBody(cx, last) : [];
  const branch = (clause: CstNode, isElif: boolean): If => ({
    kind: "If",
    test: cx.expression(field(clause, "condition")),
    body: cx.block(field(clause, "consequence")),
    orelse,
    isElif,
    span: { start: clause.start, end },
  });
  for (const clause of clauses.filter((clause) => clause.type === "elif_clause").reverse()) orelse = [branch(clause, true)];
  return branch(node, false);
}

export function lowerWhile(cx: Lowering, node: CstNode): Stmt {
  return {
    kind: "While",
    test: cx.expression(field(node, "condition")),
    body: cx.block(field(node, "body")),
    orelse: elseBody(cx, optionalField(node, "alternative")),
    span: compoundSpan(node),
  };
}

export function lowerFor(cx: Lowering, node: CstNode): Stmt {
  return {
    kind: "For",
    isAsync: token(node, "async") !== null,
    target: cx.expression(field(node, "left")),
    iter: cx.expression(field(node, "right")),
    body: cx.block(field(node, "body")),
    orelse: elseBody(cx, optionalField(node, "alternative")),
    span: compoundSpan(node),
  };
}

export function lowerTry(cx: Lowering, node: CstNode): Stmt {
  const clauses = parts(node);
  const handlers = clauses.filter((clause) => clause.type === "except_clause");
  const finallyClause = clauses.find((clause) => clause.type === "finally_clause");
  return {
    kind: "Try",
    isStar: handlers.some((handler) => token(handler, "*") !== null),
    body: cx.block(field(node, "body")),
    handlers: handlers.map((handler) => lowerHandler(cx, handler)),
    orelse: elseBody(cx, clauses.find((clause) => clause.type === "else_clause")),
    finalbody: finallyClause === undefined ? [] : clauseBlock(cx, finallyClause),
    span: compoundSpan(node),
  };
}

/** `except type as name:`; the grammar reads `type as name` as one pattern. */
function lowerHandler(cx: Lowering, node: CstNode): ExceptHandler {
  const [value, extra] = fields(node, "value").filter((child) => child.named);
  if (extra !== undefined) throw syntaxError({ start: value!.start, end: extra.end }, "multiple exception types must be parenthesized");
  const { expression, alias } = value === undefined ? { expression: null, alias: null } : splitAlias(value);
  const aliasNode = alias ?? optionalField(node, "alias");
  const name = aliasNode === null ? null : cx.expression(aliasNode);
  if (name !== null && name.kind !== "Name") throw syntaxError(name.span, "invalid syntax");
  return {
    kind: "ExceptHandler",
    type: expression === null ? null : cx.expression(expression),
    name: name?.id ?? null,
    nameSpan: name?.span ?? null,
    body: clauseBlock(cx, node),
    span: compoundSpan(node),
  };
}

export function lowerMatch(cx: Lowering, node: CstNode): Stmt {
  const subjects = fields(node, "subject").filter((child) => child.named);
  const [first] = subjects;
  if (first === undefined) throw unsupported(node);
  const end = endOfList(node, subjects);
  const elts = subjects.map((subject) => lowerElement(cx, subject));
  const subject: Expr =
    elts.length === 1 && end === first.end ? elts[0]! : { kind: "Tuple", elts, parenthesized: false, span: { start: first.start, end } };
  const cases = parts(field(node, "body")).filter((child) => child.type === "case_clause");
  return { kind: "Match", subject, cases: cases.map((clause) => lowerCase(cx, clause)), span: compoundSpan(node) };
}

function lowerCase(cx: Lowering, node: CstNode): MatchCase {
  const guard = optionalField(node, "guard");
  return {
    kind: "MatchCase",
    pattern: lowerCasePatterns(cx, node),
    guard: guard === null ? null : cx.expression(part(guard)),
    body: cx.block(field(node, "consequence")),
    span: compoundSpan(node),
  };
}
