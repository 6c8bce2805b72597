import asyncio

squares = [n * n for n in range(6)]
even = [n for n in squares if n % 2 == 0]
pairs = [(a, b) for a in "xy" for b in range(2)]
table = {word: len(word) for word in ("tea", "milk")}
letters = {word[0] for word in table}
lazy = (n + 1 for n in squares)
print(squares, even, pairs, table, sorted(letters))
print(next(lazy), next(lazy), list(lazy), sum(n for n in even))
matrix = [[i * j for j in range(3)] for i in range(3)]
print(matrix, [cell for row in matrix for cell in row if cell])
print([x if x > 2 else -x for x in range(5)], [y := 3, y * 2], y)
print([f"{k}={v}" for k, v in sorted(table.items())], any(n > 20 for n in squares), max((len(w) for w in table), default=0))
n = "outer"
print([n for n in range(2)], n)
functions = [lambda: i for i in range(3)]
print([f() for f in functions], [(lambda j=j: j)() for j in range(3)])
print(*(c.upper() for c in "abc"), sep="")


async def number(n):
    await asyncio.sleep(0)
    return n


async def count(limit):
    for n in range(limit):
        yield await number(n)


async def main():
    print([await number(n) for n in range(3)], [n async for n in count(3)])
    print({n: await number(n * 2) async for n in count(3) if n})
    print(sorted([n async for n in count(4)], reverse=True), [await f for f in [number(7)]])


asyncio.run(main())
