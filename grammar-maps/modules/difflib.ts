/** `difflib`. */
import { apiModule, cls, fn, unsupported } from "../api.js";

const diff = fn("(a: Iterable[str], b: Iterable[str], fromfile: str = '', tofile: str = '', fromfiledate: str = '', tofiledate: str = '', n: count = 3, lineterm: str = ...) -> Generator[str, Any, None]");

export const difflib = apiModule<typeof import("../../src/runtime/stdlib/difflib/index.js")>()({
  SequenceMatcher: cls({
    init: "(isjunk: object = None, a: object = '', b: object = '', autojunk: object = True)",
    methods: {
      set_seqs: fn("(a: object, b: object) -> None"),
      set_seq1: fn("(a: object) -> None"),
      set_seq2: fn("(b: object) -> None"),
      find_longest_match: fn("(alo: count = 0, ahi: count | None = None, blo: count = 0, bhi: count | None = None) -> Match"),
      get_matching_blocks: fn("() -> list[Match]"),
      get_opcodes: fn("() -> list[tuple[str, count, count, count, count]]"),
      get_grouped_opcodes: fn("(n: count = 3) -> Generator[list[tuple[str, count, count, count, count]], Any, None]"),
      ratio: fn("() -> float"),
      quick_ratio: fn("() -> float"),
      real_quick_ratio: fn("() -> float"),
    },
    attributes: { a: "Any", b: "Any", isjunk: "Any", autojunk: "bool", b2j: "Any", bjunk: "Any", bpopular: "Any" },
  }),
  Match: cls({ bases: ["tuple"], init: "(a: count, b: count, size: count)", attributes: { a: "count", b: "count", size: "count" } }),
  Differ: cls({
    init: "(linejunk: object = None, charjunk: object = None)",
    methods: { compare: fn("(a: Iterable[str], b: Iterable[str]) -> Generator[str, Any, None]") },
    attributes: { linejunk: "Any", charjunk: "Any" },
  }),
  ndiff: fn("(a: Iterable[str], b: Iterable[str], linejunk: object = None, charjunk: object = ...) -> Generator[str, Any, None]"),
  unified_diff: diff,
  context_diff: diff,
  diff_bytes: fn("(dfunc: object, a: object, b: object, fromfile: object = b'', tofile: object = b'', fromfiledate: object = b'', tofiledate: object = b'', n: object = 3, lineterm: object = ...) -> Generator[bytes, Any, None]"),
  get_close_matches: fn("(word: object, possibilities: Iterable[T], n: count = 3, cutoff: object = 0.6) -> list[T]"),
  restore: fn("(delta: Iterable[str], which: object) -> Generator[str, Any, None]"),
  IS_LINE_JUNK: fn("(line: str, pat: object = None) -> bool"),
  IS_CHARACTER_JUNK: fn("(ch: str, ws: str = ...) -> bool"),
  HtmlDiff: unsupported("the runtime writes no HTML pages", "unified_diff, whose lines are easy to mark up"),
});
