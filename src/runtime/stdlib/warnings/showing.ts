/** How a warning is shown: `file:line: Category: message` and the line of the source. */
import { call_method, callable, invoke } from "../../objects/calls.js";
import { OSError, TypeError } from "../../objects/exceptions.js";
import { libraryClass, pythonFunctions } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { str } from "../../objects/str.js";
import { className, isClass } from "../../objects/type_registry.js";
import { sourceLine } from "../linecache.js";
import { $stream } from "../sys.js";

/** One warning, as `catch_warnings(record=True)` collects them. */
export class WarningMessage {
  message: unknown;
  category: unknown;
  filename: unknown;
  lineno: unknown;
  file: unknown;
  line: unknown;
  source: unknown;
  _category_name: unknown;

  constructor(message: unknown, category: unknown, filename: unknown, lineno: unknown, file: unknown = null, line: unknown = null, source: unknown = null) {
    this.message = message;
    this.category = category;
    this.filename = filename;
    this.lineno = lineno;
    this.file = file;
    this.line = line;
    this.source = source;
    this._category_name = isClass(category) ? className(category) : null;
  }

  __str__(): string {
    return `{message : ${repr(this.message)}, category : ${repr(this._category_name)}, filename : ${repr(this.filename)}, lineno : ${str(this.lineno)}, line : ${repr(this.line)}}`;
  }
}
libraryClass(WarningMessage, { name: "WarningMessage", module: "warnings", signature: "message, category, filename, lineno, file=None, line=None, source=None" });

/** A line of a source text; "" where there is none. */
const lineOf = (filename: unknown, lineno: unknown): string => (typeof filename === "string" && typeof lineno === "number" ? sourceLine(filename, lineno) : "");

/** `formatwarning(message, category, filename, lineno, line=None)` */
export function formatwarningAsUsual(message: unknown, category: unknown, filename: unknown, lineno: unknown, line: unknown = null): string {
  return _formatwarnmsg_impl(new WarningMessage(message, category, filename, lineno, null, line));
}

/** `showwarning(message, category, filename, lineno, file=None, line=None)` */
export function showwarningAsUsual(message: unknown, category: unknown, filename: unknown, lineno: unknown, file: unknown = null, line: unknown = null): void {
  _showwarnmsg_impl(new WarningMessage(message, category, filename, lineno, file, line));
}

/** A program may put functions of its own here. */
export let showwarning: unknown = showwarningAsUsual;
export let formatwarning: unknown = formatwarningAsUsual;
/** Where warnings go that nobody shows: the list of `catch_warnings(record=True)`. */
let collected: unknown[] | null = null;

export function assignShowwarning(value: unknown): void {
  showwarning = value;
}

export function assignFormatwarning(value: unknown): void {
  formatwarning = value;
}

/** The warnings are collected from now on, or shown again. */
export function collect(into: unknown[] | null): unknown[] | null {
  const before = collected;
  collected = into;
  return before;
}

/** `_formatwarnmsg_impl(msg)` */
export function _formatwarnmsg_impl(msg: WarningMessage): string {
  const category = className(msg.category as Function);
  let text = `${str(msg.filename)}:${str(msg.lineno)}: ${category}: ${str(msg.message)}\n`;
  const line = str(msg.line ?? lineOf(msg.filename, msg.lineno)).trim();
  if (line !== "") text += `  ${line}\n`;
  if (msg.source !== null && msg.source !== undefined) text += `${category}: Enable tracemalloc to get the object allocation traceback\n`;
  return text;
}

/** `_formatwarnmsg(msg)`: by the program's own function, where it has one. */
export function _formatwarnmsg(msg: WarningMessage): unknown {
  if (formatwarning === formatwarningAsUsual) return _formatwarnmsg_impl(msg);
  return invoke(formatwarning, msg.message, msg.category, msg.filename, msg.lineno, msg.line);
}

/** `_showwarnmsg_impl(msg)` */
export function _showwarnmsg_impl(msg: WarningMessage): void {
  const file = msg.file ?? $stream("stderr");
  if (file === null) return;
  const text = _formatwarnmsg(msg);
  try {
    call_method(file, "write", [text]);
  } catch (error) {
    if (!(error instanceof OSError)) throw error; // the warning gets lost
  }
}

/** `_showwarnmsg(msg)`: by the program's own function, where it has one. */
export function _showwarnmsg(msg: WarningMessage): void {
  const show = showwarning;
  if (show !== showwarningAsUsual) {
    if (!callable(show)) throw new TypeError("warnings.showwarning() must be set to a function or method");
    invoke(show, msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line);
  } else if (collected !== null) collected.push(msg);
  else _showwarnmsg_impl(msg);
}

pythonFunctions("warnings", {
  showwarning: [showwarningAsUsual, "message, category, filename, lineno, file=None, line=None"],
  formatwarning: [formatwarningAsUsual, "message, category, filename, lineno, line=None"],
  _showwarnmsg: [_showwarnmsg, "msg"],
  _formatwarnmsg: [_formatwarnmsg, "msg"],
});
