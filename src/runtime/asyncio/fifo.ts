/** A queue of waiters or items: a ring that drops its front cheaply and still shows everything in order. */
export class Fifo<T> implements Iterable<T> {
  private items: T[] = [];
  private head = 0;

  get length(): number {
    return this.items.length - this.head;
  }

  push(item: T): void {
    this.items.push(item);
  }

  /** Takes the first; there must be one. */
  shift(): T {
    const { items } = this;
    const item = items[this.head]!;
    items[this.head] = undefined as T;
    if (++this.head === items.length) {
      items.length = 0;
      this.head = 0;
    } else if (this.head > 1024 && this.head * 2 > items.length) {
      this.items = items.slice(this.head);
      this.head = 0;
    }
    return item;
  }

  first(): T {
    return this.items[this.head]!;
  }

  /** Takes `item` out, wherever it is; false when it is not there. */
  remove(item: T): boolean {
    if (this.length > 0 && this.first() === item) {
      this.shift();
      return true;
    }
    const at = this.items.indexOf(item, this.head);
    if (at < 0) return false;
    this.items.splice(at, 1);
    return true;
  }

  *[Symbol.iterator](): IterableIterator<T> {
    for (let i = this.head; i < this.items.length; i++) yield this.items[i]!;
  }
}
