/** What a loop runs soon, in order: a ring buffer whose size is a power of two. */
import type { BlockingRequest } from "../threads/scheduler.js";

/** A Handle, or a Task that is to make its next step: no object is made for a wake-up. */
export interface ReadyEntry {
  /** Runs it; a request when it blocks its thread in the middle. */
  run(): BlockingRequest | null;
  /** Goes on after the request was answered. */
  proceed(): BlockingRequest | null;
}

export class ReadyQueue {
  private items: (ReadyEntry | undefined)[] = new Array<undefined>(64).fill(undefined);
  private mask = 63;
  private head = 0;
  size = 0;

  push(entry: ReadyEntry): void {
    if (this.size > this.mask) this.grow();
    this.items[(this.head + this.size++) & this.mask] = entry;
  }

  /** Takes the first; the queue must not be empty. */
  shift(): ReadyEntry {
    const { head, items } = this;
    const entry = items[head]!;
    items[head] = undefined;
    this.head = (head + 1) & this.mask;
    this.size--;
    return entry;
  }

  clear(): void {
    while (this.size > 0) this.shift();
  }

  private grow(): void {
    const { items, head } = this;
    this.items = [...items.slice(head), ...items.slice(0, head), ...new Array<undefined>(items.length).fill(undefined)];
    this.head = 0;
    this.mask = this.items.length - 1;
  }
}
