/** What shows its memory to `memoryview`, and to all that takes bytes-like objects, without being bytes: arrays. A leaf file. */
export abstract class BufferOwner {
  /** The memory itself, not a copy. */
  abstract $memory(): Uint8Array;
  /** The format of one item, as `struct` writes it. */
  abstract $format(): string;
}
