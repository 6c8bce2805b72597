/** `pathlib`. */
import { apiModule, cls, fn, ofType, unsupported } from "../api.js";

const WINDOWS = "paths are those of POSIX";

const pure = {
  with_segments: fn("(*pathsegments: object) -> Self"),
  joinpath: fn("(*pathsegments: object) -> Self"),
  with_name: fn("(name: str) -> Self"),
  with_stem: fn("(stem: str) -> Self"),
  with_suffix: fn("(suffix: str) -> Self"),
  relative_to: fn("(other: object, *, walk_up: bool = False) -> Self"),
  is_relative_to: fn("(other: object) -> bool"),
  is_absolute: fn("() -> bool"),
  match: fn("(path_pattern: object, *, case_sensitive: bool | None = None) -> bool"),
  full_match: fn("(pattern: object, *, case_sensitive: bool | None = None) -> bool", { since: 13 }),
  as_posix: fn("() -> str"),
  as_uri: fn("() -> str"),
};
const attributes = { parts: "tuple[str, ...]", drive: "str", root: "str", anchor: "str", name: "str", suffix: "str", suffixes: "list[str]", stem: "str", parent: "Self", parents: "tuple[Self, ...]" };

const concrete = {
  cwd: ofType("() -> Path"),
  home: ofType("() -> Path"),
  exists: fn("() -> bool"),
  is_dir: fn("() -> bool"),
  is_file: fn("() -> bool"),
  is_symlink: fn("() -> bool", { partial: "links are followed unseen" }),
  stat: fn("() -> Any", { partial: "st_mode, st_size and st_mtime" }),
  open: fn("(mode: str = 'r', buffering: index = -1, encoding: str | None = None, errors: str | None = None, newline: str | None = None) -> Any"),
  read_text: fn("(encoding: str | None = None, errors: str | None = None, newline: str | None = None) -> str"),
  read_bytes: fn("() -> bytes"),
  write_text: fn("(data: str, encoding: str | None = None, errors: str | None = None, newline: str | None = None) -> count"),
  write_bytes: fn("(data: object) -> count"),
  touch: fn("(mode: count = 438, exist_ok: bool = True) -> None"),
  mkdir: fn("(mode: count = 511, parents: bool = False, exist_ok: bool = False) -> None"),
  rmdir: fn("() -> None"),
  unlink: fn("(missing_ok: bool = False) -> None"),
  rename: fn("(target: object) -> Self"),
  replace: fn("(target: object) -> Self"),
  iterdir: fn("() -> Iterable[Self]"),
  glob: fn("(pattern: str) -> Iterable[Self]"),
  rglob: fn("(pattern: str) -> Iterable[Self]"),
  absolute: fn("() -> Self"),
  resolve: fn("(strict: bool = False) -> Self", { partial: "links are not followed" }),
  expanduser: fn("() -> Self"),
  samefile: fn("(other_path: object) -> bool", { partial: "compares the resolved paths" }),
  chmod: unsupported("modes of files can't be changed"),
  symlink_to: unsupported("links can't be made"),
  hardlink_to: unsupported("links can't be made"),
  readlink: unsupported("links are followed unseen"),
  lstat: unsupported("links are followed unseen", "Path.stat"),
  owner: unsupported("the runtime does not know users"),
  group: unsupported("the runtime does not know users"),
  walk: unsupported("walking a tree is not there yet", "Path.rglob"),
  is_mount: unsupported("the runtime does not look at devices"),
  is_block_device: unsupported("the runtime does not look at devices"),
  is_char_device: unsupported("the runtime does not look at devices"),
  is_fifo: unsupported("the runtime does not look at devices"),
  is_socket: unsupported("the runtime does not look at devices"),
  is_junction: unsupported(WINDOWS),
  from_uri: unsupported("addresses are not read as paths"),
};

export const pathlib = apiModule<typeof import("../../src/runtime/stdlib/pathlib/index.js")>()({
  PurePath: cls({ init: "(*args: object)", methods: pure, attributes }),
  PurePosixPath: cls({ init: "(*args: object)", bases: ["PurePath"] }),
  Path: cls({ init: "(*args: object)", bases: ["PurePosixPath"], methods: concrete }),
  PosixPath: cls({ init: "(*args: object)", bases: ["Path"] }),
  PureWindowsPath: unsupported(WINDOWS),
  WindowsPath: unsupported(WINDOWS),
  UnsupportedOperation: unsupported("what is not supported is told when the program is converted"),
});
