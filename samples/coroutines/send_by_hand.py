"""A coroutine driven without a loop: `send` starts it, and what it awaits decides where it stops."""


class Bell:
    def __init__(self, name):
        self.name = name

    def __await__(self):
        print(f"  {self.name} waits to be rung")
        answer = yield self.name
        print(f"  {self.name} heard {answer!r}")
        return len(answer)


async def doorman():
    first = await Bell("front door")
    second = await Bell("back door")
    return first + second


coro = doorman()
print("rings at", coro.send(None))
print("rings at", coro.send("ding"))
try:
    coro.send("dong!")
except StopIteration as stop:
    print("sum of lengths:", stop.value)

try:
    coro.send(None)
except RuntimeError as error:
    print("RuntimeError:", error)

fresh = doorman()
try:
    fresh.send("too early")
except TypeError as error:
    print("TypeError:", error)
fresh.close()

thrown = doorman()
thrown.send(None)
try:
    thrown.throw(KeyError("no key"))
except KeyError as error:
    print("KeyError:", error)
