"""`asynccontextmanager` takes any function; that what it returns is no async generator turns out when the block is entered."""
import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
def plain():
    return 5


@asynccontextmanager
def generator():
    yield


async def main():
    for function in plain, generator:
        manager = function()
        try:
            async with manager:
                print("entered")
        except TypeError as error:
            print(error)


asyncio.run(main())
