/** The modules that tests come from, by name: their fixtures stand in them. */
import { moduleName } from "../../objects/attributes/attribute_errors.js";
import { shownModule } from "../../objects/shown_names.js";

const known = new Map<string, object>();

/** A module that tests were loaded from. */
export function rememberModule(module: object): void {
  known.set(moduleName(module), module);
}

/** The module of that name, when it is the program's own or tests were loaded from it. */
export const moduleOfTests = (name: string): object | null => known.get(name) ?? shownModule(name);
