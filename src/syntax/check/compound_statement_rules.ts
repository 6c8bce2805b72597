import { describe, invalidTarget, STARRED } from "./nodes.js";
import { TryRules } from "./try_rules.js";
import * as T from "./tokens.js";

/** Files and compound statements (language reference, chapter 8). Rules answer whether they matched. */
export class CompoundStatementRules extends TryRules {
  /** The whole file; false if some token was left over. */
  file(): boolean {
    while (!this.at(T.ENDMARKER)) {
      if (!this.statement()) return false;
      this.forget();
    }
    return true;
  }

  override statement(): boolean {
    const start = this.pos;
    switch (this.kinds[start]) {
      case T.DEF: return this.#matched(this.#function(start), start);
      case T.CLASS: return this.#matched(this.#class(), start);
      case T.AT: return this.#matched(this.#decorated(), start);
      case T.ASYNC: return this.#matched(this.#async(), start);
      case T.IF: return this.#matched(this.#if(), start);
      case T.FOR: return this.#matched(this.#for(start), start);
      case T.WHILE: return this.#matched(this.#while(), start);
      case T.TRY: return this.#matched(this.tryStatement(), start);
      case T.WITH: return this.#matched(this.#with(start), start);
      case T.NAME:
        if (this.atWord("match") && this.#matched(this.#match(), start)) return true;
        return this.simpleStatements();
      default: return this.simpleStatements();
    }
  }

  #matched(good: boolean, start: number): boolean {
    if (!good) this.pos = start;
    return good;
  }

  #if(): boolean {
    if (!this.#branch("if")) return false;
    // a loop: a long chain of `elif` must not nest
    while (this.at(T.ELIF)) {
      const before = this.pos;
      if (!this.#branch("elif")) {
        this.pos = before;
        return true;
      }
    }
    this.elseBlock();
    return true;
  }

