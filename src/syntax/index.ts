import type { Module } from "./ast.js";
import { lower, type LowerProblem } from "./lower.js";
import type { PythonParser } from "./parser.js";
import type { SourceText } from "./source.js";

export type { LowerProblem } from "./lower.js";
export { loadParser, type PythonParser } from "./parser.js";
export type { WasmFiles } from "./web_tree_sitter.js";

/** Parses a file and lowers it to its AST. */
export function parseModule(parser: PythonParser, source: SourceText): { module: Module; problems: LowerProblem[] } {
  return lower(parser.parse(source.text), source);
}
