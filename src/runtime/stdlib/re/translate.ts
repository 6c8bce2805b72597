/** Python's regular expressions as JavaScript's, under the flag `v`; whatever CPython's parser refuses is refused in its words. */
import { ValueError } from "../../objects/exceptions.js";
import { PatternError } from "./errors.js";

export const A = 256;
export const I = 2;
export const L = 4;
export const M = 8;
export const S = 16;
export const U = 32;
export const X = 64;
export const DEBUG = 128;

export interface Translated {
  readonly source: string;
  /** All flags, those inside the pattern included. */
  readonly flags: number;
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
}

const FLAG_LETTERS: Readonly<Record<string, number>> = { a: A, i: I, L, m: M, s: S, u: U, x: X };

const SPACE_UNICODE = "\\t\\n\\v\\f\\r\\u{1c}-\\u{1f} \\u{85}\\u{a0}\\u{1680}\\u{2000}-\\u{200a}\\u{2028}\\u{2029}\\u{202f}\\u{205f}\\u{3000}";
const CLASSES = {
  unicode: { d: "\\p{Nd}", s: SPACE_UNICODE, w: "\\p{L}\\p{N}_" },
  ascii: { d: "0-9", s: "\\t\\n\\v\\f\\r ", w: "a-zA-Z0-9_" },
};
const SIMPLE_ESCAPES: Readonly<Record<string, number>> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, "\\": 92 };

/** A code point that stands for itself, in a class or outside. */
const literal = (code: number): string => ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95 ? String.fromCharCode(code) : `\\u{${code.toString(16)}}`);

/** Translates a pattern; positions in messages count code points. */
export function translate(pattern: string, flags: number, isBytes: boolean): Translated {
  return new Translator(pattern, flags, isBytes).whole();
}

class Translator {
  private readonly chars: readonly string[];
  private readonly pattern: string;
  private readonly isBytes: boolean;
  private at = 0;
  private flags: number;
  private groups = 0;
  private readonly names = new Map<string, number>();
  private readonly open = new Set<number>();
  private atomics = 0;

  constructor(pattern: string, flags: number, isBytes: boolean) {
    this.pattern = pattern;
    this.chars = Array.from(pattern);
    this.isBytes = isBytes;
    this.flags = flags;
  }

  whole(): Translated {
    this.globalFlags();
    if (this.isBytes && (this.flags & U) !== 0) throw new ValueError("cannot use UNICODE flag with a bytes pattern");
    if (!this.isBytes && (this.flags & L) !== 0) throw new ValueError("cannot use LOCALE flag with a str pattern");
    if (this.isBytes && (this.flags & A) !== 0 && (this.flags & L) !== 0) throw new ValueError("ASCII and LOCALE flags are incompatible");
    if ((this.flags & A) !== 0 && (this.flags & U) !== 0) throw new ValueError("ASCII and UNICODE flags are incompatible");
    if (!this.isBytes && (this.flags & (A | L)) === 0) this.flags |= U;
    const source = this.alternatives(this.flags);
    if (this.at < this.chars.length) throw this.error("unbalanced parenthesis", this.at);
    return { source, flags: this.flags, groups: this.groups, names: this.names };
  }

  private error(message: string, position: number): PatternError {
    return new PatternError(message, this.pattern, position);
  }

  private peek(text: string): boolean {
    for (let i = 0; i < text.length; i++) if (this.chars[this.at + i] !== text[i]) return false;
    return true;
  }

  private take(text: string): boolean {
    if (!this.peek(text)) return false;
    this.at += text.length;
    return true;
  }

  /** `(?i)` at the very start holds for the whole pattern. */
  private globalFlags(): void {
    for (;;) {
      const start = this.at;
      if (!this.take("(?")) return;
      let found = 0;
      for (let letter = this.chars[this.at]; letter !== undefined && FLAG_LETTERS[letter] !== undefined; letter = this.chars[this.at]) {
        this.at++;
        if (this.isBytes ? letter === "u" : letter === "L") throw this.error(`bad inline flags: cannot use '${letter}' flag with a ${this.isBytes ? "bytes" : "str"} pattern`, this.at);
        found |= FLAG_LETTERS[letter]!;
        if ([A, L, U].filter((kind) => (found & kind) !== 0).length > 1) throw this.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible", this.at);
      }
      if (found === 0 || !this.take(")")) {
        this.at = start;
        return;
      }
      this.flags |= found;
    }
  }

