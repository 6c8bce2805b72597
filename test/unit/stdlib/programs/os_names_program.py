"""The constants of os and its path, the environment, the terminal that is none."""
import os
import os.path


def attempt(f, *args, **named):
    try:
        return repr(f(*args, **named))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for name in "curdir pardir sep altsep extsep pathsep linesep defpath devnull name".split():
    print(name, repr(getattr(os, name)), repr(getattr(os.path, name, "not there")))
print(os.SEEK_SET, os.SEEK_CUR, os.SEEK_END, os.path.supports_unicode_filenames, os.path.normcase("A/b"), os.path.normcase(b"A"), attempt(os.path.normcase, 5))
print(os.path.curdir, os.path.pardir, os.path.pathsep, os.path.defpath, os.path.devnull, os.path.islink("nope"), os.path.isfile("nope"))
os.putenv("SET_BY_PUTENV", "1")
print(os.environ.get("SET_BY_PUTENV"), os.unsetenv("SET_BY_PUTENV"), attempt(os.putenv, 5, "x"), attempt(os.putenv, "a=b", "x"), attempt(os.unsetenv, 5))
os.environ["KEPT"] = "yes"
print(os.getenv("KEPT"), os.environ.pop("KEPT"), os.getenv("KEPT"), attempt(lambda: os.environ["KEPT"]))
print(type(os.getppid()).__name__, os.process_cpu_count() > 0, type(os.process_cpu_count()).__name__, os.process_cpu_count() <= os.cpu_count())
print(attempt(os.isatty, 999))
size = os.terminal_size((80, 24))
print(size, size.columns, size.lines, tuple(size), size == (80, 24), len(size), attempt(os.terminal_size, (1,)), attempt(os.terminal_size, 5), isinstance(size, tuple), os.terminal_size.n_fields)
