/** `traceback`: the texts that the interpreter itself prints. */
import { call_method } from "../objects/calls.js";
import { currentHost } from "../host.js";
import { BaseException, handledNow } from "../objects/exceptions.js";
import { pythonFunctions } from "../objects/library_functions.js";
import { format_exception as exceptionText, format_exception_only as onlyText, format_tb as tracebackLines, Traceback } from "../objects/traceback.js";
import { framesOf } from "../objects/traceback/frames.js";
import { registerType } from "../objects/type_registry.js";
import { repr } from "../objects/repr.js";
import { isClass } from "../objects/type_registry.js";

function write(text: string, file: unknown): void {
  if (file === null || file === undefined) currentHost().write("stderr", text);
  else call_method(file, "write", [text]);
}

/** Python's list of lines, each with its newline. */
const lines = (text: string): string[] => text.split(/(?<=\n)/).filter((line) => line !== "");

interface PrintOptions {
  readonly limit?: number | null;
  readonly file?: unknown;
  readonly chain?: boolean;
}

/** The exception of a call in the old form (type, value, traceback) or the new one (the exception alone). */
function exceptionOf(exc: unknown, value: unknown): BaseException | null {
  if (value instanceof BaseException) return value;
  return exc instanceof BaseException ? exc : null;
}

const textOf = (error: BaseException | null): string => (error === null ? "NoneType: None\n" : exceptionText(error));

/** `format_exception(exc)` */
export function format_exception(exc: unknown, value?: unknown, _tb?: unknown, _options: PrintOptions = {}): string[] {
  return lines(textOf(exceptionOf(exc, value)));
}

/** `print_exception(exc)` */
export function print_exception(exc: unknown, value?: unknown, _tb?: unknown, _limit: number | null = null, file: unknown = null, _chain = true): void {
  write(textOf(exceptionOf(exc, value)), file);
}

/** `format_exc()`: the exception that is being handled. */
export function format_exc(_limit: number | null = null, _chain = true): string {
  return textOf(handledNow());
}

/** `print_exc()` */
export function print_exc(_limit: number | null = null, file: unknown = null, _chain = true): void {
  write(format_exc(), file);
}

/** `format_exception_only(exc)` */
export function format_exception_only(exc: unknown, value?: unknown): string[] {
  const error = exceptionOf(exc, value);
  if (error === null) return isClass(exc) ? [`${exc.name}\n`] : ["NoneType: None\n"];
  const text = onlyText(error);
  return lines(text.endsWith("\n") ? text : `${text}\n`);
}

/** `format_tb(tb)` */
export function format_tb(tb: unknown, _limit: number | null = null): string[] {
  return tb instanceof Traceback ? tracebackLines(tb) : [];
}

/** `print_tb(tb)` */
export function print_tb(tb: unknown, _limit: number | null = null, file: unknown = null): void {
  write(format_tb(tb).join(""), file);
}

/** One entry of `extract_tb`. */
export class FrameSummary {
  readonly filename: string;
  readonly lineno: number;
  readonly name: string;
  readonly line: string;

  constructor(filename: string, lineno: number, name: string, { line = "" }: { readonly line?: string } = {}) {
    this.filename = filename;
    this.lineno = lineno;
    this.name = name;
    this.line = line;
  }

  __repr__(): string {
    return `<FrameSummary file ${this.filename}, line ${this.lineno} in ${this.name}>`;
  }
}
registerType(FrameSummary, { name: "FrameSummary", module: "traceback", signature: "filename, lineno, name, *, lookup_line=True, locals=None, line=None", sealed: false });

/** `extract_tb(tb)` */
export function extract_tb(tb: unknown, _limit: number | null = null): FrameSummary[] {
  if (!(tb instanceof Traceback)) return [];
  return framesOf(tb).map(({ $code, tb_lineno }) => new FrameSummary($code.file.path, tb_lineno, $code.name, { line: $code.file.lines[tb_lineno - 1]?.trim() ?? "" }));
}

/** `format_list(extracted_list)` */
export function format_list(extracted_list: readonly FrameSummary[]): string[] {
  return extracted_list.map((entry) => `  File ${repr(entry.filename).replace(/^'|'$/g, '"')}, line ${entry.lineno}, in ${entry.name}\n${entry.line === "" ? "" : `    ${entry.line}\n`}`);
}

/** `clear_frames(tb)`: frames keep nothing alive. */
export function clear_frames(_tb: unknown): void {}

pythonFunctions("traceback", {
  format_exception: [format_exception, "exc, /, value=None, tb=None, limit=None, chain=True"],
  print_exception: [print_exception, "exc, /, value=None, tb=None, limit=None, file=None, chain=True"],
  format_exc: [format_exc, "limit=None, chain=True"],
  print_exc: [print_exc, "limit=None, file=None, chain=True"],
  format_exception_only: [format_exception_only, "exc, /, value=None"],
  format_tb: [format_tb, "tb, limit=None"],
  print_tb: [print_tb, "tb, limit=None, file=None"],
  extract_tb: [extract_tb, "tb, limit=None"],
  format_list: [format_list, "extracted_list"],
  clear_frames: [clear_frames, "tb"],
});
