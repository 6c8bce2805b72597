/** `re.Pattern`. */
import { bufferBytes } from "../../objects/bytes/arguments.js";
import { toBinary } from "../../objects/bytes/binary_text.js";
import { AnyBytes } from "../../objects/bytes.js";
import { callable, invoke } from "../../objects/calls.js";
import { dict } from "../../objects/dict.js";
import { OverflowError, TypeError } from "../../objects/exceptions.js";
import { hash } from "../../objects/hash.js";
import { asIndex } from "../../objects/indices.js";
import type { Int } from "../../objects/integer.js";
import { libraryClass } from "../../objects/library_functions.js";
import { MappingProxyType } from "../../objects/mapping_proxy.js";
import { DONE, PyIterator } from "../../objects/py_iterator.js";
import { repr } from "../../objects/repr.js";
import { NotImplemented } from "../../objects/singletons.js";
import { textOf } from "../../objects/str/receiver.js";
import { tuple, type Tuple } from "../../objects/tuple.js";
import { registerType } from "../../objects/type_registry.js";
import { type_name } from "../../objects/types.js";
import { type Found, Match } from "./match.js";
import { codePointsOf, indexOf, pieceOf, positionOf, type Subject, subjectOf } from "./subject.js";
import { fill, parseTemplate } from "./template.js";
import { asJavaScript } from "./as_javascript.js";
import { A, I, L, M, S, U, X } from "./flag_bits.js";
import { Program } from "./matcher.js";
import { parse } from "./parser.js";
import { closingOrder } from "./tree.js";

const FLAG_NAMES: readonly (readonly [number, string])[] = [[I, "IGNORECASE"], [L, "LOCALE"], [M, "MULTILINE"], [S, "DOTALL"], [X, "VERBOSE"], [A, "ASCII"]];

type How = "search" | "match" | "fullmatch";

/** A position or a count as C's size. */
function sizeOf(x: unknown): number {
  const n = asIndex(x);
  if (typeof n === "bigint" && (n >= 1n << 63n || n < -(1n << 63n))) throw new OverflowError("Python int too large to convert to C ssize_t");
  return Number(n);
}

export class Pattern {
  readonly pattern: unknown;
  readonly flags: number;
  readonly groups: number;
  readonly $names: ReadonlyMap<string, number>;
  readonly $isBytes: boolean;
  /** The pattern for JavaScript; null where it would match otherwise. */
  private readonly source: string | null;
  private readonly ignoreCase: boolean;
  private readonly program: Program | null;
  private readonly closing: readonly number[];
  private readonly compiled = new Map<How, RegExp>();

  constructor(pattern: unknown, flags: number) {
    this.$isBytes = pattern instanceof AnyBytes;
    const text = pattern instanceof AnyBytes ? pattern.$text : textOf(pattern);
    if (text === undefined) throw new TypeError("first argument must be string or compiled pattern");
    const parsed = parse(text, flags, pattern, this.$isBytes);
    this.pattern = pattern;
    this.flags = parsed.flags;
    this.groups = parsed.groups;
    this.$names = parsed.names;
    this.closing = closingOrder(parsed.tree);
    const translated = asJavaScript(parsed.tree);
    this.source = translated?.source ?? null;
    this.ignoreCase = translated?.ignoreCase ?? false;
    this.program = translated === null ? new Program(parsed.tree, parsed.groups) : null;
  }

  get groupindex(): MappingProxyType {
    return new MappingProxyType(dict([...this.$names]));
  }

  private regex(how: How, pattern: string): RegExp {
    let made = this.compiled.get(how);
    if (made === undefined) {
      const source = how === "fullmatch" ? `(?:${pattern})(?![\\s\\S])` : pattern;
      made = new RegExp(source === "" ? "(?:)" : source, `dv${how === "search" ? "g" : "y"}${this.ignoreCase ? "i" : ""}`);
      this.compiled.set(how, made);
    }
    return made;
  }

  /** A match from a UTF-16 index on; null when there is none. */
  $find(how: How, subject: Subject, from: number): Found | null {
    if (this.source === null) return this.program === null ? null : attempt(this.program, how, subject, from, this.groups);
    const regex = this.regex(how, this.source);
    regex.lastIndex = from;
    const found = regex.exec(subject.text);
    if (found === null) return null;
    const [whole] = found.indices!;
    const named = found.indices!.groups ?? {};
    const spans: (readonly [number, number] | null)[] = [whole!];
    for (let i = 1; i <= this.groups; i++) spans.push(named[`$${i}`] ?? null);
    let last: number | null = null;
    let lastEnd = -1;
    // the group whose closing parenthesis was passed last
    for (const i of this.closing) {
      const span = spans[i];
      if (span === null || span === undefined || span[1] < lastEnd) continue;
      lastEnd = span[1];
      last = i;
    }
    return { spans, last };
  }

