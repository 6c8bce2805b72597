/** The parser's WebAssembly files, which the build puts beside the command line. */
import { readFile } from "node:fs/promises";
import type { WasmFiles } from "../syntax/index.js";
import { builtFolder } from "./built_folder.js";

/** Both files' bytes. */
export async function wasmFiles(): Promise<WasmFiles> {
  const [core, grammar] = await Promise.all([readFile(new URL("web-tree-sitter.wasm", builtFolder)), readFile(new URL("tree-sitter-python.wasm", builtFolder))]);
  return { core, grammar };
}
