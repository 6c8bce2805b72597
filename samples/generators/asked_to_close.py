"""What steps of an async generator give when it has finished, and when it went on although it was asked to close."""
import asyncio


async def numbers():
    yield 1
    yield 2


async def stubborn():
    for i in range(5):
        try:
            yield i
        except GeneratorExit:
            print("goes on")


STEPS = {
    "athrow": lambda generator: generator.athrow(ValueError(2)),
    "asend": lambda generator: generator.asend(None),
    "aclose": lambda generator: generator.aclose(),
    "anext": lambda generator: anext(generator),
}


async def tell(title, generator):
    for name, step in STEPS.items():
        try:
            print(title, name, await step(generator))
        except (StopAsyncIteration, ValueError) as error:
            print(title, name, "raises", repr(error))


async def main():
    exhausted = numbers()
    print([i async for i in exhausted])
    await tell("exhausted", exhausted)

    closed = numbers()
    await anext(closed)
    await closed.aclose()
    await tell("closed", closed)

    failed = numbers()
    try:
        await failed.athrow(KeyError("thrown"))
    except KeyError as error:
        print(repr(error))
    await tell("failed", failed)

    begun = numbers()
    steps = [step(begun) for step in STEPS.values()]
    for step in steps:
        try:
            step.send(None)
        except (StopIteration, StopAsyncIteration, ValueError) as error:
            print("by hand", repr(error))

    going = stubborn()
    print(await anext(going))
    try:
        await going.aclose()
    except RuntimeError as error:
        print(error)
    await tell("stubborn", going)
    print([i async for i in going])


asyncio.run(main())
