/** Numeric literals: `scanNumber` gives the end of the literal, or what is wrong with it. */

import { isNameCode } from "./identifiers.js";

export interface NumberFault {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isHexDigit(code: number): boolean {
  return isDigit(code) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);
}

/** CPython points at the last character that it has read. */
function fault(message: string, readTo: number): NumberFault {
  return { message, start: readTo - 1, end: readTo };
}

/** A word that may touch a number (`1if x else 2`). CPython looks at whole words, except that two letters of `if`, `in`, `is` suffice. */
const TOUCHING_WORD = /(?:i[fns]|(?:and|else|for|or|not)(?![0-9A-Za-z_\u0080-\uffff]))/y;

/** Checks that no identifier follows directly. */
function checkEnd(text: string, at: number, kind: string): number | NumberFault {
  const code = text.charCodeAt(at);
  if (!(code < 128 && isNameCode(code))) return at;
  TOUCHING_WORD.lastIndex = at;
  return TOUCHING_WORD.test(text) ? at : fault(`invalid ${kind} literal`, at);
}

/** Digits with single underscores between them; `at` is the first digit. */
function digits(text: string, at: number): number | NumberFault {
  let i = at;
  for (;;) {
    while (isDigit(text.charCodeAt(i))) i++;
    if (text.charCodeAt(i) !== 95) return i;
    i++;
    if (!isDigit(text.charCodeAt(i))) return fault("invalid decimal literal", i);
  }
}

/** The digits of `0x…`, `0o…`, `0b…`; `at` stands after the letter. */
function prefixed(text: string, at: number, kind: "hexadecimal" | "octal" | "binary"): number | NumberFault {
  const good = (code: number): boolean =>
    kind === "hexadecimal" ? isHexDigit(code) : kind === "octal" ? code >= 48 && code <= 55 : code === 48 || code === 49;
  let i = at;
  do {
    if (text.charCodeAt(i) === 95) i++;
    const code = text.charCodeAt(i);
    if (!good(code)) {
      if (kind !== "hexadecimal" && isDigit(code)) return fault(`invalid digit '${text.charAt(i)}' in ${kind} literal`, i + 1);
      return fault(`invalid ${kind} literal`, i);
    }
    while (good(text.charCodeAt(i))) i++;
  } while (text.charCodeAt(i) === 95);
  if (kind !== "hexadecimal" && isDigit(text.charCodeAt(i))) {
    return fault(`invalid digit '${text.charAt(i)}' in ${kind} literal`, i + 1);
  }
  return checkEnd(text, i, kind);
}

/** What may follow the integer part: exponent and `j`. */
function exponentAndUnit(text: string, at: number): number | NumberFault {
  let i = at;
  let code = text.charCodeAt(i);
  if (code === 101 || code === 69) {
    const next = text.charCodeAt(i + 1);
    const signed = next === 43 || next === 45;
    const first = signed ? i + 2 : i + 1;
    if (!isDigit(text.charCodeAt(first))) {
      if (signed) return fault("invalid decimal literal", first);
      return checkEnd(text, i, "decimal");
    }
    const end = digits(text, first);
    if (typeof end !== "number") return end;
    i = end;
    code = text.charCodeAt(i);
  }
  if (code === 106 || code === 74) return checkEnd(text, i + 1, "imaginary");
  return checkEnd(text, i, "decimal");
}

/** What may follow the point: `at` stands after it. */
function fraction(text: string, at: number): number | NumberFault {
  if (!isDigit(text.charCodeAt(at))) return exponentAndUnit(text, at);
  const end = digits(text, at);
  return typeof end === "number" ? exponentAndUnit(text, end) : end;
}

/** Scans the numeric literal at `start` (a digit, or a point before a digit). */
export function scanNumber(text: string, start: number): number | NumberFault {
  const first = text.charCodeAt(start);
  if (first === 46) return fraction(text, start + 1);
  if (first !== 48) {
    const end = digits(text, start);
    if (typeof end !== "number") return end;
    return text.charCodeAt(end) === 46 ? fraction(text, end + 1) : exponentAndUnit(text, end);
  }
  const letter = text.charCodeAt(start + 1) | 32;
  if (letter === 120) return prefixed(text, start + 2, "hexadecimal");
  if (letter === 111) return prefixed(text, start + 2, "octal");
  if (letter === 98) return prefixed(text, start + 2, "binary");
  let i = start + 1;
  for (;;) {
    if (text.charCodeAt(i) === 95) {
      i++;
      if (!isDigit(text.charCodeAt(i))) return fault("invalid decimal literal", i);
    }
    if (text.charCodeAt(i) !== 48) break;
    i++;
  }
  const zerosEnd = i;
  let nonZero = false;
  if (isDigit(text.charCodeAt(i))) {
    nonZero = true;
    const end = digits(text, i);
    if (typeof end !== "number") return end;
    i = end;
  }
  const code = text.charCodeAt(i);
  if (code === 46) return fraction(text, i + 1);
  if (code === 101 || code === 69 || code === 106 || code === 74) return exponentAndUnit(text, i);
  if (nonZero) {
    return {
      message: "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
      start,
      end: zerosEnd,
    };
  }
  return checkEnd(text, i, "decimal");
}
