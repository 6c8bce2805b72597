/** Reads patterns as CPython's does (`re._parser`); what it refuses is refused in its words, at its positions. */
import { characterNamed } from "../../objects/codecs/character_names.js";
import { FutureWarning, OverflowError, ValueError } from "../../objects/exceptions.js";
import { repr } from "../../objects/repr.js";
import { warn } from "../../objects/warn.js";
import { PatternError } from "./errors.js";
import { A, FLAG_LETTERS, I, L, M, S, TYPE_FLAGS, U, X } from "./flag_bits.js";
import { type Folding, type Member, type Node, some, widthOf } from "./tree.js";

export interface Parsed {
  readonly tree: Node;
  /** All flags, those inside the pattern included. */
  readonly flags: number;
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
}

const SIMPLE_ESCAPES: ReadonlyMap<string, number> = new Map([["a", 7], ["f", 12], ["n", 10], ["r", 13], ["t", 9], ["v", 11], ["\\", 92]]);
const MOST = 4294967295;
const SET_OPERATIONS: ReadonlyMap<string, string> = new Map([["-", "difference"], ["&", "intersection"], ["~", "symmetric difference"], ["|", "union"]]);

/** Thrown when `(?x)` turns up: what was read so far is read again. */
class VerboseAfterAll extends Error {}

/** Reads a pattern; positions in messages count code points. `original` is the pattern as the program gave it. */
export function parse(text: string, flags: number, original: unknown, isBytes: boolean): Parsed {
  checkFlags(flags, isBytes);
  try {
    return new Parser(text, flags, original, isBytes).whole();
  } catch (error) {
    if (!(error instanceof VerboseAfterAll)) throw error;
    return new Parser(text, flags | X, original, isBytes).whole();
  }
}

function checkFlags(flags: number, isBytes: boolean): void {
  if (isBytes && (flags & U) !== 0) throw new ValueError("cannot use UNICODE flag with a bytes pattern");
  if (!isBytes && (flags & L) !== 0) throw new ValueError("cannot use LOCALE flag with a str pattern");
  if (isBytes && (flags & A) !== 0 && (flags & L) !== 0) throw new ValueError("ASCII and LOCALE flags are incompatible");
  if ((flags & A) !== 0 && (flags & U) !== 0) throw new ValueError("ASCII and UNICODE flags are incompatible");
}

class Parser {
  private readonly chars: readonly string[];
  private readonly original: unknown;
  private readonly isBytes: boolean;
  private at = 0;
  private flags: number;
  private groups = 0;
  private readonly names = new Map<string, number>();
  private readonly open = new Set<number>();
  private readonly widths = new Map<number, readonly [number, number]>();
  /** Groups that conditions ask for, and where. */
  private readonly asked = new Map<number, number>();
  /** How many groups there were where the outermost look-behind began. */
  private behind: number | null = null;

  constructor(text: string, flags: number, original: unknown, isBytes: boolean) {
    this.chars = Array.from(text);
    this.flags = flags;
    this.original = original;
    this.isBytes = isBytes;
  }

  whole(): Parsed {
    const tree = this.alternatives(this.flags, true);
    if (this.at < this.chars.length) throw this.error("unbalanced parenthesis", this.at);
    for (const [index, position] of this.asked) if (index > this.groups) throw this.error(`invalid group reference ${index}`, position);
    checkFlags(this.flags, this.isBytes);
    if (!this.isBytes && (this.flags & (A | L)) === 0) this.flags |= U;
    if (some(tree, (node) => node.kind === "look" && node.behind && !Number.isFinite(node.width))) throw new PatternError("look-behind requires fixed-width pattern");
    return { tree, flags: this.flags, groups: this.groups, names: this.names };
  }

  private error(message: string, position: number): PatternError {
    return new PatternError(message, this.original, position);
  }

  private peek(): string | undefined {
    return this.chars[this.at];
  }

  private take(text: string): boolean {
    if (this.chars[this.at] !== text) return false;
    this.at += 1;
    return true;
  }

  private folding(flags: number): Folding {
    if ((flags & I) === 0) return "none";
    return this.isAscii(flags) ? "ascii" : "unicode";
  }

  private isAscii(flags: number): boolean {
    return this.isBytes || (flags & A) !== 0;
  }

