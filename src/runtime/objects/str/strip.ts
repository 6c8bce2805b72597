/** `strip lstrip rstrip`: white space, or any of the given characters, off the ends. */
import { TypeError } from "../exceptions.js";
import { isSpace } from "../unicode/character_sets.js";
import { isPlain } from "./code_points.js";
import { receiver, textOf } from "./receiver.js";

/** `s.strip(chars)` */
export function strip(s: string, chars?: string | null): string {
  return trim(receiver(s, "strip"), chars, "strip", true, true);
}

/** `s.lstrip(chars)` */
export function lstrip(s: string, chars?: string | null): string {
  return trim(receiver(s, "lstrip"), chars, "lstrip", true, false);
}

/** `s.rstrip(chars)` */
export function rstrip(s: string, chars?: string | null): string {
  return trim(receiver(s, "rstrip"), chars, "rstrip", false, true);
}

function trim(s: string, chars: unknown, name: string, left: boolean, right: boolean): string {
  let start = 0;
  let end = s.length;
  if (chars === undefined || chars === null) {
    if (left) while (start < end && isSpace(s.charCodeAt(start))) start += 1;
    if (right) while (end > start && isSpace(s.charCodeAt(end - 1))) end -= 1;
    return s.slice(start, end);
  }
  const unwanted = textOf(chars);
  if (unwanted === undefined) throw new TypeError(`${name} arg must be None or str`);
  if (!isPlain(unwanted) || !isPlain(s)) return trimPoints(s, unwanted, left, right);
  if (left) while (start < end && unwanted.includes(s.charAt(start))) start += 1;
  if (right) while (end > start && unwanted.includes(s.charAt(end - 1))) end -= 1;
  return s.slice(start, end);
}

function trimPoints(s: string, unwanted: string, left: boolean, right: boolean): string {
  const set = new Set(unwanted);
  const points = Array.from(s);
  let start = 0;
  let end = points.length;
  if (left) while (start < end && set.has(points[start] ?? "")) start += 1;
  if (right) while (end > start && set.has(points[end - 1] ?? "")) end -= 1;
  return points.slice(start, end).join("");
}
