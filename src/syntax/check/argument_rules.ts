import { Node, STARRED } from "./nodes.js";
import { DisplayRules } from "./display_rules.js";
import * as T from "./tokens.js";

interface Arguments {
  readonly positional: Node[];
  /** Whether `**mapping` occurs, and whether any keyword or starred argument was read as part of the keyword run. */
  unpacks: boolean;
  hasKeywordRun: boolean;
}

/** The arguments of a call or class (language reference 6.3.4). */
export abstract class ArgumentRules extends DisplayRules {
  abstract assignmentExpression(): Node | null;

  /** `( … )` of a call, at the opening parenthesis; true if it was read to the end. */
  callTail(): boolean {
    const start = this.pos;
    this.next();
    if (this.accept(T.RPAR)) return true;
    const inside = this.pos;
    const first = this.#element();
    if (first !== null && (this.at(T.FOR) || this.at(T.ASYNC)) && this.forIfClauses() !== null && this.accept(T.RPAR)) return true;
    if (this.explain) {
      this.pos = start;
      this.explainComprehension();
    }
    this.pos = inside;
    if (this.arguments() && this.accept(T.RPAR)) return true;
    this.pos = start;
    return false;
  }

  /** `assignment_expression | expression !':='` */
  #element(): Node | null {
    const start = this.pos;
    const named = this.assignmentExpression();
    if (named !== null) return named;
    const plain = this.expression();
    if (plain !== null && !this.at(T.COLONEQUAL)) return plain;
    this.pos = start;
    return null;
  }

  /** `'*' expression` */
  starredExpression(): Node | null {
    const start = this.pos;
    if (!this.accept(T.STAR)) return null;
    const value = this.expression();
    if (value !== null) {
      if (this.explain && this.at(T.EQUAL)) {
        const after = this.pos;
        this.next();
        const assigned = this.expression();
        if (assigned !== null) {
          this.refuseTokens("cannot assign to iterable argument unpacking", start, assigned.end - 1);
        }
        this.pos = after;
      }
      return new Node(STARRED, start, this.pos, [value]);
    }
    // nothing else can be meant: CPython says so in its first run already
    this.refuseHere("Invalid star expression");
  }

  /** `args [','] &')'` */
  arguments(): boolean {
    const start = this.pos;
    if (this.#args() !== null) {
      this.accept(T.COMMA);
      if (this.at(T.RPAR)) return true;
    }
    this.pos = start;
    if (this.explain) {
      this.#explainArguments();
      this.pos = start;
    }
    return false;
  }

  #args(): Arguments | null {
    const found: Arguments = { positional: [], unpacks: false, hasKeywordRun: false };
    const start = this.pos;
    for (;;) {
      const before = this.pos;
      if (found.positional.length > 0 && !this.accept(T.COMMA)) return found;
      const item = this.#positional();
      if (item === null) {
        this.pos = before;
        break;
      }
      found.positional.push(item);
    }
    const afterPositional = this.pos;
    if (found.positional.length > 0 && !this.accept(T.COMMA)) return found;
    if (this.#keywordRun(found)) {
      found.hasKeywordRun = true;
      return found;
    }
    this.pos = found.positional.length > 0 ? afterPositional : start;
    return found.positional.length > 0 ? found : null;
  }

  #positional(): Node | null {
    const start = this.pos;
    if (this.at(T.STAR)) return this.starredExpression();
    if (this.at(T.NAME) && this.peek() === T.EQUAL) return null;
    const item = this.#element();
    if (item !== null && !this.at(T.EQUAL)) return item;
    this.pos = start;
    return null;
  }

  /** Keywords and `*iterable`, then keywords and `**mapping`. */
  #keywordRun(found: Arguments): boolean {
    let any = false;
    for (const mark of [T.STAR, T.DOUBLESTAR]) {
      for (;;) {
        const before = this.pos;
        if (any && !this.accept(T.COMMA)) return true;
        if (!this.#keywordOr(mark, found)) {
          this.pos = before;
          break;
        }
        any = true;
      }
    }
    return any;
  }

  #keywordOr(mark: number, found: Arguments): boolean {
    const start = this.pos;
    if (this.explain) {
      this.#explainKeyword();
      this.pos = start;
    }
    if (this.at(T.NAME)) {
      this.next();
      if (this.accept(T.EQUAL) && this.expression() !== null) return true;
    } else if (mark === T.STAR && this.at(T.STAR)) {
      const starred = this.starredExpression();
      if (starred !== null) {
        found.positional.push(starred);
        return true;
      }
    } else if (mark === T.DOUBLESTAR && this.accept(T.DOUBLESTAR) && this.expression() !== null) {
      found.unpacks = true;
      return true;
    }
    this.pos = start;
    return false;
  }

  #explainKeyword(): void {
    const start = this.pos;
    const kind = this.kinds[start];
    if ((kind === T.TRUE || kind === T.FALSE || kind === T.NONE) && this.peek() === T.EQUAL) {
      this.refuseTokens(`cannot assign to ${this.text(start)}`, start, start + 1);
    }
    const keyword = kind === T.NAME && this.peek() === T.EQUAL;
    if (keyword) {
      this.next();
      this.next();
      if (this.expression() !== null && this.forIfClauses() !== null) this.#refuseEqual(start);
      return;
    }
    if (this.accept(T.DOUBLESTAR)) {
      if (this.expression() === null || !this.accept(T.EQUAL)) return;
      const value = this.expression();
      if (value !== null) this.refuseTokens("cannot assign to keyword argument unpacking", start, value.end - 1);
      return;
    }
    const target = this.expression();
    if (target !== null && this.at(T.EQUAL)) {
      // whatever follows is not looked at
      this.refuseTokens('expression cannot contain assignment, perhaps you meant "=="?', target.start, this.pos);
    }
  }

  #refuseEqual(name: number): never {
    this.refuseTokens("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", name, name + 1);
  }

  /** `','.(starred_expression !'=')+` */
  #starredRun(): boolean {
    let any = false;
    for (;;) {
      const before = this.pos;
      if (any && !this.accept(T.COMMA)) return true;
      if (this.starredExpression() === null || this.at(T.EQUAL)) {
        this.pos = before;
        return any;
      }
      any = true;
    }
  }

  #explainArguments(): void {
    const start = this.pos;
    const whole = this.#args();
    const afterArgs = this.pos;
    if (whole !== null && whole.hasKeywordRun && this.at(T.COMMA)) {
      const comma = this.pos;
      this.next();
      if (this.#starredRun()) this.refuseFrom("iterable argument unpacking follows keyword argument unpacking", comma);
    }
    this.pos = start;
    const message = "Generator expression must be parenthesized";
    const first = this.expression();
    if (first !== null) {
      const last = this.forIfClauses();
      if (last !== null && this.accept(T.COMMA)) {
        if (this.#args() === null && this.expression() !== null) this.forIfClauses();
        this.refuseNodes(message, first, last);
      }
    }
    this.pos = start;
    if (this.at(T.NAME) && this.peek() === T.EQUAL) {
      this.next();
      this.next();
      if (this.expression() !== null && this.forIfClauses() !== null) this.#refuseEqual(start);
    }
    this.pos = afterArgs;
    if (whole === null || !this.accept(T.COMMA)) this.pos = start;
    if (this.at(T.NAME) && this.peek() === T.EQUAL) {
      const name = this.pos;
      this.next();
      this.next();
      if (this.at(T.COMMA) || this.at(T.RPAR)) this.refuseTokens("expected argument value expression", name, name + 1);
    }
    if (whole === null) return;
    this.pos = afterArgs;
    const clauses = this.forIfClauses();
    const lastArgument = whole.positional.at(-1);
    if (clauses !== null && whole.positional.length > 1 && lastArgument !== undefined) {
      this.refuseNodes(message, lastArgument, clauses);
    }
    this.pos = afterArgs;
    if (!this.accept(T.COMMA)) return;
    const second = this.pos;
    const element = this.expression();
    if (element !== null) {
      const last = this.forIfClauses();
      if (last !== null) this.refuseNodes(message, element, last);
    }
    this.pos = second;
    if (this.#args() !== null) {
      this.refuseHere(`positional argument follows keyword argument${whole.unpacks ? " unpacking" : ""}`);
    }
  }
}
