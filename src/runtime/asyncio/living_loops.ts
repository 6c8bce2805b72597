/** The event loops a program has made: at its end they tell what was left undone. */
import type { BaseEventLoop } from "./base_events.js";

let loops: BaseEventLoop[] = [];

/** A loop was made. */
export function registerLoop(loop: BaseEventLoop): void {
  if (loops.length > 16) loops = loops.filter((one) => !one.$closed || one.$firstTask !== null || one.$unretrieved.size > 0);
  loops.push(loop);
}

/** Those that may still have something to tell, the oldest first; they are forgotten here. */
export function livingLoops(): BaseEventLoop[] {
  const found = loops;
  loops = [];
  return found;
}
