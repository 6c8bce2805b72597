import type { Module } from "../ast.js";
import type { SyntaxProblem } from "../problem.js";
import type { SourceText } from "../source.js";
import { checkBindings } from "./bindings.js";
import { checkFutureImports } from "./future_imports.js";
import { Placement } from "./placement.js";
import { Refused } from "./refused.js";
import { buildScopes } from "./scope_builder.js";

export interface ValidateOptions {
  /** As `ast.PyCF_ALLOW_TOP_LEVEL_AWAIT`: `await`, `async for`, `async with` may stand in the module itself. */
  readonly topLevelAwait: boolean;
}

/**
 * The first error that CPython 3.13's compiler finds in a well-formed module after parsing: `__future__` imports, then names and
 * scopes (the symbol table), then what may stand where (the code generator), in its order.
 */
export function validate(module: Module, source: SourceText, options: ValidateOptions): SyntaxProblem[] {
  try {
    const future = checkFutureImports(module);
    const scopes = buildScopes(module, source, future.annotations);
    checkBindings(scopes.module);
    new Placement(scopes, future.imports, options.topLevelAwait).module(module);
    return [];
  } catch (refused) {
    if (refused instanceof Refused) return [refused.problem];
    // deeper nesting than the host's stack: CPython, too, gives up there, but with a MemoryError or RecursionError
    if (refused instanceof RangeError) return [];
    throw refused;
  }
}
