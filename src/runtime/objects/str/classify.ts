/** `isalpha isdigit isidentifier …`: yes or no about every character of a text. */
import { alphabetic, decimal, digit, identifierPart, identifierStart, isSpace, lowercase, numeric, printable, titlecase, uppercase } from "../unicode/character_sets.js";
import { receiver } from "./receiver.js";

interface Membership {
  has(code: number): boolean;
}

function every(s: string, set: Membership): boolean {
  for (const char of s) if (!set.has(char.codePointAt(0) ?? 0)) return false;
  return s !== "";
}

/** `s.isalpha()` */
export function isalpha(s: string): boolean {
  s = receiver(s, "isalpha");
  return /^[a-zA-Z]+$/.test(s) || every(s, alphabetic);
}

/** `s.isdecimal()` */
export function isdecimal(s: string): boolean {
  s = receiver(s, "isdecimal");
  return /^[0-9]+$/.test(s) || every(s, decimal);
}

/** `s.isdigit()` */
export function isdigit(s: string): boolean {
  s = receiver(s, "isdigit");
  return /^[0-9]+$/.test(s) || every(s, digit);
}

/** `s.isnumeric()` */
export function isnumeric(s: string): boolean {
  s = receiver(s, "isnumeric");
  return /^[0-9]+$/.test(s) || every(s, numeric);
}

const alphanumeric: Membership = { has: (code) => alphabetic.has(code) || numeric.has(code) };

/** `s.isalnum()` */
export function isalnum(s: string): boolean {
  s = receiver(s, "isalnum");
  return /^[a-zA-Z0-9]+$/.test(s) || every(s, alphanumeric);
}

/** `s.isascii()` */
export function isascii(s: string): boolean {
  return /^[\0-\x7f]*$/.test(receiver(s, "isascii"));
}

/** `s.isspace()` */
export function isspace(s: string): boolean {
  return every(receiver(s, "isspace"), { has: isSpace });
}

/** `s.isprintable()` */
export function isprintable(s: string): boolean {
  s = receiver(s, "isprintable");
  return s === "" || /^[ -~]+$/.test(s) || every(s, printable);
}

/** `s.isidentifier()` */
export function isidentifier(s: string): boolean {
  s = receiver(s, "isidentifier");
  if (/^[a-zA-Z_][a-zA-Z0-9_]*$/.test(s)) return true;
  if (!identifierStart.has(s.codePointAt(0) ?? 0)) return false;
  return every(s, identifierPart);
}

/** `s.isupper()`: at least one cased character, and none that is not upper case. */
export function isupper(s: string): boolean {
  return hasOnlyCase(receiver(s, "isupper"), uppercase, lowercase);
}

/** `s.islower()` */
export function islower(s: string): boolean {
  return hasOnlyCase(receiver(s, "islower"), lowercase, uppercase);
}

function hasOnlyCase(s: string, wanted: Membership, unwanted: Membership): boolean {
  let found = false;
  for (const char of s) {
    const code = char.codePointAt(0) ?? 0;
    if (unwanted.has(code) || (code > 127 && titlecase.has(code))) return false;
    found ||= wanted.has(code);
  }
  return found;
}

/** `s.istitle()` */
export function istitle(s: string): boolean {
  let inWord = false;
  let found = false;
  for (const char of receiver(s, "istitle")) {
    const code = char.codePointAt(0) ?? 0;
    if (uppercase.has(code) || titlecase.has(code)) {
      if (inWord) return false;
      inWord = true;
      found = true;
    } else if (lowercase.has(code)) {
      if (!inWord) return false;
      found = true;
    } else {
      inWord = false;
    }
  }
  return found;
}
