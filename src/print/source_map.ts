import { GenMapping, addMapping, setSourceContent, toEncodedMap, type EncodedSourceMap } from "@jridgewell/gen-mapping";
import type { Span } from "../syntax/ast.js";
import { SourceText } from "../syntax/source.js";
import { type OriginToken, type Word, words } from "./tokens.js";

export interface SourceMapInput {
  /** The text before Prettier and its words' origins, as `printTypeScript` gives them. */
  readonly printed: { readonly text: string; readonly tokens: readonly OriginToken[] };
  /** The text that is written. */
  readonly formatted: string;
  readonly source: SourceText;
  /** The written file's name, and the Python file's as seen from there. */
  readonly file: string;
  readonly sourceName: string;
}

/** A source map (version 3) from the formatted text back to the Python text, with the Python text in it. */
export const sourceMap = ({ printed, formatted, source, file, sourceName }: SourceMapInput): EncodedSourceMap => {
  const map = new GenMapping({ file });
  setSourceContent(map, sourceName, source.text);
  const target = new SourceText(file, formatted);
  const after = words(formatted);
  const origins = align(printed.text, printed.tokens, formatted, after);
  let last: Span | null = null;
  after.forEach((word, i) => {
    const origin = origins[i]!;
    if (origin === null) {
      // A segment without a source: what follows belongs to no Python text.
      if (last !== null) addMapping(map, { generated: target.position(word.start) });
    } else {
      const text = formatted.slice(word.start, word.end);
      const offset = exactOffset(source.text, origin, text);
      const named = source.text.startsWith(text, offset) ? text : undefined;
      const original = source.position(offset);
      const generated = target.position(word.start);
      if (named === undefined) addMapping(map, { generated, original, source: sourceName });
      else addMapping(map, { generated, original, source: sourceName, name: named });
    }
    last = origin;
  });
  return toEncodedMap(map);
};

/**
 * The origin of each word after formatting. Prettier keeps the words and their order, so they correspond one to one;
 * should it ever add or drop one, both sides are brought together again at the next words that agree.
 */
const align = (before: string, tokens: readonly OriginToken[], formatted: string, after: readonly Word[]): (Span | null)[] => {
  if (tokens.length === after.length) return tokens.map((token) => token.origin);
  const old = tokens.map((token) => before.slice(token.start, token.end));
  const now = after.map((word) => formatted.slice(word.start, word.end));
  const origins: (Span | null)[] = [];
  let i = 0;
  for (const [j, text] of now.entries()) {
    const next = now[j + 1];
    let at = i;
    while (at < old.length && at < i + 8 && !(old[at] === text && (next === undefined || old[at + 1] === next || at === i))) at++;
    const found = at < old.length && at < i + 8;
    origins.push(found ? tokens[at]!.origin : null);
    if (found) i = at + 1;
  }
  return origins;
};

const WORD_CHARACTER = /[\p{ID_Continue}]/u;

/** Where a word stands within the Python text it came from: itself if it is there as a word (a member's name: last), else the start. */
const exactOffset = (python: string, { start, end }: Span, text: string): number => {
  if (python.startsWith(text, start)) return start;
  // only within the span: looking through all that stands before would be quadratic
  const within = python.slice(start, end);
  for (let at = within.lastIndexOf(text); at > 0; at = within.lastIndexOf(text, at - 1)) {
    const isWord = !WORD_CHARACTER.test(within[at - 1] ?? " ") && !WORD_CHARACTER.test(python[start + at + text.length] ?? " ");
    if (isWord) return start + at;
  }
  return start;
};
