import type { BinaryOperator, BinOp, BoolOp, Compare, CompareOperator, Expr, NamedExpr, Span, UnaryOperator } from "../ast.js";
import type { CstNode } from "../cst.js";
import { field, type Lowering, part, parts, spanOf, syntaxError, token, unsupported } from "./context.js";

/** Python's precedence of the binary operators; a higher number binds tighter. */
const precedence: Readonly<Record<BinaryOperator, number>> = {
  "|": 1,
  "^": 2,
  "&": 3,
  "<<": 4,
  ">>": 4,
  "+": 5,
  "-": 5,
  "*": 6,
  "/": 6,
  "//": 6,
  "%": 6,
  "@": 6,
  "**": 7,
};

const compareOperators: readonly CompareOperator[] = ["==", "!=", "<", "<=", ">", ">=", "is", "is not", "in", "not in"];
const unaryOperators: readonly UnaryOperator[] = ["-", "+", "~"];

export const isBinaryOperator = (text: string): text is BinaryOperator => Object.hasOwn(precedence, text);

/**
 * `*a + b`, `*f(x)`: the grammar hangs the star on the first name, Python on the whole expression.
 * Builds the expression from what is under the star, then puts the star around it.
 */
export function underStar(left: Expr, build: (left: Expr, start: number) => Expr, start: number): Expr {
  if (left.kind !== "Starred") return build(left, start);
  const value = build(left.value, left.value.span.start);
  return { kind: "Starred", value, span: { start: left.span.start, end: value.span.end } };
}

interface Operand {
  readonly value: Expr;
  /** Of the source text, parentheses included. */
  readonly span: Span;
}

/**
 * A tree of binary operators, in an annotation or elsewhere. The grammar ranks `^` above `&`, Python below, so the operands are laid out flat and combined anew;
 * this also keeps a sum of ten thousand terms off the host's stack.
 */
export function lowerBinaryOperator(cx: Lowering, node: CstNode): Expr {
  const operands: Operand[] = [];
  const operators: { op: BinaryOperator; span: Span }[] = [];

  const combine = (): void => {
    const right = operands.pop()!;
    const left = operands.pop()!;
    const { op, span: opSpan } = operators.pop()!;
    const end = right.span.end;
    const value = underStar(
      left.value,
      (value, start): BinOp => ({ kind: "BinOp", left: value, op, opSpan, right: right.value, span: { start, end } }),
      left.span.start,
    );
    operands.push({ value, span: { start: left.span.start, end } });
  };

  const pending: CstNode[] = [node];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const op = next.named ? null : next.type;
    if (next.type === "binary_operator") {
      pending.push(field(next, "right"), field(next, "operator"), field(next, "left"));
    } else if (next.type === "union_type") {
      pending.push(...next.children.filter((child) => child.type === "type" || child.type === "|").reverse());
    } else if (next.type === "type") {
      pending.push(part(next));
    } else if (op !== null) {
      if (!isBinaryOperator(op)) throw unsupported(next);
      for (let last = operators.at(-1); last !== undefined; last = operators.at(-1)) {
        // `**` groups to the right, all others to the left
        if (precedence[last.op] < precedence[op] || (last.op === op && op === "**")) break;
        combine();
      }
      operators.push({ op, span: spanOf(next) });
    } else {
      operands.push({ value: cx.expression(next), span: spanOf(next) });
    }
  }
  while (operators.length > 0) combine();
  return operands[0]!.value;
}

/** `a and b and c` is one `BoolOp` of three values. */
export function lowerBooleanOperator(cx: Lowering, node: CstNode): Expr {
  const op = field(node, "operator").type;
  if (op !== "and" && op !== "or") throw unsupported(node);
  const operands: CstNode[] = [];
  let left = node;
  while (left.type === "boolean_operator" && field(left, "operator").type === op) {
    operands.push(field(left, "right"));
    left = field(left, "left");
  }
  operands.push(left);
  const [first, ...rest] = operands.reverse().map((operand) => cx.expression(operand));
  return underStar(
    first!,
    (value, start): BoolOp => ({ kind: "BoolOp", op, values: [value, ...rest], span: { start, end: node.end } }),
    node.start,
  );
}

