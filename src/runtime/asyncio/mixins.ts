/** Locks and queues belong to the loop in which they first wait. The page is CPython's `mixins.py`. */
import { RuntimeError } from "../objects/exceptions.js";
import { repr } from "../objects/repr.js";
import type { BaseEventLoop } from "./base_events.js";
import { get_running_loop } from "./running_loop.js";

export abstract class LoopBound {
  $loop: BaseEventLoop | null = null;

  get _loop(): BaseEventLoop | null {
    return this.$loop;
  }

  set _loop(loop: BaseEventLoop | null) {
    this.$loop = loop;
  }

  /** The running loop; RuntimeError when it is another one than before. */
  $getLoop(): BaseEventLoop {
    const loop = get_running_loop();
    this.$loop ??= loop;
    if (loop !== this.$loop) throw new RuntimeError(`${repr(this)} is bound to a different event loop`);
    return loop;
  }
}