  private alternatives(flags: number, outermost = false): Node {
    const branches = [this.sequence(flags, outermost)];
    // what `(?i)` says at the very start holds for the branches behind it
    while (this.take("|")) branches.push(this.sequence(outermost ? this.flags : flags, false));
    return branches.length === 1 ? branches[0]! : { kind: "alternatives", branches };
  }

  private sequence(given: number, first: boolean): Node {
    const items: Node[] = [];
    let flags = given;
    for (;;) {
      if ((flags & X) !== 0) this.skipSpace();
      const c = this.peek();
      if (c === undefined || c === "|" || c === ")") break;
      const start = this.at++;
      if (c === "*" || c === "+" || c === "?" || c === "{") {
        const repeated = this.repetition(c, start, items);
        if (repeated) continue;
        items.push(this.character(c.codePointAt(0)!, flags));
        continue;
      }
      const atom = this.atom(c, start, flags);
      if (atom === "flags") {
        if (!first || items.length > 0) throw this.error("global flags not at the start of the expression", start);
        if ((this.flags & X) !== 0 && (flags & X) === 0) throw new VerboseAfterAll();
        flags = this.flags;
      } else if (atom !== null) items.push(atom);
    }
    return items.length === 1 ? items[0]! : { kind: "sequence", items };
  }

  private skipSpace(): void {
    for (;;) {
      const c = this.peek();
      if (c !== undefined && /[ \t\n\r\f\v]/.test(c)) this.at++;
      else if (c === "#") while (this.at < this.chars.length && this.chars[this.at] !== "\n") this.at++;
      else return;
    }
  }

  private character(code: number, flags: number): Node {
    return { kind: "character", code, folding: this.folding(flags) };
  }

  // ─── repetition ───

  private digits(): string {
    let text = "";
    for (let c = this.peek(); c !== undefined && c >= "0" && c <= "9"; c = this.peek()) {
      text += c;
      this.at++;
    }
    return text;
  }

  /** Repeats the last item; false when a brace stands for itself. */
  private repetition(c: string, start: number, items: Node[]): boolean {
    let [least, most] = [0, Infinity];
    if (c === "+") least = 1;
    else if (c === "?") most = 1;
    else if (c === "{") {
      if (this.peek() === "}") return false;
      const low = this.digits();
      const high = this.take(",") ? this.digits() : low;
      if (!this.take("}")) {
        this.at = start + 1;
        return false;
      }
      for (const number of [low, high]) if (number !== "" && Number(number) >= MOST) throw new OverflowError("the repetition number is too large");
      if (low !== "") least = Number(low);
      if (high !== "") most = Number(high);
      if (most < least) throw this.error("min repeat greater than max repeat", start + 1);
    }
    const item = items.pop();
    if (item === undefined || item.kind === "place") throw this.error("nothing to repeat", start);
    if (item.kind === "repeat" && this.repeats.has(item)) throw this.error("multiple repeat", start);
    const how = this.take("?") ? "lazy" : this.take("+") ? "possessive" : "greedy";
    const made: Node = { kind: "repeat", least, most, how, body: item };
    this.repeats.add(made);
    items.push(made);
    return true;
  }

  /** Repetitions that no parentheses enclose. */
  private readonly repeats = new WeakSet<Node>();

  // ─── atoms ───

  private atom(c: string, start: number, flags: number): Node | "flags" | null {
    switch (c) {
      case ".":
        return { kind: "any", newline: (flags & S) !== 0 };
      case "^":
        return { kind: "place", where: (flags & M) !== 0 ? "line start" : "start", ascii: false };
      case "$":
        return { kind: "place", where: (flags & M) !== 0 ? "line end" : "end", ascii: false };
      case "(":
        return this.group(start, flags);
      case "[":
        return this.set(start, flags);
      case "\\":
        return this.escape(start, flags);
      default:
        return this.character(c.codePointAt(0)!, flags);
    }
  }

  private group(start: number, flags: number): Node | "flags" | null {
    if (!this.take("?")) return this.capture(start, flags, null);
    const c = this.chars[this.at++];
    switch (c) {
      case undefined:
        throw this.error("unexpected end of pattern", this.at - 1);
      case "P":
        return this.namedGroup(start, flags);
      case ":":
        return this.bare(this.rest(start, flags));
      case "#":
        while (this.peek() !== ")") {
          if (this.peek() === undefined) throw this.error("missing ), unterminated comment", start);
          this.at++;
        }
        this.at++;
        return null;
      case "=":
      case "!":
      case "<":
        return this.look(c, start, flags);
      case "(":
        return this.condition(start, flags);
      case ">":
        return { kind: "atomic", body: this.rest(start, flags) };
      default:
        if (c === "-" || FLAG_LETTERS.has(c)) return this.flagGroup(c, start, flags);
        throw this.error(`unknown extension ?${c}`, this.at - 2);
    }
  }

