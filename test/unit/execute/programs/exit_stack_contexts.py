"""The exceptions of an ExitStack's callbacks are chained as those of nested `with` statements; managers count among the abstract classes."""
from contextlib import AbstractAsyncContextManager, AbstractContextManager, AsyncExitStack, ContextDecorator, ExitStack, contextmanager
import asyncio


def chain(error):
    names = []
    while error is not None:
        names.append(repr(error))
        error = error.__context__
    return " <- ".join(names)


def failing(error):
    raise error


try:
    with ExitStack() as stack:
        stack.callback(failing, OSError("last"))
        stack.callback(failing, KeyError("second"))
        stack.push(lambda kind, error, traceback: print("swallowed:", chain(error)) or True)
        stack.callback(failing, ValueError("first"))
        raise RuntimeError("body")
except OSError as error:
    print(chain(error))

try:
    with ExitStack() as stack:
        stack.callback(failing, KeyError("inner"))
        stack.callback(failing, ValueError("outer"))
except KeyError as error:
    print(chain(error))


@contextmanager
def forgetful():
    try:
        yield
    except ArithmeticError:
        error = LookupError("on its own")
        try:
            raise error
        finally:
            error.__context__ = None


try:
    with forgetful():
        1 / 0
except LookupError as error:
    print(chain(error))


def nested():
    try:
        try:
            raise IndexError("a")
        except IndexError:
            try:
                raise KeyError("b")
            finally:
                try:
                    raise OSError("c")
                finally:
                    raise ValueError("d")
    finally:
        raise TypeError("e")


try:
    nested()
except TypeError as error:
    print(chain(error))


class Plain:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        return None


class WithoutExit(Plain):
    __exit__ = None


print(issubclass(Plain, AbstractContextManager), issubclass(WithoutExit, AbstractContextManager), isinstance(Plain(), AbstractAsyncContextManager))
try:
    AbstractContextManager()
except TypeError as error:
    print(error)


class Counted(ContextDecorator):
    def __init__(self, *names):
        self.names = names
        self.entered = 0

    def __enter__(self):
        self.entered += 1
        return self

    def __exit__(self, kind, error, traceback):
        return kind is KeyError


counted = Counted("one", "two")


@counted
def look(table, key):
    "Looks something up."
    return table[key]


print(look({"a": 1}, "a"), look({}, "b"), counted.entered, counted.names, look.__doc__)

stack = ExitStack()
stack.enter_context(counted)
print(counted.entered, stack.pop_all().close())
try:
    stack.enter_context(3)
except TypeError as error:
    print(error)


async def asynchronous():
    async with AsyncExitStack() as stack:
        async def note(text):
            print("left", text)

        stack.push_async_callback(note, "b")
        stack.callback(print, "left", "a", sep=" ")
        print("in the block")


asyncio.run(asynchronous())
