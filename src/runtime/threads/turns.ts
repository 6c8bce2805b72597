/** The turns of threads in loops: `while (!done) { if (turn_is_over()) yield* next_turn(); }` polls, `for (…) { if (slice_is_over()) yield* next_turn(); }` computes. */
import { currentHost } from "../host.js";
import { realSeconds } from "../real_clock.js";
import { type Blocking, blocking, type BlockingCall } from "./blocking.js";
import { othersWaitForTurn, Turn } from "./scheduler.js";
import { countTurn, sliceIsOver, switchInterval } from "./slices.js";

/** The clock is looked at once in so many turns of a loop that polls. */
const BETWEEN_LOOKS = 256;
/** So long a program may poll until virtual time passes as it really does: what takes less is not late for anybody's deadline. */
const PATIENCE = 0.25;

/** What a turn of a loop that polls is taken for where time is virtual: much, since all it does is to wait. */
const POLL_TAKES = 5e-7;

let turns = 0;
/** How many turns there were since somebody else could go on. */
let counted = 0;
let looked = 0;
/** For how long somebody has been polling without a pause. */
let polled = 0;

/** Whether it is another thread's turn, in a loop that computes. */
export function slice_is_over(): boolean {
  return countTurn() && sliceIsOver() && othersWaitForTurn();
}

/** Whether it is another thread's turn, in a loop that only another thread can end. */
export function turn_is_over(): boolean {
  return ++turns >= BETWEEN_LOOKS && look();
}

/** By a virtual clock as many turns as a time slice has let it pass; what takes longer for its turns lets time pass as it really does. */
function look(): boolean {
  turns = 0;
  const now = realSeconds();
  const passed = now - looked;
  const { clock } = currentHost();
  const slice = switchInterval();
  if (clock.jumps && (counted += BETWEEN_LOOKS) * POLL_TAKES >= slice) clock.wait(slice);
  else if (passed < slice) return false;
  else if (passed > 10 * slice) polled = 0;
  else if ((polled += passed) > PATIENCE && clock.jumps) clock.wait(passed);
  counted = 0;
  looked = now;
  return othersWaitForTurn();
}

/** Lets the threads that can go on have their turn. */
export const next_turn: () => BlockingCall<null> = blocking(function* next_turn(): Blocking<null> {
  yield new Turn();
  return null;
});
