/**
 * A binary heap of what is due at a time: timers of the event loop, waiting threads. Of those that are due at the same time the order is that of
 * CPython's `heapq`, which programs see when they give `call_at` the same time twice.
 */
export interface Due {
  readonly due: number;
}

export class DeadlineHeap<T extends Due> {
  /**
   * Of each item when it is due and, beside it, where in `places` it is. The heap itself holds numbers only: to move an item
   * would tell the garbage collector of each place it passes.
   */
  private heap = new Float64Array(32);
  private readonly places: (T | null)[] = [];
  private readonly free: number[] = [];
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** The earliest; the heap must not be empty. */
  first(): T {
    return this.places[this.heap[1]!]!;
  }

  push(item: T): void {
    const at = this.count++;
    if (2 * at === this.heap.length) this.grow();
    const index = this.free.length === 0 ? this.places.length : this.free.pop()!;
    this.places[index] = item;
    this.rise(item.due, index, 2 * at, 0);
  }

  private grow(): void {
    const { heap } = this;
    this.heap = new Float64Array(2 * heap.length);
    this.heap.set(heap);
  }

  /** Takes the earliest out. */
  pop(): T {
    const { heap } = this;
    const top = heap[1]!;
    const item = this.places[top]!;
    this.places[top] = null;
    this.free.push(top);
    const last = 2 * --this.count;
    if (last > 0) this.settle(0, heap[last]!, heap[last + 1]!);
    return item;
  }

  /** Puts an item at `start` or above it, not above `top`. Places in the heap are even: an item's place is twice its number. */
  private rise(due: number, index: number, start: number, top: number): void {
    const { heap } = this;
    let at = start;
    while (at > top) {
      const up = ((at - 2) >> 2) << 1;
      if (!(due < heap[up]!)) break;
      heap[at] = heap[up]!;
      heap[at + 1] = heap[up + 1]!;
      at = up;
    }
    heap[at] = due;
    heap[at + 1] = index;
  }

  /** Fills the gap at `top`: the earlier children move up to the last level, and the item rises from there. */
  private settle(top: number, due: number, index: number): void {
    const { heap } = this;
    const end = 2 * this.count;
    let at = top;
    for (let child = 2 * at + 2; child < end; child = 2 * at + 2) {
      if (child + 2 < end && !(heap[child]! < heap[child + 2]!)) child += 2;
      heap[at] = heap[child]!;
      heap[at + 1] = heap[child + 1]!;
      at = child;
    }
    this.rise(due, index, at, top);
  }

  /** Keeps only what `keep` says, and restores the order. */
  retain(keep: (item: T) => boolean): void {
    const { heap, places } = this;
    let kept = 0;
    for (let at = 0; at < 2 * this.count; at += 2) {
      const index = heap[at + 1]!;
      if (keep(places[index]!)) {
        heap[2 * kept] = heap[at]!;
        heap[2 * kept++ + 1] = index;
      } else {
        places[index] = null;
        this.free.push(index);
      }
    }
    this.count = kept;
    for (let i = (kept >> 1) - 1; i >= 0; i--) this.settle(2 * i, heap[2 * i]!, heap[2 * i + 1]!);
  }

  clear(): void {
    this.count = 0;
    this.places.length = 0;
    this.free.length = 0;
  }
}
