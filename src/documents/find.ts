/** Finds the examples of a document, by what kind of document it is. */
import type { SourceText } from "../syntax/source.js";
import { commentClaims } from "./claims/comments.js";
import type { Example } from "./example.js";
import { findInMarkdown } from "./formats/markdown.js";
import { findInPlainText } from "./formats/plain_text.js";

/** File name endings of documents that are read, in lower case. */
export const documentEndings: readonly string[] = [".md", ".markdown", ".txt", ".text", ".rst", ".py"];

/** Line ends as LF: columns and line numbers stay as they are. */
export function foldLineEnds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** All examples, in the order of the document. The document's text must have LF line ends. `hasFile` knows the programs beside it. */
export function findExamples(document: SourceText, hasFile: (name: string) => boolean = () => false): Example[] {
  const path = document.path.toLowerCase();
  const lines = document.text.split("\n");
  if (path.endsWith(".py")) return inPythonFile(lines);
  if (path.endsWith(".md") || path.endsWith(".markdown")) {
    const found = findInMarkdown(document, hasFile);
    // Notes pasted into a .md without any fence read as plain text do.
    return found.length > 0 || hasFences(lines) ? found : findInPlainText(lines, hasFile);
  }
  return hasFences(lines) ? findInMarkdown(document, hasFile) : findInPlainText(lines, hasFile);
}

function hasFences(lines: readonly string[]): boolean {
  return lines.some((line) => /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?(?:```|~~~)/.test(line));
}

function inPythonFile(lines: readonly string[]): Example[] {
  if (lines.every((line) => line.trim() === "")) return [];
  const code = lines.at(-1) === "" ? lines.slice(0, -1) : lines;
  return [{ kind: "file", line: 1, code, columns: code.map(() => 0), claims: commentClaims(code, 1) }];
}
