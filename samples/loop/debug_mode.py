"""Debug mode tells where tasks and handles were made, and which callbacks took too long."""
import asyncio
import logging
import re
import time


def short(text):
    return re.sub(r"created at /.*/lib/python3.13/", "created at ", text)


class Shown(logging.Handler):
    def emit(self, record):
        if "took" in record.msg:
            entry, seconds = record.args
            print(record.levelname, short(entry), "about", round(seconds, 1))
        else:
            print(record.levelname, record.getMessage())


logging.getLogger("asyncio").addHandler(Shown())
logging.getLogger("asyncio").setLevel(logging.DEBUG)


async def slow(seconds):
    time.sleep(seconds)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    await asyncio.create_task(slow(0.2), name="by create_task")
    await loop.create_task(slow(0.2), name="by the loop")
    waiting = asyncio.ensure_future(slow(0.2))
    waiting.set_name("ensured")
    await asyncio.gather(waiting, slow(0.0))
    async with asyncio.TaskGroup() as group:
        group.create_task(slow(0.2), name="in a group")
    loop.call_soon(time.sleep, 0.2)
    await asyncio.sleep(0.01)
    print(short(repr(loop.create_future())))
    print(loop.call_soon(print, "called", [1, 2]))
    loop.slow_callback_duration = 1
    await asyncio.create_task(slow(0.2))


asyncio.run(main(), debug=True)
asyncio.run(slow(0.2))
