/** The threads that have not ended, in the order in which they started: `threading.enumerate()`. */
import { type GreenThread, mainThread } from "./green_thread.js";

const living = new Map<GreenThread, boolean>();

/** A thread starts. `pooled`: it belongs to an executor, which ends it when the program does. */
export function registerThread(thread: GreenThread, pooled = false): void {
  thread.alive = true;
  living.set(thread, pooled);
}

/** All living threads, the main one first. */
export function livingThreads(): GreenThread[] {
  for (const thread of living.keys()) if (!thread.alive) living.delete(thread);
  return [mainThread, ...living.keys()];
}

/** Those the interpreter waits for at its end: neither daemons nor idle workers. */
export function threadsToJoin(): GreenThread[] {
  return livingThreads().filter((thread) => thread !== mainThread && !thread.daemon && living.get(thread) === false);
}

/** The program is over, and its daemons with it. */
export function forgetThreads(): void {
  living.clear();
}
