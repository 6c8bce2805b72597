/** Finds the examples of a document, by what kind of document it is. */
import type { SourceText } from "../syntax/source.js";
import type { Example } from "./example.js";
import { docstringSessions } from "./formats/docstrings.js";
import { findInMarkdown, findInMdx } from "./formats/markdown.js";
import { findInNotebook } from "./formats/notebook.js";
import { findInPlainText } from "./formats/plain_text.js";
import { findInRestructuredText } from "./formats/restructuredtext.js";
import { findInPython } from "./formats/python_file.js";

/** The formats, each with the endings of its files' names, in lower case. */
const formats = {
  markdown: [".md", ".markdown"],
  mdx: [".mdx"],
  restructuredtext: [".rst", ".rest"],
  text: [".txt", ".text"],
  notebook: [".ipynb"],
  python: [".py"],
} as const satisfies Record<string, readonly string[]>;

export type Format = keyof typeof formats;

/** File name endings of documents that are read, in lower case. */
export const documentEndings: readonly string[] = Object.values(formats).flat();

export interface FindOptions {
  /** When the document's path does not tell, as of standard input. */
  readonly format?: Format;
  /** The text of the program beside the document, when there is one of this name. */
  readFile?(name: string): string | null;
}

/** Line ends as LF: columns and line numbers stay as they are. */
export function foldLineEnds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** All examples, in the order of the document. The document's text must have LF line ends. */
export function findExamples(document: SourceText, options: FindOptions = {}): Example[] {
  return findByFormat(document, options).flatMap((example) => [example, ...sessionsWithin(example)]);
}

/** The sessions in the docstrings of a block. */
function sessionsWithin(example: Example): Example[] {
  const { kind, line, code, columns, file, lineNumbers } = example;
  const isBlock = kind === "fence" || kind === "indented" || kind === "block";
  return isBlock && file === undefined && lineNumbers === undefined ? docstringSessions({ line, lines: code, columns }, example) : [];
}

function findByFormat(document: SourceText, options: FindOptions): Example[] {
  const lines = document.text.split("\n");
  const readFile = (name: string): string | null => options.readFile?.(name) ?? null;
  const hasFile = (name: string): boolean => readFile(name) !== null;
  switch (options.format ?? formatOf(document.path) ?? sniff(document.text)) {
    case "python":
      return findInPython(document);
    case "notebook":
      return findInNotebook(document);
    case "mdx":
      return findInMdx(document, hasFile);
    case "markdown": {
      const found = findInMarkdown(document, hasFile);
      // Notes pasted into a .md without any fence read as plain text do.
      return found.length > 0 || hasFences(lines) ? found : findInPlainText(lines, hasFile);
    }
    case "restructuredtext": {
      const found = findInRestructuredText(document, readFile);
      const marked = found.length > 0 || lines.some((line) => /^\s*\.\. |::\s*$|^[=~^+*#"-]{4,}/.test(line));
      return marked ? found : findInPlainText(lines, hasFile);
    }
    case "text":
      if (hasDirectives(lines)) return findInRestructuredText(document, readFile);
      return hasFences(lines) ? findInMarkdown(document, hasFile) : findInPlainText(lines, hasFile);
  }
}

/** The format that a file's name tells; null when it tells none. */
export function formatOf(path: string): Format | null {
  const name = path.toLowerCase();
  for (const format of Object.keys(formats) as Format[]) if (formats[format].some((ending) => name.endsWith(ending))) return format;
  return null;
}

/** The format that a text seems to have, when nobody says. */
export function sniff(text: string): Format {
  if (/^\s*\{/.test(text) && /"(?:nbformat|cells)"\s*:/.test(text)) return "notebook";
  const lines = text.split("\n");
  return hasFences(lines) ? "markdown" : hasDirectives(lines) ? "restructuredtext" : "text";
}

function hasDirectives(lines: readonly string[]): boolean {
  return lines.some((line) => /^\s*\.\. (?:code-block|code|sourcecode|testcode|literalinclude|doctest|ipython)::/.test(line));
}

function hasFences(lines: readonly string[]): boolean {
  return lines.some((line) => /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?(?:```|~~~)/.test(line));
}
