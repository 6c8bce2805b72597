# All parts of an IsolatedAsyncioTestCase's test share their ContextVars, and leave those outside alone.
import contextvars
import unittest

steps = contextvars.ContextVar("steps", default=())


def step(name):
    steps.set(steps.get() + (name,))


class OneContext(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        step("setUp")
        self.addCleanup(self.last)
        self.addAsyncCleanup(self.first)

    async def asyncSetUp(self):
        step("asyncSetUp")

    async def test(self):
        step("test")

    async def asyncTearDown(self):
        step("asyncTearDown")

    def tearDown(self):
        step("tearDown")

    async def first(self):
        step("first cleanup")

    def last(self):
        print(steps.get())


result = OneContext("test").run()
print(result.errors, result.failures, steps.get())
