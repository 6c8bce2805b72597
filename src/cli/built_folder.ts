/** `dist/`: the engine's script, the worker and the parser's WebAssembly lie beside every built file of the tool. */
export const builtFolder = new URL("./", import.meta.url);
