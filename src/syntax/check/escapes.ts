/** Backslash escapes of string literals: what CPython's decoders refuse. */
import { characterOf } from "../../runtime/stdlib/unicodedata/names.js";

const HEX_LENGTH: ReadonlyMap<string, number> = new Map([["x", 2], ["u", 4], ["U", 8]]);

function hexRun(text: string, at: number, limit: number): number {
  let n = 0;
  while (n < limit && /[0-9a-fA-F]/.test(text.charAt(at + n))) n++;
  return n;
}

function unicodeError(from: number, to: number, reason: string): string {
  const where = to === from ? `position ${from}` : `position ${from}-${to}`;
  const noun = to === from ? "byte 0x5c" : "bytes";
  return `(unicode error) 'unicodeescape' codec can't decode ${noun} in ${where}: ${reason}`;
}

/** The message for the first bad escape in the body of a str literal, or null. Positions count as CPython's decoder does: a character outside ASCII is ten. */
export function strEscapeFault(body: string): string | null {
  let position = 0;
  for (let i = 0; i < body.length; i++) {
    const code = body.charCodeAt(i);
    if (code >= 128) {
      if (code >= 0xd800 && code < 0xdc00) i++;
      position += 10;
      continue;
    }
    if (code !== 92) {
      position++;
      continue;
    }
    const letter = body.charAt(i + 1);
    const length = HEX_LENGTH.get(letter);
    if (length !== undefined) {
      const found = hexRun(body, i + 2, length);
      if (found < length) {
        const shape = letter === "x" ? "\\xXX" : letter === "u" ? "\\uXXXX" : "\\UXXXXXXXX";
        return unicodeError(position, position + 1 + found, `truncated ${shape} escape`);
      }
      if (letter === "U" && parseInt(body.slice(i + 2, i + 10), 16) > 0x10ffff) {
        return unicodeError(position, position + 9, "illegal Unicode character");
      }
    } else if (letter === "N") {
      const close = body.charAt(i + 2) === "{" ? body.indexOf("}", i + 3) : -1;
      if (close < 0) {
        const end = body.charAt(i + 2) === "{" ? position + body.length - i - 1 : position + 1;
        return unicodeError(position, end, "malformed \\N character escape");
      }
      if (close === i + 3) return unicodeError(position, position + 2, "malformed \\N character escape");
      if (characterOf(body.slice(i + 3, close)) === undefined) return unicodeError(position, position + close - i, "unknown Unicode character name");
      position += close - i + 1;
      i = close;
      continue;
    }
    // the escaped character itself; a non-ASCII one is counted by the next round
    if (body.charCodeAt(i + 1) < 128) {
      i++;
      position += 2;
    } else position++;
  }
  return null;
}

/** The message for the first bad `\x` in the body of a bytes literal, or null. */
export function bytesEscapeFault(body: string): string | null {
  for (let i = 0; i < body.length; i++) {
    if (body.charCodeAt(i) !== 92) continue;
    if (body.charAt(i + 1) === "x" && hexRun(body, i + 2, 2) < 2) return `(value error) invalid \\x escape at position ${i}`;
    i++;
  }
  return null;
}
