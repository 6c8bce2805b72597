import {
  DICT, DICT_COMPREHENSION, GENERATOR, LIST, LIST_COMPREHENSION, NO_PARTS, Node, SET, SET_COMPREHENSION, STARRED, TUPLE,
} from "./nodes.js";
import { invalidTarget, isAssignable, describe } from "./nodes.js";
import { StringRules } from "./string_rules.js";
import * as T from "./tokens.js";

const BRACES = 6;

/** Parentheses, list, set and dict displays, and comprehensions (language reference 6.2.3 – 6.2.8). */
export abstract class DisplayRules extends StringRules {
  abstract expression(): Node | null;
  abstract namedExpression(): Node | null;
  abstract starredExpression(): Node | null;
  abstract disjunction(): Node | null;
  abstract bitwiseOr(): Node | null;
  abstract primary(): Node | null;

  /** `'*' bitwise_or | named_expression` */
  starNamedExpression(): Node | null {
    if (!this.at(T.STAR)) return this.namedExpression();
    return this.starredOperand();
  }

  /** `'*' bitwise_or` */
  starredOperand(): Node | null {
    const start = this.pos;
    this.next();
    const value = this.bitwiseOr();
    if (value === null) {
      this.pos = start;
      return null;
    }
    return new Node(STARRED, start, this.pos, [value]);
  }

  /** One or more, separated by commas, perhaps with one at the end. */
  starNamedExpressions(): Node[] | null {
    const first = this.starNamedExpression();
    if (first === null) return null;
    const items = [first];
    while (this.accept(T.COMMA)) {
      const item = this.starNamedExpression();
      if (item === null) break;
      items.push(item);
    }
    return items;
  }

  // ─── ( … ) ───

  parenthesized(): Node | null {
    const start = this.pos;
    this.next();
    if (this.accept(T.RPAR)) return new Node(TUPLE, start, this.pos);
    if (this.at(T.YIELD)) {
      const inner = this.yieldExpression();
      if (inner !== null && this.accept(T.RPAR)) return inner;
    } else {
      const first = this.starNamedExpression();
      if (first !== null) {
        if (this.accept(T.COMMA)) {
          const rest = this.at(T.RPAR) ? [] : this.starNamedExpressions();
          if (rest !== null && this.accept(T.RPAR)) return new Node(TUPLE, start, this.pos, [first, ...rest]);
        } else if (this.at(T.RPAR)) {
          if (first.kind !== STARRED) {
            this.next();
            return first;
          }
        } else if (first.kind !== STARRED && (this.at(T.FOR) || this.at(T.ASYNC))) {
          if (this.forIfClauses() !== null && this.accept(T.RPAR)) return new Node(GENERATOR, start, this.pos);
        }
      }
    }
    this.pos = start;
    if (this.explain) {
      this.#explainGroup();
      this.pos = start;
      this.explainComprehension();
      this.pos = start;
    }
    return null;
  }

