/** Changes as texts that `patch` reads: `unified_diff` and `context_diff`; and what belongs to no class. */
import { call } from "../../objects/calls.js";
import { AnyBytes, Bytes } from "../../objects/bytes.js";
import { decodeBytes } from "../../objects/bytes/decode.js";
import { TypeError, ValueError } from "../../objects/exceptions.js";
import { function_meta } from "../../objects/functions.js";
import { generator, type PyGenerator } from "../../objects/generator.js";
import { int } from "../../objects/int.js";
import { iterate } from "../../objects/iteration.js";
import { pythonFunctions } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { encodeText } from "../../objects/str/encode.js";
import { tuple } from "../../objects/tuple.js";
import { type_name } from "../../objects/types.js";
import { nlargest } from "../heapq.js";
import { itemsOf, type Opcode, SequenceMatcher } from "./sequence_matcher.js";

type Lines = readonly string[];

/** Lines and names are texts, all of them. */
function linesOf(a: unknown, b: unknown, names: readonly unknown[]): [Lines, Lines] {
  const sides = [itemsOf(a), itemsOf(b)] as [Lines, Lines];
  for (const [first] of sides) if (first !== undefined && typeof first !== "string") throw new TypeError(`lines to compare must be str, not ${type_name(first)} (${repr(first)})`);
  for (const name of names) if (typeof name !== "string") throw new TypeError(`all arguments must be str, not: ${repr(name)}`);
  return sides;
}

const dated = (name: string, date: string): string => (date === "" ? name : `${name}\t${date}`);

/** Where a hunk begins, and how many lines it has unless that is one. */
function unifiedRange(start: number, stop: number): string {
  const length = stop - start;
  return length === 1 ? `${start + 1}` : `${length === 0 ? start : start + 1},${length}`;
}

/** Where a hunk begins, and where it ends unless that is there. */
function contextRange(start: number, stop: number): string {
  const length = stop - start;
  const from = length === 0 ? start : start + 1;
  return length <= 1 ? `${from}` : `${from},${from + length - 1}`;
}

/** `unified_diff(a, b)` */
export const unified_diff = generator(function* unified_diff(a: unknown, b: unknown, fromfile = "", tofile = "", fromfiledate = "", tofiledate = "", n = 3, lineterm = "\n"): PyGenerator<string> {
  const [first, second] = linesOf(a, b, [fromfile, tofile, fromfiledate, tofiledate, lineterm]);
  let begun = false;
  for (const group of new SequenceMatcher(null, a, b).get_grouped_opcodes(n)) {
    if (!begun) {
      begun = true;
      yield `--- ${dated(fromfile, fromfiledate)}${lineterm}`;
      yield `+++ ${dated(tofile, tofiledate)}${lineterm}`;
    }
    const [start, stop] = ends(group);
    yield `@@ -${unifiedRange(start[1], stop[2])} +${unifiedRange(start[3], stop[4])} @@${lineterm}`;
    for (const [tag, ai, aj, bi, bj] of group) {
      for (const line of first.slice(ai, tag === "insert" ? ai : aj)) yield `${tag === "equal" ? " " : "-"}${line}`;
      if (tag !== "equal" && tag !== "delete") for (const line of second.slice(bi, bj)) yield `+${line}`;
    }
  }
}, "a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\\n'");

const SIGNS = { insert: "+ ", delete: "- ", replace: "! ", equal: "  " } as const;

/** `context_diff(a, b)` */
export const context_diff = generator(function* context_diff(a: unknown, b: unknown, fromfile = "", tofile = "", fromfiledate = "", tofiledate = "", n = 3, lineterm = "\n"): PyGenerator<string> {
  const [first, second] = linesOf(a, b, [fromfile, tofile, fromfiledate, tofiledate, lineterm]);
  let begun = false;
  for (const group of new SequenceMatcher(null, a, b).get_grouped_opcodes(n)) {
    if (!begun) {
      begun = true;
      yield `*** ${dated(fromfile, fromfiledate)}${lineterm}`;
      yield `--- ${dated(tofile, tofiledate)}${lineterm}`;
    }
    const [start, stop] = ends(group);
    yield `***************${lineterm}`;
    yield `*** ${contextRange(start[1], stop[2])} ****${lineterm}`;
    yield* half(group, "delete", (code) => first.slice(code[1], code[2]));
    yield `--- ${contextRange(start[3], stop[4])} ----${lineterm}`;
    yield* half(group, "insert", (code) => second.slice(code[3], code[4]));
  }
}, "a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\\n'");

