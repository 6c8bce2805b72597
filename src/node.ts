/** `yieldstar/node`: what needs Node besides the public API, which runs in browsers too. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defaultLimits, IsolatedRunner, type Limits } from "./execute/node/isolated.js";
import { loadParser, type PythonParser } from "./syntax/index.js";

export { defaultLimits, IsolatedRunner, type IsolatedProgram, type IsolationSettings, type Limits } from "./execute/node/isolated.js";

/** `dist/`: the worker, the engine and the parser's WebAssembly lie beside this module. */
const built = new URL("./", import.meta.url);

/** A runner of this package's own engine; it keeps no cache. */
export const isolatedRunner = (limits: Partial<Limits> = {}): IsolatedRunner =>
  new IsolatedRunner({ worker: new URL("worker.js", built), engine: fileURLToPath(new URL("engine", built)), stamp: "", cacheFolder: null, limits: { ...defaultLimits, ...limits } });

/** The parser: native tree-sitter where it is installed, else the WebAssembly that this package has with it. */
export const nodeParser = (): Promise<PythonParser> =>
  loadParser(() => ({ core: readFileSync(new URL("web-tree-sitter.wasm", built)), grammar: readFileSync(new URL("tree-sitter-python.wasm", built)) }));
