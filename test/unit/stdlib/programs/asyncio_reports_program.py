"""What asyncio tells of errors: through its logger, which a program may replace; where things were made, in debug mode."""

import asyncio
import asyncio.base_events
import asyncio.coroutines
import asyncio.log
import asyncio.unix_events
import traceback
from unittest import mock

print(asyncio.base_events.logger is asyncio.log.logger, asyncio.unix_events.logger.name)


def fails():
    raise ValueError("in a callback")


async def quiet():
    with mock.patch("asyncio.base_events.logger") as logger:
        asyncio.get_running_loop().call_soon(fails)
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    (message,), keywords = logger.error.call_args
    print(message.splitlines()[0].split(" at ")[0], keywords["exc_info"][0])


asyncio.run(quiet())


def told(loop, context):
    print(context["message"].split(" at ")[0])
    source = context.get("source_traceback")
    if source:
        print([(entry.name, entry.line) for entry in source][-1])
    loop.default_exception_handler(context)


async def debugged():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(told)
    future = asyncio.Future()
    print([(entry.name, entry.line) for entry in future._source_traceback][-1])
    print(traceback.format_list(future._source_traceback)[-1].split("line ")[1])
    task = asyncio.create_task(asyncio.sleep(0))
    print([entry.name for entry in task._source_traceback][-2:])
    with mock.patch("asyncio.base_events.logger") as logger:
        loop.call_soon(fails)
        await task
        await asyncio.sleep(0)
    (message,), keywords = logger.error.call_args
    print("source_traceback: Object created at (most recent call last):" in message, "loop.call_soon(fails)" in message)
    for refused in (asyncio.sleep, 5):
        try:
            loop.call_soon(refused)
        except TypeError as error:
            print(str(error).split(" got ")[0])


asyncio.run(debugged(), debug=True)


class Marked:
    _is_coroutine = asyncio.coroutines._is_coroutine

    def __call__(self):
        return asyncio.sleep(0)


print([asyncio.iscoroutinefunction(one) for one in (Marked(), Marked, mock.AsyncMock(), mock.Mock(), asyncio.sleep, mock.MagicMock())])

loop = asyncio.new_event_loop()
loop.call_exception_handler = mock.Mock()
loop.call_soon(fails)
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
print(loop.call_exception_handler.call_args[0][0]["message"].split(" at ")[0])
