/** `importlib`: modules by name, among those that were known when the program was converted. */
import { __import__, importByName } from "../objects/importing.js";
import { libraryFunctions } from "../objects/library_functions.js";

export { __import__ };

/** `import_module(name, package=None)` */
export const import_module = (name: unknown, package$: unknown = null): object => importByName(name, package$);

/** `invalidate_caches()`: nothing is remembered of folders. */
export const invalidate_caches = (): void => {};

libraryFunctions("importlib", { import_module: [import_module, "name, package=None"], invalidate_caches: [invalidate_caches, ""] });
