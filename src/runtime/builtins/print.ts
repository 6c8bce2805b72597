/** `print` and `input`. */
import { call_method } from "../objects/calls.js";
import { EOFError, TypeError } from "../objects/exceptions.js";
import { isPlainObject } from "../objects/dict.js";
import { builtin } from "../objects/functions.js";
import { currentHost } from "../host.js";
import { str } from "../objects/str.js";
import { truthy } from "../objects/truth.js";
import { type_name } from "../objects/types.js";
import { blocking, type Blocking } from "../threads/blocking.js";

export interface PrintOptions {
  readonly sep?: unknown;
  readonly end?: unknown;
  readonly file?: unknown;
  readonly flush?: unknown;
}

/** What `sys.stdout` and `sys.stdin` are while a program has replaced them; null otherwise. */
const replaced: { stdout: unknown; stdin: unknown } = { stdout: null, stdin: null };

/** Told by `sys` when a program assigns to `sys.stdout` or `sys.stdin` (`contextlib.redirect_stdout` does), or takes it back. */
export function replace_stream(stream: "stdout" | "stdin", file: unknown): void {
  replaced[stream] = file;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : value === undefined ? "None" : str(value);
}

function separator(value: unknown, name: string, usual: string): string {
  if (value === undefined || value === null) return usual;
  if (typeof value !== "string") throw new TypeError(`${name} must be None or a string, not ${type_name(value)}`);
  return value;
}

/** `print(*args, sep=' ', end='\n', file=None, flush=False)` */
export const print = builtin(
  "print",
  function print(...args: unknown[]): void {
    const size = args.length;
    const last = size > 0 ? args[size - 1] : undefined;
    if (typeof last === "object" && isPlainObject(last)) {
      printWith(args, size - 1, last);
    } else if (replaced.stdout !== null) {
      printWith(args, size, {});
    } else {
      let line = size > 0 ? textOf(args[0]) : "";
      for (let i = 1; i < size; i++) line += ` ${textOf(args[i])}`;
      currentHost().write("stdout", `${line}\n`);
    }
  },
  "*args, sep=' ', end='\\n', file=None, flush=False",
);

function printWith(args: readonly unknown[], count: number, options: PrintOptions): void {
  const sep = separator(options.sep, "sep", " ");
  const end = separator(options.end, "end", "\n");
  const file = options.file ?? replaced.stdout;
  const flush = options.flush !== undefined && truthy(options.flush);
  if (file === null) {
    let line = "";
    for (let i = 0; i < count; i++) line += i > 0 ? sep + textOf(args[i]) : textOf(args[i]);
    currentHost().write("stdout", line + end);
    if (flush) currentHost().flush();
    return;
  }
  // A file of the program's own sees each piece, as CPython writes them.
  for (let i = 0; i < count; i++) {
    if (i > 0) call_method(file, "write", [sep]);
    call_method(file, "write", [textOf(args[i])]);
  }
  call_method(file, "write", [end]);
  if (flush) call_method(file, "flush");
}

/** `input(prompt)`: waits for a line of standard input. */
export const input = blocking(function* input(prompt?: unknown): Blocking<string> {
  if (prompt !== undefined && prompt !== null) {
    if (replaced.stdout !== null) call_method(replaced.stdout, "write", [textOf(prompt)]);
    else currentHost().write("stdout", textOf(prompt));
  }
  const line = replaced.stdin !== null ? textOf(call_method(replaced.stdin, "readline")) : currentHost().readLine();
  if (line === null || line === "") throw new EOFError("EOF when reading a line");
  return line.endsWith("\n") ? line.slice(0, line.endsWith("\r\n") ? -2 : -1) : line;
}, "prompt='', /");
