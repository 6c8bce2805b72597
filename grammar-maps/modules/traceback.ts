/** `traceback`. */
import { apiModule, cls, fn } from "../api.js";

const handled = { partial: "the exception that an `except` was entered with last, when the program runs by `yieldstar run`" };
const stack = { partial: "the program's own frames, when it runs by `yieldstar run`; converted TypeScript has none" };

export const traceback = apiModule<typeof import("../../src/runtime/stdlib/traceback/index.js")>()({
  print_exc: fn("(limit: int | None = None, file: object = None, chain: bool = True) -> None", handled),
  format_exc: fn("(limit: int | None = None, chain: bool = True) -> str", handled),
  print_exception: fn("(exc: object, /, value: object = ..., tb: object = ..., limit: int | None = None, file: object = None, chain: bool = True) -> None"),
  format_exception: fn("(exc: object, /, value: object = ..., tb: object = ..., limit: int | None = None, chain: bool = True) -> list[str]"),
  format_exception_only: fn("(exc: object, /, value: object = ..., *, show_group: object = False) -> list[str]"),
  print_last: fn("(limit: int | None = None, file: object = None, chain: bool = True) -> None"),
  print_tb: fn("(tb: object, limit: int | None = None, file: object = None) -> None"),
  format_tb: fn("(tb: object, limit: int | None = None) -> list[str]"),
  extract_tb: fn("(tb: object, limit: int | None = None) -> Any"),
  format_list: fn("(extracted_list: object) -> list[str]"),
  print_list: fn("(extracted_list: object, file: object = None) -> None"),
  walk_tb: fn("(tb: object) -> Any"),
  walk_stack: fn("(f: object) -> Any", stack),
  extract_stack: fn("(f: object = None, limit: int | None = None) -> Any", stack),
  format_stack: fn("(f: object = None, limit: int | None = None) -> list[str]", stack),
  print_stack: fn("(f: object = None, limit: int | None = None, file: object = None) -> None", stack),
  clear_frames: fn("(tb: object) -> None"),
  FrameSummary: cls({
    init: "(filename: object, lineno: object, name: object, *, lookup_line: object = True, locals: object = None, line: object = None, end_lineno: object = None, colno: object = None, end_colno: object = None)",
    attributes: { filename: "Any", lineno: "Any", name: "Any", line: "Any", end_lineno: "Any", colno: "Any", end_colno: "Any", locals: "Any" },
  }),
  StackSummary: cls({
    bases: ["list"],
    init: "(iterable: object = ..., /)",
    methods: { format: fn("(**kwargs: object) -> list[str]"), format_frame_summary: fn("(frame_summary: object, **kwargs: object) -> Any") },
    partial: "`extract` does not capture locals: frames keep none",
  }),
  TracebackException: cls({
    init: "(exc_type: object, exc_value: object, exc_traceback: object, *, limit: object = None, lookup_lines: object = True, capture_locals: object = False, compact: object = False, max_group_width: object = 15, max_group_depth: object = 10, save_exc_type: object = True)",
    methods: { format: fn("(*, chain: object = True) -> Any"), format_exception_only: fn("(*, show_group: object = False) -> Any"), print: fn("(*, file: object = None, chain: object = True) -> None") },
    attributes: { stack: "Any", __cause__: "Any", __context__: "Any", __suppress_context__: "bool", __notes__: "Any", exceptions: "Any", exc_type: "Any", exc_type_str: "Any", exc_type_qualname: "Any", exc_type_module: "Any", filename: "Any", lineno: "Any", end_lineno: "Any", text: "Any", offset: "Any", end_offset: "Any", msg: "Any", _str: "str" },
    partial: "capture_locals: frames keep no local variables",
  }),
});