  #branch(word: "if" | "elif"): boolean {
    const start = this.pos;
    this.next();
    if (this.namedExpression() === null) return false;
    this.explainHeader(`'${word}' statement`, start);
    return this.accept(T.COLON) && this.block();
  }

  #while(): boolean {
    const start = this.pos;
    this.next();
    if (this.namedExpression() === null) return false;
    this.explainHeader("'while' statement", start);
    if (!this.accept(T.COLON) || !this.block()) return false;
    this.elseBlock();
    return true;
  }

  #async(): boolean {
    const start = this.pos;
    this.next();
    if (this.at(T.DEF)) return this.#function(this.pos);
    if (this.at(T.FOR)) return this.#for(this.pos);
    if (this.at(T.WITH)) return this.#with(this.pos);
    this.pos = start;
    return false;
  }

  #for(word: number): boolean {
    this.next();
    const afterFor = this.pos;
    if (this.starTargets() && this.accept(T.IN)) {
      if (this.starExpressions() === null) return false;
      this.explainHeader("'for' statement", word);
      if (!this.accept(T.COLON) || !this.block()) return false;
      this.elseBlock();
      return true;
    }
    if (this.explain) {
      this.pos = afterFor;
      this.explainForTarget();
    }
    return false;
  }

  #with(word: number): boolean {
    this.next();
    const start = this.pos;
    if (this.at(T.LPAR)) {
      this.next();
      if (this.#withItems(true)) {
        this.accept(T.COMMA);
        if (this.accept(T.RPAR) && this.at(T.COLON)) return this.#withBlock(word);
      }
      this.pos = start;
    }
    if (this.#withItems(false)) {
      if (this.at(T.COLON)) return this.#withBlock(word);
    }
    if (this.explain) {
      this.pos = start;
      if (this.#plainItems() && this.at(T.NEWLINE)) this.refuseHere("expected ':'");
      this.pos = start;
      if (this.accept(T.LPAR) && this.#plainItems()) {
        this.accept(T.COMMA);
        if (this.accept(T.RPAR) && this.at(T.NEWLINE)) this.refuseHere("expected ':'");
      }
    }
    return false;
  }

  /** `','.(expression ['as' star_target])+`, whatever follows. */
  #plainItems(): boolean {
    let any = false;
    for (;;) {
      const before = this.pos;
      if ((any && !this.accept(T.COMMA)) || this.expression() === null) {
        this.pos = before;
        return any;
      }
      any = true;
      const end = this.pos;
      if (this.accept(T.AS) && !this.starTarget()) this.pos = end;
    }
  }

  #withBlock(word: number): boolean {
    this.explainBlock("'with' statement", word);
    this.next();
    return this.block();
  }

  #withItems(inside: boolean): boolean {
    let any = false;
    for (;;) {
      const before = this.pos;
      if (any && !this.accept(T.COMMA)) return true;
      if (!this.#withItem()) {
        this.pos = before;
        return any;
      }
      any = true;
      if (inside && this.at(T.RPAR)) return true;
    }
  }

  #withItem(): boolean {
    if (this.expression() === null) return false;
    if (!this.at(T.AS)) return true;
    const before = this.pos;
    this.next();
    if (this.starTarget() && this.#afterItem()) return true;
    if (this.explain) {
      this.pos = before + 1;
      const target = this.expression();
      if (target !== null && this.#afterItem()) {
        const bad = invalidTarget(target, "assign");
        if (bad !== null) this.refuseNode(`cannot assign to ${describe(bad)}`, bad);
      }
    }
    this.pos = before;
    return true;
  }

  #afterItem(): boolean {
    return this.at(T.COMMA) || this.at(T.RPAR) || this.at(T.COLON);
  }

  #decorated(): boolean {
    while (this.accept(T.AT)) {
      if (this.namedExpression() === null || !this.accept(T.NEWLINE)) return false;
    }
    if (this.at(T.CLASS)) return this.#class();
    if (this.at(T.DEF)) return this.#function(this.pos);
    if (!this.accept(T.ASYNC)) return false;
    return this.at(T.DEF) && this.#function(this.pos);
  }

  /** At `def`. */
  #function(word: number): boolean {
    this.next();
    if (!this.accept(T.NAME)) return false;
    if (this.at(T.LSQB)) this.typeParameters();
    if (!this.demand(T.LPAR, "(")) return false;
    if (!this.at(T.RPAR)) this.parameters(false);
    if (!this.accept(T.RPAR)) return false;
    const arrow = this.pos;
    if (this.accept(T.ARROW) && this.expression() === null) this.pos = arrow;
    this.explainBlock("function definition", word);
    return this.demand(T.COLON, ":") && this.block();
  }

  #class(): boolean {
    const word = this.pos;
    this.next();
    if (!this.accept(T.NAME)) return false;
    if (this.at(T.LSQB)) this.typeParameters();
    const open = this.pos;
    if (this.accept(T.LPAR)) {
      if (!this.at(T.RPAR)) this.arguments();
      if (!this.accept(T.RPAR)) this.pos = open;
    }
    this.explainHeader("class definition", word);
    return this.accept(T.COLON) && this.block();
  }

  // ─── match ───

  #match(): boolean {
    const word = this.pos;
    this.next();
    if (!this.#subject()) return false;
    if (this.at(T.COLON)) {
      this.next();
      if (this.accept(T.NEWLINE)) {
        if (this.accept(T.INDENT)) {
          let any = false;
          while (this.atWord("case") && this.#case()) any = true;
          if (any && this.accept(T.DEDENT)) return true;
        } else if (this.explain) this.refuseBlock("'match' statement", word);
      }
      return false;
    }
    if (this.explain && this.at(T.NEWLINE)) this.refuseHere("expected ':'");
    return false;
  }

  /** `star_named_expression ',' [star_named_expressions] | named_expression` */
  #subject(): boolean {
    const start = this.pos;
    const first = this.starNamedExpression();
    if (first === null) return false;
    if (this.accept(T.COMMA)) {
      this.starNamedExpressions();
      return true;
    }
    if (first.kind !== STARRED || this.kinds[start] !== T.STAR) return true;
    this.pos = start;
    return false;
  }

  #case(): boolean {
    const word = this.pos;
    this.next();
    if (this.patterns()) {
      if (this.at(T.IF)) {
        const before = this.pos;
        this.next();
        if (this.namedExpression() === null) this.pos = before;
      }
      this.explainHeader("'case' statement", word);
      if (this.accept(T.COLON) && this.block()) return true;
    }
    this.pos = word;
    return false;
  }
}
