import asyncio


async def fetch(name, seconds):
    print("start", name)
    await asyncio.sleep(seconds)
    print("end", name)
    return name.upper()


async def main():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(fetch("one", 0.02))
        second = group.create_task(fetch("two", 0.01), name="second")
        print("both are scheduled", second.get_name())
    print(first.result(), second.result())

    results = []
    async with asyncio.TaskGroup() as group:
        for name in ("a", "b"):
            results.append(group.create_task(fetch(name, 0)))
    print([task.result() for task in results])


asyncio.run(main())
