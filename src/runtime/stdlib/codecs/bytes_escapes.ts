/** The escapes of bytes literals, read from a text of the same numbers. */
import { ValueError } from "../../objects/exceptions.js";

const SIMPLE: Readonly<Record<string, string>> = { "\n": "", "\\": "\\", "'": "'", '"': '"', a: "\x07", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };

/** What an `\x` without its digits becomes. */
function truncated(offset: number, errors: string): string {
  if (errors === "strict") throw new ValueError(`invalid \\x escape at position ${offset}`);
  if (errors === "replace") return "?";
  if (errors === "ignore") return "";
  throw new ValueError(`decoding error; unknown error handling code: ${errors}`);
}

/** The text with its escapes resolved; what means nothing stays as it is. */
export function escapesIn(text: string, errors: string): string {
  return text.replace(/\\(?:([0-7]{1,3})|x([0-9a-fA-F]{0,2})|([^])|$)/g, (whole: string, octal: string | undefined, hex: string | undefined, other: string | undefined, offset: number) => {
    if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8) & 255);
    // the digits of one that is cut go with it
    if (hex !== undefined) return hex.length === 2 ? String.fromCharCode(parseInt(hex, 16)) : truncated(offset, errors);
    if (other === undefined) throw new ValueError("Trailing \\ in string");
    return Object.hasOwn(SIMPLE, other) ? (SIMPLE[other] ?? "") : whole;
  });
}
