/**
 * Lines of a claim against lines of output: equal, or different only in what is arbitrary. A claim may leave lines or the rest of
 * a line out (`...`), and hold what nobody printed: the command of a shell, a remark. All of that is named.
 */
import { isCommand } from "../claims/run_lines.js";
import { agreesAs, type Difference, type Leniency } from "./agree.js";
import type { NumberedLine } from "./stacks.js";
import { sameMultiset, samePieces, tokensOf } from "./tokens.js";
import type { VolatileLine, VolatileLines } from "./volatile.js";

export interface Tolerated {
  /**
   * - time, date, address, chance: arbitrary pieces that agree
   * - place: the file and line of a warning or a coroutine
   * - order: of a set's members, or of threads that run at the same time
   * - omitted: what `...` stands for
   * - command, remark: what the document says besides the output
   */
  readonly kind: Difference | "order" | "omitted" | "command" | "remark";
  readonly claimed: string;
  readonly actual: string;
  /** The document's line. */
  readonly line: number;
}

/** More claimed lines than this are held to their lines one by one, and nothing is set aside or left out. */
const longestSearch = 1000;

/** What had to be tolerated, or null when they don't match. */
export function align(claimed: readonly NumberedLine[], printed: VolatileLines, leniency: Leniency): Tolerated[] | null {
  const together = inStep(claimed, printed, leniency);
  return together !== null || claimed.length > longestSearch ? together : search(claimed, printed, leniency);
}

/** Line by line, as many as there are. */
function inStep(claimed: readonly NumberedLine[], { lines, shuffled }: VolatileLines, leniency: Leniency): Tolerated[] | null {
  if (claimed.length !== lines.length) return null;
  const tolerated: Tolerated[] = [];
  for (let i = 0; i < lines.length; i++) {
    const stretch = shuffled.find(({ from }) => from === i);
    const found = stretch === undefined ? compareLine(claimed[i]!, lines[i]!, leniency) : reordered(claimed.slice(i, stretch.to), lines.slice(i, stretch.to));
    if (found === null) return null;
    tolerated.push(...found);
    if (stretch !== undefined) i = stretch.to - 1;
  }
  return tolerated;
}

/** With lines of the claim that stand for several, or for none. */
function search(claimed: readonly NumberedLine[], { lines, shuffled }: VolatileLines, leniency: Leniency): Tolerated[] | null {
  const dead = new Set<number>();
  const printsOmissions = lines.some(({ text }) => isOmission(text));
  const from = (i: number, j: number): Tolerated[] | null => {
    const key = i * (lines.length + 1) + j;
    if (dead.has(key)) return null;
    const found = step(i, j);
    if (found === null) dead.add(key);
    return found;
  };
  const then = (these: readonly Tolerated[] | null, i: number, j: number): Tolerated[] | null => {
    const rest = these === null ? null : from(i, j);
    return these === null || rest === null ? null : [...these, ...rest];
  };
  const step = (i: number, j: number): Tolerated[] | null => {
    const claim = claimed[i];
    if (claim === undefined) return j === lines.length ? [] : null;
    const { text, line } = claim;
    const stretch = shuffled.find((each) => each.from === j);
    const other = lines[j];
    let found: Tolerated[] | null = null;
    if (stretch !== undefined) found = then(reordered(claimed.slice(i, i + stretch.to - j), lines.slice(j, stretch.to)), i + stretch.to - j, stretch.to);
    else if (other !== undefined) found = then(compareLine(claim, other, leniency), i + 1, j + 1);
    if (found === null && isOmission(text) && !printsOmissions) {
      for (let next = j + 1; next <= lines.length && found === null; next++) {
        const actual = next - j === 1 ? lines[j]!.text : `${next - j} lines`;
        found = then([{ kind: "omitted", claimed: text.trim(), actual, line }], i + 1, next);
      }
    }
    if (found !== null) return found;
    const kind = isCommand(text) ? "command" : isRemark(text) ? "remark" : null;
    return kind === null ? null : then([{ kind, claimed: text.trim(), actual: "", line }], i + 1, j);
  };
  return from(0, 0);
}

const isOmission = (text: string): boolean => /^\s*[([<]?\s*(?:\.\.\.+|…)\s*[)\]>]?\s*$/u.test(text);
/** What a reader takes for the author's own words among the output. */
const isRemark = (text: string): boolean => /^\s*(?:#|\/\/|<-|←|--\s)/u.test(text);

function reordered(claimed: readonly NumberedLine[], printed: readonly VolatileLine[]): Tolerated[] | null {
  if (!sameMultiset(claimed.map(({ text }) => text), printed.map(({ text }) => text))) return null;
  const first = claimed[0]!;
  return [{ kind: "order", claimed: first.text, actual: printed[0]!.text, line: first.line }];
}

function compareLine(claimed: NumberedLine, printed: VolatileLine, leniency: Leniency): Tolerated[] | null {
  if (claimed.text === printed.text) return [];
  return comparePieces(claimed, printed, leniency) ?? withoutRemark(claimed, printed, leniency) ?? withOmission(claimed, printed);
}

function comparePieces({ text, line }: NumberedLine, printed: VolatileLine, leniency: Leniency): Tolerated[] | null {
  const pieces = tokensOf(text);
  if (printed.isShuffled && samePieces(pieces, printed.tokens)) return [{ kind: "order", claimed: text.trim(), actual: printed.text.trim(), line }];
  if (pieces.length !== printed.tokens.length) return null;
  const tolerated: Tolerated[] = [];
  let at = 0;
  for (const [i, piece] of pieces.entries()) {
    const other = printed.tokens[i]!;
    at += other.text.length;
    if (piece.text === other.text) continue;
    const kind = agreesAs(piece, other, printed.text.slice(at), leniency);
    if (kind === null) return null;
    tolerated.push({ kind, claimed: piece.text, actual: other.text, line });
  }
  return tolerated;
}

/** `3   # after a second` against `3`. */
function withoutRemark({ text, line }: NumberedLine, printed: VolatileLine, leniency: Leniency): Tolerated[] | null {
  const found = /^(.*?\S)(\s+(?:#|\/\/|<-+|←|⟵).*)$/su.exec(text);
  if (found === null) return null;
  const [, kept = "", remark = ""] = found;
  const same = comparePieces({ text: kept, line }, printed, leniency);
  return same === null ? null : [...same, { kind: "remark", claimed: remark.trim(), actual: "", line }];
}

/** `[0, 1, ..., 99]` against the whole list. */
function withOmission({ text, line }: NumberedLine, printed: VolatileLine): Tolerated[] | null {
  const [first = "", ...rest] = text.split(/\.\.\.+|…/u);
  const last = rest.pop();
  if (last === undefined || `${first}${rest.join("")}${last}`.trim() === "") return null;
  const other = printed.text;
  // Dots that the program prints are dots.
  if (/\.\.\.|…/u.test(other)) return null;
  const end = other.length - last.length;
  if (!other.startsWith(first) || !other.endsWith(last) || first.length > end) return null;
  let at = first.length;
  for (const piece of rest) {
    const found = other.slice(0, end).indexOf(piece, at);
    if (found < 0) return null;
    at = found + piece.length;
  }
  return [{ kind: "omitted", claimed: text.trim(), actual: other.trim(), line }];
}
