/** `string`. */
import { apiModule, cls, constant, fn } from "../api.js";

export const string = apiModule<typeof import("../../src/runtime/stdlib/string/index.js")>()({
  whitespace: constant("str"),
  ascii_lowercase: constant("str"),
  ascii_uppercase: constant("str"),
  ascii_letters: constant("str"),
  digits: constant("str"),
  hexdigits: constant("str"),
  octdigits: constant("str"),
  punctuation: constant("str"),
  printable: constant("str"),
  capwords: fn("(s: str, sep: str | None = None) -> str"),
  Template: cls({
    init: "(template: str)",
    methods: { substitute: fn("(mapping: object = ..., /, **kws: object) -> str"), safe_substitute: fn("(mapping: object = ..., /, **kws: object) -> str"), is_valid: fn("() -> bool"), get_identifiers: fn("() -> list[str]") },
    attributes: { template: "str", delimiter: "Any", idpattern: "Any", braceidpattern: "Any", flags: "Any" },
  }),
  Formatter: cls({
    init: "()",
    methods: {
      format: fn("(format_string: str, /, *args: object, **kwargs: object) -> str"),
      vformat: fn("(format_string: str, args: object, kwargs: object) -> str"),
      parse: fn("(format_string: str) -> Iterable[Any]"),
      get_field: fn("(field_name: str, args: object, kwargs: object) -> Any"),
      get_value: fn("(key: object, args: object, kwargs: object) -> Any"),
      check_unused_args: fn("(used_args: object, args: object, kwargs: object) -> None"),
      format_field: fn("(value: object, format_spec: str) -> str"),
      convert_field: fn("(value: object, conversion: str | None) -> Any"),
    },
  }),
});
