/** Escapes that mean nothing (`"\d"`), octal ones beyond a byte, numbers that a word touches (`1if x else 2`). */
import { Tokenizer } from "../check/tokenizer.js";
import * as T from "../check/tokens.js";
import type { SourceText } from "../source.js";
import type { SyntaxWarning } from "./index.js";

/** Texts that have none of these need no second look. */
const SUSPECT = /\\(?:[^\\'"abfnrtvx0-7\n\r]|[4-7][0-7]{2})|[0-9A-Fa-f_.jJ](?:if|in|is|and|else|for|or|not)/;

/** An f-string that has been opened. */
interface Opened {
  readonly start: number;
  readonly isRaw: boolean;
  /** Braces of replacement fields that are open: text among them is a format specification. */
  braces: number;
  /** What its own texts gave; CPython decodes them when the f-string ends. */
  readonly texts: SyntaxWarning[];
}

/** The warnings in the order in which CPython's parser comes upon them. */
export function literalWarnings(source: SourceText): SyntaxWarning[] {
  const { text } = source;
  if (!SUSPECT.test(text)) return [];
  const tokens = new Tokenizer(text).run();
  const found: SyntaxWarning[] = [];
  const opened: Opened[] = [];
  tokens.kind.forEach((kind, i) => {
    const [start, end] = [tokens.start[i]!, tokens.end[i]!];
    const around = opened.at(-1);
    switch (kind) {
      case T.NUMBER:
        if (/[A-Za-z]/.test(text.charAt(end))) found.push({ message: `invalid ${kindOfNumber(text.slice(start, end))} literal`, span: { start, end: start } });
        break;
      case T.STRING: {
        const [, prefix = "", quote = ""] = /^([A-Za-z]*)("""|'''|"|')/.exec(text.slice(start, end)) ?? [];
        if (/r/i.test(prefix)) break;
        const message = firstInvalid(text.slice(start + prefix.length + quote.length, end - quote.length), /b/i.test(prefix));
        if (message !== null) found.push({ message, span: { start, end } });
        break;
      }
      case T.FSTRING_START:
        opened.push({ start, isRaw: /r/i.test(text.slice(start, end)), braces: 0, texts: [] });
        break;
      case T.FSTRING_MIDDLE: {
        if (around === undefined || around.isRaw) break;
        const written = text.slice(start, end);
        // the tokenizer itself looks at a backslash before a field
        if (/(?:^|[^\\])(?:\\\\)*\\$/.test(written) && /[{}]/.test(text.charAt(end))) found.push({ message: `invalid escape sequence '\\${text.charAt(end)}'`, span: { start, end } });
        const message = firstInvalid(written, false);
        if (message !== null) (around.braces > 0 ? found : around.texts).push({ message, span: { start, end } });
        break;
      }
      case T.FSTRING_END: {
        const { line } = source.position(start);
        found.push(...(opened.pop()?.texts ?? []).map((warning) => ({ ...warning, line })));
        break;
      }
      case T.LBRACE:
        if (around !== undefined) around.braces++;
        break;
      case T.RBRACE:
        if (around !== undefined) around.braces--;
        break;
      default:
    }
  });
  return found;
}

function kindOfNumber(literal: string): string {
  const letter = literal.charAt(1).toLowerCase();
  if (literal.startsWith("0") && letter === "x") return "hexadecimal";
  if (literal.startsWith("0") && letter === "o") return "octal";
  if (literal.startsWith("0") && letter === "b") return "binary";
  return /j$/i.test(literal) ? "imaginary" : "decimal";
}

/** What is said of the first escape in a string's body that means nothing. */
function firstInvalid(body: string, isBytes: boolean): string | null {
  for (let at = body.indexOf("\\"); at >= 0; at = body.indexOf("\\", at + 2)) {
    const octal = /^[4-7][0-7]{2}/.exec(body.slice(at + 1, at + 4));
    if (octal !== null) return `invalid octal escape sequence '\\${octal[0]}'`;
    const letter = body.charAt(at + 1);
    const means = letter === "" || "\\'\"abfnrtvx01234567\n\r".includes(letter) || (!isBytes && "NuU".includes(letter)) || (!isBytes && letter > "\x7f");
    if (!means) return `invalid escape sequence '\\${letter}'`;
  }
  return null;
}
