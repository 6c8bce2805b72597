from contextlib import contextmanager, asynccontextmanager, suppress
import asyncio


class Indent:
    depth = 0

    def __enter__(self):
        Indent.depth += 1
        return self

    def __exit__(self, *details):
        Indent.depth -= 1

    def say(self, text):
        print("  " * Indent.depth + text)


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    finally:
        print(f"</{name}>")


@asynccontextmanager
async def connection(host):
    print("connect", host)
    await asyncio.sleep(0)
    try:
        yield {"host": host}
    finally:
        print("disconnect", host)


with Indent() as outer:
    outer.say("one")
    with Indent() as inner:
        inner.say("two")
    outer.say("one again")

with tag("p") as name:
    print(name)
try:
    with tag("b"):
        raise ValueError("inside")
except ValueError as error:
    print("caught", error)
with suppress(KeyError):
    {}["missing"]
print("suppressed")


async def main():
    async with connection("example") as c:
        print(c)


asyncio.run(main())


@contextmanager
def empty():
    if False:
        yield


try:
    with empty():
        print("not reached")
except RuntimeError as error:
    print(error, repr(error.__cause__), repr(error.__context__), error.__suppress_context__)
