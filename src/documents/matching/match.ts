/**
 * Compares what a document claims with what its program printed.
 *
 * Lines must be equal but for white space at their ends, and the stacks of tracebacks (see stacks.ts). Two differences are
 * forgiven, and said: an *address* (`<coroutine object f at 0x7f…>`), and a *time*. They cannot come out the same twice;
 * `2.03 sec` on the author's machine is `2.00` in virtual time.
 * - A number is a time when the text around it says so: a unit behind it (`s`, `sec`, `seconds`, `ms`, `초`, `秒` …) or such a
 *   word before it on its line (`time`, `took`, `elapsed`, `시간`, `耗时` …), and one of the two numbers has a decimal point.
 * - Two times agree within 5 % of the longer, or within 0.1 s but never more than half the shorter (so that 0.1 s and 0.2 s,
 *   a sleep run beside another and a sleep run after it, stay different), or within 0.01 s.
 */
import type { Claim } from "../example.js";
import { type Printed, spansAfter } from "./printed.js";
import { type NumberedLine, withoutCauses, withoutStacks } from "./stacks.js";

export interface Tolerated {
  readonly kind: "time" | "address";
  readonly claimed: string;
  readonly actual: string;
  /** The document's line. */
  readonly line: number;
}

export interface Comparison {
  readonly matched: boolean;
  readonly tolerated: readonly Tolerated[];
}

/** Compares the claims of one example with what was printed. */
export function compareClaims(claims: readonly Claim[], printed: Printed): Comparison {
  if (claims.some((claim) => claim.extent === "prompt")) return comparePrompts(claims, printed);
  // Together the claims may be all of it; otherwise each must be what its own statement printed.
  const together = compareLines(claims.flatMap(claimedLines), printed.text);
  if (together.matched || (claims.length === 1 && claims[0]!.extent === "whole")) return together;
  const below = claimsStandBelow(claims, printed);
  return allOf(claims.map((claim, i) => compareInPlace(claim, i, printed, below)));
}

/** The claimed text of an example as one, for the report. */
export function claimedText(claims: readonly Claim[]): string {
  return claims.flatMap((claim) => trimLines(claim.lines)).join("\n");
}

/** Lines without white space at their ends and without empty lines around them. */
export function trimLines(lines: readonly string[]): string[] {
  return trimNumbered(lines.map((text, line) => ({ text, line }))).map(({ text }) => text);
}

function trimNumbered(lines: readonly NumberedLine[]): NumberedLine[] {
  const trimmed = lines.map(({ text, line }) => ({ text: text.trimEnd(), line }));
  let start = 0;
  let end = trimmed.length;
  while (start < end && trimmed[start]!.text === "") start++;
  while (end > start && trimmed[end - 1]!.text === "") end--;
  return trimmed.slice(start, end);
}

const claimedLines = (claim: Claim): NumberedLine[] => trimNumbered(claim.lines.map((text, i) => ({ text, line: claim.line + i })));
const printedLines = (text: string): NumberedLine[] => trimNumbered(text.split("\n").map((each, line) => ({ text: each, line })));

const different: Comparison = { matched: false, tolerated: [] };

function allOf(comparisons: readonly Comparison[]): Comparison {
  return comparisons.every((each) => each.matched) ? { matched: true, tolerated: comparisons.flatMap((each) => each.tolerated) } : different;
}

/** Each statement of a session against what it printed itself; one without a claim must print nothing. */
function comparePrompts(claims: readonly Claim[], printed: Printed): Comparison {
  return allOf(
    claims.map((claim, i) => {
      const [span] = spansAfter(printed, i);
      if (span === undefined) return different;
      const claimed = claimedLines(claim);
      const directives = claim.extent === "prompt" ? claim.directives : [];
      if (directives.includes("ELLIPSIS") || directives.includes("NORMALIZE_WHITESPACE")) return compareLoosely(claimed, span, directives);
      const whole = compareLines(claimed, span);
      return whole.matched ? whole : compareLines(claimed, withoutCauses(span));
    }),
  );
}

/** With doctest's options ELLIPSIS (`...` stands for anything) and NORMALIZE_WHITESPACE (any white space is as good as another). */
function compareLoosely(claimed: readonly NumberedLine[], printed: string, directives: readonly string[]): Comparison {
  const whole = (lines: readonly NumberedLine[]): string => {
    const text = withoutStacks(lines).map((each) => each.text).join("\n");
    return directives.includes("NORMALIZE_WHITESPACE") ? text.split(/\s+/).join(" ") : text;
  };
  const [left, right] = [whole(claimed), whole(printedLines(printed))];
  if (!directives.includes("ELLIPSIS")) return { matched: left === right, tolerated: [] };
  const [first = "", ...rest] = left.split("...");
  const last = rest.pop();
  if (last === undefined) return { matched: left === right, tolerated: [] };
  let at = first.length;
  const end = right.length - last.length;
  if (!right.startsWith(first) || !right.endsWith(last) || at > end) return different;
  for (const piece of rest) {
    const found = right.slice(0, end).indexOf(piece, at);
    if (found < 0) return different;
    at = found + piece.length;
  }
  return { matched: true, tolerated: [] };
}

/** Whether claims on lines of their own stand below what they speak of: the first one does when the statement above it prints something. */
function claimsStandBelow(claims: readonly Claim[], printed: Printed): boolean {
  const first = claims.findIndex((claim) => claim.extent === "near");
  return spansAfter(printed, first * 2).some((span) => span.trim() !== "");
}

