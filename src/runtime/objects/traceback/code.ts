/** What a traceback needs to know of the program's text: files, functions, positions. */
import { identityOf } from "../identity.js";
import { registerType } from "../type_registry.js";

/** A Python file: its name in tracebacks, its text, and the table of positions that may raise. */
export interface SourceFile {
  readonly path: string;
  readonly lines: readonly string[];
  /** Eight numbers a position: line, column, end line, end column, and the same for the `^` anchor (−1: none). Columns in UTF-16 units. */
  readonly positions: readonly number[];
}

/** A function, class body or module of the program; Python sees a code object. */
export class Code {
  readonly file: SourceFile;
  readonly name: string;
  readonly qualname: string;
  readonly firstLine: number;
  /** The line of a frame of the library: its source is not shown. */
  readonly line: number | null;

  constructor(file: SourceFile, name: string, firstLine: number, qualname: string, line: number | null = null) {
    this.file = file;
    this.name = name;
    this.qualname = qualname;
    this.firstLine = firstLine;
    this.line = line;
  }

  get co_name(): string {
    return this.name;
  }

  get co_qualname(): string {
    return this.qualname;
  }

  get co_filename(): string {
    return this.file.path;
  }

  get co_firstlineno(): number {
    return this.firstLine;
  }

  __repr__(): string {
    return `<code object ${this.name} at 0x${identityOf(this).toString(16)}, file "${this.file.path}", line ${this.firstLine}>`;
  }
}
registerType(Code, { name: "code", final: true });

/** `file$(path, source, positions)`: one per converted file. */
export function file$(path: string, source: string, positions: readonly number[]): SourceFile {
  return { path, lines: source.split(/\r\n|\r|\n/), positions };
}

/** `code$(file, name, firstLine, qualname)`: one per function. */
export function code$(file: SourceFile, name: string, firstLine: number, qualname: string = name): Code {
  return new Code(file, name, firstLine, qualname);
}
