/** `json`. */
import { apiModule, cls, constant, fn } from "../api.js";

const encoding = "skipkeys: bool = False, ensure_ascii: bool = True, check_circular: bool = True, allow_nan: bool = True, cls: object = None, indent: object = None, separators: object = None, default: object = None, sort_keys: bool = False, **kw: Any";
const decoding = "cls: object = None, object_hook: object = None, parse_float: object = None, parse_int: object = None, parse_constant: object = None, object_pairs_hook: object = None, **kw: Any";

export const json = apiModule<typeof import("../../src/runtime/stdlib/json/index.js")>()({
  decoder: constant("Any"),
  encoder: constant("Any"),
  dumps: fn(`(obj: object, *, ${encoding}) -> str`),
  dump: fn(`(obj: object, fp: object, *, ${encoding}) -> None`),
  loads: fn(`(s: object, *, ${decoding}) -> Any`),
  load: fn(`(fp: object, *, ${decoding}) -> Any`),
  JSONEncoder: cls({
    init: "(*, skipkeys: bool = False, ensure_ascii: bool = True, check_circular: bool = True, allow_nan: bool = True, sort_keys: bool = False, indent: object = None, separators: object = None, default: object = None)",
    methods: { default: fn("(o: object) -> Any"), encode: fn("(o: object) -> str"), iterencode: fn("(o: object) -> list[str]", { partial: "one piece" }) },
  }),
  JSONDecoder: cls({
    init: "(*, object_hook: object = None, parse_float: object = None, parse_int: object = None, parse_constant: object = None, strict: bool = True, object_pairs_hook: object = None)",
    methods: { decode: fn("(s: str) -> Any"), raw_decode: fn("(s: str, idx: count = 0) -> tuple[Any, count]") },
  }),
  JSONDecodeError: cls({ bases: ["builtins.ValueError"], init: "(msg: str, doc: str, pos: count)", attributes: { msg: "str", doc: "str", pos: "count", lineno: "count", colno: "count" } }),
});
