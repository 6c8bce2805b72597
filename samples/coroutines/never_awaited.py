import asyncio


async def greet(name):
    print("hello", name)


async def main():
    greet("nobody")
    print("the line above said nothing")
    await greet("everybody")


asyncio.run(main())
