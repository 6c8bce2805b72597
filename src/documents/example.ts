/** What a document is made of: examples, what is claimed of them, and where each of their lines stands. */
import type { Span } from "../syntax/ast.js";
import type { SourceText } from "../syntax/source.js";

/** Where an example was found: a Markdown fence, Markdown's indented code, a block among plain prose, a `>>>` session, a notebook's cell, a whole `.py` file, a terminal's `$ python shop.py`. */
export type ExampleKind = "fence" | "indented" | "block" | "session" | "cell" | "file" | "console";

/** What the author asks for, in a comment of the document's own form: `<!-- yieldstar: clock=real, tolerance=20% -->`. */
export interface Directives {
  /** It must end with this exception: `ValueError`, or the empty text for any. */
  readonly expectError?: string;
  readonly clock?: "real" | "virtual";
  /** How far claimed times may be off, as a share: 0.2 for 20 %. */
  readonly tolerance?: number;
  /** What it defines is there for every later example of its group. */
  readonly setup?: boolean;
  /** Examples see names of their own group only; those without one are a group, too. */
  readonly group?: string;
}

/** Lines of a document that follow one another, without what it puts before them (quote marks, indentation of lists). */
export interface Passage {
  /** The document's line (from 1) of the first one. */
  readonly line: number;
  readonly lines: readonly string[];
  /** How many UTF-16 units of the document's line stand before each of them. */
  readonly columns: readonly number[];
}

/** Where lines stand that don't simply follow one another in the document as they are; see `Claim` and `Example`. */
export interface Written {
  /** The document's line of each line, when it isn't `line + i`. */
  readonly lineNumbers?: readonly number[];
  /**
   * - json: inside the strings of a JSON text, with JSON's escapes; `columns` still tells where each line begins
   * - shortened: not literally there (a traceback of IPython is brought to Python's form): nothing can be written back in place
   */
  readonly notation?: "json" | "shortened";
}

/**
 * What a document says that an example prints. Line `i` of it stands on the document's line `line + i` from column
 * `columns[i]` on, up to the end of that line or to what closes the claim there (a backtick, white space, `<br>`, quotes of a string).
 * An empty line may be written `<BLANKLINE>` in a session.
 */
export type Claim = Passage & Written & (
  | /** All that the example prints. */ { readonly extent: "whole" }
  | /** What the statement on this line prints, or what was printed last when a comment on lines of its own says so; `column`: of its `#`. */ { readonly extent: "beside" | "near"; readonly column: number; /** The statement is an expression whose value is claimed: it has to be shown. */ readonly shown?: boolean }
  | /** What the session's statement that begins on the document's line `statement` prints. */ { readonly extent: "prompt"; readonly statement: number; readonly directives: readonly string[] }
);

export interface Example extends Written {
  readonly kind: ExampleKind;
  /** The document's line (from 1) of the first line of code; where `lineNumbers` tell those, only a number that no other example's line has. */
  readonly line: number;
  /** Code lines, without what the document puts before them (quote marks, list indentation). Line `i` stands on document line `line + i`, unless `lineNumbers` says otherwise. */
  readonly code: readonly string[];
  /** How many UTF-16 units of the document's line stand before each code line. */
  readonly columns: readonly number[];
  readonly claims: readonly Claim[];
  /** What stands below it and may be its output, though nothing says so: believed only where the example prints it to the letter. */
  readonly perhaps?: Claim;
  /** `sys.argv[0]`, when a terminal's text shows by which name the program was started. */
  readonly program?: string;
  /** `sys.argv[1:]`, when a terminal's text shows with which words the program was started. */
  readonly args?: readonly string[];
  /** The file's name that the document gives the block. */
  readonly name?: string;
  /** The file beside the document that holds the program, when the document doesn't. With `code`, that is the part of it which the document shows. */
  readonly file?: string;
  /** Of a session in a docstring: the code that has it. It runs first, imported as a module is, as doctest does. */
  readonly module?: Passage;
  /** As in a notebook's cell, the value of the last statement is shown when it is an expression. */
  readonly showsLast?: true;
  /** Values are shown as IPython shows them: a notebook's, or its prompts'. */
  readonly likeIPython?: true;
  readonly directives?: Directives;
  /** The version (its minor number) in whose words the document tells of statements that Python refuses, when that isn't the newest. */
  readonly refusedAs?: number;
  /** Why the document itself asks not to run it (`no-run`, `skip` in the fence's info), or why nobody can (a notebook's `%%bash`). */
  readonly skip?: string;
  /** What is wrong with the document at this example, so that it can't be judged: a directive nobody knows, a notebook that is no JSON. */
  readonly problem?: Problem;
  /** What of the claimed output was set aside, one sentence each: pictures of a notebook. */
  readonly setAside?: readonly string[];
}

export interface Problem {
  /** In the catalogue of diagnostics. */
  readonly name: "unknown-directive" | "unreadable-document";
  /** One sentence without a full stop. */
  readonly message: string;
  readonly help?: string;
  /** Where in the document. */
  readonly span: Span;
}

/** Some of a passage's lines. */
export function partOf({ line, lines, columns }: Passage, from: number, to: number = lines.length): Passage {
  return { line: line + from, lines: lines.slice(from, to), columns: columns.slice(from, to) };
}

/** The example as Python source whose line numbers are the document's, so that messages and tracebacks point there by themselves. */
export function exampleSource(example: Example): string {
  return `${"\n".repeat(example.line - 1)}${example.code.join("\n")}\n`;
}

/** The place in the document of a span of `exampleSource`. */
export function spanInDocument(span: Span, example: Example, source: SourceText, document: SourceText): Span {
  return { start: offsetInDocument(span.start, example, source, document), end: offsetInDocument(span.end, example, source, document) };
}

function offsetInDocument(offset: number, example: Example, source: SourceText, document: SourceText): number {
  const { line, column } = source.position(offset);
  const index = Math.min(line - example.line, example.code.length - 1);
  if (index < 0) return document.lineStart(example.line);
  const inCode = line - example.line === index ? Math.min(column, example.code[index]?.length ?? 0) : (example.code[index]?.length ?? 0);
  const start = document.lineStart(example.lineNumbers?.[index] ?? example.line + index) + (example.columns[index] ?? 0);
  return example.notation === "json" ? afterJson(document.text, start, inCode) : start + inCode;
}

/** The offset after so many UTF-16 units of a JSON string's value. */
function afterJson(text: string, start: number, units: number): number {
  let at = start;
  for (let i = 0; i < units; i++) at += text[at] !== "\\" ? 1 : text[at + 1] === "u" ? 6 : 2;
  return at;
}

/** A passage without its common indentation. Blank lines don't count. */
export function dedent({ line: first, lines, columns }: Passage): Passage {
  let common: string | null = null;
  for (const line of lines) {
    if (line.trim() === "") continue;
    const indent = /^[ \t]*/.exec(line)?.[0] ?? "";
    common = common === null ? indent : sharedPrefix(common, indent);
    if (common === "") break;
  }
  const width = common?.length ?? 0;
  return { line: first, lines: lines.map((line) => line.slice(width)), columns: columns.map((column, i) => column + Math.min(width, lines[i]?.length ?? 0)) };
}

function sharedPrefix(a: string, b: string): string {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a.slice(0, i);
}
