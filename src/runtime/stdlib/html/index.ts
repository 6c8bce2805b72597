/** `html`: texts made safe for pages, and back. */
import { pythonFunctions } from "../../objects/library_functions.js";
import { textArgument } from "../../objects/str/receiver.js";
import { truthy } from "../../objects/truth.js";
import { unescaped } from "./unescape.js";

/** `escape(s, quote=True)` */
export function escape(s: string, quote: unknown = true): string {
  const text = s.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return truthy(quote) ? text.replaceAll('"', "&quot;").replaceAll("'", "&#x27;") : text;
}

/** `unescape(s)` */
export const unescape = (s: unknown): string => unescaped(textArgument(s, "unescape() argument"));

pythonFunctions("html", { escape: [escape, "s, quote=True"], unescape: [unescape, "s"] });