  $bounds(string: unknown, pos: unknown, endpos: unknown): { subject: Subject; from: number; pos: number; endpos: number } {
    const [first, last] = [sizeOf(pos), endpos === undefined ? null : sizeOf(endpos)];
    const whole = subjectOf(string, this.$isBytes);
    const length = positionOf(whole, whole.text.length);
    const end = last === null ? length : Math.max(0, Math.min(length, last));
    const start = Math.max(0, Math.min(length, first));
    const subject = end === length ? whole : { ...whole, text: whole.text.slice(0, indexOf(whole, end)) };
    return { subject, from: indexOf(whole, start), pos: start, endpos: end };
  }

  $once(how: How, string: unknown, pos: unknown, endpos: unknown): Match | null {
    const bounds = this.$bounds(string, pos, endpos);
    if (bounds.from > bounds.subject.text.length) return null;
    const found = this.$find(how, bounds.subject, bounds.from);
    return found === null ? null : new Match(this, bounds.subject, found, bounds.pos, bounds.endpos);
  }

  search(string: unknown, pos: unknown = 0, endpos?: unknown): Match | null {
    return this.$once("search", string, pos, endpos);
  }

  match(string: unknown, pos: unknown = 0, endpos?: unknown): Match | null {
    return this.$once("match", string, pos, endpos);
  }

  fullmatch(string: unknown, pos: unknown = 0, endpos?: unknown): Match | null {
    return this.$once("fullmatch", string, pos, endpos);
  }

  finditer(string: unknown, pos: unknown = 0, endpos?: unknown): PyIterator<Match> {
    const bounds = this.$bounds(string, pos, endpos);
    return new MatchIterator(this, bounds.subject, bounds.from, bounds.pos, bounds.endpos);
  }

  /** Looks again from where the last match ended, as `Scanner` does. */
  scanner(string: unknown, pos: unknown = 0, endpos?: unknown): SRE_Scanner {
    const bounds = this.$bounds(string, pos, endpos);
    return new SRE_Scanner(this, bounds.subject, bounds.from, bounds.pos, bounds.endpos);
  }

  findall(string: unknown, pos: unknown = 0, endpos?: unknown): unknown[] {
    const out: unknown[] = [];
    for (const match of this.finditer(string, pos, endpos)) {
      out.push(this.groups === 0 ? match.$piece(0) : this.groups === 1 ? match.$piece(1, pieceOf(match.$subject, "")) : match.groups(pieceOf(match.$subject, "")));
    }
    return out;
  }

  split(string: unknown, most: unknown = 0): unknown[] {
    const maxsplit = sizeOf(most);
    const subject = subjectOf(string, this.$isBytes);
    const out: unknown[] = [];
    let at = 0;
    let count = 0;
    for (const match of new MatchIterator(this, subject, 0, 0, subject.text.length)) {
      if (maxsplit > 0 && count >= maxsplit) break;
      const [start, end] = match.$found.spans[0]!;
      out.push(pieceOf(subject, subject.text.slice(at, start)));
      for (let i = 1; i <= this.groups; i++) out.push(match.$piece(i));
      at = end;
      count++;
    }
    out.push(pieceOf(subject, subject.text.slice(at)));
    return maxsplit < 0 ? [string] : out;
  }

  sub(repl: unknown, string: unknown, count = 0): string {
    return this.subn(repl, string, count)[0];
  }

  subn(repl: unknown, string: unknown, most: unknown = 0): Tuple<[string, number]> {
    const count = sizeOf(most);
    // a template's parts are kept by the template
    if (typeof repl === "object" && repl !== null && !callable(repl)) hash(repl);
    const subject = subjectOf(string, this.$isBytes);
    const parts = callable(repl) ? null : parseTemplate(repl, this, subject.isBytes);
    let out = "";
    let at = 0;
    let made = 0;
    for (const match of new MatchIterator(this, subject, 0, 0, subject.text.length)) {
      if (count !== 0 && made >= count) break;
      const [start, end] = match.$found.spans[0]!;
      out += subject.text.slice(at, start) + (parts === null ? replacement(invoke(repl, match), subject) : fill(parts, match));
      at = end;
      made++;
    }
    out += subject.text.slice(at);
    return tuple([pieceOf(subject, out) as string, made]);
  }

  __eq__(other: unknown): unknown {
    return other instanceof Pattern ? other.flags === this.flags && repr(other.pattern) === repr(this.pattern) : NotImplemented;
  }

  __hash__(): Int {
    return hash(tuple([this.pattern, this.flags]));
  }

  __copy__(): this {
    return this;
  }

  __deepcopy__(_memo: unknown): this {
    return this;
  }

