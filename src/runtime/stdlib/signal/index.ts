/** `signal`: handlers for the signals of the operating system, and timers. The page is CPython's `signalmodule.c`. */
import { currentHost } from "../../host.js";
import { KeyboardInterrupt, OSError, TypeError, ValueError } from "../../objects/exceptions.js";
import { libraryClass, libraryFunctions, pythonFunctions } from "../../objects/library_functions.js";
import { callable } from "../../objects/calls.js";
import type { AnyFunction } from "../../objects/functions.js";
import { boxFloat, isInt } from "../../objects/py_float.js";
import { set } from "../../objects/set.js";
import { tuple, type Tuple } from "../../objects/tuple.js";
import { unavailable } from "../../objects/unavailable.js";
import { type_name } from "../../objects/types.js";
import { addPausing, DEFAULT, handlerOf, IGNORED, raiseHere, setHandler } from "../../signals/handlers.js";
import { isSignal, signalNumbers } from "../../signals/names.js";
import { remaining, setTimer } from "../../signals/timer.js";
import { type Blocking, blocking, type BlockingCall } from "../../threads/blocking.js";
import { mainThread } from "../../threads/green_thread.js";
import { BlockingRequest, currentThread } from "../../threads/scheduler.js";
import { errorText } from "../io/host_errors.js";
import { Handlers, signalOf, Signals } from "./enums.js";

export { Handlers, Signals };
export const NSIG = 65;
export const ITIMER_REAL = 0, ITIMER_VIRTUAL = 1, ITIMER_PROF = 2;
const member = (cls: Function, name: string): unknown => Reflect.get(cls, name);
export const SIG_DFL = member(Handlers, "SIG_DFL"), SIG_IGN = member(Handlers, "SIG_IGN");
export const SIGHUP = member(Signals, "SIGHUP"), SIGINT = member(Signals, "SIGINT"), SIGQUIT = member(Signals, "SIGQUIT"), SIGILL = member(Signals, "SIGILL");
export const SIGTRAP = member(Signals, "SIGTRAP"), SIGABRT = member(Signals, "SIGABRT"), SIGIOT = member(Signals, "SIGIOT"), SIGBUS = member(Signals, "SIGBUS");
export const SIGFPE = member(Signals, "SIGFPE"), SIGKILL = member(Signals, "SIGKILL"), SIGUSR1 = member(Signals, "SIGUSR1"), SIGSEGV = member(Signals, "SIGSEGV");
export const SIGUSR2 = member(Signals, "SIGUSR2"), SIGPIPE = member(Signals, "SIGPIPE"), SIGALRM = member(Signals, "SIGALRM"), SIGTERM = member(Signals, "SIGTERM");
export const SIGSTKFLT = member(Signals, "SIGSTKFLT"), SIGCHLD = member(Signals, "SIGCHLD"), SIGCLD = member(Signals, "SIGCLD"), SIGCONT = member(Signals, "SIGCONT");
export const SIGSTOP = member(Signals, "SIGSTOP"), SIGTSTP = member(Signals, "SIGTSTP"), SIGTTIN = member(Signals, "SIGTTIN"), SIGTTOU = member(Signals, "SIGTTOU");
export const SIGURG = member(Signals, "SIGURG"), SIGXCPU = member(Signals, "SIGXCPU"), SIGXFSZ = member(Signals, "SIGXFSZ"), SIGVTALRM = member(Signals, "SIGVTALRM");
export const SIGPROF = member(Signals, "SIGPROF"), SIGWINCH = member(Signals, "SIGWINCH"), SIGIO = member(Signals, "SIGIO"), SIGPOLL = member(Signals, "SIGPOLL");
export const SIGPWR = member(Signals, "SIGPWR"), SIGSYS = member(Signals, "SIGSYS"), SIGRTMIN = member(Signals, "SIGRTMIN"), SIGRTMAX = member(Signals, "SIGRTMAX");
const EINVAL = 22;

/** Raised by `setitimer`. */
export class ItimerError extends OSError {}
libraryClass(ItimerError, { name: "itimer_error", module: "signal", bases: [OSError] });

/** `default_int_handler(signalnum, frame, /)` */
export function default_int_handler(_signalnum: unknown, _frame: unknown): never {
  throw new KeyboardInterrupt();
}

/** `signal(signalnum, handler)`: the handler from now on; gives the one before. */
export function signal(signalnum: unknown, handler: unknown): unknown {
  const number = numberOf(signalnum);
  const chosen = handlerGiven(handler);
  if (currentThread() !== mainThread) throw new ValueError("signal only works in main thread of the main interpreter");
  check(number);
  if (number === signalNumbers.SIGKILL || number === signalNumbers.SIGSTOP || !isSignal(number)) throw new OSError(EINVAL, errorText(EINVAL));
  const before = getsignal(number);
  setHandler(number, number === signalNumbers.SIGINT && chosen === default_int_handler ? undefined : chosen);
  return before;
}

