/** What a traceback needs to know of the program's text: files, functions, positions. */

/** A Python file: its name in tracebacks, its text, and the table of positions that may raise. */
export interface SourceFile {
  readonly path: string;
  readonly lines: readonly string[];
  /** Eight numbers a position: line, column, end line, end column, and the same for the `^` anchor (−1: none). Columns in UTF-16 units. */
  readonly positions: readonly number[];
}

/** A function, class body or module of the program. */
export interface Code {
  readonly file: SourceFile;
  readonly name: string;
  readonly qualname: string;
  readonly firstLine: number;
  /** A frame of the library: its source is not shown. */
  readonly line: number | null;
  readonly co_name: string;
  readonly co_qualname: string;
  readonly co_filename: string;
  readonly co_firstlineno: number;
}

/** `file$(path, source, positions)`: one per converted file. */
export function file$(path: string, source: string, positions: readonly number[]): SourceFile {
  return { path, lines: source.split(/\r\n|\r|\n/), positions };
}

/** `code$(file, name, firstLine, qualname)`: one per function. */
export function code$(file: SourceFile, name: string, firstLine: number, qualname: string = name): Code {
  return { file, name, qualname, firstLine, line: null, co_name: name, co_qualname: qualname, co_filename: file.path, co_firstlineno: firstLine };
}
