/** What a loop runs soon, in order: a ring buffer whose size is a power of two. */
import type { BlockingRequest } from "../threads/scheduler.js";

/** A Handle, or a Task that is to make its next step: no object is made for a wake-up. */
export interface ReadyEntry {
  /** Runs it with what was pushed along with it; a request when it blocks its thread in the middle. */
  run(argument: unknown): BlockingRequest | null;
  /** Goes on after the request was answered. */
  proceed(): BlockingRequest | null;
}

export class ReadyQueue {
  /** Entries at even places, each followed by its argument: no object is made for "this callback, of that Future" either. */
  private items: unknown[] = new Array<unknown>(128).fill(undefined);
  private mask = 127;
  private head = 0;
  size = 0;
  /** What was pushed along with the entry that was taken last. */
  argument: unknown = undefined;

  push(entry: ReadyEntry, argument?: unknown): void {
    if (2 * this.size > this.mask) this.grow();
    const at = (this.head + 2 * this.size++) & this.mask;
    this.items[at] = entry;
    this.items[at + 1] = argument;
  }

  /** Takes the first; the queue must not be empty. */
  shift(): ReadyEntry {
    const { head, items } = this;
    const entry = items[head] as ReadyEntry;
    this.argument = items[head + 1];
    items[head] = undefined;
    items[head + 1] = undefined;
    this.head = (head + 2) & this.mask;
    this.size--;
    return entry;
  }

  clear(): void {
    while (this.size > 0) this.shift();
    this.argument = undefined;
  }

  private grow(): void {
    const { items, head } = this;
    const grown = new Array<unknown>(2 * items.length).fill(undefined);
    for (let i = 0; i < items.length; i++) grown[i] = items[(head + i) & this.mask];
    this.items = grown;
    this.head = 0;
    this.mask = grown.length - 1;
  }
}
