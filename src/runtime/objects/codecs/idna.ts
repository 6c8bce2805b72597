/** `idna`: host names as IDNA of 2003 has them (RFC 3490), which is what CPython's codec speaks. */
import { fromBinary, toBinary } from "../bytes/binary_text.js";
import { Bytes } from "../bytes/objects.js";
import { UnicodeDecodeError, UnicodeEncodeError } from "../exceptions.js";
import { codePointLength } from "../str/code_points.js";
import { repr } from "../repr.js";
import { checkStrictness, decodePunycode, encodePunycode } from "./punycode.js";

const ACE = "xn--";
const DOTS = /[.\u3002\uff0e\uff61]/g;

/** RFC 3454 B.1: commonly mapped to nothing. */
// oxlint-disable-next-line no-misleading-character-class -- single code points are meant
const NOTHING = /[\u00ad\u034f\u1806\u180b-\u180d\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]/gu;
/** RFC 3454 C.1.2, C.2.2, C.3 to C.9: prohibited in names. */
// oxlint-disable-next-line no-misleading-character-class -- single code points are meant
const PROHIBITED = /[\u0080-\u009f\u00a0\u0340\u0341\u06dd\u070f\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2063\u206a-\u206f\u2ff0-\u2ffb\u3000\ud800-\uf8ff\ufdd0-\ufdef\ufff9-\uffff\u{1d173}-\u{1d17a}\u{e0001}\u{e0020}-\u{e007f}\u{f0000}-\u{10ffff}]/u;
/** RFC 3454 D.1 and D.2: what runs from right to left, and from left to right. */
const RIGHT_TO_LEFT = /[\u05be\u05c0\u05c3\u05d0-\u05f4\u061b-\u064a\u066d-\u066f\u0671-\u06d5\u06dd\u06e5\u06e6\u06fa-\u070d\u0710\u0712-\u072c\u0780-\u07a5\u07b1\u200f\ufb1d\ufb1f-\ufb28\ufb2a-\ufdfc\ufe70-\ufefc]/u;
const LEFT_TO_RIGHT = /\p{L}/u;

/** Labels go into errors with their place in the whole name. */
interface Label {
  readonly text: string;
  readonly whole: string;
  readonly start: number;
}

const fault = ({ whole, start }: Label, from: number, to: number, reason: string): UnicodeEncodeError => new UnicodeEncodeError("idna", whole, start + from, start + to, reason);

/** `nameprep`: folded, normalised, and without what names may not have. */
function prepared(label: Label): string {
  const folded = label.text.replace(NOTHING, "").normalize("NFKC").toLowerCase().replaceAll("\u00df", "ss").replaceAll("\u03c2", "\u03c3").normalize("NFKC");
  const characters = Array.from(folded);
  characters.forEach((character, i) => {
    if (PROHIBITED.test(character)) throw fault(label, i, i + 1, `Invalid character ${repr(character)}`);
  });
  if (!characters.some((c) => RIGHT_TO_LEFT.test(c))) return folded;
  const other = characters.findIndex((c) => LEFT_TO_RIGHT.test(c) && !RIGHT_TO_LEFT.test(c));
  if (other >= 0) throw fault(label, other, other + 1, "Violation of BIDI requirement 2");
  if (!RIGHT_TO_LEFT.test(characters[0] ?? "")) throw fault(label, 0, 1, "Violation of BIDI requirement 3");
  if (!RIGHT_TO_LEFT.test(characters.at(-1) ?? "")) throw fault(label, characters.length - 1, characters.length, "Violation of BIDI requirement 3");
  return folded;
}

const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text);

function checkSize(label: Label, size: number): void {
  const length = codePointLength(label.text);
  if (size === 0) throw fault(label, 0, Math.max(length, 1), "label empty");
  if (size >= 64) throw fault(label, 0, length, "label too long");
}

function toAscii(label: Label): string {
  let text = label.text;
  if (!isAscii(text)) text = prepared(label);
  if (isAscii(text)) {
    checkSize(label, text.length);
    return text;
  }
  if (text.toLowerCase().startsWith(ACE)) throw fault(label, 0, codePointLength(label.text), "Label starts with ACE prefix");
  const ascii = ACE + toBinary(encodePunycode(text));
  checkSize(label, ascii.length);
  return ascii;
}

function labelsOf(text: string): Label[] {
  const labels: Label[] = [];
  let start = 0;
  for (const part of text.split(DOTS)) {
    labels.push({ text: part, whole: text, start });
    start += codePointLength(part) + 1;
  }
  return labels;
}

export function encodeIdna(text: string, errors: string): Uint8Array {
  checkStrictness(errors, ["strict"]);
  if (text === "") return new Uint8Array();
  const labels = labelsOf(text);
  const dot = labels.at(-1)?.text === "" ? "." : "";
  if (dot !== "") labels.pop();
  return fromBinary(labels.map(toAscii).join(".") + dot);
}

/** A label as people read it. */
function toUnicode(label: string, data: Uint8Array, start: number): string {
  if (!label.toLowerCase().startsWith(ACE)) return label;
  const fail = (from: number, to: number, reason: string): never => {
    throw new UnicodeDecodeError("idna", new Bytes(data), from, to, reason);
  };
  if (label.length > 1024) fail(start, start + label.length, "label way too long");
  let text: string;
  try {
    text = decodePunycode(fromBinary(label.slice(ACE.length)), "strict");
  } catch (error) {
    if (error instanceof UnicodeDecodeError) return fail(start + ACE.length + error.start, start + ACE.length + error.end, error.reason);
    throw error;
  }
  let back: string;
  try {
    back = toAscii({ text, whole: text, start: 0 });
  } catch (error) {
    if (error instanceof UnicodeEncodeError) return fail(start, start + Math.max(error.end - error.start, 1), error.reason);
    throw error;
  }
  if (back !== label.toLowerCase()) fail(start, start + label.length, `IDNA does not round-trip, '${label}' != '${back}'`);
  return text;
}

export function decodeIdna(data: Uint8Array, errors: string): string {
  checkStrictness(errors, ["strict"]);
  const bad = data.findIndex((byte) => byte > 127);
  const hasPrefix = toBinary(data).toLowerCase().includes(ACE);
  if (bad >= 0 && !hasPrefix) throw new UnicodeDecodeError("idna", new Bytes(data), bad, bad + 1, "ordinal not in range(128)");
  if (!hasPrefix) return toBinary(data);
  let start = 0;
  return toBinary(data)
    .split(".")
    .map((label) => {
      const text = toUnicode(label, data, start);
      start += label.length + 1;
      return text;
    })
    .join(".");
}
