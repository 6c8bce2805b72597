/** Looking into the text of functions and classes, where strings and comments may hold anything. */
import { endOfString } from "./signatures.js";

/** The index of `constructor(` of the class with this text; −1 when it writes none. */
export function ownConstructor(text: string): number {
  let depth = 0;
  /** For each open template literal, how deep its `${` stands. */
  const templates: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === "/" && text.charAt(i + 1) === "/") i = ended(text.indexOf("\n", i), text);
    else if (c === "/" && text.charAt(i + 1) === "*") i = ended(text.indexOf("*/", i + 2) + 1, text);
    else if (c === '"' || c === "'") i = endOfString(text, i);
    else if (c === "`" || (c === "}" && templates[templates.length - 1] === depth)) {
      if (c === "}") {
        templates.pop();
        depth--;
      }
      i = endOfTemplate(text, i);
      if (text.charAt(i) === "{") templates.push(++depth);
    } else if (c === "{" || c === "(" || c === "[") depth++;
    else if (c === "}" || c === ")" || c === "]") depth--;
    else if (c === "c" && depth === 1 && startsConstructor(text, i)) return i;
  }
  return -1;
}

const ended = (index: number, text: string): number => (index <= 0 ? text.length : index);

const startsConstructor = (text: string, i: number): boolean => /^constructor\s*\(/.test(text.slice(i, i + 64)) && !/[\w$.#]/.test(text.charAt(i - 1));

/** At the closing backtick, or at the brace of the next `${`. */
function endOfTemplate(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length && text.charAt(i) !== "`") {
    if (text.charAt(i) === "$" && text.charAt(i + 1) === "{") return i + 1;
    i += text.charAt(i) === "\\" ? 2 : 1;
  }
  return i;
}

const STRING_OR_COMMENT = /("(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|`(?:\\[^]|[^`\\])*`)|\/\*[^]*?\*\/|\/\/.*$/gm;

/** JavaScript's text without its comments. */
export const withoutComments = (text: string): string => text.replace(STRING_OR_COMMENT, (_found, string: string | undefined) => string ?? "");
