/** Files of the host: read when they are opened, written when they are flushed or closed. */
import { currentHost, type HostFiles } from "../../host.js";
import { Bytes } from "../../objects/bytes.js";
import { decodeBytes } from "../../objects/bytes/decode.js";
import { OSError, TypeError, ValueError } from "../../objects/exceptions.js";
import { asIndex } from "../../objects/indices.js";
import { libraryClass } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { encodeText } from "../../objects/str/encode.js";
import { tuple } from "../../objects/tuple.js";
import { registerType } from "../../objects/type_registry.js";
import { class_name, type_name } from "../../objects/types.js";
import { RawIOBase, sizeArgument, TextIOBase, UnsupportedOperation } from "./base.js";
import { BinaryIO } from "./bytes_io.js";
import { osError } from "./host_errors.js";

/** The host's files; a program that may not touch them gets PermissionError. */
export function hostFiles(path: unknown): HostFiles {
  const { files } = currentHost();
  if (files === undefined) throw new OSError(13, "Permission denied", path);
  return files;
}

/** What a mode allows. */
export interface Access {
  readonly path: string;
  /** As the program wrote it. */
  readonly name: unknown;
  readonly reads: boolean;
  readonly writes: boolean;
  readonly appends: boolean;
}

let nextDescriptor = 3;

/** A binary file of the host. */
export abstract class FileBuffer extends BinaryIO {
  readonly name: unknown;
  readonly mode: string;
  protected readonly access: Access;
  private readonly descriptor = nextDescriptor++;
  /** How much of the content the host has; −1: it must be written anew. */
  private written: number;

  constructor(access: Access, mode: string, content: Uint8Array) {
    super();
    this.access = access;
    this.name = access.name;
    this.mode = mode;
    this.fill(content);
    this.written = content.length;
    if (access.appends) this.at = content.length;
  }

  protected override checkOpen(): void {
    if (this.isClosed) throw new ValueError("I/O operation on closed file.");
  }

  override readable(): boolean {
    this.checkOpen();
    return this.access.reads;
  }

  override writable(): boolean {
    this.checkOpen();
    return this.access.writes;
  }

  override read(size: number | null = null): Bytes {
    if (!this.access.reads) throw new UnsupportedOperation("read");
    return super.read(size);
  }

  override readline(size: number | null = null): Bytes {
    if (!this.access.reads) throw new UnsupportedOperation("read");
    return super.readline(size);
  }

  peek(): Bytes {
    return new Bytes(this.content().slice(this.at));
  }

  override write(data: unknown): number {
    if (!this.access.writes) throw new UnsupportedOperation("write");
    if (this.access.appends) this.at = this.size;
    if (this.at < this.written) this.written = -1;
    return super.write(data);
  }

  override truncate(size: number | null = null): number {
    if (!this.access.writes) throw new UnsupportedOperation("truncate");
    this.written = -1;
    return super.truncate(size);
  }

  override flush(): void {
    super.flush();
    if (!this.access.writes || this.written === this.size) return;
    const files = hostFiles(this.name);
    try {
      if (this.written >= 0) files.write(this.access.path, this.data.slice(this.written, this.size), "append");
      else files.write(this.access.path, this.content().slice(), "replace");
    } catch (error) {
      throw osError(error, this.name);
    }
    this.written = this.size;
  }

  override fileno(): number {
    this.checkOpen();
    return this.descriptor;
  }

  __repr__(): string {
    return `<${class_name(this) === "" ? "" : "_io."}${class_name(this)} name=${repr(this.name)}>`;
  }
}

export class BufferedReader extends FileBuffer {}
export class BufferedWriter extends FileBuffer {}
export class BufferedRandom extends FileBuffer {}
/** A file without a buffer: what is written is in the file at once. */
export class FileIO extends FileBuffer {
  override write(data: unknown): number {
    const count = super.write(data);
    this.flush();
    return count;
  }
}

const binaryMethods = { read: "size=-1, /", readline: "size=-1, /", readlines: "hint=-1, /", write: "buffer, /", seek: "target, whence=0, /", tell: "", truncate: "pos=None, /", close: "", flush: "", fileno: "", peek: "size=0, /", readable: "", writable: "", seekable: "" };
libraryClass(FileBuffer, { name: "BufferedIOBase", module: "io", bases: [BinaryIO] }, binaryMethods, "builtin");
for (const [name, cls] of Object.entries({ BufferedReader, BufferedWriter, BufferedRandom, FileIO })) registerType(cls, { name, module: "_io", bases: [cls === FileIO ? RawIOBase : BinaryIO], sealed: false });

export interface TextOptions {
  readonly encoding: string;
  readonly errors: string;
  /** None: any line end is read as `\n`, and `\n` written as it is. */
  readonly newline: string | null;
  readonly mode: string;
}

/** A text file over a binary one. */
export class TextIOWrapper extends TextIOBase {
  readonly buffer: BinaryIO & { readonly name?: unknown };
  readonly encoding: string;
  readonly errors: string;
  readonly mode: string;
  readonly line_buffering: boolean = false;
  readonly write_through: boolean = false;
  private readonly newline: string | null;
  /** What has been decoded and not been read yet; null when the position was moved. */
  private pending: string | null = null;
  private seen = new Set<string>();

