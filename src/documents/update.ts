/**
 * Writes what examples print into their document, in place of what it claims wrongly: in the same comment, fence, quote or string,
 * line by line where it was. Everything else stays as it is, byte for byte. What a claim says rightly, or with a tolerance, stays
 * as its author wrote it.
 */
import type { Cause } from "../execute/circumstances.js";
import { endsInException } from "./claims/errors.js";
import type { Claim } from "./example.js";
import { claimsError, compareClaims, trimLines } from "./matching/match.js";
import { type Printed, readPrinted, spansAfter } from "./matching/printed.js";
import { tracebackHeader, withoutCauses, withoutStacks, withoutTracebacks } from "./matching/stacks.js";
import type { ExampleResult } from "./verify.js";

export interface Update {
  /** The document with its new claims. */
  readonly text: string;
  /** The document's lines of the examples whose claims were written anew. */
  readonly updated: readonly number[];
  /** Examples that differ and stay as they are, each with the reason. */
  readonly left: readonly { readonly line: number; readonly reason: string }[];
}

interface Line {
  readonly text: string;
  readonly end: string;
}

/** Lines to write in place of those of a claim. */
interface Edit {
  /** Indices of the document's lines: the first one, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** The document's text, as it is in its file, with the claims of `results` as they should be. */
export function updateDocument(document: string, results: readonly ExampleResult[]): Update {
  const lines = [...document.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)].map(([, text = "", end = ""]): Line => ({ text, end }));
  const edits: Edit[] = [];
  const updated: number[] = [];
  const left: { line: number; reason: string }[] = [];
  for (const result of results) {
    if (result.verdict !== "differs") continue;
    const made = editsOf(result, lines);
    if (typeof made === "string") left.push({ line: result.line, reason: made });
    else {
      edits.push(...made);
      updated.push(result.line);
    }
  }
  for (const { from, to, lines: written } of edits.toSorted((a, b) => b.from - a.from)) {
    const { end } = lines[from]!;
    const last = lines[to - 1]!.end;
    lines.splice(from, to - from, ...written.map((text, i) => ({ text, end: i === written.length - 1 ? last : end === "" ? "\n" : end })));
  }
  return { text: lines.map(({ text, end }) => text + end).join(""), updated, left };
}

/** The edits of one example, or why there can be none. */
function editsOf(result: ExampleResult, document: readonly Line[]): Edit[] | string {
  const { claims, kind, directives } = result.example;
  if (directives?.expectError !== undefined) return "what it must raise is written in a directive";
  const showsBoth = kind === "session" || kind === "cell" || claimsError(claims);
  const printed = readPrinted(result.events, showsBoth ? "both" : "stdout");
  const edits: Edit[] = [];
  for (const [i, claim] of claims.entries()) {
    const found = printedFor(claim, i, claims, printed);
    const others = (result.others ?? []).map((other) => ({ cause: other.cause, lines: printedFor(claim, i, claims, other.printed) ?? [] }));
    const actual = found === null ? null : asWritten(claim, found, others);
    if (actual === null) return "the statement that its claim stands beside is never reached";
    if (isRight(claim, actual)) continue;
    const edit = editOf(claim, actual, document);
    if (typeof edit === "string") return edit;
    edits.push(edit);
  }
  return edits.length === 0 ? "its claims stand in another order than its output" : edits;
}

/** What should stand in the claim's place; null when nothing can be said. */
function printedFor(claim: Claim, i: number, claims: readonly Claim[], printed: Printed): string[] | null {
  if (claim.extent === "prompt") {
    const [span] = spansAfter(printed, i);
    return span === undefined ? null : trimLines(span.split("\n"));
  }
  if (claim.extent === "whole" && claims.length === 1) return trimLines(printed.text.split("\n"));
  const spans = spansAfter(printed, i * 2);
  if (spans.length === 0) return null;
  return trimLines((claim.extent === "beside" ? spans[0]! : spans.join("")).split("\n"));
}

interface OtherLines {
  readonly cause: Cause;
  readonly lines: readonly string[];
}

/** What was printed, in the author's words where those are right: stacks of tracebacks, times and addresses that agree. */
function asWritten(claim: Claim, printed: readonly string[], others: readonly OtherLines[]): string[] {
  const lines = inFormOf(claim, printed);
  const claimed = trimLines(claim.lines);
  const alike = others.filter((other) => other.lines.length === printed.length);
  if (claimed.length !== lines.length || lines.length !== printed.length) return lines;
  return lines.map((line, i) => {
    const whole: Claim = { line: 1, lines: [claimed[i]!], columns: [0], extent: "whole" };
    const observed = { usual: { text: line, marks: [] }, others: alike.map((other) => ({ cause: other.cause, printed: { text: other.lines[i]!, marks: [] } })) };
    return compareClaims([whole], observed).matched ? claimed[i]! : line;
  });
}

