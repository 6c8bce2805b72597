/** `re`. */
import { apiModule, cls, constant, fn, unsupported } from "../api.js";

const match = {
  group: fn("(*args: object) -> Any"),
  groups: fn("(default: object = None) -> tuple[Any, ...]"),
  groupdict: fn("(default: object = None) -> dict[str, Any]"),
  start: fn("(group: object = 0, /) -> index"),
  end: fn("(group: object = 0, /) -> index"),
  span: fn("(group: object = 0, /) -> tuple[index, index]"),
  expand: fn("(template: object) -> Any"),
};
const found = "(string: object, pos: object = 0, endpos: object = ...) -> Match | None";
const once = "(pattern: object, string: object, flags: object = 0) -> Match | None";

/** A member of `RegexFlag`: an int that knows its name. */
const flag = constant("Any");

export const re = apiModule<typeof import("../../src/runtime/stdlib/re/index.js")>()({
  Pattern: cls({
    methods: {
      search: fn(found),
      match: fn(found),
      fullmatch: fn(found),
      scanner: fn("(string: object, pos: object = 0, endpos: object = ...) -> Any"),
      findall: fn("(string: object, pos: object = 0, endpos: object = ...) -> list[Any]"),
      finditer: fn("(string: object, pos: object = 0, endpos: object = ...) -> Iterator[Match]"),
      split: fn("(string: object, maxsplit: index = 0) -> list[Any]"),
      sub: fn("(repl: object, string: object, count: index = 0) -> Any"),
      subn: fn("(repl: object, string: object, count: index = 0) -> tuple[Any, count]"),
    },
    attributes: { pattern: "Any", flags: "count", groups: "count", groupindex: "Any" },
  }),
  Match: cls({ methods: match, attributes: { re: "Pattern", string: "Any", pos: "count", endpos: "count", lastindex: "count | None", lastgroup: "str | None", regs: "tuple[Any, ...]" } }),
  compile: fn("(pattern: object, flags: object = 0) -> Pattern"),
  search: fn(once),
  match: fn(once),
  fullmatch: fn(once),
  findall: fn("(pattern: object, string: object, flags: object = 0) -> list[Any]"),
  finditer: fn("(pattern: object, string: object, flags: object = 0) -> Iterator[Match]"),
  split: fn("(pattern: object, string: object, maxsplit: index = 0, flags: object = 0) -> list[Any]"),
  sub: fn("(pattern: object, repl: object, string: object, count: index = 0, flags: object = 0) -> Any"),
  subn: fn("(pattern: object, repl: object, string: object, count: index = 0, flags: object = 0) -> tuple[Any, count]"),
  escape: fn("(pattern: T) -> T"),
  purge: fn("() -> None"),
  PatternError: cls({ init: "(msg: str, pattern: object = None, pos: count | None = None)", bases: ["builtins.Exception"], attributes: { msg: "str", pattern: "Any", pos: "count | None", lineno: "count | None", colno: "count | None" } }),
  error: cls({ init: "(msg: str, pattern: object = None, pos: count | None = None)", bases: ["builtins.Exception"], attributes: { msg: "str", pattern: "Any", pos: "count | None", lineno: "count | None", colno: "count | None" } }),
  A: flag,
  ASCII: flag,
  I: flag,
  IGNORECASE: flag,
  L: flag,
  LOCALE: flag,
  M: flag,
  MULTILINE: flag,
  S: flag,
  DOTALL: flag,
  U: flag,
  UNICODE: flag,
  X: flag,
  VERBOSE: flag,
  NOFLAG: flag,
  RegexFlag: constant("Any"),
  DEBUG: unsupported("compiled patterns are JavaScript's and can't be listed"),
});
