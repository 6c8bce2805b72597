"""One coroutine waits for a Future, another one fills it."""
import asyncio


async def cook(order):
    for step in ("chop", "fry", "season"):
        print("cook:", step)
        await asyncio.sleep(0.01)
    order.set_result("curry")


async def guest(name, order):
    print(f"{name} waits")
    dish = await order
    print(f"{name} eats {dish}")
    return name, dish


async def main():
    order = asyncio.Future()
    guests = [asyncio.ensure_future(guest(name, order)) for name in ("Ada", "Bo", "Cy")]
    await cook(order)
    print([task.done() for task in guests])
    print(await asyncio.gather(*guests))
    print(isinstance(order, asyncio.Future), asyncio.isfuture(order), asyncio.isfuture(guests))


asyncio.run(main())
