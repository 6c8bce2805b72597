# What the abstract loop and policy leave open, handles of a loop of one's own, a policy that sees its loop being set.
import asyncio

METHODS = {
    "run_forever": 0, "stop": 0, "is_running": 0, "close": 0, "time": 0, "create_future": 0, "get_debug": 0, "set_debug": 1,
    "run_until_complete": 1, "call_soon": 1, "call_later": 2, "call_at": 2, "call_soon_threadsafe": 1, "create_task": 1,
    "run_in_executor": 2, "add_reader": 2, "remove_writer": 1, "add_signal_handler": 2, "set_exception_handler": 1,
}
COROUTINES = {"shutdown_asyncgens": 0, "getaddrinfo": 2, "create_connection": 1, "create_server": 1, "sock_recv": 2, "subprocess_shell": 2, "connect_read_pipe": 2}

abstract = asyncio.AbstractEventLoop()
for name, count in METHODS.items():
    try:
        getattr(abstract, name)(*range(count))
    except NotImplementedError:
        print(name, end=" ")
print()


async def coroutines():
    for name, count in COROUTINES.items():
        try:
            await getattr(abstract, name)(*range(count))
        except NotImplementedError:
            print(name, end=" ")
    print()


asyncio.run(coroutines())

policy = asyncio.AbstractEventLoopPolicy()
for look in (policy.get_event_loop, policy.new_event_loop, policy.get_child_watcher):
    try:
        look()
    except NotImplementedError:
        print(look.__name__)


def call_later(loop, delay, callback, *args, context=None):
    print("later:", delay, args, context)


def cancelled(loop, handle):
    print("cancelled:", handle.when())


methods = {"get_debug": lambda loop: False, "call_later": call_later, "_timer_handle_cancelled": cancelled}
loop = type("Patient", (asyncio.AbstractEventLoop,), methods)()
loop.call_soon(print, 1, 2)
handle = asyncio.Handle(print, ("shown",), loop)
print(handle, handle.cancelled())
handle._run()
handle.cancel()
print(handle, handle.cancelled())
timer = asyncio.TimerHandle(2.5, print, (), loop)
print(timer, timer < asyncio.TimerHandle(3.5, print, (), loop), timer == asyncio.TimerHandle(2.5, print, (), loop))
timer.cancel()
print(timer)


class Watched(asyncio.DefaultEventLoopPolicy):
    def set_event_loop(self, loop):
        print("set", loop)
        super().set_event_loop(loop)


class Shifted(asyncio.SelectorEventLoop):
    """Its clock is ahead."""

    shift = 100

    def time(self):
        return super().time() + self.shift


async def times():
    loop = asyncio.get_running_loop()
    began = loop.time()
    await asyncio.sleep(0.1)
    loop.call_at(loop.time() + 0.1, print, "at its time")
    await asyncio.sleep(0.2)
    print(round(loop.time() - began, 1))
    loop.call_later(50, print, "the clock was put forward")
    Shifted.shift = 160
    await asyncio.sleep(0.1)


asyncio.set_event_loop_policy(Watched())
with asyncio.Runner(loop_factory=lambda: Shifted()) as runner:
    runner.run(times())
asyncio.run(asyncio.sleep(0))
