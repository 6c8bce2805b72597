/**
 * Runs work that occupies the thread so that Ctrl-C and a time limit end it all the same. A signal listener alone would not: it
 * waits for the event loop, which a busy or sleeping program never reaches. V8 can be stopped inside a script; so the work, and
 * the promise jobs it leaves, run inside one.
 */
import { Script } from "node:vm";

export type Outcome<T> = { readonly kind: "finished"; readonly value: T } | { readonly kind: "interrupted" } | { readonly kind: "timed out" };

/** What the running program says to Ctrl-C. */
export interface Interruptible {
  /** It came while the program waits for the world; false when nobody takes it. */
  interrupt(): boolean;
  /** The program was stopped in the middle of a computation: true when something of it goes on. */
  abandon(): boolean;
}

/** Work of our own: it just ends. */
const NO_PROGRAM: Interruptible = { interrupt: () => false, abandon: () => false };

const entry = Symbol.for("yieldstar.interruptible");
const script = new Script("globalThis[Symbol.for('yieldstar.interruptible')]()", { filename: "yieldstar" });

/** Node's own "run what is queued"; it exists in every version, without a type. */
interface Queue {
  readonly _tickCallback?: () => void;
}

const pauseEntry = Symbol.for("yieldstar.pause");
const pauseScript = new Script("globalThis[Symbol.for('yieldstar.pause')]()", { filename: "yieldstar" });

/** Sleeps while a cell has this value; Ctrl-C ends the sleep, not the program. Whether it came. */
export function pauseUntilInterrupted(cells: Int32Array, index: number, value: number, milliseconds: number): boolean {
  Reflect.set(globalThis, pauseEntry, () => void Atomics.wait(cells, index, value, milliseconds));
  try {
    pauseScript.runInThisContext({ breakOnSigint: true });
    return false;
  } catch (error) {
    if (codeOf(error) === "ERR_SCRIPT_EXECUTION_INTERRUPTED") return true;
    throw error;
  } finally {
    Reflect.deleteProperty(globalThis, pauseEntry);
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : "");

/** Starts the work and follows it to its end, an interrupt, or the limit. */
export function interruptibly<T>(work: () => Promise<T>, seconds: number | null, program: Interruptible = NO_PROGRAM): Promise<Outcome<T>> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    let settled = false;
    const settle = (outcome: Outcome<T>): void => {
      settled = true;
      clearTimeout(timer);
      process.removeListener("SIGINT", interrupt);
      resolve(outcome);
    };
    // For the time in which the program waits for the world and the event loop is free.
    const interrupt = (): void => {
      if (!program.interrupt()) settle({ kind: "interrupted" });
    };
    process.on("SIGINT", interrupt);
    if (seconds !== null) timer = setTimeout(() => settle({ kind: "timed out" }), seconds * 1000);
    const begin = (): void => {
      // As a promise job: V8 then does without a message for each exception thrown, which costs ten times as much as throwing.
      // What follows is attached at once: V8 forgets the jobs that are queued when it is stopped.
      void Promise.resolve().then(() => work().then((value) => settle({ kind: "finished", value }), reject));
      const queue: Queue = process as object;
      queue._tickCallback?.();
    };
    const run = (begin: () => void): void => {
      Reflect.set(globalThis, entry, begin);
      try {
        script.runInThisContext({ breakOnSigint: true, ...(seconds === null ? {} : { timeout: Math.ceil(seconds * 1000) }) });
      } catch (error) {
        const code = codeOf(error);
        if (code === "ERR_SCRIPT_EXECUTION_INTERRUPTED") setImmediate(goOn);
        else if (code === "ERR_SCRIPT_EXECUTION_TIMEOUT") settle({ kind: "timed out" });
        else reject(error);
      } finally {
        Reflect.deleteProperty(globalThis, entry);
        // While the script runs, Node keeps the listeners aside, and afterwards puts back also what was removed meanwhile.
        if (settled) process.removeListener("SIGINT", interrupt);
      }
    };
    // Stopped in the middle: what can still be done is done as interruptibly as before.
    const goOn = (): void =>
      run(() => {
        if (!program.abandon()) settle({ kind: "interrupted" });
        const queue: Queue = process as object;
        queue._tickCallback?.();
      });
    // Promise jobs can only be run to their end from outside of one: a module's top level is inside.
    setImmediate(() => run(begin));
  });
}
