import type { SyntaxProblem } from "../problem.js";
import type { SourceText } from "../source.js";
import { CompoundStatementRules } from "./compound_statement_rules.js";
import { EndOfTokens, placeOfToken, Refusal, TOO_DEEP } from "./cursor.js";
import { Tokenizer } from "./tokenizer.js";
import * as T from "./tokens.js";
import type { TokenFailure, TokenList } from "./tokens.js";

/**
 * The first syntax error of the source as CPython 3.13 reports it (the part of `compile()` before the symbol table), or nothing.
 * Errors that need the meaning of names are found by `validate`.
 */
export function checkSyntax(source: SourceText): SyntaxProblem[] {
  const tokens = new Tokenizer(source.text).run();
  try {
    const rules = new CompoundStatementRules(source, tokens);
    try {
      if (rules.file()) return [];
      const stuck = rules.furthest;
      rules.restartExplaining();
      rules.file();
      return [unexplained(source, tokens, stuck, rules.furthest)];
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      return [laterFailure(source, tokens, rules.furthest) ?? refusal.problem];
    }
  } catch (end) {
    if (end instanceof EndOfTokens && tokens.failure !== null) return [lexicalProblem(tokens.failure)];
    if (end instanceof RangeError) {
      return [{ type: "SyntaxError", message: TOO_DEEP, span: { start: 0, end: 1 } }];
    }
    throw end;
  }
}

function lexicalProblem(failure: TokenFailure): SyntaxProblem {
  const { type, message, start, end } = failure;
  return failure.noCaret ? { type, message, span: { start, end }, noCaret: true } : { type, message, span: { start, end } };
}

/** "invalid syntax" at the last token that the first run looked at. */
function unexplained(source: SourceText, tokens: TokenList, stuck: number, furthest: number): SyntaxProblem {
  const kind = tokens.kind[stuck];
  const start = tokens.start[stuck] ?? 0;
  if (kind === T.INDENT || kind === T.DEDENT) {
    const message = kind === T.INDENT ? "unexpected indent" : "unexpected unindent";
    return { type: "IndentationError", message, ...placeOfToken(source, tokens, stuck) };
  }
  const later = laterFailure(source, tokens, furthest);
  if (later !== null) return later;
  const type = "SyntaxError";
  const message = "invalid syntax";
  if (kind === T.ENDMARKER) return { type, message, span: { start: start - 1, end: start - 1 }, noCaret: true };
  return { type, message, span: { start, end: tokens.end[stuck] ?? start + 1 } };
}

/** After an error of the grammar CPython reads the remaining tokens: what it finds there may matter more. */
function laterFailure(source: SourceText, tokens: TokenList, furthest: number): SyntaxProblem | null {
  const failure = tokens.failure;
  if (failure === null) return null;
  if (failure.kind === "raised") return lexicalProblem(failure);
  const open = tokens.openBracket;
  if (open < 0 || failure.kind === "unheard") return null;
  const errorLine = source.position(tokens.start[furthest] ?? 0).line;
  if (errorLine <= source.position(open).line) return null;
  return {
    type: "SyntaxError",
    message: `'${source.text.charAt(open)}' was never closed`,
    span: { start: open, end: open + 1 },
  };
}
