import { BlockRules } from "./block_rules.js";
import * as T from "./tokens.js";

/** `try` with its `except`, `except*`, `else` and `finally` (language reference 8.4). */
export abstract class TryRules extends BlockRules {
  tryStatement(): boolean {
    const word = this.pos;
    this.next();
    this.explainBlock("'try' statement", word);
    if (!this.demand(T.COLON, ":")) return false;
    const body = this.pos;
    if (!this.block()) {
      if (this.explain) {
        this.pos = body;
        this.#explainMixedHandlers();
      }
      return false;
    }
    if (this.explain) {
      if (!this.at(T.EXCEPT) && !this.at(T.FINALLY)) this.refuseHere("expected 'except' or 'finally' block");
      const afterBody = this.pos;
      this.#explainMixedHandlers();
      this.pos = afterBody;
    }
    if (this.at(T.FINALLY)) return this.#finally();
    const star = this.#exceptIsStar();
    let any = false;
    while (this.at(T.EXCEPT)) {
      const before = this.pos;
      if (!this.#except(star)) {
        this.pos = before;
        break;
      }
      any = true;
    }
    if (!any) return false;
    if (this.at(T.ELSE)) this.elseBlock();
    if (this.at(T.FINALLY)) {
      const before = this.pos;
      if (!this.#finally()) this.pos = before;
    }
    return true;
  }

  #exceptIsStar(): boolean {
    return this.at(T.EXCEPT) && this.peek() === T.STAR;
  }

  /** `except` after `except*` or the other way round. */
  #explainMixedHandlers(): void {
    while (this.block());
    const message = "cannot have both 'except' and 'except*' on the same 'try'";
    const start = this.pos;
    for (const star of [false, true]) {
      this.pos = start;
      let any = false;
      while (this.at(T.EXCEPT)) {
        const before = this.pos;
        if (!this.#except(star)) {
          this.pos = before;
          break;
        }
        any = true;
      }
      if (!any || !this.at(T.EXCEPT)) continue;
      const word = this.pos;
      this.next();
      if (star) {
        if (this.expression() !== null) this.#exceptName();
        if (this.at(T.COLON)) this.refuseTokens(message, word, word);
      } else if (this.accept(T.STAR) && this.expression() !== null) {
        this.#exceptName();
        if (this.at(T.COLON)) this.refuseTokens(message, word, word + 1);
      }
    }
  }

  /** `['as' NAME]` */
  #exceptName(): void {
    const before = this.pos;
    if (this.accept(T.AS) && !this.accept(T.NAME)) this.pos = before;
  }

  #except(star: boolean): boolean {
    const word = this.pos;
    this.next();
    if (star ? this.accept(T.STAR) : !this.at(T.STAR)) {
      const type = this.expression();
      if (type !== null) this.#exceptName();
      if (type !== null || !star) {
        this.explainBlock(star ? "'except*' statement" : "'except' statement", word);
        if (this.accept(T.COLON) && this.block()) return true;
      }
    }
    if (this.explain) {
      this.pos = word + 1;
      this.#explainExcept(word);
    }
    return false;
  }

  #explainExcept(word: number): void {
    const starred = this.accept(T.STAR);
    const types = this.pos;
    const first = this.expression();
    if (first !== null && this.accept(T.COMMA) && this.#expressions()) {
      this.#exceptName();
      if (this.at(T.COLON)) this.refuseFrom("multiple exception types must be parenthesized", first.start);
    }
    this.pos = types;
    if (this.expression() !== null) {
      this.#exceptName();
      if (this.at(T.NEWLINE)) this.refuseHere("expected ':'");
    }
    this.pos = word + 1;
    if (this.at(T.NEWLINE)) this.refuseHere("expected ':'");
    if (starred) {
      this.pos = types;
      if (this.at(T.NEWLINE) || this.at(T.COLON)) this.refuseHere("expected one or more exception types");
    }
  }

  #expressions(): boolean {
    if (this.expression() === null) return false;
    while (this.accept(T.COMMA)) if (this.expression() === null) break;
    return true;
  }

  #finally(): boolean {
    const word = this.pos;
    this.next();
    this.explainBlock("'finally' statement", word);
    return this.demand(T.COLON, ":") && this.block();
  }
}
