/** What a traceback needs to know of the program's text: files, functions, positions. */
import { identityOf } from "../identity.js";
import { registerType } from "../type_registry.js";

/** A Python file: its name in tracebacks, its text, and the table of positions that may raise. */
export interface SourceFile {
  readonly path: string;
  readonly lines: readonly string[];
  /** Eight numbers a position: line, column, end line, end column, and the same for the `^` anchor (−1: none). Columns in UTF-16 units. */
  readonly positions: number[];
  /** Which module it is, for `module_name`. */
  readonly meta: object | null;
  /** Where calls stand in the JavaScript that runs; called when somebody asks for frames. */
  readonly places: Places | null;
  /** Positions of functions whose code stands in the place of a call: the function, and the position of the call. */
  inlined: ReadonlyMap<number, Inlined> | null;
}

export interface Inlined {
  readonly code: Code;
  readonly at: number;
  readonly isAsync: boolean;
}

/** `(here$) => here$("…", [code$1, code$2])`: what is called stands in the very script that it tells of. */
export type Places = (here: (encoded: string, codes: readonly Code[]) => void) => void;

/** Files whose calls can be found on the host's stack, as long as they are in use. */
let located: WeakRef<SourceFile>[] = [];
let sweepAt = 64;

/** The files of the programs that are in memory. */
export const locatedFiles = (): SourceFile[] => located.flatMap((ref) => ref.deref() ?? []);

let announced: { readonly path: string; readonly lines: readonly string[] } | null = null;

/** The text of a program that is about to begin. */
export function announceSource(path: string, source: string): void {
  announced = { path, lines: source.split(/\r\n|\r|\n/) };
}

/** The lines of a file of the program; null of what is none. */
export function knownLines(path: string): readonly string[] | null {
  const known = locatedFiles().findLast((file) => file.path === path && file.lines.some((line) => line !== ""));
  return known?.lines ?? (announced?.path === path ? announced.lines : null);
}

function remember(file: SourceFile): void {
  located.push(new WeakRef(file));
  if (located.length < sweepAt) return;
  located = located.filter((ref) => ref.deref() !== undefined);
  sweepAt = 2 * located.length + 64;
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

/** `file$(path, source, positions, meta, places)`: one per converted file. */
export function file$(path: string, source: string, positions: number[], meta: object | null = null, places: Places | null = null): SourceFile {
  const file = { path, lines: source.split(/\r\n|\r|\n/), positions, meta, places, inlined: null };
  if (places !== null) remember(file);
  return file;
}

/** `code$(file, name, firstLine, qualname)`: one per function. */
export function code$(file: SourceFile, name: string, firstLine: number, qualname: string = name): Code {
  return new Code(file, name, firstLine, qualname);
}

/** `inlined$(file, [[position, code, at], …])`: generators that `run` put in the place of the loops over them; `true` after async ones. */
export function inlined$(file: SourceFile, entries: readonly (readonly [position: number, code: Code, at: number, isAsync?: boolean])[]): void {
  file.inlined = new Map(entries.map(([position, code, at, isAsync = false]) => [position, { code, at, isAsync }]));
}
