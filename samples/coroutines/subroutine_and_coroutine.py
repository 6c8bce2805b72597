import asyncio


def boil(what):
    """A subroutine: a call runs it from its first line to its last."""
    print(f"boiling {what}")
    return f"hot {what}"


async def boil_later(what):
    """A coroutine: a call only makes an object; somebody has to drive it."""
    print(f"boiling {what}, later")
    await asyncio.sleep(0.01)
    return f"hot {what}"


print(boil("water"))

pot = boil_later("milk")
print(type(pot), type(pot).__name__)
print(pot.__name__, pot.__qualname__)
print("nothing has been boiled yet")
print(asyncio.run(pot))

print(asyncio.iscoroutinefunction(boil), asyncio.iscoroutinefunction(boil_later))
print(asyncio.iscoroutine(pot), asyncio.iscoroutine(boil))
