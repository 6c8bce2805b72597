import type { Span } from "../syntax/ast.js";
import type { OriginRange } from "./writer.js";

/** A word of TypeScript text: an identifier, keyword, number, string, or a stretch of a template's text. */
export interface Word {
  readonly start: number;
  readonly end: number;
}

/** A word and the innermost Python text it came from; null for what has no Python text (imports, registration lines). */
export interface OriginToken extends Word {
  readonly origin: Span | null;
}

const WORD = /[#@]?[\p{ID_Start}$_\u200c\u200d][\p{ID_Continue}$\u200c\u200d]*|(?:\d|\.\d)[\w.]*(?:(?<=[eE])[+-]\w+)?/uy;

/**
 * The words of TypeScript text in order, without punctuation and comments. Prettier moves punctuation and white space
 * but never words, so the words of a text before and after formatting correspond one to one.
 */
export const words = (text: string): Word[] => {
  const found: Word[] = [];
  /** For each open template: how many braces are open inside its current `${`. */
  const templates: number[] = [];
  let at = 0;
  const templateStretch = (): void => {
    const start = at;
    while (at < text.length && text[at] !== "`" && !(text[at] === "$" && text[at + 1] === "{")) at += text[at] === "\\" ? 2 : 1;
    if (at > start) found.push({ start, end: at });
    if (text[at] === "`") at++;
    else {
      templates.push(0);
      at += 2;
    }
  };
  while (at < text.length) {
    const c = text[at]!;
    if (c === "/" && text[at + 1] === "/") {
      const end = text.indexOf("\n", at);
      at = end < 0 ? text.length : end;
    } else if (c === "/" && text[at + 1] === "*") {
      const end = text.indexOf("*/", at + 2);
      at = end < 0 ? text.length : end + 2;
    } else if (c === '"' || c === "'") {
      const start = at++;
      while (at < text.length && text[at] !== c) at += text[at] === "\\" ? 2 : 1;
      found.push({ start, end: ++at });
    } else if (c === "`") {
      at++;
      templateStretch();
    } else if (c === "}" && templates.at(-1) === 0) {
      at++;
      templates.pop();
      templateStretch();
    } else {
      const open = templates.at(-1);
      if (open !== undefined && (c === "{" || c === "}")) templates[templates.length - 1] = open + (c === "{" ? 1 : -1);
      WORD.lastIndex = at;
      const match = /[\p{ID_Start}$_#@\d.]/u.test(String.fromCodePoint(text.codePointAt(at)!)) ? WORD.exec(text) : null;
      if (match === null) at++;
      else {
        found.push({ start: at, end: at + match[0].length });
        at += match[0].length;
      }
    }
  }
  return found;
};

/** Gives each word the innermost range around it. Ranges come innermost first. */
export const originTokens = (text: string, ranges: readonly OriginRange[]): OriginToken[] => {
  const all = words(text);
  const origins = new Array<Span | null>(all.length).fill(null);
  const widths = new Array<number>(all.length).fill(Number.POSITIVE_INFINITY);
  const starts = all.map((word) => word.start);
  for (const { start, end, origin } of ranges) {
    for (let i = firstAtOrAfter(starts, start); i < all.length && all[i]!.end <= end; i++) {
      if (end - start < widths[i]!) {
        widths[i] = end - start;
        origins[i] = origin;
      }
    }
  }
  return all.map((word, i) => ({ ...word, origin: origins[i]! }));
};

const firstAtOrAfter = (sorted: readonly number[], value: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
};
