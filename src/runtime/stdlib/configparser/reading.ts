/** The lines of a configuration: sections, options, values that go on in the next lines, comments. */
import { call_method } from "../../objects/calls.js";
import type { Dict } from "../../objects/dict.js";
import { iterate } from "../../objects/iteration.js";
import { DuplicateOptionError, DuplicateSectionError, MissingSectionHeaderError, MultilineContinuationError, ParsingError } from "./errors.js";

/** What counts as what. */
export interface Dialect {
  readonly delimiters: readonly string[];
  readonly commentPrefixes: readonly string[];
  readonly inlineCommentPrefixes: readonly string[];
  readonly allowNoValue: boolean;
  readonly strict: boolean;
  readonly emptyLinesInValues: boolean;
  /** The section whose name nobody writes, where it is allowed. */
  readonly unnamed: unknown;
}

/** A parser, as far as reading goes: it gives the section that a name stands for. */
export interface Target {
  $section(name: unknown): { readonly values: Dict<string, unknown>; readonly isNew: boolean };
}

/** The first place where an inline comment begins: at the start of the line, or behind a space. */
function inlineComment(line: string, prefixes: readonly string[]): number {
  let first = -1;
  for (const prefix of prefixes) {
    for (let place = line.indexOf(prefix); place >= 0; place = line.indexOf(prefix, place + 1)) {
      if (place > 0 && !/\s/.test(line.charAt(place - 1))) continue;
      if (first < 0 || place < first) first = place;
      break;
    }
  }
  return first;
}

const escaped = (text: string): string => text.replace(/[-\\^$.*+?()[\]{}|]/g, "\\$&");

/** Reads `lines` into the sections of `target`; values are lists of lines, joined by `join` at the end. */
export function readLines(target: Target, dialect: Dialect, lines: unknown, source: string, join: () => void): void {
  const { commentPrefixes, inlineCommentPrefixes, allowNoValue, strict, emptyLinesInValues } = dialect;
  const delimiter = dialect.delimiters.map(escaped).join("|");
  const optionPattern = new RegExp(allowNoValue ? `^(.*?)\\s*(?:(?:${delimiter})\\s*(.*))?$` : `^(.*?)\\s*(?:${delimiter})\\s*(.*)$`, "s");
  const readSections = new Set<unknown>();
  const readOptions = new Map<unknown, Set<string>>();
  let section: { readonly name: unknown; readonly values: Dict<string, unknown> } | null = null;
  let option: string | null = null;
  let indent = 0;
  let failed: ParsingError | null = null;
  let lineno = 0;

  const enter = (name: unknown): void => {
    const { values, isNew } = target.$section(name);
    if (!isNew && strict && readSections.has(name)) throw new DuplicateSectionError(name, source, lineno);
    readSections.add(name);
    section = { name, values };
    option = null;
  };
  const fail = (line: string): void => {
    (failed ??= new ParsingError(source)).append(lineno, line);
  };
  const readOption = (line: string, value: string): void => {
    const current = section!;
    const found = optionPattern.exec(value);
    if (found === null) return fail(line);
    const name = call_method<string>(target, "optionxform", [found[1]!.trimEnd()]);
    option = name;
    if (name === "") fail(line);
    let known = readOptions.get(current.name);
    if (known === undefined) readOptions.set(current.name, (known = new Set()));
    if (strict && known.has(name)) throw new DuplicateOptionError(current.name, name, source, lineno);
    known.add(name);
    current.values.set(name, found[2] === undefined ? null : [found[2].trim()]);
  };
  /** The lines that the last option has so far; null without one. */
  const openValue = (): string[] | null => {
    const lines = section !== null && option !== null && option !== "" ? section.values.get(option, null) : null;
    return Array.isArray(lines) ? (lines as string[]) : null;
  };

  for (const each of iterate(lines)) {
    const line = each as string;
    lineno++;
    const isComment = commentPrefixes.some((prefix) => line.trim().startsWith(prefix));
    const comment = isComment ? 0 : inlineComment(line, inlineCommentPrefixes);
    const value = (comment < 0 ? line : line.slice(0, comment)).trim();
    if (value === "") {
      if (!emptyLinesInValues) indent = Infinity;
      // a line that holds a comment is left out of the value
      else if (comment < 0) openValue()?.push("");
      continue;
    }
    const depth = line.search(/\S/);
    if (section !== null && option !== null && option !== "" && depth > indent) {
      const open = openValue();
      if (open === null) throw new MultilineContinuationError(source, lineno, line);
      open.push(value);
      continue;
    }
    indent = depth;
    const header = /^\[(.+)\]/s.exec(value);
    if (header !== null) enter(header[1]);
    else if (section === null && dialect.unnamed === null) throw new MissingSectionHeaderError(source, lineno, line);
    else {
      if (section === null) enter(dialect.unnamed);
      readOption(line, value);
    }
  }
  join();
  if (failed !== null) throw failed as ParsingError;
}
