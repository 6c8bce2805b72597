/** Where a pickle is read from: bytes, or a file that is asked for no more than the pickle needs. */
import { AnyBytes } from "../../objects/bytes.js";
import { call } from "../../objects/calls.js";
import { EOFError } from "../../objects/exceptions.js";
import { repr } from "../../objects/repr.js";
import { UnpicklingError } from "./errors.js";

export interface Input {
  /** The next opcode. */
  opcode(): number;
  read(count: number): Uint8Array;
  /** To the end of the line, without it. */
  line(): Uint8Array;
  /** A frame of that length begins. */
  frame(length: number): void;
}

const truncated = (): UnpicklingError => new UnpicklingError("pickle data was truncated");

export class BytesInput implements Input {
  readonly #data: Uint8Array;
  #at = 0;

  constructor(data: Uint8Array) {
    this.#data = data;
  }

  opcode(): number {
    const value = this.#data[this.#at++];
    if (value === undefined) throw new EOFError("Ran out of input");
    return value;
  }

  read(count: number): Uint8Array {
    const start = this.#at;
    if (start + count > this.#data.length) throw truncated();
    this.#at = start + count;
    return this.#data.subarray(start, start + count);
  }

  line(): Uint8Array {
    const end = this.#data.indexOf(0x0a, this.#at);
    if (end < 0) throw truncated();
    const found = this.#data.subarray(this.#at, end);
    this.#at = end + 1;
    return found;
  }

  frame(length: number): void {
    if (this.#at + length > this.#data.length) throw truncated();
  }

  /** What the frame has left. */
  get rest(): number {
    return this.#data.length - this.#at;
  }
}

export class FileInput implements Input {
  readonly #read: unknown;
  readonly #readline: unknown;
  #frame: BytesInput | null = null;

  constructor(read: unknown, readline: unknown) {
    this.#read = read;
    this.#readline = readline;
  }

  #within(): BytesInput | null {
    if (this.#frame !== null && this.#frame.rest === 0) this.#frame = null;
    return this.#frame;
  }

  #ask(count: number): Uint8Array {
    const data: unknown = call(this.#read, [count]);
    if (!(data instanceof AnyBytes)) throw new UnpicklingError(`read() returned non-bytes object (${repr(data)})`);
    return data.data;
  }

  opcode(): number {
    const frame = this.#within();
    if (frame !== null) return frame.opcode();
    const value = this.#ask(1)[0];
    if (value === undefined) throw new EOFError("Ran out of input");
    return value;
  }

  read(count: number): Uint8Array {
    if (count === 0) return new Uint8Array(0);
    const frame = this.#within();
    if (frame !== null) return frame.read(count);
    const data = this.#ask(count);
    if (data.length < count) throw truncated();
    return data;
  }

  line(): Uint8Array {
    const frame = this.#within();
    if (frame !== null) return frame.line();
    const data: unknown = call(this.#readline, []);
    if (!(data instanceof AnyBytes)) throw new UnpicklingError(`readline() returned non-bytes object (${repr(data)})`);
    if (data.data[data.length - 1] !== 0x0a) throw truncated();
    return data.data.subarray(0, data.length - 1);
  }

  frame(length: number): void {
    const data = this.read(length);
    this.#frame = new BytesInput(data);
  }
}
