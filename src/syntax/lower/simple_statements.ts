import type { BinaryOperator, Expr, Span, Stmt } from "../ast.js";
import type { CstNode } from "../cst.js";
import { field, identifierName, type Lowering, optionalField, part, parts, spanOf, syntaxError, token, unsupported } from "./context.js";
import { lowerElement } from "./displays.js";
import { isBinaryOperator } from "./operators.js";
import { endOfList } from "./primaries.js";
import { lowerTypeParameters } from "./types.js";

/** A bare expression, a bare tuple, or one of the assignments. */
export function lowerExpressionStatement(cx: Lowering, node: CstNode): Stmt {
  const items = parts(node);
  const [first] = items;
  if (first === undefined) throw unsupported(node);
  if (first.type === "assignment") return lowerAssignment(cx, first);
  if (first.type === "augmented_assignment") return lowerAugmentedAssignment(cx, first);
  const value = bareExpressions(cx, node, items);
  return { kind: "ExprStmt", value, span: value.kind === "Tuple" && items.length > 1 ? value.span : spanOf(node) };
}

function bareExpressions(cx: Lowering, node: CstNode, items: readonly CstNode[]): Expr {
  const first = items[0]!;
  const end = endOfList(node, items);
  if (items.length === 1 && end === first.end) return lowerElement(cx, first);
  return { kind: "Tuple", elts: items.map((item) => lowerElement(cx, item)), parenthesized: false, span: { start: first.start, end } };
}

/** Of one value the star is part, which will be refused; of several it is the first one's. */
const lowerValue = (cx: Lowering, node: CstNode): Expr => (node.type === "expression_list" ? cx.expression(node) : lowerElement(cx, node));

/** `a = b = value`, `a: int = value`, `a: int` */
function lowerAssignment(cx: Lowering, node: CstNode): Stmt {
  const type = optionalField(node, "type");
  if (type !== null) {
    const right = optionalField(node, "right");
    if (right?.type === "assignment" || right?.type === "augmented_assignment") throw syntaxError(right, "invalid syntax");
    return {
      kind: "AnnAssign",
      target: cx.expression(field(node, "left")),
      annotation: cx.expression(type),
      value: right === null ? null : cx.expression(right),
      span: spanOf(node),
    };
  }
  const targets: Expr[] = [];
  let value = node;
  while (value.type === "assignment") {
    if (optionalField(value, "type") !== null) throw syntaxError(value, "invalid syntax");
    targets.push(cx.expression(field(value, "left")));
    value = field(value, "right");
  }
  if (value.type === "augmented_assignment") throw syntaxError(value, "invalid syntax");
  return { kind: "Assign", targets, value: lowerValue(cx, value), span: spanOf(node) };
}

/** `a += value` */
function lowerAugmentedAssignment(cx: Lowering, node: CstNode): Stmt {
  const op = field(node, "operator").type.slice(0, -1);
  if (!isBinaryOperator(op)) throw unsupported(node);
  const right = field(node, "right");
  if (right.type === "assignment" || right.type === "augmented_assignment") throw syntaxError(right, "invalid syntax");
  return { kind: "AugAssign", target: cx.expression(field(node, "left")), op, value: lowerValue(cx, right), span: spanOf(node) };
}

export function lowerReturn(cx: Lowering, node: CstNode): Stmt {
  const [value] = parts(node);
  return { kind: "Return", value: value === undefined ? null : lowerValue(cx, value), span: spanOf(node) };
}

/** `del a, b` has two targets, `del (a, b)` one. */
export function lowerDelete(cx: Lowering, node: CstNode): Stmt {
  const target = part(node);
  const targets = target.type === "expression_list" ? parts(target) : [target];
  return { kind: "Delete", targets: targets.map((item) => cx.expression(item)), span: spanOf(node) };
}

export function lowerRaise(cx: Lowering, node: CstNode): Stmt {
  const cause = optionalField(node, "cause");
  const exc = parts(node).find((child) => child.field !== "cause") ?? null;
  if (exc?.type === "expression_list") throw syntaxError(exc, "invalid syntax");
  return {
    kind: "Raise",
    exc: exc === null ? null : cx.expression(exc),
    cause: cause === null ? null : cx.expression(cause),
    span: spanOf(node),
  };
}

export function lowerAssert(cx: Lowering, node: CstNode): Stmt {
  const [test, msg, extra] = parts(node);
  if (test === undefined) throw unsupported(node);
  if (extra !== undefined) throw syntaxError(extra, "invalid syntax");
  return { kind: "Assert", test: cx.expression(test), msg: msg === undefined ? null : cx.expression(msg), span: spanOf(node) };
}

export const lowerPass = (_cx: Lowering, node: CstNode): Stmt => ({ kind: "Pass", span: spanOf(node) });
export const lowerBreak = (_cx: Lowering, node: CstNode): Stmt => ({ kind: "Break", span: spanOf(node) });
export const lowerContinue = (_cx: Lowering, node: CstNode): Stmt => ({ kind: "Continue", span: spanOf(node) });

const names = (cx: Lowering, node: CstNode): string[] => parts(node).map((name) => identifierName(cx, name));

export const lowerGlobal = (cx: Lowering, node: CstNode): Stmt => ({ kind: "Global", names: names(cx, node), span: spanOf(node) });
export const lowerNonlocal = (cx: Lowering, node: CstNode): Stmt => ({ kind: "Nonlocal", names: names(cx, node), span: spanOf(node) });

/** `type Pair[T] = tuple[T, T]` */
export function lowerTypeAlias(cx: Lowering, node: CstNode): Stmt {
  const left = part(field(node, "left"));
  const [nameNode, parameters] = left.type === "generic_type" ? parts(left) : [left];
  if (nameNode?.type !== "identifier") throw unsupported(left);
  return {
    kind: "TypeAlias",
    name: { kind: "Name", id: identifierName(cx, nameNode), span: spanOf(nameNode) },
    typeParams: parameters === undefined ? [] : lowerTypeParameters(cx, parameters),
    value: cx.expression(field(node, "right")),
    span: spanOf(node),
  };
}

/** `print >>file, x` is Python 2's for the grammar, a shift and a tuple for Python 3. */
export function lowerPrint(cx: Lowering, node: CstNode): Stmt {
  const print = token(node, "print");
  const chevron = parts(node).find((child) => child.type === "chevron");
  if (print === null || chevron === undefined) {
    throw syntaxError(node, "Missing parentheses in call to 'print'. Did you mean print(...)?");
  }
  const operator = token(chevron, ">>");
  if (operator === null) throw unsupported(node);
  const op: BinaryOperator = ">>";
  const shift: Expr = {
    kind: "BinOp",
    left: { kind: "Name", id: "print", span: spanOf(print) },
    op,
    opSpan: spanOf(operator),
    right: cx.expression(part(chevron)),
    span: { start: node.start, end: chevron.end },
  };
  const rest = parts(node).filter((child) => child !== chevron);
  const end = endOfList(node, [chevron, ...rest]);
  if (end === chevron.end) return { kind: "ExprStmt", value: shift, span: shift.span };
  const span: Span = { start: node.start, end };
  return { kind: "ExprStmt", value: { kind: "Tuple", elts: [shift, ...rest.map((item) => cx.expression(item))], parenthesized: false, span }, span };
}
