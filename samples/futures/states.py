"""PENDING, CANCELLED, FINISHED: the three states of a Future. An exception finishes it too."""
import asyncio


def show(name, future):
    print(f"{name}: done={future.done()} cancelled={future.cancelled()} state={future._state}")


async def main():
    loop = asyncio.get_running_loop()
    waiting, given, broken, dropped = (loop.create_future() for _ in range(4))
    given.set_result("tea")
    broken.set_exception(ValueError("the cup fell"))
    dropped.cancel("changed my mind")

    show("waiting", waiting)
    show("given", given)
    show("broken", broken)
    show("dropped", dropped)

    print(given.result(), given.exception())
    print(repr(broken.exception()))
    for future in (waiting, broken, dropped):
        try:
            print(future.result())
        except BaseException as error:
            print(type(error).__name__, error)

    try:
        given.set_result("coffee")
    except asyncio.InvalidStateError as error:
        print("InvalidStateError:", error)
    print(given.cancel(), waiting.cancel(), dropped.cancel())
    print(waiting)
    print(given)


asyncio.run(main())
