/** What `socket.makefile` gives: a file whose reads wait for the socket. */
import { Bytes } from "../../objects/bytes.js";
import { bytesLike, writableBytes } from "../../objects/bytes/arguments.js";
import { decodeBytes } from "../../objects/bytes/decode.js";
import { TypeError, ValueError } from "../../objects/exceptions.js";
import { asIndex } from "../../objects/indices.js";
import { libraryClass } from "../../objects/library_functions.js";
import { DONE, PyIterator } from "../../objects/py_iterator.js";
import { iterate } from "../../objects/iteration.js";
import { identityOf } from "../../objects/identity.js";
import { repr } from "../../objects/repr.js";
import { encodeText } from "../../objects/str/encode.js";
import { type_name } from "../../objects/types.js";
import { type Blocking, blocking_methods, type BlockingCall } from "../../threads/blocking.js";
import { run_sync } from "../../threads/scheduler.js";
import { UnsupportedOperation } from "../io/base.js";
import type { socket } from "./socket.js";

export interface FileOptions {
  readonly encoding?: string | null;
  readonly errors?: string | null;
  readonly newline?: string | null;
}

/** How much is asked of the socket at once. */
const CHUNK = 8192;
const NEWLINE = 10, RETURN = 13;

/** How a program sees it: bytes or text. */
type Piece = Bytes | string;

export class SocketFile extends PyIterator<Piece> {
  readonly #socket: socket;
  readonly name: number;
  readonly mode: string;
  readonly #reads: boolean;
  readonly #writes: boolean;
  /** Written data goes to the socket at once. */
  readonly #unbuffered: boolean;
  protected received = new Uint8Array();
  protected ended = false;
  #unsent: Uint8Array[] = [];
  #closed = false;

  constructor(owner: socket, mode: string, reads: boolean, writes: boolean, unbuffered: boolean) {
    super();
    this.#socket = owner;
    this.name = owner.fileno();
    this.mode = mode;
    this.#reads = reads;
    this.#writes = writes;
    this.#unbuffered = unbuffered;
  }

  get closed(): boolean {
    return this.#closed;
  }

