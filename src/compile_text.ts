/** Texts that a running program gives to `eval`, `exec` and `compile`: to the JavaScript of `($) => { … }`, or what CPython says against them. */
import { type Compiled, type CompileOptions, compileForRun } from "./convert.js";
import type { LiteralNode } from "./runtime/objects/literal_node.js";
import { literalNode } from "./syntax/literal_nodes.js";
import { inOlderWords } from "./syntax/check/older_words.js";
import { checkSyntax } from "./syntax/check/check_syntax.js";
import type * as ast from "./syntax/ast.js";
import { parseModule, type PythonParser } from "./syntax/index.js";
import type { SyntaxProblem } from "./syntax/problem.js";
import { SourceText } from "./syntax/source.js";
import { compilerWarnings } from "./syntax/warnings/index.js";
import { literalWarnings } from "./syntax/warnings/literals.js";

export type TextMode = NonNullable<CompileOptions["text"]>["mode"];

/** The arguments of CPython's SyntaxError. */
export interface Refused {
  readonly type: SyntaxProblem["type"];
  readonly message: string;
  readonly line: number;
  readonly offset: number;
  readonly text: string | null;
  readonly endLine: number;
  readonly endOffset: number;
}

export type CompiledText = { readonly javascript: string; readonly warnings: Compiled["warnings"] } | { readonly refused: Refused } | { readonly unsupported: string };

export type ParsedLiteral = { readonly literal: LiteralNode; readonly warnings: Compiled["warnings"] } | { readonly refused: Refused } | { readonly unsupported: string };

interface TextOptions {
  readonly hidesBuiltins: boolean;
  readonly python: number;
}

/** Compiles a text as CPython's `compile(text, path, mode)` does; in mode `literal` it is parsed only, as `ast.literal_eval` has it. */
export function compileText(parser: PythonParser, text: string, path: string, mode: TextMode | "literal", options: TextOptions): CompiledText | ParsedLiteral {
  const source = new SourceText(path, text);
  const grammar = mode === "literal" ? "eval" : mode;
  const found = checkSyntax(source)[0];
  const problem = found === undefined ? refusedByMode(parser, source, grammar) : grammar === "eval" && !isOfTokens(found) ? (statementAhead(text, found.span.start) ?? found) : found;
  if (problem !== undefined) {
    const { type, message } = inWordsOf(problem, source, options.python, grammar);
    return { refused: { ...wholeText(source, problem, grammar), type, message } };
  }
  if (mode === "literal") return parsedLiteral(parser, source);
  const compiled = compileForRun(parser, source, { path, python: options.python, compiles: true, text: { mode, hidesBuiltins: options.hidesBuiltins } });
  const [invalid] = compiled.problems;
  // what the later stages of CPython's compiler refuse comes without the line, which is in no file
  if (invalid !== undefined) return { refused: { ...place(source, invalid), text: null } };
  const error = compiled.diagnostics.find((each) => each.severity === "error");
  return error === undefined ? { javascript: compiled.javascript, warnings: compiled.warnings.map(withoutLine) } : { unsupported: error.message };
}

/** An expression that breaks off at the end of its text had words of its own before Python 3.10. */
function inWordsOf(problem: SyntaxProblem, source: SourceText, python: number, grammar: TextMode): SyntaxProblem {
  const endsEarly = python < 10 && grammar === "eval" && problem.message === "invalid syntax" && /^ *$/.test(source.text.slice(problem.span.end)) && !source.text.endsWith("\n");
  return endsEarly ? { ...problem, message: "unexpected EOF while parsing" } : inOlderWords(problem, source, python);
}

function parsedLiteral(parser: PythonParser, source: SourceText): ParsedLiteral {
  const { module, problems } = parseModule(parser, source);
  const [only] = module.body;
  if (problems.length > 0 || only?.kind !== "ExprStmt") return { unsupported: problems[0]?.message ?? "the text is no expression" };
  return { literal: literalNode(only.value, source), warnings: compilerWarnings(literalWarnings(source), source).map(withoutLine) };
}

/** What the compiler finds behind the parser comes without the line, which is in no file. */
const withoutLine = (warning: Compiled["warnings"][number]): Compiled["warnings"][number] => (warning[0].startsWith("invalid ") ? warning : [warning[0], warning[1], warning[2], warning[3], warning[4], null]);

/** Found by the tokenizer: CPython knows it before it looks for an expression, and shows the line as it stands. */
const isOfTokens = ({ message }: SyntaxProblem): boolean => /^unterminated|^leading zeros|^invalid (?:\w+ )?(?:literal|digit|character|non-printable)|^unexpected character|was never closed$|unmatched|does not match/.test(message);

const STATEMENT = /^(?:assert|async|break|class|continue|def|del|for|from|global|if|import|nonlocal|pass|raise|return|try|while|with|yield)\b/;

