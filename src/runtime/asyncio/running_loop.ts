/** Which loop is running in this thread. */
import { RuntimeError } from "../objects/exceptions.js";
import { currentThread } from "../threads/scheduler.js";
import type { BaseEventLoop } from "./base_events.js";
import type { SelectorEventLoop } from "./selector_events.js";

/** The running loop, or None. */
export function _get_running_loop(): SelectorEventLoop | null {
  return currentThread().runningLoop as SelectorEventLoop | null;
}

/** Says which loop runs in this thread. */
export function _set_running_loop(loop: BaseEventLoop | null): null {
  currentThread().runningLoop = loop;
  return null;
}

/** The running loop; RuntimeError when there is none. */
export function get_running_loop(): SelectorEventLoop {
  const loop = _get_running_loop();
  if (loop === null) throw new RuntimeError("no running event loop");
  return loop;
}

/** How a Future made without a loop finds one; events.ts, which knows the policies, puts it here. */
export const currentLoop = { get: get_running_loop };
