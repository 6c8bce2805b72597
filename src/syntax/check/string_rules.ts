import { FSTRING, LITERAL, Node } from "./nodes.js";
import { Cursor } from "./cursor.js";
import * as T from "./tokens.js";

/** String literals, side by side, and the replacement fields of f-strings (language reference 2.4.2, 2.4.3). */
export abstract class StringRules extends Cursor {
  abstract starExpressions(): Node | null;
  abstract yieldExpression(): Node | null;

  /** `(fstring | string)+` */
  strings(): Node | null {
    const start = this.pos;
    let bytes = false;
    let text = false;
    let formatted = false;
    for (;;) {
      const kind = this.kinds[this.pos];
      if (kind === T.STRING) {
        if (this.#isBytes(this.pos)) bytes = true;
        else text = true;
        this.next();
      } else if (kind === T.FSTRING_START) {
        if (!this.#fstring()) break;
        formatted = true;
        text = true;
      } else break;
    }
    if (this.pos === start) return null;
    if (bytes && text) this.refuseHere("cannot mix bytes and nonbytes literals");
    if (this.tokens.stringFaults.size > 0) this.#refuseFaults(start, this.pos);
    return new Node(formatted ? FSTRING : LITERAL, start, this.pos);
  }

  #isBytes(index: number): boolean {
    const start = this.start(index);
    const first = this.tokens.text.charCodeAt(start) | 32;
    return first === 98 || (first === 114 && (this.tokens.text.charCodeAt(start + 1) | 32) === 98);
  }

  #refuseFaults(start: number, end: number): void {
    for (let i = start; i < end; i++) {
      const fault = this.tokens.stringFaults.get(i);
      if (fault !== undefined && this.kinds[i] === T.STRING) this.refuseTokens(fault, i, i);
    }
  }

  #fstring(): boolean {
    const start = this.pos;
    this.next();
    for (;;) {
      if (this.accept(T.FSTRING_MIDDLE)) continue;
      if (this.at(T.LBRACE) && this.#replacementField()) continue;
      break;
    }
    if (this.at(T.FSTRING_END)) {
      for (let i = start; this.tokens.stringFaults.size > 0 && i < this.pos; i++) {
        const fault = this.tokens.stringFaults.get(i);
        if (fault !== undefined && this.kinds[i] === T.FSTRING_MIDDLE) this.refuseHere(fault);
      }
      this.next();
      return true;
    }
    this.pos = start;
    return false;
  }

  /** `yield …` or expressions: what a field, the right side of `=` and of `+=` hold. */
  annotatedRight(): Node | null {
    return this.at(T.YIELD) ? this.yieldExpression() : this.starExpressions();
  }

  #replacementField(): boolean {
    const start = this.pos;
    this.next();
    if (this.annotatedRight() !== null) {
      this.accept(T.EQUAL);
      if (this.at(T.EXCLAMATION)) this.#conversion();
      if (this.accept(T.COLON)) this.#formatSpec();
      if (this.accept(T.RBRACE)) return true;
    }
    this.pos = start;
    if (this.explain) this.#explainField();
    this.pos = start;
    return false;
  }

  #formatSpec(): void {
    while (this.accept(T.FSTRING_MIDDLE) || (this.at(T.LBRACE) && this.#replacementField()));
  }

  /** `! NAME`; anything else stays unread. */
  #conversion(): boolean {
    const mark = this.pos;
    this.next();
    if (!this.at(T.NAME)) {
      this.pos = mark;
      return false;
    }
    const name = this.pos;
    this.next();
    if (this.end(mark) !== this.start(name)) {
      this.refuseTokens("f-string: conversion type must come right after the exclamanation mark", mark, name);
    }
    const letter = this.text(name);
    if (letter !== "s" && letter !== "r" && letter !== "a") {
      this.refuseTokens(`f-string: invalid conversion character '${letter}': expected 's', 'r', or 'a'`, name, name);
    }
    return true;
  }

  #refuseNext(message: string): never {
    this.refuseTokens(message, this.pos, this.pos);
  }

  #explainField(): void {
    this.next();
    for (const [kind, shown] of FIELD_MARKS) {
      if (this.at(kind)) this.#refuseNext(`f-string: valid expression required before '${shown}'`);
    }
    if (this.annotatedRight() === null) this.#refuseNext("f-string: expecting a valid expression after '{'");
    const equal = this.at(T.EQUAL);
    if (!equal && !this.at(T.EXCLAMATION) && !this.at(T.COLON) && !this.at(T.RBRACE)) {
      this.#refuseNext("f-string: expecting '=', or '!', or ':', or '}'");
    }
    if (equal) {
      this.next();
      if (!this.at(T.EXCLAMATION) && !this.at(T.COLON) && !this.at(T.RBRACE)) {
        this.#refuseNext("f-string: expecting '!', or ':', or '}'");
      }
    }
    if (this.at(T.EXCLAMATION)) {
      const mark = this.pos;
      this.next();
      if (this.at(T.COLON) || this.at(T.RBRACE)) this.#refuseNext("f-string: missing conversion character");
      if (!this.at(T.NAME)) this.#refuseNext("f-string: invalid conversion character");
      this.pos = mark;
      this.#conversion();
    }
    if (!this.at(T.COLON) && !this.at(T.RBRACE)) this.#refuseNext("f-string: expecting ':' or '}'");
    if (this.accept(T.COLON)) {
      this.#formatSpec();
      if (!this.at(T.RBRACE)) this.#refuseNext("f-string: expecting '}', or format specs");
    }
    if (!this.at(T.RBRACE)) this.#refuseNext("f-string: expecting '}'");
  }
}

const FIELD_MARKS: readonly (readonly [number, string])[] = [
  [T.EQUAL, "="], [T.EXCLAMATION, "!"], [T.COLON, ":"], [T.RBRACE, "}"],
];