  protected checkReadable(): void {
    if (this.#closed) throw new ValueError("I/O operation on closed file.");
    if (!this.#reads) throw new UnsupportedOperation("not readable");
  }

  readable(): boolean {
    return this.#reads;
  }

  writable(): boolean {
    return this.#writes;
  }

  seekable(): boolean {
    return false;
  }

  fileno(): number {
    return this.#socket.fileno();
  }

  isatty(): boolean {
    return false;
  }

  /** Waits for more; false at the end. */
  protected *more(): Blocking<boolean> {
    if (this.ended) return false;
    const { data } = yield* this.#socket.recv(CHUNK);
    if (data.length === 0) {
      this.ended = true;
      return false;
    }
    const joined = new Uint8Array(this.received.length + data.length);
    joined.set(this.received);
    joined.set(data, this.received.length);
    this.received = joined;
    return true;
  }

  protected take(count: number): Uint8Array {
    const taken = this.received.slice(0, count);
    this.received = this.received.slice(count);
    return taken;
  }

  /** Bytes as the program wants them. */
  protected shown(data: Uint8Array): Piece {
    return new Bytes(data);
  }

  protected bytesOf(data: unknown): Uint8Array {
    return bytesLike(data);
  }

  /** The end of the first line, or 0 when it is not there. */
  protected lineEnd(): number {
    return this.received.indexOf(NEWLINE) + 1;
  }

  /** `size` bytes, or all up to the end. */
  read(size?: unknown): BlockingCall<Piece>;
  *read(size: unknown = -1): Blocking<Piece> {
    this.checkReadable();
    const count = size === null ? -1 : Number(asIndex(size));
    while ((count < 0 || this.received.length < count) && (yield* this.more()));
    return this.shown(this.take(count < 0 ? this.received.length : count));
  }

  /** What one read of the socket gives. */
  read1(size?: unknown): BlockingCall<Piece>;
  *read1(size: unknown = -1): Blocking<Piece> {
    this.checkReadable();
    if (this.received.length === 0) yield* this.more();
    const count = Number(asIndex(size));
    return this.shown(this.take(count < 0 ? this.received.length : count));
  }

  readinto(buffer: unknown): BlockingCall<number>;
  *readinto(buffer: unknown): Blocking<number> {
    this.checkReadable();
    const room = writableBytes(buffer);
    if (room === undefined) throw new TypeError(`readinto() argument must be read-write bytes-like object, not ${type_name(buffer)}`);
    while (this.received.length < room.length && (yield* this.more()));
    const data = this.take(room.length);
    room.set(data);
    return data.length;
  }

  /** A line with its end; what is left, or nothing, at the end. */
  readline(size?: unknown): BlockingCall<Piece>;
  *readline(size: unknown = -1): Blocking<Piece> {
    this.checkReadable();
    const limit = size === null ? -1 : Number(asIndex(size));
    for (;;) {
      const end = this.lineEnd();
      if (limit >= 0 && (end === 0 ? this.received.length : end) >= limit) return this.shown(this.take(limit));
      if (end > 0) return this.shown(this.take(end));
      if (!(yield* this.more())) return this.shown(this.take(this.received.length));
    }
  }

  readlines(hint?: unknown): BlockingCall<Piece[]>;
  *readlines(hint: unknown = -1): Blocking<Piece[]> {
    const most = hint === null ? -1 : Number(asIndex(hint));
    const lines: Piece[] = [];
    let total = 0;
    for (;;) {
      const line = yield* this.readline();
      const { length } = line;
      if (length === 0) return lines;
      lines.push(line);
      total += length;
      if (most > 0 && total >= most) return lines;
    }
  }

  next(): IteratorResult<Piece, undefined> {
    const line = run_sync(this.readline());
    return line.length === 0 ? DONE : { done: false, value: line };
  }

  write(data: unknown): BlockingCall<number>;
  *write(data: unknown): Blocking<number> {
    if (this.#closed) throw new ValueError("I/O operation on closed file.");
    if (!this.#writes) throw new UnsupportedOperation("not writable");
    const bytes = this.bytesOf(data);
    this.#unsent.push(bytes.slice());
    if (this.#unbuffered || this.#unsent.reduce((size, part) => size + part.length, 0) > CHUNK) yield* this.flush();
    return typeof data === "string" ? Array.from(data).length : bytes.length;
  }

  writelines(lines: unknown): BlockingCall<null>;
  *writelines(lines: unknown): Blocking<null> {
    for (const line of iterate(lines)) yield* this.write(line);
    return null;
  }

  flush(): BlockingCall<null>;
  *flush(): Blocking<null> {
    if (this.#closed) throw new ValueError("I/O operation on closed file.");
    const unsent = this.#unsent;
    this.#unsent = [];
    for (const part of unsent) yield* this.#socket.sendall(new Bytes(part));
    return null;
  }

  close(): BlockingCall<null>;
  *close(): Blocking<null> {
    if (this.#closed) return null;
    try {
      yield* this.flush();
    } finally {
      this.#closed = true;
      this.#socket.$fileClosed();
    }
    return null;
  }

  __enter__(): this {
    if (this.#closed) throw new ValueError("I/O operation on closed file.");
    return this;
  }

  __exit__(_exc_type?: unknown, _exc?: unknown, _tb?: unknown): BlockingCall<null>;
  *__exit__(_exc_type: unknown = null, _exc: unknown = null, _tb: unknown = null): Blocking<null> {
    return yield* this.close();
  }

  __repr__(): string {
    return this.#reads && this.#writes ? `<_io.BufferedRWPair object at 0x${identityOf(this).toString(16)}>` : `<_io.Buffered${this.#reads ? "Reader" : "Writer"} name=${this.name}>`;
  }
}

class SocketTextFile extends SocketFile {
  readonly encoding: string;
  readonly errors: string;
  readonly #newline: string | null;

  constructor(owner: socket, mode: string, reads: boolean, writes: boolean, { encoding = null, errors = null, newline = null }: FileOptions) {
    super(owner, mode, reads, writes, false);
    this.encoding = encoding ?? "UTF-8";
    this.errors = errors ?? "strict";
    this.#newline = newline;
    encodeText("", this.encoding, this.errors);
  }

  protected override shown(data: Uint8Array): string {
    const text = decodeBytes(data, this.encoding, this.errors);
    return this.#newline === null ? text.replace(/\r\n?/g, "\n") : text;
  }

  protected override bytesOf(data: unknown): Uint8Array {
    if (typeof data !== "string") throw new TypeError(`write() argument must be str, not ${data === null ? "None" : type_name(data)}`);
    const text = this.#newline === "\r\n" || this.#newline === "\r" ? data.replaceAll("\n", this.#newline) : data;
    return encodeText(text, this.encoding, this.errors);
  }

  protected override lineEnd(): number {
    const { received } = this;
    const feed = received.indexOf(NEWLINE) + 1;
    if (this.#newline === "\n") return feed;
    const carriage = received.indexOf(RETURN) + 1;
    if (this.#newline === "\r") return carriage;
    if (this.#newline === "\r\n") {
      for (let at = carriage; at > 0; at = received.indexOf(RETURN, at) + 1) if (received[at] === NEWLINE) return at + 1;
      return 0;
    }
    if (carriage === 0 || (feed > 0 && feed < carriage)) return feed;
    if (received[carriage] === NEWLINE) return carriage + 1;
    // a newline may still come
    return carriage < received.length || this.ended ? carriage : 0;
  }

  /** `size` characters, or all up to the end. */
  override read(size?: unknown): BlockingCall<Piece>;
  override *read(size: unknown = -1): Blocking<Piece> {
    this.checkReadable();
    const count = size === null ? -1 : Number(asIndex(size));
    for (;;) {
      const isWhole = count < 0 ? this.ended : this.received.length >= count * 4 || this.ended || Array.from(decodeBytes(this.received, this.encoding, "ignore")).length >= count;
      if (isWhole) break;
      yield* this.more();
    }
    if (count < 0) return this.shown(this.take(this.received.length));
    const text = Array.from(decodeBytes(this.received, this.encoding, this.errors)).slice(0, count).join("");
    return this.shown(this.take(encodeText(text, this.encoding, this.errors).length));
  }

  override __repr__(): string {
    return `<_io.TextIOWrapper name=${this.name} mode=${repr(this.mode)} encoding=${repr(this.encoding)}>`;
  }
}

/** `socket.makefile(mode, buffering, …)` */
export function fileOf(owner: socket, mode: string, buffering: unknown, options: FileOptions): SocketFile {
  if (/[^rwb]/.test(mode)) throw new ValueError(`invalid mode ${repr(mode)} (only r, w, b allowed)`);
  const writes = mode.includes("w");
  const reads = mode.includes("r") || !writes;
  const size = buffering === null ? -1 : Number(asIndex(buffering));
  if (mode.includes("b")) return new SocketFile(owner, reads ? (writes ? "rwb" : "rb") : "wb", reads, writes, size === 0);
  if (size === 0) throw new ValueError("unbuffered streams must be binary");
  return new SocketTextFile(owner, mode, reads, writes, options);
}

const methods = { readable: "", writable: "", seekable: "", fileno: "", isatty: "", __enter__: "" };
libraryClass(SocketFile, { name: "BufferedRWPair", module: "_io" }, methods);
libraryClass(SocketTextFile, { name: "TextIOWrapper", module: "_io", bases: [SocketFile] });
blocking_methods(SocketFile, ["read", "size=-1, /"], ["read1", "size=-1, /"], ["readinto", "buffer, /"], ["readline", "size=-1, /"], ["readlines", "hint=-1, /"], ["write", "data, /"], ["writelines", "lines, /"], ["flush", ""], ["close", ""], ["__exit__", "*args"]);
blocking_methods(SocketTextFile, ["read", "size=-1, /"]);
