/** Who follows a program's tasks and threads: asked for by a host, never seen by the program. */
import type { BaseEventLoop } from "../asyncio/base_events.js";
import type { GreenThread } from "../threads/green_thread.js";
import type { Strand } from "../threads/scheduler.js";

export interface Tracer {
  /** A loop was made; it may change how the loop keeps what is ready and whose turn it is. */
  followLoop(loop: BaseEventLoop): void;
  /** A thread is about to make its first step. */
  followThread(strand: Strand): void;
  /** A thread begins with what it was given to do; what comes back is told how that ended. */
  workBegins(thread: GreenThread, f: unknown): (how: "returned" | "raised", what: unknown) => void;
}
