/** The options of `-W` and PYTHONWARNINGS: `action:message:category:module:line`. */
import { getattr } from "../../objects/attributes.js";
import { currentHost } from "../../host.js";
import { Exception, ImportError, Warning } from "../../objects/exceptions.js";
import { pythonFunctions } from "../../objects/library_functions.js";
import { module } from "../../objects/modules.js";
import { repr } from "../../objects/repr.js";
import { registerType } from "../../objects/type_registry.js";
import { isClass, issubclass } from "../../objects/types.js";
import { escape } from "../re/index.js";
import { filterwarnings } from "./filters.js";

/** An option that says nothing: it is told on stderr, and passed over. */
export class _OptionError extends Exception {}
registerType(_OptionError, { name: "_OptionError", module: "warnings", bases: [Exception], sealed: false });

/** Every option in turn; what the last one says counts first. */
export function processOptions(options: readonly string[]): void {
  for (const option of options) {
    try {
      _setoption(option);
    } catch (error) {
      if (!(error instanceof _OptionError)) throw error;
      currentHost().write("stderr", `Invalid -W option ignored: ${error.__str__()}\n`);
    }
  }
}

/** `_setoption(arg)` */
export function _setoption(arg: string): void {
  const parts = arg.split(":");
  if (parts.length > 5) throw new _OptionError(`too many fields (max 5): ${repr(arg)}`);
  const [action, message, category, where, line] = Array.from({ length: 5 }, (_, i) => (parts[i] ?? "").trim()) as [string, string, string, string, string];
  const wanted = _getaction(action);
  const cls = _getcategory(category);
  filterwarnings(wanted, message === "" ? "" : escape(message), cls, where === "" ? "" : `${escape(where)}\\Z`, lineOf(line));
}

function lineOf(text: string): number {
  if (text === "") return 0;
  if (!/^[+-]?\d+(?:_\d+)*$/.test(text)) throw new _OptionError(`invalid lineno ${repr(text)}`);
  const line = Number(text.replaceAll("_", ""));
  if (line < 0) throw new _OptionError(`invalid lineno ${line}`);
  return line;
}

/** `_getaction(action)`: a beginning of the word is enough. */
export function _getaction(action: string): string {
  if (action === "") return "default";
  if (action === "all") return "always";
  const found = ["default", "always", "ignore", "module", "once", "error"].find((word) => word.startsWith(action));
  if (found === undefined) throw new _OptionError(`invalid action: ${repr(action)}`);
  return found;
}

/** `_getcategory(category)`: a class by its dotted name. */
export function _getcategory(category: string): Function {
  if (category === "") return Warning;
  const dot = category.lastIndexOf(".");
  const [where, name] = dot < 0 ? ["builtins", category] : [category.slice(0, dot), category.slice(dot + 1)];
  const found: unknown = getattr(moduleNamed(where), name, null);
  if (found === null) throw new _OptionError(`unknown warning category: ${repr(category)}`);
  if (!issubclass(found, Warning)) throw new _OptionError(`invalid warning category: ${repr(category)}`);
  return isClass(found) ? found : Warning;
}

function moduleNamed(name: string): object {
  try {
    return module(name);
  } catch (error) {
    if (error instanceof ImportError) throw new _OptionError(`invalid module name: ${repr(name)}`);
    throw error;
  }
}

pythonFunctions("warnings", {
  _setoption: [_setoption, "arg"],
  _getaction: [_getaction, "action"],
  _getcategory: [_getcategory, "category"],
});