  /** What stands in parentheses may be repeated again. */
  private bare(node: Node): Node {
    this.repeats.delete(node);
    return node.kind === "place" ? { kind: "sequence", items: [node] } : node;
  }

  /** The alternatives up to the closing parenthesis. */
  private rest(start: number, flags: number): Node {
    const inside = this.alternatives(flags);
    if (!this.take(")")) throw this.error("missing ), unterminated subpattern", start);
    return inside;
  }

  private capture(start: number, flags: number, name: string | null): Node {
    const index = ++this.groups;
    if (name !== null) {
      const known = this.names.get(name);
      if (known !== undefined) throw this.error(`redefinition of group name ${repr(name)} as group ${index}; was group ${known}`, start + 4);
      this.names.set(name, index);
    }
    this.open.add(index);
    const body = this.rest(start, flags);
    this.open.delete(index);
    this.widths.set(index, widthOf(body, this.widths));
    return { kind: "group", index, body };
  }

  private until(end: string, noun: string): { readonly name: string; readonly start: number } {
    const start = this.at;
    let name = "";
    for (let c = this.peek(); c !== end; c = this.peek()) {
      if (c === undefined) throw this.error(name === "" ? `missing ${noun}` : `missing ${end}, unterminated name`, start);
      name += c;
      this.at++;
    }
    this.at++;
    if (name === "") throw this.error(`missing ${noun}`, start);
    return { name, start };
  }

  private checkName(name: string, start: number): void {
    const isAscii = /^[\0-\x7f]*$/.test(name);
    if (!isIdentifier(name) || (this.isBytes && !isAscii)) throw this.error(`bad character in group name ${this.shown(name)}`, start);
  }

  /** Of names in bytes, what is not ASCII is shown escaped. */
  private shown(name: string): string {
    return this.isBytes ? repr(Array.from(name, (c) => (c > "\x7f" ? `\\x${c.charCodeAt(0).toString(16)}` : c)).join("")).replaceAll("\\\\x", "\\x") : repr(name);
  }

  private namedGroup(start: number, flags: number): Node {
    const c = this.chars[this.at++];
    if (c === "<") {
      const { name, start: position } = this.until(">", "group name");
      this.checkName(name, position);
      return this.capture(start, flags, name);
    }
    if (c === "=") {
      const { name, start: position } = this.until(")", "group name");
      this.checkName(name, position);
      const index = this.names.get(name);
      if (index === undefined) throw this.error(`unknown group name ${repr(name)}`, position);
      return this.reference(index, position, flags);
    }
    if (c === undefined) throw this.error("unexpected end of pattern", this.at - 1);
    throw this.error(`unknown extension ?P${c}`, this.at - 3);
  }

  /** Positions of complaints about open groups: the name, or the backslash. */
  private reference(index: number, position: number, flags: number): Node {
    if (this.open.has(index)) throw this.error("cannot refer to an open group", position);
    this.checkBehind(index, this.at);
    return { kind: "reference", index, folding: this.folding(flags) };
  }

  private checkBehind(index: number, position: number): void {
    if (this.behind !== null && index > this.behind) throw this.error("cannot refer to group defined in the same lookbehind subpattern", position);
  }

  private look(first: string, start: number, flags: number): Node {
    let c = first;
    const behind = c === "<";
    const outer = this.behind;
    if (behind) {
      const next = this.chars[this.at++];
      if (next === undefined) throw this.error("unexpected end of pattern", this.at - 1);
      if (next !== "=" && next !== "!") throw this.error(`unknown extension ?<${next}`, this.at - 3);
      c = next;
      this.behind ??= this.groups;
    }
    const body = this.rest(start, flags);
    this.behind = outer;
    const [low, high] = behind ? widthOf(body, this.widths) : [0, 0];
    return { kind: "look", behind, negative: c === "!", body, width: low === high ? low : Infinity };
  }

