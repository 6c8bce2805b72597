/** How unknown code may call the methods of bytes and bytearray, as CPython's documentation has them. */
import { type AnyFunction, describeFunction } from "../functions.js";

const span = "sub, start=None, end=None, /";

/** Methods not named here take nothing. */
export const signatures: Readonly<Record<string, string>> = {
  append: "item, /",
  cast: "format, shape=None",
  center: "width, fillchar=b' ', /",
  count: span,
  decode: "encoding='utf-8', errors='strict'",
  endswith: "suffix, start=None, end=None, /",
  expandtabs: "tabsize=8",
  extend: "iterable_of_ints, /",
  find: span,
  hex: "sep=None, bytes_per_sep=1",
  index: span,
  insert: "index, item, /",
  join: "iterable_of_bytes, /",
  ljust: "width, fillchar=b' ', /",
  lstrip: "bytes=None, /",
  partition: "sep, /",
  pop: "index=-1, /",
  remove: "value, /",
  removeprefix: "prefix, /",
  removesuffix: "suffix, /",
  replace: "old, new, count=-1, /",
  rfind: span,
  rindex: span,
  rjust: "width, fillchar=b' ', /",
  rpartition: "sep, /",
  rsplit: "sep=None, maxsplit=-1",
  rstrip: "bytes=None, /",
  split: "sep=None, maxsplit=-1",
  splitlines: "keepends=False",
  startswith: "prefix, start=None, end=None, /",
  strip: "bytes=None, /",
  tobytes: "order='C'",
  translate: "table, /, delete=b''",
  zfill: "width, /",
};

/** Describes every method of a class's prototype that Python can see. */
export function describeMethods(prototype: object, typeName: string): void {
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const value: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
    if (typeof value !== "function" || name.startsWith("$") || name.startsWith("__") || name === "constructor") continue;
    const meta = describeFunction(value as AnyFunction, "builtin", signatures[name] ?? "", name);
    meta.qualname = `${typeName}.${name}`;
    meta.module = "builtins";
  }
}
