/** `Differ` and `ndiff`: two lists of lines side by side, with the places marked where similar lines differ. */
import { generator_methods, type PyGenerator } from "../../objects/generator.js";
import { iterate } from "../../objects/iteration.js";
import { libraryClass, pythonFunctions } from "../../objects/library_functions.js";
import { isspace } from "../../objects/str/classify.js";
import { SequenceMatcher } from "./sequence_matcher.js";

/** Lines have to be this similar before what differs inside of them is shown. */
const SIMILAR = 0.75;
const BARELY = 0.74;

type Lines = readonly string[];

/** `IS_LINE_JUNK(line)`: empty, or nothing but a `#`. */
export function IS_LINE_JUNK(line: string): boolean {
  return /^\s*(?:#\s*)?\n?$/.test(line);
}

/** `IS_CHARACTER_JUNK(ch)`: a space or a tab. */
export function IS_CHARACTER_JUNK(ch: string, ws = " \t"): boolean {
  return ws.includes(ch);
}

export class Differ {
  readonly linejunk: unknown;
  readonly charjunk: unknown;

  constructor(linejunk: unknown = null, charjunk: unknown = null) {
    this.linejunk = linejunk;
    this.charjunk = charjunk;
  }

  *compare(a: Iterable<string>, b: Iterable<string>): PyGenerator<string> {
    const first = [...iterate(a)] as string[];
    const second = [...iterate(b)] as string[];
    for (const [tag, alo, ahi, blo, bhi] of new SequenceMatcher(this.linejunk, first, second).get_opcodes()) {
      if (tag === "replace") yield* this.$replaced(first, alo, ahi, second, blo, bhi);
      else if (tag === "insert") yield* marked("+", second, blo, bhi);
      else yield* marked(tag === "delete" ? "-" : " ", first, alo, ahi);
    }
  }

  /** Lines that stand for other lines: the two most similar ones are set against each other, then what is above and below. */
  *$replaced(a: Lines, alo: number, ahi: number, b: Lines, blo: number, bhi: number): Generator<string, void, unknown> {
    const matcher = new SequenceMatcher(this.charjunk);
    let best = BARELY;
    let similar: [number, number] = [0, 0];
    let same: [number, number] | null = null;
    for (let j = blo; j < bhi; j++) {
      matcher.set_seq2(b[j]);
      for (let i = alo; i < ahi; i++) {
        if (a[i] === b[j]) {
          same ??= [i, j];
          continue;
        }
        matcher.set_seq1(a[i]);
        if (matcher.real_quick_ratio() > best && matcher.quick_ratio() > best && matcher.ratio() > best) {
          best = matcher.ratio();
          similar = [i, j];
        }
      }
    }
    const areSimilar = best >= SIMILAR;
    if (!areSimilar && same === null) {
      // the shorter block first
      const added = marked("+", b, blo, bhi);
      const removed = marked("-", a, alo, ahi);
      yield* bhi - blo < ahi - alo ? added : removed;
      yield* bhi - blo < ahi - alo ? removed : added;
      return;
    }
    const [i, j] = areSimilar ? similar : same!;
    yield* this.$around(a, alo, i, b, blo, j);
    if (areSimilar) yield* this.$inside(a[i]!, b[j]!, matcher);
    else yield `  ${a[i]}`;
    yield* this.$around(a, i + 1, ahi, b, j + 1, bhi);
  }

  *$around(a: Lines, alo: number, ahi: number, b: Lines, blo: number, bhi: number): Generator<string, void, unknown> {
    if (alo < ahi && blo < bhi) yield* this.$replaced(a, alo, ahi, b, blo, bhi);
    else if (alo < ahi) yield* marked("-", a, alo, ahi);
    else yield* marked("+", b, blo, bhi);
  }

  /** Two similar lines, and under each the places where they differ. */
  *$inside(line: string, other: string, matcher: SequenceMatcher): Generator<string, void, unknown> {
    matcher.set_seqs(line, other);
    let removed = "";
    let added = "";
    for (const [tag, ai, aj, bi, bj] of matcher.get_opcodes()) {
      removed += (tag === "equal" ? " " : tag === "replace" ? "^" : "-").repeat(aj - ai);
      added += (tag === "equal" ? " " : tag === "replace" ? "^" : "+").repeat(bj - bi);
    }
    yield `- ${line}`;
    yield* marks(line, removed);
    yield `+ ${other}`;
    yield* marks(other, added);
  }
}
libraryClass(Differ, { name: "Differ", module: "difflib", signature: "linejunk=None, charjunk=None" });
generator_methods(Differ, ["compare", "a, b"]);

function* marked(sign: string, lines: Lines, from: number, to: number): Generator<string, void, unknown> {
  for (let i = from; i < to; i++) yield `${sign} ${lines[i]}`;
}

/** Tabs and other white space stay under their like, so that the marks stand where they belong. */
function* marks(line: string, tags: string): Generator<string, void, unknown> {
  let text = "";
  let at = 0;
  for (const c of line) {
    const tag = tags[at++] ?? "";
    text += tag === " " && isspace(c) ? c : tag;
  }
  const shown = text.trimEnd();
  if (shown !== "") yield `? ${shown}\n`;
}

/** `ndiff(a, b)` */
export function ndiff(a: Iterable<string>, b: Iterable<string>, linejunk: unknown = null, charjunk: unknown = IS_CHARACTER_JUNK): PyGenerator<string> {
  return new Differ(linejunk, charjunk).compare(a, b);
}

pythonFunctions("difflib", {
  ndiff: [ndiff, "a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK"],
  IS_LINE_JUNK: [IS_LINE_JUNK, "line, pat=None"],
  IS_CHARACTER_JUNK: [IS_CHARACTER_JUNK, "ch, ws=' \\t'"],
});
