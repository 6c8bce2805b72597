/** `dist/`: where the engine's script, the worker and the parser's WebAssembly lie, seen from the entry or from a chunk one folder below. */
export const builtFolder = new URL(import.meta.url.includes("/chunks/") ? "../" : "./", import.meta.url);
