/**
 * Positions in a str count code points; JavaScript's count UTF-16 units. Nearly every text has no surrogate pairs, and then
 * both agree: `isPlain` finds that out once per text (the last few answers are kept) and everything else is native.
 */

/** The last two long texts found to have no pairs: loops over one text, or over two in turn, scan each once. */
let plainA = "";
let plainB = "";
/** The last text found to have pairs, and its code points. */
let wide = "";
let widePoints: readonly string[] = [];

/** Whether a text has no surrogate pair, so that units are code points. */
export function isPlain(s: string): boolean {
  const size = s.length;
  if (size <= 24) {
    for (let i = 0; i < size - 1; i++) {
      if ((s.charCodeAt(i) & 0xfc00) === 0xd800 && (s.charCodeAt(i + 1) & 0xfc00) === 0xdc00) return false;
    }
    return true;
  }
  // Taking over the text that was asked about makes the next comparison one of identity, not of content.
  if (s === plainA) {
    plainA = s;
    return true;
  }
  if (s === plainB) {
    plainB = s;
    return true;
  }
  if (s === wide || /[\ud800-\udbff][\udc00-\udfff]/.test(s)) return false;
  plainB = plainA;
  plainA = s;
  return true;
}

/** The code points of a text that has pairs, each as a text of its own. */
export function codePoints(s: string): readonly string[] {
  if (s !== wide) {
    widePoints = Array.from(s);
    wide = s;
  }
  return widePoints;
}

/** `len(s)` */
export function codePointLength(s: string): number {
  return isPlain(s) ? s.length : codePoints(s).length;
}

/** `s[i]`, also for a negative `i`; undefined when out of range. */
export function charAt(s: string, i: number): string | undefined {
  const points = isPlain(s) ? s : codePoints(s);
  return points[i < 0 ? i + points.length : i];
}

/** `s[start:stop:step]` for indices already brought into range, as `slice.indices(len(s))` gives them. */
export function codePointSlice(s: string, start: number, stop: number, step = 1): string {
  const points = isPlain(s) ? s : codePoints(s);
  if (step === 1) {
    if (start >= stop) return "";
    return typeof points === "string" ? points.slice(start, stop) : points.slice(start, stop).join("");
  }
  let text = "";
  if (step > 0) for (let i = start; i < stop; i += step) text += points[i] ?? "";
  else for (let i = start; i > stop; i += step) text += points[i] ?? "";
  return text;
}

/** Where in UTF-16 units the code point `index` starts; `index` is in [0, len]. */
export function unitOffset(s: string, index: number): number {
  if (isPlain(s)) return index;
  let at = 0;
  for (let i = 0; i < index; i++) at += (s.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}

/** Which code point starts at (or covers) the UTF-16 unit `offset`. */
export function pointIndex(s: string, offset: number): number {
  if (isPlain(s)) return offset;
  let index = 0;
  for (let at = 0; at < offset; index++) at += (s.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return index;
}
