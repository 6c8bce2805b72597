/** How asyncio shows functions and coroutines in `repr`: the page is CPython's `format_helpers.py`. */
import type { AnyFunction } from "../objects/functions.js";
import { repr } from "../objects/repr.js";
import { PyTuple } from "../objects/tuple.js";

/** Where a function was defined, when the program says so. */
export interface CodePlace {
  readonly file: string;
  readonly firstLine: number;
}

/** Where the library functions that appear in `repr` live. */
export const LIBRARY = "/usr/local/lib/python3.13/";

/** The defining place of a function; null when unknown (converted programs keep none). */
export function placeOf(f: unknown): CodePlace | null {
  if (typeof f !== "function") return null;
  const { $meta: meta, $code: code } = f as AnyFunction;
  if (meta?.file !== undefined) return meta.firstLine < 0 ? null : { file: meta.file, firstLine: meta.firstLine };
  return code === undefined ? null : { file: code.file.path, firstLine: code.firstLine };
}

/** `f() at file:line`: a callback. */
export function formatCallback(callback: unknown): string {
  const place = placeOf(underlying(callback));
  const text = `${callbackName(callback)}()`;
  return place === null ? text : `${text} at ${place.file}:${place.firstLine}`;
}

/** The function behind a bound method or a partial. */
function underlying(callback: unknown): unknown {
  const bound = (callback as { __func__?: unknown } | null)?.__func__;
  return bound ?? callback;
}

function callbackName(callback: unknown): string {
  if (typeof callback === "function") {
    const { $meta: meta, $code: code } = callback as AnyFunction;
    return meta?.qualname ?? code?.qualname ?? (callback.name === "" ? "<lambda>" : callback.name);
  }
  const { __qualname__, __name__ } = (callback ?? {}) as { __qualname__?: unknown; __name__?: unknown };
  return typeof __qualname__ === "string" ? __qualname__ : typeof __name__ === "string" ? __name__ : repr(callback);
}

const LONGEST = 30;

/** `repr` cut short as `reprlib.repr` does: it is what a Future shows of its result. */
export function shortRepr(value: unknown, level = 6): string {
  if (typeof value === "string") return cutMiddle(repr(value.slice(0, LONGEST)), repr(value), LONGEST);
  if (typeof value === "number" || typeof value === "bigint") return cutMiddle(repr(value), repr(value), 40);
  if (value instanceof PyTuple) return shortSequence(value, "(", value.length === 1 ? ",)" : ")", 6, level);
  if (Array.isArray(value)) return shortSequence(value, "[", "]", 6, level);
  const text = repr(value);
  return value !== null && typeof value === "object" && text.startsWith("{") ? text : cutMiddle(text, text, LONGEST);
}

function shortSequence(items: readonly unknown[], open: string, close: string, longest: number, level: number): string {
  if (level <= 0 && items.length > 0) return `${open}...${close}`;
  const shown = items.slice(0, longest).map((item) => shortRepr(item, level - 1));
  if (items.length > longest) shown.push("...");
  return open + shown.join(", ") + close;
}

function cutMiddle(start: string, text: string, longest: number): string {
  if (text.length <= longest) return start.length >= text.length ? start : text;
  const before = Math.max(0, Math.floor((longest - 3) / 2));
  const after = Math.max(0, longest - 3 - before);
  return `${text.slice(0, before)}...${text.slice(text.length - after)}`;
}
