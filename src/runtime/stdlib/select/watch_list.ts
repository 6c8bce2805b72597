/** Descriptors that are watched together, as an `epoll` of the kernel does: those that become ready are listed in that order. */
import type { Descriptor } from "../../network/descriptor.js";
import { unwatch, watch } from "../../network/watching.js";
import type { Blocking } from "../../threads/blocking.js";
import { BlockingRequest } from "../../threads/scheduler.js";
import { monotonic } from "../../threads/sleeping.js";
import { visitHost } from "../socket/waiting.js";

/** What one waits for. */
export const READ = 1, WRITE = 2;

interface Watched {
  readonly fd: number;
  readonly descriptor: Descriptor;
  events: number;
  listed: boolean;
  told: () => void;
}

const readyEvents = ({ descriptor, events }: Watched): number => ((events & READ) !== 0 && descriptor.readable() ? READ : 0) | ((events & WRITE) !== 0 && descriptor.writable() ? WRITE : 0);

export class WatchList {
  private readonly watched = new Map<number, Watched>();
  /** Those that may be ready. */
  private candidates: Watched[] = [];
  private waiting: BlockingRequest | null = null;

  has(fd: number): boolean {
    return this.watched.has(fd);
  }

  add(fd: number, descriptor: Descriptor, events: number): void {
    const watched: Watched = { fd, descriptor, events, listed: false, told: () => this.list(watched) };
    this.watched.set(fd, watched);
    watch(descriptor, watched.told);
    this.list(watched);
  }

  modify(fd: number, events: number): void {
    const watched = this.watched.get(fd)!;
    watched.events = events;
    this.list(watched);
  }

  remove(fd: number): void {
    const watched = this.watched.get(fd)!;
    this.watched.delete(fd);
    watched.events = 0;
    unwatch(watched.descriptor, watched.told);
  }

  clear(): void {
    for (const fd of [...this.watched.keys()]) this.remove(fd);
    this.candidates = [];
  }

  private list(watched: Watched): void {
    if (watched.listed || readyEvents(watched) === 0) return;
    watched.listed = true;
    this.candidates.push(watched);
    this.waiting?.wake();
  }

  private get live(): boolean {
    for (const { descriptor } of this.watched.values()) if (descriptor.live) return true;
    return false;
  }

  /** What is ready now. */
  private collect(): (readonly [fd: number, events: number])[] {
    const found: (readonly [number, number])[] = [];
    const { candidates } = this;
    this.candidates = [];
    for (const watched of candidates) {
      watched.listed = false;
      const events = readyEvents(watched);
      if (events === 0) continue;
      found.push([watched.fd, events]);
      watched.listed = true;
      this.candidates.push(watched);
    }
    return found;
  }

  /** Waits until something is ready, at most so many seconds; None: for ever. */
  *wait(timeout: number | null): Blocking<(readonly [fd: number, events: number])[]> {
    const deadline = timeout === null ? Infinity : monotonic() + timeout;
    const first = this.collect();
    if (first.length > 0) return first;
    if (timeout !== null && timeout <= 0) {
      // what the kernel would know already, the host may still have to bring
      if (this.live) yield* visitHost();
      return this.collect();
    }
    for (;;) {
      const request = new BlockingRequest(deadline, this.live);
      this.waiting = request;
      try {
        yield request;
      } finally {
        this.waiting = null;
      }
      const found = this.collect();
      if (found.length > 0 || !request.woken) return found;
    }
  }
}
