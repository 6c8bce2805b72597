"""Handlers of signals: sent to oneself, by timers, in threads."""
import os
import signal
import threading
import time


def show(signum, frame):
    print("handler", signum, signal.Signals(signum).name)


print(repr(signal.signal(signal.SIGUSR1, show)), signal.getsignal(signal.SIGUSR1) is show)
os.kill(os.getpid(), signal.SIGUSR1)
signal.raise_signal(signal.SIGUSR1)
signal.pthread_kill(threading.get_ident(), signal.SIGUSR1)
print(os.kill(os.getpid(), 0), signal.signal(signal.SIGUSR1, signal.SIG_IGN) is show)
signal.raise_signal(signal.SIGUSR1)
print(repr(signal.signal(signal.SIGUSR1, signal.SIG_DFL)))
signal.raise_signal(signal.SIGCHLD)

try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt as error:
    print(repr(error))
try:
    signal.default_int_handler(2, None)
except KeyboardInterrupt as error:
    print(repr(error))
signal.signal(signal.SIGINT, show)
os.kill(os.getpid(), signal.SIGINT)
signal.signal(signal.SIGINT, signal.default_int_handler)


def give_up(signum, frame):
    raise TimeoutError("too slow")


signal.signal(signal.SIGALRM, give_up)
print(signal.setitimer(signal.ITIMER_REAL, 0.01))
try:
    time.sleep(5)
except TimeoutError as error:
    print("interrupted:", error)
print(signal.alarm(10), signal.alarm(0), signal.getitimer(signal.ITIMER_REAL))

ticks = []
signal.signal(signal.SIGALRM, lambda signum, frame: ticks.append(signum))
signal.setitimer(signal.ITIMER_REAL, 0.02, 0.02)
time.sleep(0.07)
print(len(ticks), signal.getitimer(signal.ITIMER_REAL)[1])
signal.setitimer(signal.ITIMER_REAL, 0.01)
signal.pause()
print(len(ticks))


def refused():
    try:
        signal.signal(signal.SIGUSR1, show)
    except ValueError as error:
        print(error)


thread = threading.Thread(target=refused)
thread.start()
thread.join()
