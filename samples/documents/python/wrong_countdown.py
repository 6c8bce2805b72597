import asyncio


async def count(start):
    for number in reversed(range(start)):
        print(number)
        await asyncio.sleep(1)


asyncio.run(count(3))

'''
Output:
3
2
1
'''
