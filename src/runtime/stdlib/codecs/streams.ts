/** Readers and writers: files of bytes seen as files of text, through the functions of a codec. */
import { getattr } from "../../objects/attributes.js";
import { AnyBytes, Bytes } from "../../objects/bytes.js";
import { bytesLike } from "../../objects/bytes/arguments.js";
import { call, call_method } from "../../objects/calls.js";
import { StopIteration, UnicodeDecodeError } from "../../objects/exceptions.js";
import { collect } from "../../objects/iteration.js";
import { libraryClass } from "../../objects/library_functions.js";
import { codePointSlice, codePointLength } from "../../objects/str/code_points.js";
import { splitlines } from "../../objects/str/split.js";
import { textOf } from "../../objects/str/receiver.js";
import { PyObject } from "../../objects/classes.js";
import { truthy } from "../../objects/truth.js";
import { Codec, joined, pairOf } from "./incremental.js";

const noBytes = (): Bytes => new Bytes(new Uint8Array());

/** Text or bytes: what a decoder gave, joined, cut and measured alike. */
const add = (a: unknown, b: unknown): unknown => (a instanceof AnyBytes || b instanceof AnyBytes ? joined(a, b) : (textOf(a) ?? "") + (textOf(b) ?? ""));
const lengthOf = (x: unknown): number => (x instanceof AnyBytes ? x.data.length : codePointLength(textOf(x) ?? ""));
const cut = (x: unknown, start: number, end: number): unknown => (x instanceof AnyBytes ? new Bytes(x.data.slice(start, end)) : codePointSlice(textOf(x) ?? "", start, Math.min(end, lengthOf(x))));
const linesOf = (x: unknown, keepends: boolean): unknown[] => (x instanceof AnyBytes ? x.splitlines(keepends) : splitlines(textOf(x) ?? "", keepends));

/** `codecs.StreamReader`; `decode` comes from the class derived from it. */
export class StreamReader extends Codec {
  declare stream: unknown;
  declare errors: unknown;
  declare bytebuffer: unknown;
  /** Decoded and not yet given. */
  declare charbuffer: unknown;

  __init__(stream: unknown, errors: unknown = "strict"): void {
    this.stream = stream;
    this.errors = errors;
    this.bytebuffer = noBytes();
    this.charbuffer = "";
  }

  /** Reads and decodes some more; false at the end of the stream. A reader of lines only needs the first of them to be sound. */
  $fill(size: number, firstline: boolean): boolean {
    const fresh = bytesLike(call_method(this.stream, "read", size < 0 ? [] : [size]));
    const data = joined(this.bytebuffer, new Bytes(fresh));
    if (data.data.length === 0) return false;
    let result: unknown;
    let consumed: unknown;
    try {
      [result, consumed] = pairOf(this.decode(data, this.errors));
    } catch (error) {
      if (!firstline || !(error instanceof UnicodeDecodeError)) throw error;
      [result, consumed] = pairOf(this.decode(new Bytes(data.data.slice(0, error.start)), this.errors));
      if (linesOf(result, true).length <= 1) throw error;
    }
    this.bytebuffer = new Bytes(data.data.slice(Number(consumed)));
    this.charbuffer = lengthOf(this.charbuffer) === 0 ? result : add(this.charbuffer, result);
    return fresh.length > 0;
  }

  read(size: unknown = -1, chars: unknown = -1, firstline: unknown = false): unknown {
    const bytes = size === null ? -1 : Number(size);
    const wanted = Number(chars) < 0 ? bytes : Number(chars);
    while (wanted < 0 || lengthOf(this.charbuffer) < wanted) {
      if (!this.$fill(bytes, truthy(firstline))) break;
      if (wanted < 0 && bytes >= 0) break;
    }
    const end = wanted < 0 ? Infinity : wanted;
    const result = cut(this.charbuffer, 0, end);
    this.charbuffer = cut(this.charbuffer, lengthOf(result), Infinity);
    return result;
  }

