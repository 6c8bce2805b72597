/** `csv`. */
import { apiModule, cls, constant, fn, unsupported } from "../api.js";

const count = constant("count");

export const csv = apiModule<typeof import("../../src/runtime/stdlib/csv/index.js")>()({
  Error: cls({ bases: ["builtins.Exception"], init: "(*args: object)" }),
  reader: fn("(iterable: object, dialect: object = 'excel', **fmtparams: object) -> Any"),
  writer: fn("(fileobj: object, dialect: object = 'excel', **fmtparams: object) -> Any"),
  DictReader: cls({ init: "(f: object, fieldnames: object = None, restkey: object = None, restval: object = None, dialect: object = 'excel', **kwds: object)", attributes: { fieldnames: "Any", line_num: "count" } }),
  DictWriter: cls({
    init: "(f: object, fieldnames: object, restval: object = '', extrasaction: str = 'raise', dialect: object = 'excel', **kwds: object)",
    methods: { writeheader: fn("() -> Any"), writerow: fn("(rowdict: object) -> Any"), writerows: fn("(rowdicts: object) -> None") },
    attributes: { fieldnames: "Any" },
  }),
  Dialect: constant("Any"),
  excel: constant("Any"),
  excel_tab: constant("Any"),
  unix_dialect: constant("Any"),
  register_dialect: fn("(name: str, dialect: object = 'excel', **fmtparams: object) -> None"),
  unregister_dialect: fn("(name: str) -> None"),
  get_dialect: fn("(name: str) -> Any"),
  list_dialects: fn("() -> list[str]"),
  field_size_limit: fn("(new_limit: count | None = None) -> count", { partial: "kept, without effect" }),
  QUOTE_MINIMAL: count,
  QUOTE_ALL: count,
  QUOTE_NONNUMERIC: count,
  QUOTE_NONE: count,
  QUOTE_STRINGS: count,
  QUOTE_NOTNULL: count,
  Sniffer: unsupported("guessing a dialect is not there yet", "say the delimiter"),
});
