# Objects that behave as Futures and coroutines do, without being any.
import asyncio


class Parcel:
    """A Future for all that asyncio can tell."""

    _asyncio_future_blocking = False

    def __init__(self, loop, name):
        self.inner = loop.create_future()
        self.name = name

    def __repr__(self):
        return f"<Parcel {self.name}>"

    def get_loop(self):
        return self.inner.get_loop()

    def done(self):
        return self.inner.done()

    def cancelled(self):
        return self.inner.cancelled()

    def result(self):
        return self.inner.result()

    def exception(self):
        return self.inner.exception()

    def cancel(self, msg=None):
        print("asked to cancel", self.name)
        return self.inner.cancel(msg)

    def add_done_callback(self, callback, *, context=None):
        self.inner.add_done_callback(lambda inner: callback(self), context=context)

    def remove_done_callback(self, callback):
        return 0

    def __await__(self):
        if not self.done():
            self._asyncio_future_blocking = True
            yield self
        return self.result()


class Counter:
    """A coroutine for all that asyncio can tell."""

    def __init__(self, future):
        self.future = future
        self.sent = 0

    def send(self, value):
        self.sent += 1
        if self.sent == 3:
            raise StopIteration(self.sent)
        return None

    def throw(self, kind, value=None, traceback=None):
        print("thrown in:", repr(kind))
        raise kind

    def close(self):
        print("closed")

    def __await__(self):
        return self


async def opened(parcel):
    return "opened " + await parcel


async def main():
    loop = asyncio.get_running_loop()

    def sent(name, after):
        parcel = Parcel(loop, name)
        loop.call_later(after, lambda: parcel.inner.done() or parcel.inner.set_result(name))
        return parcel

    parcel = sent("book", 0.02)
    print(asyncio.isfuture(parcel), asyncio.isfuture(Parcel), asyncio.isfuture(parcel.inner))
    print(asyncio.ensure_future(parcel) is parcel, asyncio.wrap_future(parcel) is parcel)
    print(await parcel)
    print(await asyncio.create_task(opened(sent("letter", 0.02))))
    print(await asyncio.gather(sent("a", 0.04), sent("b", 0.02), asyncio.sleep(0.01, "c")))
    print(await asyncio.shield(sent("glass", 0.02)))
    late = sent("late", 9)
    done, pending = await asyncio.wait([late], timeout=0.02)
    print(done, pending)
    try:
        await asyncio.wait_for(opened(late), 0.02)
    except TimeoutError:
        print("too late:", late.cancelled())
    lost = Parcel(loop, "lost")
    task = asyncio.create_task(opened(lost), name="opens")
    await asyncio.sleep(0.01)
    print(task)
    task.cancel("nobody knows")
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error))
    broken = Parcel(loop, "broken")
    loop.call_later(0.01, broken.inner.set_exception, ValueError("in pieces"))
    print(await asyncio.gather(opened(broken), return_exceptions=True))

    print(asyncio.iscoroutine(Counter(None)), asyncio.iscoroutine(Counter), asyncio.iscoroutine(opened))
    counter = Counter(None)
    task = asyncio.create_task(counter, name="counts")
    print(task, task.get_coro() is counter)
    print(await task, counter.sent)
    stopped = asyncio.ensure_future(Counter(None))
    await asyncio.sleep(0)
    stopped.cancel()
    try:
        await stopped
    except asyncio.CancelledError:
        print("stopped", stopped.cancelled())


asyncio.run(main())
