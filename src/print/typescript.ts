import type { Program, Stmt } from "../emit/ir.js";
import { RuntimeImports, runtimeLocalName } from "./imports.js";
import { ProgramPrinter } from "./program.js";
import { type OriginToken, originTokens, words } from "./tokens.js";

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
  // An annotation that was asked for need not have been printed (inferred, replaced): import what is there.
  const printed = new Set(words(printer.out.text).map(({ start, end }) => printer.out.text.slice(start, end)));
  for (const entry of program.typeImports) {
    const [path, given] = entry.split(" as ") as [string, string?];
    const slash = path.lastIndexOf("/");
    const name = path.slice(slash + 1);
    const local = given ?? runtimeLocalName(name, program.userNames);
    if (printed.has(local)) imports.type(slash < 0 ? "" : path.slice(0, slash), name, local);
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
