/** Reading the texts that a command was given: what is no UTF-8 text is refused with the place where it stops being text. */
import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { printableLine } from "../diagnostics/printable.js";
import { SourceText } from "../syntax/source.js";
import { CommandFailure, reasonOf, usageError } from "./failure.js";

/** The file's text; a byte order mark is dropped, line ends stay. */
export function readText(path: string): SourceText {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw usageError(`can't read '${printableLine(path)}': ${reasonOf(error)}`);
  }
  return new SourceText(path, decodeText(bytes, path));
}

/** The text of these bytes, when they are UTF-8 text; a byte order mark is dropped. */
export function decodeText(bytes: Uint8Array, path: string): string {
  const name = printableLine(path);
  const zero = bytes.indexOf(0);
  if (zero >= 0) throw usageError(`'${name}' is not a text file: it has a zero byte in line ${lineOf(bytes, zero)}`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw usageError(`'${name}' is not UTF-8 text: see line ${lineOf(bytes, firstInvalid(bytes))}`);
  }
}

/** The program of this name in the document's folder, as a terminal's text in the document names it; null when there is none. */
export function fileBeside(document: string, name: string): SourceText | null {
  const path = join(dirname(document), basename(name));
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return null;
  const { text } = readText(path);
  return text.length > largestProgram ? null : new SourceText(basename(name), text.replace(/\r\n?/g, "\n"));
}

/** Programs above this are refused: time and memory grow with the text, and 5 MB take a minute and 3 GB. */
const largestProgram = 5_000_000;

/** Refuses a program that is too large to convert. */
export function checkSize(source: SourceText): void {
  const { length } = source.text;
  if (length <= largestProgram) return;
  throw new CommandFailure(`'${printableLine(source.path)}' is too large to convert: ${(length / 1e6).toFixed(1)} MB, where ${largestProgram / 1e6} MB is the most`, 1);
}

/** The offset of the first byte that is not UTF-8. */
export function firstInvalid(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = (good + bad + 1) >> 1;
    try {
      // A character that is cut at the end is no error yet.
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle - 1;
    }
  }
  return Math.min(good, bytes.length - 1);
}

/** The line (from 1) that an offset is on. */
export function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line++;
  return line;
}
