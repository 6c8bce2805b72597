/** What a terminal's text shows: `$ python shop.py` and its output, held to the program that the command names. */
import type { Example } from "../example.js";
import { fileName, type TerminalRun } from "./run_lines.js";

/**
 * The examples with the claims of the runs: a run belongs to the last block before it that bears the file's name, else to the
 * first one after it, else to the file itself, else to the block right before it when that bears no other name and claims nothing.
 */
export function withTerminalClaims(examples: readonly Example[], runs: readonly TerminalRun[], hasFile: (name: string) => boolean): Example[] {
  const claimed = [...examples];
  for (const run of runs) {
    if (run.output.lines.every((line) => line.trim() === "")) continue;
    const claim = { ...run.output, extent: "whole" } as const;
    const more = { program: run.file, ...(run.args.length > 0 && { args: run.args }) };
    const at = programOf(run, claimed, hasFile);
    const example = at === null ? undefined : claimed[at];
    if (at !== null && example !== undefined) {
      // What a block claims itself counts more than a run of it, of which there may be many.
      if (example.claims.length === 0) claimed[at] = { ...example, claims: [claim], ...more };
    } else if (hasFile(run.file)) claimed.push({ kind: "console", line: run.commandLine, code: [], columns: [], claims: [claim], file: run.file, ...more });
  }
  return claimed.sort((a, b) => a.line - b.line);
}

function programOf(run: TerminalRun, examples: readonly Example[], hasFile: (name: string) => boolean): number | null {
  const named = (example: Example): boolean => example.name === run.file;
  const before = examples.findLastIndex((example) => named(example) && example.line < run.commandLine);
  if (before >= 0) return before;
  const after = examples.findIndex(named);
  if (after >= 0) return after;
  if (hasFile(run.file)) return null;
  const nearest = examples.findLastIndex((example) => example.line < run.commandLine);
  const example = examples[nearest];
  return example !== undefined && example.name === undefined && example.claims.length === 0 && example.kind !== "session" && example.kind !== "console" ? nearest : null;
}

const fileWord = /(?<![\w./-])((?:[\w-]+\/)*[\w-]+\.py)(?![\w/])/;

/** The file's name that stands in an introduction: `shop.py`, `**src/shop.py**:`. */
export function nameIn(text: string): string | null {
  const found = fileWord.exec(text)?.[1];
  return found === undefined ? null : fileName(found);
}

/** The file's name that a block's first line gives: `# shop.py`, `# file: src/shop.py`. */
export function nameInCode(code: readonly string[]): string | null {
  const first = code.find((line) => line.trim() !== "" && !line.startsWith("#!"));
  const comment = /^#+\s*(?:file(?:name)?\s*[:=]\s*)?`?((?:[\w-]+[\\/])*[\w-]+\.py)`?:?\s*$/i.exec(first?.trim() ?? "")?.[1];
  return comment === undefined ? null : fileName(comment);
}