/** A claim among the code: beside a statement, what that one printed; on lines of its own, what was printed last, or comes next. */
function compareInPlace(claim: Claim, i: number, printed: Printed, below: boolean): Comparison {
  const [before, after] = [i * 2, i * 2 + 1];
  const claimed = claimedLines(claim);
  if (claim.extent === "beside") {
    const spans = spansAfter(printed, before);
    if (spans.length === 0) return different;
    const first = compareEnd(claimed, spans[0]!);
    return first.matched ? first : compareLines(claimed, spans.join(""));
  }
  // Before the first statement there is no mark.
  const at = printed.marks.find((each) => each.number === after)?.at ?? 0;
  const rest = printed.text.slice(at);
  return below || rest.trim() === "" ? compareEnd(claimed, printed.text.slice(0, at)) : compareStart(claimed, rest);
}

function compareEnd(claimed: readonly NumberedLine[], printed: string): Comparison {
  return compareNumbered(claimed, printedLines(printed).slice(-claimed.length));
}

function compareStart(claimed: readonly NumberedLine[], printed: string): Comparison {
  return compareNumbered(claimed, printedLines(printed).slice(0, claimed.length));
}

function compareLines(claimed: readonly NumberedLine[], printed: string): Comparison {
  return compareNumbered(withoutStacks(claimed), withoutStacks(printedLines(printed)));
}

function compareNumbered(claimed: readonly NumberedLine[], printed: readonly NumberedLine[]): Comparison {
  if (claimed.length !== printed.length) return different;
  const tolerated: Tolerated[] = [];
  for (const [i, { text, line }] of claimed.entries()) {
    const other = printed[i]!.text;
    if (text === other) continue;
    const found = compareUnstable(text, other);
    if (found === null) return different;
    for (const pair of found) tolerated.push({ ...pair, line });
  }
  return { matched: true, tolerated };
}

type Difference = Omit<Tolerated, "line">;

/** What differs between two lines, when it is nothing but times that agree and addresses; else null. */
function compareUnstable(claimed: string, actual: string): Difference[] | null {
  const left = claimed.match(addressPattern) ?? [];
  const right = actual.match(addressPattern) ?? [];
  if (left.length !== right.length) return null;
  const addresses = left.flatMap((address, i): Difference[] => (address === right[i] ? [] : [{ kind: "address", claimed: address.slice(3), actual: right[i]!.slice(3) }]));
  const times = compareTimes(claimed.replace(addressPattern, "at 0x"), actual.replace(addressPattern, "at 0x"));
  return times === null ? null : [...addresses, ...times.map((pair) => ({ kind: "time" as const, ...pair }))];
}

/** ` at 0x7f3a…>` of a repr: where an object lies in memory. */
const addressPattern = /\bat 0x[\dA-Fa-f]{4,16}(?=[>\s])/g;
const numberPattern = /(?<![\w.])\d+(?:\.\d+)?(?:[eE][-+]?\d+)?(?!\.?\d)/gu;

/** The times in which two lines differ, when they differ in nothing else and every time agrees; else null. */
function compareTimes(claimed: string, actual: string): { claimed: string; actual: string }[] | null {
  const left = [...claimed.matchAll(numberPattern)];
  const right = [...actual.matchAll(numberPattern)];
  if (left.length !== right.length || claimed.replace(numberPattern, "0") !== actual.replace(numberPattern, "0")) return null;
  const pairs: { claimed: string; actual: string }[] = [];
  for (const [i, match] of left.entries()) {
    const other = right[i];
    if (other === undefined) return null;
    if (match[0] === other[0]) continue;
    if (!match[0].includes(".") && !other[0].includes(".")) return null;
    const unit = timeUnit(claimed, match.index, match.index + match[0].length);
    if (unit === null || !agree(Number(match[0]) * unit, Number(other[0]) * unit)) return null;
    pairs.push({ claimed: match[0], actual: other[0] });
  }
  return pairs;
}

const units: readonly (readonly [RegExp, number])[] = [
  [/^\s?(?:ms|msecs?|milliseconds?|밀리초|毫秒|ミリ秒|мс)(?![\p{L}\d])/iu, 1e-3],
  [/^\s?(?:µs|us|microseconds?|마이크로초|微秒|マイクロ秒|мкс)(?![\p{L}\d])/iu, 1e-6],
  [/^\s?(?:s|secs?|seconds?|segundos?|secondes?|sekunden?|сек(?:унд[аы]?)?|с)(?![\p{L}\d])/iu, 1],
  // Languages that write particles right behind the word: 2.03초가 걸렸다.
  [/^\s?(?:초|秒)/u, 1],
  [/^\s?(?:m|mins?|minutes?)(?![\p{L}\d])/iu, 60],
];
const timeWords = /(?:\b(?:times?|took|takes|taken|elapsed|duration|seconds|secs?|finished in|completed in|done in|tiempo|temps|durée|zeit|dauer)\b|время|прошло|시간|걸|소요|경과|時間|秒|经过|耗时|用时|耗時|用時|时间)/iu;

/** How many seconds the number at this place counts in, or null when it is no time. */
function timeUnit(line: string, start: number, end: number): number | null {
  const after = line.slice(end);
  for (const [pattern, seconds] of units) if (pattern.test(after)) return seconds;
  return timeWords.test(line.slice(0, start)) ? 1 : null;
}

function agree(claimed: number, actual: number): boolean {
  const longer = Math.max(claimed, actual);
  const shorter = Math.min(claimed, actual);
  const allowed = Math.max(longer * 0.05, Math.min(0.1, shorter / 2), 0.01);
  return longer - shorter <= allowed + 1e-9;
}
