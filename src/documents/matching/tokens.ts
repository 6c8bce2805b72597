/** A line of output in pieces: what can differ from run to run is a number, a word, an address, never half of one. */

/** A place is a file and a line: `main.py:7`. */
export type TokenKind = "place" | "number" | "word" | "hex" | "space" | "sign";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const pattern =
  /(?<place>(?:<[\w .-]+>|(?:[A-Za-z]:)?[\w./\\~-]*\.(?:py|md|mdx|markdown|txt|text|rst|ipynb)):\d+)|(?<hex>0[xX][\dA-Fa-f]+|\b[\dA-Fa-f]{8}-(?:[\dA-Fa-f]{4}-){3}[\dA-Fa-f]{12}\b|\b(?=[\dA-Fa-f]*[A-Fa-f])(?=[\dA-Fa-f]*\d)[\dA-Fa-f]{16,}\b)|(?<number>(?<![\p{L}\p{N}_)\]])-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)|(?<word>[\p{L}_][\p{L}\p{M}\p{N}_]*)|(?<space>\s+)|./gsu;

/** The pieces of a line, which together are the line. */
export function tokensOf(line: string): Token[] {
  return [...line.matchAll(pattern)].map(({ 0: text, groups = {} }) => ({ kind: kindOf(groups), text }));
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): TokenKind {
  for (const kind of ["place", "hex", "number", "word", "space"] as const) if (groups[kind] !== undefined) return kind;
  return "sign";
}

/** True when both are the same pieces, each as often, in whatever order. */
export function samePieces(left: readonly Token[], right: readonly Token[]): boolean {
  return sameMultiset(left.map(({ text }) => text), right.map(({ text }) => text));
}

/** True when both hold the same texts, each as often. */
export function sameMultiset(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length) return false;
  const sorted = right.toSorted();
  return left.toSorted().every((text, i) => text === sorted[i]);
}
