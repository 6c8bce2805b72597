import asyncio


async def fail(kind, seconds):
    await asyncio.sleep(seconds)
    raise kind(f"after {seconds}")


async def patient():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("patient was cancelled")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(ValueError, 0.01))
            group.create_task(fail(KeyError, 0.01))
            group.create_task(patient())
    except* ValueError as caught:
        print("values:", caught.exceptions)
    except* KeyError as caught:
        print("keys:", [repr(error) for error in caught.exceptions])

    try:
        raise ExceptionGroup("two of them", [TypeError("t"), ExceptionGroup("inner", [OSError("o"), ValueError("v")])])
    except* (TypeError, OSError) as caught:
        print(repr(caught))
    except* ValueError as caught:
        print(caught.message, caught.exceptions[0].exceptions)


asyncio.run(main())
