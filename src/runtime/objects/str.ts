/** The type `str`: `str(x)`, and its methods under Python's unbound spelling, `str.strip(s)`. */
import { lookupSpecial } from "./attributes.js";
import { decodeArgument } from "./bytes.js";
import { TypeError } from "./exceptions.js";
import { floatRepr } from "./float_repr.js";
import { iter } from "./iteration.js";
import { intRepr } from "./int_repr.js";
import { percent } from "./percent.js";
import { repr } from "./repr.js";
import { center, expandtabs, ljust, rjust, zfill } from "./str/align.js";
import { capitalize, casefold, lower, swapcase, title, upper } from "./str/case.js";
import { isalnum, isalpha, isascii, isdecimal, isdigit, isidentifier, islower, isnumeric, isprintable, isspace, istitle, isupper } from "./str/classify.js";
import { codePointLength } from "./str/code_points.js";
import { encode } from "./str/encode.js";
import { format_map, formatMethod } from "./str/format_method.js";
import { receiver, textOf } from "./str/receiver.js";
import { contains, count, endswith, find, index, removeprefix, removesuffix, replace, rfind, rindex, startswith } from "./str/search.js";
import { join, partition, rpartition, rsplit, split, splitlines } from "./str/split.js";
import { lstrip, rstrip, strip } from "./str/strip.js";
import { maketrans, translate } from "./str/translate.js";
import { allocatedBy, constructDerived } from "./instance_creation.js";
import { builtinMethods, carrier, carrierMethods, carriesValue } from "./type_methods.js";
import { registerType } from "./type_registry.js";
import { type_name } from "./types.js";

/** Each method with the signature a call binds by. */
const methods = {
  capitalize,
  casefold,
  center,
  count,
  encode,
  endswith,
  expandtabs,
  find,
  format: formatMethod,
  format_map,
  index,
  isalnum,
  isalpha,
  isascii,
  isdecimal,
  isdigit,
  isidentifier,
  islower,
  isnumeric,
  isprintable,
  isspace,
  istitle,
  isupper,
  join,
  ljust,
  lower,
  lstrip,
  partition,
  percent,
  removeprefix,
  removesuffix,
  replace,
  rfind,
  rindex,
  rjust,
  rpartition,
  rsplit,
  rstrip,
  split,
  splitlines,
  startswith,
  strip,
  swapcase,
  title,
  translate,
  upper,
  zfill,
};

const signatures: Partial<Record<keyof typeof methods, string>> = {
  center: "width, fillchar=' ', /",
  count: "sub, start=None, end=None, /",
  encode: "encoding='utf-8', errors='strict'",
  endswith: "suffix, start=None, end=None, /",
  expandtabs: "tabsize=8",
  find: "sub, start=None, end=None, /",
  format: "*args, **kwargs",
  format_map: "mapping, /",
  index: "sub, start=None, end=None, /",
  join: "iterable, /",
  ljust: "width, fillchar=' ', /",
  lstrip: "chars=None, /",
  partition: "sep, /",
  percent: "args, /",
  removeprefix: "prefix, /",
  removesuffix: "suffix, /",
  replace: "old, new, /, count=-1",
  rfind: "sub, start=None, end=None, /",
  rindex: "sub, start=None, end=None, /",
  rjust: "width, fillchar=' ', /",
  rpartition: "sep, /",
  rsplit: "sep=None, maxsplit=-1",
  rstrip: "chars=None, /",
  split: "sep=None, maxsplit=-1",
  splitlines: "keepends=False",
  startswith: "prefix, start=None, end=None, /",
  strip: "chars=None, /",
  translate: "table, /",
  zfill: "width, /",
};

export interface StrType {
  (object?: unknown, encoding?: unknown, errors?: unknown): string;
  new (object?: unknown, encoding?: unknown, errors?: unknown): { readonly $value: string };
  readonly prototype: object;
}

/** `str(x)`; with an encoding, `str(b, "utf-8")`. */
function makeStr(object?: unknown, encoding?: unknown, errors?: unknown): unknown {
  // oxlint-disable-next-line prefer-rest-params -- a call of `str` itself takes no array of arguments
  if (new.target !== undefined && new.target !== str) return constructDerived(str, new.target, Array.prototype.slice.call(arguments) as unknown[]);
  return newText(object, encoding, errors);
}

function newText(object: unknown, encoding: unknown, errors: unknown): string {
  if (encoding !== undefined || errors !== undefined) return decodeArgument(object, encoding, errors);
  return object === undefined ? "" : textForm(object);
}

/** What `print(x)` shows. */
export function textForm(x: unknown): string {
  switch (typeof x) {
    case "string":
      return x;
    case "number":
      return Number.isInteger(x) ? `${x}` : floatRepr(x);
    case "bigint":
      return intRepr(x);
    case "object":
      return x === null ? "None" : objectText(x);
    default:
      return repr(x);
  }
}

function objectText(x: object & { readonly __str__?: unknown }): string {
  if (x.__str__ !== undefined) {
    const method = lookupSpecial(x, "__str__");
    if (method === null) throw new TypeError("'NoneType' object is not callable");
    if (method !== undefined) {
      const text: unknown = method();
      if (typeof text === "string") return text;
      const carried = textOf(text);
      if (carried === undefined) throw new TypeError(`__str__ returned non-string (type ${type_name(text)})`);
      return carried;
    }
  }
  return textOf(x) ?? inheritedText(x);
}

/** `object.__str__`: what `__repr__` gives, which then is the text that is no text. */
function inheritedText(x: object & { readonly __repr__?: unknown }): string {
  const method = x.__repr__ === undefined || Array.isArray(x) ? undefined : lookupSpecial(x, "__repr__");
  if (method === undefined || method === null) return repr(x);
  const text: unknown = method();
  const carried = typeof text === "string" ? text : textOf(text);
  if (carried === undefined) throw new TypeError(`__str__ returned non-string (type ${type_name(text)})`);
  return carried;
}

/** The type `str`. */
export const str: StrType & typeof methods & { maketrans: typeof maketrans } = builtinMethods("str", makeStr as unknown as StrType, methods, signatures, { maketrans }, { maketrans: "x, y=None, z=None, /" });
allocatedBy(str, (cls, [object, encoding, errors]) => carrier(cls, newText(object, encoding, errors)));
registerType(str, { name: "str", signature: "object='', encoding='utf-8', errors='strict'" });
carriesValue(str);
carrierMethods(str, {
  __contains__: (self: string, sub: unknown) => contains(receiver(self, "__contains__"), sub),
  __iter__: (self: string) => iter(receiver(self, "__iter__")),
  __len__: (self: string) => codePointLength(receiver(self, "__len__")),
});
