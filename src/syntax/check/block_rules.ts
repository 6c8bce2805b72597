import { SimpleStatementRules } from "./simple_statement_rules.js";
import * as T from "./tokens.js";

const BLOCK = 5;

/** The indented part of compound statements, and what is said when its colon or the indentation is missing. */
export abstract class BlockRules extends SimpleStatementRules {
  abstract statement(): boolean;

  /** `NEWLINE INDENT statement+ DEDENT | simple_stmts` */
  block(): boolean {
    const start = this.pos;
    if (!this.secondRun) return this.#readBlock();
    const known = this.recall(BLOCK);
    if (known !== undefined) {
      this.pos = known.end;
      return known.end !== start;
    }
    const good = this.#readBlock();
    this.remember(BLOCK, start, null);
    return good;
  }

  #readBlock(): boolean {
    if (!this.at(T.NEWLINE)) return this.simpleStatements();
    const start = this.pos;
    this.next();
    if (this.accept(T.INDENT)) {
      this.enter();
      let any = false;
      while (!this.at(T.DEDENT) && this.statement()) any = true;
      this.depth--;
      if (any && this.accept(T.DEDENT)) return true;
    } else if (this.explain) this.refuseHere("expected an indented block", "IndentationError");
    this.pos = start;
    return false;
  }

  /** In the second run: the header ended without `:`, or the block after it is missing. `after` is CPython's name for the statement. */
  explainHeader(after: string, word: number): void {
    if (!this.explain) return;
    if (this.at(T.NEWLINE)) this.refuseHere("expected ':'");
    this.explainBlock(after, word);
  }

  /** At `:`, looks whether the indented block is missing. */
  explainBlock(after: string, word: number): void {
    if (!this.explain || !this.at(T.COLON)) return;
    const colon = this.pos;
    this.next();
    if (this.accept(T.NEWLINE) && !this.at(T.INDENT)) this.refuseBlock(after, word);
    this.pos = colon;
  }

  elseBlock(): void {
    const start = this.pos;
    if (!this.accept(T.ELSE)) return;
    this.explainBlock("'else' statement", start);
    if (!this.demand(T.COLON, ":") || !this.block()) this.pos = start;
  }
}
