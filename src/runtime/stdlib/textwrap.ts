/** `textwrap`. */
import { getattr } from "../objects/attributes.js";
import { AnyBytes } from "../objects/bytes.js";
import { le } from "../objects/compare.js";
import { TypeError, ValueError } from "../objects/exceptions.js";
import type { Keywords } from "../objects/call_binding.js";
import { invoke } from "../objects/calls.js";
import { constructInstance } from "../objects/class_calls.js";
import { isPlainObject } from "../objects/dict.js";
import { libraryClass, pythonFunctions } from "../objects/library_functions.js";
import { repr } from "../objects/repr.js";
import { codePointLength, codePointSlice } from "../objects/str/code_points.js";
import { textOf } from "../objects/str/receiver.js";
import { truthy } from "../objects/truth.js";
import { type_name } from "../objects/types.js";

interface Options {
  readonly width?: number;
  readonly initial_indent?: string;
  readonly subsequent_indent?: string;
  readonly expand_tabs?: boolean;
  readonly replace_whitespace?: boolean;
  readonly fix_sentence_endings?: boolean;
  readonly break_long_words?: boolean;
  readonly drop_whitespace?: boolean;
  readonly break_on_hyphens?: boolean;
  readonly tabsize?: number;
  readonly max_lines?: number | null;
  readonly placeholder?: string;
}

const SPACE = "\\t\\n\\x0b\\x0c\\r ";
/** Words with their hyphens, runs of spaces, dashes. */
const WORDS = new RegExp(
  `([${SPACE}]+|(?<=[\\w!"'&.,?])-{2,}(?=\\w)|[^${SPACE}](?:(?:-|(?=[^\\d\\W]-(?=[^\\d\\W]-?[^\\d\\W]))(?!-))|[^${SPACE}])*?(?:-(?:(?<=[^\\d\\W]{2}-)|(?<=[^\\d\\W]-[^\\d\\W]-))(?=[^\\d\\W]-?[^\\d\\W])|(?=[${SPACE}]|$)|(?<=[\\w!"'&.,?])(?=-{2,}\\w)))`,
);

export class TextWrapper {
  width: number;
  initial_indent: string;
  subsequent_indent: string;
  expand_tabs: boolean;
  replace_whitespace: boolean;
  fix_sentence_endings: boolean;
  break_long_words: boolean;
  drop_whitespace: boolean;
  break_on_hyphens: boolean;
  tabsize: number;
  max_lines: number | null;
  placeholder: string;

  constructor(width: number | Options = 70, options: Options = {}) {
    const all: Options = isPlainObject(width) ? width : { width, ...options };
    this.width = all.width === undefined ? 70 : all.width;
    this.initial_indent = all.initial_indent ?? "";
    this.subsequent_indent = all.subsequent_indent ?? "";
    this.expand_tabs = all.expand_tabs ?? true;
    this.replace_whitespace = all.replace_whitespace ?? true;
    this.fix_sentence_endings = all.fix_sentence_endings ?? false;
    this.break_long_words = all.break_long_words ?? true;
    this.drop_whitespace = all.drop_whitespace ?? true;
    this.break_on_hyphens = all.break_on_hyphens ?? true;
    this.tabsize = all.tabsize ?? 8;
    this.max_lines = all.max_lines ?? null;
    this.placeholder = all.placeholder ?? " [...]";
  }

