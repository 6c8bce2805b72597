/** How asyncio shows functions and coroutines in `repr`: the page is CPython's `format_helpers.py`. */
import type { AnyFunction } from "../objects/functions.js";
import { type BoundMethod, isBoundMethod } from "../objects/attributes/methods.js";
import { repr } from "../objects/repr.js";
import { partial } from "../stdlib/functools/partials.js";
import { className } from "../objects/type_registry.js";
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

/** `f() at file:line`: a callback; debug mode shows its arguments. */
export function formatCallback(callback: unknown, args: readonly unknown[] = []): string {
  const inner = unwrapped(callback);
  const place = isBoundMethod(inner) ? null : placeOf(inner);
  return `${calledName(callback)}(${args.map((arg) => shortRepr(arg)).join(", ")})${place === null ? "" : ` at ${place.file}:${place.firstLine}`}`;
}

/** A partial of `f` is shown as `f()()`: its arguments appear in debug mode only. */
const calledName = (callback: unknown): string => (callback instanceof partial ? `${calledName(callback.func)}()` : callbackName(callback));

/** The function of a bound method. */
const bare = (callback: unknown): unknown => (isBoundMethod(callback) ? callback.$method : callback);

/** `Sensor.read`, of a method that nobody registered: the class whose prototype has it. */
function methodName({ $self: self, $method: method }: BoundMethod): string {
  for (let holder: unknown = self; typeof holder === "object" && holder !== null; holder = Object.getPrototypeOf(holder)) {
    if (Object.getOwnPropertyDescriptor(holder, method.name)?.value === method) return `${className(holder.constructor)}.${method.name}`;
  }
  return method.name;
}

/** `__wrapped__` may lead in a circle. */
const DEEPEST = 100;

/** The function that a program wrote, below what `functools.wraps` and `partial` put around it; Python looks behind no bound method. */
function unwrapped(callback: unknown): unknown {
  let inner = callback;
  for (let i = 0; i < DEEPEST; i++) {
    const next = inner instanceof partial ? inner.func : (inner as { __wrapped__?: unknown } | null)?.__wrapped__;
    if (next === undefined || next === null) break;
    inner = next;
  }
  return inner;
}

function callbackName(named: unknown): string {
  const callback = bare(named);
  if (typeof callback === "function") {
    const { $meta: meta, $code: code } = callback as AnyFunction;
    // a lambda that was looked at before is described by its short name only
    const known = (meta?.qualname === "<lambda>" ? code?.qualname : undefined) ?? meta?.qualname ?? code?.qualname ?? null;
    if (known !== null) return known;
    return isBoundMethod(named) ? methodName(named) : (callback.name === "" ? "<lambda>" : callback.name);
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
