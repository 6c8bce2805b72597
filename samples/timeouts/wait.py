import asyncio


async def job(name, seconds, fail=False):
    await asyncio.sleep(seconds)
    if fail:
        raise ValueError(name)
    return name


def names(tasks):
    return sorted(task.get_name() for task in tasks)


def start(*jobs):
    return [asyncio.create_task(job(*arguments), name=arguments[0]) for arguments in jobs]


async def main():
    tasks = start(("a", 0.03), ("b", 0.01), ("c", 0.02))
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print("first:", names(done), names(pending))
    done, pending = await asyncio.wait(pending, timeout=0.015)
    print("in time:", names(done), names(pending))
    done, pending = await asyncio.wait(tasks)
    print("all:", names(done), len(pending))

    tasks = start(("slow", 0.05), ("bad", 0.01, True))
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    for task in done:
        print(task.get_name(), repr(task.exception()))
    for task in pending:
        task.cancel()

    for each in asyncio.as_completed([job("x", 0.03), job("y", 0.01), job("z", 0.02)]):
        print(await each)
    try:
        for each in asyncio.as_completed([job("quick", 0), job("never", 9)], timeout=0.05):
            print(await each)
    except TimeoutError:
        print("too late")


asyncio.run(main())
