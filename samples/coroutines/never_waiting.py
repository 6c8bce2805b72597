"""Coroutines that never wait: awaited at once, they behave as any other, also when they fail."""
import asyncio
import sys
import traceback


async def price(item, count=1, *, tax=0):
    return len(item) * count + tax


async def total(*items, **options):
    amount = 0
    for item in items:
        amount += await price(item, **options)
    return amount


async def countdown(n):
    if n == 0:
        return 10 // n
    return await countdown(n - 1) + 1


async def endless(n):
    return await endless(n + 1)


async def stops():
    raise StopIteration("enough")


async def guarded(n):
    try:
        return await countdown(n)
    except ZeroDivisionError as error:
        return await price(str(error), n)
    finally:
        print("guarded", n)


def frames(error):
    count = 0
    link = error.__traceback__
    while link is not None:
        count += 1
        link = link.tb_next
    return count


async def main():
    print(await price("tea"), await price("tea", 2, tax=1), await total("a", "bc", count=3))
    print(await guarded(2))
    for failing in (stops, countdown):
        try:
            await (failing() if failing is stops else failing(2))
        except Exception as error:
            print(repr(error), repr(error.__cause__))
    try:
        await stops()
    except RuntimeError as error:
        print(repr(error), repr(error.__cause__))
    try:
        await countdown(2)
    except ZeroDivisionError:
        traceback.print_exc(file=sys.stdout)
    try:
        await endless(0)
    except RecursionError as error:
        print(error, frames(error) > 900)
    try:
        await price()
    except TypeError as error:
        print(error)
    held = price("held")
    print(type(held).__name__, await held)
    try:
        await held
    except RuntimeError as error:
        print(error)
    print([await price("x" * n) for n in range(3)])


asyncio.run(main())
