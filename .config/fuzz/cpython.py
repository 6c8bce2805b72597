"""Runs programs that arrive as JSON lines and answers with what each printed: CPython's side of `npm run fuzz`."""
import asyncio
import contextlib
import gc
import io
import json
import resource
import signal
import sys
import traceback

import virtual_time

MOST = 200_000  # characters that a program may print
out = io.StringIO()


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
    global out
    virtual_time.restart()
    asyncio.set_event_loop_policy(virtual_time.virtual_policy(lambda: out.getvalue()))
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
    except SystemExit as error:
        status = 0 if error.code is None else error.code & 255 if isinstance(error.code, int) else 1
        ending = f"exit {status}" if status else ""
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
    if virtual_time.clock.before_deadlock is not None:
        return {"stdout": virtual_time.clock.before_deadlock, "ending": "deadlock"}
    return {"stdout": printed, "ending": ending}


signal.signal(signal.SIGALRM, too_slow)
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
# when the collector comes is no matter of the program's
gc.disable()
gc.freeze()
# what is left of a program may still speak while another question is read
answers, sys.stdout = sys.stdout, io.StringIO()
for line in sys.stdin:
    question = json.loads(line)
    answer = (compiled if question["compileOnly"] else run)(question["text"])
    answers.write(json.dumps(answer) + "\n")
    answers.flush()
