/** The frame of a coroutine as Python sees it: `cr_frame`, the lines in the `repr` of a Task, `Task.get_stack`. */
import { type CoroutineObject, isFinished, metaOf } from "./coroutine.js";
import { SAYS_WHERE } from "./library_coroutine.js";
import type { FunctionMeta } from "./functions.js";
import { code$, file$, type Code } from "./traceback/code.js";
import { Frame } from "./traceback/frames.js";

/** How many numbers describe one position of a file; the first is the line. */
const NUMBERS = 8;
/** The file of functions whose program keeps none: converted TypeScript. */
const NO_FILE = file$("<unknown>", "", []);

/**
 * The line at which a coroutine waits; the first one of its function before it starts, and null when the program keeps no lines.
 * While its own code runs, nobody but that code knows the line: it is the one where it waited last.
 */
export function lineOf(coro: CoroutineObject): number | null {
  const meta = metaOf(coro);
  if (meta === undefined || meta.firstLine < 0) return null;
  if (meta.waitsAt === SAYS_WHERE) return coro.$position ?? meta.firstLine;
  if (!coro.$native || meta.code === undefined) return coro.$owner === undefined ? meta.firstLine : (libraryLine(coro) ?? meta.waitsAt ?? meta.firstLine);
  if (coro.$position === undefined) return meta.firstLine;
  return meta.code.file.positions[coro.$position * NUMBERS] ?? meta.firstLine;
}

/** The expression at which a coroutine compiled by `run` waits, up to the end of its line; empty before it starts. */
export function sourceAt(coro: CoroutineObject): string {
  const file = metaOf(coro)?.code?.file;
  if (file === undefined || coro.$position === undefined) return "";
  const [line = 0, column, endLine, endColumn] = file.positions.slice(coro.$position * NUMBERS);
  const text = file.lines[line - 1] ?? "";
  return line === endLine ? text.slice(column, endColumn) : `${text.slice(column).trimEnd()} …`;
}

/** Coroutines of the library that are written by hand say where they wait. */
const libraryLine = (coro: CoroutineObject): number | null => (coro as { $at?: readonly [file: string, line: number] }).$at?.[1] ?? null;

/** `cr_frame`: None when the coroutine has ended. */
export function frameOf(coro: CoroutineObject): Frame | null {
  return isFinished(coro) ? null : new Frame(codeOf(metaOf(coro)), lineOf(coro));
}

/** The code object behind a coroutine or generator. */
export function codeOf(meta: FunctionMeta | undefined): Code {
  if (meta?.code !== undefined) return meta.code;
  const file = meta?.file === undefined ? NO_FILE : file$(meta.file, "", []);
  return code$(file, meta?.name ?? "", meta?.firstLine ?? -1, meta?.qualname ?? "");
}
