/** Signals by name and number, and what can't be asked. */

import {
  call,
  contains,
  discard,
  eq,
  getattr,
  getitem,
  int,
  is_same,
  issubclass,
  len,
  list,
  module,
  named,
  OSError,
  print,
  repr,
  str,
  tuple,
  type_name,
  TypeError,
  ValueError,
} from "yieldstar/runtime";
import * as signal from "yieldstar/runtime/signal";

for (const name of str.split(
  "SIGHUP SIGINT SIGQUIT SIGILL SIGTRAP SIGABRT SIGIOT SIGBUS SIGFPE SIGKILL SIGUSR1 SIGSEGV SIGUSR2 SIGPIPE SIGALRM SIGTERM SIGSTKFLT SIGCHLD SIGCLD SIGCONT SIGSTOP SIGTSTP SIGTTIN SIGTTOU SIGURG SIGXCPU SIGXFSZ SIGVTALRM SIGPROF SIGWINCH SIGIO SIGPOLL SIGPWR SIGSYS SIGRTMIN SIGRTMAX",
)) {
  const number = getattr(module("signal", signal), name);
  print(
    name,
    repr(number),
    int(number),
    signal.strsignal(number),
    is_same(number, call(signal.Signals, [getattr(number, "value")])),
    is_same(number, getitem(signal.Signals, name)),
  );
}

print(
  signal.SIGINT,
  getattr(call(signal.Signals, [15]), "name"),
  eq(signal.SIGTERM, 15),
  signal.NSIG,
  len(call(list, [signal.Signals])),
);
print(
  repr(signal.SIG_DFL),
  repr(signal.SIG_IGN),
  call(list, [signal.Handlers]),
  signal.ITIMER_REAL,
  signal.ITIMER_VIRTUAL,
  signal.ITIMER_PROF,
);
print(
  len(signal.valid_signals()),
  contains(signal.valid_signals(), signal.SIGTERM),
  contains(signal.valid_signals(), 35),
  contains(signal.valid_signals(), 32),
);
print(
  is_same(signal.getsignal(signal.SIGINT), signal.default_int_handler),
  repr(signal.getsignal(signal.SIGTERM)),
  repr(signal.getsignal(signal.SIGPIPE)),
);
print(
  (signal.siginterrupt(signal.SIGTERM, false), null),
  getattr(signal.ItimerError, "__name__"),
  issubclass(signal.ItimerError, OSError),
);

/** Only there to be called. */
function nothing(signum: unknown, frame: unknown): null {
  return null;
}
named("nothing", nothing, "signum, frame");

for (const wrong of tuple([
  () => signal.signal(99, nothing),
  () => signal.signal(signal.SIGKILL, nothing),
  () => signal.signal(signal.SIGTERM, "nothing"),
  () => signal.signal("SIGTERM", nothing),
  () => signal.getsignal(0),
  () => (signal.raise_signal(99), null),
  () => signal.strsignal(99),
  () => signal.setitimer(signal.ITIMER_REAL, -1),
  () => signal.getitimer(7),
  () => call(signal.Signals, [99]),
])) {
  try {
    discard(wrong());
  } catch (error) {
    if (!(
      error instanceof OSError ||
      error instanceof TypeError ||
      error instanceof ValueError
    ))
      throw error;
    print(type_name(error), error);
  }
}
