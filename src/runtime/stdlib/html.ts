/** `html`: texts made safe for pages. */
import { pythonFunctions } from "../objects/library_functions.js";
import { truthy } from "../objects/truth.js";

/** `escape(s, quote=True)` */
export function escape(s: string, quote: unknown = true): string {
  const text = s.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return truthy(quote) ? text.replaceAll('"', "&quot;").replaceAll("'", "&#x27;") : text;
}

pythonFunctions("html", { escape: [escape, "s, quote=True"] });
