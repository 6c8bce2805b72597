/** Loops, policies and which loop is current. The page is CPython's `events.py`. */
import { call_method } from "../objects/calls.js";
import { DeprecationWarning, NotImplementedError, RuntimeError, TypeError } from "../objects/exceptions.js";
import { beforeNewProgram } from "../objects/modules.js";
import { repr } from "../objects/repr.js";
import { registerType } from "../objects/type_registry.js";
import { type_name } from "../objects/types.js";
import { mainThread } from "../threads/green_thread.js";
import { currentThread } from "../threads/scheduler.js";
import { AbstractEventLoop } from "./abstract_loop.js";
import type { BaseEventLoop } from "./base_events.js";
import { type AbstractChildWatcher, deprecated, PidfdChildWatcher, ThreadedChildWatcher } from "./child_watchers.js";
import { SelectorEventLoop } from "./selector_events.js";
import { version } from "../python_version.js";
import { warn } from "../objects/warn.js";
import { _get_running_loop, currentLoop } from "./running_loop.js";

export { Handle, TimerHandle } from "./handles.js";
export { _get_running_loop, _set_running_loop, get_running_loop } from "./running_loop.js";

/** What decides which loop a thread gets; programs may set their own. */
export class AbstractEventLoopPolicy {
  get_event_loop(): SelectorEventLoop {
    throw new NotImplementedError();
  }

  set_event_loop(_loop: BaseEventLoop | null): null {
    throw new NotImplementedError();
  }

  new_event_loop(): SelectorEventLoop {
    throw new NotImplementedError();
  }

  get_child_watcher(): AbstractChildWatcher {
    throw new NotImplementedError();
  }

  set_child_watcher(_watcher: AbstractChildWatcher | null): null {
    throw new NotImplementedError();
  }
}

/** A thread's loop, and whether `set_event_loop` was ever called there. */
interface ThreadsLoop {
  loop: BaseEventLoop | null;
  isSet: boolean;
}

export class DefaultEventLoopPolicy extends AbstractEventLoopPolicy {
  #watcher: AbstractChildWatcher | null = null;
  /** What each thread has set, for this policy. */
  readonly #local = new WeakMap<object, ThreadsLoop>();

  $ofThread(): ThreadsLoop {
    const thread = currentThread();
    let local = this.#local.get(thread);
    if (local === undefined) this.#local.set(thread, (local = { loop: null, isSet: false }));
    return local;
  }

  override get_child_watcher(): AbstractChildWatcher {
    this.#watcher ??= version.minor < 12 ? new ThreadedChildWatcher() : new PidfdChildWatcher();
    deprecated("get_child_watcher");
    return this.#watcher;
  }

  override set_child_watcher(watcher: AbstractChildWatcher | null): null {
    this.#watcher?.close();
    this.#watcher = watcher;
    deprecated("set_child_watcher");
    return null;
  }

  /** This thread's loop; the main thread gets one made until `set_event_loop` was called. */
  override get_event_loop(): SelectorEventLoop {
    const thread = currentThread();
    const local = this.$ofThread();
    if (local.loop === null && !local.isSet && thread === mainThread && version.minor < 14) {
      if (version.minor >= 12) warn(DeprecationWarning, "There is no current event loop");
      call_method(this, "set_event_loop", [call_method(this, "new_event_loop")]);
    }
    if (local.loop === null) throw new RuntimeError(`There is no current event loop in thread ${repr(thread.name)}.`);
    return local.loop as SelectorEventLoop;
  }

  override set_event_loop(loop: BaseEventLoop | null): null {
    if (loop !== null && !(loop instanceof AbstractEventLoop)) {
      throw new TypeError(`loop must be an instance of AbstractEventLoop or None, not '${type_name(loop)}'`);
    }
    const local = this.$ofThread();
    local.isSet = true;
    local.loop = loop;
    return null;
  }

  override new_event_loop(): SelectorEventLoop {
    return new SelectorEventLoop();
  }
}

registerType(AbstractEventLoopPolicy, { name: "AbstractEventLoopPolicy", module: "asyncio.events", sealed: false });
registerType(DefaultEventLoopPolicy, { name: "_UnixDefaultEventLoopPolicy", module: "asyncio.unix_events", bases: [AbstractEventLoopPolicy], sealed: false });

let policy: AbstractEventLoopPolicy | null = null;
beforeNewProgram(() => {
  policy = null;
});

/** The current policy. */
export function get_event_loop_policy(): AbstractEventLoopPolicy {
  return (policy ??= new DefaultEventLoopPolicy());
}

/** Sets the policy; None restores the default. */
export function set_event_loop_policy(chosen: AbstractEventLoopPolicy | null): null {
  if (chosen !== null && !(chosen instanceof AbstractEventLoopPolicy)) {
    throw new TypeError(`policy must be an instance of AbstractEventLoopPolicy or None, not '${type_name(chosen)}'`);
  }
  policy = chosen;
  return null;
}

/** The running loop, else the policy's. */
export function get_event_loop(): SelectorEventLoop {
  return _get_running_loop() ?? call_method<SelectorEventLoop>(get_event_loop_policy(), "get_event_loop", []);
}

/** Sets this thread's loop. */
export function set_event_loop(loop: BaseEventLoop | null): null {
  return call_method<null>(get_event_loop_policy(), "set_event_loop", [loop]);
}

/** A new loop of the policy's kind. */
export function new_event_loop(): SelectorEventLoop {
  return call_method<SelectorEventLoop>(get_event_loop_policy(), "new_event_loop", []);
}

/** The policy's child watcher. */
export function get_child_watcher(): AbstractChildWatcher {
  return call_method<AbstractChildWatcher>(get_event_loop_policy(), "get_child_watcher", []);
}

export function set_child_watcher(watcher: AbstractChildWatcher | null): null {
  return call_method<null>(get_event_loop_policy(), "set_child_watcher", [watcher]);
}

currentLoop.get = get_event_loop;
