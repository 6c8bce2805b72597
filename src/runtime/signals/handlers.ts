/** Who answers which signal, and how an answer reaches the main thread: at once where it runs, in the call in which it waits otherwise. */
import { currentHost, whenHostChanges } from "../host.js";
import { call } from "../objects/calls.js";
import { KeyboardInterrupt, SystemExit } from "../objects/exceptions.js";
import { interruptNow, setInterruptAnswer } from "../threads/interrupts.js";
import { mainThread } from "../threads/green_thread.js";
import { type BlockingRequest, currentThread, mainStrand, onMainThread } from "../threads/scheduler.js";
import { signalNumbers } from "./names.js";
import { watchedSignals } from "./watched.js";

/** In place of a function of the program. */
export const DEFAULT = 0, IGNORED = 1;

const { SIGCHLD, SIGCONT, SIGINT, SIGPIPE, SIGURG, SIGWINCH, SIGXFSZ } = signalNumbers;
/** By default nothing comes of them. */
const HARMLESS: ReadonlySet<number> = new Set([SIGCHLD, SIGCONT, SIGURG, SIGWINCH]);

/** What a program has set; of SIGINT nothing is set while Ctrl-C means KeyboardInterrupt. */
const handlers = new Map<number, unknown>();
/** What the interpreter itself has set before the program begins. */
const fromTheStart = new Map<number, unknown>([
  [SIGPIPE, IGNORED],
  [SIGXFSZ, IGNORED],
]);

/** Who waits for any signal at all. */
const pausing = new Set<BlockingRequest>();
/** The loop that hears of every signal that somebody answers. */
let listener: ((number: number) => void) | null = null;

whenHostChanges(() => {
  for (const number of watchedSignals) currentHost().signals?.unwatch(number);
  handlers.clear();
  watchedSignals.clear();
  pausing.clear();
  listener = null;
  setInterruptAnswer(null);
});

/** A function of the program, DEFAULT or IGNORED; undefined: SIGINT as Python has it. */
export function handlerOf(number: number): unknown {
  if (handlers.has(number)) return handlers.get(number);
  return number === SIGINT ? undefined : (fromTheStart.get(number) ?? DEFAULT);
}

/** `undefined` restores SIGINT. */
export function setHandler(number: number, handler: unknown): void {
  const { signals } = currentHost();
  watchedSignals.delete(number);
  if (handler === undefined) handlers.delete(number);
  else handlers.set(number, handler);
  if (number === SIGINT) setInterruptAnswer(handler === undefined ? null : () => arrived(SIGINT));
  if (handler === undefined || handler === DEFAULT) signals?.unwatch(number);
  else if (signals?.watch(number, () => arrived(number)) === true && handler !== IGNORED) watchedSignals.add(number);
}

/** Tells a loop of every signal that somebody answers, until the next one wants to know. */
export function listenToSignals(listen: ((number: number) => void) | null): void {
  listener = listen;
}

/** What CPython does when the main thread comes to it: the handler is called here and now. */
export function answer(number: number): void {
  const handler = handlerOf(number);
  if (handler === IGNORED) return;
  if (handler === DEFAULT) return byDefault(number);
  listener?.(number);
  try {
    if (handler === undefined) interruptNow();
    else call(handler, [number, null]);
  } finally {
    for (const request of pausing) request.wake();
    pausing.clear();
  }
}

/** A signal came while nobody runs: what its handler raises ends the call in which the main thread waits. */
export function arrived(number: number): void {
  try {
    onMainThread(() => answer(number));
  } catch (error) {
    const strand = mainStrand();
    if (strand === null) throw error;
    strand.interrupt(error);
  }
}

/** The program sends a signal to itself: the main thread answers before it goes on. */
export function raiseHere(number: number): void {
  if (currentThread() === mainThread) answer(number);
  else arrived(number);
}

/** Waits until a signal was answered. */
export function addPausing(request: BlockingRequest): void {
  pausing.add(request);
}

/** The end of the process, for most signals. */
function byDefault(number: number): void {
  if (HARMLESS.has(number)) return;
  const host = currentHost();
  // as CPython: what was printed and not flushed is lost
  if (host.signals !== undefined && host.pid !== undefined && number !== SIGINT) host.signals.send(host.pid, number);
  host.exit(128 + number);
  throw number === SIGINT ? new KeyboardInterrupt() : new SystemExit(128 + number);
}