  constructor(buffer: BinaryIO, encoding: string | null = null, errors: string | null = null, newline: string | null = null, mode = "r") {
    super();
    this.buffer = buffer;
    this.encoding = encoding ?? "UTF-8";
    this.errors = errors ?? "strict";
    this.newline = newline;
    this.mode = mode;
    encodeText("", this.encoding, this.errors);
  }

  get name(): unknown {
    return this.buffer.name ?? null;
  }

  get newlines(): unknown {
    const kinds = [...this.seen];
    return kinds.length === 0 ? null : kinds.length === 1 ? kinds[0] : tuple(["\r", "\n", "\r\n"].filter((end) => this.seen.has(end)));
  }

  protected isEnd(line: string): boolean {
    return line === "";
  }

  private text(): string {
    if (this.pending === null) {
      const decoded = decodeBytes(this.buffer.read().data, this.encoding, this.errors);
      if (this.newline === null || this.newline === "") for (const [end] of decoded.matchAll(/\r\n?|\n/g)) this.seen.add(end);
      this.pending = this.newline === null ? decoded.replace(/\r\n?/g, "\n") : decoded;
    }
    return this.pending;
  }

  private checkReadable(): void {
    this.checkOpen();
    if (!this.buffer.readable()) throw new UnsupportedOperation("not readable");
  }

  read(size: number | null = null): string {
    this.checkReadable();
    const text = this.text();
    const count = sizeArgument(size);
    if (count === Infinity) {
      this.pending = "";
      return text;
    }
    const found = Array.from(text.slice(0, count * 2)).slice(0, count).join("");
    this.pending = text.slice(found.length);
    return found;
  }

  readline(size: number | null = null): string {
    this.checkReadable();
    const text = this.text();
    const end = this.newline === "\r" || this.newline === "\r\n" ? endBehind(text, this.newline) : this.newline === "" ? anyLineEnd(text) : text.indexOf("\n") + 1;
    const stop = Math.min(end <= 0 ? text.length : end, sizeArgument(size));
    this.pending = text.slice(stop);
    return text.slice(0, stop);
  }

  write(data: unknown): number {
    this.checkOpen();
    if (typeof data !== "string") throw new TypeError(`write() argument must be str, not ${data === null ? "None" : type_name(data)}`);
    if (!this.buffer.writable()) throw new UnsupportedOperation("not writable");
    const text = this.newline === "\r\n" || this.newline === "\r" ? data.replaceAll("\n", this.newline) : data;
    this.forget();
    this.buffer.write(new Bytes(encodeText(text, this.encoding, this.errors)));
    return Array.from(data).length;
  }

  /** What was decoded ahead is given back to the buffer's position. */
  private forget(): void {
    if (this.pending === null) return;
    if (this.pending !== "") this.buffer.seek(-encodeText(this.pending, this.encoding, this.errors).length, 1);
    this.pending = null;
  }

  seek(cookie: number, whence = 0): number {
    this.checkOpen();
    const offset = Number(asIndex(cookie));
    if (whence !== 0 && offset !== 0) throw new UnsupportedOperation(`can't do nonzero ${whence === 1 ? "cur" : "end"}-relative seeks`);
    if (offset < 0) throw new ValueError(`negative seek position ${offset}`);
    this.forget();
    return this.buffer.seek(offset, whence);
  }

  tell(): number {
    this.checkOpen();
    this.forget();
    return this.buffer.tell();
  }

  truncate(pos: number | null = null): number {
    this.flush();
    return this.buffer.truncate(pos);
  }

  override flush(): void {
    this.checkOpen();
    this.buffer.flush();
  }

  override close(): void {
    if (this.isClosed) return;
    super.close();
    this.buffer.close();
  }

  detach(): BinaryIO {
    this.forget();
    return this.buffer;
  }

  reconfigure(_options: Readonly<Record<string, unknown>> = {}): void {
    this.flush();
  }

  override readable(): boolean {
    return this.buffer.readable();
  }

  override writable(): boolean {
    return this.buffer.writable();
  }

  override seekable(): boolean {
    return this.buffer.seekable();
  }

  override isatty(): boolean {
    return this.buffer.isatty();
  }

  override fileno(): number {
    return this.buffer.fileno();
  }

  __repr__(): string {
    return `<_io.TextIOWrapper name=${repr(this.name)} mode=${repr(this.mode)} encoding=${repr(this.encoding)}>`;
  }
}
libraryClass(
  TextIOWrapper,
  { name: "TextIOWrapper", module: "_io", bases: [TextIOBase], signature: "buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False" },
  { read: "size=-1, /", readline: "size=-1, /", readlines: "hint=-1, /", write: "text, /", seek: "cookie, whence=0, /", tell: "", truncate: "pos=None, /", close: "", flush: "", fileno: "", readable: "", writable: "", seekable: "", isatty: "", detach: "" },
  "builtin",
);

/** The position behind the first `end`; 0 when there is none. */
function endBehind(text: string, end: string): number {
  const at = text.indexOf(end);
  return at < 0 ? 0 : at + end.length;
}

function anyLineEnd(text: string): number {
  const match = /\r\n?|\n/.exec(text);
  return match === null ? 0 : match.index + match[0].length;
}