  private condition(start: number, flags: number): Node {
    const { name, start: position } = this.until(")", "group name");
    let index: number | undefined;
    if (isIdentifier(name)) {
      this.checkName(name, position);
      index = this.names.get(name);
      if (index === undefined) throw this.error(`unknown group name ${repr(name)}`, position);
    } else {
      if (!/^[0-9]+$/.test(name)) throw this.error(`bad character in group name ${this.shown(name)}`, position);
      index = Number(name);
      if (index === 0) throw this.error("bad group number", position);
      if (index >= MOST / 4) throw this.error(`invalid group reference ${index}`, position);
      if (!this.asked.has(index)) this.asked.set(index, position);
    }
    this.checkBehind(index, this.at);
    const yes = this.sequence(flags, false);
    let no: Node = { kind: "sequence", items: [] };
    if (this.take("|")) {
      no = this.sequence(flags, false);
      if (this.peek() === "|") throw this.error("conditional backref with more than two branches", this.at);
    }
    if (!this.take(")")) throw this.error("missing ), unterminated subpattern", start);
    return { kind: "condition", index, yes, no };
  }

  /** `(?i)` for the whole pattern, `(?s-i:…)` for a part. */
  private flagGroup(first: string, start: number, flags: number): Node | "flags" {
    let on = 0;
    let off = 0;
    let c: string | undefined = first;
    const next = (): string | undefined => this.chars[this.at++];
    while (c !== undefined && c !== "-" && c !== ")" && c !== ":") {
      const bit = this.flagBit(c, "missing -, : or )");
      if (this.isBytes ? c === "u" : c === "L") throw this.error(`bad inline flags: cannot use '${c}' flag with a ${this.isBytes ? "bytes" : "str"} pattern`, this.at);
      on |= bit;
      if ((bit & TYPE_FLAGS) !== 0 && (on & TYPE_FLAGS) !== bit) throw this.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible", this.at);
      c = next();
    }
    if (c === undefined) throw this.error("missing -, : or )", this.at - 1);
    if (c === ")") {
      this.flags |= on;
      return "flags";
    }
    if (c === "-") {
      c = next();
      if (c === undefined) throw this.error("missing flag", this.at - 1);
      for (let message = "missing flag"; message === "missing flag" || c !== ":"; message = "missing :") {
        off |= this.flagBit(c, message);
        if ((off & TYPE_FLAGS) !== 0) throw this.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", this.at);
        c = next();
        if (c === undefined) throw this.error("missing :", this.at - 1);
      }
    }
    if ((on & off) !== 0) throw this.error("bad inline flags: flag turned on and off", this.at - 1);
    const base = (on & TYPE_FLAGS) !== 0 ? flags & ~TYPE_FLAGS : flags;
    return this.bare(this.rest(start, (base | on) & ~off));
  }

  private flagBit(c: string, message: string): number {
    const bit = FLAG_LETTERS.get(c);
    if (bit !== undefined) return bit;
    throw this.error(/\p{L}/u.test(c) ? "unknown flag" : message, this.at - 1);
  }

  // ─── escapes ───

  private escape(start: number, flags: number): Node {
    const c = this.chars[this.at++];
    if (c === undefined) throw this.error("bad escape (end of pattern)", start);
    const ascii = this.isAscii(flags);
    switch (c) {
      case "A":
        return { kind: "place", where: "start", ascii };
      case "Z":
        return { kind: "place", where: "very end", ascii };
      case "b":
        return { kind: "place", where: "boundary", ascii };
      case "B":
        return { kind: "place", where: "no boundary", ascii };
      case "0":
        return this.character(parseInt(`0${this.octal(2)}`, 8), flags);
      default:
        break;
    }
    const member = this.classMember(c, flags);
    if (member !== null) return { kind: "set", negative: false, members: [member], folding: "none" };
    if (c >= "1" && c <= "9") return this.numbered(c, start, flags);
    return this.character(this.escapedCode(c, start), flags);
  }

  private classMember(c: string, flags: number): Member | null {
    const letter = c.toLowerCase();
    if (letter !== "d" && letter !== "s" && letter !== "w") return null;
    return { letter, negative: letter !== c, ascii: this.isAscii(flags) };
  }

  private octal(most: number): string {
    let digits = "";
    for (let c = this.peek(); digits.length < most && c !== undefined && c >= "0" && c <= "7"; c = this.peek()) {
      digits += c;
      this.at++;
    }
    return digits;
  }

