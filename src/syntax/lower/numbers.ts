import type { Expr } from "../ast.js";
import type { CstNode } from "../cst.js";
import { numberLiteral } from "../literals.js";
import { identifierName, type Lowering, spanOf, syntaxError, textOf } from "./context.js";

/** An int, float or imaginary literal. */
export function lowerNumber(cx: Lowering, node: CstNode): Expr {
  const text = textOf(cx, node);
  // a name that was written as a number for the grammar (see grammar_gaps.ts)
  if (/^[\p{L}_]/u.test(text)) return { kind: "Name", id: identifierName(cx, node), span: spanOf(node) };
  const literal = numberLiteral(text);
  switch (literal.kind) {
    case "Int":
      return { kind: "Int", value: literal.value, text, span: spanOf(node) };
    case "Float":
      return { kind: "Float", value: literal.value, text, span: spanOf(node) };
    case "Imag":
      return { kind: "Imag", value: literal.value, span: spanOf(node) };
    case "invalid":
      throw syntaxError(node, literal.message);
  }
}
