/** Docstrings, as the compiler leaves them: without the indentation that their lines share. */
import type * as ast from "./ast.js";

/** The docstring of a function, class or module. */
export function docstring(node: ast.FunctionDef | ast.ClassDef | ast.Module): string | null {
  const first = node.body[0];
  return first?.kind === "ExprStmt" && first.value.kind === "Str" ? dedent(first.value.value) : null;
}

function dedent(text: string): string {
  const lines = text.split("\n");
  const indents = lines.slice(1).filter((l) => l.trim() !== "").map((l) => l.length - l.trimStart().length);
  const margin = indents.length > 0 ? Math.min(...indents) : 0;
  return [lines[0]!.trim(), ...lines.slice(1).map((l) => l.slice(margin).trimEnd())].join("\n").trim();
}
