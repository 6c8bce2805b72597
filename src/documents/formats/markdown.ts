/** Examples in Markdown: fences and indented code, at any depth of quotes and lists. Positions come from the CommonMark parser that CodeMirror uses. */
import { parser } from "@lezer/markdown";
import { SourceText } from "../../syntax/source.js";
import { commentForms, withoutComments } from "../claims/directives.js";
import { dedent, type Example, partOf, type Passage } from "../example.js";
import { type CodeBlock, examplesOf } from "./code_blocks.js";

/** The examples of a Markdown document, whose text must have LF line ends. */
export function findInMarkdown(document: SourceText, hasFile: (name: string) => boolean = () => false): Example[] {
  return findWith(document, hasFile, codeBlocks, commentForms.html);
}

function findWith(document: SourceText, hasFile: (name: string) => boolean, blocksOf: (whole: Passage) => CodeBlock[], comments: RegExp): Example[] {
  const lines = document.text.split("\n");
  const whole: Passage = { line: 1, lines, columns: lines.map(() => 0) };
  const between = (after: number, before: number) => withoutComments(unquoted(partOf(whole, after, Math.max(after, before - 1))), comments);
  return examplesOf(blocksOf(whole), {
    prose: (after, before) => between(after, before).prose,
    asked: (after, before) => between(after, before).asked,
    lineStart: (line) => document.lineStart(line),
    lineCount: document.lineCount,
    hasFile,
  });
}

/** The examples of an MDX document. */
export function findInMdx(document: SourceText, hasFile: (name: string) => boolean = () => false): Example[] {
  return findWith(document, hasFile, mdxBlocks, commentForms.mdx);
}

/**
 * MDX has no indented code, and a fence is one however deep the elements around it are indented, which CommonMark's rules for
 * indentation and HTML deny. So its fences are read line by line; what they stand in doesn't matter.
 */
function mdxBlocks(whole: Passage): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  const { lines } = whole;
  for (let i = 0; i < lines.length; i++) {
    const [, before = "", mark = "", info = ""] = /^((?:[\s>]|[-*+]\s|\d+[.)]\s)*)(`{3,}|~{3,})(.*)$/.exec(lines[i]!) ?? [];
    if (mark === "" || (mark.startsWith("`") && info.includes("`"))) continue;
    const quotes = before.split(">").length - 1;
    // What stands before the fence stands before its code, too; marks of lists as blanks.
    const margin = quotes === 0 ? before.length : before.length - before.lastIndexOf(">") - 1;
    const inside = new RegExp(`^(?:\\s*>){0,${quotes}}\\s{0,${margin}}`);
    const closing = new RegExp(`^[\\s>]*${mark[0]!}{${mark.length},}\\s*$`);
    let end = i + 1;
    while (end < lines.length && !closing.test(lines[end]!)) end++;
    const widths = lines.slice(i + 1, end).map((line) => inside.exec(line)![0].length);
    const code = partOf(whole, i + 1, end);
    blocks.push(withOptions({ line: code.line, lines: code.lines.map((line, j) => line.slice(widths[j])), columns: widths, kind: "fence", info: info.trim(), ...readInfo(info), from: i + 1, to: Math.min(end + 1, lines.length) }));
    i = end;
  }
  return blocks;
}

function unquoted({ line, lines, columns }: Passage): Passage {
  const marks = lines.map((each) => /^(?:\s*>)*\s?/.exec(each)![0]).map((mark) => (mark.includes(">") ? mark.length : 0));
  return { line, lines: lines.map((each, i) => each.slice(marks[i])), columns: columns.map((column, i) => column + marks[i]!) };
}

/** `{.python .skip}`, `python title="a b" skip`, `{code-cell} python`, `py{3-5}` → the language and the words beside it. */
function readInfo(info: string): Pick<CodeBlock, "language" | "attributes"> {
  const words = (info.match(/[^\s{},"'=]+(?:=(?:"[^"]*"|'[^']*'|[^\s{},]*))?/g) ?? []).map((word) => {
    const at = word.indexOf("=");
    const name = (at < 0 ? word : word.slice(0, at)).replace(/^\./, "").toLowerCase();
    return [name, at < 0 ? "" : word.slice(at + 1).replace(/^(["'])(.*)\1$/, "$2")] as const;
  });
  const [first = ["", ""] as const, ...rest] = words;
  const directive = /^(?:code|code-block|code-cell|sourcecode)$/.test(first[0]);
  const named = !info.trimStart().startsWith("{") || first[1] === "";
  return { language: directive ? (rest[0]?.[0] ?? "") : named ? first[0] : "", attributes: new Map(rest) };
}

function codeBlocks(passage: Passage): CodeBlock[] {
  const text = new SourceText("", passage.lines.join("\n"));
  const blocks: CodeBlock[] = [];
  parser.parse(text.text).iterate({
    enter(node) {
      if (node.name !== "FencedCode" && node.name !== "CodeBlock") return true;
      const fenced = node.name === "FencedCode";
      const from = text.position(node.from).line;
      const to = text.position(node.to).line;
      let info = "";
      let marks = 0;
      // A line's code may come in several pieces; a blank line of a quoted or listed fence in none.
      const pieces = new Map<number, { from: number; to: number }>();
      for (let child = node.node.firstChild; child !== null; child = child.nextSibling) {
        if (child.name === "CodeInfo") info = text.text.slice(child.from, child.to);
        else if (child.name === "CodeMark") marks++;
        else if (child.name === "CodeText") addPieces(pieces, text, child.from, child.to);
      }
      const first = fenced ? from + 1 : from;
      // A fence that nobody closed runs to the end; the file's last newline starts no line of it.
      const last = fenced && (marks > 1 || node.to === text.lineStart(to)) ? to - 1 : to;
      const lines: string[] = [];
      const columns: number[] = [];
      for (let line = first; line <= last; line++) {
        const piece = pieces.get(line);
        lines.push(piece === undefined ? "" : text.text.slice(piece.from, piece.to));
        columns.push((passage.columns[line - 1] ?? 0) + (piece === undefined ? 0 : piece.from - text.lineStart(line)));
      }
      const code: Passage = { line: passage.line + first - 1, lines, columns };
      // Tabs and admonitions of MkDocs hold their content by indentation: to CommonMark it is code.
      if (!fenced && lines.some((line) => /^\s*(?:```|~~~)/.test(line))) blocks.push(...codeBlocks(dedent(code)));
      else blocks.push(withOptions({ ...code, kind: fenced ? "fence" : "indented", info, ...readInfo(info), from: passage.line + from - 1, to: passage.line + to - 1 }));
      return false;
    },
  });
  return blocks;
}

/** MyST's options on the first lines of a fence (`:tags: [raises-exception]`) are attributes, no code. */
function withOptions(block: CodeBlock): CodeBlock {
  if (!/^\{(?:code|code-block|code-cell|sourcecode|doctest|testcode|testoutput)\}/.test(block.info.trim())) return block;
  const options = block.lines.slice(0, Math.max(0, block.lines.findIndex((line) => !/^:[\w-]+:/.test(line))));
  const attributes = new Map(block.attributes);
  for (const option of options) {
    const [, name = "", value = ""] = /^:([\w-]+):\s*(.*)$/.exec(option) ?? [];
    if (name === "tags") for (const tag of value.match(/[\w-]+/g) ?? []) attributes.set(tag, "");
    else attributes.set(name.toLowerCase(), value);
  }
  return { ...block, ...partOf(block, options.length), attributes };
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
