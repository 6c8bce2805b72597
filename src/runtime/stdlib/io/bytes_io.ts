/** `io.BytesIO` and the buffer behind binary files: bytes that grow, and a position. */
import { TypeError, ValueError } from "../../objects/exceptions.js";
import { bytesLike } from "../../objects/bytes/arguments.js";
import { ByteArray, Bytes } from "../../objects/bytes.js";
import { asIndex } from "../../objects/indices.js";
import { libraryClass } from "../../objects/library_functions.js";
import { registerType } from "../../objects/type_registry.js";
import { type_name } from "../../objects/types.js";
import { IOBase, sizeArgument } from "./base.js";

export abstract class BinaryIO extends IOBase<Bytes> {
  protected data: Uint8Array = new Uint8Array(0);
  protected size = 0;
  protected at = 0;

  protected isEnd(line: Bytes): boolean {
    return line.length === 0;
  }

  /** Puts data in, as it is when the file is opened. */
  protected fill(data: Uint8Array): void {
    // not `slice`: of the Buffer that a host may give it is no copy
    this.data = new Uint8Array(data);
    this.size = data.length;
  }

  protected content(): Uint8Array {
    return this.data.subarray(0, this.size);
  }

  read(size: number | null = null): Bytes {
    this.checkOpen();
    const end = Math.min(this.size, this.at + sizeArgument(size));
    const found = new Bytes(this.data.slice(Math.min(this.at, this.size), Math.max(end, Math.min(this.at, this.size))));
    this.at += found.length;
    return found;
  }

  read1(size: number | null = null): Bytes {
    return this.read(size);
  }

  readall(): Bytes {
    return this.read();
  }

  readline(size: number | null = null): Bytes {
    this.checkOpen();
    const newline = this.content().indexOf(10, this.at);
    const end = Math.min(newline < 0 ? this.size : newline + 1, this.at + sizeArgument(size));
    return this.read(Math.max(0, end - this.at));
  }

  readinto(buffer: unknown): number {
    this.checkOpen();
    if (!(buffer instanceof ByteArray)) throw new TypeError(`readinto() argument must be read-write bytes-like object, not ${type_name(buffer)}`);
    const found = this.read(buffer.length);
    buffer.data.set(found.data);
    return found.length;
  }

  write(data: unknown): number {
    this.checkOpen();
    const given = bytesLike(data);
    const end = this.at + given.length;
    if (end > this.data.length) {
      const grown = new Uint8Array(Math.max(end, this.data.length * 2, 64));
      grown.set(this.content());
      this.data = grown;
    }
    this.data.set(given, this.at);
    this.at = end;
    this.size = Math.max(this.size, end);
    return given.length;
  }

  seek(offset: number, whence = 0): number {
    this.checkOpen();
    const by = Number(asIndex(offset));
    if (whence === 0 && by < 0) throw new ValueError(`negative seek value ${by}`);
    if (whence !== 0 && whence !== 1 && whence !== 2) throw new ValueError(`invalid whence (${whence}, should be 0, 1 or 2)`);
    this.at = Math.max(0, (whence === 0 ? 0 : whence === 1 ? this.at : this.size) + by);
    return this.at;
  }

  tell(): number {
    this.checkOpen();
    return this.at;
  }

  truncate(size: number | null = null): number {
    this.checkOpen();
    const length = size === null ? this.at : Number(asIndex(size));
    if (length < 0) throw new ValueError(`negative size value ${length}`);
    this.data.fill(0, Math.min(length, this.size), this.size);
    this.size = Math.min(this.size, length);
    return length;
  }

  override seekable(): boolean {
    this.checkOpen();
    return true;
  }
}

export class BytesIO extends BinaryIO {
  constructor(initial_bytes: unknown = null) {
    super();
    if (initial_bytes === null) return;
    this.fill(bytesLike(initial_bytes));
  }

  getvalue(): Bytes {
    this.checkOpen();
    return new Bytes(this.content().slice());
  }

  override readable(): boolean {
    this.checkOpen();
    return true;
  }

  override writable(): boolean {
    this.checkOpen();
    return true;
  }
}
registerType(BinaryIO, { name: "BufferedIOBase", module: "io", bases: [IOBase], sealed: false });
libraryClass(
  BytesIO,
  { name: "BytesIO", module: "_io", bases: [BinaryIO], signature: "initial_bytes=b''" },
  { read: "size=-1, /", read1: "size=-1, /", readline: "size=-1, /", readlines: "hint=-1, /", write: "b, /", seek: "pos, whence=0, /", tell: "", truncate: "size=None, /", getvalue: "", close: "", flush: "", readinto: "buffer, /" },
  "builtin",
);
