import asyncio

print("this is not printed either")
await asyncio.sleep(1)
