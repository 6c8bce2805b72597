/** Which examples are verified: those that `--only` names, those of one shard. */
import type { Example, ExampleKind } from "../../documents/example.js";
import type { Verdict } from "../../documents/verify.js";
import { usageError } from "../failure.js";

export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** `--shard 2/5`. */
export function shardOption(text: string): Shard {
  const [, index, count] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? [];
  if (Number(index) >= 1 && Number(index) <= Number(count)) return { index: Number(index), count: Number(count) };
  throw usageError(`--shard must be one part of several, as 1/4, not '${text}'`);
}

const kinds: Readonly<Record<ExampleKind, true>> = { fence: true, indented: true, block: true, session: true, cell: true, file: true, console: true };
const verdicts: Readonly<Record<Verdict, true>> = { matched: true, differs: true, failed: true, unclaimed: true, invalid: true, fragment: true, skipped: true };
const isVerdict = (text: string): text is Verdict => Object.hasOwn(verdicts, text);

/** Patterns of `--only`: an example that one of them names is wanted. */
export class Selection {
  private readonly patterns: readonly string[];
  /** Verdicts among the patterns: known only afterwards. */
  readonly verdicts: readonly Verdict[];

  constructor(patterns: readonly string[]) {
    this.verdicts = patterns.filter(isVerdict);
    this.patterns = patterns.filter((pattern) => !isVerdict(pattern));
  }

  get isAll(): boolean {
    return this.patterns.length === 0;
  }

  /** Whether a pattern names it, whatever its verdict will be: `notes.md:23`, `23`, a kind, a part of the document's path or of the block's name. */
  has(path: string, example: Example): boolean {
    return this.isAll || this.patterns.some((pattern) => named(pattern, path, example));
  }
}

function named(pattern: string, path: string, example: Example): boolean {
  const [, file = "", line] = /^(?:(.*):)?(\d+)$/.exec(pattern) ?? [];
  if (line !== undefined) return (file === "" || path === file || path.endsWith(`/${file}`)) && covers(example, Number(line));
  if (Object.hasOwn(kinds, pattern)) return example.kind === pattern;
  return path.includes(pattern) || example.name?.includes(pattern) === true;
}

/** The line is one of the example's code, or of what is claimed of it. */
function covers({ line, code, claims }: Example, wanted: number): boolean {
  const within = (from: number, count: number): boolean => wanted >= from && wanted < from + Math.max(1, count);
  return within(line, code.length) || claims.some((claim) => within(claim.line, claim.lines.length));
}

/** Which of `total` examples, counted through all documents, are the shard's: parts that follow one another, as equal as can be. */
export const inShard = (position: number, total: number, { index, count }: Shard): boolean => Math.floor((position * count) / total) === index - 1;
