"""What CPython says of tasks and coroutines that nobody holds or awaits, on stderr and with their places."""
import asyncio
import sys


class Kettle:
    async def boil(self):
        await asyncio.sleep(10)

    async def burst(self):
        raise ValueError("too hot")


async def main():
    asyncio.create_task(Kettle().burst(), name="dropped")
    await asyncio.sleep(0.02)
    print("reported by now", file=sys.stderr)


later = Kettle().boil()
later.close()
asyncio.run(main())

loop = asyncio.new_event_loop()
pending = loop.create_task(Kettle().boil(), name="pending")
loop.run_until_complete(asyncio.sleep(0.02))
kept = Kettle().boil()