  readline(size: unknown = null, keepends: unknown = true): unknown {
    let step = truthy(size) ? Number(size) : 72;
    let tried = false;
    for (;;) {
      const [line] = linesOf(this.charbuffer, true);
      if (line !== undefined) {
        const bare = linesOf(line, false)[0] ?? "";
        const isEnded = lengthOf(bare) < lengthOf(line);
        // a carriage return at the very end may have its line feed still in the stream
        const mayGoOn = isEnded && lengthOf(line) === lengthOf(this.charbuffer) && textOf(line)?.endsWith("\r") === true;
        if (mayGoOn && this.$fill(1, false)) continue;
        if (isEnded || (tried && size !== null)) return this.#take(line, bare, truthy(keepends));
      }
      let isMore = true;
      // so many characters, however many bytes each of them takes
      while (isMore && lengthOf(this.charbuffer) < step) isMore = this.$fill(step, true);
      tried = true;
      if (!isMore || (size !== null && lengthOf(this.charbuffer) === 0)) {
        const [rest] = linesOf(this.charbuffer, true);
        if (rest === undefined) return this.charbuffer;
        return this.#take(rest, linesOf(rest, false)[0] ?? "", truthy(keepends));
      }
      if (step < 8000) step *= 2;
    }
  }

  #take(line: unknown, bare: unknown, keepends: boolean): unknown {
    this.charbuffer = cut(this.charbuffer, lengthOf(line), Infinity);
    return keepends ? line : bare;
  }

  readlines(_sizehint: unknown = null, keepends: unknown = true): unknown[] {
    return linesOf(this.read(), truthy(keepends));
  }

  reset(): void {
    this.bytebuffer = noBytes();
    this.charbuffer = "";
  }

  seek(offset: unknown, whence: unknown = 0): void {
    call_method(this.stream, "seek", [offset, whence]);
    this.reset();
  }

  __next__(): unknown {
    const line = this.readline();
    if (truthy(line)) return line;
    throw new StopIteration();
  }

  __iter__(): this {
    return this;
  }

  __getattr__(name: unknown): unknown {
    return getattr(this.stream, name);
  }

  __enter__(): this {
    return this;
  }

  __exit__(_type: unknown, _value: unknown, _traceback: unknown): void {
    call_method(this.stream, "close");
  }
}
libraryClass(
  StreamReader,
  { name: "StreamReader", module: "codecs", bases: [Codec], signature: "stream, errors='strict'" },
  { __init__: "stream, errors='strict'", read: "size=-1, chars=-1, firstline=False", readline: "size=None, keepends=True", readlines: "sizehint=None, keepends=True", reset: "", seek: "offset, whence=0", __next__: "", __iter__: "", __getattr__: "name", __enter__: "", __exit__: "type, value, tb" },
);

/** `codecs.StreamWriter`; `encode` comes from the class derived from it. */
export class StreamWriter extends Codec {
  declare stream: unknown;
  declare errors: unknown;

  __init__(stream: unknown, errors: unknown = "strict"): void {
    this.stream = stream;
    this.errors = errors;
  }

  write(object: unknown): void {
    const [data] = pairOf(this.encode(object, this.errors));
    call_method(this.stream, "write", [data]);
  }

  writelines(list: unknown): void {
    this.write(collect(list).map((line) => textOf(line) ?? "").join(""));
  }

  reset(): void {}

  seek(offset: unknown, whence: unknown = 0): void {
    call_method(this.stream, "seek", [offset, whence]);
    if (whence === 0 && offset === 0) this.reset();
  }

  __getattr__(name: unknown): unknown {
    return getattr(this.stream, name);
  }

  __enter__(): this {
    return this;
  }

  __exit__(_type: unknown, _value: unknown, _traceback: unknown): void {
    call_method(this.stream, "close");
  }
}
libraryClass(
  StreamWriter,
  { name: "StreamWriter", module: "codecs", bases: [Codec], signature: "stream, errors='strict'" },
  { __init__: "stream, errors='strict'", write: "object", writelines: "list", reset: "", seek: "offset, whence=0", __getattr__: "name", __enter__: "", __exit__: "type, value, tb" },
);

/** What readers and writers of one stream have in common. */
class TwoWays extends PyObject {
  declare stream: unknown;
  declare reader: unknown;
  declare writer: unknown;
  declare errors: unknown;

  $open(stream: unknown, Reader: unknown, Writer: unknown, errors: unknown): void {
    this.stream = stream;
    this.reader = call(Reader, [stream, errors]);
    this.writer = call(Writer, [stream, errors]);
    this.errors = errors;
  }

  __iter__(): this {
    return this;
  }

