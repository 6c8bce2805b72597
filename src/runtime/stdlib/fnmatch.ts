/** `fnmatch`: names against shell patterns. */
import { collect } from "../objects/iteration.js";
import { pythonFunctions } from "../objects/library_functions.js";
import { pathText } from "./io/open.js";
import { globPattern } from "./pathlib/glob.js";

/** `fnmatchcase(name, pat)` */
export function fnmatchcase(name: string, pat: string): boolean {
  return globPattern(pat).test(name);
}

/** `fnmatch(name, pat)`: on POSIX, case matters here too. */
export function fnmatch(name: unknown, pat: unknown): boolean {
  return globPattern(pathText(pat)).test(pathText(name));
}

/** `filter(names, pat)` */
export function filter(names: unknown, pat: unknown): string[] {
  const regex = globPattern(pathText(pat));
  return collect(names).filter((name) => regex.test(pathText(name))) as string[];
}

const escaped = (text: string): string => text.replace(/[-\\^$.*+?()[\]{}|&~# \t\n\r\v\f]/g, "\\$&");

/** `translate(pat)`: the pattern as a regular expression of Python's. */
export function translate(pat: string): string {
  let out = "";
  for (let i = 0; i < pat.length; i++) {
    const c = pat.charAt(i);
    if (c === "*") out += pat.charAt(i - 1) === "*" ? "" : ".*";
    else if (c === "?") out += ".";
    else if (c === "[") {
      const start = i + (pat.charAt(i + 1) === "!" ? 2 : 1);
      const end = pat.indexOf("]", start + 1);
      if (end < 0) out += "\\[";
      else {
        const inside = pat.slice(start, end).replace(/[\\&~|]/g, "\\$&");
        out += `[${start === i + 2 ? "^" : ""}${inside.startsWith("^") && start === i + 1 ? `\\${inside}` : inside}]`;
        i = end;
      }
    } else out += escaped(c);
  }
  return `(?s:${out})\\Z`;
}

pythonFunctions("fnmatch", { fnmatch: [fnmatch, "name, pat"], fnmatchcase: [fnmatchcase, "name, pat"], filter: [filter, "names, pat"], translate: [translate, "pat"] });
