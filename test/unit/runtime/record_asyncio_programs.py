"""Records asyncio_programs.out on CPython 3.13 in virtual time, so that a busy machine changes nothing:
`python3 -W ignore record_asyncio_programs.py > asyncio_programs.out`"""
import asyncio, runpy, selectors


class JumpingSelector(selectors.DefaultSelector):
    now = 1000.0

    def select(self, timeout=None):
        if timeout is None:
            return super().select(None)
        ready = super().select(0)
        if not ready and timeout > 0:
            JumpingSelector.now += timeout + 2e-5
        return ready


class VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self):
        super().__init__(JumpingSelector())

    def time(self):
        JumpingSelector.now += 1e-7
        return JumpingSelector.now


VirtualLoop.__name__ = VirtualLoop.__qualname__ = "_UnixSelectorEventLoop"
asyncio.DefaultEventLoopPolicy._loop_factory = VirtualLoop
runpy.run_path("asyncio_programs.py", run_name="__main__")
