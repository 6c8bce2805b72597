/** `loop.add_signal_handler`: signals come to the loop through a descriptor of its own. The page is CPython's `unix_events.py`. */
import type { Descriptor } from "../network/descriptor.js";
import { isCoroutineObject } from "../objects/coroutine.js";
import { RuntimeError, TypeError, ValueError } from "../objects/exceptions.js";
import { describeFunction } from "../objects/functions.js";
import { repr } from "../objects/repr.js";
import { isInt } from "../objects/py_float.js";
import { isinstance } from "../objects/types.js";
import { int } from "../objects/int.js";
import { DEFAULT, listenToSignals, setHandler } from "../signals/handlers.js";
import { isSignal, signalNumbers } from "../signals/names.js";
import { mainThread } from "../threads/green_thread.js";
import { currentThread } from "../threads/scheduler.js";
import type { BaseEventLoop } from "./base_events.js";
import { Handle } from "./handles.js";

/** What `signal.getsignal` shows for a signal that a loop handles. */
function _sighandler_noop(_signum: unknown, _frame: unknown): null {
  return null;
}
describeFunction(_sighandler_noop, "function", "signum, frame").module = "asyncio.unix_events";

/** The numbers of signals that have come and the loop has not looked at. */
class Arrivals implements Descriptor {
  readonly fd = -1;
  readonly live = false;
  changed: (() => void) | null = null;
  private numbers: number[] = [];

  push(number: number): void {
    this.numbers.push(number);
    this.changed?.();
  }

  take(): number[] {
    const { numbers } = this;
    this.numbers = [];
    return numbers;
  }

  readable(): boolean {
    return this.numbers.length > 0;
  }

  writable(): boolean {
    return false;
  }

  takeError(): null {
    return null;
  }

  close(): void {}
  release(): void {}
}

/** The handlers of one loop. */
export class SignalHandlers {
  private readonly loop: BaseEventLoop;
  private readonly handles = new Map<number, Handle>();
  private readonly arrivals = new Arrivals();

  constructor(loop: BaseEventLoop) {
    this.loop = loop;
  }

  add(sig: unknown, callback: unknown, args: readonly unknown[]): null {
    if (isCoroutineObject(callback) || (callback as { $meta?: { kind?: string } } | null)?.$meta?.kind === "coroutine") throw new TypeError("coroutines cannot be used with add_signal_handler()");
    const number = signalNumber(sig);
    this.loop.$checkClosed();
    if (currentThread() !== mainThread) throw new RuntimeError("set_wakeup_fd only works in main thread of the main interpreter");
    if (number === signalNumbers.SIGKILL || number === signalNumbers.SIGSTOP) throw new RuntimeError(`sig ${number} cannot be caught`);
    this.handles.set(number, new Handle(callback, args, this.loop));
    listenToSignals((arrived) => this.arrivals.push(arrived));
    this.loop.$watch().addReader(this.arrivals, () => this.collect());
    setHandler(number, _sighandler_noop);
    return null;
  }

  private collect(): void {
    for (const number of this.arrivals.take()) {
      const handle = this.handles.get(number);
      if (handle === undefined) continue;
      if (handle.cancelled()) this.remove(number);
      else this.loop.$push(handle);
    }
  }

  remove(sig: unknown): boolean {
    const number = signalNumber(sig);
    if (!this.handles.delete(number)) return false;
    setHandler(number, number === signalNumbers.SIGINT ? undefined : DEFAULT);
    if (this.handles.size === 0) {
      listenToSignals(null);
      this.loop.$watch().removeReader(this.arrivals);
    }
    return true;
  }

  /** The loop is closed. */
  clear(): void {
    for (const number of [...this.handles.keys()]) {
      this.handles.delete(number);
      setHandler(number, number === signalNumbers.SIGINT ? undefined : DEFAULT);
      listenToSignals(null);
    }
  }
}

function signalNumber(sig: unknown): number {
  if (!isInt(sig) && !isinstance(sig, int)) throw new TypeError(`sig must be an int, not ${repr(sig)}`);
  const number = Number(sig);
  if (!isSignal(number)) throw new ValueError(`invalid signal number ${number}`);
  return number;
}
