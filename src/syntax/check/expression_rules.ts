import { Refusal } from "./cursor.js";
import * as N from "./nodes.js";
import { Node } from "./nodes.js";
import { ParameterRules } from "./parameter_rules.js";
import * as T from "./tokens.js";

const EXPRESSION = 0;
const DISJUNCTION = 1;
const BITWISE_OR = 2;
const PRIMARY = 3;
const NAMED = 4;

const MAX_DIGITS = 4300;

const SOFT_WORDS: readonly string[] = ["_", "case", "match", "type"];

const OR = 1;
const AND = 2;
const NOT = 3;
const COMPARE = 4;
const VBAR = 5;
const SUM = 9;
const TERM = 10;

/** Binding strength of binary operators by token kind; 0 for everything else. */
const STRENGTH: readonly number[] = strengths();

function strengths(): number[] {
  const table = new Array<number>(128).fill(0);
  const set = (strength: number, ...kinds: number[]): void => kinds.forEach((kind) => (table[kind] = strength));
  set(OR, T.OR);
  set(AND, T.AND);
  set(COMPARE, T.EQEQUAL, T.NOTEQUAL, T.LESS, T.LESSEQUAL, T.GREATER, T.GREATEREQUAL, T.IN, T.IS, T.NOT);
  set(VBAR, T.VBAR);
  set(6, T.CIRCUMFLEX);
  set(7, T.AMPER);
  set(8, T.LEFTSHIFT, T.RIGHTSHIFT);
  set(SUM, T.PLUS, T.MINUS);
  set(TERM, T.STAR, T.SLASH, T.DOUBLESLASH, T.PERCENT, T.AT);
  return table;
}

/** Expressions (language reference, chapter 6). */
export abstract class ExpressionRules extends ParameterRules {
  #lastStart = -1;
  #lastEnd = -1;
  #lastNode: Node | null = null;

  /** `disjunction ['if' disjunction 'else' expression] | lambda` */
  expression(): Node | null {
    const start = this.pos;
    if (!this.secondRun) {
      // alternatives that begin alike ask for the same expression twice in a row
      if (this.#lastStart === start) {
        this.pos = this.#lastEnd;
        return this.#lastNode;
      }
      const node = this.#expression();
      this.#lastStart = start;
      this.#lastEnd = this.pos;
      this.#lastNode = node;
      return node;
    }
    const known = this.recall(EXPRESSION);
    if (known !== undefined) {
      this.pos = known.end;
      return known.node;
    }
    if (this.explain) {
      this.#explainExpression();
      this.pos = start;
      this.#explainLegacy();
      this.pos = start;
    }
    return this.remember(EXPRESSION, start, this.#expression());
  }

  #expression(): Node | null {
    this.enter();
    const node = this.at(T.LAMBDA) ? this.#lambda() : this.#conditional();
    this.depth--;
    return node;
  }

