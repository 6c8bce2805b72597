/** Examples in Markdown: fences and indented code, at any depth of quotes and lists. Positions come from the CommonMark parser that CodeMirror uses. */
import { parser } from "@lezer/markdown";
import type { SourceText } from "../../syntax/source.js";
import { commentClaims } from "../claims/comments.js";
import { dedent, type Example, type ExampleKind } from "../example.js";
import { looksLikePython } from "./plain_text.js";
import { announcesNext, announcesOutputFirst, claimAfter, claimBefore } from "../claims/prose.js";
import { isCommand, terminalRuns } from "../claims/run_lines.js";
import { isPrompt, sessionExample } from "../claims/session.js";
import { nameIn, nameInCode, type PlacedRun, withTerminalClaims } from "../claims/terminal.js";

interface CodeNode {
  readonly fenced: boolean;
  readonly info: string;
  /** Line numbers from 1, and each line's text with the column where it starts. */
  readonly firstLine: number;
  readonly lines: readonly string[];
  readonly columns: readonly number[];
  /** Document lines of the whole construct, marks included. */
  readonly from: number;
  readonly to: number;
}

interface FenceInfo {
  readonly language: string;
  readonly attributes: ReadonlySet<string>;
}

const python = new Set(["python", "py", "python3", "py3", "python2", "py2", "ipython", "ipython3"]);
const sessions = new Set(["pycon", "python-repl", "python-console", "pyconsole", "doctest"]);
const outputs = new Set(["output", "out", "stdout"]);
const maybeOutputs = new Set(["text", "txt", "plain", "plaintext", "console"]);
const skipping = new Set(["skip", "no-run", "norun", "no_run", "noexec", "notest", "no-test", "ignore"]);

/** The examples of a Markdown document, whose text must have LF line ends. */
export function findInMarkdown(document: SourceText, hasFile: (name: string) => boolean = () => false): Example[] {
  const nodes = codeNodes(document);
  const kinds = nodes.map((node) => exampleKind(node, readInfo(node.info)));
  const examples: Example[] = [];
  const runs: PlacedRun[] = [];
  /** Nodes that turned out to be some example's output. */
  const taken = new Set<CodeNode>();
  for (const [i, node] of nodes.entries()) {
    const info = readInfo(node.info);
    const kind = kinds[i] ?? null;
    if (kind === null) {
      for (const run of terminalRuns(node.lines)) runs.push({ ...run, commandLine: node.firstLine + run.start - 1, outputLine: node.firstLine + run.start });
      continue;
    }
    const skip = [...info.attributes].find((attribute) => skipping.has(attribute));
    const more = skip === undefined ? {} : { skip: `the document marks it \`${skip}\`` };
    if (kind === "session") {
      examples.push({ ...sessionExample(node.lines, node.firstLine, node.columns[0] ?? 0), ...more });
      continue;
    }
    const { code, columns } = dedent(node.lines, node.columns);
    const around = { before: nodes[i - 1] ?? null, after: nodes[i + 1] ?? null };
    const claims = commentClaims(code, node.firstLine);
    if (claims.length === 0) {
      const prose = { above: linesBetween(document, around.before?.to ?? 0, node.from), below: linesBetween(document, node.to, around.after?.from ?? document.lineCount + 1) };
      const free = (other: CodeNode | null, j: number): CodeNode | null => (other === null || taken.has(other) || kinds[j] !== null || isTerminal(other) ? null : other);
      const [above, below] = [free(around.before, i - 1), free(around.after, i + 1)];
      const output = below !== null && isOutputOf(below, prose.below) ? below : above !== null && announcesOutputFirst(linesBetween(document, nodes[i - 2]?.to ?? 0, above.from)) ? above : null;
      if (output !== null) {
        taken.add(output);
        claims.push({ line: output.firstLine, lines: output.lines, extent: "whole" });
      } else {
        const said = claimAfter(prose.below, node.to + 1) ?? claimBefore(prose.above, (around.before?.to ?? 0) + 1);
        if (said !== null) claims.push(said);
      }
    }
    const name = nameOf(node, code, linesBetween(document, around.before?.to ?? 0, node.from));
    examples.push({ kind, line: node.firstLine, code, columns, claims, ...(name === null ? {} : { name }), ...more });
  }
  return withTerminalClaims(examples, runs, hasFile);
}

