import { refusalOf } from "../../grammar-maps/syntax.js";
import type { Comment, Expr, Module, Pattern, Span, Stmt } from "./ast.js";
import { type CstNode, descendants } from "./cst.js";
import { type Lowering, type LowerProblem, parts, Refusal, syntaxError, tooDeeplyNested, unsupported } from "./lower/context.js";
import { expressionLowerings, patternLowerings, statementLowerings } from "./lower/tables.js";
import type { SourceText } from "./source.js";

export type { LowerProblem } from "./lower/context.js";

/** How deeply expressions and statements may nest; more would overflow the host's stack in this or a later stage. CPython allows 200 parentheses and 100 blocks. */
export const MAX_DEPTH = 400;

/**
 * Turns the concrete tree of a file into its AST. What can't be turned is reported and left out, statement by statement;
 * positions are those CPython's `ast` would give.
 */
export function lower(cst: CstNode, source: SourceText): { module: Module; problems: LowerProblem[] } {
  const lowering = new FileLowering(source.text);
  const { comments, problems } = survey(cst, source.text);
  const body = lowering.block(cst);
  const module: Module = { kind: "Module", body, comments, span: { start: 0, end: source.text.length } };
  for (const problem of lowering.problems) {
    if (!problems.some((known) => overlaps(known.span, problem.span))) problems.push(problem);
  }
  return { module, problems: problems.sort((a, b) => a.span.start - b.span.start) };
}

const overlaps = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

class FileLowering implements Lowering {
  readonly text: string;
  readonly problems: LowerProblem[] = [];
  #depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  expression(node: CstNode): Expr {
    return this.#lowered(expressionLowerings.get(node.type), node);
  }

  pattern(node: CstNode): Pattern {
    return this.#lowered(patternLowerings.get(node.type), node);
  }

  block(node: CstNode): Stmt[] {
    const statements: Stmt[] = [];
    const depth = this.#depth;
    for (const child of parts(node)) {
      try {
        statements.push(this.#lowered(statementLowerings.get(child.type), child));
      } catch (refusal) {
        if (!(refusal instanceof Refusal)) throw refusal;
        this.problems.push(refusal.problem);
        this.#depth = depth;
      }
    }
    return statements;
  }

  #lowered<Ast>(lowering: ((cx: Lowering, node: CstNode) => Ast) | undefined, node: CstNode): Ast {
    if (lowering === undefined) {
      const refusal = refusalOf(node.type);
      throw refusal === null ? unsupported(node) : syntaxError(node, refusal);
    }
    if (this.#depth >= MAX_DEPTH) throw tooDeeplyNested(node);
    this.#depth++;
    const ast = lowering(this, node);
    this.#depth--;
    return ast;
  }
}

/** One walk over the whole tree for what may stand anywhere: comments, and places where the grammar was at a loss. */
function survey(root: CstNode, text: string): { comments: Comment[]; problems: LowerProblem[] } {
  const comments: Comment[] = [];
  const problems: LowerProblem[] = [];
  let reportedUntil = -1;
  for (const node of descendants(root)) {
    if (node.type === "comment") {
      comments.push({ span: { start: node.start, end: node.end }, text: text.slice(node.start, node.end), ownLine: startsLine(text, node.start) });
    } else if ((node.isError || node.isMissing) && node.start >= reportedUntil) {
      reportedUntil = Math.max(node.end, node.start + 1);
      problems.push({ kind: "unsupported-syntax", message: "invalid syntax", span: { start: node.start, end: node.end } });
    }
  }
  return { comments, problems };
}

/** True when only white space stands before the offset on its line. */
function startsLine(text: string, offset: number): boolean {
  for (let i = offset - 1; i >= 0; i--) {
    const c = text.charAt(i);
    if (c === "\n" || c === "\r") return true;
    if (c !== " " && c !== "\t" && c !== "\f") return i === 0 && c === "\uFEFF";
  }
  return true;
}
