/** Debug mode (`asyncio.run(main(), debug=True)`): where futures, tasks and handles were made, and which callbacks take long. */
import { nearFrames } from "../objects/traceback/calling_frames.js";
import { tuple } from "../objects/tuple.js";
import { LIBRARY } from "./format_helpers.js";
import { log } from "./log.js";

/** So many lines are kept (`DEBUG_STACK_DEPTH`). */
const DEEPEST = 10;

/** One line that was active when something was made. */
export interface CreationLine {
  readonly file: string;
  readonly line: number;
  readonly name: string;
  /** The text of the line; empty where it is not known. */
  readonly source: string;
}

/** What was made in debug mode, and where, outermost line first: nothing is kept of what other loops make. */
const places = new WeakMap<object, readonly CreationLine[]>();

/** The lines of the program that are active now. Those of the library between them are not known. */
function activeLines(): CreationLine[] {
  return nearFrames(DEEPEST)
    .map(({ code, line }) => ({ file: code.file.path, line, name: code.name, source: (code.file.lines[line - 1] ?? "").trim() }))
    .reverse();
}

/** Something was made by the program's line that runs now. */
export function madeHere(made: object): void {
  places.set(made, activeLines());
}

/** Something was made by a line of CPython's library. */
export function madeBy(made: object, file: string, line: number, name: string): void {
  places.set(made, [...activeLines(), { file: `${LIBRARY}${file}`, line, name, source: "" }]);
}

/** `created at file:line`, as the last words of a `repr`; none outside debug mode. */
export function creationOf(made: object): string[] {
  const last = places.get(made)?.at(-1);
  return last === undefined ? [] : [`created at ${last.file}:${last.line}`];
}

/** Makes `FrameSummary` objects: the module `traceback` does, once a program has imported it. */
export const stackSummaries: { make: ((lines: readonly CreationLine[]) => unknown) | null } = { make: null };

/** `_source_traceback` of what was made in debug mode; else None. */
export function sourceTraceback(made: object): unknown {
  const lines = places.get(made);
  if (lines === undefined) return null;
  return stackSummaries.make === null ? lines.map(({ file, line, name, source }) => tuple([file, line, name, source])) : stackSummaries.make(lines);
}

/** A callback took so many seconds, which is too long. */
export function tookLong(entry: { __repr__(): string }, seconds: number): void {
  log(30, { file: "asyncio/base_events.py", line: 2022, func: "_run_once" }, "Executing %s took %.3f seconds", [entry.__repr__(), seconds], null);
}
