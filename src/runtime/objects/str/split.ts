/** `split rsplit splitlines partition join`: texts into pieces and back. */
import { TypeError, ValueError } from "../exceptions.js";
import { toSize } from "../int/index.js";
import { isPlainArray, iter } from "../iteration.js";
import { listed } from "../length_hint.js";
import { tuple, type Tuple } from "../tuple.js";
import { truthy } from "../truth.js";
import { type_name } from "../types.js";
import { isSpace } from "../unicode/character_sets.js";
import { receiver, textOf } from "./receiver.js";

/** The separator of `split`; null stands for runs of white space. */
function separator(sep: unknown): string | null {
  if (sep === undefined || sep === null) return null;
  const text = textOf(sep);
  if (text === undefined) throw new TypeError(`must be str or None, not ${type_name(sep)}`);
  if (text === "") throw new ValueError("empty separator");
  return text;
}

/** `s.split(sep, maxsplit)` */
export function split(s: string, sep: string | null = null, maxsplit: unknown = -1): string[] {
  s = receiver(s, "split");
  const limit = maxsplit === -1 ? -1 : toSize(maxsplit);
  const between = separator(sep);
  if (between === null) return splitSpaces(s, limit < 0 ? Infinity : limit);
  if (limit < 0) return s.split(between);
  const pieces: string[] = [];
  let last = 0;
  for (let at = s.indexOf(between); at >= 0 && pieces.length < limit; at = s.indexOf(between, last)) {
    pieces.push(s.slice(last, at));
    last = at + between.length;
  }
  pieces.push(s.slice(last));
  return pieces;
}

function splitSpaces(s: string, limit: number): string[] {
  const pieces: string[] = [];
  const size = s.length;
  let at = 0;
  for (;;) {
    while (at < size && isSpace(s.charCodeAt(at))) at += 1;
    if (at === size) return pieces;
    if (pieces.length >= limit) break;
    const start = at;
    while (at < size && !isSpace(s.charCodeAt(at))) at += 1;
    pieces.push(s.slice(start, at));
  }
  pieces.push(s.slice(at));
  return pieces;
}

/** `s.rsplit(sep, maxsplit)`: like `split`, counting from the right. */
export function rsplit(s: string, sep: string | null = null, maxsplit: unknown = -1): string[] {
  s = receiver(s, "rsplit");
  const limit = maxsplit === -1 ? -1 : toSize(maxsplit);
  const between = separator(sep);
  if (between === null) return limit < 0 ? splitSpaces(s, Infinity) : splitSpacesRight(s, limit);
  const pieces: string[] = [];
  let last = s.length;
  while ((limit < 0 || pieces.length < limit) && last >= between.length) {
    const at = s.lastIndexOf(between, last - between.length);
    if (at < 0) break;
    pieces.push(s.slice(at + between.length, last));
    last = at;
  }
  pieces.push(s.slice(0, last));
  return pieces.reverse();
}

function splitSpacesRight(s: string, limit: number): string[] {
  const pieces: string[] = [];
  let at = s.length;
  for (;;) {
    while (at > 0 && isSpace(s.charCodeAt(at - 1))) at -= 1;
    if (at === 0) return pieces.reverse();
    if (pieces.length >= limit) break;
    const end = at;
    while (at > 0 && !isSpace(s.charCodeAt(at - 1))) at -= 1;
    pieces.push(s.slice(at, end));
  }
  pieces.push(s.slice(0, at));
  return pieces.reverse();
}

/** `s.splitlines(keepends)`: at all that Unicode takes for the end of a line, `\r\n` being one. */
export function splitlines(s: string, keepends: unknown = false): string[] {
  s = receiver(s, "splitlines");
  const keep = keepends !== false && truthy(keepends);
  const lines: string[] = [];
  let start = 0;
  for (let at = 0; at < s.length; at++) {
    if (!isLineEnd(s.charCodeAt(at))) continue;
    const end = at;
    if (s.charCodeAt(at) === 13 && s.charCodeAt(at + 1) === 10) at += 1;
    lines.push(s.slice(start, keep ? at + 1 : end));
    start = at + 1;
  }
  if (start < s.length) lines.push(s.slice(start));
  return lines;
}

const isLineEnd = (code: number): boolean => (code >= 10 && code <= 13) || (code >= 28 && code <= 30) || code === 0x85 || code === 0x2028 || code === 0x2029;

function partitionSeparator(sep: unknown): string {
  const text = textOf(sep);
  if (text === undefined) throw new TypeError(`must be str, not ${type_name(sep)}`);
  if (text === "") throw new ValueError("empty separator");
  return text;
}

/** `s.partition(sep)` */
export function partition(s: string, sep: string): Tuple<[string, string, string]> {
  s = receiver(s, "partition");
  const between = partitionSeparator(sep);
  const at = s.indexOf(between);
  return at < 0 ? tuple([s, "", ""]) : tuple([s.slice(0, at), between, s.slice(at + between.length)]);
}

/** `s.rpartition(sep)` */
export function rpartition(s: string, sep: string): Tuple<[string, string, string]> {
  s = receiver(s, "rpartition");
  const between = partitionSeparator(sep);
  const at = s.lastIndexOf(between);
  return at < 0 ? tuple(["", "", s]) : tuple([s.slice(0, at), between, s.slice(at + between.length)]);
}

/** `s.join(items)` */
export function join(s: string, items: unknown): string {
  s = receiver(s, "join");
  const list: readonly unknown[] = Array.isArray(items) && isPlainArray(items) ? items : collect(items);
  for (let i = 0; i < list.length; i++) {
    if (typeof list[i] !== "string") return joinOthers(s, list);
  }
  return list.join(s);
}

function joinOthers(s: string, items: readonly unknown[]): string {
  const texts: string[] = [];
  items.forEach((item, i) => {
    const text = textOf(item);
    if (text === undefined) throw new TypeError(`sequence item ${i}: expected str instance, ${type_name(item)} found`);
    texts.push(text);
  });
  return texts.join(s);
}

function collect(items: unknown): unknown[] {
  let iterator: unknown;
  try {
    iterator = iter(items);
  } catch (error) {
    if (error instanceof TypeError) throw new TypeError("can only join an iterable");
    throw error;
  }
  return listed(iterator);
}
