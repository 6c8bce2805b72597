import type { SyntaxField } from "../../../grammar-maps/generated/syntax_nodes.js";
import type { Expr, Pattern, Span, Stmt } from "../ast.js";
import type { CstNode } from "../cst.js";

/** Something in the source that has no AST. */
export interface LowerProblem {
  /** "syntax-error": Python refuses it too; "unsupported-syntax": we can't say more than that the grammar has no place for it; "too-deeply-nested": we don't go there. */
  readonly kind: "unsupported-syntax" | "syntax-error" | "too-deeply-nested";
  readonly message: string;
  readonly span: Span;
}

/** What each lowering is given: the source and the way to the other lowerings, so that no file needs to import its neighbours. */
export interface Lowering {
  readonly text: string;
  expression(node: CstNode): Expr;
  pattern(node: CstNode): Pattern;
  /** The statements of a `block`. */
  block(node: CstNode): Stmt[];
}

/** Ends the lowering of a statement; the block that holds it records the problem and goes on behind it. */
export class Refusal {
  readonly problem: LowerProblem;

  constructor(problem: LowerProblem) {
    this.problem = problem;
  }
}

/** Refuses what CPython refuses as well, with its message. */
export function syntaxError(span: Span, message: string): Refusal {
  return new Refusal({ kind: "syntax-error", message, span: { start: span.start, end: span.end } });
}

/** Refuses what the grammar let through without a meaning that is known here. */
export function unsupported(span: Span, message = "invalid syntax"): Refusal {
  return new Refusal({ kind: "unsupported-syntax", message, span: { start: span.start, end: span.end } });
}

/** Refuses what would need more of the host's stack than there may be. */
export function tooDeeplyNested(span: Span): Refusal {
  return new Refusal({ kind: "too-deeply-nested", message: "too deeply nested", span: { start: span.start, end: span.start } });
}

export const spanOf = (node: CstNode): Span => ({ start: node.start, end: node.end });
export const textOf = (cx: Lowering, node: CstNode): string => cx.text.slice(node.start, node.end);

/** Comments, line continuations and what could not be parsed (reported elsewhere) may stand between any two tokens. */
const isTrivia = (node: CstNode): boolean => node.named && (node.type === "comment" || node.type === "line_continuation" || node.isError);

/** The named children that carry meaning. */
export function parts(node: CstNode): CstNode[] {
  return node.children.filter((child) => child.named && !isTrivia(child));
}

/** The only meaningful child. */
export function part(node: CstNode): CstNode {
  const child = node.children.find((child) => child.named && !isTrivia(child));
  if (child === undefined) throw unsupported(node);
  return child;
}

export function optionalField(node: CstNode, field: SyntaxField): CstNode | null {
  return node.children.find((child) => child.field === field && !isTrivia(child)) ?? null;
}

export function field(node: CstNode, name: SyntaxField): CstNode {
  const child = optionalField(node, name);
  if (child === null) throw unsupported(node);
  return child;
}

export function fields(node: CstNode, name: SyntaxField): CstNode[] {
  return node.children.filter((child) => child.field === name && !isTrivia(child));
}

/** The literal token of that text, if the node has it as a child. */
export function token(node: CstNode, text: string): CstNode | null {
  return node.children.find((child) => !child.named && child.type === text) ?? null;
}

/** Where the last token of a node ends: a block's own end may lie behind it, on the next line. */
export function lastTokenEnd(node: CstNode): number {
  let last = node;
  for (;;) {
    const child = last.children.findLast((child) => !isTrivia(child) && child.end > child.start);
    if (child === undefined) return last.end;
    last = child;
  }
}

/** The span of a compound statement, up to the last token of its last block. */
export const compoundSpan = (node: CstNode): Span => ({ start: node.start, end: lastTokenEnd(node) });

/** An identifier as Python compares it: in normal form KC. */
export function identifierName(cx: Lowering, node: CstNode): string {
  const text = textOf(cx, node);
  return /^[\x00-\x7f]*$/.test(text) ? text : text.normalize("NFKC");
}
