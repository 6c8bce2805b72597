/**
 * The memory that all interpreters of a program share, and everything between them: locks, queues, pipes, values, the table of interpreters.
 * Whoever reads or changes more than one cell holds its mutex, for as long as a few lines take; whoever waits for a change sleeps on its
 * version, which every change moves on. What is sent is bytes; nothing here knows of Python's objects.
 */
import { currentHost, whenHostChanges } from "../../host.js";
import { HEAP, isLiving, mayAct } from "./entries.js";
import { MemoryError } from "../../objects/exceptions/hierarchy.js";

/** A place in the memory, as an index of its 32-bit cells. */
export type Address = number;

const MUTEX = 0;
const VERSION = 1;
const SLEEPERS = 2;
const TOP = 3;
/** How many wait for the mutex, which holds the number of its owner and 1. */
const ENTERING = 4;
/** Lists of what was given back, by size. */
const FREE = 8;

export const FIRST_BYTES = 1 << 18;
/** After so many milliseconds one who waits for the mutex asks whether its owner lives. */
const PATIENCE = 50;

/** Places are counted in bytes by 32-bit numbers. */
export const MOST_BYTES = 2 ** 31 - 2 ** 16;

/** The parts of JavaScript that its library's text of 2023 does not know. */
type Growable = SharedArrayBuffer & { grow?(length: number): void; resize?(length: number): void };
type GrowableConstructor = new (length: number, options: { maxByteLength: number }) => Growable;
interface WaitingAtomics {
  waitAsync(cells: Int32Array, index: number, value: number): { readonly async: boolean; readonly value: Promise<string> | string };
}

/** A page of a browser may have memory of its own only. */
export function newSharedBuffer(): SharedArrayBuffer {
  const make: unknown = typeof SharedArrayBuffer === "undefined" ? ArrayBuffer : SharedArrayBuffer;
  return new (make as GrowableConstructor)(FIRST_BYTES, { maxByteLength: MOST_BYTES });
}

/** Sleeps while a cell has this value; may come back early. */
export type Sleep = (cells: Int32Array, index: number, value: number, milliseconds: number) => void;

const atomicSleep: Sleep = (cells, index, value, milliseconds) => void Atomics.wait(cells, index, value, milliseconds);

export class SharedMemory {
  readonly buffer: SharedArrayBuffer;
  readonly cells: Int32Array;
  readonly bytes: Uint8Array;
  readonly view: DataView;
  private readonly place: number;
  private readonly number: number;
  private readonly sleep: Sleep;

  /** `place`, `number`: those of this interpreter in the table. */
  constructor(buffer: SharedArrayBuffer, place: number, number: number, sleep: Sleep) {
    this.buffer = buffer;
    this.place = place;
    this.number = number;
    this.sleep = sleep;
    this.cells = new Int32Array(buffer);
    this.bytes = new Uint8Array(buffer);
    this.view = new DataView(buffer);
    Atomics.compareExchange(this.cells, TOP, 0, HEAP);
  }

  /** Runs `f` while nobody else does anything here. */
  alone<T>(f: () => T): T {
    this.enter();
    try {
      return f();
    } finally {
      this.leave();
    }
  }

  private enter(): void {
    const { cells } = this;
    for (;;) {
      const owner = Atomics.compareExchange(cells, MUTEX, 0, this.number + 1);
      if (owner === 0) break;
      Atomics.add(cells, ENTERING, 1);
      const outcome = Atomics.wait(cells, MUTEX, owner, PATIENCE);
      Atomics.sub(cells, ENTERING, 1);
      // one that was ended from outside had done nothing yet
      if (outcome === "timed-out" && !isLiving(cells, owner - 1)) Atomics.compareExchange(cells, MUTEX, owner, 0);
    }
    if (mayAct(cells, this.place, this.number)) return;
    // ended from outside, and not yet stopped
    this.leave();
    for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  }

  private leave(): void {
    const { cells } = this;
    if (Atomics.compareExchange(cells, MUTEX, this.number + 1, 0) === this.number + 1 && Atomics.load(cells, ENTERING) > 0) Atomics.notify(cells, MUTEX, 1);
  }

  get version(): number {
    return Atomics.load(this.cells, VERSION);
  }

  /** Something is not as it was: whoever waits looks again. */
  changed(): void {
    Atomics.add(this.cells, VERSION, 1);
    if (Atomics.load(this.cells, SLEEPERS) > 0) Atomics.notify(this.cells, VERSION);
  }

  /** Sleeps until something changes after `version`, at most so long. */
  sleepUntilChanged(version: number, milliseconds: number): void {
    Atomics.add(this.cells, SLEEPERS, 1);
    try {
      this.sleep(this.cells, VERSION, version, milliseconds);
    } finally {
      Atomics.sub(this.cells, SLEEPERS, 1);
    }
  }

  /** Calls back when something has changed after `version`, while the host goes on. */
  whenChanged(version: number, callback: () => void): void {
    Atomics.add(this.cells, SLEEPERS, 1);
    const { value } = (Atomics as unknown as WaitingAtomics).waitAsync(this.cells, VERSION, version);
    void Promise.resolve(value).then(() => {
      Atomics.sub(this.cells, SLEEPERS, 1);
      callback();
    });
  }

  /** Room for so many bytes; what is in it is whatever was. */
  allocate(bytes: number): Address {
    const { cells } = this;
    const size = Math.max(5, 32 - Math.clz32(bytes + 7));
    if (bytes > MOST_BYTES / 2) throw new MemoryError();
    let block = cells[FREE + size]!;
    if (block !== 0) cells[FREE + size] = cells[block + 2]!;
    else {
      block = cells[TOP]!;
      const end = block + 2 ** (size - 2);
      this.reach(end * 4);
      cells[TOP] = end;
    }
    cells[block] = size;
    return block + 2;
  }

  private reach(bytes: number): void {
    const { buffer } = this;
    if (bytes <= buffer.byteLength) return;
    if (bytes > MOST_BYTES) throw new MemoryError();
    const length = Math.min(MOST_BYTES, Math.max(bytes, 2 * buffer.byteLength));
    const growable: Growable = buffer;
    if (growable.grow !== undefined) growable.grow(length);
    else growable.resize?.(length);
  }

  /** Gives room back. */
  release(at: Address): void {
    const { cells } = this;
    const size = cells[at - 2]!;
    cells[at] = cells[FREE + size]!;
    cells[FREE + size] = at - 2;
  }

  /** New room, filled with zeros. */
  zeros(bytes: number): Address {
    const at = this.allocate(bytes);
    this.bytes.fill(0, at * 4, at * 4 + bytes);
    return at;
  }
}

let current: SharedMemory | null = null;
whenHostChanges(() => (current = null));

/** The memory of the running program. A host that has one interpreter only gives it memory of its own. */
export function sharedMemory(): SharedMemory {
  if (current !== null) return current;
  const { parent, interpreters } = currentHost();
  return (current = new SharedMemory(parent?.memory ?? interpreters?.memory ?? newSharedBuffer(), parent?.place ?? 0, parent?.number ?? 0, interpreters?.sleep ?? atomicSleep));
}

/** The memory, if the program has asked for it. */
export const sharedMemoryInUse = (): SharedMemory | null => current;
