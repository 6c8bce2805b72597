/**
 * Examples of formats that mark their code: which of a document's code blocks are examples, which are the output of one, and
 * what the prose around them claims. Markdown and reStructuredText say where the blocks are.
 */
import { besideClaims } from "../claims/beside.js";
import { commentClaims } from "../claims/comments.js";
import { type Asked, directed } from "../claims/directives.js";
import { announcesNext, announcesOutputFirst, claimAfter, claimBefore } from "../claims/prose.js";
import { isCommand, type TerminalRun, terminalRuns } from "../claims/run_lines.js";
import { isPrompt, sessionExample } from "../claims/session.js";
import { nameIn, nameInCode, withTerminalClaims } from "../claims/terminal.js";
import { type Claim, dedent, type Example, type ExampleKind, partOf, type Passage } from "../example.js";
import { looksLikePython } from "./plain_text.js";

/** A block of code, of whatever language. */
export interface CodeBlock extends Passage {
  /** Code set apart by its indentation alone is "indented". */
  readonly kind: "fence" | "indented";
  /** In lower case; empty when the document does not name it. */
  readonly language: string;
  /** What else the document says of it, in lower case: `skip`, `clock` → `real`. */
  readonly attributes: ReadonlyMap<string, string>;
  /** All that it says, as written: a file's name may be in it. */
  readonly info: string;
  /** Document lines of the whole construct, marks included. */
  readonly from: number;
  readonly to: number;
  /** The file beside the document that the block shows, or some lines of. */
  readonly file?: string;
  /** Why it can't be run. */
  readonly skip?: string;
}

/** The document around its blocks. */
export interface Surroundings {
  /** The prose between two lines, both excluded, without comments and quote marks. */
  prose(after: number, before: number): Passage;
  /** What comments at the end of that prose ask for. */
  asked(after: number, before: number): readonly Asked[];
  lineStart(line: number): number;
  readonly lineCount: number;
  hasFile(name: string): boolean;
}

const python = new Set(["python", "py", "python3", "py3", "python2", "py2", "ipython", "ipython3", "testcode", "testsetup"]);
const sessions = new Set(["pycon", "python-repl", "python-console", "pyconsole", "pycon3", "doctest", "py-repl", "ipythonconsole"]);
const outputs = new Set(["output", "out", "stdout", "testoutput"]);
const maybeOutputs = new Set(["text", "txt", "plain", "plaintext", "console", "none", "terminal"]);

/** The examples among the blocks, which come in the document's order. */
export function examplesOf(written: readonly CodeBlock[], document: Surroundings): Example[] {
  const blocks = written.flatMap(apart);
  const kinds = blocks.map((block, i) => (isAnnounced(block, document.prose(blocks[i - 1]?.to ?? 0, block.from).lines) ? null : exampleKind(block)));
  const examples: Example[] = [];
  const runs: TerminalRun[] = [];
  /** Blocks that turned out to be some example's output. */
  const taken = new Set<CodeBlock>();
  for (const [i, block] of blocks.entries()) {
    const kind = kinds[i] ?? null;
    if (kind === null) {
      runs.push(...terminalRuns(block));
      continue;
    }
    const [before, after] = [blocks[i - 1] ?? null, blocks[i + 1] ?? null];
    const finish = (example: Example): void => void examples.push(directed(example, document.asked(before?.to ?? 0, block.from), block.attributes, (line) => document.lineStart(line)));
    if (kind === "session") {
      finish(sessionExample(block));
      continue;
    }
    const code = block.file === undefined ? dedent(block) : block;
    const claims: Claim[] = commentClaims(code);
    let perhaps: Claim | null = null;
    const above = document.prose(before?.to ?? 0, block.from);
    if (claims.length === 0) {
      const below = document.prose(block.to, after?.from ?? document.lineCount + 1);
      const free = (other: CodeBlock | null, j: number): CodeBlock | null => (other === null || taken.has(other) || kinds[j] !== null || other.lines.some(isCommand) ? null : other);
      const [previous, next] = [free(before, i - 1), free(after, i + 1)];
      const output = next !== null && isOutputOf(next, below.lines) ? next : previous !== null && announcesOutputFirst(document.prose(blocks[i - 2]?.to ?? 0, previous.from).lines) ? previous : null;
      if (output !== null) {
        taken.add(output);
        claims.push(allOf(output));
      } else {
        const said = claimAfter(below) ?? claimBefore(above);
        if (said !== null) claims.push(said);
        else claims.push(...besideClaims(code));
        if (claims.length === 0 && next !== null && mayBeOutput(next, below.lines)) perhaps = allOf(next);
      }
    }
    const name = block.file ?? nameOf(block, code.lines, above.lines);
    finish({ kind, line: code.line, code: code.lines, columns: code.columns, claims, ...(perhaps === null ? {} : { perhaps }), ...(name === null ? {} : { name }), ...(block.file === undefined ? {} : { file: block.file }), ...(block.skip === undefined ? {} : { skip: block.skip }) });
  }
  return withTerminalClaims(examples, runs, (name) => document.hasFile(name));
}

