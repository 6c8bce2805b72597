import type { CstNode } from "./cst.js";
import { loadNativeParser } from "./native_tree_sitter.js";
import { loadWasmParser, type WasmFiles } from "./web_tree_sitter.js";

/** The port: turns Python source into a concrete syntax tree. Both adapters give the same tree. */
export interface PythonParser {
  readonly name: "web-tree-sitter" | "tree-sitter";
  parse(text: string): CstNode;
}

/** Native tree-sitter where it is installed and loads, else the WebAssembly one; `wasm` is only asked for in the second case. */
export async function loadParser(wasm: () => WasmFiles | Promise<WasmFiles>): Promise<PythonParser> {
  return loadNativeParser() ?? (await loadWasmParser(await wasm()));
}