  reset(): void {
    call_method(this.reader, "reset");
    call_method(this.writer, "reset");
  }

  __getattr__(name: unknown): unknown {
    return getattr(this.stream, name);
  }

  __enter__(): this {
    return this;
  }

  __exit__(_type: unknown, _value: unknown, _traceback: unknown): void {
    call_method(this.stream, "close");
  }
}
const SHARED = { __iter__: "", reset: "", __getattr__: "name", __enter__: "", __exit__: "type, value, tb" };
libraryClass(TwoWays, { name: "StreamReaderWriter", module: "codecs" }, SHARED);

/** `codecs.StreamReaderWriter` */
export class StreamReaderWriter extends TwoWays {
  readonly encoding: unknown = "unknown";

  __init__(stream: unknown, Reader: unknown, Writer: unknown, errors: unknown = "strict"): void {
    this.$open(stream, Reader, Writer, errors);
  }

  read(size: unknown = -1): unknown {
    return call_method(this.reader, "read", [size]);
  }

  readline(size: unknown = null, keepends: unknown = true): unknown {
    return call_method(this.reader, "readline", [size, keepends]);
  }

  readlines(sizehint: unknown = null): unknown {
    return call_method(this.reader, "readlines", [sizehint]);
  }

  __next__(): unknown {
    return call_method(this.reader, "__next__");
  }

  write(data: unknown): unknown {
    return call_method(this.writer, "write", [data]);
  }

  writelines(list: unknown): unknown {
    return call_method(this.writer, "writelines", [list]);
  }

  seek(offset: unknown, whence: unknown = 0): void {
    call_method(this.stream, "seek", [offset, whence]);
    call_method(this.reader, "reset");
    if (whence === 0 && offset === 0) call_method(this.writer, "reset");
  }
}
libraryClass(
  StreamReaderWriter,
  { name: "StreamReaderWriter", module: "codecs", bases: [TwoWays], signature: "stream, Reader, Writer, errors='strict'" },
  { __init__: "stream, Reader, Writer, errors='strict'", read: "size=-1", readline: "size=None", readlines: "sizehint=None", __next__: "", write: "data", writelines: "list", seek: "offset, whence=0" },
);

/** `codecs.StreamRecoder`: bytes in one encoding before, in another behind. */
export class StreamRecoder extends TwoWays {
  declare encode: unknown;
  declare decode: unknown;
  declare data_encoding: unknown;
  declare file_encoding: unknown;

  __init__(stream: unknown, encode: unknown, decode: unknown, Reader: unknown, Writer: unknown, errors: unknown = "strict"): void {
    this.encode = encode;
    this.decode = decode;
    this.data_encoding = "unknown";
    this.file_encoding = "unknown";
    this.$open(stream, Reader, Writer, errors);
  }

  #encoded(text: unknown): unknown {
    return pairOf(call(this.encode, [text, this.errors]))[0];
  }

  #decoded(data: unknown): unknown {
    return pairOf(call(this.decode, [data, this.errors]))[0];
  }

  read(size: unknown = -1): unknown {
    return this.#encoded(call_method(this.reader, "read", [size]));
  }

  readline(size: unknown = null): unknown {
    return this.#encoded(call_method(this.reader, "readline", size === null ? [] : [size]));
  }

  readlines(_sizehint: unknown = null): unknown {
    return linesOf(this.#encoded(call_method(this.reader, "read")), true);
  }

  __next__(): unknown {
    return this.#encoded(call_method(this.reader, "__next__"));
  }

  write(data: unknown): unknown {
    return call_method(this.writer, "write", [this.#decoded(data)]);
  }

  writelines(list: unknown): unknown {
    return this.write(collect(list).reduce<Bytes>((all, line) => joined(all, line), noBytes()));
  }

  seek(offset: unknown, whence: unknown = 0): void {
    call_method(this.reader, "seek", [offset, whence]);
    call_method(this.writer, "seek", [offset, whence]);
  }
}
libraryClass(
  StreamRecoder,
  { name: "StreamRecoder", module: "codecs", bases: [TwoWays], signature: "stream, encode, decode, Reader, Writer, errors='strict'" },
  { __init__: "stream, encode, decode, Reader, Writer, errors='strict'", read: "size=-1", readline: "size=None", readlines: "sizehint=None", __next__: "", write: "data", writelines: "list", seek: "offset, whence=0" },
);
