"""Unlike a promise in JavaScript, a coroutine that is only called never begins."""
import asyncio

log = []


async def note(text):
    log.append(text)


async def main():
    first = note("first")
    print("after the call:", log)
    print(repr(first))
    await first
    print("after await:", log)

    second = note("second")
    task = asyncio.create_task(second)
    print("after create_task:", log)
    await asyncio.sleep(0)
    print("after one turn of the loop:", log, task.done())

    third = note("third")
    third.close()
    print("closed:", log)


asyncio.run(main())
