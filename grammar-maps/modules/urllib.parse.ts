/** `urllib.parse`. */
import { apiModule, cls, fn, unsupported } from "../api.js";

export const urllib_parse = apiModule<typeof import("../../src/runtime/stdlib/urllib.parse.js")>()({
  quote: fn("(string: object, safe: object = '/', encoding: str | None = None, errors: str | None = None) -> str"),
  quote_plus: fn("(string: object, safe: object = '', encoding: str | None = None, errors: str | None = None) -> str"),
  quote_from_bytes: fn("(bs: object, safe: object = '/') -> str"),
  unquote: fn("(string: object, encoding: str | None = 'utf-8', errors: str | None = 'replace') -> str"),
  unquote_plus: fn("(string: str, encoding: str = 'utf-8', errors: str = 'replace') -> str"),
  unquote_to_bytes: fn("(string: object) -> bytes"),
  urlencode: fn("(query: object, doseq: bool = False, safe: str = '', encoding: str | None = None, errors: str | None = None, quote_via: object = ...) -> str"),
  parse_qs: fn("(qs: str, keep_blank_values: bool = False, strict_parsing: bool = False, encoding: str = 'utf-8', errors: str = 'replace', max_num_fields: int | None = None, separator: str = '&') -> dict[str, list[str]]"),
  parse_qsl: fn("(qs: str, keep_blank_values: bool = False, strict_parsing: bool = False, encoding: str = 'utf-8', errors: str = 'replace', max_num_fields: int | None = None, separator: str = '&') -> list[tuple[str, str]]"),
  urlparse: fn("(url: str, scheme: str = '', allow_fragments: bool = True) -> ParseResult"),
  urlsplit: fn("(url: str, scheme: str = '', allow_fragments: bool = True) -> SplitResult"),
  urlunparse: fn("(components: object) -> str"),
  urlunsplit: fn("(components: object) -> str"),
  urljoin: fn("(base: str, url: str, allow_fragments: bool = True) -> str"),
  urldefrag: fn("(url: str) -> DefragResult"),
  ParseResult: cls({ init: "(scheme: str, netloc: str, path: str, params: str, query: str, fragment: str)", bases: ["builtins.tuple"], methods: { geturl: fn("() -> str") }, attributes: { scheme: "str", netloc: "str", path: "str", params: "str", query: "str", fragment: "str", username: "str | None", password: "str | None", hostname: "str | None", port: "count | None" } }),
  SplitResult: cls({ init: "(scheme: str, netloc: str, path: str, query: str, fragment: str)", bases: ["builtins.tuple"], methods: { geturl: fn("() -> str") }, attributes: { scheme: "str", netloc: "str", path: "str", query: "str", fragment: "str", username: "str | None", password: "str | None", hostname: "str | None", port: "count | None" } }),
  DefragResult: cls({ init: "(url: str, fragment: str)", bases: ["builtins.tuple"], methods: { geturl: fn("() -> str") }, attributes: { url: "str", fragment: "str" } }),
  ParseResultBytes: unsupported("addresses are texts"),
  SplitResultBytes: unsupported("addresses are texts"),
  DefragResultBytes: unsupported("addresses are texts"),
});
