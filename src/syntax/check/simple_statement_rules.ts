import { describe, invalidTarget, isAssignable, isDeletable, isSingleTarget, LIST, TUPLE, YIELD_NODE } from "./nodes.js";
import type { Node } from "./nodes.js";
import { PatternRules } from "./pattern_rules.js";
import * as T from "./tokens.js";

/** Simple statements (language reference, chapter 7). Rules answer whether they matched. */
export abstract class SimpleStatementRules extends PatternRules {
  /** `';'.simple_stmt+ [';'] NEWLINE` */
  simpleStatements(): boolean {
    const start = this.pos;
    if (this.simpleStatement()) {
      while (this.accept(T.SEMI)) {
        if (this.at(T.NEWLINE) || !this.simpleStatement()) break;
      }
      if (this.accept(T.NEWLINE)) return true;
    }
    this.pos = start;
    return false;
  }

  simpleStatement(): boolean {
    const start = this.pos;
    if (this.#simple()) return true;
    this.pos = start;
    return false;
  }

  #simple(): boolean {
    switch (this.kinds[this.pos]) {
      case T.RETURN:
        this.next();
        this.starExpressions();
        return true;
      case T.IMPORT: return this.#import();
      case T.FROM: return this.#from();
      case T.RAISE: return this.#raise();
      case T.PASS:
      case T.BREAK:
      case T.CONTINUE:
        this.next();
        return true;
      case T.DEL: return this.#delete();
      case T.ASSERT: return this.#assert();
      case T.GLOBAL:
      case T.NONLOCAL: return this.#names();
      default: return this.#expressionStatement();
    }
  }

  /** Assignments of all kinds, `type X = …`, and expressions standing alone. */
  #expressionStatement(): boolean {
    const start = this.pos;
    if (this.#assignment()) return true;
    this.pos = start;
    if (this.explain && !this.#augmented) {
      this.#explainAssignment();
      this.pos = start;
    }
    this.#augmented = false;
    if (this.annotatedRight() !== null) {
      if (!this.#isTypeAlias(start)) return true;
      const plain = this.pos;
      this.pos = start;
      if (this.#typeAlias()) return true;
      this.pos = plain;
      return true;
    }
    return false;
  }

  /** An augmented assignment was begun: nothing else will be tried. */
  #augmented = false;

  #assignment(): boolean {
    const start = this.pos;
    let left = this.annotatedRight();
    if (left === null) return false;
    if (this.at(T.COLON)) return this.#annotated(left, start);
    if (this.at(T.AUGASSIGN)) {
      if (!isSingleTarget(left)) return false;
      this.next();
      if (this.annotatedRight() !== null) return true;
      this.#augmented = true;
      return false;
    }
    if (!this.at(T.EQUAL)) return false;
    while (this.at(T.EQUAL)) {
      if (!isAssignable(left)) return false;
      this.next();
      const right = this.annotatedRight();
      if (right === null) return false;
      left = right;
    }
    return true;
  }

  #annotated(target: Node, start: number): boolean {
    if (!isSingleTarget(target) || this.kinds[start] === T.YIELD) return false;
    this.next();
    if (this.expression() === null) return false;
    if (this.at(T.EQUAL)) {
      const before = this.pos;
      this.next();
      if (this.annotatedRight() === null) this.pos = before;
    }
    return true;
  }

