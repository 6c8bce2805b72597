/**
 * What older versions say of a text that 3.13 refuses. The parser of 3.10 learnt to explain: before it, most of what it explains
 * was only "invalid syntax", and what ended too early was told where it ended.
 */
import type { SyntaxProblem } from "../problem.js";
import type { SourceText } from "../source.js";

type Words = string | { readonly type: SyntaxProblem["type"]; readonly message: string };

interface Rule {
  /** The first version (its minor number) that says it as 3.13 does. */
  readonly since: number;
  readonly now: RegExp;
  readonly before: Words | ((told: Told) => Words);
}

interface Told {
  readonly found: RegExpExecArray;
  readonly minor: number;
  /** The text from the underlined part on, and all behind it. */
  readonly from: string;
  readonly behind: string;
  /** What stands before the underlined part on its line. */
  readonly before: string;
}

const INVALID = "invalid syntax";
const EARLY_END: Words = { type: "SyntaxError", message: "unexpected EOF while parsing" };

/** Only white space and comments. */
const isBlank = (text: string): boolean => text.split("\n").every((line) => /^\s*(?:#|$)/.test(line));

/** What an open bracket began may go on up to the end of the text, where older parsers noticed; most statements can't be part of it. */
function behindBracket({ behind }: Told): Words {
  const rest = behind.replace(/#.*/g, "").replace(/\b(?:and|or|not|in|is|if|else|for|lambda|await|async)\b/g, "+").trim();
  const isStatement = /\n[^\n]*[^=!<>:]=(?!=)|(?:^|\n)[ \t]*(?:def|class|while|import|from|return|with|try|print)\b/.test(rest);
  const standsApart = /[\w)\]}"'][ \t]*\n\s*[\w"'([{]/.test(rest) || /[\w)\]}"'][ \t]+[\w"']/.test(rest);
  return isStatement || standsApart ? INVALID : EARLY_END;
}

/** A name that begins with digits was two words before. */
const isNumberThenName = ({ before, from }: Told): boolean => /^\d+(?:_\d+)*(?:\.\d*)?[a-zA-Z]/.test(`${/[\w.]*$/.exec(before)?.[0] ?? ""}${/^[\w.]*/.exec(from)?.[0] ?? ""}`);

/** The first that fits counts. */
const rules: readonly Rule[] = [
  { since: 10, now: /^cannot (assign to|delete) (yield )?expression(?: here\. Maybe you meant '==' instead of '='\?)?$/, before: ({ found }) => `cannot ${found[1] ?? ""} ${found[2] === undefined ? "operator" : "yield expression"}` },
  { since: 10, now: /^(cannot assign to .*) here\. Maybe you meant '==' instead of '='\?$/, before: ({ found }) => found[1] ?? "" },
  { since: 10, now: /^expected an indented block after '(?:match|case|except\*)' statement/, before: { type: "SyntaxError", message: INVALID } },
  { since: 10, now: /^expected an indented block after .* on line \d+$/, before: ({ minor, from }) => (minor < 9 && isBlank(from) ? EARLY_END : "expected an indented block") },
  { since: 10, now: /^unterminated (?:f-)?string literal \(detected at line \d+\)/, before: "EOL while scanning string literal" },
  { since: 10, now: /^unterminated triple-quoted (?:f-)?string literal \(detected at line \d+\)$/, before: "EOF while scanning triple-quoted string literal" },
  { since: 12, now: /^unterminated (triple-quoted )?f-(string literal .*)$/, before: ({ found }) => `unterminated ${found[1] ?? ""}${found[2] ?? ""}` },
  { since: 10, now: /^'[([{]' was never closed$/, before: behindBracket },
  { since: 10, now: /^expected 'except' or 'finally' block$/, before: ({ from }) => (isBlank(from) ? EARLY_END : INVALID) },
  { since: 10, now: /^Missing parentheses in call to 'print'\. Did you mean print\(\.\.\.\)\?$/, before: ({ from, before }) => (isBlank(before) ? `Missing parentheses in call to 'print'. Did you mean print(${printed(from)})?` : INVALID) },
  { since: 10, now: /^Missing parentheses in call to 'exec'\. Did you mean exec\(\.\.\.\)\?$/, before: "Missing parentheses in call to 'exec'" },
  { since: 12, now: /^parameter without a default follows parameter with a default$/, before: "non-default argument follows default argument" },
  { since: 10, now: /^bytes can only contain ASCII literal characters$/, before: "bytes can only contain ASCII literal characters." },
  { since: 9, now: /^keyword argument repeated: /, before: "keyword argument repeated" },
  { since: 9, now: /^'(?:tuple|list)' is an illegal expression for augmented assignment$/, before: "illegal expression for augmented assignment" },
  { since: 9, now: /^invalid (?:non-printable )?character /, before: "invalid character in identifier" },
  { since: 10, now: /^invalid (?:decimal|imaginary) literal$/, before: (told) => (isNumberThenName(told) ? INVALID : told.found[0]) },
  { since: 13, now: /^(unterminated .*); perhaps you escaped the end quote\?$/, before: ({ found }) => found[1] ?? "" },
  { since: 10, now: /^invalid syntax\. /, before: INVALID },
  { since: 10, now: /^(?:expected |':' expected after |'(?:as|in)' |did you forget parentheses around the comprehension target|cannot use double starred|expression expected after )/, before: INVALID },
  { since: 10, now: /^(?:wildcard makes|name capture|multiple assignments to name|positional patterns follow|mapping pattern checks|alternative patterns)/, before: INVALID },
  { since: 13, now: /^(?:Expected one or more names after 'import'|'\w+' after an operator must be parenthesized|'in' expected after for-loop variables)$/, before: INVALID },
  { since: 12, now: /^(?:Type parameter list|duplicate type parameter|Did you mean to use 'from |expected argument value expression)/, before: INVALID },
  { since: 11, now: /^(?:cannot have both 'except' and 'except\*'|expected one or more exception types|(?:Function|Lambda expression) parameters cannot be|arguments cannot follow|\/ m|\* argument may|var-(?:positional|keyword) argument)/, before: INVALID },
];

/** What Python 2's statement printed: the rest of it. */
function printed(from: string): string {
  const [line = ""] = from.replace(/^print\s*/, "").split(/[;\n]/);
  const text = line.trim();
  return text.endsWith(",") ? `${text} end=" "` : text;
}

/**
 * A problem in the words of Python 3.`minor`.
 * @example inOlderWords({ type: "SyntaxError", message: "expected ':'", span }, source, 8).message // "invalid syntax"
 */
export function inOlderWords(problem: SyntaxProblem, source: SourceText, minor: number): SyntaxProblem {
  for (const { since, now, before } of rules) {
    const found = minor < since ? now.exec(problem.message) : null;
    if (found === null) continue;
    const { start, end } = problem.span;
    const told: Told = { found, minor, from: source.text.slice(start), behind: source.text.slice(end), before: source.text.slice(source.text.lastIndexOf("\n", start - 1) + 1, start) };
    const words = typeof before === "function" ? before(told) : before;
    return { ...problem, ...(typeof words === "string" ? { message: words } : words) };
  }
  return problem;
}
