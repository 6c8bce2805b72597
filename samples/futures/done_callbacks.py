"""Callbacks of a Future are scheduled on the loop when it is done, never called at once."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    order = []

    def first(done):
        order.append(("first", done.result()))

    def second(done):
        order.append(("second", done is future))

    future.add_done_callback(first)
    future.add_done_callback(second)
    future.add_done_callback(first)
    print("removed", future.remove_done_callback(first))
    future.add_done_callback(first)

    future.set_result(7)
    print("right after set_result:", order)
    await asyncio.sleep(0)
    print("one turn later:", order)

    future.add_done_callback(lambda done: order.append("late"))
    print("added late, not called yet:", len(order))
    await asyncio.sleep(0)
    print("now:", order[-1])

    loop.call_soon(order.append, "soon")
    cancelled = loop.create_future()
    cancelled.add_done_callback(lambda done: order.append(done.cancelled()))
    cancelled.cancel()
    await asyncio.sleep(0)
    print(order)


asyncio.run(main())