/** `a < b <= c` is one `Compare`. */
export function lowerComparison(cx: Lowering, node: CstNode): Expr {
  const ops: CompareOperator[] = [];
  const operands: Expr[] = [];
  for (const child of node.children) {
    if (child.field === "operators") {
      const op = compareOperators.find((op) => op === child.type);
      if (op === undefined) throw syntaxError(child, "invalid syntax");
      ops.push(op);
    }
  }
  for (const operand of parts(node)) if (operand.field !== "operators") operands.push(cx.expression(operand));
  const [left, ...comparators] = operands;
  if (left === undefined) throw unsupported(node);
  return underStar(
    left,
    (left, start): Compare => ({ kind: "Compare", left, ops, comparators, span: { start, end: node.end } }),
    node.start,
  );
}

export function lowerNot(cx: Lowering, node: CstNode): Expr {
  return { kind: "UnaryOp", op: "not", operand: cx.expression(field(node, "argument")), span: spanOf(node) };
}

export function lowerUnaryOperator(cx: Lowering, node: CstNode): Expr {
  const written = field(node, "operator").type;
  const op = unaryOperators.find((op) => op === written);
  if (op === undefined) throw unsupported(node);
  // put there by grammar_gaps.ts
  if (op === "~" && cx.text.charAt(node.start) !== "~") return cx.expression(field(node, "argument"));
  return { kind: "UnaryOp", op, operand: cx.expression(field(node, "argument")), span: spanOf(node) };
}

/** `await x ** 2`: the grammar awaits the power, Python takes the power of what was awaited. */
export function lowerAwait(cx: Lowering, node: CstNode): Expr {
  const operand = part(node);
  if (operand.type !== "binary_operator") return { kind: "Await", value: cx.expression(operand), span: spanOf(node) };
  const base = field(operand, "left");
  const operator = field(operand, "operator");
  if (operator.type !== "**") throw unsupported(node);
  const awaited: Expr = { kind: "Await", value: cx.expression(base), span: { start: node.start, end: base.end } };
  return { kind: "BinOp", left: awaited, op: "**", opSpan: spanOf(operator), right: cx.expression(field(operand, "right")), span: spanOf(node) };
}

/** `body if test else orelse` */
export function lowerConditional(cx: Lowering, node: CstNode): Expr {
  const [body, test, orelse] = parts(node);
  if (body === undefined || test === undefined || orelse === undefined) throw unsupported(node);
  const rest = { test: cx.expression(test), orelse: cx.expression(orelse) };
  if (body.type === "named_expression") {
    // `name := a if test else b`: the grammar names `a` alone, Python whatever the condition chooses
    const named = lowerNamedExpression(cx, body);
    return { ...named, value: { kind: "IfExp", body: named.value, ...rest, span: { start: named.value.span.start, end: node.end } }, span: spanOf(node) };
  }
  return underStar(cx.expression(body), (body, start): Expr => ({ kind: "IfExp", body, ...rest, span: { start, end: node.end } }), node.start);
}

/** `name := value` */
export function lowerNamedExpression(cx: Lowering, node: CstNode): NamedExpr {
  const target = cx.expression(field(node, "name"));
  if (target.kind !== "Name") throw unsupported(node);
  return { kind: "NamedExpr", target, value: cx.expression(field(node, "value")), span: spanOf(node) };
}

/** `yield`, `yield value`, `yield from iterable` */
export function lowerYield(cx: Lowering, node: CstNode): Expr {
  if (token(node, "from") !== null) return { kind: "YieldFrom", value: cx.expression(part(node)), span: spanOf(node) };
  const [value] = parts(node);
  return { kind: "Yield", value: value === undefined ? null : cx.expression(value), span: spanOf(node) };
}
