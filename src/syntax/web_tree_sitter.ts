import { Language, Parser } from "web-tree-sitter";
import { type CstNode, TreeCopier } from "./cst.js";
import { parseAcrossGaps } from "./grammar_gaps.js";
import type { PythonParser } from "./parser.js";

/** The two WebAssembly files, as bytes or as where to fetch them from. */
export interface WasmFiles {
  readonly core: Uint8Array | URL | string;
  readonly grammar: Uint8Array | URL | string;
}

/** The parser that works everywhere: web-tree-sitter with the grammar's WebAssembly file. */
export async function loadWasmParser({ core, grammar }: WasmFiles): Promise<PythonParser> {
  await Parser.init(core instanceof Uint8Array ? { wasmBinary: core } : { locateFile: () => String(core) });
  const parser = new Parser().setLanguage(await Language.load(grammar));
  const copier = new TreeCopier();
  const parseOnce = (text: string): CstNode => {
    const tree = parser.parse(text);
    if (tree === null) throw new Error("web-tree-sitter gave no tree");
    const cursor = tree.walk();
    try {
      return copier.copy(cursor);
    } finally {
      cursor.delete();
      tree.delete();
    }
  };
  return { name: "web-tree-sitter", parse: (text) => parseAcrossGaps(parseOnce, text) };
}