  private numbered(first: string, start: number, flags: number): Node {
    let digits = first;
    const [second = "", third = ""] = [this.chars[this.at], this.chars[this.at + 1]];
    if (/^[0-9]$/.test(second)) {
      digits += second;
      this.at++;
      if (/^[0-7]{2}$/.test(digits) && /^[0-7]$/.test(third)) {
        digits += third;
        this.at++;
        const code = parseInt(digits, 8);
        if (code > 0o377) throw this.error(`octal escape value \\${digits} outside of range 0-0o377`, start);
        return this.character(code, flags);
      }
    }
    const index = Number(digits);
    if (index > this.groups) throw this.error(`invalid group reference ${index}`, start + 1);
    return this.reference(index, start, flags);
  }

  /** The code point of an escape that stands for one character; the letter has been taken. */
  private escapedCode(c: string, start: number): number {
    const simple = SIMPLE_ESCAPES.get(c);
    if (simple !== undefined) return simple;
    const width = c === "x" ? 2 : this.isBytes ? 0 : c === "u" ? 4 : c === "U" ? 8 : 0;
    if (width > 0) {
      let digits = "";
      for (let digit = this.peek(); digits.length < width && digit !== undefined && /^[0-9a-fA-F]$/.test(digit); digit = this.peek()) {
        digits += digit;
        this.at++;
      }
      if (digits.length !== width) throw this.error(`incomplete escape \\${c}${digits}`, start);
      const code = parseInt(digits, 16);
      if (code > 0x10ffff) throw this.error(`bad escape \\${c}${digits}`, start);
      return code;
    }
    if (c === "N" && !this.isBytes) return this.namedCharacter(start);
    if (/^[a-zA-Z0-9]$/.test(c)) throw this.error(`bad escape \\${c}`, start);
    return c.codePointAt(0)!;
  }

  private namedCharacter(start: number): number {
    if (!this.take("{")) throw this.error("missing {", this.at);
    const { name } = this.until("}", "character name");
    const found = characterNamed(name);
    if (found === undefined || found === null || Array.from(found).length !== 1) throw this.error(`undefined character name ${repr(name)}`, start);
    return found.codePointAt(0)!;
  }

  // ─── sets ───

  private set(start: number, flags: number): Node {
    const text = (from: number): string => this.chars.slice(from, this.at).join("");
    const members: Member[] = [];
    if (this.peek() === "[") this.warnOfSet("nested set", this.at);
    const negative = this.take("^");
    for (let first = true; ; first = false) {
      const position = this.at;
      const c = this.chars[this.at++];
      if (c === undefined) throw this.error("unterminated character set", start);
      if (c === "]" && !first) break;
      const operation = SET_OPERATIONS.get(c);
      if (!first && operation !== undefined && this.peek() === c) this.warnOfSet(`set ${operation}`, position);
      const low = this.member(c, position, flags);
      if (!this.take("-")) {
        members.push(low);
        continue;
      }
      const behind = this.chars[this.at];
      if (behind === undefined) throw this.error("unterminated character set", start);
      if (behind === "]") {
        members.push(low);
        members.push({ low: 45, high: 45 });
        this.at++;
        break;
      }
      if (behind === "-") this.warnOfSet("set difference", this.at - 1);
      this.at++;
      const high = this.member(behind, this.at - 1, flags);
      if (!("low" in low) || !("low" in high) || high.low < low.low) throw this.error(`bad character range ${text(position)}`, position);
      members.push({ low: low.low, high: high.low });
    }
    return { kind: "set", negative, members, folding: this.folding(flags) };
  }

  private warnOfSet(what: string, position: number): void {
    warn(FutureWarning, `Possible ${what} at position ${position}`, 1);
  }

  /** One member of a set; its first character has been taken. */
  private member(c: string, position: number, flags: number): Member {
    const one = (code: number): Member => ({ low: code, high: code });
    if (c !== "\\") return one(c.codePointAt(0)!);
    const escaped = this.chars[this.at++];
    if (escaped === undefined) throw this.error("bad escape (end of pattern)", position);
    if (escaped === "b") return one(8);
    const known = this.classMember(escaped, flags);
    if (known !== null) return known;
    if (escaped >= "0" && escaped <= "7") {
      const digits = escaped + this.octal(2);
      const code = parseInt(digits, 8);
      if (code > 0o377) throw this.error(`octal escape value \\${digits} outside of range 0-0o377`, position);
      return one(code);
    }
    return one(this.escapedCode(escaped, position));
  }
}

const isIdentifier = (name: string): boolean => /^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(name);
