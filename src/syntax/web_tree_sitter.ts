import { Language, Parser } from "web-tree-sitter";
import { copyTree, withGrammarLineEnds } from "./cst.js";
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
  return {
    name: "web-tree-sitter",
    parse(text) {
      const tree = parser.parse(withGrammarLineEnds(text));
      if (tree === null) throw new Error("web-tree-sitter gave no tree");
      const cursor = tree.walk();
      try {
        return copyTree(cursor);
      } finally {
        cursor.delete();
        tree.delete();
      }
    },
  };
}
