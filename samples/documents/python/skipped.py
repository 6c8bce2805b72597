# yieldstar: skip
import asyncio

asyncio.run(asyncio.sleep(1e9))
