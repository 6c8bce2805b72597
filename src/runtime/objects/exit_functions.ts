/** What `atexit` keeps, and whoever runs the program calls when it has come to its end. */
import { as_python_error } from "./exceptions.js";
import { repr } from "./repr.js";
import { unraisable } from "./unraisable.js";

interface ExitFunction {
  readonly func: unknown;
  run(): void;
}

export const atExit: ExitFunction[] = [];

/** What the library does at that time, before and after them. */
export const beforeExitFunctions: (() => void)[] = [];
export const afterExitFunctions: (() => void)[] = [];

/** Calls them, the last one first; what one raises is told, and the others go on. */
export function runAtExit(): void {
  for (let next = atExit.pop(); next !== undefined; next = atExit.pop()) {
    try {
      next.run();
    } catch (error) {
      unraisable(as_python_error(error), `Exception ignored in atexit callback ${repr(next.func)}`);
    }
  }
}
