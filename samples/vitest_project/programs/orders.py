"""Orders that wait in a queue."""
import asyncio


async def waiter(orders: asyncio.Queue) -> None:
    for drink in ("green tea", "coffee"):
        await orders.put(drink)
        await asyncio.sleep(0.5)
    await orders.put(None)


async def kitchen(orders: asyncio.Queue) -> None:
    while (drink := await orders.get()) is not None:
        print("making", drink)
    print("kitchen closed")


async def main() -> None:
    orders = asyncio.Queue()
    await asyncio.gather(waiter(orders), kitchen(orders))


asyncio.run(main())

# Output:
# making green tea
# making coffee
# kitchen closed
