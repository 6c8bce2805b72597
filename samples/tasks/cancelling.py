import asyncio


async def stubborn():
    try:
        print("stubborn: working")
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("stubborn: cleaning up")
        await asyncio.sleep(0.01)
        raise
    finally:
        print("stubborn: finally")


async def deaf():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("deaf: ignored", error.args)
    return "done anyway"


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    print("cancel:", task.cancel())
    print("asked:", task.cancelling(), task.cancelled())
    try:
        await task
    except asyncio.CancelledError:
        print("main: it was cancelled", task.cancelled())
    print("cancel again:", task.cancel())

    other = asyncio.create_task(deaf())
    await asyncio.sleep(0)
    other.cancel("please")
    print(await other, other.cancelled(), other.cancelling(), other.uncancel())

    early = asyncio.create_task(stubborn())
    early.cancel()
    result = (await asyncio.gather(early, return_exceptions=True))[0]
    print("never started:", repr(result))


asyncio.run(main())
