/** `tempfile`. */
import { apiModule, cls, constant, fn, unsupported } from "../api.js";

const file = "mode: str = 'w+b', buffering: index = -1, encoding: str | None = None, newline: str | None = None, suffix: object = None, prefix: object = None, dir: object = None";

export const tempfile = apiModule<typeof import("../../src/runtime/stdlib/tempfile.js")>()({
  tempdir: constant("None"),
  TMP_MAX: constant("count"),
  gettempdir: fn("() -> str"),
  gettempprefix: fn("() -> str"),
  mkdtemp: fn("(suffix: object = None, prefix: object = None, dir: object = None) -> str"),
  mkstemp: fn("(suffix: object = None, prefix: object = None, dir: object = None, text: bool = False) -> tuple[count, str]", { partial: "the file is made and closed: its number can't be used" }),
  mktemp: fn("(suffix: object = '', prefix: object = 'tmp', dir: object = None) -> str"),
  NamedTemporaryFile: fn(`(${file}, delete: bool = True, *, errors: str | None = None, delete_on_close: bool = True) -> Any`),
  TemporaryFile: fn(`(${file}, *, errors: str | None = None) -> Any`, { partial: "it has a name until it is closed" }),
  TemporaryDirectory: cls({
    init: "(suffix: object = None, prefix: object = None, dir: object = None, ignore_cleanup_errors: bool = False, *, delete: bool = True)",
    methods: { cleanup: fn("() -> None"), __enter__: fn("() -> str"), __exit__: fn("(exc: object, value: object, tb: object) -> None") },
    attributes: { name: "str" },
  }),
  SpooledTemporaryFile: unsupported("files are kept in memory until they are flushed", "TemporaryFile"),
});
