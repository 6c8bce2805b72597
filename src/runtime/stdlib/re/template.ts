/** The replacement texts of `sub` and `expand`: `\1`, `\g<name>`, `\n`. */
import { bufferBytes } from "../../objects/bytes/arguments.js";
import { toBinary } from "../../objects/bytes/binary_text.js";
import { bytesRepr } from "../../objects/bytes/repr.js";
import { IndexError, TypeError } from "../../objects/exceptions.js";
import { repr } from "../../objects/repr.js";
import { textOf } from "../../objects/str/receiver.js";
import { type_name } from "../../objects/types.js";
import { PatternError } from "./errors.js";
import type { Match } from "./match.js";
import type { Pattern } from "./pattern.js";

type Part = string | number;

const ESCAPES: Readonly<Record<string, string>> = { a: "\x07", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v", "\\": "\\" };

/** Reads a template into literal texts and group numbers. */
export function parseTemplate(template: unknown, pattern: Pattern, isBytes: boolean): readonly Part[] {
  const bytes = bufferBytes(template);
  const text = bytes === undefined ? textOf(template) : toBinary(bytes);
  if (text === undefined) throw new TypeError(`decoding to str: need a bytes-like object, ${type_name(template)} found`);
  if (isBytes !== (bytes !== undefined)) throw new TypeError(isBytes ? `sequence item 0: expected a bytes-like object, ${type_name(template)} found` : `sequence item 0: expected str instance, ${type_name(template)} found`);
  const parts: Part[] = [];
  let literal = "";
  const group = (index: number, at: number): void => {
    if (index > pattern.groups) throw new PatternError(`invalid group reference ${index}`, text, at);
    if (literal !== "") parts.push(literal);
    literal = "";
    parts.push(index);
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (c !== "\\") {
      literal += c;
      continue;
    }
    const start = i;
    const e = text[++i];
    if (e === undefined) throw new PatternError("bad escape (end of pattern)", text, start);
    if (e === "g") {
      const end = text.indexOf(">", i);
      if (text[i + 1] !== "<") throw new PatternError("missing <", text, i + 1);
      if (end < 0) throw new PatternError(i + 2 === text.length ? "missing group name" : "missing >, unterminated name", text, i + 2);
      const name = text.slice(i + 2, end);
      if (name === "") throw new PatternError("missing group name", text, i + 2);
      const index = /^\d+$/.test(name) ? Number(name) : pattern.$names.get(name);
      if (index === undefined) {
        if (isBytes ? /[^\w]|^\d/.test(name) : !/^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(name)) throw new PatternError(`bad character in group name ${isBytes ? bytesRepr(bytes!.subarray(i + 2, end)).slice(1) : repr(name)}`, text, i + 2);
        throw new IndexError(`unknown group name '${name}'`);
      }
      group(index, i + 2);
      i = end;
    } else if (e === "0") {
      const digits = /^[0-7]{0,2}/.exec(text.slice(i + 1))![0];
      literal += String.fromCharCode(parseInt(`0${digits}`, 8));
      i += digits.length;
    } else if (/[1-9]/.test(e)) {
      const octal = /^[0-7]{3}/.exec(text.slice(i));
      if (octal !== null) {
        if (parseInt(octal[0], 8) > 0o377) throw new PatternError(`octal escape value \\${octal[0]} outside of range 0-0o377`, text, start);
        literal += String.fromCharCode(parseInt(octal[0], 8));
        i += 2;
        continue;
      }
      const digits = /^\d\d?/.exec(text.slice(i))![0];
      group(Number(digits), start + 1);
      i += digits.length - 1;
    } else if (ESCAPES[e] !== undefined) literal += ESCAPES[e];
    else if (/[a-zA-Z]/.test(e)) throw new PatternError(`bad escape \\${e}`, text, start);
    else literal += c + e;
  }
  if (literal !== "") parts.push(literal);
  return parts;
}

/** Fills a template with a match's groups. */
export function fill(parts: readonly Part[], match: Match): string {
  let out = "";
  for (const part of parts) out += typeof part === "string" ? part : (match.$text(part) ?? "");
  return out;
}

export const expandTemplate = (template: unknown, match: Match): string => fill(parseTemplate(template, match.re, match.$subject.isBytes), match);
