# Stars before any expression: in bare lists, indices, targets, f-strings; nested unpacking, slices.
def f():
    return *[1], 2
def g(): yield *(1,2), *"ab", 3
t = *[1], *{2}, *{3:4}, *"ab", *b"c", *(5,), *range(2), *[1]+[2], *f"q",
print(t, f(), list(g()))
class S:
    def __getitem__(self, k): return k
s = S()
print(s[*[1,2], 3], s[*'ab'], s[1, *(2,)], s[
  *[1],
  2], s[0:1, *[2]])
for x in *[1], *(2,3): print(x)
*(a, b), c = 1, 2, 3
print(a, b, c)
*[d, e], = 'xy'; print(d, e)
print(2 *[3], 2 * [3], [2] *2, (2) *(3), 4 **(2), f()[0] *[1])
print(f'{*[1, 2],} {2 *[1]}')
x = \
  *[1], \
  *[2]
print(x)
import asyncio
async def k(): return [1]
async def m():
    t = *await k(), *(await k())
    return t
print(asyncio.run(m()))
match *[1,2], 3:
    case [*q]: print(q)
x = y = *[1], 2; print(x)
x: tuple = *[1], 2; print(x)
l = [2 *[1], [*[1]], {*[3]}, (*[3],)]; print(l)
