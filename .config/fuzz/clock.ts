/** The clock of both sides of `npm run fuzz`: virtual_time.py counts the same, so that two timers are due in the same order there. */
import { VirtualClock } from "../../src/runtime/virtual_clock.js";

const START = 1000;
/** What a turn of the loop takes. */
const TURN = 2 ** -20;
/** What waking up takes longer than asked. */
const OVERSLEEP = 2 ** -16;

/** Time passes by turns and by waiting, not by looking at it: how often that happens is no matter of the program's. */
export class FuzzClock extends VirtualClock {
  #now = START;

  override monotonic(): number {
    return this.#now;
  }

  override wait(seconds: number): boolean {
    // In whole hairs, so that what rounding leaves of a difference is the same on both sides.
    if (seconds > 0) this.#now = Math.round((this.#now + seconds) / TURN) * TURN + OVERSLEEP;
    return true;
  }

  override turn(): void {
    this.#now += TURN;
  }
}