const allOf = ({ line, lines, columns }: CodeBlock): Claim => ({ line, lines, columns, extent: "whole" });

/** What a terminal shows above the first prompt: `ada@home:~$ python`, `Python 3.9.6 (default, …`, `[Clang …] on darwin`, `Type "help", …`. */
const isBanner = (line: string): boolean => /^\s*(?:\S*\s?[$%#>]\s*(?:python|py)[\d.]*(?:\s+-\S+)*\s*$|Python \d+\.\d|\[(?:Clang|GCC|MSC)\b|Type "(?:help|copyright)")/i.test(line);

/** A definition and a session that uses it: two blocks in one. */
function apart(block: CodeBlock): CodeBlock[] {
  const { lines } = block;
  const first = lines.find((line) => line.trim() !== "");
  if (first === undefined || isPrompt(first) || block.file !== undefined || (block.language !== "" && !python.has(block.language))) return [block];
  const margin = first.length - first.trimStart().length;
  const at = lines.findIndex((line) => isPrompt(line) && line.startsWith(">>>", margin));
  if (at < 0) return [block];
  const border = block.line + at;
  const session = { ...block, ...partOf(block, at), from: border };
  const before = lines.slice(0, at);
  if (before.every((line) => line.trim() === "" || line.trimStart().startsWith("#") || isBanner(line))) return [session];
  return looksLikePython(before) ? [{ ...block, ...partOf(block, 0, at), to: border - 1 }, session] : [block];
}

function exampleKind(block: CodeBlock): ExampleKind | null {
  const first = block.lines.find((line) => line.trim() !== "");
  if (block.file !== undefined) return "file";
  if (first === undefined) return null;
  const named = python.has(block.language);
  if (sessions.has(block.language) || ((named || block.language === "") && isPrompt(first))) return "session";
  if (named) return "fence";
  if (block.language !== "" || !looksLikePython(block.lines)) return null;
  return block.kind;
}

/** `shop.py`, when the block's info, its first comment or the line above it says so. */
function nameOf(block: CodeBlock, code: readonly string[], above: readonly string[]): string | null {
  const introduction = above.findLast((line) => line.trim() !== "") ?? "";
  return nameIn(block.info.replace(/[="':{}]/g, " ")) ?? nameInCode(code) ?? nameIn(introduction);
}

/** "Output:" stands above, and nothing of a program in it: `Point(1)` may be what is printed, however much it reads as Python. */
function isAnnounced(block: CodeBlock, above: readonly string[]): boolean {
  if (block.language !== "" || block.file !== undefined || block.lines.some((line) => /^\s*(?:>>>|import\b|from\b|(?:async\s+)?def\b|class\b|print\b|@\w|[\p{L}_][\p{L}\p{N}_]*\s*=[^=])/u.test(line))) return false;
  return announcesNext(above.filter((line) => line.trim() !== ""));
}

/** The next code of the document may be what the example prints: it names no language, and no heading stands in between. */
function mayBeOutput(output: CodeBlock, between: readonly string[]): boolean {
  if (output.language !== "" && !maybeOutputs.has(output.language)) return false;
  return !output.lines.some(isPrompt) && output.lines.some((line) => line.trim() !== "") && !between.some((line) => /^#{1,6}\s|^(?:={4,}|-{4,}|~{4,}|\^{4,})\s*$/.test(line));
}

/** Is the next code of the document what this example prints? `between` is the prose that stands in between. */
function isOutputOf(output: CodeBlock, between: readonly string[]): boolean {
  if (outputs.has(output.language)) return true;
  const unnamed = output.language === "" && !output.lines.some(isPrompt);
  if (!unnamed && !maybeOutputs.has(output.language)) return false;
  const written = between.filter((line) => line.trim() !== "");
  return written.length === 0 ? maybeOutputs.has(output.language) : announcesNext(written);
}
