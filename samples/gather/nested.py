import asyncio


async def leaf(name):
    print("leaf", name)
    await asyncio.sleep(0)
    return name


async def branch(name):
    leaves = await asyncio.gather(*[leaf(f"{name}{i}") for i in range(2)])
    return {name: leaves}


async def main():
    tree = await asyncio.gather(branch("a"), leaf("b"), asyncio.gather(leaf("c"), branch("d")))
    print(tree)


asyncio.run(main())
