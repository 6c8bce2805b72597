/**
 * Time slices, as CPython's threads have them: `for (…) { if (slice_is_over()) yield* next_turn(); … }`. A thread that has had the
 * interpreter for `sys.getswitchinterval()` gives it to another that wants it. By a real clock that is a length of time. By a virtual
 * one computing takes none that could be measured, so a slice is a number of a loop's turns, and the clock moves on by its length.
 */
import { currentHost, whenHostChanges } from "../host.js";
import { realSeconds } from "../real_clock.js";

/** What a turn of a short loop takes in CPython: what it is taken for where time is virtual. */
const TURN_TAKES = 5e-8;
/** The clock is looked at after so many turns at most, and after so many seconds if that is sooner. */
const MOST_TURNS = 128;
const BETWEEN_LOOKS = 5e-5;

let interval = 0.005;
/** After how many turns somebody looks again, and how many there were since the last look. */
let left = 0;
let batch = 1;
/** When the slice began, and when the clock was last looked at; negative before its first look. */
let began = -1;
let looked = 0;

whenHostChanges(() => {
  interval = 0.005;
  beginSlice();
});

/** `sys.getswitchinterval()` */
export const switchInterval = (): number => interval;

export function setSwitchInterval(seconds: number): void {
  interval = seconds;
}

/** A thread goes on: it has a slice of its own. */
export function beginSlice(): void {
  left = 1;
  began = -1;
}

/** Counts a turn of a loop that computes; whether the clock has to be looked at. */
export const countTurn = (): boolean => --left <= 0;

/** Whether the slice is over. */
export function sliceIsOver(): boolean {
  const { clock } = currentHost();
  if (clock.jumps) return virtualSliceIsOver();
  const now = realSeconds();
  if (began < 0) {
    began = now;
    batch = 1;
  } else {
    const passed = now - looked;
    if (passed < BETWEEN_LOOKS) batch = Math.min(2 * batch, MOST_TURNS);
    else if (passed > 2 * BETWEEN_LOOKS) batch = Math.max(1, Math.floor((batch * BETWEEN_LOOKS) / passed));
  }
  looked = now;
  left = batch;
  if (now - began < interval) return false;
  began = now;
  return true;
}

function virtualSliceIsOver(): boolean {
  left = Math.max(1, Math.round(interval / TURN_TAKES));
  if (began < 0) {
    began = 0;
    return false;
  }
  currentHost().clock.wait(interval);
  return true;
}
