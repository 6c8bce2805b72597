"""Event loops made and run by hand: their methods, their handlers of exceptions, handles, policies."""
import asyncio
import concurrent.futures
import contextlib
import contextvars
import io
import threading
from asyncio import AbstractEventLoop, BaseEventLoop, EventLoop, SelectorEventLoop


def attempt(f, *args, **named):
    try:
        return repr(f(*args, **named))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


print(EventLoop is SelectorEventLoop, [base.__name__ for base in SelectorEventLoop.__mro__ if base.__module__.startswith("asyncio.base")], issubclass(BaseEventLoop, AbstractEventLoop), issubclass(EventLoop, BaseEventLoop))
loop = asyncio.new_event_loop()
print(isinstance(loop, EventLoop), type(loop) is asyncio.SelectorEventLoop, isinstance(loop, AbstractEventLoop), loop.is_running(), loop.is_closed(), loop)
print(loop.get_debug(), loop.set_debug(True), loop.get_debug(), loop)
loop.set_debug(False)
print(loop.slow_callback_duration, attempt(setattr, loop, "slow_callback_duration", 0.5), loop.slow_callback_duration)

# ─── handlers of exceptions ───
seen = []


def handler(the_loop, context):
    print("handler", the_loop is loop, sorted(context), context["message"], repr(context.get("exception")))


print(loop.get_exception_handler(), loop.set_exception_handler(handler), loop.get_exception_handler() is handler)
loop.call_exception_handler({"message": "by hand"})
loop.call_exception_handler({"message": "with", "exception": ValueError("why")})
loop.call_soon(lambda: 1 / 0)
loop.call_soon(loop.stop)
loop.run_forever()
loop.set_exception_handler(None)
print(loop.get_exception_handler(), attempt(loop.set_exception_handler, 5))
with contextlib.redirect_stderr(io.StringIO()) as told:
    print(attempt(loop.default_exception_handler, {"message": "told on stderr"}))
print(told.getvalue())

# ─── factories of tasks ───
made = []


def factory(the_loop, coro, **named):
    made.append(coro.__name__)
    return asyncio.Task(coro, loop=the_loop, **named)


async def three():
    await asyncio.sleep(0)
    return 3


print(loop.get_task_factory(), loop.set_task_factory(factory), loop.get_task_factory() is factory)
print(loop.run_until_complete(three()), loop.run_until_complete(loop.create_task(three(), name="named")), made)
loop.set_task_factory(None)
print(loop.get_task_factory(), attempt(loop.set_task_factory, "no"))

# ─── threads and executors ───
executor = concurrent.futures.ThreadPoolExecutor(max_workers=1, thread_name_prefix="worker")
loop.set_default_executor(executor)
print(loop.run_until_complete(loop.run_in_executor(None, lambda: threading.current_thread().name)), attempt(loop.set_default_executor, None))


async def waits_for_a_thread():
    done = asyncio.Event()
    thread = threading.Thread(target=lambda: print("handle:", type(loop.call_soon_threadsafe(done.set)).__name__))
    thread.start()
    await done.wait()
    thread.join()
    future = asyncio.wrap_future(executor.submit(pow, 2, 10))
    print(type(future).__name__, await future, asyncio.wrap_future(future) is future, attempt(asyncio.wrap_future, 5))
    results = []

    def asks_the_loop():
        results.append(asyncio.run_coroutine_threadsafe(three(), loop).result())

    other = threading.Thread(target=asks_the_loop)
    other.start()
    while not results:
        await asyncio.sleep(0.01)
    other.join()
    return results


print(loop.run_until_complete(waits_for_a_thread()), attempt(asyncio.run_coroutine_threadsafe, 5, loop))

# ─── handles ───
color = contextvars.ContextVar("color", default="none")
context = contextvars.copy_context()
context.run(color.set, "red")


async def handles():
    plain = loop.call_soon(lambda: print("color", color.get()), context=context)
    late = loop.call_later(0.02, print, "late")
    print(type(plain) is asyncio.Handle, type(late) is asyncio.TimerHandle, isinstance(late, asyncio.Handle))
    print(plain.get_context() is context, late.get_context()[color] if color in late.get_context() else "no color", plain.cancelled(), late.cancelled())
    print(0 < late.when() - loop.time() <= 0.02, late.cancel(), late.cancelled(), repr(late)[:14])
    earlier, later = loop.call_at(loop.time() + 1, print), loop.call_at(loop.time() + 2, print)
    print(earlier < later, earlier == later, earlier <= later, later > earlier, earlier == earlier)
    earlier.cancel()
    later.cancel()
    task = asyncio.current_task()
    print(task.get_loop() is loop, task.get_context() is not context, loop.create_future().get_loop() is loop, asyncio._get_running_loop() is loop)
    await asyncio.sleep(0)


loop.run_until_complete(handles())


# ─── the end ───
async def generator():
    try:
        yield 1
        yield 2
    finally:
        print("the generator is closed")


async def leaves_a_generator():
    one = generator()
    print(await one.__anext__())
    return one


kept = loop.run_until_complete(leaves_a_generator())
print(loop.run_until_complete(loop.shutdown_asyncgens()), loop.run_until_complete(loop.shutdown_default_executor()))
print(attempt(executor.submit, print))
loop.close()
print(loop.is_closed(), attempt(loop.call_soon, print), attempt(loop.run_forever), attempt(loop.call_soon_threadsafe, print), loop.close(), loop)

# ─── policies ───
policy = asyncio.get_event_loop_policy()
print(isinstance(policy, asyncio.DefaultEventLoopPolicy), isinstance(policy, asyncio.AbstractEventLoopPolicy))
another = policy.new_event_loop()
policy.set_event_loop(another)
print(policy.get_event_loop() is another, asyncio.get_event_loop() is another, attempt(asyncio.set_event_loop_policy, 5))


class Counting(asyncio.DefaultEventLoopPolicy):
    count = 0

    def new_event_loop(self):
        Counting.count += 1
        return super().new_event_loop()


asyncio.set_event_loop_policy(Counting())
print(type(asyncio.get_event_loop_policy()).__name__, asyncio.run(three()), Counting.count)
asyncio.set_event_loop_policy(None)
print(type(asyncio.get_event_loop_policy()).__name__ != "Counting", asyncio._get_running_loop())
another.close()
asyncio._set_running_loop(another)
print(asyncio.get_running_loop() is another, asyncio._get_running_loop() is another)
asyncio._set_running_loop(None)
print(attempt(asyncio.get_running_loop))
