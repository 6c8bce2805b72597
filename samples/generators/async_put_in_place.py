"""Async generators that never wait, iterated over where they are made: nobody holds them, all else is as ever."""
import asyncio
import sys
import traceback


async def counted(limit, start=0):
    print("begins")
    number = start
    while number < limit:
        if number % 5 == 3:
            number += 1
            continue
        yield number
        number += 1
    print("ends")


async def doubled(source):
    async for number in source:
        yield number * 2


async def pairs(limit):
    for i in range(limit):
        yield i, "abc"[i % 3]


async def failing(steps):
    for step in range(steps):
        yield step
    yield steps // 0


async def stopping(which):
    yield 1
    raise which("early")


async def early(limit):
    for i in range(limit):
        if i == 2:
            return
        yield i


async def waiting(limit):
    for i in range(limit):
        await asyncio.sleep(0.01)
        yield i


async def through(values):
    async for value in values:
        yield -value


class Ticker:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


async def first_even(limit):
    async for number in counted(limit, 1):
        if number % 2 == 0:
            return number
    return None


async def main():
    total = 0
    async for number in doubled(counted(9)):
        if number == 4:
            continue
        total += number
    else:
        print("total", total)
    async for i, letter in pairs(4):
        print(i, letter, end=" ")
        if i == 2:
            break
    print()
    async for number in early(10):
        print("early", number)
    for which in (StopAsyncIteration, StopIteration, ValueError):
        try:
            async for number in stopping(which):
                print(number)
        except Exception as error:
            print(repr(error), repr(error.__cause__))
    try:
        async for number in doubled(failing(1)):
            print("given", number)
    except ZeroDivisionError:
        traceback.print_exc(file=sys.stdout)
    try:
        async for number in early(5):
            print(1 // number)
    except ZeroDivisionError as error:
        print(error)
    print(await first_even(7))
    async for value in through(waiting(2)):
        print("waited", value)
    async for value in through(Ticker(2)):
        print("ticked", value)
    try:
        async for value in through(5):
            print(value)
    except TypeError as error:
        print(error)
    print([x async for x in doubled(counted(3))], sum([x async for x in early(9)]))
    generator = counted(2)
    print(type(generator).__name__, await anext(generator))
    async for rest in generator:
        print("rest", rest)
    try:
        for number in counted(3):
            print(number)
    except TypeError as error:
        print(error)
    values = []

    async def other():
        for i in range(2):
            values.append("other")
            await asyncio.sleep(0)

    task = asyncio.create_task(other())
    async for number in counted(2):
        values.append(number)
        await asyncio.sleep(0)
    await task
    print(values)


asyncio.run(main())
