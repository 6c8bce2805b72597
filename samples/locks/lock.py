import asyncio


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = asyncio.Lock()

    async def careless(self, amount):
        before = self.balance
        await asyncio.sleep(0)
        self.balance = before + amount

    async def careful(self, amount):
        async with self.lock:
            before = self.balance
            await asyncio.sleep(0)
            self.balance = before + amount


async def main():
    account = Account(100)
    await asyncio.gather(*[account.careless(10) for _ in range(5)])
    print("without a lock:", account.balance)
    account.balance = 100
    await asyncio.gather(*[account.careful(10) for _ in range(5)])
    print("with a lock:", account.balance)

    lock = account.lock
    print(lock.locked())
    await lock.acquire()
    waiter = asyncio.create_task(account.careful(1))
    await asyncio.sleep(0)
    print(lock.locked(), waiter.done())
    lock.release()
    await waiter
    print(account.balance, lock.locked())
    try:
        lock.release()
    except RuntimeError as error:
        print("RuntimeError:", error)


asyncio.run(main())
