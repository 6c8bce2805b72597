/** `unicode_escape` and `raw_unicode_escape`: texts as Python's literals spell them. */
import { backslashed } from "../str/escapes.js";
import { characterNamed } from "./character_names.js";
import type { DecodeRun } from "./decode_run.js";
import { codesOf } from "./encode_run.js";
import { fromBinary } from "../bytes/binary_text.js";

const LETTERS: Readonly<Record<string, string>> = { "\t": "\\t", "\n": "\\n", "\r": "\\r", "\\": "\\\\" };

export function encodeUnicodeEscape(text: string): Uint8Array {
  let out = "";
  for (const code of codesOf(text)) {
    const char = code < 128 ? String.fromCharCode(code) : "";
    out += LETTERS[char] ?? (code >= 32 && code < 127 ? char : backslashed(code));
  }
  return fromBinary(out);
}

export function encodeRawUnicodeEscape(text: string): Uint8Array {
  let out = "";
  for (const code of codesOf(text)) out += code < 256 ? String.fromCharCode(code) : backslashed(code);
  return fromBinary(out);
}

const SIMPLE: Readonly<Record<string, number>> = { "\n": -1, "\\": 92, "'": 39, '"': 34, a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11 };
const WIDTHS: Readonly<Record<string, readonly [digits: number, shape: string]>> = { x: [2, "\\xXX"], u: [4, "\\uXXXX"], U: [8, "\\UXXXXXXXX"] };

const isHexDigit = (byte: number): boolean => (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 70) || (byte >= 97 && byte <= 102);
const isOctalDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 48 && byte <= 55;

/** The end of the digits that follow, at most `most`. */
function digitsEnd(data: Uint8Array, start: number, most: number): number {
  let end = start;
  while (end < data.length && end < start + most && isHexDigit(data[end] ?? 0)) end += 1;
  return end;
}

const numberAt = (data: Uint8Array, start: number, end: number): number => parseInt(String.fromCharCode(...data.subarray(start, end)), 16);

export function decodeUnicodeEscape(run: DecodeRun): number {
  let i = 0;
  while (i < run.data.length) {
    const { data } = run;
    const byte = data[i] ?? 0;
    if (byte !== 92) {
      run.put(byte);
      i += 1;
      continue;
    }
    if (i + 1 >= data.length) {
      if (!run.final) return i;
      i = run.fault(i, i + 1, "\\ at end of string");
      continue;
    }
    const letter = String.fromCharCode(data[i + 1] ?? 0);
    const simple = Object.hasOwn(SIMPLE, letter) ? SIMPLE[letter] : undefined;
    if (simple !== undefined) {
      if (simple >= 0) run.put(simple);
      i += 2;
    } else if (isOctalDigit(data[i + 1])) {
      let end = i + 2;
      while (end < i + 4 && isOctalDigit(data[end])) end += 1;
      if (!run.final && end === data.length && end < i + 4) return i;
      run.put(parseInt(String.fromCharCode(...data.subarray(i + 1, end)), 8));
      i = end;
    } else if (Object.hasOwn(WIDTHS, letter)) {
      const [digits, shape] = WIDTHS[letter]!;
      const end = digitsEnd(data, i + 2, digits);
      if (end < i + 2 + digits) {
        if (end === data.length && !run.final) return i;
        i = run.fault(i, end, `truncated ${shape} escape`);
        continue;
      }
      const code = numberAt(data, i + 2, end);
      if (code > 0x10ffff) i = run.fault(i, end, "illegal Unicode character");
      else {
        run.put(code);
        i = end;
      }
    } else if (letter === "N") {
      const next = namedEscape(run, i);
      if (next < 0) return i;
      i = next;
    } else {
      // an escape that means nothing stays as it is
      run.put(92);
      run.put(data[i + 1] ?? 0);
      i += 2;
    }
  }
  return i;
}

/** `\N{…}` at `at`; gives where to go on, or −1 when more has to come first. */
function namedEscape(run: DecodeRun, at: number): number {
  const { data } = run;
  const cut = (end: number): number => (end >= data.length && !run.final ? -1 : run.fault(at, end, "malformed \\N character escape"));
  if (data[at + 2] !== 123) return cut(at + 2);
  let end = at + 3;
  while (end < data.length && data[end] !== 125) end += 1;
  if (end >= data.length) return cut(data.length);
  if (end === at + 3) return run.fault(at, end + 1, "malformed \\N character escape");
  const characters = characterNamed(String.fromCharCode(...data.subarray(at + 3, end)));
  if (characters === null) return run.fault(at, end + 1, "\\N escapes not supported (can't load unicodedata module)");
  // a named sequence is no character
  if (characters === undefined || codesOf(characters).length !== 1) return run.fault(at, end + 1, "unknown Unicode character name");
  run.write(characters);
  return end + 1;
}

export function decodeRawUnicodeEscape(run: DecodeRun): number {
  let i = 0;
  while (i < run.data.length) {
    const { data } = run;
    const byte = data[i] ?? 0;
    if (byte !== 92) {
      run.put(byte);
      i += 1;
      continue;
    }
    if (i + 1 >= data.length) {
      if (!run.final) return i;
      run.put(92);
      i += 1;
      continue;
    }
    const letter = String.fromCharCode(data[i + 1] ?? 0);
    if (letter !== "u" && letter !== "U") {
      run.put(92);
      run.put(data[i + 1] ?? 0);
      i += 2;
      continue;
    }
    const digits = letter === "u" ? 4 : 8;
    const end = digitsEnd(data, i + 2, digits);
    if (end < i + 2 + digits) {
      if (end === data.length && !run.final) return i;
      i = run.fault(i, end, `truncated \\${letter}${"X".repeat(digits)} escape`);
      continue;
    }
    const code = numberAt(data, i + 2, end);
    if (code > 0x10ffff) i = run.fault(i, end, "\\Uxxxxxxxx out of range");
    else {
      run.put(code);
      i = end;
    }
  }
  return i;
}
