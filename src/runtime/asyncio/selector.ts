/** Which sockets an event loop watches, and which of them are ready: what CPython's loop asks `select` for. */
import type { Descriptor } from "../network/descriptor.js";
import { unwatch, watch } from "../network/watching.js";
import type { BaseEventLoop } from "./base_events.js";
import { Handle } from "./handles.js";
import type { ReadyQueue } from "./ready_queue.js";

/** A watched socket, and what to call when it can be read or written. */
interface Key {
  readonly descriptor: Descriptor;
  reader: Handle | null;
  writer: Handle | null;
  /** Whether it is among those to look at. */
  listed: boolean;
  /** Whether the host may bring it news, when it was first watched. */
  readonly live: boolean;
  /** What the descriptor calls. */
  told: () => void;
}

export class Selector {
  private readonly keys = new Map<Descriptor, Key>();
  /** Those that may be ready, in the order in which they became so, as `epoll` lists them. */
  private candidates: Key[] = [];
  private readonly loop: BaseEventLoop;
  /** How many of the watched may hear from the host. */
  private liveKeys = 0;

  constructor(loop: BaseEventLoop) {
    this.loop = loop;
  }

  /** Whether the host may bring something. */
  get isLive(): boolean {
    return this.liveKeys > 0;
  }

  /** Calls back whenever the socket can be read, until the reader is removed. */
  addReader(descriptor: Descriptor, callback: unknown, args: readonly unknown[] = []): Handle {
    this.loop.$checkClosed();
    const key = this.key(descriptor);
    key.reader?.cancel();
    key.reader = new Handle(callback, args, this.loop);
    this.list(key);
    return key.reader;
  }

  addWriter(descriptor: Descriptor, callback: unknown, args: readonly unknown[] = []): Handle {
    this.loop.$checkClosed();
    const key = this.key(descriptor);
    key.writer?.cancel();
    key.writer = new Handle(callback, args, this.loop);
    this.list(key);
    return key.writer;
  }

  /** Whether there was one. */
  removeReader(descriptor: Descriptor): boolean {
    const key = this.keys.get(descriptor);
    if (key === undefined || key.reader === null) return false;
    key.reader.cancel();
    key.reader = null;
    this.forgetIdle(key);
    return true;
  }

  removeWriter(descriptor: Descriptor): boolean {
    const key = this.keys.get(descriptor);
    if (key === undefined || key.writer === null) return false;
    key.writer.cancel();
    key.writer = null;
    this.forgetIdle(key);
    return true;
  }

  isReading(descriptor: Descriptor): boolean {
    return (this.keys.get(descriptor)?.reader ?? null) !== null;
  }

  isWriting(descriptor: Descriptor): boolean {
    return (this.keys.get(descriptor)?.writer ?? null) !== null;
  }

  private key(descriptor: Descriptor): Key {
    const found = this.keys.get(descriptor);
    if (found !== undefined) return found;
    const key: Key = { descriptor, reader: null, writer: null, listed: false, live: descriptor.live, told: () => this.list(key) };
    this.keys.set(descriptor, key);
    if (key.live) this.liveKeys++;
    watch(descriptor, key.told);
    return key;
  }

  private list(key: Key): void {
    if (key.listed || !isReady(key)) return;
    key.listed = true;
    this.candidates.push(key);
    this.loop.$wake();
  }

  private forgetIdle(key: Key): void {
    if (key.reader !== null || key.writer !== null) return;
    this.keys.delete(key.descriptor);
    unwatch(key.descriptor, key.told);
    if (key.live) this.liveKeys--;
  }

  /** Puts what is to be called into the loop's queue; what stays ready is looked at again in the next turn. */
  collect(ready: ReadyQueue): void {
    if (this.candidates.length === 0) return;
    const { candidates } = this;
    this.candidates = [];
    for (const key of candidates) {
      key.listed = false;
      if (!isReady(key)) continue;
      if (key.reader !== null && key.descriptor.readable()) ready.push(key.reader);
      if (key.writer !== null && key.descriptor.writable()) ready.push(key.writer);
      key.listed = true;
      this.candidates.push(key);
    }
  }

  /** The loop is closed: what is still open must not hold the process. */
  close(): void {
    for (const { descriptor, told } of this.keys.values()) {
      unwatch(descriptor, told);
      descriptor.release();
    }
    this.keys.clear();
    this.candidates = [];
    this.liveKeys = 0;
  }
}

const isReady = ({ descriptor, reader, writer }: Key): boolean => (reader !== null && descriptor.readable()) || (writer !== null && descriptor.writable());
