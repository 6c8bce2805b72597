/** The text of a traceback: frames, causes and contexts, notes, groups in their boxes. Layout as `traceback.py` of CPython 3.13. */
import { BaseExceptionGroup, SyntaxError, type BaseException } from "../exceptions.js";
import { repr } from "../repr.js";
import { str } from "../str.js";
import { typeInfo } from "../type_registry.js";
import { displayWidth } from "./display_width.js";
import { framesOf, type Traceback } from "./frames.js";
import { hintFor } from "./hints.js";
import { sourceLines } from "./source_lines.js";

/** Identical frames beyond this many are counted, not shown. */
const SHOWN_REPEATS = 3;
const WIDEST_GROUP = 15;
const DEEPEST_GROUP = 10;

const CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n";

/** `traceback.format_exception`: all lines, as one text. */
export function format_exception(error: BaseException, chain = true): string {
  return new Printer(chain).print(error);
}

/** `traceback.format_tb`: the frames only, one text each. */
export function format_tb(traceback: Traceback | null): string[] {
  const out: string[] = [];
  let previous: Traceback | null = null;
  let count = 0;
  const flush = (): void => {
    const more = count - SHOWN_REPEATS;
    if (more > 0) out.push(`  [Previous line repeated ${more} more time${more > 1 ? "s" : ""}]\n`);
  };
  for (const frame of framesOf(traceback)) {
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
  const message = safely(error, "exception", str) + hintFor(error);
  const head = error instanceof SyntaxError ? syntaxErrorText(error) : finalLine(error, message);
  return head + notesText(error);
}

function finalLine(error: BaseException, message: string): string {
  const name = exceptionName(error);
  return message === "" ? `${name}\n` : `${name}: ${message}\n`;
}

/** The class, with its module unless everybody knows it. */
function exceptionName(error: BaseException): string {
  const { module, qualname } = typeInfo(error.constructor);
  return module === "__main__" || module === "builtins" ? qualname : `${module}.${qualname}`;
}

function safely(value: unknown, what: string, show: (value: unknown) => string): string {
  try {
    return show(value);
  } catch {
    return `<${what} ${show === str ? "str" : "repr"}() failed>`;
  }
}

function notesText(error: BaseException): string {
  const notes = error.__notes__;
  if (notes === undefined || notes === null) return "";
  if (!Array.isArray(notes)) return `${safely(notes, "__notes__", repr)}\n`;
  return notes.map((note) => `${safely(note, "note", str)}\n`).join("");
}

function syntaxErrorText(error: SyntaxError): string {
  let text = "";
  if (error.lineno !== null) text += `  File "${typeof error.filename === "string" ? error.filename : "<string>"}", line ${str(error.lineno)}\n`;
  else if (error.filename !== null) return `${exceptionName(error)}: ${str(error.msg)} (${str(error.filename)})\n`;
  if (typeof error.text === "string" && error.lineno !== null) {
    const line = error.text.replace(/\n+$/, "");
    const shown = line.replace(/^[ \n\f]+/, "");
    const cut = line.length - shown.length;
    text += `    ${shown}\n`;
    if (typeof error.offset === "number") {
      const column = error.offset - 1 - cut;
      const end = typeof error.end_offset === "number" && error.end_offset > 0 ? error.end_offset : error.offset;
      const stop = error.lineno === error.end_lineno || error.end_lineno === null ? end : line.length + 1;
      const width = Math.max(1, (stop === error.offset ? error.offset + 1 : stop) - error.offset);
      if (column >= 0) text += `    ${" ".repeat(displayWidth(shown, column))}${"^".repeat(width)}\n`;
    }
  }
  return `${text}${exceptionName(error)}: ${error.msg === null ? "<no detail available>" : str(error.msg)}\n`;
}

interface Link {
  readonly error: BaseException;
  /** The sentence that leads from this exception's cause or context to it. */
  readonly sentence: string | null;
}

/** Prints an exception with all that hangs on it; keeps the indentation of groups. */
class Printer {
  readonly #chain: boolean;
  readonly #seen = new Set<BaseException>();
  #depth = 0;
  #needsClosing = false;
  #out = "";

  constructor(chain: boolean) {
    this.#chain = chain;
  }

  print(error: BaseException): string {
    this.#exception(error);
    return this.#out;
  }

  #exception(error: BaseException): void {
    for (const { error: one, sentence } of this.#links(error)) {
      if (sentence !== null) this.#emit(sentence);
      if (one instanceof BaseExceptionGroup) this.#group(one);
      else this.#plain(one, "Traceback (most recent call last):\n", "|");
    }
  }

  /** The chain from the oldest exception to this one; an exception that was shown already ends it. */
  #links(error: BaseException): Link[] {
    const links: Link[] = [];
    let one: BaseException | null = error;
    this.#seen.add(error);
    while (one !== null) {
      const previous: BaseException | null = this.#chain ? this.#previous(one) : null;
      links.unshift({ error: one, sentence: previous === null ? null : one.$cause !== null ? CAUSE : CONTEXT });
      if (previous !== null) this.#seen.add(previous);
      one = previous;
    }
    return links;
  }

  #previous(error: BaseException): BaseException | null {
    if (error.$cause !== null) return this.#seen.has(error.$cause) ? null : error.$cause;
    if (error.$context === null || error.$suppress || this.#seen.has(error.$context)) return null;
    return error.$context;
  }

  #plain(error: BaseException, header: string, margin: "|" | "+"): void {
    if (error.$traceback !== null) {
      this.#emit(header, margin);
      for (const text of format_tb(error.$traceback)) this.#emit(text);
    }
    this.#emit(format_exception_only(error));
  }

  #group(group: BaseExceptionGroup): void {
    if (this.#depth > DEEPEST_GROUP) return this.#emit(`... (max_group_depth is ${DEEPEST_GROUP})\n`);
    const isOutermost = this.#depth === 0;
    if (isOutermost) this.#depth = 1;
    this.#plain(group, "Exception Group Traceback (most recent call last):\n", isOutermost ? "+" : "|");
    const count = group.exceptions.length;
    const boxes = count <= WIDEST_GROUP ? count : WIDEST_GROUP + 1;
    this.#needsClosing = false;
    for (let i = 0; i < boxes; i++) {
      const isLast = i === boxes - 1;
      const isRest = i >= WIDEST_GROUP;
      if (isLast) this.#needsClosing = true;
      this.#out += `${this.#indent()}${i === 0 ? "+-" : "  "}+---------------- ${isRest ? "..." : i + 1} ----------------\n`;
      this.#depth++;
      const member = group.exceptions[i];
      if (isRest) this.#emit(`and ${count - WIDEST_GROUP} more exception${count - WIDEST_GROUP > 1 ? "s" : ""}\n`);
      else if (member !== undefined) this.#exception(member);
      if (isLast && this.#needsClosing) {
        this.#out += `${this.#indent()}+------------------------------------\n`;
        this.#needsClosing = false;
      }
      this.#depth--;
    }
    if (isOutermost) this.#depth = 0;
  }

  #indent(): string {
    return " ".repeat(2 * this.#depth);
  }

  #emit(text: string, margin: "|" | "+" = "|"): void {
    const prefix = this.#depth === 0 ? "" : `${this.#indent()}${margin} `;
    this.#out += prefix === "" ? text : text.replace(/[^\n]*\n/g, (line) => prefix + line);
  }
}
