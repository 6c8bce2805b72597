/** The iterators of bytes and bytearray objects: a bytearray may grow and shrink meanwhile. */
import { DONE, PyIterator } from "../py_iterator.js";
import { registerType } from "../type_registry.js";

/** What it steps through: the data is looked up at each step. */
interface Source {
  readonly data: Uint8Array;
}

export class BytesIterator extends PyIterator<number> {
  private readonly source: Source;
  private at = 0;

  constructor(source: Source) {
    super();
    this.source = source;
  }

  next(): IteratorResult<number, undefined> {
    const { at } = this;
    const byte = at < 0 ? undefined : this.source.data[at];
    if (byte === undefined) {
      this.at = -1;
      return DONE;
    }
    this.at = at + 1;
    return { done: false, value: byte };
  }

  __length_hint__(): number {
    return this.at < 0 ? 0 : Math.max(0, this.source.data.length - this.at);
  }
}

export class ByteArrayIterator extends BytesIterator {}

registerType(BytesIterator, { name: "bytes_iterator", final: true });
registerType(ByteArrayIterator, { name: "bytearray_iterator", final: true });
