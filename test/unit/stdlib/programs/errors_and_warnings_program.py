"""Every exception of the builtins: what it derives from, how it is shown, what it knows."""
import errno


def attempt(f, *args, **named):
    try:
        return repr(f(*args, **named))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


kinds = [
    BaseException, BaseExceptionGroup, KeyboardInterrupt, Exception, FloatingPointError, BufferError, ModuleNotFoundError, MemoryError, ReferenceError,
    NotImplementedError, PythonFinalizationError, RecursionError, IndentationError, TabError, SystemError, UnicodeTranslateError, ChildProcessError,
    ConnectionError, BrokenPipeError, ConnectionAbortedError, ConnectionRefusedError, ConnectionResetError, FileExistsError, InterruptedError,
    IsADirectoryError, NotADirectoryError, PermissionError, ProcessLookupError, Warning, BytesWarning, EncodingWarning, ImportWarning,
    PendingDeprecationWarning, ResourceWarning, SyntaxWarning, UnicodeWarning, EnvironmentError, IOError, BlockingIOError,
]
for kind in kinds:
    print(kind.__name__, [base.__name__ for base in kind.__mro__[1:-1]], attempt(kind), attempt(kind, "why"), attempt(kind, 1, 2))
print(EnvironmentError is OSError, IOError is OSError)
for name, kind in [("EEXIST", FileExistsError), ("EISDIR", IsADirectoryError), ("ENOTDIR", NotADirectoryError), ("EACCES", PermissionError), ("EPERM", PermissionError), ("ESRCH", ProcessLookupError), ("ECHILD", ChildProcessError), ("EINTR", InterruptedError), ("EPIPE", BrokenPipeError), ("ESHUTDOWN", BrokenPipeError), ("ECONNABORTED", ConnectionAbortedError), ("ECONNREFUSED", ConnectionRefusedError), ("ECONNRESET", ConnectionResetError), ("EAGAIN", BlockingIOError), ("ETIMEDOUT", TimeoutError)]:
    made = OSError(getattr(errno, name), "text")
    print(name, type(made) is kind, isinstance(made, ConnectionError), made.errno == getattr(errno, name), made)
two = OSError(2, "no", "first", None, "second")
print(two.filename, two.filename2, two, repr(two), OSError(2, "no").filename2, OSError("one").filename2)
blocked = BlockingIOError(11, "later", 42)
print(blocked.characters_written, blocked, attempt(lambda: BlockingIOError(11, "x").characters_written))
blocked.characters_written = 7
print(blocked.characters_written)
first = ValueError("first")
print(BaseException.with_traceback(first, None) is first, first.with_traceback(None) is first, first.__traceback__, attempt(first.with_traceback, 5))
try:
    raise first
except ValueError as error:
    kept = error.__traceback__
print(ValueError("again").with_traceback(kept).__traceback__ is kept)
translated = UnicodeTranslateError("abc", 1, 2, "odd")
print(translated.object, translated.start, translated.end, translated.reason, translated, UnicodeTranslateError("abcd", 1, 3, "odd"))


class Mine(BaseExceptionGroup):
    def derive(self, excs):
        return Mine("derived " + self.message, excs)


group = Mine("group", [ValueError(1), KeyboardInterrupt(), TypeError("t")])
matching, rest = BaseExceptionGroup.split(group, ValueError)
print(repr(group), repr(matching), repr(rest), repr(group.subgroup(lambda error: isinstance(error, TypeError))), group.derive([OSError()]).message, BaseExceptionGroup("plain", [ValueError()]).derive([KeyError()]), type(BaseExceptionGroup("only exceptions", [ValueError()])).__name__, attempt(ExceptionGroup, "no", [KeyboardInterrupt()]))
try:
    try:
        raise KeyboardInterrupt("by hand")
    except Exception:
        print("never")
except KeyboardInterrupt as error:
    print("interrupted", error.args)


def deep(n):
    return deep(n + 1) + 1


try:
    deep(0)
except RecursionError as error:
    print(type(error).__name__, "maximum recursion depth exceeded" in str(error))
for kind in (IndentationError, TabError):
    made = kind("message", ("file.py", 3, 2, "the text"))
    print(kind.__name__, made.msg, made.lineno, made.offset, made.text, made.filename, isinstance(made, IndentationError), made)
try:
    import nothing_of_this_name
except ModuleNotFoundError as error:
    print(error.name, error.path, error.msg, error)
