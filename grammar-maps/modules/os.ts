/** `os`, `os.path`. */
import { apiModule, constant, fn } from "../api.js";

export const os = apiModule<typeof import("../../src/runtime/stdlib/os.js")>()({
  name: constant("str"),
  sep: constant("str"),
  linesep: constant("str"),
  curdir: constant("str"),
  pardir: constant("str"),
  pathsep: constant("str"),
  devnull: constant("str"),
  environ: constant("dict[str, str]"),
  getenv: fn("(key: str, default: object = None) -> Any"),
  getcwd: fn("() -> str"),
  getpid: fn("() -> count", { partial: "always 1" }),
  cpu_count: fn("() -> count"),
  urandom: fn("(size: count, /) -> bytes"),
});

export const os_path = apiModule<typeof import("../../src/runtime/stdlib/os.path.js")>()({
  sep: constant("str"),
  join: fn("(a: str, *p: str) -> str"),
  split: fn("(p: str) -> tuple[str, str]"),
  basename: fn("(p: str) -> str"),
  dirname: fn("(p: str) -> str"),
  splitext: fn("(p: str) -> tuple[str, str]"),
  isabs: fn("(s: str) -> bool"),
  exists: fn("(path: str) -> bool"),
  isdir: fn("(s: str) -> bool"),
  isfile: fn("(path: str) -> bool"),
  normpath: fn("(path: str) -> str"),
  abspath: fn("(path: str) -> str"),
});
