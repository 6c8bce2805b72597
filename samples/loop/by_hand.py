"""How programs were written before `asyncio.run`: make a loop, run it, close it."""
import asyncio


async def first_coroutine():
    await asyncio.sleep(0.01)
    return "first"


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(loop.is_running(), loop.is_closed())
print(loop.run_until_complete(first_coroutine()))
future = asyncio.ensure_future(first_coroutine(), loop=loop)
print(loop.run_until_complete(future), future.done())
print(loop.run_until_complete(asyncio.gather(*[loop.create_task(first_coroutine()) for _ in range(2)])))
loop.close()
print(loop.is_closed())

try:
    loop.call_soon(print)
except RuntimeError as error:
    print("RuntimeError:", error)
