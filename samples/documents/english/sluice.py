import asyncio


async def fill(level):
    await asyncio.sleep(level)
    return level * 10


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(fill(level)) for level in (1, 2)]
    print([task.result() for task in tasks])  # Output: [10, 20]


if __name__ == "__main__":
    asyncio.run(main())
