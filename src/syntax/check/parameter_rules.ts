import { ArgumentRules } from "./argument_rules.js";
import * as T from "./tokens.js";

/** Tokens of one parameter: first, and one past the last. */
interface Parameter {
  readonly start: number;
  readonly end: number;
}

/** Parameters of functions and lambdas (language reference 6.14, 8.7): the same rules, but a lambda's have no annotations and end at `:`. */
export abstract class ParameterRules extends ArgumentRules {
  abstract starExpression(): unknown;

  /** Reads as many parameters as are well-formed; the caller expects `)` or `:` after them. */
  parameters(lambda: boolean): void {
    const start = this.pos;
    if (this.explain) {
      this.#explainParameters(lambda);
      this.pos = start;
    }
    let defaults = false;
    let slash = false;
    for (;;) {
      const before = this.pos;
      if (this.at(T.SLASH)) {
        if (before === start || slash) return;
        slash = true;
        this.next();
        if (!this.#separator(lambda)) {
          this.pos = before;
          return;
        }
      } else if (this.at(T.STAR)) {
        if (!this.#starEtc(lambda)) this.pos = before;
        return;
      } else if (this.at(T.DOUBLESTAR)) {
        if (!this.#keywords(lambda)) this.pos = before;
        return;
      } else {
        if (this.#parameter(lambda) === null) return;
        if (this.at(T.EQUAL) && this.#default()) defaults = true;
        else if (defaults) {
          this.#separator(lambda);
          this.pos = before;
          return;
        }
        if (!this.#separator(lambda)) {
          this.pos = before;
          return;
        }
      }
      if (this.kinds[this.pos - 1] !== T.COMMA) return;
    }
  }

  #close(lambda: boolean): boolean {
    return this.at(lambda ? T.COLON : T.RPAR);
  }

  /** A comma, or the end of the list ahead. */
  #separator(lambda: boolean): boolean {
    return this.accept(T.COMMA) || this.#close(lambda);
  }

  /** `NAME [':' expression]` */
  #parameter(lambda: boolean, starred = false): Parameter | null {
    const start = this.pos;
    if (!this.accept(T.NAME)) return null;
    if (!lambda && this.at(T.COLON)) {
      this.next();
      const annotation = starred ? this.starExpression() : this.expression();
      if (annotation === null) {
        this.pos = start;
        return null;
      }
    }
    return { start, end: this.pos };
  }

  /** `'=' expression` */
  #default(): boolean {
    const start = this.pos;
    if (!this.accept(T.EQUAL)) return false;
    if (this.expression() !== null) return true;
    if (this.explain && (this.at(T.RPAR) || this.at(T.COMMA))) {
      this.refuseTokens("expected default value expression", start, start);
    }
    this.pos = start;
    return false;
  }

  #noDefault(lambda: boolean): Parameter | null {
    const start = this.pos;
    const found = this.#parameter(lambda);
    if (found !== null && this.#separator(lambda)) return found;
    this.pos = start;
    return null;
  }

  #withDefault(lambda: boolean): boolean {
    const start = this.pos;
    if (this.#parameter(lambda) !== null && this.#default() && this.#separator(lambda)) return true;
    this.pos = start;
    return false;
  }

  #maybeDefault(lambda: boolean): boolean {
    const start = this.pos;
    if (this.#parameter(lambda) !== null) {
      if (this.at(T.EQUAL)) this.#default();
      if (this.#separator(lambda)) return true;
    }
    this.pos = start;
    return false;
  }

