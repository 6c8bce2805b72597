/** The host's own time. */
import type { Clock } from "./clock.js";

interface Timers {
  setTimeout(callback: () => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
  performance: { now(): number; timeOrigin: number };
}

const timers = globalThis as unknown as Timers;
const LONGEST_TIMER = 2 ** 31 - 1;

export class RealClock implements Clock {
  readonly lookEvery = 16;
  readonly stretch = 1;
  readonly jumps = false;
  private last = 0;
  private cell: Int32Array | null = null;
  private readonly mayBlock: boolean;
  /** Waits in place of `Atomics.wait`, and may come back early: how Ctrl-C reaches a program that waits. */
  pause: ((cell: Int32Array, milliseconds: number) => void) | null = null;

  /** `mayBlock`: whether this host's thread may sleep (a browser's main thread may not). */
  constructor(mayBlock: boolean) {
    this.mayBlock = mayBlock;
  }

  monotonic(): number {
    const now = timers.performance.now() / 1000;
    if (now > this.last) this.last = now;
    return this.last;
  }

  unseen(): number {
    return this.monotonic();
  }

  look(): number {
    return this.monotonic();
  }

  wallTime(): number {
    // Date.now() follows adjustments of the system clock; the fraction of its millisecond comes from performance.now().
    const fine = (timers.performance.timeOrigin + timers.performance.now()) / 1000;
    const coarse = Date.now() / 1000;
    return Math.abs(fine - coarse) < 0.05 ? fine : coarse;
  }

  wait(seconds: number): boolean {
    if (!this.mayBlock) return false;
    if (seconds > 0) {
      const cell = (this.cell ??= new Int32Array(new SharedArrayBuffer(4)));
      if (this.pause === null) Atomics.wait(cell, 0, 0, seconds * 1000);
      else this.pause(cell, seconds * 1000);
    }
    return true;
  }

  after(seconds: number, callback: () => void): () => void {
    return callAfter(seconds, callback);
  }

  turn(): void {}
}

/** A timer of the host; what it gives stops it. */
export function callAfter(seconds: number, callback: () => void): () => void {
  const timer = timers.setTimeout(callback, Math.min(Math.max(0, Math.ceil(seconds * 1000)), LONGEST_TIMER));
  return () => timers.clearTimeout(timer);
}

/** Seconds since some moment, as they really pass. */
export const realSeconds = (): number => timers.performance.now() / 1000;