/** The prose between two lines of the document, both excluded, without quote marks. */
function linesBetween(document: SourceText, after: number, before: number): string[] {
  return Array.from({ length: Math.max(0, before - after - 1) }, (_, i) => document.line(after + 1 + i).replace(/^(?:\s*>)+\s?/, ""));
}

/** `shop.py`, when the fence's info, its first comment or the line above it says so. */
function nameOf(node: CodeNode, code: readonly string[], above: readonly string[]): string | null {
  const introduction = above.findLast((line) => line.trim() !== "") ?? "";
  return nameIn(node.info.replace(/[="':{}]/g, " ")) ?? nameInCode(code) ?? nameIn(introduction);
}

const isTerminal = (node: CodeNode): boolean => node.lines.some(isCommand);

function exampleKind(node: CodeNode, info: FenceInfo): ExampleKind | null {
  const first = node.lines.find((line) => line.trim() !== "");
  if (first === undefined) return null;
  const named = python.has(info.language);
  if (sessions.has(info.language) || ((named || info.language === "") && isPrompt(first))) return "session";
  if (named) return "fence";
  if (info.language !== "" || !looksLikePython(node.lines)) return null;
  return node.fenced ? "fence" : "indented";
}

/** `{.python .skip}`, `python title="a b" skip`, `{code-cell} python`, `py{3-5}` → the language and the bare words. */
function readInfo(info: string): FenceInfo {
  const words = info.match(/[^\s{},"'=]+(?:=(?:"[^"]*"|'[^']*'|[^\s{},]*))?/g) ?? [];
  const [first = "", ...rest] = words.map((word) => word.replace(/^\./, "").toLowerCase());
  const directive = /^(?:code|code-block|code-cell|sourcecode)$/.test(first);
  return { language: directive ? (rest[0] ?? "") : first, attributes: new Set(rest) };
}

/** Is the next code of the document what this example prints? `between` is the prose that stands in between. */
function isOutputOf(output: CodeNode, between: readonly string[]): boolean {
  const { language } = readInfo(output.info);
  if (outputs.has(language)) return true;
  const unnamed = language === "" && !looksLikePython(output.lines) && !output.lines.some(isPrompt);
  if (!unnamed && !maybeOutputs.has(language)) return false;
  const written = between.filter((line) => line.trim() !== "");
  return written.length === 0 ? maybeOutputs.has(language) : announcesNext(written);
}

function codeNodes(document: SourceText): CodeNode[] {
  const { text } = document;
  const nodes: CodeNode[] = [];
  parser.parse(text).iterate({
    enter(node) {
      if (node.name !== "FencedCode" && node.name !== "CodeBlock") return true;
      const fenced = node.name === "FencedCode";
      const from = document.position(node.from).line;
      const to = document.position(node.to).line;
      let info = "";
      let marks = 0;
      // A line's code may come in several pieces; a blank line of a quoted or listed fence in none.
      const pieces = new Map<number, { from: number; to: number }>();
      for (let child = node.node.firstChild; child !== null; child = child.nextSibling) {
        if (child.name === "CodeInfo") info = text.slice(child.from, child.to);
        else if (child.name === "CodeMark") marks++;
        else if (child.name === "CodeText") addPieces(pieces, document, child.from, child.to);
      }
      const firstLine = fenced ? from + 1 : from;
      // A fence that nobody closed runs to the end; the file's last newline starts no line of it.
      const lastLine = fenced && (marks > 1 || node.to === document.lineStart(to)) ? to - 1 : to;
      const lines: string[] = [];
      const columns: number[] = [];
      for (let line = firstLine; line <= lastLine; line++) {
        const piece = pieces.get(line);
        lines.push(piece === undefined ? "" : text.slice(piece.from, piece.to));
        columns.push(piece === undefined ? 0 : piece.from - document.lineStart(line));
      }
      nodes.push({ fenced, info, firstLine, lines, columns, from, to });
      return false;
    },
  });
  return nodes;
}

function addPieces(pieces: Map<number, { from: number; to: number }>, document: SourceText, from: number, to: number): void {
  const last = document.position(to).line;
  for (let line = document.position(from).line; line <= last; line++) {
    const start = Math.max(from, document.lineStart(line));
    const end = Math.min(to, document.lineStart(line) + document.line(line).length);
    if (end <= start) continue; // the newline between two lines
    const known = pieces.get(line);
    pieces.set(line, { from: Math.min(start, known?.from ?? start), to: Math.max(end, known?.to ?? end) });
  }
}
