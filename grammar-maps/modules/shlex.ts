/** `shlex`. */
import { apiModule, cls, fn } from "../api.js";

export const shlex = apiModule<typeof import("../../src/runtime/stdlib/shlex.js")>()({
  split: fn("(s: object, comments: object = False, posix: object = True) -> list[str]"),
  quote: fn("(s: object) -> str"),
  join: fn("(split_command: object) -> str"),
  shlex: cls({
    init: "(instream: object = None, infile: object = None, posix: object = False, punctuation_chars: object = False)",
    methods: {
      __iter__: fn("() -> Iterator[Any]"),
      get_token: fn("() -> Any"),
      push_token: fn("(tok: object) -> None"),
      read_token: fn("() -> str | None"),
      sourcehook: fn("(newfile: str) -> tuple[str, Any]"),
      push_source: fn("(newstream: object, newfile: object = None) -> None"),
      pop_source: fn("() -> None"),
      error_leader: fn("(infile: object = None, lineno: object = None) -> str"),
    },
    attributes: {
      commenters: "str",
      wordchars: "str",
      whitespace: "str",
      whitespace_split: "bool",
      escape: "str",
      quotes: "str",
      escapedquotes: "str",
      punctuation_chars: "str",
      posix: "bool",
      infile: "Any",
      instream: "Any",
      source: "Any",
      lineno: "count",
      debug: "count",
      token: "str | None",
      eof: "str | None",
    },
    partial: "`debug` prints nothing",
  }),
});
