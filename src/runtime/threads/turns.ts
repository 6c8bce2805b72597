/** The turns of threads in loops that poll: `while (!done) { if (turn_is_over()) yield* next_turn(); }`. */
import { currentHost } from "../host.js";
import { realSeconds } from "../real_clock.js";
import { type Blocking, blocking, type BlockingCall } from "./blocking.js";
import { othersWaitForTurn, Turn } from "./scheduler.js";

/** The clock is looked at once in so many turns of a loop. */
const BETWEEN_LOOKS = 256;
/** What CPython gives a thread before another one may go on (`sys.getswitchinterval`). */
const SLICE = 0.005;
/** So long a program may compute until virtual time passes as it really does: what computes less is not late for anybody's deadline. */
const PATIENCE = 0.25;

let turns = 0;
let looked = 0;
/** For how long somebody has been polling without a pause. */
let polled = 0;

/** Whether it is another thread's turn. */
export function turn_is_over(): boolean {
  return ++turns >= BETWEEN_LOOKS && look();
}

function look(): boolean {
  turns = 0;
  const now = realSeconds();
  const passed = now - looked;
  if (passed < SLICE) return false;
  looked = now;
  const { clock } = currentHost();
  if (passed > 10 * SLICE) polled = 0;
  else if ((polled += passed) > PATIENCE && clock.jumps) clock.wait(passed);
  return othersWaitForTurn();
}

/** Lets the threads that can go on have their turn. */
export const next_turn: () => BlockingCall<null> = blocking(function* next_turn(): Blocking<null> {
  yield new Turn();
  return null;
});
