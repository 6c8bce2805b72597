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
  const declared = declaredEncoding(bytes, path);
  try {
    const text = declared === null ? new TextDecoder("utf-8", { fatal: true }).decode(bytes) : decodeAs(declared, bytes);
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

/** The encoding that one of the first two lines declares (PEP 263); null for UTF-8. */
function declaredEncoding(bytes: Uint8Array, path: string): "latin-1" | "ascii" | "windows-1252" | "windows-1251" | null {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const [first = "", second = ""] = String.fromCharCode(...bytes.subarray(hasMark ? 3 : 0, 400)).split(/\r\n|\r|\n/, 2);
  const isBlank = /^[ \t\f]*(?:#.*)?$/.test(first);
  const given = /^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)/.exec(first)?.[1] ?? (isBlank ? /^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)/.exec(second)?.[1] : undefined);
  if (given === undefined) return null;
  const name = given.toLowerCase().replaceAll("_", "-");
  if (/^utf-?8(?:-|$)/.test(name)) return null;
  const isLatin = /^(?:latin-?1|iso-?8859-1|iso-latin-1)(?:-|$)/.test(name);
  const problem = (text: string): CommandFailure => new CommandFailure(`SyntaxError: encoding problem: ${text}`, 1);
  if (hasMark) throw problem(`${isLatin ? "iso-8859-1" : given} with BOM`);
  if (isLatin) return "latin-1";
  if (/^(?:us-)?ascii$|^646$/.test(name)) {
    if (bytes.some((byte) => byte >= 0x80)) throw problem(given);
    return "ascii";
  }
  if (/^(?:cp|windows-)125[12]$/.test(name)) return name.endsWith("2") ? "windows-1252" : "windows-1251";
  if (/^(?:utf-?16|utf-?32|gb|big5|shift|euc|koi8|iso|mac|cp|windows)/.test(name)) throw new CommandFailure(`'${printableLine(path)}' declares the encoding ${given}, which is not supported: save it as UTF-8`, 1);
  throw problem(given);
}

/** What stands at 0x80 to 0x9f. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function decodeAs(encoding: "latin-1" | "ascii" | "windows-1252" | "windows-1251", bytes: Uint8Array): string {
  if (encoding === "windows-1251") return new TextDecoder(encoding).decode(bytes);
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  // Node's decoder takes Windows' code page for Latin-1
  return encoding === "windows-1252" ? text.replace(/[\x80-\x9f]/g, (c) => [...WINDOWS_1252][c.charCodeAt(0) - 0x80] ?? c) : text;
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
