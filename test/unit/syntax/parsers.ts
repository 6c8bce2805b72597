import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { loadNativeParser } from "../../../src/syntax/native_tree_sitter.js";
import type { PythonParser } from "../../../src/syntax/parser.js";
import { loadWasmParser, type WasmFiles } from "../../../src/syntax/web_tree_sitter.js";

const { resolve } = createRequire(import.meta.url);

export const wasmFiles = (): WasmFiles => ({
  core: readFileSync(resolve("web-tree-sitter/web-tree-sitter.wasm")),
  grammar: readFileSync(resolve("tree-sitter-python/tree-sitter-python.wasm")),
});

/** A folder with `tree-sitter` and `tree-sitter-python` compiled in its node_modules; without it the packages of this checkout are tried. */
const folder = process.env["YIELDSTAR_NATIVE_TREE_SITTER"];
const requireNative = folder === undefined ? null : createRequire(pathToFileURL(`${folder}/`));

export const wasmParser: PythonParser = await loadWasmParser(wasmFiles());
/** Null where the native packages are not installed or do not load. */
export const nativeParser: PythonParser | null = requireNative === null
  ? loadNativeParser()
  : loadNativeParser({ core: requireNative.resolve("tree-sitter"), grammar: requireNative.resolve("tree-sitter-python") });
