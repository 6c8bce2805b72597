/** Which characters are members of classes and sets, and which are one where case is ignored. */
import type { Folding, Member } from "./tree.js";

const SPACE_UNICODE = "\\t\\n\\v\\f\\r\\u{1c}-\\u{1f} \\u{85}\\u{a0}\\u{1680}\\u{2000}-\\u{200a}\\u{2028}\\u{2029}\\u{202f}\\u{205f}\\u{3000}";
const UNICODE = { d: "\\p{Nd}", s: SPACE_UNICODE, w: "\\p{L}\\p{N}_" };
const ASCII = { d: "0-9", s: "\\t\\n\\v\\f\\r ", w: "a-zA-Z0-9_" };

/** The members of a class, as they stand in a set of JavaScript. */
export const classText = (letter: "d" | "s" | "w", ascii: boolean): string => (ascii ? ASCII : UNICODE)[letter];

/** A test of code points by a set of JavaScript; the first 256 are looked up once. */
function tester(source: string): (code: number) => boolean {
  const regex = new RegExp(`^[${source}]$`, "v");
  const known: (boolean | undefined)[] = [];
  return (code) => (code < 256 ? (known[code] ??= regex.test(String.fromCharCode(code))) : regex.test(String.fromCodePoint(code)));
}

const testers = new Map<string, (code: number) => boolean>();

/** The test for `\d`, `\s`, `\w`. */
export function classTest(letter: "d" | "s" | "w", ascii: boolean): (code: number) => boolean {
  const source = classText(letter, ascii);
  let test = testers.get(source);
  if (test === undefined) testers.set(source, (test = tester(source)));
  return test;
}

const lower = (code: number): number => String.fromCodePoint(code).toLowerCase().codePointAt(0)!;

function upper(code: number): number {
  const text = String.fromCodePoint(code).toUpperCase();
  const made = text.codePointAt(0)!;
  return text.length === (made > 0xffff ? 2 : 1) ? made : code;
}

/** One of all that are equal where case is ignored. */
export function folded(code: number, folding: Folding): number {
  if (folding === "none") return code;
  if (code < 128 || folding === "ascii") return code >= 97 && code <= 122 ? code - 32 : code;
  return upper(lower(code));
}

/** All that are equal to a code point where case is ignored: few ever are. */
export function casesOf(code: number, folding: Folding): readonly number[] {
  const root = folded(code, folding);
  if (folding === "ascii") return root >= 65 && root <= 90 ? [root, root + 32] : [code];
  const all = new Set([code, root, lower(code), lower(root), upper(code)]);
  for (const other of UNUSUAL) if (folded(other, folding) === root) all.add(other);
  return [...all].filter((other) => folded(other, folding) === root);
}

/** Characters whose capitals are those of others. */
const UNUSUAL: readonly number[] = Array.from("\u0130\u0131\u017f\u00b5\u0345\u1fbe\u03d0\u03f5\u03d1\u03f4\u03f0\u03d6\u03c2\u03d5\u03f1\u1e9b\u1e9e\u212a\u212b\u2126\ufb05\ufb06\u1fd3\u1fe3\u0390\u03b0", (c) => c.codePointAt(0)!);

/** The test for a set in brackets. */
export function setTest(members: readonly Member[], negative: boolean, folding: Folding): (code: number) => boolean {
  const tests = members.map((member): ((code: number) => boolean) => {
    if ("low" in member) return (code) => code >= member.low && code <= member.high;
    const test = classTest(member.letter, member.ascii);
    return member.negative ? (code) => !test(code) : test;
  });
  const isMember = (code: number): boolean => tests.some((test) => test(code));
  const matches = folding === "none" ? isMember : (code: number): boolean => casesOf(code, folding).some(isMember);
  const known: (boolean | undefined)[] = [];
  return (code) => (code < 256 ? (known[code] ??= matches(code) !== negative) : matches(code) !== negative);
}
