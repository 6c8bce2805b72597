/** `alarm` and `setitimer`: SIGALRM after some time, in the program's own time. */
import { whenHostChanges } from "../host.js";
import { blocking, type Blocking } from "../threads/blocking.js";
import { mainThread } from "../threads/green_thread.js";
import { BlockingRequest, startStrand } from "../threads/scheduler.js";
import { monotonic } from "../threads/sleeping.js";
import { arrived } from "./handlers.js";
import { signalNumbers } from "./names.js";

class Timer {
  due: number;
  readonly interval: number;
  request: BlockingRequest | null = null;
  stopped = false;

  constructor(due: number, interval: number) {
    this.due = due;
    this.interval = interval;
  }

  stop(): void {
    this.stopped = true;
    this.request?.wake();
  }
}

let timer: Timer | null = null;
whenHostChanges(() => {
  timer?.stop();
  timer = null;
});

/** How long it still takes, and the interval; zeros when nothing is set. */
export function remaining(): readonly [seconds: number, interval: number] {
  return timer === null ? [0, 0] : [Math.max(timer.due - monotonic(), 1e-6), timer.interval];
}

/** Sets the timer; 0 seconds stop it. */
export function setTimer(seconds: number, interval: number): void {
  timer?.stop();
  timer = null;
  if (seconds <= 0) return;
  timer = new Timer(monotonic() + seconds, interval);
  startStrand(mainThread, ticking(timer), () => {});
}

const ticking = blocking(function* ticking(own: Timer): Blocking<null> {
  for (;;) {
    own.request = new BlockingRequest(own.due);
    yield own.request;
    if (own.stopped) return null;
    if (own.interval > 0) own.due += own.interval;
    else if (timer === own) timer = null;
    arrived(signalNumbers.SIGALRM);
    if (own.interval <= 0) return null;
  }
});
