/** `unicodedata`. */
import { apiModule, constant, fn, unsupported } from "../api.js";

export const unicodedata = apiModule<typeof import("../../src/runtime/stdlib/unicodedata/index.js")>()({
  unidata_version: constant("str"),
  lookup: fn("(name: object, /) -> str", { partial: "of the named sequences only the keycaps" }),
  name: fn("(chr: object, default: object = ..., /) -> Any"),
  decimal: fn("(chr: object, default: object = ..., /) -> Any"),
  digit: fn("(chr: object, default: object = ..., /) -> Any"),
  numeric: fn("(chr: object, default: object = ..., /) -> Any"),
  category: fn("(chr: object, /) -> str"),
  bidirectional: fn("(chr: object, /) -> str"),
  combining: fn("(chr: object, /) -> count"),
  mirrored: fn("(chr: object, /) -> count"),
  east_asian_width: fn("(chr: object, /) -> str"),
  decomposition: fn("(chr: object, /) -> str"),
  normalize: fn("(form: object, unistr: object, /) -> str"),
  is_normalized: fn("(form: object, unistr: object, /) -> bool"),
  UCD: unsupported("there is one version of the database"),
  ucd_3_2_0: unsupported("there is one version of the database"),
});
