/** The text of a traceback: frames, causes and contexts, notes. Layout as `traceback.py` of CPython 3.13. */
import { SyntaxError, type BaseException } from "../exceptions.js";
import { attribute_now } from "../modules.js";
import { repr } from "../repr.js";
import { str } from "../str.js";
import { typeInfo } from "../type_registry.js";
import { framesOf, type Traceback } from "./frames.js";
import { hintFor } from "./hints.js";
import { chunksOf, link, type Shown } from "./shown.js";
import { sourceLines } from "./source_lines.js";

/** Identical frames beyond this many are counted, not shown. */
const SHOWN_REPEATS = 3;
/** An exception as the interpreter prints it. */
class ShownException implements Shown<ShownException> {
  cause: ShownException | null = null;
  context: ShownException | null = null;
  members: readonly ShownException[] | null = null;
  readonly suppress: boolean;
  private readonly error: BaseException;

  constructor(error: BaseException) {
    this.error = error;
    this.suppress = error.$suppress;
  }

  frames(): readonly string[] {
    // of all frames the interpreter shows the last ones
    const limit = usualLimit();
    return limit === 0 ? [] : format_tb(this.error.$traceback, limit === null ? null : -limit);
  }

  lines(): readonly string[] {
    return exceptionLines(this.error);
  }
}

/** `traceback.format_exception`: all lines, as one text. */
export function format_exception(error: BaseException, chain = true): string {
  return chunksOf(link(error, (one) => new ShownException(one), { compact: true }), { chain }).join("");
}

/** `sys.tracebacklimit`, where the program set one. */
export function usualLimit(): number | null {
  const limit = attribute_now("sys", "tracebacklimit");
  return typeof limit === "number" ? Math.max(0, limit) : null;
}

/** The first frames, or the last ones when the limit is negative. */
export function limited<T>(frames: readonly T[], limit: number | null): readonly T[] {
  return limit === null ? frames : limit >= 0 ? frames.slice(0, limit) : frames.slice(limit);
}

/** `traceback.format_tb`: the frames only, one text each. */
export function format_tb(traceback: Traceback | null, limit: number | null = null): string[] {
  const out: string[] = [];
  let previous: Traceback | null = null;
  let count = 0;
  const flush = (): void => {
    const more = count - SHOWN_REPEATS;
    if (more > 0) out.push(`  [Previous line repeated ${more} more time${more > 1 ? "s" : ""}]\n`);
  };
  for (const frame of limited(framesOf(traceback), limit)) {
    if (previous === null || !sameFrame(previous, frame)) {
      flush();
      previous = frame;
      count = 0;
    }
    count++;
    if (count <= SHOWN_REPEATS) out.push(frameText(frame));
  }
  flush();
  return out;
}

const sameFrame = (a: Traceback, b: Traceback): boolean => a.tb_lineno === b.tb_lineno && a.$code.name === b.$code.name && a.$code.file.path === b.$code.file.path;

const frameText = (frame: Traceback): string => `  File "${frame.$code.file.path}", line ${frame.tb_lineno}, in ${frame.$code.name}\n${sourceLines(frame)}`;

/** `traceback.format_exception_only`: the line with the class and message, and the notes. */
export function format_exception_only(error: BaseException): string {
  return exceptionLines(error).join("");
}

/** The same, an item for each line that CPython makes, with what may have been meant behind the message. */
export function exceptionLines(error: BaseException, hint: string = hintFor(error)): string[] {
  const head = error instanceof SyntaxError ? syntaxErrorLines(error) : [finalLine(error, messageOf(error) + hint)];
  return [...head, ...notesOf(error)];
}

export const messageOf = (error: BaseException): string => safely(error, "exception", str);

function finalLine(error: BaseException, message: string): string {
  const name = exceptionName(error);
  return message === "" ? `${name}\n` : `${name}: ${message}\n`;
}

/** The class, with its module unless everybody knows it. */
export function exceptionName(error: BaseException): string {
  const { module: known, qualname } = typeInfo(error.constructor);
  const set: unknown = Reflect.get(error.constructor, "__module__");
  const module = set === undefined || typeof set === "string" ? known : "<unknown>";
  return module === "__main__" || module === "builtins" ? qualname : `${module}.${qualname}`;
}

function safely(value: unknown, what: string, show: (value: unknown) => string): string {
  try {
    return show(value);
  } catch {
    return `<${what} ${show === str ? "str" : "repr"}() failed>`;
  }
}

function notesOf(error: BaseException): string[] {
  const notes = error.__notes__;
  if (notes === undefined || notes === null) return [];
  if (!Array.isArray(notes)) return [`${safely(notes, "__notes__", repr)}\n`];
  return notes.flatMap((note) => safely(note, "note", str).split("\n").map((line) => `${line}\n`));
}

function syntaxErrorLines(error: SyntaxError): string[] {
  const out: string[] = [];
  if (error.lineno !== null) out.push(`  File "${typeof error.filename === "string" ? error.filename : "<string>"}", line ${str(error.lineno)}\n`);
  if (typeof error.text === "string") {
    const line = error.text.replace(/\n+$/, "");
    const shown = line.replace(/^[ \n\f]+/, "");
    out.push(`    ${shown}\n`);
    const marks = typeof error.offset === "number" ? caretsOf(error, error.offset, line, shown) : "";
    if (marks !== "") out.push(`    ${marks}\n`);
  }
  const file = error.lineno === null && error.filename !== null ? ` (${str(error.filename)})` : "";
  out.push(`${exceptionName(error)}: ${error.msg === null ? "<no detail available>" : str(error.msg)}${file}\n`);
  return out;
}

/** `    ^^^^` below the line; nothing when the offset lies before it. */
function caretsOf(error: SyntaxError, offset: number, line: string, shown: string): string {
  const characters = [...shown];
  const cut = [...line].length - characters.length;
  const hasEnd = typeof error.end_offset === "number" && error.end_offset !== 0;
  const width = [...line].length;
  let end = error.lineno !== error.end_lineno ? width + 1 : hasEnd ? Math.min(error.end_offset as number, width + 1) : offset;
  // an offset beyond the line points behind it
  const start = offset > width + 1 ? width + 1 : offset;
  if (end <= start || start !== offset) end = start + 1;
  const column = start - 1 - cut;
  if (column < 0) return "";
  const blanks = characters.slice(0, column).map((c) => (/\s/.test(c) ? c : " ")).join("");
  return blanks.padEnd(Math.min(column, characters.length), " ") + "^".repeat(Math.max(0, end - 1 - cut - column));
}
