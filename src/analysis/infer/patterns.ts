/** `match` patterns: what they bind. Subjects are looked at through the general helpers, so captured parts are unknown. */
import type * as ast from "../../syntax/ast.js";
import { listOf, taint, UNKNOWN, type Type } from "../types.js";
import type { Frame } from "./frame.js";

/** Bind the names of a pattern against a subject. */
export function bindPattern(frame: Frame, pattern: ast.Pattern, subject: Type, node: ast.Expr): void {
  const { inference } = frame;
  switch (pattern.kind) {
    case "MatchValue":
      frame.evaluate(pattern.value);
      return;
    case "MatchSingleton":
      return;
    case "MatchSequence":
      taint(subject);
      for (const p of pattern.patterns) bindPattern(frame, p, UNKNOWN, node);
      return;
    case "MatchMapping": {
      taint(subject);
      for (const key of pattern.keys) frame.evaluate(key);
      for (const p of pattern.patterns) bindPattern(frame, p, UNKNOWN, node);
      const variable = inference.scopes.bound.get(pattern);
      if (variable !== undefined) frame.bind(variable, UNKNOWN);
      return;
    }
    case "MatchClass":
      taint(subject);
      frame.evaluate(pattern.cls);
      for (const p of [...pattern.patterns, ...pattern.kwdPatterns]) bindPattern(frame, p, UNKNOWN, node);
      return;
    case "MatchStar": {
      const variable = inference.scopes.bound.get(pattern);
      if (variable === undefined) return;
      const elem = inference.siteCell(pattern, "elem");
      elem.flow(UNKNOWN);
      frame.bind(variable, listOf(elem));
      return;
    }
    case "MatchAs": {
      if (pattern.pattern !== null) bindPattern(frame, pattern.pattern, subject, node);
      const variable = inference.scopes.bound.get(pattern);
      if (variable !== undefined) frame.bind(variable, pattern.pattern === null ? subject : UNKNOWN);
      return;
    }
    case "MatchOr":
      for (const p of pattern.patterns) bindPattern(frame, p, UNKNOWN, node);
      return;
  }
}
