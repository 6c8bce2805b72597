"""Signals by name and number, and what can't be asked."""
import signal

for name in "SIGHUP SIGINT SIGQUIT SIGILL SIGTRAP SIGABRT SIGIOT SIGBUS SIGFPE SIGKILL SIGUSR1 SIGSEGV SIGUSR2 SIGPIPE SIGALRM SIGTERM SIGSTKFLT SIGCHLD SIGCLD SIGCONT SIGSTOP SIGTSTP SIGTTIN SIGTTOU SIGURG SIGXCPU SIGXFSZ SIGVTALRM SIGPROF SIGWINCH SIGIO SIGPOLL SIGPWR SIGSYS SIGRTMIN SIGRTMAX".split():
    number = getattr(signal, name)
    print(name, repr(number), int(number), signal.strsignal(number), number is signal.Signals(number.value), number is signal.Signals[name])

print(signal.SIGINT, signal.Signals(15).name, signal.SIGTERM == 15, signal.NSIG, len(list(signal.Signals)))
print(repr(signal.SIG_DFL), repr(signal.SIG_IGN), list(signal.Handlers), signal.ITIMER_REAL, signal.ITIMER_VIRTUAL, signal.ITIMER_PROF)
print(len(signal.valid_signals()), signal.SIGTERM in signal.valid_signals(), 35 in signal.valid_signals(), 32 in signal.valid_signals())
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler, repr(signal.getsignal(signal.SIGTERM)), repr(signal.getsignal(signal.SIGPIPE)))
print(signal.siginterrupt(signal.SIGTERM, False), signal.ItimerError.__name__, issubclass(signal.ItimerError, OSError))


def nothing(signum, frame):
    """Only there to be called."""


for wrong in (
    lambda: signal.signal(99, nothing),
    lambda: signal.signal(signal.SIGKILL, nothing),
    lambda: signal.signal(signal.SIGTERM, "nothing"),
    lambda: signal.signal("SIGTERM", nothing),
    lambda: signal.getsignal(0),
    lambda: signal.raise_signal(99),
    lambda: signal.strsignal(99),
    lambda: signal.setitimer(signal.ITIMER_REAL, -1),
    lambda: signal.getitimer(7),
    lambda: signal.Signals(99),
):
    try:
        wrong()
    except (OSError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
