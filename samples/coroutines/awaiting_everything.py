"""`await` takes a coroutine, a Future, a Task, and anything with `__await__`."""
import asyncio


async def fetch(number):
    await asyncio.sleep(0)
    return number * 10


class Later:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return self.value


class Immediately:
    def __await__(self):
        return iter(())


async def main():
    print("coroutine:", await fetch(1))

    task = asyncio.create_task(fetch(2))
    print("task:", await task, "and again:", await task)

    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(future.set_result, "set from outside")
    print("future:", await future)

    print("object:", await Later("its own way"))
    print("object that never waits:", await Immediately())

    for wrong in (5, "text", [fetch], None):
        try:
            await wrong
        except TypeError as error:
            print("TypeError:", error)


asyncio.run(main())