  #conditional(): Node | null {
    const start = this.pos;
    const body = this.disjunction();
    if (body === null || !this.at(T.IF)) return body;
    const end = this.pos;
    this.next();
    if (this.disjunction() !== null && this.accept(T.ELSE) && this.expression() !== null) {
      return new Node(N.CONDITIONAL, start, this.pos);
    }
    this.pos = end;
    return body;
  }

  #lambda(): Node | null {
    const start = this.pos;
    this.next();
    if (!this.at(T.COLON)) this.parameters(true);
    if (this.accept(T.COLON) && this.expression() !== null) return new Node(N.LAMBDA_NODE, start, this.pos);
    this.pos = start;
    return null;
  }

  #isLegacy(node: Node): boolean {
    if (node.kind !== N.NAME_NODE) return false;
    const name = this.text(node.start);
    return name === "print" || name === "exec";
  }

  #explainExpression(): void {
    const start = this.pos;
    if (!this.#startsWithSoftWord()) {
      const first = this.disjunction();
      if (first !== null) {
        const after = this.pos;
        this.explain = false;
        const second = this.#expression();
        this.explain = true;
        if (second !== null && !this.#isLegacy(first) && this.tokens.level[this.pos - 1] !== 0) {
          this.refuseNodes("invalid syntax. Perhaps you forgot a comma?", first, second);
        }
        this.pos = after;
      }
    }
    this.pos = start;
    const body = this.disjunction();
    if (body !== null && this.accept(T.IF)) {
      const condition = this.disjunction();
      if (condition !== null && !this.at(T.ELSE) && !this.at(T.COLON)) {
        this.refuseNodes("expected 'else' after 'if' expression", body, condition);
      }
    }
    this.pos = start;
    if (this.accept(T.LAMBDA)) {
      if (!this.at(T.COLON)) this.parameters(true);
      const colon = this.pos;
      if (this.accept(T.COLON) && this.at(T.FSTRING_MIDDLE)) {
        this.refuseTokens("f-string: lambda expressions are not allowed without parentheses", start, colon);
      }
    }
  }

  /** A soft keyword, or a name and a string (a misspelt prefix): no comma is missing there. */
  #startsWithSoftWord(): boolean {
    if (!this.at(T.NAME)) return false;
    if (this.peek() === T.STRING) return true;
    const name = this.text(this.pos);
    // CPython compares only as many letters as the name has
    return SOFT_WORDS.some((word) => word.startsWith(name));
  }

  /** `print x`, `exec x` of Python 2. */
  #explainLegacy(): void {
    const start = this.pos;
    if (!this.at(T.NAME) || this.peek() === T.LPAR) return;
    this.next();
    const rest = this.starExpressions();
    const name = this.text(start);
    if (rest !== null && (name === "print" || name === "exec")) {
      this.refuseTokens(`Missing parentheses in call to '${name}'. Did you mean ${name}(...)?`, start, rest.end - 1);
    }
  }

  disjunction(): Node | null {
    return this.secondRun ? this.#remembered(DISJUNCTION, OR) : this.#binary(OR);
  }

  bitwiseOr(): Node | null {
    return this.secondRun ? this.#remembered(BITWISE_OR, VBAR) : this.#binary(VBAR);
  }

  #remembered(rule: number, weakest: number): Node | null {
    const known = this.recall(rule);
    if (known !== undefined) {
      this.pos = known.end;
      return known.node;
    }
    const start = this.pos;
    return this.remember(rule, start, this.#binary(weakest));
  }

  /** Operators that bind at least as strongly as `weakest`. */
  #binary(weakest: number): Node | null {
    const start = this.pos;
    let strongest = 99;
    let left: Node | null;
    if (weakest <= NOT && this.at(T.NOT)) {
      this.enter();
      this.next();
      left = this.#binary(NOT);
      this.depth--;
      if (left === null) {
        this.pos = start;
        return null;
      }
      left = new Node(N.OPERATION, start, this.pos);
      strongest = AND;
    } else {
      if (this.explain && weakest <= TERM) this.#explainSignedNot();
      left = this.#unary();
    }
    if (left === null) return null;
    for (;;) {
      const kind = this.kinds[this.pos] ?? T.ENDMARKER;
      const strength = STRENGTH[kind] ?? 0;
      if (strength === 0 || strength < weakest || strength > strongest) return left;
      const before = this.pos;
      this.next();
      if (kind === T.NOT && !this.accept(T.IN)) {
        this.pos = before;
        return left;
      }
      if (kind === T.IS) this.accept(T.NOT);
      const right = this.#binary(strength + 1);
      if (right === null) {
        if (this.explain && strength >= SUM && this.at(T.NOT)) this.#refuseNot(this.#binary(NOT), before + 1);
        this.pos = before;
        return left;
      }
      if (strength !== COMPARE) left = new Node(N.OPERATION, start, this.pos);
      else if (left.kind === N.COMPARISON && left.start === start && this.kinds[left.start] !== T.LPAR) {
        left = new Node(N.COMPARISON, start, this.pos, left.parts, left.startsWithIn);
      } else left = new Node(N.COMPARISON, start, this.pos, [left], kind === T.IN);
    }
  }

  /** `- not x` */
  #explainSignedNot(): void {
    const start = this.pos;
    if (!this.at(T.MINUS) && !this.at(T.PLUS) && !this.at(T.TILDE)) return;
    this.next();
    if (this.accept(T.NOT)) this.#refuseNot(this.#unary(), start + 1);
    this.pos = start;
  }

  /** `not` and its operand stand where only a stronger operator may. */
  #refuseNot(operand: Node | null, not: number): void {
    if (operand !== null) this.refuseTokens("'not' after an operator must be parenthesized", not, operand.end - 1);
  }

  #unary(): Node | null {
    const kind = this.kinds[this.pos];
    if (kind === T.MINUS || kind === T.PLUS || kind === T.TILDE) {
      const start = this.pos;
      this.enter();
      this.next();
      const operand = this.#unary();
      this.depth--;
      if (operand === null) {
        this.pos = start;
        return null;
      }
      return new Node(N.OPERATION, start, this.pos);
    }
    return this.#power();
  }

  #power(): Node | null {
    const start = this.pos;
    const base = this.at(T.AWAIT) ? this.#await() : this.primary();
    if (base === null || !this.at(T.DOUBLESTAR)) return base;
    const end = this.pos;
    this.enter();
    this.next();
    const exponent = this.#unary();
    this.depth--;
    if (exponent === null) {
      this.pos = end;
      return base;
    }
    return new Node(N.OPERATION, start, this.pos);
  }

  #await(): Node | null {
    const start = this.pos;
    this.next();
    if (this.primary() !== null) return new Node(N.AWAIT_NODE, start, this.pos);
    this.pos = start;
    return null;
  }

  primary(): Node | null {
    if (!this.secondRun) return this.#primary();
    const known = this.recall(PRIMARY);
    if (known !== undefined) {
      this.pos = known.end;
      return known.node;
    }
    const start = this.pos;
    return this.remember(PRIMARY, start, this.#primary());
  }

  /** An atom and its `.name`, `(…)`, `[…]`. */
  #primary(): Node | null {
    const start = this.pos;
    let node = this.#atom();
    if (node === null) return null;
    for (;;) {
      const before = this.pos;
      const kind = this.kinds[before];
      if (this.explain && (kind === T.LSQB || kind === T.LBRACE)) {
        // CPython looks for a generator as the only argument here, and for mistakes in one with any bracket
        this.explainComprehension();
        this.pos = before;
      }
      if (kind === T.DOT) {
        this.next();
        if (!this.accept(T.NAME)) {
          this.pos = before;
          return node;
        }
        node = new Node(N.ATTRIBUTE, start, this.pos);
      } else if (kind === T.LPAR) {
        if (!this.callTail()) return node;
        node = new Node(N.CALL, start, this.pos);
      } else if (kind === T.LSQB) {
        this.next();
        if (!this.slices() || !this.accept(T.RSQB)) {
          this.pos = before;
          return node;
        }
        node = new Node(N.SUBSCRIPT, start, this.pos);
      } else return node;
    }
  }

  #atom(): Node | null {
    const start = this.pos;
    switch (this.kinds[start]) {
      case T.NAME: this.next(); return new Node(N.NAME_NODE, start, this.pos);
      case T.NUMBER:
        if (this.end(start) - this.start(start) > MAX_DIGITS) this.#explainDigits(start);
        this.next();
        return new Node(N.LITERAL, start, this.pos);
      case T.STRING:
      case T.FSTRING_START: return this.strings();
      case T.LPAR: return this.parenthesized();
      case T.LSQB: return this.bracketed();
      case T.LBRACE: return this.braced();
      case T.NONE: this.next(); return new Node(N.NONE_NODE, start, this.pos);
      case T.TRUE: this.next(); return new Node(N.TRUE_NODE, start, this.pos);
      case T.FALSE: this.next(); return new Node(N.FALSE_NODE, start, this.pos);
      case T.ELLIPSIS: this.next(); return new Node(N.ELLIPSIS_NODE, start, this.pos);
      default: return null;
    }
  }

  /** `sys.set_int_max_str_digits` bounds decimal literals, too. */
  #explainDigits(index: number): void {
    const digits = this.text(index).replaceAll("_", "");
    if (digits.length <= MAX_DIGITS || !/^\d+$/.test(digits) || /^0+$/.test(digits)) return;
    const message = `Exceeds the limit (${MAX_DIGITS} digits) for integer string conversion: value has ${digits.length} digits; `
      + "use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid "
      + "decimal conversion limits.";
    const start = this.start(index);
    throw new Refusal({ type: "SyntaxError", message, span: { start, end: start }, noCaret: true });
  }

  /** What stands between the brackets of a subscript. */
  slices(): boolean {
    const start = this.pos;
    if (!this.#slice()) {
      this.pos = start;
      return false;
    }
    while (this.accept(T.COMMA)) {
      if (!this.#slice()) break;
    }
    return true;
  }

  #slice(): boolean {
    const start = this.pos;
    if (this.at(T.STAR)) return this.starredExpression() !== null;
    if (!this.at(T.COLON)) this.expression();
    if (this.accept(T.COLON)) {
      this.expression();
      if (this.accept(T.COLON)) this.expression();
      return true;
    }
    this.pos = start;
    return this.namedExpression() !== null;
  }

  /** `NAME ':=' expression` */
  assignmentExpression(): Node | null {
    const start = this.pos;
    if (!this.at(T.NAME) || this.peek() !== T.COLONEQUAL) return null;
    this.next();
    this.next();
    if (this.expression() !== null) return new Node(N.NAMED, start, this.pos);
    this.pos = start;
    return null;
  }

  /** `NAME ':=' expression | expression !':='` */
  namedExpression(): Node | null {
    const start = this.pos;
    if (this.at(T.NAME) && this.peek() === T.COLONEQUAL) {
      const named = this.assignmentExpression();
      if (named !== null) return named;
      // after `:=` there is no way back
      if (!this.explain) return null;
    }
    if (this.explain && this.recall(NAMED) === undefined) {
      this.#explainNamed();
      this.pos = start;
      this.remember(NAMED, start, null);
    }
    const plain = this.expression();
    if (plain !== null && !this.at(T.COLONEQUAL)) return plain;
    this.pos = start;
    return null;
  }

  #explainNamed(): void {
    const start = this.pos;
    const target = this.expression();
    if (target !== null && this.accept(T.COLONEQUAL) && this.expression() !== null) {
      this.refuseNode(`cannot use assignment expressions with ${N.describe(target)}`, target);
    }
    this.pos = start;
    if (this.at(T.NAME) && this.peek() === T.EQUAL) {
      this.next();
      this.next();
      const value = this.bitwiseOr();
      if (value !== null && !this.at(T.EQUAL) && !this.at(T.COLONEQUAL)) {
        this.refuseTokens("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", start, value.end - 1);
      }
      this.pos = start;
    }
    const left = this.bitwiseOr();
    if (left === null || !this.accept(T.EQUAL) || this.#startsWithDisplay(start)) return;
    if (this.bitwiseOr() !== null && !this.at(T.EQUAL) && !this.at(T.COLONEQUAL)) {
      this.refuseNode(`cannot assign to ${N.describe(left)} here. Maybe you meant '==' instead of '='?`, left);
    }
  }

  /** A list, tuple or generator, or a constant, begins here: it gets another message. */
  #startsWithDisplay(start: number): boolean {
    const kind = this.kinds[start];
    if (kind === T.TRUE || kind === T.FALSE || kind === T.NONE) return true;
    if (kind !== T.LSQB && kind !== T.LPAR) return false;
    const here = this.pos;
    this.pos = start;
    const atom = this.#atom();
    const after = this.pos;
    this.pos = here;
    if (atom === null || atom.start !== start || atom.end !== after) return false;
    return atom.kind === N.LIST || atom.kind === N.TUPLE || atom.kind === N.GENERATOR;
  }

  /** `'*' bitwise_or | expression` */
  starExpression(): Node | null {
    return this.at(T.STAR) ? this.starredOperand() : this.expression();
  }

  /** One, or a tuple without parentheses. */
  starExpressions(): Node | null {
    const start = this.pos;
    const first = this.starExpression();
    if (first === null || !this.at(T.COMMA)) return first;
    const items = [first];
    while (this.accept(T.COMMA)) {
      const item = this.starExpression();
      if (item === null) break;
      items.push(item);
    }
    return new Node(N.TUPLE, start, this.pos, items);
  }

  /** `'yield' ['from' expression | star_expressions]` */
  yieldExpression(): Node | null {
    const start = this.pos;
    this.next();
    if (this.at(T.FROM)) {
      this.next();
      if (this.expression() === null) {
        // `yield` alone, before a stray `from`
        this.pos = start + 1;
      }
    } else this.starExpressions();
    return new Node(N.YIELD_NODE, start, this.pos);
  }
}
