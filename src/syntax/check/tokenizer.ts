/**
 * The lexical analysis of Python 3.13 (language reference, chapter 2; PEP 701 for f-strings): indentation, brackets, strings,
 * numbers, operators. The whole source is read at once; a lexical error ends the list with a FAILURE token.
 */

import { bytesEscapeFault, strEscapeFault } from "./escapes.js";
import { invalidCharacterMessage, invalidIdentifierIndex, isNameCode, isNameStartCode } from "./identifiers.js";
import { Indentation } from "./indentation.js";
import { scanNumber } from "./numbers.js";
import { scanOperator } from "./operators.js";
import * as T from "./tokens.js";
import type { TokenFailure, TokenList } from "./tokens.js";

const MAX_BRACKETS = 200;
const MAX_FSTRINGS = 150;
const MAX_FSTRING_EXPRESSIONS = 3;

/** An f-string that is being read; `{` … `}` parts are read by the ordinary rules, the rest by `#fstringMiddle`. */
interface FString {
  readonly start: number;
  readonly quote: number;
  readonly size: 1 | 3;
  readonly raw: boolean;
  /** Brackets opened since the f-string began. */
  depth: number;
  /** The value of `depth` outside the innermost replacement field; -1 when in none. */
  fieldDepth: number;
  inFormatSpec: boolean;
  /** True while the characters belong to the string itself. */
  inText: boolean;
}

/** Thrown to leave the tokenizer; caught in `run`. */
class Stop {
  readonly failure: TokenFailure;
  constructor(failure: TokenFailure) {
    this.failure = failure;
  }
}

