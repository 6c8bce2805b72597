import asyncio


async def fail(name):
    await asyncio.sleep(0)
    raise LookupError(name)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(fail("first"))
        group.create_task(fail("second"))


asyncio.run(main())