  #explainGroup(): void {
    this.next();
    const inside = this.pos;
    const starred = this.at(T.STAR) ? this.starredExpression() : null;
    if (starred !== null && this.at(T.RPAR)) {
      this.next();
      this.refuseNode("cannot use starred expression here", starred);
    }
    this.pos = inside;
    if (this.accept(T.DOUBLESTAR) && this.expression() !== null && this.accept(T.RPAR)) {
      this.refuseTokens("cannot use double starred expression here", inside, inside);
    }
  }

  // ─── [ … ] ───

  bracketed(): Node | null {
    const start = this.pos;
    this.next();
    if (this.accept(T.RSQB)) return new Node(LIST, start, this.pos);
    const items = this.starNamedExpressions();
    if (items !== null) {
      if (this.accept(T.RSQB)) return new Node(LIST, start, this.pos, items);
      const first = items[0];
      const alone = items.length === 1 && first !== undefined && first.kind !== STARRED && this.kinds[this.pos - 1] !== T.COMMA;
      if (alone && (this.at(T.FOR) || this.at(T.ASYNC)) && this.forIfClauses() !== null && this.accept(T.RSQB)) {
        return new Node(LIST_COMPREHENSION, start, this.pos);
      }
    }
    this.pos = start;
    if (this.explain) {
      this.explainComprehension();
      this.pos = start;
    }
    return null;
  }

  // ─── { … } ───

  braced(): Node | null {
    const known = this.recall(BRACES);
    if (known !== undefined) {
      this.pos = known.end;
      return known.node;
    }
    return this.remember(BRACES, this.pos, this.#braced());
  }

  #braced(): Node | null {
    const start = this.pos;
    const dict = this.#dict();
    if (dict !== null) return dict;
    this.pos = start;
    // CPython looks for these mistakes in its first run already
    this.next();
    this.#explainPairs();
    this.pos = start;
    this.next();
    const items = this.starNamedExpressions();
    if (items !== null && this.accept(T.RBRACE)) return new Node(SET, start, this.pos, NO_PARTS);
    this.pos = start;
    return this.#dictComprehension() ?? this.#setComprehension();
  }

  #dict(): Node | null {
    const start = this.pos;
    this.next();
    if (this.accept(T.RBRACE)) return new Node(DICT, start, this.pos);
    if (!this.#pairs() || !this.accept(T.RBRACE)) return null;
    return new Node(DICT, start, this.pos);
  }

  /** `','.double_starred_kvpair+ [',']` */
  #pairs(): boolean {
    if (!this.#pair()) return false;
    while (this.accept(T.COMMA)) {
      if (!this.#pair()) break;
    }
    return true;
  }

  #pair(): boolean {
    const start = this.pos;
    if (this.accept(T.DOUBLESTAR)) {
      if (this.bitwiseOr() !== null) return true;
    } else if (this.#keyAndValue()) return true;
    this.pos = start;
    return false;
  }

  #keyAndValue(): boolean {
    const start = this.pos;
    if (this.expression() !== null && this.accept(T.COLON) && this.expression() !== null) return true;
    this.pos = start;
    return false;
  }

  #explainPairs(): void {
    const start = this.pos;
    if (this.#pair()) {
      let more = true;
      while (more && this.at(T.COMMA)) {
        const comma = this.pos;
        this.next();
        if (!this.#pair()) {
          this.pos = comma;
          more = false;
        }
      }
      if (this.accept(T.COMMA)) {
        const at = this.pos;
        const key = this.expression();
        if (key !== null && !this.at(T.COLON)) {
          // CPython combines the key's first line with its last column
          const end = this.end(key.end - 1);
          const place = this.source.lineStart(this.line(key.start)) + this.source.position(end - 1).column;
          const upTo = this.line(key.end - 1) === this.line(key.start) ? place + 1 : end;
          this.refuse("':' expected after dictionary key", place, upTo);
        }
        this.pos = at;
        this.#explainValue();
      }
    }
    this.pos = start;
    this.#explainValue();
  }

  #explainValue(): void {
    if (this.expression() === null || !this.at(T.COLON)) return;
    const colon = this.pos;
    this.next();
    const star = this.pos;
    if (this.accept(T.STAR) && this.bitwiseOr() !== null) {
      this.refuseFrom("cannot use a starred expression in a dictionary value", star);
    }
    this.pos = star;
    if (this.at(T.RBRACE) || this.at(T.COMMA)) {
      this.refuseTokens("expression expected after dictionary key and ':'", colon, colon);
    }
  }

  #dictComprehension(): Node | null {
    const start = this.pos;
    this.next();
    if (this.#keyAndValue() && this.forIfClauses() !== null && this.accept(T.RBRACE)) {
      return new Node(DICT_COMPREHENSION, start, this.pos);
    }
    this.pos = start;
    if (this.explain) {
      this.next();
      const stars = this.pos;
      if (this.accept(T.DOUBLESTAR) && this.bitwiseOr() !== null && this.forIfClauses() !== null && this.at(T.RBRACE)) {
        this.next();
        this.refuseTokens("dict unpacking cannot be used in dict comprehension", stars, stars);
      }
      this.pos = start;
    }
    return null;
  }

  #setComprehension(): Node | null {
    const start = this.pos;
    this.next();
    if (this.namedExpression() !== null && this.forIfClauses() !== null && this.accept(T.RBRACE)) {
      return new Node(SET_COMPREHENSION, start, this.pos);
    }
    this.pos = start;
    if (this.explain) {
      this.explainComprehension();
      this.pos = start;
    }
    return null;
  }

  // ─── comprehensions ───

  /** The element cannot be starred or an unparenthesised tuple; the position is at the opening bracket. */
  explainComprehension(): void {
    const parenthesis = this.at(T.LPAR);
    this.next();
    const inside = this.pos;
    const starred = this.at(T.STAR) ? this.starredExpression() : null;
    if (starred !== null && this.forIfClauses() !== null) {
      this.refuseNode("iterable unpacking cannot be used in comprehension", starred);
    }
    this.pos = inside;
    if (parenthesis) return;
    const first = this.starNamedExpression();
    if (first === null || !this.at(T.COMMA)) return;
    const comma = this.pos;
    this.next();
    const rest = this.starNamedExpressions();
    const message = "did you forget parentheses around the comprehension target?";
    const last = rest?.at(-1);
    if (last !== undefined && this.forIfClauses() !== null) this.refuseNodes(message, first, last);
    this.pos = comma;
    this.next();
    if (this.forIfClauses() !== null) this.refuseTokens(message, first.start, comma);
  }

  /** One or more `for … in … if …`; returns the last expression of the last clause. */
  forIfClauses(): Node | null {
    let last: Node | null = null;
    for (;;) {
      if (!this.at(T.FOR) && !this.at(T.ASYNC)) return last;
      const clause = this.#forIfClause();
      if (clause === null) return last;
      last = clause;
    }
  }

  #forIfClause(): Node | null {
    const start = this.pos;
    this.accept(T.ASYNC);
    if (!this.accept(T.FOR)) {
      this.pos = start;
      return null;
    }
    const afterFor = this.pos;
    if (this.starTargets() && this.accept(T.IN)) {
      let last = this.disjunction();
      if (last === null) {
        this.pos = start;
        return null;
      }
      while (this.at(T.IF)) {
        const before = this.pos;
        this.next();
        const condition = this.disjunction();
        if (condition === null) {
          this.pos = before;
          break;
        }
        last = condition;
      }
      return last;
    }
    this.pos = afterFor;
    this.#explainMissingIn();
    if (this.explain) {
      this.pos = afterFor;
      this.explainForTarget();
    }
    this.pos = start;
    return null;
  }

  /** Position after `for`. CPython looks for this mistake in its first run already. */
  #explainMissingIn(): void {
    if (this.bitwiseOr() === null) return;
    for (;;) {
      const comma = this.pos;
      if (!this.accept(T.COMMA)) break;
      if (this.bitwiseOr() === null) {
        this.pos = comma;
        break;
      }
    }
    this.accept(T.COMMA);
    if (!this.at(T.IN)) this.refuseHere("'in' expected after for-loop variables");
  }

  /** Position after `for`. */
  explainForTarget(): void {
    const targets = this.starExpressions();
    if (targets === null) return;
    const bad = invalidTarget(targets, "for");
    if (bad !== null) this.refuseNode(`cannot assign to ${describe(bad)}`, bad);
  }

  /** `star_target [(',' star_target)* [',']]` */
  starTargets(): boolean {
    const start = this.pos;
    if (!this.starTarget()) {
      this.pos = start;
      return false;
    }
    while (this.accept(T.COMMA)) {
      const before = this.pos;
      if (!this.starTarget()) {
        this.pos = before;
        break;
      }
    }
    return true;
  }

  /** One target, perhaps starred. */
  starTarget(): boolean {
    const start = this.pos;
    this.accept(T.STAR);
    const target = this.at(T.STAR) ? null : this.primary();
    if (target !== null && isAssignable(target)) return true;
    this.pos = start;
    return false;
  }
}
