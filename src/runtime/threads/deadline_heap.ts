/**
 * A binary heap of what is due at a time: timers of the event loop, waiting threads. Of those that are due at the same time the order is that of
 * CPython's `heapq`, which programs see when they give `call_at` the same time twice.
 */
export interface Due {
  readonly due: number;
}

export class DeadlineHeap<T extends Due> {
  // The heap itself holds numbers only: to move an item would tell the garbage collector of each place it passes.
  private dues = new Float64Array(16);
  /** Where in `places` each item is. */
  private indices = new Uint32Array(16);
  private readonly places: (T | null)[] = [];
  private readonly free: number[] = [];
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** The earliest; the heap must not be empty. */
  first(): T {
    return this.places[this.indices[0]!]!;
  }

  push(item: T): void {
    const at = this.count++;
    if (at === this.dues.length) this.grow();
    const index = this.free.pop() ?? this.places.length;
    this.places[index] = item;
    this.rise(item.due, index, at, 0);
  }

  private grow(): void {
    const { dues, indices } = this;
    this.dues = new Float64Array(2 * dues.length);
    this.dues.set(dues);
    this.indices = new Uint32Array(2 * indices.length);
    this.indices.set(indices);
  }

  /** Takes the earliest out. */
  pop(): T {
    const { dues, indices } = this;
    const top = indices[0]!;
    const item = this.places[top]!;
    this.places[top] = null;
    this.free.push(top);
    const last = --this.count;
    if (last > 0) this.settle(0, dues[last]!, indices[last]!);
    return item;
  }

  /** Puts an item at `start` or above it, not above `top`. */
  private rise(due: number, index: number, start: number, top: number): void {
    const { dues, indices } = this;
    let at = start;
    while (at > top) {
      const up = (at - 1) >> 1;
      if (!(due < dues[up]!)) break;
      dues[at] = dues[up]!;
      indices[at] = indices[up]!;
      at = up;
    }
    dues[at] = due;
    indices[at] = index;
  }

  /** Fills the gap at `top`: the earlier children move up to the last level, and the item rises from there. */
  private settle(top: number, due: number, index: number): void {
    const { dues, indices, count } = this;
    let at = top;
    for (let child = 2 * at + 1; child < count; child = 2 * at + 1) {
      if (child + 1 < count && !(dues[child]! < dues[child + 1]!)) child++;
      dues[at] = dues[child]!;
      indices[at] = indices[child]!;
      at = child;
    }
    this.rise(due, index, at, top);
  }

  /** Keeps only what `keep` says, and restores the order. */
  retain(keep: (item: T) => boolean): void {
    const { dues, indices, places } = this;
    let kept = 0;
    for (let i = 0; i < this.count; i++) {
      const index = indices[i]!;
      if (keep(places[index]!)) {
        dues[kept] = dues[i]!;
        indices[kept++] = index;
      } else {
        places[index] = null;
        this.free.push(index);
      }
    }
    this.count = kept;
    for (let i = (kept >> 1) - 1; i >= 0; i--) this.settle(i, dues[i]!, indices[i]!);
  }

  clear(): void {
    this.count = 0;
    this.places.length = 0;
    this.free.length = 0;
  }
}
