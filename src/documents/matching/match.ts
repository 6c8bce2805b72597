/**
 * Compares what a document claims with what its program printed. Lines must be equal but for white space at their ends, and the
 * stacks of tracebacks (see stacks.ts). What differs when the program runs in other circumstances is arbitrary: see volatile.ts
 * for how that is found out, and align.ts for what is then tolerated, and named.
 */
import type { Cause } from "../../execute/circumstances.js";
import { endsInException } from "../claims/errors.js";
import type { Claim } from "../example.js";
import type { Leniency } from "./agree.js";
import { align, type Tolerated } from "./align.js";
import { type Printed, spansAfter } from "./printed.js";
import { type NumberedLine, tracebackHeader, withoutCauses, withoutStacks, withoutTracebacks } from "./stacks.js";
import { findVolatile } from "./volatile.js";

export type { Tolerated };

/** What the runs of one program printed: in the usual circumstances, and in others, each changed in one respect. */
export interface Observed extends Partial<Leniency> {
  readonly usual: Printed;
  readonly others?: readonly { readonly cause: Cause; readonly printed: Printed }[];
}

export interface Comparison {
  readonly matched: boolean;
  readonly tolerated: readonly Tolerated[];
}

/** A part of what was printed, as lines; null when the run did not come to it. */
type Part = (printed: Printed) => readonly NumberedLine[] | null;

/** Compares the claims of one example with what was printed. */
export function compareClaims(claims: readonly Claim[], observed: Observed): Comparison {
  const compared = compareAll(claims, observed);
  return hasOneAddressEach(compared.tolerated) ? compared : different;
}

/** What is shown twice at one address is one object, in the claim as well. */
function hasOneAddressEach(tolerated: readonly Tolerated[]): boolean {
  const addresses = new Map<string, string>();
  return tolerated.every(({ kind, claimed, actual }) => {
    if (kind !== "address" || !actual.startsWith("0x")) return true;
    const known = addresses.get(actual) ?? claimed;
    addresses.set(actual, known);
    return known === claimed;
  });
}

function compareAll(claims: readonly Claim[], observed: Observed): Comparison {
  if (claims.some((claim) => claim.extent === "prompt")) return allOf(claims.map((claim, i) => comparePrompt(claim, i, observed)));
  // Together the claims may be all of it; otherwise each must be what its own statement printed.
  const together = compare(withoutStacks(claims.flatMap(claimedLines)), observed, ({ text }) => withoutStacks(printedLines(text)));
  if (together.matched) return together;
  if (claims.length === 1 && claims[0]!.extent === "whole") return endsInException(claims[0]!.lines) ? compareEnding(claims[0]!, observed) : together;
  const below = claimsStandBelow(claims, observed.usual);
  return allOf(claims.map((claim, i) => compareInPlace(claim, i, observed, below)));
}

/** The claimed text of an example as one, for the report. */
export function claimedText(claims: readonly Claim[]): string {
  return claims.flatMap((claim) => trimLines(claim.lines)).join("\n");
}

