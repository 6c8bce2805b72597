/** `find index count startswith replace …`: looking for one text in another. Positions are code points. */
import { TypeError, ValueError } from "../exceptions.js";
import { sliceBound, toSize } from "../int/index.js";
import { PyTuple } from "../tuple.js";
import { type_name } from "../types.js";
import { codePointLength, isPlain, pointIndex, unitOffset } from "./code_points.js";
import { receiver, textArgument, textOf } from "./receiver.js";

/** A part of a text, and where it begins in UTF-16 units. */
interface Part {
  readonly text: string;
  readonly offset: number;
}

/** `s[start:end]`; null when start lies past the end, where not even "" is found. */
function part(s: string, start: unknown, end: unknown): Part | null {
  const length = codePointLength(s);
  let from = sliceBound(start, 0);
  let to = sliceBound(end, length);
  if (from < 0) from = Math.max(0, from + length);
  to = to < 0 ? Math.max(0, to + length) : Math.min(to, length);
  if (from > to) return null;
  const offset = unitOffset(s, from);
  return { text: s.slice(offset, unitOffset(s, to)), offset };
}

function locate(s: string, sub: string, start: unknown, end: unknown, fromRight: boolean): number {
  if (start === undefined && end === undefined) {
    const at = fromRight ? s.lastIndexOf(sub) : s.indexOf(sub);
    return at <= 0 || isPlain(s) ? at : pointIndex(s, at);
  }
  const { text, offset } = part(s, start, end) ?? { text: null, offset: 0 };
  if (text === null) return -1;
  const at = fromRight ? text.lastIndexOf(sub) : text.indexOf(sub);
  return at < 0 ? -1 : pointIndex(s, at + offset);
}

/** `s.find(sub, start, end)` */
export function find(s: string, sub: string, start?: unknown, end?: unknown): number {
  s = receiver(s, "find");
  return locate(s, typeof sub === "string" ? sub : textArgument(sub, "find() argument 1"), start, end, false);
}

/** `s.rfind(sub, start, end)` */
export function rfind(s: string, sub: string, start?: unknown, end?: unknown): number {
  s = receiver(s, "rfind");
  return locate(s, typeof sub === "string" ? sub : textArgument(sub, "rfind() argument 1"), start, end, true);
}

/** `s.index(sub, start, end)`: like `find`, but raises ValueError. */
export function index(s: string, sub: string, start?: unknown, end?: unknown): number {
  s = receiver(s, "index");
  const at = locate(s, textArgument(sub, "index() argument 1"), start, end, false);
  if (at < 0) throw new ValueError("substring not found");
  return at;
}

/** `s.rindex(sub, start, end)` */
export function rindex(s: string, sub: string, start?: unknown, end?: unknown): number {
  s = receiver(s, "rindex");
  const at = locate(s, textArgument(sub, "rindex() argument 1"), start, end, true);
  if (at < 0) throw new ValueError("substring not found");
  return at;
}

/** `s.count(sub, start, end)`: occurrences that do not overlap. */
export function count(s: string, sub: string, start?: unknown, end?: unknown): number {
  s = receiver(s, "count");
  sub = textArgument(sub, "count() argument 1");
  const text = start === undefined && end === undefined ? s : part(s, start, end)?.text;
  if (text === undefined) return 0;
  if (sub === "") return codePointLength(text) + 1;
  let found = 0;
  for (let at = text.indexOf(sub); at >= 0; at = text.indexOf(sub, at + sub.length)) found += 1;
  return found;
}

/** `s.startswith(prefix, start, end)`; the prefix may be a tuple of texts. */
export function startswith(s: string, prefix: unknown, start?: unknown, end?: unknown): boolean {
  s = receiver(s, "startswith");
  if (start === undefined && end === undefined && typeof prefix === "string") return s.startsWith(prefix);
  return matches("startswith", s, prefix, start, end);
}

/** `s.endswith(suffix, start, end)` */
export function endswith(s: string, suffix: unknown, start?: unknown, end?: unknown): boolean {
  s = receiver(s, "endswith");
  if (start === undefined && end === undefined && typeof suffix === "string") return s.endsWith(suffix);
  return matches("endswith", s, suffix, start, end);
}

function matches(name: "startswith" | "endswith", s: string, wanted: unknown, start: unknown, end: unknown): boolean {
  const text = start === undefined && end === undefined ? s : part(s, start, end)?.text;
  const test = (affix: string): boolean => text !== undefined && (name === "startswith" ? text.startsWith(affix) : text.endsWith(affix));
  if (wanted instanceof PyTuple) {
    return wanted.some((each: unknown) => {
      const affix = textOf(each);
      if (affix === undefined) throw new TypeError(`tuple for ${name} must only contain str, not ${type_name(each)}`);
      return test(affix);
    });
  }
  const affix = textOf(wanted);
  if (affix === undefined) throw new TypeError(`${name} first arg must be str or a tuple of str, not ${type_name(wanted)}`);
  return test(affix);
}

/** `s.replace(old, new, count)` */
export function replace(s: string, old: string, replacement: string, count: unknown = -1): string {
  s = receiver(s, "replace");
  old = textArgument(old, "replace() argument 1");
  replacement = textArgument(replacement, "replace() argument 2");
  const limit = count === -1 ? -1 : toSize(count);
  if (old === "") return interleave(s, replacement, limit);
  if (limit < 0) return s.includes(old) ? s.split(old).join(replacement) : s;
  let text = "";
  let last = 0;
  let done = 0;
  for (let at = s.indexOf(old); at >= 0 && done < limit; at = s.indexOf(old, last)) {
    text += s.slice(last, at) + replacement;
    last = at + old.length;
    done += 1;
  }
  return text + s.slice(last);
}

/** Replacing "": the new text before every character and at the end. */
function interleave(s: string, between: string, limit: number): string {
  let left = limit < 0 ? Infinity : limit;
  let text = "";
  for (const char of s) text += left-- > 0 ? between + char : char;
  return left > 0 ? text + between : text;
}

/** `s.removeprefix(prefix)` */
export function removeprefix(s: string, prefix: string): string {
  s = receiver(s, "removeprefix");
  prefix = textArgument(prefix, "removeprefix() argument");
  return s.startsWith(prefix) ? s.slice(prefix.length) : s;
}

/** `s.removesuffix(suffix)` */
export function removesuffix(s: string, suffix: string): string {
  s = receiver(s, "removesuffix");
  suffix = textArgument(suffix, "removesuffix() argument");
  return suffix !== "" && s.endsWith(suffix) ? s.slice(0, -suffix.length) : s;
}

/** `sub in s`; `operand` is the type error's subject. */
export function contains(s: string, sub: unknown): boolean {
  const text = textOf(sub);
  if (text === undefined) throw new TypeError(`'in <string>' requires string as left operand, not ${type_name(sub)}`);
  return s.includes(text);
}
