/** `dist/`: the engine, the worker and the parser's WebAssembly lie beside every built file of the tool. */
import { fileURLToPath } from "node:url";

export const builtFolder = new URL("./", import.meta.url);
export const engineFolder = fileURLToPath(new URL("engine", builtFolder));
