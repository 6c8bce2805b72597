/** Time that passes only when a program waits: it jumps to the next deadline, so that tests and documents never wait. While something of the host is awaited it passes as it really does. */
import type { Clock } from "./clock.js";
import { callAfter, realSeconds } from "./real_clock.js";

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
  readonly jumps = true;
  readonly stretch: number;
  private readonly epoch: number;
  private readonly pace: number;
  private now: number;
  /** What looking at the clock has taken the program, as far as it is told. */
  private told = 0;

  /** `epoch`: the wall time at the start; `monotonic`: what `time.monotonic` starts with; `stretch`: see Clock; `pace`: what a look at the clock seems to take besides. */
  constructor(epoch: number = VIRTUAL_EPOCH, monotonic = 1000, stretch = 1, pace = 0) {
    this.epoch = epoch - monotonic;
    this.now = monotonic;
    this.stretch = stretch;
    this.pace = pace;
  }

  monotonic(): number {
    return (this.now += LOOK);
  }

  unseen(): number {
    return this.now;
  }

  look(): number {
    return (this.now += LOOK) + (this.told += this.pace);
  }

  wallTime(): number {
    return this.epoch + this.look();
  }

  wait(seconds: number): boolean {
    if (seconds > 0) this.now += seconds + OVERSLEEP;
    return true;
  }

  after(seconds: number, callback: () => void): () => void {
    const began = realSeconds();
    let isOver = false;
    const pass = (): void => {
      if (!isOver) this.now += Math.max(0, realSeconds() - began);
      isOver = true;
    };
    const stop = callAfter(seconds, () => {
      pass();
      callback();
    });
    return () => {
      stop();
      pass();
    };
  }

  turn(): void {
    this.now += TURN;
  }
}
