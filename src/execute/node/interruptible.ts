/**
 * Runs work that occupies the thread so that Ctrl-C and a time limit end it all the same. A signal listener alone would not: it
 * waits for the event loop, which a busy or sleeping program never reaches. V8 can be stopped inside a script; so the work, and
 * the promise jobs it leaves, run inside one.
 */
import { Script } from "node:vm";

export type Outcome<T> = { readonly kind: "finished"; readonly value: T } | { readonly kind: "interrupted" } | { readonly kind: "timed out" };

const entry = Symbol.for("yieldstar.interruptible");
const script = new Script("globalThis[Symbol.for('yieldstar.interruptible')]()", { filename: "yieldstar" });

/** Node's own "run what is queued"; it exists in every version, without a type. */
interface Queue {
  readonly _tickCallback?: () => void;
}

/** Starts the work and follows it to its end, an interrupt, or the limit. */
export function interruptibly<T>(work: () => Promise<T>, seconds: number | null): Promise<Outcome<T>> {
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
    const interrupt = (): void => settle({ kind: "interrupted" });
    process.on("SIGINT", interrupt);
    if (seconds !== null) timer = setTimeout(() => settle({ kind: "timed out" }), seconds * 1000);
    const begin = (): void => {
      // As a promise job: V8 then does without a message for each exception thrown, which costs ten times as much as throwing.
      Promise.resolve()
        .then(work)
        .then((value) => settle({ kind: "finished", value }), reject);
      const queue: Queue = process as object;
      queue._tickCallback?.();
    };
    // Promise jobs can only be run to their end from outside of one: a module's top level is inside.
    setImmediate(() => {
      Reflect.set(globalThis, entry, begin);
      try {
        script.runInThisContext({ breakOnSigint: true, ...(seconds === null ? {} : { timeout: Math.ceil(seconds * 1000) }) });
      } catch (error) {
        const code = error instanceof Error && "code" in error ? error.code : "";
        if (code === "ERR_SCRIPT_EXECUTION_INTERRUPTED") settle({ kind: "interrupted" });
        else if (code === "ERR_SCRIPT_EXECUTION_TIMEOUT") settle({ kind: "timed out" });
        else reject(error);
      } finally {
        Reflect.deleteProperty(globalThis, entry);
        // While the script runs, Node keeps the listeners aside, and afterwards puts back also what was removed meanwhile.
        if (settled) process.removeListener("SIGINT", interrupt);
      }
    });
  });
}
