/** Bytes as texts of the same numbers (U+0000–U+00FF): searching and splitting them is then JavaScript's own, and quick. */

/** One character a byte. */
export function toBinary(data: Uint8Array): string {
  if (data.length < 5000) return String.fromCharCode(...data);
  let text = "";
  for (let i = 0; i < data.length; i += 5000) text += String.fromCharCode(...data.subarray(i, i + 5000));
  return text;
}

/** One byte a character. */
export function fromBinary(text: string): Uint8Array {
  const data = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) data[i] = text.charCodeAt(i);
  return data;
}

/** What bytes methods take for white space: that of ASCII, without the separators 28–31. */
export const isSpaceByte = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Texts as by `bytes.split(None, limit)`, from the left or the right. */
export function splitSpaces(text: string, limit: number, fromRight: boolean): string[] {
  if (fromRight) return splitSpaces(reversed(text), limit, false).map(reversed).reverse();
  const pieces: string[] = [];
  let at = 0;
  for (;;) {
    while (at < text.length && isSpaceByte(text.charCodeAt(at))) at += 1;
    if (at === text.length) return pieces;
    if (pieces.length >= limit) break;
    const start = at;
    while (at < text.length && !isSpaceByte(text.charCodeAt(at))) at += 1;
    pieces.push(text.slice(start, at));
  }
  pieces.push(text.slice(at));
  return pieces;
}

const reversed = (text: string): string => Array.from(text).reverse().join("");

/** Texts as by `bytes.split(sep, limit)`. */
export function splitAt(text: string, sep: string, limit: number, fromRight: boolean): string[] {
  if (limit === Infinity) return text.split(sep);
  if (fromRight) return splitAt(reversed(text), reversed(sep), limit, false).map(reversed).reverse();
  const pieces: string[] = [];
  let last = 0;
  for (let at = text.indexOf(sep); at >= 0 && pieces.length < limit; at = text.indexOf(sep, last)) {
    pieces.push(text.slice(last, at));
    last = at + sep.length;
  }
  pieces.push(text.slice(last));
  return pieces;
}

/** `replace` on texts; `limit` counts from the left. */
export function replaceIn(text: string, old: string, replacement: string, limit: number): string {
  if (old !== "") return splitAt(text, old, limit, false).join(replacement);
  let left = limit;
  let out = "";
  for (const char of text) out += left-- > 0 ? replacement + char : char;
  return left > 0 ? out + replacement : out;
}

/** `title()` of ASCII. */
export function titleCase(text: string): string {
  return text.replace(/[A-Za-z]+/g, (word) => word.charAt(0).toUpperCase() + asciiLower(word.slice(1)));
}

export const asciiLower = (text: string): string => text.replace(/[A-Z]+/g, (word) => word.toLowerCase());
export const asciiUpper = (text: string): string => text.replace(/[a-z]+/g, (word) => word.toUpperCase());
