/** Warnings that the interpreter itself gives: to the module `warnings`, which decides what becomes of them. */
import { currentHost } from "../host.js";
import { invoke } from "./calls.js";
import { ModuleNotFoundError, RuntimeWarning, SyntaxError, SyntaxWarning } from "./exceptions.js";
import { import_from } from "./modules.js";
import { announceSource } from "./traceback/code.js";
import { unraisable_text, warn_text } from "./traceback.js";
import { tuple } from "./tuple.js";
import { className } from "./type_registry.js";

/** A function of the module `warnings`; null where a converted program was bundled without it. */
function ofWarnings(name: "warn" | "warn_explicit"): unknown {
  try {
    return import_from("warnings", name);
  } catch (error) {
    if (error instanceof ModuleNotFoundError) return null;
    throw error;
  }
}

/** Warns of what the program's innermost frame does (`PyErr_WarnEx`); the level counts the program's own frames. */
export function warn(category: Function, message: string, stacklevel = 1): void {
  const found = ofWarnings("warn");
  if (found !== null) invoke(found, message, category, stacklevel);
  else currentHost().write("stderr", warn_text(message, className(category), "<sys>", 0));
}

/** One warning of the compiler: its message, and what the SyntaxError says that it becomes where warnings are errors. */
export type CompilerWarning = readonly [message: string, line: number, offset: number, endLine: number, endOffset: number, text: string | null];

/** What the compiler found odd in a text, told before anything of it runs. */
export function syntax_warnings(path: string, source: string, found: readonly CompilerWarning[]): void {
  if (source !== "") announceSource(path, source);
  const explicit = ofWarnings("warn_explicit");
  for (const [message, line, offset, endLine, endOffset, text] of found) {
    if (explicit === null) {
      currentHost().write("stderr", warn_text(message, "SyntaxWarning", path, line, text));
      continue;
    }
    try {
      invoke(explicit, message, SyntaxWarning, path, line);
    } catch (error) {
      if (!(error instanceof SyntaxWarning)) throw error;
      throw new SyntaxError(message, tuple([path, line, offset, text, endLine, endOffset]));
    }
  }
}

/** A coroutine that nobody awaited: of the place where it was dropped. False where nobody can be told. */
export function warnNeverAwaited(coro: unknown, message: string, path: string, line: number, module: string, registry: unknown): boolean {
  const explicit = ofWarnings("warn_explicit");
  if (explicit === null) return false;
  try {
    invoke(explicit, message, RuntimeWarning, path, line, module, registry, null, coro);
  } catch (error) {
    if (!(error instanceof RuntimeWarning)) throw error;
    // it comes while the coroutine is destroyed: nobody is there to catch it
    currentHost().write("stderr", unraisable_text(error, null, coro));
  }
  return true;
}
