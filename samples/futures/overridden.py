# A Future whose add_done_callback is the program's own, a task that is given a result, errors that travel as pickles.
import asyncio
import pickle


class Watched(asyncio.Future):
    def __init__(self, *, loop=None):
        self.seen = []
        super().__init__(loop=loop)

    def add_done_callback(self, callback, *, context=None):
        self.seen.append(context is not None)
        super().add_done_callback(callback, context=context)
        return None


class Echo(asyncio.Transport):
    def write(self, data):
        print("writes", data)


async def waits(future):
    return await future


async def main():
    loop = asyncio.get_running_loop()
    future = Watched()
    loop.call_later(0.02, future.set_result, "there")
    print(await waits(future), future.seen)

    task = asyncio.create_task(asyncio.sleep(0.01), name="given")
    await asyncio.sleep(0)
    loop.set_exception_handler(lambda loop, context: print(context["message"], type(context["exception"]).__name__, str(context["exception"]).split(" <")[0]))
    asyncio.Future.set_result(task, "early")
    print(await task)
    await asyncio.sleep(0.02)

    lock = asyncio.Lock()
    lock._loop = "another"
    async with lock:
        try:
            await asyncio.Condition(lock).acquire()
        except RuntimeError as error:
            print(str(error).split("]> ")[-1])


asyncio.run(main())
for error in (asyncio.IncompleteReadError(b"abc", 10), asyncio.LimitOverrunError("too long", 4), asyncio.IncompleteReadError(b"", None)):
    again = pickle.loads(pickle.dumps(error))
    print(type(again).__name__, again, vars(again))
Echo().writelines([b"one ", bytearray(b"two "), memoryview(b"three")])
for plain in (asyncio.Protocol(), asyncio.BufferedProtocol(), asyncio.Transport()):
    print(hasattr(plain, "__dict__"), end=" ")
    try:
        plain.color = "blue"
    except AttributeError as error:
        print(error)
echo = Echo()
echo.color = "blue"
print(vars(echo))
