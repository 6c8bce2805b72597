/** A queue of waiters or items: a ring that grows, keeps its room when it runs empty, and shows everything in order. */
export class Fifo<T> implements Iterable<T> {
  /** Programs do not get hold of it. */
  static readonly $inner = true;
  length = 0;
  /** As long as a power of two, once there is something in it. */
  private ring: (T | undefined)[] = [];
  private head = 0;

  push(item: T): void {
    if (this.length === this.ring.length) this.grow();
    const { ring } = this;
    ring[(this.head + this.length++) & (ring.length - 1)] = item;
  }

  private grow(): void {
    const ring: (T | undefined)[] = [...this];
    const room = Math.max(8, ring.length * 2);
    while (ring.length < room) ring.push(undefined);
    this.ring = ring;
    this.head = 0;
  }

  /** Takes the first; there must be one. */
  shift(): T {
    const { ring, head } = this;
    const item = ring[head] as T;
    ring[head] = undefined;
    this.head = (head + 1) & (ring.length - 1);
    this.length--;
    return item;
  }

  first(): T {
    return this.ring[this.head] as T;
  }

  /** Takes `item` out, wherever it is; false when it is not there. */
  remove(item: T): boolean {
    if (this.length > 0 && this.first() === item) {
      this.shift();
      return true;
    }
    const all = [...this];
    const at = all.indexOf(item);
    if (at < 0) return false;
    all.splice(at, 1);
    this.ring = [];
    this.head = 0;
    this.length = 0;
    for (const one of all) this.push(one);
    return true;
  }

  *[Symbol.iterator](): IterableIterator<T> {
    for (let i = 0; i < this.length; i++) yield this.ring[(this.head + i) & (this.ring.length - 1)] as T;
  }
}
