/** Reading a program as `python3` does: the same refusals, in its words. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { printableLine } from "../diagnostics/printable.js";
import { CommandFailure, reasonOf, usageError } from "./failure.js";

/** The program's text, or what `python3` would say about it. */
export function readProgram(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "EISDIR") throw usageError(`can't run '${printableLine(path)}': it is a directory`);
    throw usageError(`can't open file '${printableLine(path)}': ${reasonOf(error)}`);
  }
  return decodeProgram(bytes, path);
}

/** Decodes a program; errors are worded as CPython's, exit status 1. */
export function decodeProgram(bytes: Uint8Array, path: string): string {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
    const before = text.slice(0, text.indexOf("\0")).split("\n");
    throw new CommandFailure(`  File "${resolve(path)}", line ${before.length}\n    ${before.at(-1)?.trim() ?? ""}\nSyntaxError: source code cannot contain null bytes`, 1);
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    let line = 1;
    for (const part of splitLines(bytes)) {
      const bad = invalidByte(part);
      if (bad !== null) {
        const sign = `\\x${bad.toString(16).padStart(2, "0")}`;
        throw new CommandFailure(`SyntaxError: Non-UTF-8 code starting with '${sign}' in file ${printableLine(resolve(path))} on line ${line}, but no encoding declared; see https://peps.python.org/pep-0263/ for details`, 1);
      }
      line++;
    }
    throw error;
  }
}

function* splitLines(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start);
    yield bytes.subarray(start, end < 0 ? bytes.length : end);
    start = end < 0 ? bytes.length : end + 1;
  }
}

/** The first byte at which a line stops being UTF-8. */
function invalidByte(line: Uint8Array): number | null {
  for (let at = 0; at < line.length; ) {
    const length = sequenceLength(line[at] ?? 0);
    try {
      if (length === 0) return line[at] ?? 0;
      new TextDecoder("utf-8", { fatal: true }).decode(line.subarray(at, at + length));
      at += length;
    } catch {
      return line[at] ?? 0;
    }
  }
  return null;
}

function sequenceLength(first: number): number {
  if (first < 0x80) return 1;
  if (first >= 0xf0 && first < 0xf5) return 4;
  if (first >= 0xe0) return first < 0xf0 ? 3 : 0;
  return first >= 0xc2 ? 2 : 0;
}