  #slash(lambda: boolean): boolean {
    return this.accept(T.SLASH) && this.#separator(lambda);
  }

  /** `param_no_default+ '/'` */
  #slashNoDefault(lambda: boolean): boolean {
    const start = this.pos;
    if (this.#noDefault(lambda) !== null) {
      while (this.#noDefault(lambda) !== null);
      if (this.#slash(lambda)) return true;
    }
    this.pos = start;
    return false;
  }

  /** `param_no_default* param_with_default+ '/'` */
  #slashWithDefault(lambda: boolean): boolean {
    const start = this.pos;
    while (this.#noDefault(lambda) !== null);
    if (this.#withDefault(lambda)) {
      while (this.#withDefault(lambda));
      if (this.#slash(lambda)) return true;
    }
    this.pos = start;
    return false;
  }

  /** `*args`, bare `*`, and what may follow. */
  #starEtc(lambda: boolean): boolean {
    const start = this.pos;
    if (this.explain) {
      this.#explainStar(lambda);
      this.pos = start;
    }
    this.next();
    if (this.accept(T.COMMA)) {
      if (!this.#maybeDefault(lambda)) return false;
    } else if (this.#parameter(lambda, true) === null || !this.#separator(lambda)) return false;
    while (this.#maybeDefault(lambda));
    if (this.at(T.DOUBLESTAR)) {
      const before = this.pos;
      if (!this.#keywords(lambda)) this.pos = before;
    }
    return true;
  }

  /** `**kwargs` */
  #keywords(lambda: boolean): boolean {
    const start = this.pos;
    if (this.explain) {
      this.#explainKeywords(lambda);
      this.pos = start;
    }
    this.next();
    return this.#noDefault(lambda) !== null;
  }

  #explainStar(lambda: boolean): void {
    const star = this.pos;
    const message = "named arguments must follow bare *";
    const refuse = (): never => (lambda ? this.refuseHere(message) : this.refuseTokens(message, star, star));
    this.next();
    if (this.#close(lambda)) refuse();
    if (this.accept(T.COMMA) && (this.#close(lambda) || this.at(T.DOUBLESTAR))) refuse();
    this.pos = star + 1;
    if (this.#parameter(lambda) !== null && this.at(T.EQUAL)) {
      this.refuseTokens("var-positional argument cannot have default value", this.pos, this.pos);
    }
    this.pos = star + 1;
    if (this.#noDefault(lambda) === null && !this.accept(T.COMMA)) return;
    while (this.#maybeDefault(lambda));
    const second = this.pos;
    if (this.accept(T.STAR) && (this.#noDefault(lambda) !== null || this.accept(T.COMMA))) {
      this.refuseTokens("* argument may appear only once", second, second);
    }
  }

  #explainKeywords(lambda: boolean): void {
    this.next();
    if (this.#parameter(lambda) === null) return;
    if (this.at(T.EQUAL)) this.refuseTokens("var-keyword argument cannot have default value", this.pos, this.pos);
    if (!this.accept(T.COMMA)) return;
    const message = "arguments cannot follow var-keyword argument";
    const next = this.#parameter(lambda);
    if (next !== null) this.refuseTokens(message, next.start, next.end - 1);
    if (this.at(T.STAR) || this.at(T.DOUBLESTAR) || this.at(T.SLASH)) this.refuseTokens(message, this.pos, this.pos);
  }

  #explainParameters(lambda: boolean): void {
    const start = this.pos;
    if (this.accept(T.SLASH) && this.at(T.COMMA)) {
      this.refuseTokens("at least one argument must precede /", start, start);
    }
    this.pos = start;
    if (this.#slashNoDefault(lambda) || this.#slashWithDefault(lambda)) {
      while (this.#maybeDefault(lambda));
      if (this.at(T.SLASH)) this.refuseTokens("/ may appear only once", this.pos, this.pos);
    }
    this.pos = start;
    this.#slashNoDefault(lambda);
    while (this.#noDefault(lambda) !== null);
    let defaults = this.#slashWithDefault(lambda);
    if (!defaults) while (this.#withDefault(lambda)) defaults = true;
    if (defaults) {
      const bare = this.#noDefault(lambda);
      if (bare !== null) {
        this.refuseTokens("parameter without a default follows parameter with a default", bare.start, bare.end - 1);
      }
    }
    this.pos = start;
    while (this.#noDefault(lambda) !== null);
    this.#explainParenthesized(lambda);
    this.pos = start;
    if (!this.#slashNoDefault(lambda)) this.#slashWithDefault(lambda);
    while (this.#maybeDefault(lambda));
    if (this.accept(T.STAR) && (this.accept(T.COMMA) || this.#noDefault(lambda) !== null)) {
      while (this.#maybeDefault(lambda));
      if (this.at(T.SLASH)) this.refuseTokens("/ must be ahead of *", this.pos, this.pos);
    }
    this.pos = start;
    if (this.#maybeDefault(lambda)) {
      while (this.#maybeDefault(lambda));
      if (this.accept(T.SLASH) && this.at(T.STAR)) {
        this.refuseTokens("expected comma between / and *", this.pos, this.pos);
      }
    }
  }

  #explainParenthesized(lambda: boolean): void {
    const open = this.pos;
    if (!this.accept(T.LPAR)) return;
    let any = false;
    if (lambda) {
      while (this.#parameter(true) !== null) {
        any = true;
        if (!this.accept(T.COMMA)) break;
      }
    } else while (this.#noDefault(false) !== null) any = true;
    this.accept(T.COMMA);
    if (any && this.at(T.RPAR)) {
      const what = lambda ? "Lambda expression" : "Function";
      this.refuseTokens(`${what} parameters cannot be parenthesized`, open, this.pos);
    }
  }
}
