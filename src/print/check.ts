import type { EncodedSourceMap } from "@jridgewell/gen-mapping";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { SourceText } from "../syntax/source.js";
import { typeCheck } from "./type_check.js";

export { TypeCheckUnavailable } from "./type_check.js";

/** A conversion to check: where it will be written, its text, its source map as JSON, and the Python text. */
export interface Checkable {
  readonly path: string;
  readonly typescript: string;
  readonly map: string;
  readonly source: SourceText;
}

/** `convert --check`: what TypeScript refuses in each file, as diagnostics at the Python text. */
export const checkTypes = async (files: readonly Checkable[]): Promise<Diagnostic[][]> => {
  const problems = await typeCheck(
    files.map(({ path, typescript, map }) => {
      const parsed: EncodedSourceMap = JSON.parse(map);
      return { path, text: typescript, map: parsed };
    }),
  );
  return files.map(({ path, source }) =>
    problems
      .filter((problem) => problem.path === path)
      .map(({ line, column, code, message }) => diagnose("type-error", source.path, spanAt(source, line, column), message, code)),
  );
};

/** The word at a place; the start of the text for what has no Python text. */
const spanAt = (source: SourceText, line: number, column: number): { start: number; end: number } => {
  if (line < 1) return { start: 0, end: 0 };
  const start = source.lineStart(line) + column;
  const [word = ""] = /^(?:[\p{ID_Continue}]+|.)/u.exec(source.text.slice(start, start + 100)) ?? [];
  return { start, end: start + word.length };
};