  __repr__(): string {
    const names = FLAG_NAMES.filter(([bit]) => (this.flags & bit) !== 0).map(([, name]) => `re.${name}`);
    const unknown = this.flags & ~(FLAG_NAMES.reduce((bits, [bit]) => bits | bit, 0) | (this.$isBytes ? 0 : U));
    if (unknown !== 0) names.push(`0x${unknown.toString(16)}`);
    const shown = repr(this.pattern);
    return `re.compile(${shown.length > 200 ? shown.slice(0, 200) : shown}${names.length === 0 ? "" : `, ${names.join("|")}`})`;
  }
}

/** A match by the matcher of our own, at the first place where there is one. */
function attempt(program: Program, how: How, subject: Subject, from: number, groups: number): Found | null {
  const { codes, offsets } = codePointsOf(subject);
  const first = offsets === null ? from : offsets.indexOf(from);
  const last = how === "search" ? codes.length : first;
  for (let start = first; start <= last; start++) {
    const marks = program.match(codes, start, how === "fullmatch");
    if (marks === null) continue;
    const spans: (readonly [number, number] | null)[] = [];
    for (let group = 0; group <= groups; group++) {
      const [begin, end] = [marks[2 * group]!, marks[2 * group + 1]!];
      spans.push(begin < 0 || end < 0 ? null : offsets === null ? [begin, end] : [offsets[begin]!, offsets[end]!]);
    }
    const closed = program.lastOf(marks);
    return { spans, last: closed < 0 ? null : closed };
  }
  return null;
}

function replacement(value: unknown, subject: Subject): string {
  if (value === null) return "";
  if (subject.isBytes) {
    const bytes = bufferBytes(value);
    if (bytes !== undefined) return toBinary(bytes);
    throw new TypeError(`sequence item 0: expected a bytes-like object, ${type_name(value)} found`);
  }
  const text = textOf(value);
  if (text !== undefined) return text;
  throw new TypeError(`sequence item 0: expected str instance, ${type_name(value)} found`);
}

/** What `pattern.scanner(string)` gives. */
class SRE_Scanner {
  readonly pattern: Pattern;
  readonly $subject: Subject;
  readonly $pos: number;
  readonly $endpos: number;
  $at: number;

  constructor(pattern: Pattern, subject: Subject, from: number, pos: number, endpos: number) {
    this.pattern = pattern;
    this.$subject = subject;
    this.$at = from;
    this.$pos = pos;
    this.$endpos = endpos;
  }

  $next(how: How): Match | null {
    if (this.$at > this.$subject.text.length) return null;
    const found = this.pattern.$find(how, this.$subject, this.$at);
    if (found === null) {
      this.$at = this.$subject.text.length + 1;
      return null;
    }
    const [start, end] = found.spans[0]!;
    this.$at = end > start ? end : end + 1;
    return new Match(this.pattern, this.$subject, found, this.$pos, this.$endpos);
  }

  match(): Match | null {
    return this.$next("match");
  }

  search(): Match | null {
    return this.$next("search");
  }
}
libraryClass(SRE_Scanner, { name: "SRE_Scanner", module: "_sre", compiled: true, final: true, members: ["pattern"] }, { match: "", search: "" }, "builtin");

/** Matches from left to right; one that is empty is followed by one further on. */
class MatchIterator extends PyIterator<Match> {
  private readonly re: Pattern;
  private readonly subject: Subject;
  private readonly pos: number;
  private readonly endpos: number;
  private at: number;

  constructor(re: Pattern, subject: Subject, from: number, pos: number, endpos: number) {
    super();
    this.re = re;
    this.subject = subject;
    this.at = from;
    this.pos = pos;
    this.endpos = endpos;
  }

  next(): IteratorResult<Match, undefined> {
    if (this.at > this.subject.text.length) return DONE;
    const found = this.re.$find("search", this.subject, this.at);
    if (found === null) {
      this.at = this.subject.text.length + 1;
      return DONE;
    }
    const [start, end] = found.spans[0]!;
    const wide = this.subject.isWide && (this.subject.text.codePointAt(end) ?? 0) > 0xffff;
    this.at = end > start ? end : end + (wide ? 2 : 1);
    return { done: false, value: new Match(this.re, this.subject, found, this.pos, this.endpos) };
  }
}
registerType(MatchIterator, { name: "callable_iterator" });

const found = "string, pos=0, endpos=9223372036854775807";
libraryClass(
  Pattern,
  { name: "Pattern", module: "re", compiled: true, final: true, members: ["pattern", "flags", "groups", "compiled", "source"], sealed: true },
  { search: found, match: found, fullmatch: found, finditer: found, findall: found, scanner: found, split: "string, maxsplit=0", sub: "repl, string, count=0", subn: "repl, string, count=0" },
  "builtin",
);
