/** What a pattern is applied to: text or bytes, with positions counted as Python counts them. */
import { bufferBytes } from "../../objects/bytes/arguments.js";
import { toBinary } from "../../objects/bytes/binary_text.js";
import { Bytes } from "../../objects/bytes.js";
import { TypeError } from "../../objects/exceptions.js";
import { codePointLength } from "../../objects/str/code_points.js";
import { type_name } from "../../objects/types.js";

export interface Subject {
  /** What the program passed. */
  readonly value: unknown;
  readonly text: string;
  readonly isBytes: boolean;
  /** Whether code points and UTF-16 units differ. */
  readonly isWide: boolean;
}

/** The subject of a match; TypeError when it is neither text nor bytes, or not of the pattern's kind. */
export function subjectOf(value: unknown, patternIsBytes: boolean): Subject {
  const carried = typeof value === "object" && value !== null && "$value" in value ? value.$value : value;
  if (typeof carried === "string") {
    if (patternIsBytes) throw new TypeError("cannot use a bytes pattern on a string-like object");
    return { value, text: carried, isBytes: false, isWide: /[\ud800-\udbff]/.test(carried) };
  }
  const bytes = bufferBytes(value);
  if (bytes !== undefined) {
    if (!patternIsBytes) throw new TypeError("cannot use a string pattern on a bytes-like object");
    return { value, text: toBinary(bytes), isBytes: true, isWide: false };
  }
  throw new TypeError(`expected string or bytes-like object, got '${type_name(value)}'`);
}

/** Texts as code points, of the subjects that were asked for last. */
const seen = new WeakMap<Subject, { readonly codes: ArrayLike<number>; readonly offsets: readonly number[] | null }>();

/** The subject's code points, and the UTF-16 index of each and of the end; null where both count alike. */
export function codePointsOf(subject: Subject): { readonly codes: ArrayLike<number>; readonly offsets: readonly number[] | null } {
  const known = seen.get(subject);
  if (known !== undefined) return known;
  const codes: number[] = [];
  const offsets: number[] = [];
  for (let i = 0; i < subject.text.length; ) {
    const code = subject.isWide ? subject.text.codePointAt(i)! : subject.text.charCodeAt(i);
    codes.push(code);
    if (subject.isWide) offsets.push(i);
    i += code > 0xffff ? 2 : 1;
  }
  if (subject.isWide) offsets.push(subject.text.length);
  const made = { codes, offsets: subject.isWide ? offsets : null };
  seen.set(subject, made);
  return made;
}

/** A part of the subject as the program sees it. */
export const pieceOf = (subject: Subject, text: string): string | Bytes => (subject.isBytes ? new Bytes(Uint8Array.from(text, (c) => c.charCodeAt(0))) : text);

/** Python's position of a UTF-16 index. */
export const positionOf = (subject: Subject, index: number): number => (subject.isWide ? codePointLength(subject.text.slice(0, index)) : index);

/** The UTF-16 index of Python's position. */
export function indexOf(subject: Subject, position: number): number {
  if (position <= 0) return 0;
  if (!subject.isWide) return Math.min(position, subject.text.length);
  return Array.from(subject.text).slice(0, position).join("").length;
}