export class Tokenizer {
  readonly #text: string;
  readonly #kind: number[] = [];
  readonly #start: number[] = [];
  readonly #end: number[] = [];
  readonly #level: number[] = [];
  readonly #stringFaults = new Map<number, string>();
  readonly #brackets: number[] = [];
  readonly #fstrings: FString[] = [];
  readonly #indentation = new Indentation();
  /** The first null byte, or -1. */
  readonly #nullAt: number;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#nullAt = text.indexOf("\0");
    if (text.charCodeAt(0) === 0xfeff) this.#at = 1;
  }

  /** All tokens, to ENDMARKER or to FAILURE. */
  run(): TokenList & { readonly stringFaults: ReadonlyMap<number, string> } {
    let failure: TokenFailure | null = null;
    try {
      this.#all();
    } catch (stop) {
      if (!(stop instanceof Stop)) throw stop;
      failure = this.#fstrings.length > 0 ? { ...stop.failure, kind: "unheard" } : stop.failure;
      this.#push(T.FAILURE, failure.start, failure.end);
    }
    return {
      text: this.#text,
      kind: this.#kind,
      start: this.#start,
      end: this.#end,
      level: this.#level,
      failure,
      openBracket: this.#brackets.at(-1) ?? -1,
      stringFaults: this.#stringFaults,
    };
  }

  #push(kind: number, start: number, end: number): void {
    if (this.#nullAt >= 0 && end > this.#nullAt && kind !== T.FAILURE) this.#nullByte(this.#nullAt);
    this.#kind.push(kind);
    this.#start.push(start);
    this.#end.push(end);
    this.#level.push(this.#brackets.length);
  }

  #fail(message: string, start: number, end: number): never {
    throw new Stop({ type: "SyntaxError", message, start, end, kind: "raised" });
  }

  /** CPython's usual place for a lexical error: the last character it has read. */
  #failAfter(message: string, readTo: number): never {
    this.#fail(message, readTo - 1, readTo);
  }

  #all(): void {
    const text = this.#text;
    const length = text.length;
    let lineStart = true;
    for (;;) {
      const fstring = this.#fstrings.at(-1);
      if (fstring !== undefined && fstring.inText) {
        this.#fstringText(fstring);
        continue;
      }
      if (lineStart) {
        lineStart = false;
        if (this.#nullAt >= this.#at) this.#checkLine();
        const found = this.#indentation.read(text, this.#at);
        if ("failure" in found) throw new Stop(found.failure);
        this.#at = found.at;
        if (!found.blank && this.#brackets.length === 0) {
          const change = this.#indentation.apply(text, found);
          if (typeof change !== "number") throw new Stop(change);
          if (change > 0) this.#push(T.INDENT, found.at, found.at);
          for (let i = change; i < 0; i++) this.#push(T.DEDENT, this.#eofAware(found.at), this.#eofAware(found.at));
        }
        if (found.blank) {
          // a blank or comment line has no NEWLINE
          let i = found.at;
          while (i < length && text.charCodeAt(i) !== 10 && text.charCodeAt(i) !== 13) i++;
          this.#at = Math.min(length, i + (text.charCodeAt(i) === 13 && text.charCodeAt(i + 1) === 10 ? 2 : 1));
          lineStart = true;
          continue;
        }
      }
      let i = this.#at;
      let code = text.charCodeAt(i);
      while (code === 32 || code === 9 || code === 12) code = text.charCodeAt(++i);
      const start = i;
      if (code === 35) {
        while (i < length && code !== 10 && code !== 13) code = text.charCodeAt(++i);
      }
      if (i >= length) {
        if (this.#brackets.length > 0) this.#unclosed();
        const last = this.#kind.at(-1);
        if (last !== undefined && last !== T.NEWLINE && last !== T.DEDENT && last !== T.INDENT) {
          this.#push(T.NEWLINE, start, length + 1);
          this.#at = length;
          lineStart = true;
          continue;
        }
        const end = this.#eofAware(length);
        this.#push(T.ENDMARKER, end, end);
        return;
      }
      if (code === 10 || code === 13) {
        this.#at = i + (code === 13 && text.charCodeAt(i + 1) === 10 ? 2 : 1);
        if (this.#brackets.length === 0) this.#push(T.NEWLINE, start, i + 1);
        lineStart = true;
        continue;
      }
      this.#at = i;
      this.#token(code, start);
    }
  }

  /** CPython adds a missing last line break; positions at the end of the file lie after it. */
  #eofAware(at: number): number {
    const text = this.#text;
    if (at < text.length || text.length === 0) return at;
    const last = text.charCodeAt(text.length - 1);
    return last === 10 || last === 13 ? at : at + 1;
  }

  /** CPython refuses a null byte as soon as it reads the line. */
  #checkLine(): void {
    for (let i = this.#at; i < this.#nullAt; i++) {
      const code = this.#text.charCodeAt(i);
      if (code === 10 || code === 13) return;
    }
    this.#nullByte(this.#nullAt);
  }

  #nullByte(at: number): never {
    const message = "source code cannot contain null bytes";
    throw new Stop({ type: "SyntaxError", message, start: at, end: at, kind: "raised", noCaret: true });
  }

  #unclosed(): never {
    const open = this.#brackets.at(-1) ?? 0;
    throw new Stop({
      type: "SyntaxError",
      message: `'${this.#text.charAt(open)}' was never closed`,
      start: open,
      end: open + 1,
      kind: "stopped",
    });
  }

  #token(code: number, start: number): void {
    if (isNameStartCode(code)) {
      const quoteAt = this.#prefixEnd(start);
      if (quoteAt > 0) this.#string(start, quoteAt);
      else this.#name(start);
      return;
    }
    const text = this.#text;
    if ((code >= 48 && code <= 57) || (code === 46 && text.charCodeAt(start + 1) >= 48 && text.charCodeAt(start + 1) <= 57)) {
      const end = scanNumber(text, start);
      if (typeof end !== "number") this.#fail(end.message, end.start, end.end);
      this.#push(T.NUMBER, start, end);
      this.#at = end;
      return;
    }
    if (code === 34 || code === 39) {
      this.#string(start, start);
      return;
    }
    if (code === 92) {
      this.#continuation(start);
      return;
    }
    this.#operator(code, start);
  }

  #name(start: number): void {
    const text = this.#text;
    let i = start;
    let plain = true;
    let code = text.charCodeAt(i);
    while (isNameCode(code)) {
      if (code >= 128) plain = false;
      code = text.charCodeAt(++i);
    }
    const name = text.slice(start, i);
    if (!plain) {
      const bad = invalidIdentifierIndex(name);
      if (bad >= 0) {
        const character = String.fromCodePoint(name.codePointAt(bad) ?? 0);
        this.#fail(invalidCharacterMessage(character), start + bad, start + bad + character.length);
      }
    }
    this.#push(T.KEYWORDS.get(name) ?? T.NAME, start, i);
    this.#at = i;
  }

  #continuation(start: number): void {
    const end = this.#indentation.continuationEnd(this.#text, start);
    if (typeof end !== "number") {
      if (end.message === "unexpected EOF while parsing" && this.#brackets.length > 0) this.#unclosed();
      throw new Stop(end);
    }
    this.#at = end;
  }

  /** The offset of the quote after a string prefix at `start`, or -1 if a name stands there. */
  #prefixEnd(start: number): number {
    const text = this.#text;
    const next = text.charCodeAt(start + 1);
    const first = text.charCodeAt(start) | 32;
    if (first !== 98 && first !== 102 && first !== 114 && first !== 117) return -1;
    if (next === 34 || next === 39) return start + 1;
    const quote = text.charCodeAt(start + 2);
    if (quote !== 34 && quote !== 39) return -1;
    const second = next | 32;
    const pairs = first === 114 ? second === 98 || second === 102 : first !== 117 && second === 114;
    return pairs ? start + 2 : -1;
  }

  #string(start: number, quoteAt: number): void {
    const text = this.#text;
    const prefix = text.slice(start, quoteAt).toLowerCase();
    const quote = text.charCodeAt(quoteAt);
    const triple = text.charCodeAt(quoteAt + 1) === quote && text.charCodeAt(quoteAt + 2) === quote;
    if (prefix.includes("f")) {
      const size = triple ? 3 : 1;
      const bodyStart = quoteAt + size;
      if (this.#fstrings.length + 1 >= MAX_FSTRINGS) this.#failAfter("too many nested f-strings", bodyStart);
      this.#push(T.FSTRING_START, start, bodyStart);
      this.#fstrings.push({
        start, quote, size, raw: prefix.includes("r"), depth: 0, fieldDepth: -1, inFormatSpec: false, inText: true,
      });
      this.#at = bodyStart;
      return;
    }
    const bodyStart = quoteAt + (triple ? 3 : 1);
    let i = bodyStart;
    let escaped = false;
    let escapedQuote = false;
    for (;;) {
      const code = text.charCodeAt(i);
      if (code === quote) {
        if (!triple) break;
        if (text.charCodeAt(i + 1) === quote && text.charCodeAt(i + 2) === quote) break;
      } else if (code === 92) {
        escaped = true;
        if (text.charCodeAt(i + 1) === quote) escapedQuote = true;
        i += text.charCodeAt(i + 1) === 13 && text.charCodeAt(i + 2) === 10 ? 3 : 2;
        continue;
      } else if (i >= text.length || (!triple && (code === 10 || code === 13))) {
        this.#unterminatedString(start, quote, triple, Math.min(i, text.length), escapedQuote);
      }
      i++;
    }
    const end = i + (triple ? 3 : 1);
    if (prefix.includes("b")) {
      const body = text.slice(bodyStart, i);
      if (/[\u0080-\uffff]/.test(body)) this.#stringFaults.set(this.#kind.length, "bytes can only contain ASCII literal characters");
      else if (escaped && prefix === "b") this.#noteFault(bytesEscapeFault(body));
    } else if (escaped && !prefix.includes("r")) {
      this.#noteFault(strEscapeFault(text.slice(bodyStart, i)));
    }
    this.#push(T.STRING, start, end);
    this.#at = end;
  }

  #noteFault(message: string | null): void {
    if (message !== null) this.#stringFaults.set(this.#kind.length, message);
  }

  /** The number of the line on which reading stopped; the end of the file belongs to the last line. */
  #lineOf(offset: number): number {
    const text = this.#text;
    let line = 1;
    const end = Math.min(offset, text.length);
    for (let i = 0; i < end; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) line++;
    }
    const atEnd = offset >= text.length && text.length > 0;
    const last = text.charCodeAt(text.length - 1);
    return atEnd && (last === 10 || last === 13) ? line - 1 : line;
  }

  #unterminatedString(start: number, quote: number, triple: boolean, stop: number, escapedQuote: boolean): never {
    const fstring = this.#fstrings.at(-1);
    if (fstring !== undefined && fstring.quote === quote && fstring.size === (triple ? 3 : 1)) {
      this.#failAfter("f-string: expecting '}'", start + 1);
    }
    const kind = triple ? "triple-quoted string" : "string";
    const guess = escapedQuote && !triple ? "; perhaps you escaped the end quote?" : "";
    this.#failAfter(`unterminated ${kind} literal (detected at line ${this.#lineOf(stop)})${guess}`, start + 1);
  }

  /** One step in the text of an f-string: its end, the start of a replacement field, or a run of characters. */
  #fstringText(f: FString): void {
    const text = this.#text;
    const start = this.#at;
    const inFormatSpec = f.inFormatSpec && f.fieldDepth >= 0;
    if (text.charCodeAt(start) === f.quote) {
      const whole = f.size === 1 || (text.charCodeAt(start + 1) === f.quote && text.charCodeAt(start + 2) === f.quote);
      if (whole) {
        this.#push(T.FSTRING_END, start, start + f.size);
        this.#fstrings.pop();
        this.#at = start + f.size;
        return;
      }
    }
    if (text.charCodeAt(start) === 123 && text.charCodeAt(start + 1) !== 123) {
      this.#enterField(f, start);
      return;
    }
    let i = start;
    let named = false;
    let escaped = false;
    for (;;) {
      const code = text.charCodeAt(i);
      if (i >= text.length || (f.size === 1 && (code === 10 || code === 13))) {
        if (inFormatSpec && f.size === 1) {
          f.inText = false;
          f.inFormatSpec = false;
          this.#middle(f, start, i, escaped);
          return;
        }
        const kind = f.size === 3 ? "triple-quoted f-string" : "f-string";
        throw new Stop({
          type: "SyntaxError",
          message: `unterminated ${kind} literal (detected at line ${this.#lineOf(i)})`,
          start: f.start,
          end: f.start + 1,
          kind: "unheard",
        });
      }
      if (code === f.quote) {
        if (f.size === 1 || (text.charCodeAt(i + 1) === f.quote && text.charCodeAt(i + 2) === f.quote)) {
          this.#middle(f, start, i, escaped);
          return;
        }
      } else if (code === 123) {
        if (text.charCodeAt(i + 1) !== 123 || inFormatSpec) {
          this.#middle(f, start, i, escaped);
          if (text.charCodeAt(i + 1) === 123) this.#enterField(f, i);
          return;
        }
        this.#middle(f, start, i + 1, escaped);
        this.#at = i + 2;
        return;
      } else if (code === 125) {
        if (named) {
          this.#middle(f, start, i + 1, escaped);
          return;
        }
        if (text.charCodeAt(i + 1) === 125 && !inFormatSpec && f.depth === 0) {
          this.#middle(f, start, i + 1, escaped);
          this.#at = i + 2;
          return;
        }
        this.#middle(f, start, i, escaped);
        f.inText = false;
        return;
      } else if (code === 92) {
        let next = i + 1;
        if (text.charCodeAt(next) === 13) next++;
        const peek = text.charCodeAt(next);
        if (peek === 123 || peek === 125) {
          i = next;
          continue;
        }
        escaped = true;
        i = next + 1;
        if (!f.raw && peek === 78 && text.charCodeAt(i) === 123) {
          named = true;
          i++;
        }
        continue;
      }
      i++;
    }
  }

  #middle(f: FString, start: number, end: number, escaped: boolean): void {
    if (escaped && !f.raw) this.#noteFault(strEscapeFault(this.#text.slice(start, end)));
    this.#push(T.FSTRING_MIDDLE, start, end);
    this.#at = end;
  }

  /** `{` of a replacement field: its expression is read by the ordinary rules. */
  #enterField(f: FString, at: number): void {
    f.fieldDepth++;
    if (f.fieldDepth >= MAX_FSTRING_EXPRESSIONS) this.#failAfter("f-string: expressions nested too deeply", at);
    f.inText = false;
    this.#at = at;
    this.#operator(123, at);
  }

  #operator(code: number, start: number): void {
    const text = this.#text;
    const fstring = this.#fstrings.at(-1);
    if (code === 40 || code === 91 || code === 123) {
      if (this.#brackets.length >= MAX_BRACKETS) this.#failAfter("too many nested parentheses", start + 1);
      this.#brackets.push(start);
      if (fstring !== undefined) fstring.depth++;
      this.#push(code === 40 ? T.LPAR : code === 91 ? T.LSQB : T.LBRACE, start, start + 1);
      this.#at = start + 1;
      return;
    }
    if (code === 41 || code === 93 || code === 125) {
      this.#close(code, start, fstring);
      return;
    }
    if (code === 58 && fstring !== undefined && fstring.depth - 1 === fstring.fieldDepth) {
      fstring.inText = true;
      fstring.inFormatSpec = true;
      this.#push(T.COLON, start, start + 1);
      this.#at = start + 1;
      return;
    }
    const found = scanOperator(text, start);
    if (found === 0) {
      const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
      if (code === 0) this.#nullByte(start);
      this.#failAfter(invalidCharacterMessage(character), start + 1);
    }
    const width = found >> 8;
    this.#push(found & 255, start, start + width);
    this.#at = start + width;
  }

  #close(code: number, start: number, f: FString | undefined): void {
    const text = this.#text;
    const shown = text.charAt(start);
    if (f !== undefined && f.depth === 0 && code === 125) this.#failAfter("f-string: single '}' is not allowed", start + 1);
    const open = this.#brackets.pop();
    if (open === undefined) this.#failAfter(`unmatched '${shown}'`, start + 1);
    const opening = text.charCodeAt(open);
    const matches = opening === 40 ? code === 41 : code === opening + 2;
    if (!matches) {
      if (f !== undefined && opening === 123 && f.depth - 1 === f.fieldDepth) {
        this.#failAfter(`f-string: unmatched '${shown}'`, start + 1);
      }
      const line = this.#lineOf(open);
      const where = line === this.#lineOf(start) ? "" : ` on line ${line}`;
      this.#failAfter(
        `closing parenthesis '${shown}' does not match opening parenthesis '${text.charAt(open)}'${where}`, start + 1,
      );
    }
    if (f !== undefined) {
      f.depth--;
      if (f.depth < 0) this.#failAfter(`f-string: unmatched '${shown}'`, start + 1);
      if (code === 125 && f.depth === f.fieldDepth) {
        f.fieldDepth--;
        f.inText = true;
        f.inFormatSpec = false;
      }
    }
    this.#push(code === 41 ? T.RPAR : code === 93 ? T.RSQB : T.RBRACE, start, start + 1);
    this.#at = start + 1;
  }
}
