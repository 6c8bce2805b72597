import type { SourceText } from "../source.js";
import type { SyntaxProblem } from "../problem.js";
import type { Node } from "./nodes.js";
import * as T from "./tokens.js";
import type { TokenList } from "./tokens.js";

/** Thrown when a rule knows what is wrong; carries the answer out of the recursion. */
export class Refusal {
  readonly problem: SyntaxProblem;
  constructor(problem: SyntaxProblem) {
    this.problem = problem;
  }
}

/** Thrown when the recogniser reaches the token at which the tokenizer gave up. */
export class EndOfTokens {}

/** How deep expressions and blocks may nest. CPython's parser stops at 2,984 to 5,968 levels, depending on the operator. */
const MAX_DEPTH = 2500;

/** What CPython's parser says (as a MemoryError) when it runs out of its own stack. */
export const TOO_DEEP = "Parser stack overflowed - Python source too complex to parse";

/**
 * Where CPython points if the error is at this token. INDENT, DEDENT and ENDMARKER have no column of their own: it points at the
 * last character that it has read, and at the end of a file at nothing.
 */
export function placeOfToken(source: SourceText, tokens: TokenList, index: number): Pick<SyntaxProblem, "span" | "noCaret"> {
  const kind = tokens.kind[index];
  const start = tokens.start[index] ?? tokens.text.length;
  if (kind !== T.INDENT && kind !== T.DEDENT && kind !== T.ENDMARKER) {
    return { span: { start, end: Math.max(tokens.end[index] ?? start, start + 1) } };
  }
  if (start >= tokens.text.length) return { span: { start: Math.max(start - 1, 0), end: start }, noCaret: true };
  if (source.position(start).column === 0) return { span: { start, end: start }, noCaret: true };
  return { span: { start: start - 1, end: start } };
}

/** One remembered outcome of a rule at a position. */
export interface Remembered {
  readonly node: Node | null;
  readonly end: number;
}

/**
 * A position in the token list. A rule returns null (and leaves the position where it was) if it does not apply.
 * The recogniser runs over the tokens once; if they are refused, it runs again with `explain` set, in which the rules look for
 * well-known mistakes and throw a `Refusal` with CPython's message. The order in which they look is part of CPython's answer.
 */
export class Cursor {
  readonly source: SourceText;
  readonly tokens: TokenList & { readonly stringFaults: ReadonlyMap<number, string> };
  readonly kinds: readonly number[];
  pos = 0;
  /** The last token that was looked at: the place of an otherwise unexplained error. */
  furthest = 0;
  /** Second run: look for mistakes. Switched off locally where CPython does not look. */
  explain = false;
  secondRun = false;
  depth = 0;
  #memory: Map<number, Remembered>[] = [];

  constructor(source: SourceText, tokens: TokenList & { readonly stringFaults: ReadonlyMap<number, string> }) {
    this.source = source;
    this.tokens = tokens;
    this.kinds = tokens.kind;
    if (this.kinds[0] === T.FAILURE) throw new EndOfTokens();
  }

  /** Starts the second run. */
  restartExplaining(): void {
    this.pos = 0;
    this.depth = 0;
    this.explain = true;
    this.secondRun = true;
    this.forget();
  }

  at(kind: number): boolean {
    return this.kinds[this.pos] === kind;
  }

  next(): void {
    const pos = ++this.pos;
    if (pos > this.furthest) {
      this.furthest = pos;
      if (this.kinds[pos] === T.FAILURE) throw new EndOfTokens();
    }
  }

  accept(kind: number): boolean {
    if (this.kinds[this.pos] !== kind) return false;
    this.next();
    return true;
  }

  /** Looks one token ahead (which counts as having looked at it). */
  peek(): number {
    const here = this.pos;
    this.next();
    this.pos = here;
    return this.kinds[here + 1] ?? T.ENDMARKER;
  }

  text(index: number): string {
    return this.tokens.text.slice(this.start(index), this.tokens.end[index]);
  }

  /** The soft keyword stands here. */
  atWord(word: string): boolean {
    return this.kinds[this.pos] === T.NAME && this.text(this.pos) === word;
  }

  start(index: number): number {
    return this.tokens.start[index] ?? this.tokens.text.length;
  }

  end(index: number): number {
    return this.tokens.end[index] ?? this.tokens.text.length;
  }

  line(index: number): number {
    return this.source.position(Math.min(this.start(index), this.tokens.text.length)).line;
  }

  enter(): void {
    if (++this.depth > MAX_DEPTH) {
      const start = this.start(this.pos);
      throw new Refusal({ type: "SyntaxError", message: TOO_DEEP, span: { start, end: start + 1 } });
    }
  }

  /** Drops what was remembered: nothing before the position will be read again. */
  forget(): void {
    this.#memory = [];
  }

  recall(rule: number): Remembered | undefined {
    return this.#memory[rule]?.get(this.pos);
  }

  remember(rule: number, start: number, node: Node | null): Node | null {
    let memory = this.#memory[rule];
    if (memory === undefined) this.#memory[rule] = memory = new Map();
    memory.set(start, { node, end: this.pos });
    return node;
  }

  // ─── refusals ───

  refuse(message: string, start: number, end: number, type: SyntaxProblem["type"] = "SyntaxError"): never {
    throw new Refusal({ type, message, span: { start, end: Math.max(end, start + 1) } });
  }

  /** From the first token to the last, inclusive. */
  refuseTokens(message: string, first: number, last: number): never {
    this.refuse(message, this.start(first), this.end(last));
  }

  refuseNode(message: string, node: Node): never {
    this.refuseTokens(message, node.start, node.end - 1);
  }

  refuseNodes(message: string, first: Node, last: Node): never {
    this.refuseTokens(message, first.start, last.end - 1);
  }

  /** From a token up to where the tokenizer stands. */
  refuseFrom(message: string, first: number): never {
    this.refuse(message, this.start(first), this.end(this.furthest) - 1);
  }

  /** At the last token looked at. */
  refuseHere(message: string, type: SyntaxProblem["type"] = "SyntaxError"): never {
    throw new Refusal({ type, message, ...placeOfToken(this.source, this.tokens, this.furthest) });
  }

  /** `word` is the token of the statement whose block is missing. */
  refuseBlock(after: string, word: number): never {
    this.refuseHere(`expected an indented block after ${after} on line ${this.line(word)}`, "IndentationError");
  }

  /** As `accept`, but in the second run its absence is the answer. */
  demand(kind: number, shown: string): boolean {
    if (this.kinds[this.pos] === kind) {
      this.next();
      return true;
    }
    if (!this.secondRun) return false;
    const index = this.pos;
    if (this.kinds[index] === T.ENDMARKER || this.kinds[index] === T.DEDENT || this.kinds[index] === T.INDENT) {
      const start = this.start(index);
      throw new Refusal({ type: "SyntaxError", message: `expected '${shown}'`, span: { start, end: start }, noCaret: true });
    }
    this.refuseTokens(`expected '${shown}'`, index, index);
  }
}
