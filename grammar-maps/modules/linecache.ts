/** `linecache`. */
import { apiModule, fn } from "../api.js";

export const linecache = apiModule<typeof import("../../src/runtime/stdlib/linecache.js")>()({
  getline: fn("(filename: object, lineno: object, module_globals: object = None) -> str"),
  getlines: fn("(filename: object, module_globals: object = None) -> list[str]"),
  checkcache: fn("(filename: object = None) -> None"),
  clearcache: fn("() -> None"),
  lazycache: fn("(filename: object, module_globals: object) -> bool"),
});
