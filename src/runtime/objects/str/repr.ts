/** `repr` of a text: quotes, escapes, and `\x`, `\u`, `\U` for what does not print. */
import { printable } from "../unicode/character_sets.js";
import { backslashed } from "./escapes.js";

const simple = /^[ !#-&(-[\]-~]*$/;

/** `repr(s)`: in single quotes, unless only those occur in it. */
export function textRepr(s: string): string {
  if (simple.test(s)) return `'${s}'`;
  const quote = s.includes("'") && !s.includes('"') ? '"' : "'";
  let text = quote;
  for (const char of s) text += char === quote || char === "\\" ? `\\${char}` : shown(char);
  return text + quote;
}

function shown(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 32 && code < 127) return char;
  if (code === 10) return "\\n";
  if (code === 13) return "\\r";
  if (code === 9) return "\\t";
  return code > 127 && printable.has(code) ? char : backslashed(code);
}

/** The characters of a text that are not ASCII as escapes: what `ascii` does to a `repr`. */
export function escapeNonAscii(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text;
  let out = "";
  for (const char of text) out += char < "\x80" ? char : backslashed(char.codePointAt(0) ?? 0);
  return out;
}
