/** `shutil`. */
import { apiModule, cls, fn, unsupported } from "../api.js";

const modes = unsupported("owners, modes and times of files can't be changed");
const archives = unsupported("archives can't be made or read");

export const shutil = apiModule<typeof import("../../src/runtime/stdlib/shutil.js")>()({
  Error: cls({ bases: ["builtins.OSError"], init: "(*args: object)" }),
  SameFileError: cls({ bases: ["Error"], init: "(*args: object)" }),
  copyfile: fn("(src: object, dst: T) -> T"),
  copy: fn("(src: object, dst: object) -> Any"),
  copy2: fn("(src: object, dst: object) -> Any", { partial: "times and modes are not copied" }),
  copyfileobj: fn("(fsrc: object, fdst: object, length: count = 0) -> None"),
  copytree: fn("(src: object, dst: T, symlinks: bool = False, ignore: object = None, copy_function: object = ..., ignore_dangling_symlinks: bool = False, dirs_exist_ok: bool = False) -> T"),
  ignore_patterns: fn("(*patterns: str) -> Any"),
  rmtree: fn("(path: object, ignore_errors: bool = False) -> None"),
  move: fn("(src: object, dst: object) -> Any"),
  which: fn("(cmd: object, mode: count = 1, path: str | None = None) -> str | None"),
  get_terminal_size: fn("(fallback: object = ...) -> Any"),
  disk_usage: unsupported("the host does not tell"),
  chown: modes,
  copymode: modes,
  copystat: modes,
  make_archive: archives,
  unpack_archive: archives,
});
