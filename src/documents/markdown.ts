/** Examples in Markdown: fences and indented code, at any depth of quotes and lists. Positions come from the CommonMark parser that CodeMirror uses. */
import { parser } from "@lezer/markdown";
import type { SourceText } from "../syntax/source.js";
import { commentClaims } from "./claims.js";
import { dedent, type Example, type ExampleKind } from "./example.js";
import { announcement } from "./markers.js";
import { looksLikePython } from "./plain_text.js";
import { isPrompt, sessionExample } from "./session.js";

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
export function findInMarkdown(document: SourceText): Example[] {
  const nodes = codeNodes(document);
  const examples: Example[] = [];
  for (const [i, node] of nodes.entries()) {
    const info = readInfo(node.info);
    const kind = exampleKind(node, info);
    if (kind === null) continue;
    const skip = [...info.attributes].find((attribute) => skipping.has(attribute));
    const more = skip === undefined ? {} : { skip: `the document marks it \`${skip}\`` };
    if (kind === "session") {
      examples.push({ ...sessionExample(node.lines, node.firstLine, node.columns[0] ?? 0), ...more });
      continue;
    }
    const { code, columns } = dedent(node.lines, node.columns);
    const claims = commentClaims(code, node.firstLine);
    const output = nodes[i + 1];
    if (claims.length === 0 && output !== undefined && isOutputOf(node, output, document)) claims.push({ line: output.firstLine, lines: output.lines, extent: "whole" });
    examples.push({ kind, line: node.firstLine, code, columns, claims, ...more });
  }
  return examples;
}

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

/** Is the next code of the document what this example prints? */
function isOutputOf(example: CodeNode, output: CodeNode, document: SourceText): boolean {
  const { language } = readInfo(output.info);
  if (outputs.has(language)) return true;
  const unnamed = language === "" && !looksLikePython(output.lines) && !output.lines.some(isPrompt);
  if (!unnamed && !maybeOutputs.has(language)) return false;
  const between: string[] = [];
  for (let line = example.to + 1; line < output.from; line++) {
    const text = document.line(line).replace(/^[>\s]+/, "");
    if (text !== "") between.push(text);
  }
  const [only] = between;
  if (only === undefined) return maybeOutputs.has(language);
  return between.length === 1 && announcement(only.replace(/^[#*_\s]+|[*_]+$/g, "")) !== null;
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