  private alternatives(flags: number): string {
    const branches = [this.sequence(flags)];
    while (this.take("|")) branches.push(this.sequence(flags));
    return branches.join("|");
  }

  private sequence(flags: number): string {
    let out = "";
    for (;;) {
      if ((flags & X) !== 0) this.skipSpace();
      const c = this.chars[this.at];
      if (c === undefined || c === "|" || c === ")") return out;
      const atom = this.atom(flags);
      if (atom === null) continue;
      out += this.quantified(atom, flags);
    }
  }

  private skipSpace(): void {
    for (;;) {
      const c = this.chars[this.at];
      if (c !== undefined && /[ \t\n\r\f\v]/.test(c)) this.at++;
      else if (c === "#") while (this.at < this.chars.length && this.chars[this.at] !== "\n") this.at++;
      else return;
    }
  }

  // ─── repetition ───

  private quantifier(): { text: string; start: number } | null {
    const start = this.at;
    const c = this.chars[this.at];
    if (c === "*" || c === "+" || c === "?") {
      this.at++;
      return { text: c, start };
    }
    if (c !== "{") return null;
    const match = /^\{(\d*)(,?)(\d*)\}/.exec(this.chars.slice(this.at, this.at + 24).join(""));
    if (match === null || (match[1] === "" && match[2] === "")) return null;
    const [all, least = "", comma, most = ""] = match;
    if (least === "" && most === "" && comma === ",") {
      this.at += all.length;
      return { text: "*", start };
    }
    if (comma === "," && most !== "" && Number(most) < Number(least || 0)) throw this.error("min repeat greater than max repeat", start + 1);
    this.at += all.length;
    return { text: `{${least === "" ? "0" : least}${comma}${most}}`, start };
  }

  private quantified(atom: Atom, flags: number): string {
    const first = this.quantifier();
    if (first === null) return atom.text;
    if (atom.kind === "assertion" && atom.text.startsWith("(?<![") && atom.anchor) throw this.error("nothing to repeat", first.start);
    let made = atom.kind === "single" ? atom.text : `(?:${atom.text})`;
    if (this.take("?")) made += `${first.text}?`;
    else if (this.take("+")) made = this.atomic(`${made}${first.text}`);
    else made += first.text;
    if ((flags & X) !== 0) this.skipSpace();
    const second = this.at;
    if (this.quantifier() !== null) throw this.error("multiple repeat", second);

    return made;
  }

  /** What has matched is not given back: a lookahead that captures, and the capture. */
  private atomic(source: string): string {
    const name = `$atomic${this.atomics++}`;
    return `(?:(?=(?<${name}>${source}))\\k<${name}>)`;
  }

  // ─── atoms ───

  private atom(flags: number): Atom | null {
    const position = this.at;
    const c = this.chars[this.at++]!;
    switch (c) {
      case "*":
      case "+":
      case "?":
        throw this.error("nothing to repeat", position);
      case ".":
        return single((flags & S) !== 0 ? "[\\s\\S]" : "[^\\n]");
      case "^":
        return anchor((flags & M) !== 0 ? "(?<![^\\n])" : "(?<![\\s\\S])");
      case "$":
        return anchor((flags & M) !== 0 ? "(?![^\\n])" : "(?=\\n?(?![\\s\\S]))");
      case "(":
        return this.group(flags, position);
      case "[":
        return single(this.set(flags, position));
      case "\\":
        return this.escape(flags, position);
      default:
        return single(literal(c.codePointAt(0)!));
    }
  }

  private group(flags: number, position: number): Atom | null {
    if (!this.take("?")) return this.capture(flags, position, null);
    const c = this.chars[this.at++];
    switch (c) {
      case undefined:
        throw this.error("unexpected end of pattern", this.at - 1);
      case ":":
        return composed(this.rest(flags, position));
      case "=":
      case "!":
        return assertion(`(?${c}${this.rest(flags, position)})`);
      case "#":
        while (this.chars[this.at] !== ")") {
          if (this.at >= this.chars.length) throw this.error("missing ), unterminated comment", position);
          this.at++;
        }
        this.at++;
        return null;
      case ">":
        return composed(this.atomic(this.rest(flags, position)));
      case "<": {
        const direction = this.chars[this.at++];
        if (direction === undefined) throw this.error("unexpected end of pattern", this.at - 1);
        if (direction !== "=" && direction !== "!") throw this.error(`unknown extension ?<${direction}`, position + 1);
        return assertion(`(?<${direction}${this.rest(flags, position)})`);
      }
      case "P":
        return this.namedGroup(flags, position);
      case "(":
        throw this.error("conditional groups are not supported", position);
      default:
        return this.scopedFlags(flags, position, c);
    }
  }