/** `getsignal(signalnum)` */
export function getsignal(signalnum: unknown): unknown {
  const number = numberOf(signalnum);
  check(number);
  const handler = handlerOf(number);
  if (handler === undefined) return default_int_handler;
  return handler === DEFAULT ? SIG_DFL : handler === IGNORED ? SIG_IGN : handler;
}

function handlerGiven(handler: unknown): unknown {
  if (handler instanceof Handlers || isInt(handler)) {
    const number = Number(handler);
    if (number === DEFAULT || number === IGNORED) return number;
  } else if (callable(handler)) return handler;
  throw new TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
}

function numberOf(value: unknown): number {
  if (isInt(value) || value instanceof Signals) return Number(value);
  throw new TypeError(`'${type_name(value)}' object cannot be interpreted as an integer`);
}

function check(number: number): void {
  if (number < 1 || number >= NSIG) throw new ValueError("signal number out of range");
}

/** `raise_signal(signalnum, /)`: the program sends itself a signal. */
export function raise_signal(signalnum: unknown): null {
  const number = numberOf(signalnum);
  if (number !== 0 && !isSignal(number)) throw new OSError(EINVAL, errorText(EINVAL));
  if (number !== 0) raiseHere(number);
  return null;
}

/** `pthread_kill(thread_id, signalnum, /)`: whichever thread is named, the main one answers. */
export function pthread_kill(_thread_id: unknown, signalnum: unknown): null {
  return raise_signal(signalnum);
}

/** `strsignal(signalnum, /)` */
export function strsignal(signalnum: unknown): string | null {
  const number = numberOf(signalnum);
  check(number);
  if (number >= 34) return `Real-time signal ${number - 34}`;
  return TEXTS[number - 1] ?? null;
}

const TEXTS = [
  "Hangup", "Interrupt", "Quit", "Illegal instruction", "Trace/breakpoint trap", "Aborted", "Bus error", "Floating point exception", "Killed", "User defined signal 1",
  "Segmentation fault", "User defined signal 2", "Broken pipe", "Alarm clock", "Terminated", "Stack fault", "Child exited", "Continued", "Stopped (signal)", "Stopped",
  "Stopped (tty input)", "Stopped (tty output)", "Urgent I/O condition", "CPU time limit exceeded", "File size limit exceeded", "Virtual timer expired", "Profiling timer expired",
  "Window changed", "I/O possible", "Power failure", "Bad system call",
];

/** `valid_signals()` */
export function valid_signals(): Set<unknown> {
  return set(Array.from({ length: NSIG - 1 }, (_, i) => i + 1).filter(isSignal).map(signalOf)) as unknown as Set<unknown>;
}

/** `siginterrupt(signalnum, flag, /)`: calls that a signal interrupts go on afterwards, as everywhere in Python. */
export function siginterrupt(signalnum: unknown, _flag: unknown): null {
  check(numberOf(signalnum));
  return null;
}

/** `pause()`: waits until a signal has been answered. */
export const pause = blocking(function* pause(): Blocking<null> {
  const request = new BlockingRequest();
  addPausing(request);
  yield request;
  return null;
}, "") as () => BlockingCall<null>;

/** `alarm(seconds, /)`: SIGALRM after so many seconds; gives what was left of the one before. */
export function alarm(seconds: unknown): number {
  const [left] = remaining();
  setTimer(numberOf(seconds), 0);
  return Math.ceil(left);
}

/** `setitimer(which, seconds, interval=0.0, /)` */
export function setitimer(which: unknown, seconds: unknown, interval: unknown = 0): Tuple<[unknown, unknown]> {
  const before = getitimer(which);
  if (Number(seconds) < 0 || Number(interval) < 0) throw new ItimerError(EINVAL, errorText(EINVAL));
  setTimer(Number(seconds), Number(interval));
  return before;
}

/** `getitimer(which, /)` */
export function getitimer(which: unknown): Tuple<[unknown, unknown]> {
  const kind = numberOf(which);
  if (kind !== ITIMER_REAL && kind !== ITIMER_VIRTUAL && kind !== ITIMER_PROF) throw new ItimerError(EINVAL, errorText(EINVAL));
  if (kind !== ITIMER_REAL) unavailable("signal.setitimer", "nobody counts the processor's time of a program while it runs", currentHost().argv[0] ?? "");
  const [left, interval] = remaining();
  return tuple([boxFloat(left), boxFloat(interval)] as [unknown, unknown]);
}

libraryFunctions("_signal", {
  default_int_handler: [default_int_handler as AnyFunction, "signalnum, frame, /"],
  raise_signal: [raise_signal, "signalnum, /"],
  pthread_kill: [pthread_kill, "thread_id, signalnum, /"],
  siginterrupt: [siginterrupt, "signalnum, flag, /"],
  alarm: [alarm, "seconds, /"],
  setitimer: [setitimer, "which, seconds, interval=0.0, /"],
  getitimer: [getitimer, "which, /"],
  strsignal: [strsignal, "signalnum, /"],
});
pythonFunctions("signal", { signal: [signal, "signalnum, handler"], getsignal: [getsignal, "signalnum"], valid_signals: [valid_signals, ""] });
