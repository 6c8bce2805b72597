import asyncio


async def which():
    return asyncio.get_event_loop() is asyncio.get_running_loop()


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
print(loop.run_until_complete(which()))
loop.close()

try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print("RuntimeError:", error)

print(asyncio.run(which()))


async def nested():
    try:
        inner = which()
        asyncio.run(inner)
    except RuntimeError as error:
        inner.close()
        print("RuntimeError:", error)


asyncio.run(nested())
