/**
 * Names of Python's library that the runtime does not have. A line that certainly runs is refused; one in a function, and an import,
 * is warned of, and ends the program where it is reached: much of what a program imports it never uses.
 */
import type * as ast from "../syntax/ast.js";
import { diagnose } from "../diagnostics/catalogue.js";
import { help, str } from "./build.js";
import type { Emitter } from "./emitter.js";
import type * as ir from "./ir.js";

interface Reason {
  readonly why: string;
  readonly instead?: string;
}

/** `sys._getframe` as an expression. */
export function unavailable(e: Emitter, span: ast.Span, name: string, reason: Reason): ir.Expr {
  return report(e, "unavailable", e.unit === null ? "error" : "warning", span, name, reason);
}

/** What an import binds. */
export function unavailableValue(e: Emitter, span: ast.Span, name: string, reason: Reason): ir.Expr {
  return report(e, "unavailable_value", "warning", span, name, reason);
}

function report(e: Emitter, helper: string, severity: "error" | "warning", span: ast.Span, name: string, { why, instead }: Reason): ir.Expr {
  e.diagnostics.push({ ...diagnose("unsupported-api", e.options.path, span, name, why, instead), severity });
  const file = e.options.path.slice(e.options.path.lastIndexOf("/") + 1);
  return help(helper, [str(name), str(why), str(`${file}:${e.source.position(span.start).line}`)]);
}
