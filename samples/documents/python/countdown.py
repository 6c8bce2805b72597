"""A countdown, with what it prints beside the statements."""
# countdown.py
import asyncio


async def count(start: int) -> str:
    while start:
        print(start)  # three times
        start -= 1
        await asyncio.sleep(1)
    return "lift-off"


print(asyncio.run(count(3)))

# Expected output:
# 3
# 2
# 1
# lift-off
