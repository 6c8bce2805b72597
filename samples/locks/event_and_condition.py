import asyncio


async def runner(name, gun):
    print(f"{name} ready")
    await gun.wait()
    print(f"{name} runs")


async def consumer(condition, store):
    async with condition:
        await condition.wait_for(lambda: len(store) >= 2)
        print("consumer sees", store)


async def main():
    gun = asyncio.Event()
    tasks = [asyncio.create_task(runner(name, gun)) for name in ("red", "blue")]
    await asyncio.sleep(0.01)
    print("bang", gun.is_set())
    gun.set()
    await asyncio.gather(*tasks)
    gun.clear()
    print(gun.is_set())

    condition = asyncio.Condition()
    store = []
    task = asyncio.create_task(consumer(condition, store))
    for item in ("egg", "flour"):
        await asyncio.sleep(0.01)
        async with condition:
            store.append(item)
            condition.notify_all()
    await task


asyncio.run(main())
