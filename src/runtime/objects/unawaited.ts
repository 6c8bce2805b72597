/** "coroutine 'f' was never awaited", as CPython prints it when the last reference goes. */
import { currentHost } from "../host.js";
import { AsyncGeneratorStep } from "./async_generator.js";
import { type CoroutineObject, isCoroutineObject, metaOf } from "./coroutine.js";
import { forget } from "./library_coroutine.js";
import { dict, type Dict } from "./dict.js";
import { module_name } from "./names.js";
import type { Code, SourceFile } from "./traceback/code.js";
import { warnNeverAwaited } from "./warn.js";

/** Lines that were warned of: once per place and text, as Python's default filter does. */
const warned = new Set<string>();
/** What each file remembers of such warnings for the module `warnings`. */
const registries = new WeakMap<SourceFile, Dict>();

/**
 * An expression statement whose value nobody uses: `main()` without `await` warns, a dropped Task is remembered as dropped.
 * Code compiled by `run` says where it stands: the function and an index into its file's positions.
 */
export function discard(value: unknown, code?: Code, position = 0): void {
  if (isCoroutineObject(value) && value.$kind === "coroutine") warnUnawaited(value, code, position);
  else if (value instanceof AsyncGeneratorStep) {
    if (value.isFresh) neverAwaited(value, `coroutine method '${value.$step}' of '${metaOf(value.$generator)?.qualname ?? ""}' was never awaited`, code, position);
  } else if (typeof value === "object" && value !== null && "$unreferenced" in value) value.$unreferenced = true;
}

function warnUnawaited(coro: CoroutineObject, code?: Code, position = 0): void {
  if (coro.$owner !== undefined) return;
  forget(coro);
  neverAwaited(coro, `coroutine '${metaOf(coro)?.qualname ?? coro.$function.name}' was never awaited`, code, position);
}

function neverAwaited(coro: object, text: string, code: Code | undefined, position: number): void {
  const message = `RuntimeWarning: ${text}`;
  if (code === undefined) {
    currentHost().write("stderr", `<sys>:0: ${message}\n`);
    return;
  }
  const { path, lines, positions } = code.file;
  const line = positions[position * 8] ?? code.firstLine;
  let registry = registries.get(code.file);
  if (registry === undefined) registries.set(code.file, (registry = dict()));
  if (warnNeverAwaited(coro, text, path, line, code.file.meta === null ? "<unknown>" : module_name(code.file.meta), registry)) return;
  const key = `${path}:${line}: ${message}`;
  if (warned.has(key)) return;
  warned.add(key);
  const shown = (lines[line - 1] ?? "").trim();
  currentHost().write("stderr", `${key}\n${shown === "" ? "" : `  ${shown}\n`}RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n`);
}

const watched = new Set<CoroutineObject>();

/** Coroutines held in variables that the analysis never sees awaited: looked at again when the program ends. */
export function watch_coroutine<T>(coro: T): T {
  if (isCoroutineObject(coro)) watched.add(coro);
  return coro;
}

/** The program is over: what was watched and never awaited is reported. */
export function reportUnawaited(): void {
  for (const coro of watched) warnUnawaited(coro);
  watched.clear();
  warned.clear();
}
