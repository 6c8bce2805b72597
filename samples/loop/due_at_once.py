"""`call_later(0, …)` is due in the next turn, after what is ready by then; a generator dropped at the end is closed by its loop."""
import asyncio


async def nothing():
    pass


async def counting(n):
    try:
        for i in range(n):
            yield i
    finally:
        print("counting is over")


async def order():
    loop = asyncio.get_running_loop()
    await asyncio.sleep(0.5)
    loop.call_later(0, print, "later by 0")
    task = asyncio.create_task(nothing())
    task.add_done_callback(lambda _: print("task done"))
    await asyncio.sleep(0.1)


async def leaves():
    async for number in counting(3):
        print(number)
        break
    async for number in counting(2):
        print(number, "again")
        break


async def throws():
    numbers = counting(2)
    print(await anext(numbers))
    closing = asyncio.create_task(numbers.aclose())
    closing.cancel()
    try:
        await closing
    except asyncio.CancelledError:
        print("closing was cancelled")
    step = counting(2).asend(None)
    try:
        step.throw(ValueError("before the step began"))
    except ValueError as error:
        print(error)
    try:
        step.send(None)
    except RuntimeError as error:
        print(error)


asyncio.run(order())
asyncio.run(leaves())
asyncio.run(throws())
