import asyncio


async def answer(seconds):
    try:
        await asyncio.sleep(seconds)
        return f"after {seconds}"
    except asyncio.CancelledError:
        print(f"  {seconds} was given up")
        raise


async def main():
    print(await asyncio.wait_for(answer(0.01), timeout=0.1))
    try:
        await asyncio.wait_for(answer(5), timeout=0.05)
    except asyncio.TimeoutError as error:
        print("TimeoutError", repr(error), error.args)
    print(await asyncio.wait_for(answer(0.02), None))
    print(asyncio.TimeoutError is TimeoutError)

    try:
        async with asyncio.timeout(0.05):
            await answer(3)
    except TimeoutError:
        print("the block took too long")

    async with asyncio.timeout(1) as limit:
        await answer(0.01)
    print("expired:", limit.expired())

    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout_at(loop.time() + 0.02):
            async with asyncio.timeout(10):
                await answer(1)
    except TimeoutError:
        print("the outer one")


asyncio.run(main())