  private namedGroup(flags: number, position: number): Atom {
    const c = this.chars[this.at++];
    if (c === undefined) throw this.error("unexpected end of pattern", this.at - 1);
    if (c === "<") return this.capture(flags, position, this.name(">"));
    if (c === "=") {
      const start = this.at;
      const name = this.name(")");
      const index = this.names.get(name);
      if (index === undefined) throw this.error(`unknown group name '${name}'`, start);
      if (this.open.has(index)) throw this.error("cannot refer to an open group", start);
      return composed(`\\k<$${index}>`);
    }
    throw this.error(`unknown extension ?P${c}`, position + 1);
  }

  private name(end: string): string {
    const start = this.at;
    let name = "";
    while (this.chars[this.at] !== end) {
      if (this.at >= this.chars.length) throw this.error(name === "" ? "missing group name" : `missing ${end}, unterminated name`, start);
      name += this.chars[this.at++]!;
    }
    this.at++;
    if (name === "") throw this.error("missing group name", start);
    if (!/^[\p{L}_][\p{L}\p{N}\p{M}_]*$/u.test(name)) throw this.error(`bad character in group name '${name}'`, start);
    return name;
  }

  private capture(flags: number, position: number, name: string | null): Atom {
    const index = ++this.groups;
    if (name !== null) {
      const known = this.names.get(name);
      if (known !== undefined) throw this.error(`redefinition of group name '${name}' as group ${index}; was group ${known}`, position + 4);
      this.names.set(name, index);
    }
    this.open.add(index);
    const inside = this.rest(flags, position);
    this.open.delete(index);
    return composed(`(?<$${index}>${inside})`);
  }

  /** The alternatives up to the closing parenthesis. */
  private rest(flags: number, position: number): string {
    const inside = this.alternatives(flags);
    if (!this.take(")")) throw this.error("missing ), unterminated subpattern", position);
    return inside;
  }

  /** `(?s:…)`, `(?-m:…)`; the case of letters can't change in the middle of a JavaScript pattern. */
  private scopedFlags(flags: number, position: number, first: string): Atom {
    let on = 0;
    let off = 0;
    let negative = false;
    let c: string | undefined = first;
    for (; c !== undefined && c !== ":" && c !== ")"; c = this.chars[this.at++]) {
      if (c === "-" && !negative) negative = true;
      else if (FLAG_LETTERS[c] !== undefined) {
        if (negative) off |= FLAG_LETTERS[c]!;
        else on |= FLAG_LETTERS[c]!;
      } else if (on === 0 && !negative) throw this.error(`unknown extension ?${c}`, position + 1);
      else throw this.error("unknown flag", this.at - 1);
    }
    if (c === undefined) throw this.error("missing -, : or )", this.at - 1);
    if (c === ")") throw this.error("global flags not at the start of the expression", position);
    if (((on | off) & I) !== 0 && ((flags & I) !== 0) !== ((on & I) !== 0)) throw this.error("(?i:...) for a part of a pattern is not supported", position);
    return composed(this.rest((flags | on) & ~off, position));
  }

  // ─── escapes ───

  private escape(flags: number, position: number): Atom {
    const c = this.chars[this.at++];
    if (c === undefined) throw this.error("bad escape (end of pattern)", position);
    const kind = (flags & A) !== 0 || this.isBytes ? CLASSES.ascii : CLASSES.unicode;
    switch (c) {
      case "A":
        return anchor("(?<![\\s\\S])");
      case "Z":
        return anchor("(?![\\s\\S])");
      case "b":
        return anchor(`(?:(?<=[${kind.w}])(?![${kind.w}])|(?<![${kind.w}])(?=[${kind.w}]))`);
      case "B":
        return anchor(`(?:(?<=[${kind.w}])(?=[${kind.w}])|(?<![${kind.w}])(?![${kind.w}])(?:(?<=[\\s\\S])|(?=[\\s\\S])))`);
      case "d":
      case "s":
      case "w":
        return single(`[${kind[c]}]`);
      case "D":
      case "S":
      case "W":
        return single(`[^${kind[c.toLowerCase() as "d" | "s" | "w"]}]`);
      default:
        if (/[1-9]/.test(c)) return this.reference(c, position);
        return single(literal(this.escapedCode(c, position)));
    }
  }

