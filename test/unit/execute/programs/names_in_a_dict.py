# module-level constructs under dynamic names
import math, os.path as osp
from math import sqrt as root, pi
g = globals()
x = 1; x += 2; print(x)
a, (b, *c) = 1, (2, 3, 4); print(a, b, c)
for i, j in [(1, 2)]: print(i, j)
for k in range(3): pass
else: print(k)
try: 1/0
except ZeroDivisionError as err: print(err, 'err' in g)
print('err' in g)
match [1, 2, {'q': 3}]:
    case [m1, *m2] if m1 == 1: print(m1, m2)
match 5:
    case int(n) as whole: print(n, whole)
if (w := 10) > 5: print(w)
print([y := v for v in range(3)], y, [v for v in range(2)], {v: v for v in 'ab'})
def deco(f): return f
@deco
def fn(p, q=2, *, r=3): return p + q + r + x
print(fn(1), fn(1, r=5), fn.__name__, fn.__qualname__)
class A:
    """doc"""
    z = x
    def __init__(self, v): self.v = v
    def m(self): return self.v + x, self.__class__.__name__
    @classmethod
    def c(cls): return cls(x)
    @property
    def p(self): return self.v
class B(A):
    def m(self): return super().m()
print(A(1).m(), B.c().m(), A.z, B(3).p, A.__doc__, B.__mro__)
def setg():
    global x, newg
    x = 100; newg = 'n'
    def inner():
        global x
        x += 1
    inner()
setg(); print(x, newg, g['x'])
del a
try: a
except NameError as e: print(e)
try: undefined_thing
except NameError as e: print(e)
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(15))
print(root(4), pi, math.floor(2.5), osp.join('a', 'b'))
import asyncio
async def co(n):
    await asyncio.sleep(0.01)
    return n * x
async def main():
    r = await asyncio.gather(*(co(i) for i in range(3)))
    print(r, sorted(locals()))
    async def inner(): return r
    print(await inner())
asyncio.run(main())
def gen():
    yield from range(3)
print(list(gen()), sum(gen()))
lam = lambda t: t * x
print(lam(2), (lambda: locals())(), list(map(lam, [1, 2])))
x = 2.5; print(x * 2, 4 / 2, x // 1)
s = 'str'; print(s.upper(), f'{s!r:>6}', s[1:], s * 2)
lst = [3, 1, 2]; lst.sort(); lst[0] = 9; lst[1:2] = []; print(lst, lst[-1])
dct = {'k': 1}; dct['k'] += 1; print(dct)
assert x == 2.5, 'no'
while x > 0:
    x -= 1
    if x < 1: break
else: print('never')
print(x, not x, -x, x if x else 0)
import time
t0 = time.time(); time.sleep(0.01); print(time.time() > t0)
print(type(g), len([k for k in g if k.startswith('__')]))
def f2(a, b=1, *args, c, **kw):
    d = 5
    for i in range(2): e = i
    return list(locals())
print(f2(1, c=2))
def f3():
    if False: un = 1
    try: pass
    except Exception as ex: pass
    return locals()
print(f3())
print(list(vars())[:3], 'fn' in dir())
def print(*a): g['__builtins__'].print('mine', *a)
print('shadowed')
del print
print('back')
def outer():
    v = 1
    def inner():
        nonlocal v
        v += 1
        return locals()
    r = inner()
    return r, locals().keys()
print(outer())