const ends = (group: readonly Opcode[]): [Opcode, Opcode] => [group[0]!, group[group.length - 1]!];

/** One side of a hunk; nothing when nothing changes there. */
function* half(group: readonly Opcode[], own: "delete" | "insert", lines: (code: Opcode) => Lines): Generator<string, void, unknown> {
  if (!group.some(([tag]) => tag === "replace" || tag === own)) return;
  const other = own === "delete" ? "insert" : "delete";
  for (const code of group) if (code[0] !== other) for (const line of lines(code)) yield `${SIGNS[code[0]]}${line}`;
}

/** `restore(delta, which)`: one of the lists that a delta was made of. */
export const restore = generator(function* restore(delta: Iterable<string>, which: unknown): PyGenerator<string> {
  const number = int(which);
  if (number !== 1 && number !== 2) throw new ValueError(`unknown delta choice (must be 1 or 2): ${repr(which)}`);
  const own = number === 1 ? "- " : "+ ";
  for (const line of iterate(delta)) {
    const text = String(line);
    if (text.startsWith("  ") || text.startsWith(own)) yield text.slice(2);
  }
}, "delta, which");

/** `get_close_matches(word, possibilities)` */
export function get_close_matches<T>(word: unknown, possibilities: Iterable<T>, n = 3, cutoff: unknown = 0.6): T[] {
  const least = Number(cutoff);
  if (!(n > 0)) throw new ValueError(`n must be > 0: ${repr(n)}`);
  if (!(least >= 0 && least <= 1)) throw new ValueError(`cutoff must be in [0.0, 1.0]: ${repr(cutoff)}`);
  const matcher = new SequenceMatcher();
  matcher.set_seq2(word);
  const scored = [];
  for (const one of iterate<T>(possibilities)) {
    matcher.set_seq1(one);
    if (matcher.real_quick_ratio() >= least && matcher.quick_ratio() >= least && matcher.ratio() >= least) scored.push(tuple([matcher.ratio(), one]));
  }
  return nlargest(n, scored).map(([, one]) => one);
}

/** `diff_bytes(dfunc, a, b)`: bytes that need not be text, by a function that compares texts. */
export const diff_bytes = generator(function* diff_bytes(dfunc: unknown, a: unknown, b: unknown, fromfile: unknown = EMPTY, tofile: unknown = EMPTY, fromfiledate: unknown = EMPTY, tofiledate: unknown = EMPTY, n: unknown = 3, lineterm: unknown = NEWLINE): PyGenerator<Bytes> {
  const texts = [[...iterate(a)].map(decoded), [...iterate(b)].map(decoded), ...[fromfile, tofile, fromfiledate, tofiledate].map(decoded), n, decoded(lineterm)];
  for (const line of iterate(call(dfunc, texts))) yield new Bytes(encodeText(String(line), "ascii", "surrogateescape"));
}, "dfunc, a, b, fromfile=b'', tofile=b'', fromfiledate=b'', tofiledate=b'', n=3, lineterm=b'\\n'");

const EMPTY = new Bytes(new Uint8Array());
const NEWLINE = new Bytes(Uint8Array.of(10));

function decoded(part: unknown): string {
  if (part instanceof AnyBytes) return decodeBytes(part.data, "ascii", "surrogateescape");
  throw new TypeError(`all arguments must be bytes, not ${type_name(part)} (${repr(part)})`);
}

pythonFunctions("difflib", { get_close_matches: [get_close_matches, "word, possibilities, n=3, cutoff=0.6"] });
for (const f of [unified_diff, context_diff, restore, diff_bytes]) function_meta(f).module = "difflib";
