/** `textwrap`. */
import { apiModule, cls, fn } from "../api.js";

export const textwrap = apiModule<typeof import("../../src/runtime/stdlib/textwrap.js")>()({
  wrap: fn("(text: str, width: count = 70, **kwargs: object) -> list[str]"),
  fill: fn("(text: str, width: count = 70, **kwargs: object) -> str"),
  shorten: fn("(text: str, width: count, **kwargs: object) -> str"),
  dedent: fn("(text: str) -> str"),
  indent: fn("(text: str, prefix: str, predicate: object = None) -> str"),
  TextWrapper: cls({
    init: "(width: count = 70, **kwargs: object)",
    methods: { wrap: fn("(text: str) -> list[str]"), fill: fn("(text: str) -> str") },
    attributes: { width: "count", initial_indent: "str", subsequent_indent: "str", max_lines: "count | None", placeholder: "str" },
    partial: "options are keywords",
  }),
});