/** The claims show an exception that nobody catches. */
export function claimsError(claims: readonly Claim[]): boolean {
  return claims.some(({ lines }) => lines.some(tracebackHeader) || endsInException(lines));
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
const equal: Comparison = { matched: true, tolerated: [] };

function allOf(comparisons: readonly Comparison[]): Comparison {
  return comparisons.every((each) => each.matched) ? { matched: true, tolerated: comparisons.flatMap((each) => each.tolerated) } : different;
}

/** Compares claimed lines with a part of the output; where they stand further in than the output does, without their margin. */
function compare(claimed: readonly NumberedLine[], observed: Observed, part: Part): Comparison {
  const asWritten = compareWritten(claimed, observed, part);
  const margin = Math.min(...claimed.map(({ text }) => (text === "" ? Infinity : text.length - text.trimStart().length)));
  if (asWritten.matched || margin === 0 || margin === Infinity) return asWritten;
  return compareWritten(claimed.map((each) => ({ ...each, text: each.text.slice(margin) })), observed, part);
}

/** Compares lines with a part of the output, first as it is, then with what other runs tell of it. */
function compareWritten(claimed: readonly NumberedLine[], { usual, others = [], computing = 0, tolerance = 0 }: Observed, part: Part): Comparison {
  const printed = part(usual);
  if (printed === null) return different;
  if (printed.length === claimed.length && printed.every(({ text }, i) => text === claimed[i]!.text)) return equal;
  const texts = (lines: readonly NumberedLine[]): string => lines.map(({ text }) => text).join("\n");
  const parts = others.flatMap(({ cause, printed: other }) => {
    const lines = part(other);
    return lines === null ? [] : [{ cause, text: texts(lines) }];
  });
  const volatile = findVolatile({ usual: texts(printed), others: parts }, (text) => (text === "" ? [] : text.split("\n")));
  const tolerated = align(claimed, volatile, { computing, tolerance });
  return tolerated === null ? different : { matched: true, tolerated };
}

/** A claim that ends with an exception, without the line that tracebacks begin with, against a part of the output that has one; some leave out the message, too. */
function compareRaised(claim: Claim, observed: Observed, part: Part): Comparison {
  const claimed = withoutStacks(claimedLines(claim));
  if (claimed.some(({ text }) => tracebackHeader(text))) return different;
  const raised = (printed: Printed): NumberedLine[] | null => {
    const lines = part(printed);
    return lines?.some(({ text }) => tracebackHeader(text)) === true ? withoutTracebacks(lines) : null;
  };
  const whole = compare(claimed, observed, raised);
  const [name, ...more] = claimed;
  if (whole.matched || name === undefined || more.length > 0 || name.text.includes(":")) return whole;
  const [printed, ...rest] = raised(observed.usual) ?? [];
  if (printed === undefined || rest.length > 0 || printed.text.split(":", 1)[0]!.split(".").at(-1) !== name.text) return different;
  return { matched: true, tolerated: [omitted(name, printed.text)] };
}

const omitted = ({ text, line }: NumberedLine, actual: string): Tolerated => ({ kind: "omitted", claimed: text, actual, line });

/** The same where a traceback is expected, for all that was printed or for a session's statement: there it is said that something is left out. */
function compareEnding(claim: Claim, observed: Observed, part: Part = ({ text }) => printedLines(text)): Comparison {
  const { matched, tolerated } = compareRaised(claim, observed, part);
  if (!matched || tolerated.length > 0) return { matched, tolerated };
  const last = claimedLines(claim).at(-1)!;
  return { matched, tolerated: [omitted(last, `Traceback (most recent call last): … ${last.text}`)] };
}

/** A statement of a session against what it printed itself; one without a claim must print nothing. */
function comparePrompt(claim: Claim, i: number, observed: Observed): Comparison {
  const claimed = claimedLines(claim);
  const directives = claim.extent === "prompt" ? claim.directives : [];
  if (directives.includes("ELLIPSIS") || directives.includes("NORMALIZE_WHITESPACE")) {
    const [span] = spansAfter(observed.usual, i);
    if (span !== undefined && compareLoosely(claimed, span, directives).matched) return equal;
  }
  const part = (read: (text: string) => string): Part => (printed) => {
    const [span] = spansAfter(printed, i);
    return span === undefined ? null : withoutStacks(printedLines(read(span)));
  };
  const whole = compare(withoutStacks(claimed), observed, part((text) => text));
  const alone = whole.matched ? whole : compare(withoutStacks(claimed), observed, part(withoutCauses));
  if (alone.matched || !endsInException(claim.lines) || claim.lines.some(tracebackHeader)) return alone;
  return compareEnding(claim, observed, (printed) => spansAfter(printed, i).map(printedLines)[0] ?? null);
}

/** With doctest's options ELLIPSIS (`...` stands for anything) and NORMALIZE_WHITESPACE (any white space is as good as another). */
function compareLoosely(claimed: readonly NumberedLine[], printed: string, directives: readonly string[]): Comparison {
  const whole = (lines: readonly NumberedLine[]): string => {
    const text = withoutStacks(lines).map((each) => each.text).join("\n");
    return directives.includes("NORMALIZE_WHITESPACE") ? text.split(/\s+/).join(" ") : text;
  };
  const [left, right] = [whole(claimed), whole(printedLines(printed))];
  if (!directives.includes("ELLIPSIS")) return left === right ? equal : different;
  const [first = "", ...rest] = left.split("...");
  const last = rest.pop();
  if (last === undefined) return left === right ? equal : different;
  let at = first.length;
  const end = right.length - last.length;
  if (!right.startsWith(first) || !right.endsWith(last) || at > end) return different;
  for (const piece of rest) {
    const found = right.slice(0, end).indexOf(piece, at);
    if (found < 0) return different;
    at = found + piece.length;
  }
  return equal;
}

/** Whether claims on lines of their own stand below what they speak of: the first one does when the statement above it prints something. */
function claimsStandBelow(claims: readonly Claim[], printed: Printed): boolean {
  const first = claims.findIndex((claim) => claim.extent === "near");
  return spansAfter(printed, first * 2).some((span) => span.trim() !== "");
}

/** A claim among the code: beside a statement, what that one printed; on lines of its own, what was printed last, or comes next. */
function compareInPlace(claim: Claim, i: number, observed: Observed, below: boolean): Comparison {
  const [before, after] = [i * 2, i * 2 + 1];
  const claimed = claimedLines(claim);
  if (endsInException(claim.lines)) {
    const own: Part = (printed) => {
      const span = spansAfter(printed, before).at(-1);
      return span === undefined ? null : printedLines(span);
    };
    const raised = compareRaised(claim, observed, own);
    if (raised.matched) return raised;
    const traced = compare(withoutStacks(claimed), observed, (printed) => withoutStacks(own(printed) ?? []));
    if (traced.matched) return traced;
  }
  const end = (text: string): NumberedLine[] => printedLines(text).slice(-claimed.length);
  if (claim.extent === "beside") {
    const part = (read: (spans: readonly string[]) => NumberedLine[]): Part => (printed) => {
      const spans = spansAfter(printed, before);
      return spans.length === 0 ? null : read(spans);
    };
    const first = compare(claimed, observed, part((spans) => end(spans[0]!)));
    return first.matched ? first : compare(withoutStacks(claimed), observed, part((spans) => withoutStacks(printedLines(spans.join("")))));
  }
  // Before the first statement there is no mark.
  const placeIn = (printed: Printed): number => printed.marks.find((each) => each.number === after)?.at ?? 0;
  const isLast = observed.usual.text.slice(placeIn(observed.usual)).trim() === "";
  if (below || isLast) return compare(claimed, observed, (printed) => end(printed.text.slice(0, placeIn(printed))));
  return compare(claimed, observed, (printed) => printedLines(printed.text.slice(placeIn(printed))).slice(0, claimed.length));
}
