/** `traceback`. */
import { apiModule, cls, fn, unsupported } from "../api.js";

const STACK = "functions run as JavaScript functions, whose stack has no Python frames";
const handled = { partial: "the exception that an `except` was entered with last, when the program runs by `yieldstar run`" };

export const traceback = apiModule<typeof import("../../src/runtime/stdlib/traceback.js")>()({
  print_exc: fn("(limit: int | None = None, file: object = None, chain: bool = True) -> None", handled),
  format_exc: fn("(limit: int | None = None, chain: bool = True) -> str", handled),
  print_exception: fn("(exc: object, /, value: object = ..., tb: object = ..., limit: int | None = None, file: object = None, chain: bool = True) -> None", { partial: "limit and chain have no effect" }),
  format_exception: fn("(exc: object, /, value: object = ..., tb: object = ..., limit: int | None = None, chain: bool = True) -> list[str]", { partial: "limit and chain have no effect; one item a line" }),
  format_exception_only: fn("(exc: object, /, value: object = ...) -> list[str]"),
  print_tb: fn("(tb: object, limit: int | None = None, file: object = None) -> None", { partial: "limit has no effect" }),
  format_tb: fn("(tb: object, limit: int | None = None) -> list[str]", { partial: "limit has no effect" }),
  extract_tb: fn("(tb: object, limit: int | None = None) -> list[FrameSummary]", { partial: "limit has no effect" }),
  format_list: fn("(extracted_list: list[FrameSummary]) -> list[str]"),
  FrameSummary: cls({ init: "(filename: str, lineno: int, name: str)", attributes: { filename: "str", lineno: "count", name: "str", line: "str" } }),
  clear_frames: fn("(tb: object) -> None"),
  print_stack: unsupported(STACK),
  format_stack: unsupported(STACK),
  extract_stack: unsupported(STACK),
  print_last: unsupported("it belongs to Python's interactive prompt"),
  walk_stack: unsupported(STACK),
  walk_tb: unsupported("follow tb_next instead"),
  StackSummary: unsupported("extract_tb gives a list"),
  TracebackException: unsupported("exceptions are formatted at once", "traceback.format_exception"),
});
