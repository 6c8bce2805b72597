/** The standard streams as Python's file objects: `sys.stdout`, `sys.stderr`, `sys.stdin`. */
import { currentHost, type OutputStream } from "../../host.js";
import { AnyBytes, Bytes } from "../../objects/bytes.js";
import { decodeBytes } from "../../objects/bytes/decode.js";
import { TypeError } from "../../objects/exceptions.js";
import { registerType } from "../../objects/type_registry.js";
import { class_name, type_name } from "../../objects/types.js";
import { sizeArgument, UnsupportedOperation } from "./base.js";
import { BinaryIO } from "./bytes_io.js";
import { TextIOWrapper } from "./files.js";

const DESCRIPTORS = { stdin: 0, stdout: 1, stderr: 2 };

/** What the text streams stand on: bytes straight to and from the host. */
class StandardBuffer extends BinaryIO {
  readonly stream: OutputStream | "stdin";
  readonly name: string;

  constructor(stream: OutputStream | "stdin") {
    super();
    this.stream = stream;
    this.name = `<${stream}>`;
  }

  override read(size: number | null = null): Bytes {
    if (this.stream !== "stdin") throw new UnsupportedOperation("not readable");
    const wanted = sizeArgument(size);
    while (this.size - this.at < wanted) {
      const line = currentHost().readLine();
      if (line === null) break;
      const at = this.at;
      this.at = this.size;
      super.write(new Bytes(new TextEncoder().encode(line)));
      this.at = at;
    }
    return super.read(size);
  }

  override readline(): Bytes {
    const line = currentHost().readLine();
    return new Bytes(new TextEncoder().encode(line ?? ""));
  }

  override write(data: unknown): number {
    if (!(data instanceof AnyBytes)) throw new TypeError(`a bytes-like object is required, not '${type_name(data)}'`);
    if (this.stream === "stdin") throw new UnsupportedOperation("not writable");
    currentHost().write(this.stream, decodeBytes(data.data, "utf-8", "replace"));
    return data.length;
  }

  override flush(): void {
    currentHost().flush();
  }

  override seekable(): boolean {
    return false;
  }

  override readable(): boolean {
    return this.stream === "stdin";
  }

  override writable(): boolean {
    return this.stream !== "stdin";
  }

  override isatty(): boolean {
    return currentHost().isTerminal(this.stream);
  }

  override fileno(): number {
    return DESCRIPTORS[this.stream];
  }

  __repr__(): string {
    return `<_io.${class_name(this)} name='${this.name}'>`;
  }
}
registerType(StandardBuffer, { name: "BufferedWriter", module: "_io", bases: [BinaryIO], sealed: false });

/** A standard stream; text goes to the host without a detour. */
export class StandardStream extends TextIOWrapper {
  readonly stream: OutputStream | "stdin";

  constructor(stream: OutputStream | "stdin") {
    super(new StandardBuffer(stream), "utf-8", stream === "stderr" ? "backslashreplace" : "strict", null, stream === "stdin" ? "r" : "w");
    this.stream = stream;
  }

  override write(data: unknown): number {
    this.checkOpen();
    if (typeof data !== "string") throw new TypeError(`write() argument must be str, not ${type_name(data)}`);
    if (this.stream === "stdin") throw new UnsupportedOperation("not writable");
    currentHost().write(this.stream, data);
    return Array.from(data).length;
  }

  override flush(): void {
    this.checkOpen();
    currentHost().flush();
  }

  override readline(size: number | null = null): string {
    this.checkOpen();
    if (this.stream !== "stdin") throw new UnsupportedOperation("not readable");
    if (size !== null && size >= 0) return super.readline(size);
    return currentHost().readLine() ?? "";
  }

  override read(size: number | null = null): string {
    if (this.stream !== "stdin") throw new UnsupportedOperation("not readable");
    return super.read(size);
  }

  override close(): void {
    this.flush();
    this.isClosed = true;
  }

  override seekable(): boolean {
    return false;
  }

  override seek(): number {
    throw new UnsupportedOperation("underlying stream is not seekable");
  }

  override tell(): number {
    throw new UnsupportedOperation("underlying stream is not seekable");
  }
}
registerType(StandardStream, { name: "TextIOWrapper", module: "_io", bases: [TextIOWrapper], sealed: false });

export const standardStreams = { stdin: new StandardStream("stdin"), stdout: new StandardStream("stdout"), stderr: new StandardStream("stderr") };
