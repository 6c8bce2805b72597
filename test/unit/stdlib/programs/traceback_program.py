import io
import sys
import traceback


def inner(x):
    return 1 / x


def outer():
    try:
        inner(0)
    except ZeroDivisionError as e:
        raise ValueError("bad value") from e


try:
    outer()
except ValueError as e:
    text = traceback.format_exc()
    print(text)
    print(traceback.format_exception_only(e))
    print("".join(traceback.format_exception(e)) == text)
    print("".join(traceback.format_exception(type(e), e, e.__traceback__)) == text)
    print([(f.name, f.lineno, f.line) for f in traceback.extract_tb(e.__traceback__)])
    out = io.StringIO()
    traceback.print_exc(file=out)
    print(out.getvalue() == text)
    traceback.print_exception(e, file=sys.stdout)
    traceback.print_tb(e.__traceback__, file=sys.stdout)
    print(sys.exc_info()[0].__name__, sys.exc_info()[1] is e, sys.exception() is e)
print(traceback.format_exception_only(KeyError("k")), traceback.format_exception_only(ValueError()))
