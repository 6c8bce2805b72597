/** `upper lower title capitalize swapcase casefold`, with Unicode's full mappings (ß → SS) as CPython's tables have them. */
import { cased, caseIgnorable, lowercase, titlecase, uppercase } from "../unicode/character_sets.js";
import { type CaseMapping, fold, lower as lowerOf, title as titleOf, upper as upperOf } from "../unicode/case_mapping.js";
import { receiver } from "./receiver.js";

/** Where the host's own mappings have not changed since long before CPython's version of Unicode. */
const settled = /^[\0-\u0190]*$/;
const SIGMA = 0x3a3;

function mapEach(s: string, mapping: CaseMapping): string {
  let text = "";
  for (const char of s) text += mapping.of(char.codePointAt(0) ?? 0) ?? char;
  return text;
}

/** `s.upper()` */
export function upper(s: string): string {
  s = receiver(s, "upper");
  return settled.test(s) ? s.toUpperCase() : mapEach(s, upperOf);
}

/** `s.lower()`; a capital sigma at the end of a word becomes ς. */
export function lower(s: string): string {
  s = receiver(s, "lower");
  if (settled.test(s)) return s.toLowerCase();
  if (!s.includes("Σ")) return mapEach(s, lowerOf);
  const points = Array.from(s, (char) => char.codePointAt(0) ?? 0);
  return points.map((_, i) => lowerAt(points, i)).join("");
}

/** `s.casefold()` */
export function casefold(s: string): string {
  s = receiver(s, "casefold");
  return mapEach(s, fold);
}

/** `s.capitalize()`: the first character in title case, the others in lower case. */
export function capitalize(s: string): string {
  s = receiver(s, "capitalize");
  const points = Array.from(s, (char) => char.codePointAt(0) ?? 0);
  return points.map((code, i) => (i === 0 ? mapped(code, titleOf) : lowerAt(points, i))).join("");
}

/** `s.title()`: every cased character after one that is not is in title case. */
export function title(s: string): string {
  s = receiver(s, "title");
  const points = Array.from(s, (char) => char.codePointAt(0) ?? 0);
  let inWord = false;
  let text = "";
  for (let i = 0; i < points.length; i++) {
    const code = points[i] ?? 0;
    text += inWord ? lowerAt(points, i) : mapped(code, titleOf);
    inWord = isCased(code);
  }
  return text;
}

/** `s.swapcase()` */
export function swapcase(s: string): string {
  s = receiver(s, "swapcase");
  const points = Array.from(s, (char) => char.codePointAt(0) ?? 0);
  return points.map((code, i) => (uppercase.has(code) ? lowerAt(points, i) : lowercase.has(code) ? mapped(code, upperOf) : String.fromCodePoint(code))).join("");
}

function mapped(code: number, mapping: CaseMapping): string {
  return mapping.of(code) ?? String.fromCodePoint(code);
}

/** The lower case of one character in its text. */
function lowerAt(points: readonly number[], i: number): string {
  const code = points[i] ?? 0;
  return code === SIGMA ? (isFinalSigma(points, i) ? "ς" : "σ") : mapped(code, lowerOf);
}

function isFinalSigma(points: readonly number[], i: number): boolean {
  let before = i - 1;
  while (before >= 0 && caseIgnorable.has(points[before] ?? 0)) before -= 1;
  if (before < 0 || !cased.has(points[before] ?? 0)) return false;
  let after = i + 1;
  while (after < points.length && caseIgnorable.has(points[after] ?? 0)) after += 1;
  return after === points.length || !cased.has(points[after] ?? 0);
}

/** Whether `title` and `istitle` take the character for part of a word. */
export function isCased(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return lowercase.has(code) || uppercase.has(code) || titlecase.has(code);
}
