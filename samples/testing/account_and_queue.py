import asyncio
import unittest


class Account:
    """Money that can't be overdrawn."""

    def __init__(self, balance=0):
        self.balance = balance

    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError("not enough money")
        self.balance -= amount
        return self.balance


class AccountTest(unittest.TestCase):
    def setUp(self):
        self.account = Account(10)

    def test_withdraw(self):
        self.assertEqual(self.account.withdraw(4), 6)

    def test_overdraw(self):
        with self.assertRaisesRegex(ValueError, "not enough"):
            self.account.withdraw(11)
        self.assertEqual(self.account.balance, 10)

    @unittest.skip("banks are closed")
    def test_transfer(self):
        self.fail("never runs")

    def test_amounts(self):
        for amount in (1, 2, 3):
            with self.subTest(amount=amount):
                self.assertEqual(10 % amount, 0)


class FetchTest(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.queue = asyncio.Queue()
        await self.queue.put("first")

    async def test_get(self):
        self.assertEqual(await self.queue.get(), "first")

    async def test_timeout(self):
        await self.queue.get()
        with self.assertRaises(TimeoutError):
            await asyncio.wait_for(self.queue.get(), 0.01)


if __name__ == "__main__":
    unittest.main(verbosity=2)
