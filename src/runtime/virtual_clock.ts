/** Time that passes only when a program waits: it jumps to the next deadline, so that tests and documents never wait. */
import type { Clock } from "./clock.js";

/** 2024-01-01 00:00:00 UTC. */
export const VIRTUAL_EPOCH = 1704067200;
/** What waking up takes longer than asked, as on a real machine: whoever measures a sleep sees at least its length. */
const OVERSLEEP = 2e-5;
/** What a turn of the event loop takes. */
const TURN = 1e-6;
/** What a look at the clock takes: two looks never see the same moment. */
const LOOK = 1e-7;

export class VirtualClock implements Clock {
  readonly lookEvery = 0;
  private readonly epoch: number;
  private now: number;

  /** `epoch`: the wall time at the start; `monotonic`: what `time.monotonic` starts with. */
  constructor(epoch: number = VIRTUAL_EPOCH, monotonic = 1000) {
    this.epoch = epoch - monotonic;
    this.now = monotonic;
  }

  monotonic(): number {
    return (this.now += LOOK);
  }

  wallTime(): number {
    return this.epoch + (this.now += LOOK);
  }

  wait(seconds: number): boolean {
    if (seconds > 0) this.now += seconds + OVERSLEEP;
    return true;
  }

  after(_seconds: number, callback: () => void): void {
    callback();
  }

  turn(): void {
    this.now += TURN;
  }
}
