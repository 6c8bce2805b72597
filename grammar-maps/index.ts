/** Every API map, by the name under which analysis asks for it. */
import type { ApiMap } from "./api.js";
import { coroutines } from "./builtins/coroutines.js";
import { asyncio } from "./modules/asyncio.js";

/** Python's builtin functions, classes and constants, and the types of coroutine and generator objects. */
export const builtinMap: ApiMap = { ...coroutines };

/** Dotted Python module name → what the runtime has of it. */
export const apiMaps: Readonly<Record<string, ApiMap>> = { asyncio };
