/** "coroutine 'f' was never awaited", as CPython prints it when the last reference goes. */
import { currentHost } from "../host.js";
import { type CoroutineObject, isCoroutineObject, metaOf } from "./coroutine.js";
import { forget } from "./library_coroutine.js";

/** Where a statement stands, when the program keeps count. */
export interface Place {
  readonly file: string;
  readonly line: number;
  /** The source line, without its indentation. */
  readonly text?: string;
}

/** Lines that were warned of: once per place and text, as Python's default filter does. */
const warned = new Set<string>();

/** An expression statement whose value nobody uses: `main()` without `await` warns, a dropped Task is remembered as dropped. */
export function discard(value: unknown, place?: Place): void {
  if (isCoroutineObject(value) && value.$kind === "coroutine") warnUnawaited(value, place);
  else if (typeof value === "object" && value !== null && "$unreferenced" in value) value.$unreferenced = true;
}

function warnUnawaited(coro: CoroutineObject, place?: Place): void {
  if (coro.$owner !== undefined) return;
  forget(coro);
  const message = `RuntimeWarning: coroutine '${metaOf(coro)?.qualname ?? coro.$function.name}' was never awaited`;
  if (place === undefined) {
    currentHost().write("stderr", `<sys>:0: ${message}\n`);
    return;
  }
  const key = `${place.file}:${place.line}: ${message}`;
  if (warned.has(key)) return;
  warned.add(key);
  const source = place.text === undefined ? "" : `  ${place.text}\n`;
  currentHost().write("stderr", `${key}\n${source}RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n`);
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
