"""A thread that waits for what a loop of another thread does, in functions that say nothing of what they work on."""
import asyncio


class Worker:
    def prepare(self):
        self.loop = asyncio.new_event_loop()

    async def add(self, a, b):
        await asyncio.sleep(0.05)
        return a + b

    def target(self, timeout=None):
        future = asyncio.run_coroutine_threadsafe(self.add(1, 2), self.loop)
        return future.result(timeout)

    def work(self):
        future = self.loop.run_in_executor(None, self.target)
        print(self.loop.run_until_complete(future))
        self.loop.run_until_complete(self.loop.shutdown_default_executor())
        self.loop.close()


worker = Worker()
worker.prepare()
worker.work()
