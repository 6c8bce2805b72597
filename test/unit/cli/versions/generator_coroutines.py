# Coroutines as they were written before `async def`, where this version still has them.
import asyncio
import sys
import warnings

warnings.simplefilter("ignore")
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)

if hasattr(asyncio, "coroutine"):

    @asyncio.coroutine
    def slow_square(x):
        yield from asyncio.sleep(0.01)
        return x * x

    @asyncio.coroutine
    def both():
        first = yield from slow_square(3)
        second = yield from asyncio.wait_for(slow_square(4), 1, loop=loop) if sys.version_info < (3, 10) else slow_square(4)
        return first + second

    print(asyncio.iscoroutinefunction(slow_square))
    print(loop.run_until_complete(both()))
    print(loop.run_until_complete(asyncio.gather(slow_square(1), slow_square(2))))

    async def modern():
        task = asyncio.ensure_future(slow_square(5))
        try:
            return await asyncio.wait_for(task, 0.001)
        except asyncio.TimeoutError as error:
            return type(error).__module__

    print(loop.run_until_complete(modern()))
else:
    try:
        asyncio.coroutine
    except AttributeError as error:
        print(str(error).split(". ")[0])
loop.close()
