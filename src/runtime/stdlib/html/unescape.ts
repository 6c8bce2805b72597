/** `html.unescape`: character references become characters, as HTML 5 reads them. */
import { byteTable } from "../../objects/codecs/single_byte.js";
import { entities } from "./entities.js";

/** By name, with the semicolon where it has to be there. */
let named: ReadonlyMap<string, string> | null = null;

/** Name and text of each reference, in CPython's order. */
export function* references(): Generator<[name: string, text: string]> {
  for (const entry of entities.split(" ")) {
    const [name = "", ...codes] = entry.split(",");
    yield [name.endsWith("-") ? name.slice(0, -1) : `${name};`, codes.map((code) => String.fromCodePoint(parseInt(code, 16))).join("")];
  }
}

const namedReferences = (): ReadonlyMap<string, string> => (named ??= new Map(references()));

/** What stands for no character: left out. */
function isNothing(code: number): boolean {
  if (code < 0x20) return (code > 0 && code < 9) || code === 11 || (code > 13 && code < 32);
  return code === 0x7f || (code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe;
}

function numbered(code: number): string {
  // pages that say Latin-1 mean Windows-1252
  if (code >= 0x80 && code <= 0x9f) {
    const meant = byteTable("cp1252")?.[code] ?? -1;
    return String.fromCodePoint(meant < 0 ? code : meant);
  }
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return "\ufffd";
  return isNothing(code) ? "" : String.fromCodePoint(code);
}

function replaced(whole: string, reference: string): string {
  if (reference.startsWith("#")) {
    const digits = reference.replace(/;$/, "");
    return numbered(/^#x/i.test(digits) ? parseInt(digits.slice(2), 16) : parseInt(digits.slice(1), 10));
  }
  const known = namedReferences();
  const exact = known.get(reference);
  if (exact !== undefined) return exact;
  for (let size = reference.length - 1; size > 1; size--) {
    const part = known.get(reference.slice(0, size));
    if (part !== undefined) return part + reference.slice(size);
  }
  return whole;
}

/** The text with its references resolved. */
export function unescaped(text: string): string {
  return text.includes("&") ? text.replace(/&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)/g, replaced) : text;
}
