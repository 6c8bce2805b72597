"""Runs programs that arrive as JSON lines and answers with what each printed: CPython's side of `npm run fuzz`."""
import asyncio
import contextlib
import gc
import io
import json
import math
import resource
import selectors
import signal
import sys
import time
import traceback

START = 1000.0  # where yieldstar's virtual clock starts
MOST = 200_000  # characters that a program may print
clock = START
out = io.StringIO()
before_deadlock = None


class VirtualSelector(selectors.DefaultSelector):
    """Waiting takes no time: the clock moves on instead, by whole milliseconds as epoll counts, and a hair with every turn."""

    def select(self, timeout=None):
        global clock, before_deadlock
        clock += 1e-6
        ready = super().select(0)
        if timeout is None and not ready:
            if before_deadlock is None:
                before_deadlock = out.getvalue()
            raise SystemExit("nothing will ever happen")
        if not ready and timeout > 0:
            clock += math.ceil(timeout * 1e3) / 1e3
        return ready


class VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self):
        super().__init__(VirtualSelector())

    def time(self):
        global clock
        clock += 1e-7  # nothing happens twice at the same time
        return clock


class VirtualPolicy(asyncio.DefaultEventLoopPolicy):
    _loop_factory = VirtualLoop


class TooLong(BaseException):
    """A program takes too long, or prints too much; no handler of its own is to hear of it."""


class Output(io.StringIO):
    def write(self, text):
        if self.tell() > MOST:
            raise TooLong
        return super().write(text)


def too_slow(signum, frame):
    raise TooLong


def compiled(text):
    """What the compiler says, and shows of the text."""
    try:
        compile(text, "program.py", "exec")
    except SyntaxError as error:
        if error.text is None and error.lineno is not None:
            error.text = (text.split("\n") + [""])[error.lineno - 1]
        return {"stdout": "", "ending": "".join(traceback.TracebackException.from_exception(error).format_exception_only())}
    except BaseException as error:
        return {"stdout": "", "ending": f"{type(error).__name__}: {error}"}
    return {"stdout": "", "ending": ""}


def run(text):
    global clock, out, before_deadlock
    clock = START
    before_deadlock = None
    asyncio.set_event_loop_policy(VirtualPolicy())
    asyncio.tasks._task_name_counter = __import__("itertools").count(1).__next__
    out = Output()
    names = {"__name__": "__main__"}
    ending = ""
    # again and again: a `finally` of the program may swallow it
    signal.setitimer(signal.ITIMER_REAL, 5, 0.5)
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
            exec(compile(text, "program.py", "exec"), names)
    except SyntaxError as error:
        ending = "SyntaxError: " + str(error.msg)
    except TooLong:
        ending = "too long"
    except BaseException as error:
        ending = "".join(traceback.TracebackException.from_exception(error).format_exception_only()).strip().split("\n")[-1]
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    printed = out.getvalue()
    # what generators that were left say at their end must not be taken for the next program's
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        names.clear()
        gc.collect()
    if before_deadlock is not None:
        return {"stdout": before_deadlock, "ending": "deadlock"}
    return {"stdout": printed, "ending": ending}


signal.signal(signal.SIGALRM, too_slow)
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
time.sleep = lambda seconds: None
# what is left of a program may still speak while another question is read
answers, sys.stdout = sys.stdout, io.StringIO()
for line in sys.stdin:
    question = json.loads(line)
    answer = (compiled if question["compileOnly"] else run)(question["text"])
    answers.write(json.dumps(answer) + "\n")
    answers.flush()
