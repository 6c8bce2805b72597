/** Handlers of signals: sent to oneself, by timers, in threads. */

import {
  bound,
  call,
  getattr,
  getitem,
  KeyboardInterrupt,
  named,
  print,
  repr,
  TimeoutError,
  ValueError,
} from "yieldstar/runtime";
import * as os from "yieldstar/runtime/os";
import * as signal from "yieldstar/runtime/signal";
import * as threading from "yieldstar/runtime/threading";
import * as time from "yieldstar/runtime/time";

function show(signum: unknown, frame: unknown): null {
  print("handler", signum, getattr(call(signal.Signals, [signum]), "name"));
  return null;
}
named("show", show, "signum, frame");

print(
  repr(signal.signal(signal.SIGUSR1, show)),
  signal.getsignal(signal.SIGUSR1) === show,
);
os.kill(os.getpid(), signal.SIGUSR1);
signal.raise_signal(signal.SIGUSR1);
signal.pthread_kill(threading.get_ident(), signal.SIGUSR1);
print(
  (os.kill(os.getpid(), 0), null),
  signal.signal(signal.SIGUSR1, signal.SIG_IGN) === show,
);
signal.raise_signal(signal.SIGUSR1);
print(repr(signal.signal(signal.SIGUSR1, signal.SIG_DFL)));
signal.raise_signal(signal.SIGCHLD);

try {
  signal.raise_signal(signal.SIGINT);
} catch (error) {
  if (!(error instanceof KeyboardInterrupt)) throw error;
  print(repr(error));
}
try {
  signal.default_int_handler(2, null);
} catch (error) {
  if (!(error instanceof KeyboardInterrupt)) throw error;
  print(repr(error));
}
signal.signal(signal.SIGINT, show);
os.kill(os.getpid(), signal.SIGINT);
signal.signal(signal.SIGINT, signal.default_int_handler);

function give_up(signum: unknown, frame: unknown): void {
  throw new TimeoutError("too slow");
}
named("give_up", give_up, "signum, frame");

signal.signal(signal.SIGALRM, give_up);
print(signal.setitimer(signal.ITIMER_REAL, 0.01));
try {
  await time.sleep(5);
} catch (error) {
  if (!(error instanceof TimeoutError)) throw error;
  print("interrupted:", error);
}
print(signal.alarm(10), signal.alarm(0), signal.getitimer(signal.ITIMER_REAL));

const ticks: unknown[] = [];
signal.signal(
  signal.SIGALRM,
  (signum: unknown, frame: unknown) => (
    bound(ticks, "ticks").push(signum),
    null
  ),
);
signal.setitimer(signal.ITIMER_REAL, 0.02, 0.02);
await time.sleep(0.07);
print(ticks.length, getitem(signal.getitimer(signal.ITIMER_REAL), 1));
signal.setitimer(signal.ITIMER_REAL, 0.01);
await signal.pause();
print(ticks.length);

function refused(): null {
  try {
    signal.signal(signal.SIGUSR1, show);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(error);
  }
  return null;
}
named("refused", refused, "");

const thread = new threading.Thread(undefined, /* target= */ refused);
thread.start();
await thread.join();
