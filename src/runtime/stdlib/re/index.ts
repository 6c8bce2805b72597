/** `re`, on JavaScript's regular expressions. */
import { bufferBytes } from "../../objects/bytes/arguments.js";
import { toBinary } from "../../objects/bytes/binary_text.js";
import { AnyBytes, Bytes } from "../../objects/bytes.js";
import { namedInPickles, takenApartBy } from "../../objects/attributes/pickled_names.js";
import { carriedValue } from "../../objects/compare.js";
import { OverflowError, TypeError, ValueError } from "../../objects/exceptions.js";
import { hash } from "../../objects/hash.js";
import { asIndex } from "../../objects/indices.js";
import { pythonFunctions } from "../../objects/library_functions.js";
import { and_ } from "../../objects/operators.js";
import { isInt } from "../../objects/py_float.js";
import { textOf } from "../../objects/str/receiver.js";
import { type_name } from "../../objects/types.js";
import type { PyIterator } from "../../objects/py_iterator.js";
import type { Tuple } from "../../objects/tuple.js";
import type { Match } from "./match.js";
import { Pattern } from "./pattern.js";

export { PatternError, PatternError as error } from "./errors.js";
export { Match } from "./match.js";
export { Pattern } from "./pattern.js";
export { A, ASCII, DOTALL, I, IGNORECASE, L, LOCALE, M, MULTILINE, NOFLAG, RegexFlag, S, U, UNICODE, VERBOSE, X } from "./flags.js";

const cache = new Map<string, Pattern>();

/** The flags as C's int; what is none is told of by the first that is done with it. */
function flagBits(pattern: unknown, flags: unknown): number {
  const value = carriedValue(flags);
  if (!isInt(value) && typeof value !== "boolean") {
    if (typeof pattern !== "string" && !(pattern instanceof AnyBytes) && !(pattern instanceof Pattern)) new Pattern(pattern, 0);
    and_(flags, 1);
  }
  if (typeof value === "bigint" || (typeof value === "number" && (value > 0x7fffffff || value < -0x80000000))) throw new OverflowError("Python int too large to convert to C int");
  return Number(asIndex(flags));
}

/** `compile(pattern, flags=0)` */
export function compile(pattern: unknown, flags: unknown = 0): Pattern {
  // the cache is asked first, which takes what can be hashed
  if (typeof pattern === "object" && pattern !== null && !(pattern instanceof Pattern)) hash(pattern);
  if (typeof flags === "object" && flags !== null) hash(flags);
  const bits = flagBits(pattern, flags);
  if (pattern instanceof Pattern) {
    if (bits !== 0) throw new ValueError("cannot process flags argument with a compiled pattern");
    return pattern;
  }
  if (typeof pattern !== "string") return new Pattern(pattern, bits);
  const key = `${bits}:${pattern}`;
  let known = cache.get(key);
  if (known === undefined) {
    if (cache.size >= 512) cache.clear();
    cache.set(key, (known = new Pattern(pattern, bits)));
  }
  return known;
}

/** `search(pattern, string, flags=0)` */
export function search(pattern: unknown, string: unknown, flags: unknown = 0): Match | null {
  return compile(pattern, flags).search(string);
}

/** `match(pattern, string, flags=0)` */
export function match(pattern: unknown, string: unknown, flags: unknown = 0): Match | null {
  return compile(pattern, flags).match(string);
}

/** `fullmatch(pattern, string, flags=0)` */
export function fullmatch(pattern: unknown, string: unknown, flags: unknown = 0): Match | null {
  return compile(pattern, flags).fullmatch(string);
}

/** `findall(pattern, string, flags=0)` */
export function findall(pattern: unknown, string: unknown, flags: unknown = 0): unknown[] {
  return compile(pattern, flags).findall(string);
}

/** `finditer(pattern, string, flags=0)` */
export function finditer(pattern: unknown, string: unknown, flags: unknown = 0): PyIterator<Match> {
  return compile(pattern, flags).finditer(string);
}

/** `split(pattern, string, maxsplit=0, flags=0)` */
export function split(pattern: unknown, string: unknown, maxsplit = 0, flags: unknown = 0): unknown[] {
  return compile(pattern, flags).split(string, maxsplit);
}

/** `sub(pattern, repl, string, count=0, flags=0)` */
export function sub(pattern: unknown, repl: unknown, string: unknown, count = 0, flags: unknown = 0): string {
  return compile(pattern, flags).sub(repl, string, count);
}

/** `subn(pattern, repl, string, count=0, flags=0)` */
export function subn(pattern: unknown, repl: unknown, string: unknown, count = 0, flags: unknown = 0): Tuple<[string, number]> {
  return compile(pattern, flags).subn(repl, string, count);
}

const special = /[()[\]{}?*+\-|^$\\.&~# \t\n\r\v\f]/g;

/** `escape(pattern)` */
export function escape(pattern: string): string;
export function escape(pattern: unknown): unknown {
  const bytes = bufferBytes(pattern);
  if (bytes !== undefined) return new Bytes(Uint8Array.from(toBinary(bytes).replace(special, "\\$&"), (c) => c.charCodeAt(0)));
  const text = textOf(pattern);
  if (text === undefined) throw new TypeError(`decoding to str: need a bytes-like object, ${type_name(pattern)} found`);
  return text.replace(special, "\\$&");
}

/** `purge()` */
export function purge(): void {
  cache.clear();
}

/** `re._compile`, by which pickles make patterns again. */
const _compile = (pattern: unknown, flags: unknown): Pattern => compile(pattern, flags);
namedInPickles("re", "_compile", _compile);
takenApartBy(Pattern, (x) => [_compile, x instanceof Pattern ? [x.pattern, x.flags] : []]);

pythonFunctions("re", {
  _compile: [_compile, "pattern, flags"],
  compile: [compile, "pattern, flags=0"],
  search: [search, "pattern, string, flags=0"],
  match: [match, "pattern, string, flags=0"],
  fullmatch: [fullmatch, "pattern, string, flags=0"],
  findall: [findall, "pattern, string, flags=0"],
  finditer: [finditer, "pattern, string, flags=0"],
  split: [split, "pattern, string, maxsplit=0, flags=0"],
  sub: [sub, "pattern, repl, string, count=0, flags=0"],
  subn: [subn, "pattern, repl, string, count=0, flags=0"],
  escape: [escape, "pattern"],
  purge: [purge, ""],
});