  #explainAssignment(): void {
    const start = this.pos;
    const annotated = this.#annotationTarget();
    if (annotated !== null && this.accept(T.COLON) && this.expression() !== null) {
      this.refuseNode(`only single target (not ${describe(annotated)}) can be annotated`, annotated);
    }
    this.pos = start;
    const first = this.starNamedExpression();
    if (first !== null && this.accept(T.COMMA)) {
      while (this.starNamedExpressions() !== null);
      if (this.accept(T.COLON) && this.expression() !== null) {
        this.refuseNode("only single target (not tuple) can be annotated", first);
      }
    }
    this.pos = start;
    const target = this.expression();
    if (target !== null && this.accept(T.COLON) && this.expression() !== null) {
      this.refuseNode("illegal target for annotation", target);
    }
    this.pos = start;
    this.#explainTargets();
    this.pos = start;
    const whole = this.starExpressions();
    if (whole !== null && this.at(T.AUGASSIGN)) {
      this.next();
      if (this.annotatedRight() !== null) {
        this.refuseNode(`'${describe(whole)}' is an illegal expression for augmented assignment`, whole);
      }
    }
  }

  /** A list or tuple, perhaps in parentheses. */
  #annotationTarget(): Node | null {
    if (!this.at(T.LPAR) && !this.at(T.LSQB)) return null;
    const start = this.pos;
    const opens = this.at(T.LPAR);
    const target = opens ? this.parenthesized() : this.bracketed();
    if (target !== null && (target.kind === LIST || target.kind === TUPLE)) return target;
    this.pos = start;
    return null;
  }

  /** `a = b = <no target> = …` */
  #explainTargets(): void {
    for (;;) {
      const yields = this.at(T.YIELD);
      const before = this.pos;
      const target = this.annotatedRight();
      if (target === null || !this.at(T.EQUAL)) return;
      if (yields && target.kind === YIELD_NODE) {
        this.refuseNode("assignment to yield expression not possible", target);
      }
      const bad = isAssignable(target) ? null : invalidTarget(target, "assign");
      if (bad !== null) this.refuseNode(`cannot assign to ${describe(bad)}`, bad);
      if (before === this.pos) return;
      this.next();
    }
  }

  #isTypeAlias(start: number): boolean {
    return this.kinds[start] === T.NAME && this.pos === start + 1 && this.at(T.NAME) && this.text(start) === "type";
  }

  /** `'type' NAME [type_params] '=' expression` */
  #typeAlias(): boolean {
    this.next();
    if (!this.accept(T.NAME)) return false;
    if (this.at(T.LSQB)) this.typeParameters();
    return this.accept(T.EQUAL) && this.expression() !== null;
  }

  /** `'[' type_param (',' type_param)* [','] ']'` */
  typeParameters(): boolean {
    const start = this.pos;
    this.next();
    if (this.explain && this.at(T.RSQB)) this.refuseFrom("Type parameter list cannot be empty", this.pos);
    let any = false;
    while (this.#typeParameter()) {
      any = true;
      if (!this.accept(T.COMMA)) break;
    }
    if (any && this.accept(T.RSQB)) return true;
    this.pos = start;
    return false;
  }

  #typeParameter(): boolean {
    const start = this.pos;
    const star = this.at(T.STAR);
    const doubled = this.at(T.DOUBLESTAR);
    if (star || doubled) this.next();
    if (!this.accept(T.NAME)) {
      this.pos = start;
      return false;
    }
    if (this.at(T.COLON)) {
      const colon = this.pos;
      if (star || doubled) {
        if (this.explain) {
          this.next();
          const bound = this.expression();
          if (bound !== null) {
            const what = bound.kind === TUPLE ? "constraints" : "bound";
            this.refuseFrom(`cannot use ${what} with ${star ? "TypeVarTuple" : "ParamSpec"}`, colon);
          }
          this.pos = colon;
        }
        return true;
      }
      this.next();
      if (this.expression() === null) {
        this.pos = colon;
        return true;
      }
    }
    if (this.at(T.EQUAL)) {
      const equal = this.pos;
      this.next();
      if ((star ? this.starExpression() : this.expression()) === null) this.pos = equal;
    }
    return true;
  }

  #import(): boolean {
    const start = this.pos;
    this.next();
    if (this.#dottedName()) {
      this.#alias();
      for (;;) {
        const before = this.pos;
        if (!this.accept(T.COMMA)) break;
        if (!this.#dottedName()) {
          this.pos = before;
          break;
        }
        this.#alias();
      }
      if (!this.explain || !this.at(T.FROM)) return true;
    }
    if (this.explain) {
      this.pos = start + 1;
      let any = false;
      while (this.#dottedName()) {
        any = true;
        if (!this.accept(T.COMMA)) break;
      }
      if (any && this.accept(T.FROM) && this.#dottedName()) {
        this.refuseFrom("Did you mean to use 'from ... import ...' instead?", start);
      }
      this.pos = start + 1;
      if (this.at(T.NEWLINE)) this.refuseFrom("Expected one or more names after 'import'", this.pos);
    }
    return false;
  }

  #dottedName(): boolean {
    if (!this.accept(T.NAME)) return false;
    while (this.at(T.DOT)) {
      const before = this.pos;
      this.next();
      if (!this.accept(T.NAME)) {
        this.pos = before;
        break;
      }
    }
    return true;
  }

  /** `['as' NAME]` */
  #alias(): void {
    const before = this.pos;
    if (this.accept(T.AS) && !this.accept(T.NAME)) this.pos = before;
  }

  #from(): boolean {
    this.next();
    let dots = false;
    while (this.accept(T.DOT) || this.accept(T.ELLIPSIS)) dots = true;
    const named = this.#dottedName();
    if ((!named && !dots) || !this.accept(T.IMPORT)) return false;
    if (this.accept(T.STAR)) return true;
    const start = this.pos;
    if (this.accept(T.LPAR)) {
      if (this.#importedNames()) {
        this.accept(T.COMMA);
        if (this.accept(T.RPAR)) return true;
      }
      return false;
    }
    const found = this.#importedNames();
    if (found && !this.at(T.COMMA)) return true;
    if (this.explain) {
      if (found && this.accept(T.COMMA) && this.at(T.NEWLINE)) {
        this.refuseHere("trailing comma not allowed without surrounding parentheses");
      }
      this.pos = start;
      if (this.at(T.NEWLINE)) this.refuseFrom("Expected one or more names after 'import'", this.pos);
    }
    return false;
  }

  #importedNames(): boolean {
    let any = false;
    for (;;) {
      const before = this.pos;
      if (any && !this.accept(T.COMMA)) return true;
      if (!this.accept(T.NAME)) {
        this.pos = before;
        return any;
      }
      this.#alias();
      any = true;
    }
  }

  #raise(): boolean {
    this.next();
    if (this.expression() !== null && this.at(T.FROM)) {
      const before = this.pos;
      this.next();
      if (this.expression() === null) this.pos = before;
    }
    return true;
  }

  #assert(): boolean {
    this.next();
    if (this.expression() === null) return false;
    const before = this.pos;
    if (this.accept(T.COMMA) && this.expression() === null) this.pos = before;
    return true;
  }

  #names(): boolean {
    this.next();
    if (!this.accept(T.NAME)) return false;
    for (;;) {
      const before = this.pos;
      if (!this.accept(T.COMMA)) return true;
      if (!this.accept(T.NAME)) {
        this.pos = before;
        return true;
      }
    }
  }

  /** `','.del_target+ [',']` */
  #deleteTargets(): boolean {
    let any = false;
    for (;;) {
      const before = this.pos;
      const target = this.primary();
      if (target === null || !isDeletable(target)) {
        this.pos = before;
        return any;
      }
      any = true;
      if (!this.accept(T.COMMA)) return true;
    }
  }

  #delete(): boolean {
    this.next();
    const start = this.pos;
    if (this.#deleteTargets() && (this.at(T.SEMI) || this.at(T.NEWLINE))) return true;
    if (this.explain) {
      this.pos = start;
      const again = this.starExpressions();
      const bad = again === null ? null : invalidTarget(again, "delete");
      if (bad !== null) this.refuseNode(`cannot delete ${describe(bad)}`, bad);
    }
    return false;
  }
}
