/** A claim beside what came out, line by line, and word by word in lines that have changed. */
import { diffLines, diffWordsWithSpace } from "diff";
import type { Claim } from "../example.js";
import { trimLines } from "../matching/match.js";

export interface DifferenceLine {
  readonly side: "both" | "claimed" | "printed";
  readonly text: string;
  /** The text in pieces; those that the other side has not are `changed`. */
  readonly pieces: readonly Piece[];
  /** The document's line, of claimed lines whose place is known. */
  readonly line: number | null;
}

export interface Piece {
  readonly text: string;
  readonly changed: boolean;
}

/** Comparing texts that have nothing in common may take long; after this many milliseconds all of one stands before all of the other. */
const longest = 200;

/** All lines of both texts, those that are on one side only beside each other. `numbers`: the document's lines of what is claimed. */
export function differenceOf(claimed: string, printed: string, numbers: readonly number[] = []): DifferenceLine[] {
  const [left, right] = [trimLines(claimed.split("\n")), trimLines(printed.split("\n"))];
  const numberOf = (index: number): number | null => (numbers.length === left.length ? (numbers[index] ?? null) : null);
  const parts = diffLines(`${left.join("\n")}\n`, `${right.join("\n")}\n`, { timeout: longest }) ?? [
    { removed: true, added: false, value: `${left.join("\n")}\n` },
    { removed: false, added: true, value: `${right.join("\n")}\n` },
  ];
  const out: DifferenceLine[] = [];
  let at = 0;
  for (const [i, part] of parts.entries()) {
    const lines = part.value.replace(/\n$/, "").split("\n");
    if (!part.removed && !part.added) for (const text of lines) out.push({ side: "both", text, pieces: whole(text), line: numberOf(at++) });
    else if (part.added && parts[i - 1]?.removed !== true) for (const text of lines) out.push({ side: "printed", text, pieces: whole(text), line: null });
    else if (part.removed) {
      const next = parts[i + 1];
      const others = next?.added === true ? next.value.replace(/\n$/, "").split("\n") : [];
      const pairs = lines.map((text, j) => pairOf(text, others[j]));
      for (const [j, text] of lines.entries()) out.push({ side: "claimed", text, pieces: pairs[j]!.claimed, line: numberOf(at++) });
      for (const [j, text] of others.entries()) out.push({ side: "printed", text, pieces: pairs[j]?.printed ?? whole(text), line: null });
    }
  }
  return out;
}

/** The document's lines of what `claimedText` joins. */
export function claimedLines(claims: readonly Claim[]): number[] {
  return claims.flatMap(({ line, lines, lineNumbers }) => {
    const start = lines.findIndex((text) => text.trim() !== "");
    return start < 0 ? [] : trimLines(lines).map((_, i) => lineNumbers?.[start + i] ?? line + start + i);
  });
}

const whole = (text: string): Piece[] => [{ text, changed: false }];

/** Two lines that stand for each other: what of each the other has not. Lines that share nothing are shown whole. */
function pairOf(claimed: string, printed: string | undefined): { claimed: Piece[]; printed: Piece[] } {
  const parts = printed === undefined || claimed.length + printed.length > 1000 ? [] : diffWordsWithSpace(claimed, printed);
  if (!parts.some((part) => !part.added && !part.removed && part.value.trim() !== "")) return { claimed: whole(claimed), printed: whole(printed ?? "") };
  const side = (other: "added" | "removed"): Piece[] => parts.flatMap((part) => (part[other] ? [] : [{ text: part.value, changed: part.added || part.removed }]));
  return { claimed: side("added"), printed: side("removed") };
}
