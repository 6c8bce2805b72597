/** `glob`. */
import { apiModule, fn, unsupported } from "../api.js";

const options = "*, root_dir: object = None, recursive: bool = False, include_hidden: bool = False";

export const glob = apiModule<typeof import("../../src/runtime/stdlib/glob.js")>()({
  glob: fn(`(pathname: object, ${options}) -> list[str]`),
  iglob: fn(`(pathname: object, ${options}) -> Iterator[str]`),
  escape: fn("(pathname: str) -> str"),
  translate: unsupported("its regular expressions are CPython's own", "fnmatch.translate"),
});
