import { ExpressionRules } from "./expression_rules.js";
import * as T from "./tokens.js";

/** Patterns of `case` (language reference 8.6). Rules answer whether they matched. */
export abstract class PatternRules extends ExpressionRules {
  /** `open_sequence_pattern | pattern` */
  patterns(): boolean {
    const start = this.pos;
    const starred = this.at(T.STAR);
    if (!(starred ? this.#starPattern() : this.pattern())) {
      this.pos = start;
      return false;
    }
    if (!this.at(T.COMMA)) {
      if (!starred) return true;
      this.pos = start;
      return false;
    }
    this.next();
    this.#maybeStarPatterns();
    return true;
  }

  /** `','.maybe_star_pattern+ [',']`, possibly none. */
  #maybeStarPatterns(): void {
    do {
      if (!(this.at(T.STAR) ? this.#starPattern() : this.pattern())) return;
    } while (this.accept(T.COMMA));
  }

  #starPattern(): boolean {
    const start = this.pos;
    this.next();
    if (this.atWord("_")) {
      this.next();
      return true;
    }
    if (this.#captureTarget()) return true;
    this.pos = start;
    return false;
  }

  /** `or_pattern ['as' NAME]` */
  pattern(): boolean {
    const start = this.pos;
    if (!this.#orPattern()) {
      this.pos = start;
      return false;
    }
    if (!this.at(T.AS)) return true;
    const before = this.pos;
    this.next();
    if (this.#captureTarget()) return true;
    if (this.explain) {
      this.pos = before + 1;
      if (this.atWord("_")) this.refuseTokens("cannot use '_' as a target", this.pos, this.pos);
      if (!this.at(T.NAME)) {
        const target = this.expression();
        if (target !== null) this.refuseNode("invalid pattern target", target);
      }
    }
    this.pos = before;
    return true;
  }

  #captureTarget(): boolean {
    if (!this.at(T.NAME) || this.atWord("_")) return false;
    const next = this.peek();
    if (next === T.DOT || next === T.LPAR || next === T.EQUAL) return false;
    this.next();
    return true;
  }

  #orPattern(): boolean {
    if (!this.#closedPattern()) return false;
    while (this.at(T.VBAR)) {
      const before = this.pos;
      this.next();
      if (!this.#closedPattern()) {
        this.pos = before;
        break;
      }
    }
    return true;
  }

  #closedPattern(): boolean {
    this.enter();
    const start = this.pos;
    const matched = this.#oneOfClosed();
    this.depth--;
    if (!matched) this.pos = start;
    return matched;
  }

  #oneOfClosed(): boolean {
    switch (this.kinds[this.pos]) {
      case T.NUMBER:
      case T.MINUS: return this.#number();
      case T.STRING:
      case T.FSTRING_START: return this.strings() !== null;
      case T.NONE:
      case T.TRUE:
      case T.FALSE: this.next(); return true;
      case T.LPAR: return this.#parenthesizedPattern();
      case T.LSQB:
        this.next();
        this.#maybeStarPatterns();
        return this.accept(T.RSQB);
      case T.LBRACE: return this.#mapping();
      case T.NAME: return this.#nameOrClass();
      default: return false;
    }
  }

  #isImaginary(index: number): boolean {
    return (this.tokens.text.charCodeAt(this.end(index) - 1) | 32) === 106;
  }

  /** `[-] NUMBER` or a complex literal. */
  #number(): boolean {
    this.accept(T.MINUS);
    const real = this.pos;
    if (!this.accept(T.NUMBER)) return false;
    if (!this.at(T.PLUS) && !this.at(T.MINUS)) return true;
    if (this.#isImaginary(real)) this.refuseTokens("real number required in complex literal", real, real);
    this.next();
    const imaginary = this.pos;
    if (!this.accept(T.NUMBER)) return false;
    if (!this.#isImaginary(imaginary)) this.refuseTokens("imaginary number required in complex literal", imaginary, imaginary);
    return true;
  }

  #parenthesizedPattern(): boolean {
    this.next();
    if (this.accept(T.RPAR)) return true;
    const start = this.pos;
    if (this.patterns() && this.accept(T.RPAR)) return true;
    this.pos = start;
    return false;
  }

  #nameOrClass(): boolean {
    if (this.#captureTarget()) return true;
    const wildcard = this.atWord("_");
    this.next();
    if (wildcard) return true;
    let dotted = false;
    while (this.at(T.DOT)) {
      this.next();
      if (!this.accept(T.NAME)) return false;
      dotted = true;
    }
    if (this.at(T.LPAR)) return this.#classArguments();
    return dotted && !this.at(T.EQUAL);
  }

  #classArguments(): boolean {
    const open = this.pos;
    this.next();
    if (this.accept(T.RPAR)) return true;
    let keywords = false;
    let good = true;
    while (good && !this.at(T.RPAR)) {
      if (this.at(T.NAME) && this.peek() === T.EQUAL) {
        this.next();
        this.next();
        keywords = true;
        good = this.pattern();
      } else good = !keywords && this.pattern();
      if (good && !this.accept(T.COMMA)) break;
    }
    if (good && this.accept(T.RPAR)) return true;
    if (this.explain) {
      this.pos = open + 1;
      this.#explainClassArguments();
    }
    this.pos = open;
    return false;
  }

  /** Positional patterns, one after another, with commas between them. */
  #positionalRun(): boolean {
    let any = false;
    for (;;) {
      const before = this.pos;
      if (any && !this.accept(T.COMMA)) return true;
      if ((this.at(T.NAME) && this.peek() === T.EQUAL) || !this.pattern()) {
        this.pos = before;
        return any;
      }
      any = true;
    }
  }

  #explainClassArguments(): void {
    if (this.#positionalRun() && !this.accept(T.COMMA)) return;
    let any = false;
    for (;;) {
      const before = this.pos;
      if (any && !this.accept(T.COMMA)) break;
      if (!this.at(T.NAME) || this.peek() !== T.EQUAL) {
        this.pos = before;
        break;
      }
      this.next();
      this.next();
      if (!this.pattern()) {
        this.pos = before;
        break;
      }
      any = true;
    }
    if (!any || !this.accept(T.COMMA)) return;
    const first = this.pos;
    if (this.#positionalRun()) this.refuseTokens("positional patterns follow keyword patterns", first, this.pos - 1);
  }

  #mapping(): boolean {
    this.next();
    for (;;) {
      if (this.accept(T.RBRACE)) return true;
      if (this.accept(T.DOUBLESTAR)) {
        if (!this.#captureTarget()) return false;
        this.accept(T.COMMA);
        return this.accept(T.RBRACE);
      }
      if (!this.#key() || !this.accept(T.COLON) || !this.pattern()) return false;
      if (!this.accept(T.COMMA)) return this.accept(T.RBRACE);
    }
  }

  #key(): boolean {
    switch (this.kinds[this.pos]) {
      case T.NUMBER:
      case T.MINUS: return this.#number();
      case T.STRING:
      case T.FSTRING_START: return this.strings() !== null;
      case T.NONE:
      case T.TRUE:
      case T.FALSE: this.next(); return true;
      case T.NAME:
        this.next();
        if (!this.at(T.DOT)) return false;
        while (this.accept(T.DOT)) if (!this.accept(T.NAME)) return false;
        return true;
      default: return false;
    }
  }
}
