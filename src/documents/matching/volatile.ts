/**
 * What of an output is arbitrary: found out by runs in other circumstances, each changed in one respect. What differs between
 * them follows from that respect; all else is what the program is about.
 */
import type { Cause } from "../../execute/circumstances.js";
import { samePieces, type Token, tokensOf } from "./tokens.js";

/** The same stretch of output from several runs. */
export interface Outputs {
  readonly usual: string;
  readonly others: readonly { readonly cause: Cause; readonly text: string }[];
}

export interface VolatileToken extends Token {
  /** Changed circumstances that change it; none for what is stable. */
  readonly causes: readonly Cause[];
  /** Its texts in the runs, the usual one first. */
  readonly seen: readonly string[];
}

export interface VolatileLine {
  readonly text: string;
  readonly tokens: readonly VolatileToken[];
  /** Its pieces come in another order each time: it shows a set. */
  readonly isShuffled: boolean;
}

export interface VolatileLines {
  readonly lines: readonly VolatileLine[];
  /** Stretches of lines that come in another order each time, from the first to behind the last. */
  readonly shuffled: readonly { readonly from: number; readonly to: number }[];
}

/** A number that changes by less follows from rounding, not from the date. */
const leastChange = 0.01;
/** More lines than this are not looked at as the members of a set. */
const longestStretch = 500;

/** The lines of the usual run with what the other runs tell of them; `linesOf` takes an output to lines. */
export function findVolatile({ usual, others }: Outputs, linesOf: (text: string) => readonly string[]): VolatileLines {
  const lines = linesOf(usual);
  const runs = others.flatMap(({ cause, text }) => (text === usual ? [] : [{ cause, lines: linesOf(text) }])).filter((run) => run.lines.length === lines.length);
  const shuffled = joined(runs.flatMap((run) => shuffledStretches(lines, run.lines)));
  const inShuffled = (i: number): boolean => shuffled.some(({ from, to }) => i >= from && i < to);
  return {
    lines: lines.map((line, i) => (inShuffled(i) ? stable(line) : volatileLine(line, runs.map(({ cause, lines: each }) => ({ cause, text: each[i]! }))))),
    shuffled,
  };
}

const stable = (text: string): VolatileLine => ({ text, tokens: tokensOf(text).map((token) => ({ ...token, causes: [], seen: [token.text] })), isShuffled: false });

function volatileLine(text: string, others: readonly { readonly cause: Cause; readonly text: string }[]): VolatileLine {
  const changed = others.filter((other) => other.text !== text);
  if (changed.length === 0) return stable(text);
  const tokens = tokensOf(text);
  const read = changed.map((other) => ({ cause: other.cause, tokens: tokensOf(other.text) }));
  const arbitrary = read.filter(({ cause }) => cause === "memory" || cause === "chance");
  const isShuffled = arbitrary.length > 0 && arbitrary.every((other) => samePieces(tokens, other.tokens));
  const aligned = read.filter((other) => other.tokens.length === tokens.length && other.tokens.every((token, i) => token.kind === tokens[i]!.kind || token.text === tokens[i]!.text));
  return {
    text,
    isShuffled,
    tokens: tokens.map((token, i) => ({
      ...token,
      causes: [...new Set(aligned.flatMap(({ cause, tokens: other }) => (changes(token, other[i]!, cause) ? [cause] : [])))],
      seen: [token.text, ...aligned.map((other) => other.tokens[i]!.text)],
    })),
  };
}

function changes(token: Token, other: Token, cause: Cause): boolean {
  if (token.text === other.text) return false;
  return !(cause === "date" && token.kind === "number" && Math.abs(Number(token.text) - Number(other.text)) < leastChange);
}

/** The shortest stretches in which one run has the lines of the other in another order. */
function shuffledStretches(lines: readonly string[], other: readonly string[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let from = 0; from < lines.length; from++) {
    if (lines[from] === other[from]) continue;
    const to = samePiecesFrom(from, lines, other);
    if (to === null) continue;
    found.push({ from, to });
    from = to - 1;
  }
  return found;
}

/** Where the lines from here on are the same ones in both runs, in whatever order; null when there is no such place. */
function samePiecesFrom(from: number, lines: readonly string[], other: readonly string[]): number | null {
  const surplus = new Map<string, number>();
  const count = (line: string, by: number): void => {
    const now = (surplus.get(line) ?? 0) + by;
    if (now === 0) surplus.delete(line);
    else surplus.set(line, now);
  };
  for (let i = from; i < Math.min(lines.length, from + longestStretch); i++) {
    count(lines[i]!, 1);
    count(other[i]!, -1);
    if (surplus.size === 0) return i + 1;
  }
  return null;
}

function joined(stretches: readonly { from: number; to: number }[]): { from: number; to: number }[] {
  const all: { from: number; to: number }[] = [];
  for (const each of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last !== undefined && each.from < last.to) last.to = Math.max(last.to, each.to);
    else all.push({ ...each });
  }
  return all;
}
