/** `fnmatch`. */
import { apiModule, fn } from "../api.js";

export const fnmatch = apiModule<typeof import("../../src/runtime/stdlib/fnmatch.js")>()({
  fnmatch: fn("(name: object, pat: object) -> bool"),
  fnmatchcase: fn("(name: str, pat: str) -> bool"),
  filter: fn("(names: object, pat: object) -> list[str]"),
  translate: fn("(pat: str) -> str"),
});
