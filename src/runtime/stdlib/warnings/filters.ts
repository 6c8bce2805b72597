/** The list of filters: which warnings are shown, which are raised, which nobody hears of. */
import { invoke } from "../../objects/calls.js";
import { eq } from "../../objects/compare.js";
import { dict, type Dict } from "../../objects/dict.js";
import { DeprecationWarning, ImportWarning, PendingDeprecationWarning, ResourceWarning, RuntimeError, TypeError, ValueError, Warning } from "../../objects/exceptions.js";
import { getattr } from "../../objects/attributes.js";
import { pythonFunctions } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { tuple, type PyTuple } from "../../objects/tuple.js";
import { isClass, issubclass } from "../../objects/types.js";
import { is_int } from "../../objects/unpack.js";
import { compile } from "../re/index.js";
import { I } from "../re/flag_bits.js";

/** What CPython begins with: what its authors want heard in the program itself only. */
const initialFilters = (): PyTuple[] => [
  tuple(["default", null, DeprecationWarning, "__main__", 0]),
  tuple(["ignore", null, DeprecationWarning, null, 0]),
  tuple(["ignore", null, PendingDeprecationWarning, null, 0]),
  tuple(["ignore", null, ImportWarning, null, 0]),
  tuple(["ignore", null, ResourceWarning, null, 0]),
];

/** Raised with each change, so that what modules remember of warnings shown is forgotten. */
export const version = { of: 0 };

export let filters: unknown[] = initialFilters();
export let defaultaction: unknown = "default";
export let onceregistry: unknown = dict();

/** `warnings.filters = […]` */
export function assignFilters(value: unknown[]): void {
  filters = value;
}

export function assignDefaultAction(value: unknown): void {
  defaultaction = value;
}

export function assignOnceRegistry(value: unknown): void {
  onceregistry = value;
}

/** `_filters_mutated()` */
export function _filters_mutated(): void {
  version.of++;
}

const ACTIONS: ReadonlySet<unknown> = new Set(["error", "ignore", "always", "default", "module", "once"]);

function checkAction(action: unknown): void {
  if (!ACTIONS.has(action)) throw new ValueError(`invalid action: ${repr(action)}`);
}

function checkLine(lineno: unknown): void {
  if (!is_int(lineno)) throw new TypeError("lineno must be an int");
  if (lineno < 0) throw new ValueError("lineno must be an int >= 0");
}

/** `filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False)` */
export function filterwarnings(action: unknown, message: unknown = "", category: unknown = Warning, module: unknown = "", lineno: unknown = 0, append: unknown = false): void {
  checkAction(action);
  if (typeof message !== "string") throw new TypeError("message must be a string");
  if (!isClass(category) || !issubclass(category, Warning)) throw new TypeError("category must be a Warning subclass");
  if (typeof module !== "string") throw new TypeError("module must be a string");
  checkLine(lineno);
  addFilter([action, message === "" ? null : compile(message, I), category, module === "" ? null : compile(module), lineno], append);
}

/** `simplefilter(action, category=Warning, lineno=0, append=False)` */
export function simplefilter(action: unknown, category: unknown = Warning, lineno: unknown = 0, append: unknown = false): void {
  checkAction(action);
  checkLine(lineno);
  addFilter([action, null, category, null, lineno], append);
}

/** In front of the others, or behind them all. */
export function addFilter(item: readonly unknown[], append: unknown): void {
  const added = tuple(item);
  const at = filters.findIndex((one) => eq(one, added) === true);
  if (append !== false && append !== 0 && append !== null) {
    if (at < 0) filters.push(added);
  } else {
    if (at >= 0) filters.splice(at, 1);
    filters.unshift(added);
  }
  _filters_mutated();
}

/** `resetwarnings()` */
export function resetwarnings(): void {
  filters.length = 0;
  _filters_mutated();
}

function matches(pattern: unknown, text: string): boolean {
  if (pattern === null) return true;
  if (typeof pattern === "string") return pattern === text;
  return invoke(getattr(pattern, "match"), text) !== null;
}

/** What is to be done with a warning: the action of the first filter that fits it. */
export function actionFor(category: Function, text: string, module: string, line: number): unknown {
  if (!Array.isArray(filters)) throw new ValueError("_warnings.filters must be a list");
  for (const [i, item] of filters.entries()) {
    if (!Array.isArray(item) || item.length !== 5) throw new ValueError(`_warnings.filters item ${i} isn't a 5-tuple`);
    const [action, message, wanted, where, lineno]: unknown[] = item;
    if (matches(message, text) && issubclass(category, wanted as Function) && matches(where, module) && (lineno === 0 || lineno === line)) {
      if (!ACTIONS.has(action)) throw unrecognized(action, item);
      return action;
    }
  }
  if (!ACTIONS.has(defaultaction)) throw unrecognized(defaultaction, null);
  return defaultaction;
}

const unrecognized = (action: unknown, item: unknown): RuntimeError => new RuntimeError(`Unrecognized action (${repr(action)}) in warnings.filters:\n ${repr(item)}`);

/** What was shown once, in all the program. */
export const onceShown = (): Dict => onceregistry as Dict;

/** As it is when a program begins. */
export function restoreFilters(): void {
  filters = initialFilters();
  defaultaction = "default";
  onceregistry = dict();
  _filters_mutated();
}

pythonFunctions("warnings", {
  filterwarnings: [filterwarnings, "action, message='', category=Warning, module='', lineno=0, append=False"],
  simplefilter: [simplefilter, "action, category=Warning, lineno=0, append=False"],
  resetwarnings: [resetwarnings, ""],
  _filters_mutated: [_filters_mutated, ""],
});
