/** `io.IOBase`: what every file-like object of the library can do; subclasses say how to read, write and move. */
import { OSError, TypeError, ValueError } from "../../objects/exceptions.js";
import { asIndex } from "../../objects/indices.js";
import { iterate } from "../../objects/iteration.js";
import { DONE, PyIterator } from "../../objects/py_iterator.js";
import { registerType } from "../../objects/type_registry.js";

/** `io.UnsupportedOperation`: "not readable", "fileno" … */
export class UnsupportedOperation extends OSError {}
registerType(UnsupportedOperation, { name: "UnsupportedOperation", module: "io", bases: [OSError, ValueError], sealed: false });

export const SEEK_SET = 0;
export const SEEK_CUR = 1;
export const SEEK_END = 2;

export abstract class IOBase<T = unknown> extends PyIterator<T> {
  protected isClosed = false;

  abstract readline(size?: number | null): T;
  abstract write(data: unknown): number;
  /** Whether a line read means the end of the file. */
  protected abstract isEnd(line: T): boolean;

  get closed(): boolean {
    return this.isClosed;
  }

  protected checkOpen(): void {
    if (this.isClosed) throw new ValueError("I/O operation on closed file.");
  }

  next(): IteratorResult<T, undefined> {
    const line = this.readline();
    return this.isEnd(line) ? DONE : { done: false, value: line };
  }

  readlines(hint: number | null = null): T[] {
    const lines: T[] = [];
    let total = 0;
    for (const line of this) {
      lines.push(line);
      total += (line as { readonly length: number }).length;
      if (hint !== null && hint > 0 && total >= hint) break;
    }
    return lines;
  }

  writelines(lines: unknown): void {
    this.checkOpen();
    for (const line of iterate(lines)) this.write(line);
  }

  flush(): void {
    this.checkOpen();
  }

  close(): void {
    if (this.isClosed) return;
    this.flush();
    this.isClosed = true;
  }

  readable(): boolean {
    this.checkOpen();
    return false;
  }

  writable(): boolean {
    this.checkOpen();
    return false;
  }

  seekable(): boolean {
    this.checkOpen();
    return false;
  }

  isatty(): boolean {
    this.checkOpen();
    return false;
  }

  fileno(): number {
    throw new UnsupportedOperation("fileno");
  }

  __enter__(): this {
    this.checkOpen();
    return this;
  }

  __exit__(_type?: unknown, _error?: unknown, _traceback?: unknown): void {
    this.close();
  }

  override __iter__(): this {
    this.checkOpen();
    return this;
  }
}
registerType(IOBase, { name: "IOBase", module: "io", sealed: false });

/** Streams of the system itself: `open(name, "rb", buffering=0)`. */
export abstract class RawIOBase<T = unknown> extends IOBase<T> {}
registerType(RawIOBase, { name: "RawIOBase", module: "io", bases: [IOBase], sealed: false });

/** Streams of texts. */
export abstract class TextIOBase extends IOBase<string> {}
registerType(TextIOBase, { name: "TextIOBase", module: "io", bases: [IOBase], sealed: false });

/** The size argument of `read`: None and negative numbers mean everything. */
export function sizeArgument(size: unknown): number {
  if (size === undefined || size === null) return Infinity;
  const n = Number(asIndex(size, "argument should be integer or None, not '%'"));
  return n < 0 ? Infinity : n;
}

export function textOnly(text: unknown, typeName: string, what: string): string {
  if (typeof text === "string") return text;
  throw new TypeError(what.replace("%", typeName));
}
