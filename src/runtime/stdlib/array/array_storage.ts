/** Where the items of an array lie. */
import { BufferOwner } from "../../objects/bytes/buffer_owner.js";
import type { ItemType } from "./item_types.js";

/** The memory, and how many items it holds; it grows by more than it must. */
export class ArrayStorage extends BufferOwner {
  $type: ItemType;
  $count = 0;
  $data = new Uint8Array(0);
  $view = new DataView(this.$data.buffer);

  constructor(type: ItemType) {
    super();
    this.$type = type;
  }

  $memory(): Uint8Array {
    return this.$data.subarray(0, this.$count * this.$type.size);
  }

  $format(): string {
    return this.$type.format;
  }

  $resize(count: number): void {
    const bytes = count * this.$type.size;
    if (bytes > this.$data.length) {
      const grown = new Uint8Array(bytes + (bytes >> 3) + 32);
      grown.set(this.$memory());
      this.$data = grown;
      this.$view = new DataView(grown.buffer);
    }
    this.$count = count;
  }

  $read(i: number): unknown {
    return this.$type.read(this.$view, i * this.$type.size);
  }

  /** Puts bytes of whole items in place of `gone` items from `at` on. */
  $splice(at: number, gone: number, bytes: Uint8Array): void {
    const { size } = this.$type;
    const tail = this.$memory().slice((at + gone) * size);
    const given = bytes.slice();
    this.$resize(this.$count - gone + given.length / size);
    this.$data.set(given, at * size);
    this.$data.set(tail, at * size + given.length);
  }
}
