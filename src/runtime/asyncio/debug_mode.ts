/** Debug mode (`asyncio.run(main(), debug=True)`): where futures, tasks and handles were made, and which callbacks take long. */
import { callingFrame } from "../objects/traceback/calling_frames.js";
import { LIBRARY } from "./format_helpers.js";
import { log } from "./log.js";

/** What was made in debug mode, and where: nothing is kept of what other loops make. */
const places = new WeakMap<object, string>();

/** Something was made by the program's line that runs now. */
export function madeHere(made: object): void {
  const frame = callingFrame(1);
  if (frame !== null) places.set(made, `${frame.code.file.path}:${frame.line}`);
}

/** Something was made by a line of CPython's library. */
export function madeBy(made: object, file: string, line: number): void {
  places.set(made, `${LIBRARY}${file}:${line}`);
}

/** `created at file:line`, as the last words of a `repr`; none outside debug mode. */
export function creationOf(made: object): string[] {
  const place = places.get(made);
  return place === undefined ? [] : [`created at ${place}`];
}

/** A callback took so many seconds, which is too long. */
export function tookLong(entry: { __repr__(): string }, seconds: number): void {
  log(30, { file: "asyncio/base_events.py", line: 2022, func: "_run_once" }, "Executing %s took %.3f seconds", [entry.__repr__(), seconds], null);
}
