/** A child's pipes as Python's files: reading waits for the child. */
import { watch, unwatch } from "../../network/watching.js";
import { NetworkError } from "../../network/descriptor.js";
import type { ChildProcess, PipeDescriptor } from "../../processes/process.js";
import { Bytes } from "../../objects/bytes.js";
import { bytesLike } from "../../objects/bytes/arguments.js";
import { decodeBytes } from "../../objects/bytes/decode.js";
import { StopIteration, TypeError, ValueError } from "../../objects/exceptions.js";
import { libraryMethods } from "../../objects/library_functions.js";
import { encodeText } from "../../objects/str/encode.js";
import { registerType } from "../../objects/type_registry.js";
import { class_name } from "../../objects/types.js";
import { networkError } from "../../asyncio/network_errors.js";
import { type Blocking, blocking_methods, type BlockingCall } from "../../threads/blocking.js";
import { BlockingRequest, run_sync } from "../../threads/scheduler.js";
import { UnsupportedOperation } from "../io/base.js";

/** How a pipe's bytes become text. */
export interface TextCoding {
  readonly encoding: string;
  readonly errors: string;
}

const MOST_AT_ONCE = 1 << 18;

/** Waits until one of the descriptors has news, at most until `due`; false when there was none in time. */
export function* whenChanged(descriptors: readonly (PipeDescriptor | ChildProcess)[], due: number): Blocking<boolean> {
  const request = new BlockingRequest(due, true);
  const told = (): void => request.wake();
  for (const descriptor of descriptors) watch(descriptor, told);
  try {
    yield request;
  } finally {
    for (const descriptor of descriptors) unwatch(descriptor, told);
  }
  return request.woken;
}

/** What a pipe's end and a buffer have in common. */
export class PipeFile {
  readonly $pipe: PipeDescriptor;
  readonly #coding: TextCoding | null;
  readonly #fd: number;
  #closed = false;
  #unread = new Uint8Array();
  #ended = false;

  constructor(pipe: PipeDescriptor, coding: TextCoding | null) {
    this.$pipe = pipe;
    this.#fd = pipe.fd;
    this.#coding = coding;
  }

  get closed(): boolean {
    return this.#closed;
  }

  fileno(): number {
    this.#check();
    return this.#fd;
  }

  #check(): void {
    if (this.#closed) throw new ValueError("I/O operation on closed file");
  }

  /** Waits for more; false at the end. */
  *#more(): Blocking<boolean> {
    for (;;) {
      if (this.#ended) return false;
      const data = this.$pipe.receive(MOST_AT_ONCE);
      if (data === null) {
        yield* whenChanged([this.$pipe], Infinity);
        continue;
      }
      if (data.length === 0) {
        this.#ended = true;
        return false;
      }
      const joined = new Uint8Array(this.#unread.length + data.length);
      joined.set(this.#unread);
      joined.set(data, this.#unread.length);
      this.#unread = joined;
      return true;
    }
  }

  #take(count: number): Bytes | string {
    const data = this.#unread.slice(0, count);
    this.#unread = this.#unread.slice(count);
    return asText(data, this.#coding);
  }

  read(size?: number | null): BlockingCall<Bytes | string>;
  *read(size: number | null = -1): Blocking<Bytes | string> {
    this.#check();
    const wanted = size === null || size < 0 ? Infinity : size;
    while (this.#unread.length < wanted && (yield* this.#more()));
    return this.#take(Math.min(wanted, this.#unread.length));
  }

  readline(size?: number): BlockingCall<Bytes | string>;
  *readline(size = -1): Blocking<Bytes | string> {
    this.#check();
    let end = this.#unread.indexOf(10);
    while (end < 0 && (yield* this.#more())) end = this.#unread.indexOf(10);
    const length = end < 0 ? this.#unread.length : end + 1;
    return this.#take(size < 0 ? length : Math.min(size, length));
  }

  readlines(): BlockingCall<(Bytes | string)[]>;
  *readlines(): Blocking<(Bytes | string)[]> {
    const lines: (Bytes | string)[] = [];
    for (;;) {
      const line = yield* this.readline();
      if (line.length === 0) return lines;
      lines.push(line);
    }
  }

  write(data: unknown): BlockingCall<number>;
  *write(data: unknown): Blocking<number> {
    this.#check();
    const bytes = inBytes(data, this.#coding);
    for (let sent = 0; sent < bytes.length; ) {
      try {
        const count = this.$pipe.send(bytes.subarray(sent));
        sent += count;
        if (count === 0) yield* whenChanged([this.$pipe], Infinity);
      } catch (error) {
        throw error instanceof NetworkError ? networkError(error.code) : error;
      }
    }
    return typeof data === "string" ? Array.from(data).length : bytes.length;
  }

  flush(): null {
    this.#check();
    return null;
  }

  close(): null {
    if (this.#closed) return null;
    this.#closed = true;
    this.$pipe.close();
    return null;
  }

  readable(): boolean {
    return class_name(this) === "BufferedReader";
  }

  __enter__(): this {
    return this;
  }

  __exit__(..._exception: unknown[]): null {
    this.close();
    return null;
  }

  __iter__(): this {
    return this;
  }

  __next__(): Bytes | string {
    const line = run_sync(this.readline());
    if (line.length === 0) throw new StopIteration();
    return line;
  }

  __repr__(): string {
    return this.#coding === null ? `<_io.${class_name(this)} name=${this.#fd}>` : `<_io.TextIOWrapper name=${this.#fd} encoding='${this.#coding.encoding}'>`;
  }
}

/** What is read, and what is written: the names that Python shows. */
export class PipeReader extends PipeFile {
  override write(_data: unknown): BlockingCall<number> {
    throw new UnsupportedOperation("write");
  }
}
export class PipeWriter extends PipeFile {
  override read(_size?: number | null): BlockingCall<Bytes | string> {
    throw new UnsupportedOperation("read");
  }
}

/** What was read, as the program wants it. */
export const asText = (data: Uint8Array, coding: TextCoding | null): Bytes | string => (coding === null ? new Bytes(data) : decodeBytes(data, coding.encoding, coding.errors).replaceAll(/\r\n?/g, "\n"));

/** What the program writes, as bytes. */
export function inBytes(data: unknown, coding: TextCoding | null): Uint8Array {
  if (coding === null) return bytesLike(data);
  if (typeof data !== "string") throw new TypeError(`write() argument must be str, not ${class_name(data)}`);
  return encodeText(data, coding.encoding, coding.errors);
}

blocking_methods(PipeFile, ["read", "size=-1, /"], ["readline", "size=-1, /"], ["readlines", ""], ["write", "data, /"]);
registerType(PipeFile, { name: "_BufferedIOBase", module: "_io", sealed: false });
registerType(PipeReader, { name: "BufferedReader", module: "_io", bases: [PipeFile], sealed: false });
registerType(PipeWriter, { name: "BufferedWriter", module: "_io", bases: [PipeFile], sealed: false });
libraryMethods(PipeFile, { fileno: "", flush: "", close: "", readable: "", __enter__: "", __exit__: "*args", __iter__: "", __next__: "" });
