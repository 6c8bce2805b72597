"""`gather` gives results in the order of its arguments, whoever finishes first."""
import asyncio


async def run(name, seconds):
    await asyncio.sleep(seconds)
    print(f"{name} arrives")
    return name


async def main():
    results = await asyncio.gather(run("slow", 0.03), run("quick", 0.01), run("middle", 0.02))
    print(results)

    task = asyncio.create_task(run("task", 0.01))
    future = asyncio.get_running_loop().create_future()
    future.set_result("future")
    print(await asyncio.gather(run("coroutine", 0), task, future))

    same = run("same", 0)
    print(await asyncio.gather(same, same))
    print(await asyncio.gather())
    print(await asyncio.gather(*(run(letter, 0) for letter in "xyz")))

    pending = asyncio.gather(run("p", 0.01))
    print(isinstance(pending, asyncio.Future), pending.done())
    await pending


asyncio.run(main())
