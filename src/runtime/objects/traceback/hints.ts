/** "Did you mean: 'append'?" behind AttributeError, NameError and ImportError, as CPython's `traceback` computes it. */
import { dir } from "../dir.js";
import { AttributeError, type BaseException, ImportError, NameError } from "../exceptions.js";
import { nearestName } from "../suggestions.js";
import { builtinNames, standardModules } from "./known_names.js";
import { framesOf, type Traceback } from "./frames.js";

/** What is appended to the exception's message; empty when nothing comes near. */
export function hintFor(error: BaseException): string {
  if (error instanceof AttributeError) return hint(attributeHint(error));
  if (error instanceof ImportError) return hint(importHint(error));
  if (error instanceof NameError) return nameHint(error);
  return "";
}

const hint = (name: string | null): string => (name === null ? "" : `. Did you mean: '${name}'?`);

function attributeHint(error: AttributeError): string | null {
  if (typeof error.name !== "string") return null;
  const name = error.name;
  const names = safeDir(error.obj);
  const hidesPrivate = !name.startsWith("_") && !speaksOfSelf(error.$traceback, name);
  return nearestName(name, hidesPrivate ? names.filter((one) => !one.startsWith("_")) : names);
}

function safeDir(obj: unknown): string[] {
  try {
    return obj === undefined ? [] : dir(obj).filter((name) => typeof name === "string");
  } catch {
    return [];
  }
}

/** Inside the object's own methods private names are suggested too. */
function speaksOfSelf(traceback: Traceback | null, name: string): boolean {
  const last = framesOf(traceback).at(-1);
  return last !== undefined && (last.$code.file.lines[last.tb_lineno - 1] ?? "").includes(`self.${name}`);
}

function importHint(error: ImportError): string | null {
  if (typeof error.name_from !== "string") return null;
  const names = error.$candidates ?? [];
  const wrong = error.name_from;
  return nearestName(wrong, wrong.startsWith("_") ? names : names.filter((one) => !one.startsWith("_")));
}

function nameHint(error: NameError): string {
  if (typeof error.name !== "string") return "";
  const near = nearestName(error.name, [...new Set([...(error.$candidates ?? []), ...builtinNames])]);
  const isModule = standardModules.has(error.name);
  if (near !== null) return `${hint(near)}${isModule ? ` Or did you forget to import '${error.name}'?` : ""}`;
  return isModule ? `. Did you forget to import '${error.name}'?` : "";
}
