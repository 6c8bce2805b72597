"""Logging by hand: records, filters, handlers, formatters, levels, adapters and loggers of one's own."""
import io
import logging
import sys


def attempt(f, *args, **named):
    try:
        return repr(f(*args, **named))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


print([(name, getattr(logging, name)) for name in "CRITICAL FATAL ERROR WARNING WARN INFO DEBUG NOTSET".split()], logging.BASIC_FORMAT, logging.raiseExceptions)
print(logging.getLevelNamesMapping(), logging.getLevelName(30), logging.getLevelName("WARN"), logging.getLevelName(7), logging.addLevelName(7, "SEVEN"), logging.getLevelName(7), logging.getLevelName("SEVEN"))
print(logging.getLoggerClass() is logging.Logger, logging.lastResort, isinstance(logging.lastResort, logging.StreamHandler), logging.lastResort.level)

out = io.StringIO()
handler = logging.StreamHandler(out)
log = logging.getLogger("one.two")
log.propagate = False
log.addHandler(handler)
log.setLevel("SEVEN")
log.log(7, "seven %s", "args")
log.fatal("fatal %d", 5)
logging.Logger.fatal(log, "unbound")
print(out.getvalue().split("\n"), log.level, log.isEnabledFor(6), log.disabled, log.filters, log.handlers == [handler])
child = log.getChild("three")
print(child.name, child.parent is log, log.getChild("a.b").name, child.getEffectiveLevel(), logging.getLogger("one").getChildren() if hasattr(log, "getChildren") else "")


class OnlyShort(logging.Filter):
    def filter(self, record):
        return len(record.getMessage()) < 6


short = OnlyShort()
log.addFilter(short)
log.warning("long message")
log.warning("ok")
log.removeFilter(short)
handler.addFilter(short)
handler.addFilter(lambda record: record.levelno > 10)
print(handler.filters[0] is short, len(handler.filters), out.getvalue().split("\n")[-2:])
handler.removeFilter(short)
filterer = logging.Filterer()
filterer.addFilter(short)
record = logging.makeLogRecord({"name": "made", "msg": "by %s", "args": ("hand",), "levelno": 30, "levelname": "WARNING", "extra": 1})
print(filterer.filters == [short], filterer.filter(record), filterer.removeFilter(short), filterer.filter(record) is not False, isinstance(record, logging.LogRecord))
print(record.getMessage(), record.args, record.name, record.extra, record.pathname, record.filename, record.exc_text, record.lineno, record.funcName, type(record.created).__name__, 0 <= record.msecs < 1000, type(record.relativeCreated).__name__, type(record.thread).__name__, record.processName, type(record.process).__name__)
log.handle(record)
log.disabled = True
log.handle(record)
log.disabled = False
log.callHandlers(record)
print(handler.handle(record) is not None, out.getvalue().split("\n")[-4:])
made = logging.LogRecord("name", logging.ERROR, "/path/to/file.py", 12, "message %s %s", ("a", "b"), None, "function", None)
print(made, made.pathname, made.filename, made.module, made.lineno, made.funcName, made.levelname, made.getMessage(), made.exc_text, made.stack_info, made.threadName)

# ─── formatters ───
made.created, made.msecs = 0.0, 125.0
plain = logging.Formatter("%(asctime)s %(levelname)-8s|%(message)s", "%H:%M:%S")
plain.converter = __import__("time").gmtime
print(plain.usesTime(), plain.datefmt, plain.formatTime(made), plain.formatTime(made, "%Y"), plain.format(made), made.asctime, made.message)
default = logging.Formatter()
default.converter = plain.converter
print(default.usesTime(), default.datefmt, default.formatTime(made), default.formatMessage(made), default.formatStack("the stack"), logging.Formatter("{message}!", style="{").format(made), logging.Formatter("$levelname", style="$").format(made), attempt(logging.Formatter, "no fields", style="{"), attempt(logging.Formatter, "%(x", style="?"))
try:
    1 / 0
except ZeroDivisionError:
    made.exc_info = sys.exc_info()
print(default.formatException(made.exc_info).split("\n")[0], default.formatException(made.exc_info).split("\n")[-1], default.format(made).split("\n")[:2], made.exc_text.split("\n")[-1])
print(handler.formatter, handler.setFormatter(plain), handler.formatter is plain, handler.terminator == "\n")

# ─── handlers ───
second = io.StringIO()
print(handler.setStream(second) is out, handler.setStream(second), handler.flush())
handler.terminator = "<end>"
handler.acquire()
log.error("to the second")
handler.release()
print(second.getvalue()[9:], handler, handler.get_name(), handler.set_name("h"), handler.name)


said = []


class Broken(logging.Handler):
    def emit(self, record):
        try:
            raise ValueError("broken")
        except ValueError:
            self.handleError(record)

    def handleError(self, record):
        print("not handled:", record.getMessage(), sys.exc_info()[1])

    def flush(self):
        if self in log.handlers or said:
            print("flushed")

    def close(self):
        if said:
            print("closed")
        super().close()


broken = Broken()
log.addHandler(broken)
log.warning("message")
log.removeHandler(broken)
log.removeHandler(broken)
said = [True]
broken.flush()
broken.close()
said.clear()
print(broken in log.handlers, attempt(logging.Handler().emit, record))

# ─── adapters, classes of loggers, disabling ───
adapter = logging.LoggerAdapter(log, {"user": "ann"})
print(adapter.process("text", {}), adapter.logger is log, adapter.extra, adapter.name, adapter.isEnabledFor(30), adapter.getEffectiveLevel())


class Loud(logging.Logger):
    def shout(self, text):
        self.warning(text.upper())


logging.setLoggerClass(Loud)
loud = logging.getLogger("loud")
print(type(loud).__name__, isinstance(loud, logging.Logger), logging.getLoggerClass().__name__, attempt(logging.setLoggerClass, int))
logging.setLoggerClass(logging.Logger)
loud.addHandler(handler)
loud.propagate = False
loud.shout("hey")
logging.disable(logging.ERROR)
loud.error("nobody hears it")
loud.critical("heard")
print(loud.isEnabledFor(logging.ERROR))
logging.disable(logging.NOTSET)
print([line.split()[1:] for line in second.getvalue().split("<end>")[-3:]])
logging.basicConfig(stream=out, format="root %(message)s", force=True)
logging.fatal("by the module")
import warnings

warnings.simplefilter("always")
logging.captureWarnings(True)
warnings.warn("captured")
logging.captureWarnings(False)
print(out.getvalue().split("\n")[-4:-3] != [], "captured" in out.getvalue(), logging.getLogger().handlers[0].formatter._fmt)
logging.shutdown()
logging.getLogger().handlers.clear()
