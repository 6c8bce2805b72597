/** `copyreg`: how classes that can't say it themselves are taken apart and rebuilt. */
import { newObjectOf, newObjectWithKeywords, reconstructor } from "../objects/attributes/reducing.js";
import { dict, type Dict } from "../objects/dict.js";
import { TypeError } from "../objects/exceptions.js";
import { pythonFunctions } from "../objects/library_functions.js";
import { callable } from "../objects/calls.js";

/** Class → the function that takes its instances apart. */
export const dispatch_table: Dict = dict();

/** `pickle(ob_type, pickle_function, constructor_ob=None)` */
export function pickle(ob_type: unknown, pickle_function: unknown, constructor_ob: unknown = null): void {
  if (!callable(pickle_function)) throw new TypeError("reduction functions must be callable");
  dispatch_table.set(ob_type, pickle_function);
  if (constructor_ob !== null && !callable(constructor_ob)) throw new TypeError("constructors must be callable");
}

export { newObjectOf as __newobj__, newObjectWithKeywords as __newobj_ex__, reconstructor as _reconstructor };

pythonFunctions("copyreg", { pickle: [pickle, "ob_type, pickle_function, constructor_ob=None"] });
