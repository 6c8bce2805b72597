/** `atexit`: functions that are called when the program has come to its end. */
import { call, callable } from "../objects/calls.js";
import { eq } from "../objects/compare.js";
import { isPlainObject } from "../objects/dict.js";
import { TypeError } from "../objects/exceptions.js";
import { atExit, runAtExit } from "../objects/exit_functions.js";
import { libraryFunctions } from "../objects/library_functions.js";
import { truthy } from "../objects/truth.js";

/** `register(func, /, *args, **kwargs)` */
export function register<F>(func: F, ...params: readonly unknown[]): F {
  if (!callable(func)) throw new TypeError("the first argument must be callable");
  const last = params.at(-1);
  const keywords = isPlainObject(last) ? last : null;
  atExit.push({ func, run: () => void call(func, keywords === null ? params : params.slice(0, -1), keywords) });
  return func;
}

/** `unregister(func)`: each registration of a function that equals it. */
export function unregister(func: unknown): void {
  for (let i = atExit.length - 1; i >= 0; i--) if (truthy(eq(atExit[i]!.func, func))) atExit.splice(i, 1);
}

/** `_clear()` */
export function _clear(): void {
  atExit.length = 0;
}

/** `_ncallbacks()` */
export function _ncallbacks(): number {
  return atExit.length;
}

/** `_run_exitfuncs()` */
export function _run_exitfuncs(): void {
  runAtExit();
}

libraryFunctions("atexit", {
  register: [register, "func, /, *args, **kwargs"],
  unregister: [unregister, "func, /"],
  _clear: [_clear, ""],
  _ncallbacks: [_ncallbacks, ""],
  _run_exitfuncs: [_run_exitfuncs, ""],
});
