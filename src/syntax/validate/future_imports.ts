import type { ImportFrom, Module } from "../ast.js";
import { refuse } from "./refused.js";

/** The features of CPython 3.13's `__future__`. */
const FEATURES: ReadonlySet<string> = new Set([
  "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function", "unicode_literals",
  "barry_as_FLUFL", "generator_stop", "annotations",
]);

export interface FutureImports {
  /** Those at the beginning of the file: the only ones allowed. */
  readonly imports: ReadonlySet<ImportFrom>;
  readonly annotations: boolean;
}

export function isFutureImport(statement: ImportFrom): boolean {
  return statement.module === "__future__" && statement.level === 0;
}

/** Reads the `from __future__ import …` statements that precede everything but a docstring. */
export function checkFutureImports(module: Module): FutureImports {
  const imports = new Set<ImportFrom>();
  let annotations = false;
  for (const [index, statement] of module.body.entries()) {
    if (index === 0 && statement.kind === "ExprStmt" && statement.value.kind === "Str") continue;
    if (statement.kind !== "ImportFrom" || !isFutureImport(statement)) break;
    imports.add(statement);
    const place = { start: statement.span.start, end: statement.span.start + 1 };
    for (const { name } of statement.names) {
      if (name === "braces") refuse("not a chance", place);
      if (!FEATURES.has(name)) refuse(`future feature ${name} is not defined`, place);
      if (name === "annotations") annotations = true;
    }
  }
  return { imports, annotations };
}
