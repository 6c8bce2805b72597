/** What each of Python's threads has of its own. */
import { whenHostChanges } from "../host.js";
import type { BlockingRequest } from "./scheduler.js";
import { NO_VARIABLES, type Variables } from "./context.js";

let started = 0;
let unnamed = 0;

let stacks = 0x7f0000000000;

/** Where the stacks of threads lie from here on. */
export function startStacksAt(address: number): void {
  stacks = address;
}

/** The number of the next thread without a name: `Thread-1`. */
export const nextThreadNumber = (): number => ++unnamed;

export class GreenThread {
  name: string;
  daemon: boolean;
  private readonly number = ++started;
  alive = false;
  /** Those who wait for this thread's end. */
  joiners: BlockingRequest[] = [];
  /** The event loop that is running in this thread. */
  runningLoop: object | null = null;
  /** What the ContextVars are set to now. */
  variables: Variables = NO_VARIABLES;

  constructor(name: string, daemon: boolean) {
    this.name = name;
    this.daemon = daemon;
  }

  /** `threading.get_ident()`: in CPython where the thread's stack lies. */
  get ident(): number {
    return stacks + 0x1000000 * this.number;
  }

  /** The thread has ended: whoever joined it goes on. */
  finish(): void {
    this.alive = false;
    for (const request of this.joiners.splice(0)) request.wake();
  }
}

/** The thread a program starts in. */
export const mainThread = new GreenThread("MainThread", false);
mainThread.alive = true;
// a program that follows another begins with nothing set
whenHostChanges(() => (mainThread.variables = NO_VARIABLES));