  private reference(first: string, position: number): Atom {
    let digits = first;
    const next = this.chars[this.at] ?? "";
    if (/[0-9]/.test(next)) {
      const third = this.chars[this.at + 1] ?? "";
      if (/[0-3]/.test(first) && /[0-7]/.test(next) && /[0-7]/.test(third)) {
        this.at += 2;
        return single(literal(parseInt(first + next + third, 8)));
      }
      digits += next;
      this.at++;
    }
    const index = Number(digits);
    if (index > this.groups) throw this.error(`invalid group reference ${index}`, position + 1);
    if (this.open.has(index)) throw this.error("cannot refer to an open group", position);
    return composed(`\\k<$${index}>`);
  }

  /** The code point of an escape that stands for one character; the letter has been taken. */
  private escapedCode(c: string, position: number): number {
    const simple = SIMPLE_ESCAPES[c];
    if (simple !== undefined && c !== "b") return simple;
    if (c === "0") {
      let digits = "0";
      while (digits.length < 3 && /[0-7]/.test(this.chars[this.at] ?? "")) digits += this.chars[this.at++]!;
      return parseInt(digits, 8);
    }
    const width = c === "x" ? 2 : this.isBytes ? 0 : c === "u" ? 4 : c === "U" ? 8 : 0;
    if (width > 0) {
      const digits = this.chars.slice(this.at, this.at + width).join("");
      const good = /^[0-9a-fA-F]*/.exec(digits)![0];
      if (good.length !== width) throw this.error(`incomplete escape \\${c}${good}`, position);
      this.at += width;
      return parseInt(digits, 16);
    }
    if (/[a-zA-Z]/.test(c)) throw this.error(`bad escape \\${c}`, position);
    return c.codePointAt(0)!;
  }

  // ─── sets ───

  private set(flags: number, position: number): string {
    const kind = (flags & A) !== 0 || this.isBytes ? CLASSES.ascii : CLASSES.unicode;
    const negative = this.take("^");
    let out = "";
    for (let first = true; ; first = false) {
      const start = this.at;
      const low = this.member(kind, position, first);
      if (low === null) break;
      if (this.peek("-") && this.chars[this.at + 1] !== "]" && this.at + 1 < this.chars.length) {
        this.at++;
        const high = this.member(kind, position, false);
        if (typeof low !== "number" || typeof high !== "number") throw this.error(`bad character range ${this.chars.slice(start, this.at).join("")}`, start);
        if (high < low) throw this.error(`bad character range ${this.chars.slice(start, this.at).join("")}`, start);
        out += `${literal(low)}-${literal(high)}`;
      } else out += typeof low === "number" ? literal(low) : low;
    }
    return `[${negative ? "^" : ""}${out}]`;
  }

  /** One member of a set: a code point, or the text of a class; null at the closing bracket. */
  private member(kind: (typeof CLASSES)["ascii"], position: number, first: boolean): number | string | null {
    const at = this.at;
    const c = this.chars[this.at++];
    if (c === undefined) throw this.error("unterminated character set", position);
    if (c === "]" && !first) return null;
    if (c !== "\\") return c.codePointAt(0)!;
    const escaped = this.chars[this.at++];
    if (escaped === undefined) throw this.error("bad escape (end of pattern)", at);
    switch (escaped) {
      case "d":
      case "s":
      case "w":
        return `[${kind[escaped]}]`;
      case "D":
      case "S":
      case "W":
        return `[^${kind[escaped.toLowerCase() as "d" | "s" | "w"]}]`;
      case "b":
        return 8;
      default:
        if (/[1-7]/.test(escaped)) {
          let digits = escaped;
          while (digits.length < 3 && /[0-7]/.test(this.chars[this.at] ?? "")) digits += this.chars[this.at++]!;
          return parseInt(digits, 8);
        }
        return this.escapedCode(escaped, at);
    }
  }
}

interface Atom {
  readonly text: string;
  /** `single` can be followed by a quantifier as it is. */
  readonly kind: "single" | "composed" | "assertion";
  readonly anchor: boolean;
}

const single = (text: string): Atom => ({ text, kind: "single", anchor: false });
const composed = (text: string): Atom => ({ text: text.startsWith("(?<$") || text.startsWith("\\k") ? text : `(?:${text})`, kind: "composed", anchor: false });
const assertion = (text: string): Atom => ({ text, kind: "assertion", anchor: false });
const anchor = (text: string): Atom => ({ text, kind: "assertion", anchor: true });