  $chunks(text: string): string[] {
    let clean = textWith(text, "expandtabs", "a bytes-like object is required, not 'dict'");
    if (this.expand_tabs) clean = expandTabs(clean, this.tabsize);
    if (this.replace_whitespace) clean = clean.replace(/[\t\n\v\f\r ]/g, " ");
    const pieces = clean.split(this.break_on_hyphens ? WORDS : new RegExp(`([${SPACE}]+)`)).filter((piece) => piece !== "" && piece !== undefined);
    if (this.fix_sentence_endings) {
      for (let i = 0; i + 1 < pieces.length; i++) if (pieces[i + 1] === " " && /[a-z][.!?]["']?$/.test(pieces[i]!)) pieces[i + 1] = "  ";
    }
    return pieces;
  }

  wrap(text: string): string[] {
    const chunks = this.$chunks(text).reverse();
    if (le(this.width, 0)) throw new ValueError(`invalid width ${repr(this.width)} (must be > 0)`);
    if (this.max_lines !== null && codePointLength((this.max_lines > 1 ? this.subsequent_indent : this.initial_indent) + this.placeholder.trimStart()) > this.width) throw new ValueError("placeholder too large for max width");
    const lines: string[] = [];
    while (chunks.length > 0) {
      const line: string[] = [];
      let length = 0;
      const indent = lines.length > 0 ? this.subsequent_indent : this.initial_indent;
      const width = Number(this.width) - codePointLength(indent);
      if (this.drop_whitespace && chunks[chunks.length - 1]!.trim() === "" && lines.length > 0) chunks.pop();
      while (chunks.length > 0 && length + codePointLength(chunks[chunks.length - 1]!) <= width) {
        const chunk = chunks.pop()!;
        line.push(chunk);
        length += codePointLength(chunk);
      }
      if (chunks.length > 0 && codePointLength(chunks[chunks.length - 1]!) > width) {
        this.$breakLong(chunks, line, length, width);
        length = line.reduce((sum, piece) => sum + codePointLength(piece), 0);
      }
      if (this.drop_whitespace && line.length > 0 && line[line.length - 1]!.trim() === "") length -= codePointLength(line.pop()!);
      if (line.length === 0) continue;
      const isLast = chunks.length === 0 || (this.drop_whitespace && chunks.length === 1 && chunks[0]!.trim() === "");
      if (this.max_lines === null || lines.length + 1 < this.max_lines || (isLast && length <= width)) {
        lines.push(indent + line.join(""));
        continue;
      }
      this.$cut(lines, line, length, width, indent);
      break;
    }
    return lines;
  }

  /** A chunk that fits no line: a part of it, or all on a line of its own. */
  $breakLong(chunks: string[], line: string[], length: number, width: number): void {
    const space = width < 1 ? 1 : width - length;
    const chunk = chunks[chunks.length - 1]!;
    if (this.break_long_words) {
      if (!Number.isInteger(Number(space))) throw new TypeError("slice indices must be integers or None or have an __index__ method");
      let end = space;
      if (this.break_on_hyphens && codePointLength(chunk) > space) {
        const hyphen = codePointSlice(chunk, 0, space).lastIndexOf("-");
        if (hyphen > 0 && /[^-]/.test(chunk.slice(0, hyphen))) end = codePointLength(chunk.slice(0, hyphen)) + 1;
      }
      const head = codePointSlice(chunk, 0, end);
      line.push(head);
      chunks[chunks.length - 1] = chunk.slice(head.length);
    } else if (line.length === 0) line.push(chunks.pop()!);
  }

  /** The last line that is allowed: as much as fits before the placeholder. */
  $cut(lines: string[], line: string[], length: number, width: number, indent: string): void {
    let left = length;
    while (line.length > 0) {
      if (line[line.length - 1]!.trim() !== "" && left + codePointLength(this.placeholder) <= width) {
        line.push(this.placeholder);
        lines.push(indent + line.join(""));
        return;
      }
      left -= codePointLength(line.pop()!);
    }
    const before = lines[lines.length - 1]?.trimEnd();
    if (before !== undefined && codePointLength(before) + codePointLength(this.placeholder) <= this.width) lines[lines.length - 1] = before + this.placeholder;
    else lines.push(indent + this.placeholder.trimStart());
  }

  fill(text: string): string {
    return this.wrap(text).join("\n");
  }
}
libraryClass(
  TextWrapper,
  { name: "TextWrapper", module: "textwrap", signature: "width=70, *, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True, fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8, max_lines=None, placeholder=' [...]'" },
  { wrap: "text", fill: "text" },
);

/** The text, of which CPython asks a method first; bytes have it too, and fail a step later. */
function textWith(given: unknown, method: string, ofBytes: string): string {
  const text = textOf(given);
  if (text !== undefined) return text;
  getattr(given, method);
  throw new TypeError(ofBytes);
}

function expandTabs(text: string, size: number): string {
  let column = 0;
  let out = "";
  for (const c of text) {
    if (c === "\t") {
      const spaces = size > 0 ? size - (column % size) : 0;
      out += " ".repeat(spaces);
      column += spaces;
    } else {
      out += c;
      column = c === "\n" || c === "\r" ? 0 : column + 1;
    }
  }
  return out;
}

/** A wrapper with these keywords, which its class checks. */
function wrapperFor(width: unknown, kwargs: Options): TextWrapper {
  return constructInstance(TextWrapper, [], (isPlainObject(width) ? width : { width, ...kwargs }) as Keywords) as TextWrapper;
}

/** `wrap(text, width=70, **kwargs)` */
export function wrap(text: string, width: number | Options = 70, kwargs: Options = {}): string[] {
  return wrapperFor(width, kwargs).wrap(text);
}

/** `fill(text, width=70, **kwargs)` */
export function fill(text: string, width: number | Options = 70, kwargs: Options = {}): string {
  return wrapperFor(width, kwargs).fill(text);
}

/** `shorten(text, width, **kwargs)` */
export function shorten(text: string, width: number | Options, kwargs: Options = {}): string {
  const options: Options = isPlainObject(width) ? width : { ...kwargs, width };
  const wrapper = wrapperFor({ ...options, max_lines: 1 }, {});
  return wrapper.fill(textWith(text, "strip", "sequence item 0: expected str instance, bytes found").trim().split(/\s+/).join(" "));
}

/** `dedent(text)` */
export function dedent(text: string): string {
  const given: unknown = text;
  if (textOf(given) === undefined) throw new TypeError(given instanceof AnyBytes ? "cannot use a string pattern on a bytes-like object" : `expected string or bytes-like object, got '${type_name(given)}'`);
  const clean = String(textOf(given)).replace(/^[ \t]+$/gm, "");
  let margin: string | null = null;
  for (const [, indent = ""] of clean.matchAll(/^([ \t]*)(?:[^ \t\n])/gm)) {
    if (margin === null) margin = indent;
    else if (indent.startsWith(margin)) continue;
    else if (margin.startsWith(indent)) margin = indent;
    else {
      let same = 0;
      while (same < margin.length && margin[same] === indent[same]) same++;
      margin = margin.slice(0, same);
    }
  }
  return margin === null || margin === "" ? clean : clean.replace(new RegExp(`^${margin}`, "gm"), "");
}

/** `indent(text, prefix, predicate=None)` */
export function indent(text: string, prefix: string, predicate: unknown = null): string {
  const given = textWith(text, "splitlines", "sequence item 1: expected str instance, bytes found");
  if (textOf(prefix) === undefined && given.trim() !== "") throw new TypeError(`sequence item 0: expected str instance, ${type_name(prefix)} found`);
  return given
    .split(/(?<=\n)/)
    .map((line) => ((predicate === null ? line.trim() !== "" : truthy(invoke(predicate, line))) ? prefix + line : line))
    .join("");
}

pythonFunctions("textwrap", { wrap: [wrap, "text, width=70, **kwargs"], fill: [fill, "text, width=70, **kwargs"], shorten: [shorten, "text, width, **kwargs"], dedent: [dedent, "text"], indent: [indent, "text, prefix, predicate=None"] });
