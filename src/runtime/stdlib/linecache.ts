/** `linecache`: lines of source files, those of the program included. */
import { currentHost } from "../host.js";
import { pythonFunctions } from "../objects/library_functions.js";
import { knownLines } from "../objects/traceback/code.js";

const kept = new Map<string, readonly string[]>();

/** The lines of a file without their ends; null when it can't be read. */
export function sourceText(filename: string): readonly string[] | null {
  const known = knownLines(filename) ?? kept.get(filename) ?? null;
  if (known !== null) return known;
  const { files } = currentHost();
  if (files === undefined || (filename.startsWith("<") && filename.endsWith(">"))) return null;
  try {
    const lines = new TextDecoder().decode(files.read(filename)).split(/\r\n|\r|\n/);
    kept.set(filename, lines);
    return lines;
  } catch {
    return null; // a file that can't be read has no lines
  }
}

/** One line without its end; "" where there is none. */
export const sourceLine = (filename: string, lineno: number): string => sourceText(filename)?.[lineno - 1] ?? "";

/** `getline(filename, lineno, module_globals=None)` */
export function getline(filename: string, lineno: number, _module_globals: unknown = null): string {
  const lines = getlines(filename);
  return lineno >= 1 ? (lines[lineno - 1] ?? "") : "";
}

/** `getlines(filename, module_globals=None)` */
export function getlines(filename: string, _module_globals: unknown = null): string[] {
  const lines = sourceText(filename);
  if (lines === null) return [];
  const whole = lines.at(-1) === "" ? lines.slice(0, -1) : lines;
  return whole.map((line) => `${line}\n`);
}

/** `checkcache(filename=None)`: files are read again when somebody asks next. */
export function checkcache(filename: string | null = null): void {
  if (filename === null) kept.clear();
  else kept.delete(filename);
}

/** `clearcache()` */
export function clearcache(): void {
  kept.clear();
}

/** `lazycache(filename, module_globals)`: no module here gives away its source in another way than by a file. */
export function lazycache(_filename: string, _module_globals: unknown): boolean {
  return false;
}

pythonFunctions("linecache", {
  getline: [getline, "filename, lineno, module_globals=None"],
  getlines: [getlines, "filename, module_globals=None"],
  checkcache: [checkcache, "filename=None"],
  clearcache: [clearcache, ""],
  lazycache: [lazycache, "filename, module_globals"],
});