/** The word or sign, before an error that a module would have, at which `eval` gives up already. */
function statementAhead(text: string, before: number): SyntaxProblem | null {
  const word = STATEMENT.exec(text);
  if (word !== null) return invalid({ start: 0, end: word[0].length });
  let depth = 0;
  for (let at = 0; at < before; at++) {
    const c = text.charAt(at);
    if ("([{".includes(c)) depth++;
    else if (")]}".includes(c)) depth--;
    else if (c === "'" || c === '"' || text.startsWith("lambda", at)) return null;
    else if (c === "=" && depth === 0) {
      const operator = /(?:[-+*/%@&|^]|\*\*|\/\/|<<|>>)?$/.exec(text.slice(0, at))![0];
      if (text.charAt(at + 1) === "=" || (operator === "" && "<>!:".includes(text.charAt(at - 1)))) at++;
      else return invalid({ start: at - operator.length, end: at + 1 });
    }
  }
  return null;
}

/** What `eval` and the interactive prompt don't take although a module may have it. */
function refusedByMode(parser: PythonParser, source: SourceText, mode: TextMode): SyntaxProblem | undefined {
  if (mode === "exec") return undefined;
  const { body } = parseModule(parser, source).module;
  const [first, second] = body;
  const end = { start: source.text.length, end: source.text.length };
  if (first === undefined) return invalid(end);
  if (mode === "single") {
    const compound = "body" in first;
    if (second === undefined) return compound && !source.text.endsWith("\n") ? invalid(end) : undefined;
    if (source.position(first.span.start).line === source.position(second.span.start).line) return undefined;
    return { type: "SyntaxError", message: "multiple statements found while compiling a single statement", span: { start: first.span.end, end: first.span.end + 1 } };
  }
  const unwanted = afterExpression(source.text, first);
  if (unwanted !== null) return invalid(unwanted);
  if (second === undefined) {
    const behind = source.text.slice(first.span.end).search(/\S/);
    const at = first.span.end + behind;
    return behind >= 0 && source.text.charAt(at) === ";" ? invalid({ start: at, end: at + 1 }) : undefined;
  }
  const semicolon = source.text.slice(first.span.end, second.span.start).indexOf(";");
  return invalid(semicolon < 0 ? wordAt(source.text, second.span.start) : { start: first.span.end + semicolon, end: first.span.end + semicolon + 1 });
}

const invalid = (span: ast.Span): SyntaxProblem => ({ type: "SyntaxError", message: "invalid syntax", span });

/** Where a statement stops being an expression. */
function afterExpression(text: string, stmt: ast.Stmt): ast.Span | null {
  const behind = (expr: ast.Expr, sign: RegExp): ast.Span => {
    const found = sign.exec(text.slice(expr.span.end));
    const start = expr.span.end + (found?.index ?? 0);
    return { start, end: start + (found?.[0].length ?? 1) };
  };
  switch (stmt.kind) {
    case "ExprStmt":
      if (stmt.value.kind === "Starred") return wordAt(text, stmt.span.start);
      return stmt.value.kind === "Yield" || stmt.value.kind === "YieldFrom" ? (text.charAt(stmt.value.span.start - 1) === "(" ? null : wordAt(text, stmt.span.start)) : null;
    case "Assign":
      return behind(stmt.targets[0]!, /=/);
    case "AugAssign":
      return behind(stmt.target, /\S+=/);
    case "AnnAssign":
      return behind(stmt.target, /:/);
    default:
      return wordAt(text, stmt.span.start);
  }
}

function wordAt(text: string, start: number): ast.Span {
  return { start, end: start + (/^(?:\w+|(["'])(?:\\.|(?!\1).)*\1|.)/u.exec(text.slice(start))?.[0].length ?? 1) };
}

function place(source: SourceText, { type, message, span }: SyntaxProblem): Omit<Refused, "text"> {
  const from = source.position(Math.min(span.start, source.text.length));
  const to = source.position(Math.min(span.end, source.text.length));
  const column = (at: number, line: number): number => [...source.text.slice(source.lineStart(line), at)].length + 1;
  const offset = column(span.start, from.line);
  const only = (endOffset: number): Omit<Refused, "text"> => ({ type, message, line: from.line, offset, endLine: from.line, endOffset });
  if (message.endsWith("was never closed")) return only(0);
  if (message === "unexpected indent" || message === "unexpected unindent") return { ...only(-1), offset: Math.max(offset - 1, column(source.lineStart(from.line) + source.line(from.line).search(/\S|$/), from.line) - 1) };
  if (message.startsWith("unterminated")) return only(offset);
  if (span.end - span.start <= 1) return only(offset + 1);
  return { ...only(column(span.end, to.line)), endLine: to.line };
}

/** With the line itself; at the end of a text that has no last line end, `eval` counts no columns. */
function wholeText(source: SourceText, problem: SyntaxProblem, mode: TextMode): Refused {
  const { text } = source;
  const made = place(source, problem);
  const atEnd = mode !== "exec" && problem.message === "invalid syntax" && problem.span.start >= text.trimEnd().length;
  const line = source.line(made.line);
  const hasNewline = made.line < source.lineCount || (mode === "exec" && (!isOfTokens(problem) || problem.message.endsWith("was never closed")));
  const shown = hasNewline ? `${line}\n` : line;
  if (!atEnd) return { ...made, text: shown };
  const none = text === "" ? 0 : made.line;
  return { ...made, line: none, offset: 0, endLine: none, endOffset: 0, text: shown };
}