/** The printed lines with as much of tracebacks as the claim shows. */
function inFormOf({ lines, extent }: Claim, printed: readonly string[]): string[] {
  const tracebacks = lines.filter(tracebackHeader).length;
  if (tracebacks === 0 && endsInException(lines)) return withoutTracebacks(printed.map((text, line) => ({ text, line }))).map(({ text }) => text);
  return withStacksOf(lines, extent === "prompt" && tracebacks === 1 ? withoutCauses(printed.join("\n")).split("\n") : printed);
}

/** The printed lines, each traceback with the stack of the claimed one that stands in its place. */
function withStacksOf(claimed: readonly string[], printed: readonly string[]): string[] {
  const stacks = stacksIn(claimed);
  return stacksIn(printed).reduceRight(
    (lines, { from, to }, i) => {
      const stack = stacks[i];
      return stack === undefined ? lines : [...lines.slice(0, from), ...claimed.slice(stack.from, stack.to), ...lines.slice(to)];
    },
    [...printed],
  );
}

/** The lines of each stack: what stands between a traceback's first line and what was raised. */
function stacksIn(lines: readonly string[]): { from: number; to: number }[] {
  const kept = withoutStacks(lines.map((text, line) => ({ text, line })));
  return kept.flatMap(({ text, line }, i) => (tracebackHeader(text) ? [{ from: line + 1, to: kept[i + 1]?.line ?? lines.length }] : []));
}

function isRight(claim: Claim, actual: readonly string[]): boolean {
  const whole: Claim = { line: claim.line, lines: claim.lines, columns: claim.columns, extent: "whole" };
  return compareClaims([whole], { usual: { text: actual.join("\n"), marks: [] } }).matched;
}

function editOf(claim: Claim, actual: readonly string[], document: readonly Line[]): Edit | string {
  if (claim.notation === "shortened") return "its output stands in another form than it was printed";
  const written = trimmedPlaces(claim, document);
  const [first] = written;
  if (first === undefined) return actual.length === 0 ? "it prints nothing" : "there is no place where its output could be written";
  if (actual.length === 0) return "it prints nothing";
  const isJson = claim.notation === "json";
  if (isJson && written.some(({ at }, i) => at !== first.at + i)) return "several lines of its output stand on one line of the notebook";
  if (claim.extent === "beside" && actual.length > 1) return "it prints several lines, and its claim stands beside a statement";
  const prompt = claim.extent === "prompt";
  const notated = (text: string): string => (isJson ? JSON.stringify(text).slice(1, -1) : prompt && text === "" ? "<BLANKLINE>" : text);
  const last = written.at(-1)!;
  const lines = actual.map((text, i) => {
    const place = written[i];
    const before = place?.before ?? marginOf(last.before);
    const isLast = i === actual.length - 1;
    // A string of a notebook ends its line itself, and the list of strings goes on.
    const after = isJson ? (isLast ? last.after : '\\n",') : (isLast ? last.after : (place?.after ?? ""));
    return (before + notated(text)).trimEnd() + after;
  });
  return { from: first.at, to: last.at + 1, lines };
}

interface Place {
  /** The index of the document's line. */
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** Where the claim's lines stand, without empty ones at its ends. */
function trimmedPlaces(claim: Claim, document: readonly Line[]): Place[] {
  const filled = claim.lines.flatMap((text, i) => (text.trim() === "" ? [] : [i]));
  const places: Place[] = [];
  for (let i = filled[0] ?? 0; i <= (filled.at(-1) ?? -1); i++) {
    const at = (claim.lineNumbers?.[i] ?? claim.line + i) - 1;
    const text = document[at]?.text ?? "";
    const column = claim.columns[i] ?? 0;
    const length = claim.notation === "json" ? JSON.stringify(claim.lines[i]).length - 2 : text.startsWith("<BLANKLINE>", column) ? "<BLANKLINE>".length : claim.lines[i]!.trimEnd().length;
    places.push({ at, before: text.slice(0, column), after: text.slice(column + length).trimEnd() });
  }
  return places;
}

/** What a further line begins with: marks of quotes and comments, white space, the quote of a notebook's string; no words. */
const marginOf = (before: string): string => /^[\s>]*(?:#+\s?|"(?=$)|\/\/\s?|\*\s)?/.exec(before)![0];
