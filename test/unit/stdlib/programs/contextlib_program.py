import asyncio
import contextlib
import io
import sys
from contextlib import contextmanager, asynccontextmanager, suppress, closing, aclosing, ExitStack, AsyncExitStack, nullcontext, redirect_stdout


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as e:
        print("caught", e)
    finally:
        print(f"</{name}>")


with tag("b") as t:
    print("inside", t)
with tag("i"):
    raise ValueError("oops")
try:
    with tag("u"):
        raise KeyError("k")
except KeyError as e:
    print("outside", repr(e))


@tag("deco")
def hello(x):
    print("hello", x)
    return x


print(hello(1), hello(2), hello.__name__)


@contextmanager
def silent():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


for broken in (silent, twice):
    try:
        with broken():
            print("in", broken.__name__)
    except RuntimeError as e:
        print(e)
try:
    with tag("t"), twice():
        raise ValueError("x")
except RuntimeError as e:
    print(e, repr(e.__context__))
try:
    with tag("s"):
        raise StopIteration("s")
except StopIteration as e:
    print("StopIteration", e)

with suppress(FileNotFoundError, KeyError):
    {}["missing"]
    print("never")
try:
    with suppress(KeyError):
        raise IndexError("through")
except IndexError as e:
    print(e)


class Res:
    def __init__(self, name):
        self.name = name

    def close(self):
        print("close", self.name)

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, *exc):
        print("exit", self.name, exc[0].__name__ if exc[0] else None)
        return False


with closing(Res("c")) as r:
    print(r.name)
with nullcontext(5) as five:
    print(five)
buf = io.StringIO()
with redirect_stdout(buf):
    print("captured")
    sys.stdout.write("too\n")
print(repr(buf.getvalue()))

with ExitStack() as stack:
    for n in "abc":
        stack.enter_context(Res(n))
    stack.callback(print, "callback", 1, sep="-")
    print("body")
try:
    with ExitStack() as stack:
        stack.enter_context(Res("x"))
        stack.push(lambda *exc: print("pushed", exc[0]) or True)
        raise ValueError("swallowed")
    print("went on")
    with ExitStack() as stack:
        stack.enter_context(Res("y"))
        stack.callback(lambda: 1 / 0)
        raise ValueError("first")
except ZeroDivisionError as e:
    print(repr(e), repr(e.__context__))
stack = ExitStack()
stack.enter_context(Res("later"))
kept = stack.pop_all()
stack.close()
print("closed empty")
kept.close()
try:
    ExitStack().enter_context(5)
except TypeError as e:
    print(e)


@asynccontextmanager
async def conn(name):
    print("open", name)
    await asyncio.sleep(0.01)
    try:
        yield name
    except ValueError as e:
        print("async caught", e)
    finally:
        await asyncio.sleep(0.01)
        print("shut", name)


async def numbers():
    try:
        for i in range(10):
            yield i
    finally:
        print("numbers closed")


class ARes:
    async def __aenter__(self):
        print("aenter")
        return self

    async def __aexit__(self, *exc):
        print("aexit", exc[0])


async def main():
    async with conn("db") as c:
        print("using", c)
    async with conn("bad"):
        raise ValueError("v")
    try:
        async with conn("worse"):
            raise KeyError("k")
    except KeyError as e:
        print("got", e)
    async with aclosing(numbers()) as ns:
        async for n in ns:
            if n == 2:
                break
    print("after aclosing")
    async with AsyncExitStack() as stack:
        a = await stack.enter_async_context(conn("one"))
        b = await stack.enter_async_context(conn("two"))
        await stack.enter_async_context(ARes())
        stack.enter_context(Res("sync"))

        async def bye(x):
            print("bye", x)

        stack.push_async_callback(bye, 3)
        stack.callback(print, "sync callback")
        print(a, b)
    async with nullcontext("n") as n:
        print(n)

    @conn("decorated")
    async def job():
        print("job")
        return 7

    print(await job())


asyncio.run(main())
