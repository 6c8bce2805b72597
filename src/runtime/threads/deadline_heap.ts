/** A binary heap of what is due at a time, in the order (due, sequence): timers of the event loop, waiting threads. */
export interface Due {
  readonly due: number;
  sequence: number;
}

export class DeadlineHeap<T extends Due> {
  private items: T[] = [];

  get size(): number {
    return this.items.length;
  }

  /** The earliest; the heap must not be empty. */
  first(): T {
    return this.items[0]!;
  }

  push(item: T): void {
    const { items } = this;
    let at = items.length;
    items.push(item);
    const { due, sequence } = item;
    while (at > 0) {
      const up = (at - 1) >> 1;
      const parent = items[up]!;
      if (parent.due < due || (parent.due === due && parent.sequence < sequence)) break;
      items[at] = parent;
      at = up;
    }
    items[at] = item;
  }

  /** Takes the earliest out. */
  pop(): T {
    const { items } = this;
    const top = items[0]!;
    const last = items.pop()!;
    if (items.length > 0) this.sink(0, last);
    return top;
  }

  private sink(start: number, item: T): void {
    const { items } = this;
    const { length } = items;
    const { due, sequence } = item;
    let at = start;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= length) break;
      let smaller = items[child]!;
      if (child + 1 < length) {
        const right = items[child + 1]!;
        if (right.due < smaller.due || (right.due === smaller.due && right.sequence < smaller.sequence)) {
          child++;
          smaller = right;
        }
      }
      if (due < smaller.due || (due === smaller.due && sequence < smaller.sequence)) break;
      items[at] = smaller;
      at = child;
    }
    items[at] = item;
  }

  /** Keeps only what `keep` says, and restores the order. */
  retain(keep: (item: T) => boolean): void {
    this.items = this.items.filter(keep);
    for (let i = (this.items.length >> 1) - 1; i >= 0; i--) this.sink(i, this.items[i]!);
  }

  clear(): void {
    this.items = [];
  }

  [Symbol.iterator](): IterableIterator<T> {
    return this.items[Symbol.iterator]();
  }
}
