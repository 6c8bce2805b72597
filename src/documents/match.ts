/**
 * Compares what a document claims with what its program printed.
 *
 * Lines must be equal but for white space at their ends. One difference is forgiven, and said: a *time*. It is the only thing
 * that cannot come out the same twice; `2.03 sec` on the author's machine is `2.00` in virtual time.
 * - A number is a time when the text around it says so: a unit behind it (`s`, `sec`, `seconds`, `ms`, `초`, `秒` …) or such a
 *   word before it on its line (`time`, `took`, `elapsed`, `시간`, `耗时` …), and one of the two numbers has a decimal point.
 * - Two times agree within 5 % of the longer, or within 0.1 s but never more than half the shorter (so that 0.1 s and 0.2 s,
 *   a sleep run beside another and a sleep run after it, stay different), or within 0.01 s.
 */
import type { Claim } from "./example.js";

export interface Tolerated {
  readonly kind: "time";
  readonly claimed: string;
  readonly actual: string;
  /** The document's line. */
  readonly line: number;
}

export interface Comparison {
  readonly matched: boolean;
  readonly tolerated: readonly Tolerated[];
}

/** Compares one claim or the claims of one example with the text that was printed. */
export function compareClaims(claims: readonly Claim[], printed: string): Comparison {
  const actual = trimLines(printed.split("\n"));
  const [only] = claims;
  if (claims.length === 1 && only !== undefined && only.extent === "whole") return compareWhole(only, actual);
  // Together the claims may be all of it; otherwise each must be found, in order.
  const together = compareTogether(claims, actual);
  return together.matched ? together : compareParts(claims, actual);
}

/** The claimed text of an example as one, for the report. */
export function claimedText(claims: readonly Claim[]): string {
  return claims.flatMap((claim) => trimLines(claim.lines)).join("\n");
}

/** Lines without white space at their ends and without empty lines around them. */
export function trimLines(lines: readonly string[]): string[] {
  const trimmed = lines.map((line) => line.trimEnd());
  let start = 0;
  let end = trimmed.length;
  while (start < end && trimmed[start] === "") start++;
  while (end > start && trimmed[end - 1] === "") end--;
  return trimmed.slice(start, end);
}

const different: Comparison = { matched: false, tolerated: [] };

function compareWhole(claim: Claim, actual: readonly string[]): Comparison {
  const { lines, skipped } = trimClaim(claim);
  return lines.length === actual.length ? compareRun(lines, claim.line + skipped, actual, 0) : different;
}

function compareTogether(claims: readonly Claim[], actual: readonly string[]): Comparison {
  const tolerated: Tolerated[] = [];
  let at = 0;
  for (const claim of claims) {
    const { lines, skipped } = trimClaim(claim);
    const run = compareRun(lines, claim.line + skipped, actual, at);
    if (!run.matched) return different;
    tolerated.push(...run.tolerated);
    at += lines.length;
  }
  return at === actual.length ? { matched: true, tolerated } : different;
}

function compareParts(claims: readonly Claim[], actual: readonly string[]): Comparison {
  const tolerated: Tolerated[] = [];
  let from = 0;
  for (const claim of claims) {
    const { lines, skipped } = trimClaim(claim);
    let run = different;
    while (from + lines.length <= actual.length) {
      run = compareRun(lines, claim.line + skipped, actual, from);
      if (run.matched) break;
      from++;
    }
    if (!run.matched) return different;
    tolerated.push(...run.tolerated);
    from += lines.length;
  }
  return { matched: true, tolerated };
}

function trimClaim(claim: Claim): { lines: string[]; skipped: number } {
  const skipped = claim.lines.findIndex((line) => line.trim() !== "");
  return { lines: trimLines(claim.lines), skipped: Math.max(0, skipped) };
}

function compareRun(claimed: readonly string[], firstLine: number, actual: readonly string[], at: number): Comparison {
  const tolerated: Tolerated[] = [];
  for (const [i, line] of claimed.entries()) {
    const other = actual[at + i];
    if (other === undefined) return different;
    if (line === other) continue;
    const found = compareTimes(line, other);
    if (found === null) return different;
    for (const pair of found) tolerated.push({ kind: "time", ...pair, line: firstLine + i });
  }
  return { matched: true, tolerated };
}

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
