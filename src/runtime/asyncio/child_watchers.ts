/**
 * Child watchers, as programs written for older versions ask for them: who is told when a child has ended. The loop itself watches the children that it
 * starts; these serve `add_child_handler`. The page is CPython's `unix_events.py`.
 */
import { unwatch, watch } from "../network/watching.js";
import { call } from "../objects/calls.js";
import { DeprecationWarning, NotImplementedError, ProcessLookupError, RuntimeError } from "../objects/exceptions.js";
import { libraryClass } from "../objects/library_functions.js";
import { version } from "../python_version.js";
import { warn } from "../objects/warn.js";
import { childOf } from "../processes/living.js";
import { ESRCH } from "../stdlib/errno.js";
import { errorText } from "../stdlib/io/host_errors.js";
import type { BaseEventLoop } from "./base_events.js";
import { get_running_loop } from "./running_loop.js";

/** Tells that a name is going to be removed. */
export const deprecated = (name: string): void => {
  if (version.minor >= 12) warn(DeprecationWarning, `'${name}' is deprecated as of Python 3.12 and will be removed in Python 3.14.`);
};

export class AbstractChildWatcher {
  /** A class of the program may take arguments without passing them on. */
  constructor(..._args: unknown[]) {}

  add_child_handler(_pid: number, _callback: unknown, ..._args: unknown[]): null {
    throw new NotImplementedError();
  }

  remove_child_handler(_pid: number): boolean {
    throw new NotImplementedError();
  }

  attach_loop(_loop: BaseEventLoop | null): null {
    throw new NotImplementedError();
  }

  close(): null {
    throw new NotImplementedError();
  }

  is_active(): boolean {
    throw new NotImplementedError();
  }

  __enter__(): this {
    throw new NotImplementedError();
  }

  __exit__(..._exception: unknown[]): null {
    throw new NotImplementedError();
  }
}

/** What stops watching each child. */
type Stops = Map<number, () => void>;

/** Begins to watch: the callback is called in the loop with the pid, the exit status and the arguments. */
function watchChild(stops: Stops, loop: BaseEventLoop, pid: number, callback: unknown, args: readonly unknown[]): void {
  const child = childOf(pid);
  if (child === null) throw new ProcessLookupError(ESRCH, errorText(ESRCH));
  stops.get(pid)?.();
  const stop = (): void => {
    unwatch(child, told);
    stops.delete(pid);
    loop.$hostOperations--;
  };
  const told = (): void => {
    const status = child.status();
    if (status === null) return;
    stop();
    if (!loop.is_closed()) loop.call_soon_threadsafe(() => void call(callback, [pid, status, ...args]));
  };
  loop.$hostOperations++;
  stops.set(pid, stop);
  watch(child, told);
  told();
}

abstract class WatchingLoop extends AbstractChildWatcher {
  readonly $stops: Stops = new Map();

  override add_child_handler(pid: number, callback: unknown, ...args: unknown[]): null {
    watchChild(this.$stops, get_running_loop(), pid, callback, args);
    return null;
  }

  /** CPython says so, and leaves it as it is. */
  override remove_child_handler(_pid: number): boolean {
    return true;
  }

  override attach_loop(_loop: BaseEventLoop | null): null {
    return null;
  }

  override close(): null {
    return null;
  }

  override is_active(): boolean {
    return true;
  }

  override __enter__(): this {
    return this;
  }

  override __exit__(..._exception: unknown[]): null {
    return null;
  }
}

export class PidfdChildWatcher extends WatchingLoop {}
export class ThreadedChildWatcher extends WatchingLoop {}

/** Stops watching a child; whether it was watched. */
function forget(stops: Stops, pid: number): boolean {
  const stop = stops.get(pid);
  stop?.();
  return stop !== undefined;
}

/** Those that CPython attaches to one loop, and that wait for SIGCHLD there. */
abstract class Attached extends WatchingLoop {
  #loop: BaseEventLoop | null = null;

  override add_child_handler(pid: number, callback: unknown, ...args: unknown[]): null {
    if (this.#loop === null) throw new RuntimeError("Cannot add child handler, the child watcher does not have a loop attached");
    watchChild(this.$stops, this.#loop, pid, callback, args);
    return null;
  }

  override remove_child_handler(pid: number): boolean {
    return forget(this.$stops, pid);
  }

  override attach_loop(loop: BaseEventLoop | null): null {
    this.#loop = loop;
    return null;
  }

  override close(): null {
    for (const stop of [...this.$stops.values()]) stop();
    return this.attach_loop(null);
  }

  override is_active(): boolean {
    return this.#loop?.is_running() === true;
  }
}

export class SafeChildWatcher extends Attached {
  constructor() {
    super();
    deprecated("SafeChildWatcher");
  }
}

export class FastChildWatcher extends Attached {
  constructor() {
    super();
    deprecated("FastChildWatcher");
  }
}

/** It belongs to no loop, and is active once it was attached to any. */
export class MultiLoopChildWatcher extends WatchingLoop {
  #attached = false;

  constructor() {
    super();
    deprecated("MultiLoopChildWatcher");
  }

  override remove_child_handler(pid: number): boolean {
    return forget(this.$stops, pid);
  }

  override attach_loop(_loop: BaseEventLoop | null): null {
    this.#attached = true;
    return null;
  }

  override close(): null {
    this.#attached = false;
    return null;
  }

  override is_active(): boolean {
    return this.#attached;
  }
}

const module = "asyncio.unix_events";
const methods = { add_child_handler: "pid, callback, *args", remove_child_handler: "pid", attach_loop: "loop", close: "", is_active: "", __enter__: "", __exit__: "a, b, c" };
libraryClass(AbstractChildWatcher, { name: "AbstractChildWatcher", module }, methods);
libraryClass(WatchingLoop, { name: "AbstractChildWatcher", module, bases: [AbstractChildWatcher] }, methods);
libraryClass(Attached, { name: "BaseChildWatcher", module, bases: [WatchingLoop] }, methods);
for (const [name, cls, base] of [["PidfdChildWatcher", PidfdChildWatcher, WatchingLoop], ["ThreadedChildWatcher", ThreadedChildWatcher, WatchingLoop], ["MultiLoopChildWatcher", MultiLoopChildWatcher, WatchingLoop], ["SafeChildWatcher", SafeChildWatcher, Attached], ["FastChildWatcher", FastChildWatcher, Attached]] as const) {
  libraryClass(cls, { name, module, bases: [base] });
}
