/** `warnings`. */
import { apiModule, cls, constant, fn, unsupported } from "../api.js";

const FRAMES = { partial: "`stacklevel` counts the program's own frames, when it runs by `yieldstar run`; converted TypeScript has none" };

export const warnings = apiModule<typeof import("../../src/runtime/stdlib/warnings/index.js")>()({
  warn: fn("(message: object, category: object = None, stacklevel: object = 1, source: object = None, *, skip_file_prefixes: object = ()) -> None", FRAMES),
  warn_explicit: fn("(message: object, category: object, filename: object, lineno: object, module: object = None, registry: object = None, module_globals: object = None, source: object = None) -> None"),
  filterwarnings: fn("(action: object, message: object = '', category: object = ..., module: object = '', lineno: object = 0, append: object = False) -> None"),
  simplefilter: fn("(action: object, category: object = ..., lineno: object = 0, append: object = False) -> None"),
  resetwarnings: fn("() -> None"),
  showwarning: constant("Any"),
  formatwarning: constant("Any"),
  filters: constant("Any"),
  defaultaction: constant("Any"),
  onceregistry: constant("Any"),
  catch_warnings: cls({
    init: "(*, record: object = False, module: object = None, action: object = None, category: object = ..., lineno: object = 0, append: object = False)",
    methods: { __enter__: fn("() -> Any"), __exit__: fn("(*exc_info: object) -> None") },
  }),
  WarningMessage: cls({
    init: "(message: object, category: object, filename: object, lineno: object, file: object = None, line: object = None, source: object = None)",
    attributes: { message: "Any", category: "Any", filename: "Any", lineno: "Any", file: "Any", line: "Any", source: "Any" },
  }),
  deprecated: cls({
    init: "(message: object, /, *, category: object = ..., stacklevel: object = 1)",
    methods: { __call__: fn("(arg: object, /) -> Any") },
    attributes: { message: "str", category: "Any", stacklevel: "Any" },
    since: 13,
  }),
  sys: unsupported("it is the module `sys`", "import sys"),
});
