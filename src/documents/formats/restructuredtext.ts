/**
 * Examples in reStructuredText, Sphinx's directives included. What a line is follows from its indentation and from what begins
 * it, so that lines are read one after another: literal blocks (`::`), directives that show code, sessions (`>>>`) at any depth
 * of lists and of other directives; tables, comments and directives that hold no prose are passed over.
 */
import type { SourceText } from "../../syntax/source.js";
import { type Asked, commentForms, withoutComments } from "../claims/directives.js";
import { isPrompt } from "../claims/session.js";
import { dedent, type Example, partOf, type Passage } from "../example.js";
import { type CodeBlock, examplesOf } from "./code_blocks.js";
import { includedLines } from "./included_lines.js";
import { sessionEnd } from "./plain_text.js";

/** Directives whose body is code, and its language when they name none. */
const codeDirectives: Readonly<Record<string, string>> = {
  "code-block": "",
  code: "",
  sourcecode: "",
  "code-cell": "python",
  "ipython": "python",
  "jupyter-execute": "python",
  pycon: "pycon",
  doctest: "doctest",
  testcode: "testcode",
  testsetup: "testsetup",
  testcleanup: "testcleanup",
  testoutput: "testoutput",
  "parsed-literal": "",
};

/** Directives whose body is neither code nor prose with code in it. */
const closedDirectives = new Set(["math", "image", "figure", "table", "csv-table", "list-table", "raw", "graphviz", "digraph", "productionlist", "toctree", "include", "plot", "mermaid", "uml", "highlight", "meta", "replace", "unicode", "index", "contents", "sectnum", "role", "default-role"]);

/** The examples of a reStructuredText document, whose text must have LF line ends. */
export function findInRestructuredText(document: SourceText, readFile: (name: string) => string | null = () => null): Example[] {
  const lines = document.text.split("\n");
  const whole: Passage = { line: 1, lines, columns: lines.map(() => 0) };
  const between = (after: number, before: number): { readonly prose: Passage; readonly asked: readonly Asked[] } => withoutComments(partOf(whole, after, Math.max(after, before - 1)), commentForms.rst);
  return examplesOf(new Reader(whole, readFile).blocks(), {
    prose: (after, before) => between(after, before).prose,
    asked: (after, before) => between(after, before).asked,
    lineStart: (line) => document.lineStart(line),
    lineCount: document.lineCount,
    hasFile: (name) => readFile(name) !== null,
  });
}

interface Directive {
  readonly indent: number;
  readonly name: string;
  readonly argument: string;
}

class Reader {
  private readonly whole: Passage;
  private readonly lines: readonly string[];
  private readonly readFile: (name: string) => string | null;
  private readonly found: CodeBlock[] = [];
  /** The language of literal blocks, once `highlight` names one; Sphinx's own is Python where it looks so. */
  private highlighted = "";

  constructor(whole: Passage, readFile: (name: string) => string | null) {
    this.whole = whole;
    this.lines = whole.lines;
    this.readFile = readFile;
  }

  blocks(): CodeBlock[] {
    for (let i = 0; i < this.lines.length; ) i = this.next(i);
    return this.found;
  }

