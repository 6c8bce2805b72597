/** `center ljust rjust zfill expandtabs`: texts in fields. */
import { TypeError } from "../exceptions.js";
import { toCInt, toSize } from "../int/index.js";
import { type_name } from "../types.js";
import { codePointLength } from "./code_points.js";
import { receiver, textOf } from "./receiver.js";

function fillCharacter(fill: unknown): string {
  const text = textOf(fill);
  if (text === undefined) throw new TypeError(`The fill character must be a unicode character, not ${type_name(fill)}`);
  if (codePointLength(text) !== 1) throw new TypeError("The fill character must be exactly one character long");
  return text;
}

/** `s.center(width, fillchar)`; an odd space goes left when the width is odd, as CPython has it. */
export function center(s: string, width: unknown, fillchar: unknown = " "): string {
  s = receiver(s, "center");
  const size = toSize(width);
  const fill = fillCharacter(fillchar);
  const missing = size - codePointLength(s);
  if (missing <= 0) return s;
  const left = Math.floor(missing / 2) + (missing & size & 1);
  return fill.repeat(left) + s + fill.repeat(missing - left);
}

/** `s.ljust(width, fillchar)` */
export function ljust(s: string, width: unknown, fillchar: unknown = " "): string {
  s = receiver(s, "ljust");
  const size = toSize(width);
  const fill = fillCharacter(fillchar);
  return s + fill.repeat(Math.max(0, size - codePointLength(s)));
}

/** `s.rjust(width, fillchar)` */
export function rjust(s: string, width: unknown, fillchar: unknown = " "): string {
  s = receiver(s, "rjust");
  const size = toSize(width);
  const fill = fillCharacter(fillchar);
  return fill.repeat(Math.max(0, size - codePointLength(s))) + s;
}

/** `s.zfill(width)`: zeros go after a sign. */
export function zfill(s: string, width: unknown): string {
  s = receiver(s, "zfill");
  const missing = toSize(width) - codePointLength(s);
  if (missing <= 0) return s;
  const signed = s.startsWith("+") || s.startsWith("-");
  return signed ? s.charAt(0) + "0".repeat(missing) + s.slice(1) : "0".repeat(missing) + s;
}

/** `s.expandtabs(tabsize)` */
export function expandtabs(s: string, tabsize: unknown = 8): string {
  s = receiver(s, "expandtabs");
  const size = toCInt(tabsize);
  let column = 0;
  let text = "";
  for (const char of s) {
    if (char === "\t") {
      const gap = size > 0 ? size - (column % size) : 0;
      text += " ".repeat(gap);
      column += gap;
    } else {
      text += char;
      column = char === "\n" || char === "\r" ? 0 : column + 1;
    }
  }
  return text;
}
