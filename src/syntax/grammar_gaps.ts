/**
 * What the grammar does not take although Python does. Each gap is closed by writing something of the same length that the grammar reads
 * in the same shape, so that every offset stays true; names, texts and operators are read from the source itself afterwards.
 */
import type { CstNode } from "./cst.js";

/** Parses a text, and once more with the gaps closed if that is what it takes to be free of errors. */
export function parseAcrossGaps(parse: (text: string) => CstNode, text: string): CstNode {
  const plain = withMatchSubjects(withGrammarLineEnds(withoutTypeStatementLookalikes(text)));
  const tree = parse(plain);
  if (!tree.hasError) return tree;
  const closed = new GapCloser(plain).close();
  if (closed === null || closed === plain) return tree;
  const closedTree = parse(closed);
  return closedTree.hasError ? tree : closedTree;
}

/** Python ends a line at a lone carriage return, the grammar does not. */
function withGrammarLineEnds(text: string): string {
  return text.includes("\r") ? text.replace(/\r(?!\n)/g, "\n") : text;
}

/** `type(x).y = z` is an assignment to an attribute; the grammar sees the statement `type X = …`. */
function withoutTypeStatementLookalikes(text: string): string {
  return /\btype\s*[([]/.test(text) ? text.replace(/\btype(?=\s*[([])/g, "tYpe") : text;
}

/**
 * `match [a, b]:` and the first `case` below it are an annotated assignment to `match[a, b]` for the grammar.
 * Behind an operator that only stands before an operand, the list is the subject; it is left out again (`lowerUnaryOperator`).
 */
function withMatchSubjects(text: string): string {
  if (!/^[ \t\f]*match[ \t]+\[/m.test(text)) return text;
  return text.replace(/^([ \t\f]*match[ \t]*)[ \t]\[/gm, (found: string, before: string, start: number) => (isMatchStatement(text, start + found.length - 1) ? `${before}~[` : found));
}

/** Whether the line with this bracket ends in a colon and a `case` follows. */
function isMatchStatement(text: string, bracket: number): boolean {
  let depth = 0;
  for (let at = bracket; at < text.length; at++) {
    const c = text.charAt(at);
    if ("([{".includes(c)) depth++;
    else if (")]}".includes(c)) depth--;
    else if (c === "'" || c === '"') {
      while (++at < text.length && text.charAt(at) !== c) if (text.charAt(at) === "\\") at++;
    } else if (c === "\\") at++;
    else if (depth === 0 && c === ":") return /^[ \t]*(?:#.*)?(?:\n[ \t\f]*(?:#.*)?)*\n[ \t\f]+case\b/.test(text.slice(at + 1, at + 2000));
    else if (depth === 0 && c === "\n") return false;
  }
  return false;
}

/** A bracket, the literal part of an f-string, or the format specification of a replacement field. */
type Frame =
  | { readonly kind: "bracket"; readonly start: number; readonly close: string; readonly isField: boolean; readonly isTypeParameters: boolean }
  | { readonly kind: "text"; readonly quote: string; readonly isRaw: boolean }
  | { readonly kind: "specification" };

/** Words that may stand in front of `[` without being subscripted. */
const keywords = new Set("and as assert await case del elif else except for from if in is lambda match not or print raise return while with yield".split(" "));

/** Whether a `[` behind this text is an index, not a list. */
function isSubscript(before: string): boolean {
  const word = /[\p{L}\p{N}_]+$/u.exec(before.trimEnd())?.[0];
  return word === undefined ? /[\])}'"]\s*$/.test(before) : !keywords.has(word);
}

/** How far the first line with something on it is indented, from a line's start on, and where that indentation ends. */
function indentation(text: string, start: number): { readonly width: number; readonly end: number } {
  let lineStart = start;
  let end = start;
  for (let c = text.charAt(end); /\s/.test(c); c = text.charAt(end)) {
    end++;
    if (c === "\n") lineStart = end;
  }
  return { width: end - lineStart, end };
}

/** A scan that knows strings, comments and brackets, and nothing else of Python. */
class GapCloser {
  readonly #text: string;
  readonly #frames: Frame[] = [];
  readonly #changes: { readonly start: number; readonly text: string }[] = [];
  /** The last comment. */
  #comment = { start: -1, end: -1 };
  /** The indentation of the line where the outermost open bracket stands, and of the next line that is not blank. */
  #outermostWidth = 0;
  #nextLine = { width: 0, end: -1 };
  /** The line that `#lineWidth` was last asked for, and up to where it has looked for line ends. */
  #line = { start: -1, width: 0, seen: 0 };
  /** How many of the frames are f-strings. */
  #texts = 0;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The changed text, or null where strings or brackets do not match up. */
  close(): string | null {
    while (this.#at < this.#text.length) {
      const frame = this.#frames.at(-1);
      const isFine =
        frame?.kind === "text" ? this.#stepInText(frame) : frame?.kind === "specification" ? this.#stepInSpecification() : this.#stepInCode(frame);
      if (!isFine) return null;
    }
    return this.#frames.length > 0 ? null : this.#changed();
  }

  #changed(): string {
    let changed = "";
    let copied = 0;
    for (const { start, text } of this.#changes.sort((a, b) => a.start - b.start)) {
      changed += this.#text.slice(copied, start) + text;
      copied = start + text.length;
    }
    return changed + this.#text.slice(copied);
  }

  #replace(start: number, text: string): void {
    this.#changes.push({ start, text });
  }

  #stepInCode(frame: (Frame & { kind: "bracket" }) | undefined): boolean {
    const at = this.#at++;
    const c = this.#text.charAt(at);
    switch (c) {
      case "#":
        return this.#skipComment(at);
      case "'":
      case '"':
        return this.#enterString(at);
      case "(":
      case "[":
      case "{": {
        const isTypeParameters = c === "[" && /(?:^|[\s;:])(?:class|def|type)\s+\w+\s*$/.test(this.#text.slice(Math.max(0, at - 200), at));
        if (this.#frames.length === 0) this.#outermostWidth = this.#lineWidth(at);
        this.#frames.push({ kind: "bracket", close: c === "(" ? ")" : c === "[" ? "]" : "}", isField: false, isTypeParameters, start: at });
        return true;
      }
      case ")":
      case "]":
      case "}":
        if (frame?.close !== c) return false;
        this.#frames.pop();
        if (c === "]" && !frame.isTypeParameters) this.#freeFromGenericType(frame.start);
        return true;
      case "\n":
        if (frame !== undefined && this.#texts === 0) this.#joinDedentedLine(at);
        return true;
      case "*":
        this.#freeFromStar(at, frame);
        return true;
      case ":":
        if (frame?.isField) {
          // `{x:=5}` has the format `=5`
          if (this.#text.charAt(at + 1) === "=") this.#replace(at + 1, " ");
          this.#frames.push({ kind: "specification" });
        }
        return true;
      case "=":
        // `[T = int]`, read as a bound here
        if (frame?.isTypeParameters) this.#replace(at, ":");
        return true;
      default:
        return true;
    }
  }

  /** The indentation of the line of an offset that is never smaller than the one before. */
  #lineWidth(at: number): number {
    const newline = this.#text.slice(this.#line.seen, at).lastIndexOf("\n");
    const start = newline < 0 ? Math.max(0, this.#line.start) : this.#line.seen + newline + 1;
    const width = start === this.#line.start ? this.#line.width : indentation(this.#text, start).width;
    this.#line = { start, width, seen: at };
    return width;
  }

  /**
   * In an annotation, `name[…]` is a type for the grammar, and `a: name[0](1)` or `a: name[0] if …` can't go on from there.
   * A number can't be a type, so it stands in for the name where one of these follows.
   */
  #freeFromGenericType(opening: number): void {
    if (!/^\s*(?:[[(+\-*/%@&^<>]|==|!=|(?:if|or|and|in|is|not)\b)/.test(this.#text.slice(this.#at, this.#at + 50))) return;
    const name = /(?<![\w.])[\p{L}_][\p{L}\p{N}_]*$/u.exec(this.#text.slice(Math.max(0, opening - 200), opening))?.[0];
    if (name !== undefined && !keywords.has(name)) this.#replace(opening - name.length, "1".repeat(name.length));
  }

  /** In a list without brackets, and in an index, a star stands before names only: before anything else it is blanked out, and read from the source. */
  #freeFromStar(at: number, frame: (Frame & { kind: "bracket" }) | undefined): void {
    const before = this.#text.slice(Math.max(0, at - 200), at);
    const isList = frame === undefined || frame.isField || (frame.close === "]" && !frame.isTypeParameters && isSubscript(this.#text.slice(Math.max(0, frame.start - 200), frame.start)));
    if (!isList || !/^(?:\s|\\\r?\n)*(?:[[({'"\d.+\-~]|[a-zA-Z]{1,2}['"]|await\b)/.test(this.#text.slice(at + 1, at + 50))) return;
    if (/(?:^|[,=[{;:\n]|\b(?:return|yield|in|match))\s*$/.test(before)) this.#replace(at, " ");
  }

  #skipComment(start: number): boolean {
    const lineEnd = this.#text.indexOf("\n", start);
    this.#at = lineEnd < 0 ? this.#text.length : lineEnd;
    this.#comment = { start, end: this.#at };
    return true;
  }

  /** Inside brackets, a line less indented than the one where the outermost opened may end the block for the grammar. */
  #joinDedentedLine(newline: number): void {
    if (newline >= this.#nextLine.end) this.#nextLine = indentation(this.#text, newline + 1);
    if (this.#nextLine.width >= this.#outermostWidth) return;
    const { start, end } = this.#comment;
    if (end === newline) this.#replace(start, " ".repeat(end - start));
    this.#replace(newline, " ");
  }

  #enterString(at: number): boolean {
    const quoteMark = this.#text.charAt(at);
    const quote = this.#text.startsWith(quoteMark.repeat(3), at) ? quoteMark.repeat(3) : quoteMark;
    const prefix = /(?<![\w])[a-zA-Z]{1,2}$/.exec(this.#text.slice(Math.max(0, at - 3), at))?.[0].toLowerCase() ?? "";
    this.#at = at + quote.length;
    if (prefix.includes("f")) {
      this.#texts++;
      this.#frames.push({ kind: "text", quote, isRaw: prefix.includes("r") });
      return true;
    }
    for (; this.#at < this.#text.length; this.#at++) {
      const c = this.#text.charAt(this.#at);
      if (c === "\\") this.#at++;
      else if (c === "\n" && quote.length === 1) return false;
      else if (this.#text.startsWith(quote, this.#at)) {
        this.#at += quote.length;
        return true;
      }
    }
    return false;
  }

  #stepInText({ quote, isRaw }: Frame & { kind: "text" }): boolean {
    const at = this.#at++;
    const c = this.#text.charAt(at);
    const next = this.#text.charAt(at + 1);
    if (c === "\\") {
      if (!isRaw && this.#text.startsWith("N{", at + 1)) {
        const end = this.#text.indexOf("}", at);
        this.#at = end < 0 ? this.#text.length : end + 1;
      } else if (next !== "{" && next !== "}") {
        this.#at++;
      }
    } else if ((c === "{" || c === "}") && next === c) {
      this.#at++;
    } else if (c === "{") {
      this.#enterField();
    } else if (this.#text.startsWith(quote, at)) {
      this.#at = at + quote.length;
      this.#texts--;
      this.#frames.pop();
    } else if (c === "\n" && quote.length === 1) {
      return false;
    }
    return true;
  }

  #stepInSpecification(): boolean {
    const c = this.#text.charAt(this.#at++);
    if (c === "{") {
      this.#enterField();
    } else if (c === "}") {
      this.#frames.pop();
      this.#frames.pop();
    }
    return true;
  }

  #enterField(): void {
    this.#frames.push({ kind: "bracket", start: this.#at - 1, close: "}", isField: true, isTypeParameters: false });
  }
}