  /** Reads what begins on this line; returns the line after it. */
  private next(i: number): number {
    const line = this.lines[i]!;
    if (line.trim() === "") return i + 1;
    if (isPrompt(line)) {
      const end = sessionEnd(this.lines, i);
      this.add("indented", i, end, partOf(this.whole, i, end), "doctest", new Map(), "");
      return end;
    }
    const table = tableEnd(this.lines, i);
    if (table !== null) return table;
    const directive = directiveOf(line);
    if (directive !== null) return this.directive(directive, i);
    if (/^\s*\.\.(?:\s|$)/.test(line) && !/^\s*\.\.\s+(?:\[|\|)/.test(line)) return this.bodyEnd(i + 1, indentOf(line));
    return this.paragraph(i);
  }

  private directive({ indent, name, argument }: Directive, i: number): number {
    const end = this.bodyEnd(i + 1, indent);
    if (name === "highlight") this.highlighted = argument.toLowerCase();
    if (name === "literalinclude") this.include(argument, i, end);
    const language = Object.hasOwn(codeDirectives, name) ? codeDirectives[name]! : null;
    if (language !== null) {
      const { attributes, content } = this.optionsAfter(i, end);
      // What is highlighted as Python unless said otherwise still has to look like it.
      const named = language === "" ? (argument.split(/\s/)[0] ?? "").toLowerCase() : language;
      if (/^(?:testcode|testoutput|testsetup|doctest)$/.test(name) && /^[\w-]+$/.test(argument) && argument !== "default") attributes.set("group", argument);
      if (name === "testsetup") attributes.set("setup", "");
      const body = dedent(partOf(this.whole, content, end));
      if (name !== "testcleanup") this.add("fence", i, end, body, named, attributes, `${argument} ${attributes.get("caption") ?? ""} ${attributes.get("name") ?? ""}`);
      return end;
    }
    return closedDirectives.has(name) || name === "literalinclude" || language !== null ? end : this.afterOptions(i, end);
  }

  /** `:linenos:` and `:emphasize-lines: 3` right below a directive; where its content begins. */
  private optionsAfter(i: number, end: number): { readonly attributes: Map<string, string>; readonly content: number } {
    const attributes = new Map<string, string>();
    let at = i + 1;
    while (at < end) {
      const option = /^\s+:([\w-]+):(?:\s+(.*))?$/.exec(this.lines[at]!);
      if (option === null) break;
      attributes.set(option[1]!.toLowerCase(), (option[2] ?? "").trim());
      at++;
    }
    while (at < end && this.lines[at]!.trim() === "") at++;
    return { attributes, content: at };
  }

  private afterOptions(i: number, end: number): number {
    let at = i + 1;
    while (at < end && /^\s+:[\w-]+:(?:\s|$)/.test(this.lines[at]!)) at++;
    return at;
  }

  private include(path: string, i: number, end: number): void {
    const { attributes } = this.optionsAfter(i, end);
    const language = attributes.get("language")?.toLowerCase() ?? "";
    if (!(language === "" ? /\.py[w3]?$/.test(path) : /^py(?:thon)?3?$/.test(language))) return;
    const text = this.readFile(path);
    const lines = (text === null ? null : includedLines(text.split("\n"), attributes)) ?? [];
    const missing = text === null ? { skip: `there is no file \`${path}\` beside the document` } : {};
    this.found.push({ kind: "fence", line: i + 1, lines, columns: lines.map(() => 0), language: "python", attributes: new Map(), info: path, from: i + 1, to: this.lastWritten(i, end), file: path, ...missing });
  }

  /** Lines up to the next blank one; where they end in `::`, the deeper lines below are a literal block. */
  private paragraph(i: number): number {
    let end = i + 1;
    while (end < this.lines.length && this.lines[end]!.trim() !== "" && directiveOf(this.lines[end]!) === null) end++;
    const last = this.lines[end - 1]!;
    if (!/::\s*$/.test(last) || /^\s*:{3,}\s*$/.test(last)) return end;
    const start = writtenFrom(this.lines, end);
    // Text of a list's item begins behind its mark.
    const margin = end - 1 === i ? /^\s*(?:(?:[-*+•]|\(?(?:\d+|[A-Za-z#])[.)])\s+)*/.exec(last)![0].length : indentOf(last);
    if (start >= this.lines.length || start === end || indentOf(this.lines[start]!) <= Math.min(margin, indentOf(last))) return end;
    const stop = this.bodyEnd(start, Math.min(indentOf(this.lines[start]!) - 1, margin));
    const language = this.highlighted === "" || /^(?:python3?|py3?|default|ipython3?|pycon)$/.test(this.highlighted) ? "" : this.highlighted;
    this.add("indented", start, stop, dedent(partOf(this.whole, start, stop)), language, new Map(), "");
    return stop;
  }

  /** The line after the last written one that is deeper than `indent`. */
  private bodyEnd(from: number, indent: number): number {
    let end = from;
    for (let i = from; i < this.lines.length; i++) {
      if (this.lines[i]!.trim() === "") continue;
      if (indentOf(this.lines[i]!) <= indent) break;
      end = i + 1;
    }
    return end;
  }

  private add(kind: "fence" | "indented", from: number, end: number, content: Passage, language: string, attributes: ReadonlyMap<string, string>, info: string): void {
    this.found.push({ ...content, kind, language, attributes, info, from: from + 1, to: this.lastWritten(from, end) });
  }

  private lastWritten(from: number, end: number): number {
    let last = end;
    while (last > from + 1 && this.lines[last - 1]!.trim() === "") last--;
    return last;
  }
}

/** `.. note::`, `- .. code-block:: python` */
function directiveOf(line: string): Directive | null {
  const found = /^((?:\s|[-*+]\s|\|[^|]*\|\s)*)\.\.\s+(?:\|[^|]+\|\s+)?([A-Za-z][\w:+.-]*?)\s?::(?:\s+(.*))?$/.exec(line);
  return found === null ? null : { indent: found[1]!.length, name: found[2]!.toLowerCase(), argument: (found[3] ?? "").trim() };
}

/** The line after a table, when one begins here. */
function tableEnd(lines: readonly string[], i: number): number | null {
  if (/^\s*\+(?:[-=]+\+)+\s*$/.test(lines[i]!)) {
    let end = i + 1;
    while (end < lines.length && /^\s*[+|]/.test(lines[end]!)) end++;
    return end;
  }
  const border = /^\s*=+(?:\s+=+)+\s*$/;
  if (!border.test(lines[i]!)) return null;
  // A simple table's last border is followed by a blank line; a table that has none ends with its paragraph.
  for (let end = i + 1; end < Math.min(lines.length, i + 2_000); end++) if (border.test(lines[end]!) && (lines[end + 1] ?? "").trim() === "") return end + 1;
  return i + 1;
}

function writtenFrom(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at]!.trim() === "") at++;
  return at;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;
