/** `io.StringIO`: a text file in memory; positions count code points. */
import { OSError, TypeError, ValueError } from "../../objects/exceptions.js";
import { asIndex } from "../../objects/indices.js";
import { libraryClass } from "../../objects/library_functions.js";
import { type_name } from "../../objects/types.js";
import { sizeArgument, TextIOBase } from "./base.js";

export class StringIO extends TextIOBase {
  private text: string;
  /** UTF-16 index; code points are counted only when a program asks. */
  private at = 0;
  private readonly translation: string | null;

  constructor(initial_value: string | null = "", newline: string | null = "\n") {
    super();
    if (initial_value !== null && typeof initial_value !== "string") throw new TypeError(`initial_value must be str or None, not ${type_name(initial_value)}`);
    this.translation = newline;
    this.text = this.translated(initial_value ?? "");
  }

  /** `newline=None` reads every line end as `\n`; another one is written in its place. */
  private translated(text: string): string {
    if (this.translation === null) return text.replace(/\r\n?/g, "\n");
    return this.translation === "\r\n" || this.translation === "\r" ? text.replaceAll("\n", this.translation) : text;
  }

  protected override checkOpen(): void {
    if (this.isClosed) throw new ValueError("I/O operation on closed file");
  }

  protected isEnd(line: string): boolean {
    return line === "";
  }

  getvalue(): string {
    this.checkOpen();
    return this.text;
  }

  read(size: number | null = null): string {
    this.checkOpen();
    const end = this.advance(sizeArgument(size));
    const found = this.text.slice(this.at, end);
    this.at = Math.max(this.at, end);
    return found;
  }

  /** The index that many code points further. */
  private advance(points: number): number {
    if (points === Infinity) return this.text.length;
    let i = this.at;
    for (let n = 0; n < points && i < this.text.length; n++) i += this.text.codePointAt(i)! > 0xffff ? 2 : 1;
    return i;
  }

  readline(size: number | null = null): string {
    this.checkOpen();
    const limit = this.advance(sizeArgument(size));
    const newline = this.text.indexOf("\n", this.at);
    const end = newline < 0 ? limit : Math.min(limit, newline + 1);
    const line = this.text.slice(this.at, end);
    this.at = Math.max(this.at, end);
    return line;
  }

  write(data: unknown): number {
    this.checkOpen();
    if (typeof data !== "string") throw new TypeError(`string argument expected, got '${type_name(data)}'`);
    const text = this.translated(data);
    if (this.at === this.text.length) this.text += text;
    else {
      const before = this.text.slice(0, this.at).padEnd(this.at, "\0");
      this.text = before + text + this.text.slice(this.at + text.length);
    }
    this.at += text.length;
    return Array.from(data).length;
  }

  seek(pos: number, whence = 0): number {
    this.checkOpen();
    const offset = Number(asIndex(pos));
    if (whence === 0) {
      if (offset < 0) throw new ValueError(`Negative seek position ${offset}`);
      this.at = 0;
      this.at = this.advance(offset);
    } else {
      if (whence !== 1 && whence !== 2) throw new ValueError(`Invalid whence (${whence}, should be 0, 1 or 2)`);
      if (offset !== 0) throw new OSError(`Can't do nonzero ${whence === 1 ? "cur" : "end"}-relative seeks`);
      if (whence === 2) this.at = this.text.length;
    }
    return this.tell();
  }

  tell(): number {
    this.checkOpen();
    return Array.from(this.text.slice(0, this.at)).length;
  }

  truncate(pos: number | null = null): number {
    this.checkOpen();
    const size = pos === null ? this.tell() : Number(asIndex(pos));
    if (size < 0) throw new ValueError(`Negative size value ${size}`);
    this.text = Array.from(this.text).slice(0, size).join("");
    return size;
  }

  override readable(): boolean {
    this.checkOpen();
    return true;
  }

  override writable(): boolean {
    this.checkOpen();
    return true;
  }

  override seekable(): boolean {
    this.checkOpen();
    return true;
  }

  get line_buffering(): boolean {
    return false;
  }

  get encoding(): null {
    return null;
  }

  get errors(): null {
    return null;
  }

  get newlines(): null {
    return null;
  }
}
libraryClass(
  StringIO,
  { name: "StringIO", module: "_io", bases: [TextIOBase], signature: "initial_value='', newline='\\n'" },
  { read: "size=-1, /", readline: "size=-1, /", readlines: "hint=-1, /", write: "s, /", seek: "pos, whence=0, /", tell: "", truncate: "pos=None, /", getvalue: "", close: "", flush: "" },
  "builtin",
);
