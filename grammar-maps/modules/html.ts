/** `html`. */
import { apiModule, fn, unsupported } from "../api.js";

export const html = apiModule<typeof import("../../src/runtime/stdlib/html.js")>()({
  escape: fn("(s: str, quote: bool = True) -> str"),
  unescape: unsupported("the table of entities is not there"),
});
