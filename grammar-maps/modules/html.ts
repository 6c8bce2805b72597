/** `html`. */
import { apiModule, fn } from "../api.js";

export const html = apiModule<typeof import("../../src/runtime/stdlib/html/index.js")>()({
  escape: fn("(s: str, quote: bool = True) -> str"),
  unescape: fn("(s: str) -> str"),
});
