import type { Program, Stmt } from "../emit/ir.js";
import { RuntimeImports } from "./imports.js";
import { ProgramPrinter } from "./program.js";
import { type OriginToken, originTokens } from "./tokens.js";

export interface TypeScriptOptions {
  /** What the runtime is imported as: `yieldstar/runtime`. */
  readonly runtime: string;
}

/** Prints a converted program as TypeScript, and tells which Python text each word of it came from. */
export const printTypeScript = (program: Program, options: TypeScriptOptions): { text: string; tokens: OriginToken[] } => {
  const imports = new RuntimeImports(program.userNames);
  const printer = new ProgramPrinter({ imports, types: true, importMeta: "import.meta" });
  const above = leadingComments(program.body);
  const header = new ProgramPrinter({ imports, types: true, importMeta: "import.meta" });
  header.statements(program.body.slice(0, above));
  printer.statements(withoutBlankBefore(program.body.slice(above)));
  for (const entry of program.typeImports) {
    const slash = entry.lastIndexOf("/");
    if (!new RegExp(`\\b${entry.slice(slash + 1)}\\b`).test(printer.out.text)) continue;
    imports.type(slash < 0 ? "" : entry.slice(0, slash), entry.slice(slash + 1));
  }
  const pieces = [header.out.text, imports.typescript(options.runtime).map((line) => `${line}\n`).join(""), printer.out.text].filter((piece) => piece !== "");
  const text = pieces.join("\n");
  const shift = text.length - printer.out.text.length;
  const origins = printer.out.origins.map(({ start, end, origin }) => ({ start: start + shift, end: end + shift, origin }));
  return { text, tokens: originTokens(text, origins) };
};

/** Comments at the very top stay above the imports. */
const leadingComments = (body: readonly Stmt[]): number => {
  const first = body.findIndex((stmt) => stmt.kind !== "Comment");
  return first < 0 ? body.length : first;
};

const withoutBlankBefore = (body: Stmt[]): Stmt[] => {
  const [first, ...rest] = body;
  return first?.layout?.blankBefore ? [{ ...first, layout: { ...first.layout, blankBefore: false } }, ...rest] : body;
};
