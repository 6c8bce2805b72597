/** What a pattern is applied to: text or bytes, with positions counted as Python counts them. */
import { AnyBytes, Bytes } from "../../objects/bytes.js";
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
  if (value instanceof AnyBytes) {
    if (!patternIsBytes) throw new TypeError("cannot use a string pattern on a bytes-like object");
    return { value, text: value.$text, isBytes: true, isWide: false };
  }
  throw new TypeError(`expected string or bytes-like object, got '${type_name(value)}'`);
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
