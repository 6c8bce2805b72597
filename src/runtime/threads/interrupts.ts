/**
 * Ctrl-C. The host calls `interrupt` when it comes while the program waits: then the main thread's handler decides, as Python's
 * does (asyncio's cancels the main task), or the call in which the main thread waits raises KeyboardInterrupt.
 * In the middle of a computation nobody can be asked; the host stops JavaScript and calls `abandon`.
 */
import { passInterruptOn, whenInterrupted } from "../interpreters/shared/waiting.js";
import { execution } from "../objects/coroutine.js";
import { KeyboardInterrupt } from "../objects/exceptions.js";
import { abandonMain, driveFromModule, mainStrand } from "./scheduler.js";

/** Who answers Ctrl-C instead of KeyboardInterrupt; false when it does not want to. */
export interface InterruptHandler {
  onInterrupt(): boolean;
  /** What has to be done when JavaScript was stopped below: `finally` blocks of others. */
  afterStop(): Iterator<unknown, unknown, unknown>;
}

const handlers: InterruptHandler[] = [];

/** The handler answers from now on, until it is taken away. */
export function pushInterruptHandler(handler: InterruptHandler): void {
  handlers.push(handler);
}

export function popInterruptHandler(handler: InterruptHandler): void {
  const at = handlers.lastIndexOf(handler);
  if (at >= 0) handlers.splice(at, 1);
}

/** The program's own handler of SIGINT, which is asked first. */
let answerOfProgram: (() => void) | null = null;

export function setInterruptAnswer(answer: (() => void) | null): void {
  answerOfProgram = answer;
}

/** SIGINT as Python has it, in the main thread: asyncio's handler decides, or KeyboardInterrupt is raised. */
export function interruptNow(): void {
  if (handlers.at(-1)?.onInterrupt() !== true) throw new KeyboardInterrupt();
}

/** Ctrl-C came while the program waits; false when no main thread is there to hear of it. */
export function interrupt(): boolean {
  passInterruptOn();
  if (answerOfProgram !== null) {
    answerOfProgram();
    return true;
  }
  if (handlers.at(-1)?.onInterrupt() === true) return true;
  const strand = mainStrand();
  if (strand === null) return false;
  strand.interrupt(new KeyboardInterrupt());
  return true;
}

/** JavaScript was stopped in the middle: what ran is lost; the module that waited for it gets KeyboardInterrupt. False: the module itself was running. */
export function abandon(): boolean {
  passInterruptOn();
  execution.pending.length = 0;
  execution.handover = null;
  execution.failed = false;
  execution.failure = undefined;
  const reject = abandonMain();
  if (reject === null) return false;
  const handler = handlers.pop();
  handlers.length = 0;
  const raise = (): void => reject(new KeyboardInterrupt());
  if (handler === undefined) raise();
  else driveFromModule(handler.afterStop(), raise, raise);
  return true;
}

whenInterrupted(interrupt);
