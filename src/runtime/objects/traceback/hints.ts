/** "Did you mean: 'append'?" behind AttributeError, NameError and ImportError, as CPython's `traceback` computes it. */
import { hasattr } from "../attributes.js";
import { dir } from "../dir.js";
import { AttributeError, type BaseException, ImportError, NameError } from "../exceptions.js";
import { nearestName } from "../suggestions.js";
import { builtinNames, standardModules } from "./known_names.js";
import { framesOf, type Traceback } from "./frames.js";
import { version } from "../../python_version.js";

/** What is appended to the exception's message; empty when nothing comes near. Names are those of a frame, where one is known. */
export function hintFor(error: BaseException, hasFrame = true): string {
  if (version.minor < 10) return "";
  if (error instanceof AttributeError) return hint(attributeHint(error));
  if (error instanceof ImportError && version.minor >= 12) return hint(importHint(error));
  if (error instanceof NameError) return nameHint(error, hasFrame);
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

function safeHasattr(obj: unknown, name: string): boolean {
  try {
    return hasattr(obj, name);
  } catch {
    return false;
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

function nameHint(error: NameError, hasFrame: boolean): string {
  if (typeof error.name !== "string") return "";
  if (hasFrame && version.minor >= 12 && error.$self !== undefined && safeHasattr(error.$self, error.name)) return hint(`self.${error.name}`);
  const near = !hasFrame ? null : nearestName(error.name, [...new Set([...(error.$candidates ?? []), ...builtinNames])]);
  const isModule = version.minor >= 12 && standardModules.has(error.name);
  const end = version.minor < 13 ? "" : "?";
  if (near !== null) return `${hint(near)}${isModule ? ` Or did you forget to import '${error.name}'${end}` : ""}`;
  return isModule ? `. Did you forget to import '${error.name}'${end}` : "";
}
