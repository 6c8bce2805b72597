/** `dist/`: the engine, the compiler, the worker and the parser's WebAssembly lie beside every built file of the tool. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildStamp } from "../execute/node/script_folder.js";
import { version } from "./version.js";

export const builtFolder = new URL("./", import.meta.url);
export const engineFolder = fileURLToPath(new URL("engine", builtFolder));
/** V8's code of the engine and the compiler, made by the build for the Node that built: so that the very first run is quick. */
export const codeFolder = fileURLToPath(new URL("code", builtFolder));
export const compilerFolder = fileURLToPath(new URL("compiler", builtFolder));

/** What names everything that this build of the engine keeps in the cache. */
export const engineStamp = (): string => buildStamp(join(engineFolder, "part.core.js"), version);
export const compilerStamp = (): string => buildStamp(join(compilerFolder, "compiler.js"), version);
