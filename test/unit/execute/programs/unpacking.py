# Unpacking, slices and deletion of every shape, with the messages of what does not fit.
a, *b, c = range(5); print(a,b,c)
(a, [b, (c, *d)]), e = (1, [2, (3, 4, 5)]), 6
print(a,b,c,d,e)
[x, y] = "ab"; print(x,y)
*z, = (1,2); print(z)
x = y = [1]; print(x is y)
print([*range(3), *"ab"], (*[1],), {*[1,2], 3}, {**{'a':1}, 'b':2, **{'a':3}})
def f(*a, **k): return a, k
print(f(*[1], 2, *(3,), a=1, **{'b':2}, c=3, **{'d':4}))
for i, (j, *k) in [(1,(2,3,4)),(5,(6,))]: print(i,j,k)
for (a), [b] in [(1,[2])]: print(a,b)
l = [0]*5
l[0], l[1:3], l[-1] = 1, [7,8,9], 2
print(l)
class O: pass
o = O(); o.a, o.b = 1, [2]; print(o.a, o.b)
o.a, *o.b = 1,2,3; print(o.b)
i = 0
i, l[i] = 1, 'x'; print(l)
try:
    a, b = 1, 2, 3
except ValueError as e: print(e)
try:
    a, b, *c = [1]
except ValueError as e: print(e)
try:
    a, b, c = iter([1])
except ValueError as e: print(e)
try:
    a, b = 5
except TypeError as e: print(e)
try:
    a, b = {1:2, 3:4, 5:6}
except ValueError as e: print(e)
try:
    (a, b), c = [1, 2], 3, 4
except ValueError as e: print(e)
try:
    *a, = None
except TypeError as e: print(e)
try: f(**{1:2})
except TypeError as e: print(e)
try: {**5}
except TypeError as e: print(e)
try: [*5]
except TypeError as e: print(e)
def g():
    return 1, *[2,3]
print(g())
def h():
    x = yield 1, *[2]
    print(x)
for v in h(): print(v)
for x in 1, *[2,3]: print(x, end=' ')
print()
t = 1, *[2]; print(t)
d = {}
d['a'], d['b'] = d['c'] = 1, 2
print(d)
[a, b], c = d = [[1, 2], 3]; print(a,b,c,d)
del a, (b, c), [d]
try: print(a)
except NameError as e: print(e)
l = list(range(10))
del l[::2]; print(l)
del l[0], l[-1]; print(l)
l[1:1] = [9,9]; print(l)
l[::2] = 'abc' if len(l[::2])==3 else 'ab'; print(l)
try: l[::2] = [1]
except ValueError as e: print(e)
l[5:2] = [0]; print(l)
l[:] = []; print(l)
l[:] = range(6); print(l[::-1], l[4:1:-1], l[-2:], l[:-2], l[10:], l[-100:2])
l[slice(1,3)] = []; print(l)
try: l[::0]
except ValueError as e: print(e)
try: l['a']
except TypeError as e: print(e)
try: l['a':]
except TypeError as e: print(e)
try: l[1:2] = 5
except TypeError as e: print(e)
try: l[::2] = 5
except TypeError as e: print(e)
class S:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print('set', k, v)
    def __delitem__(self, k): print('del', k)
s = S()
print(s[1:2], s[1:2, ::3], s[...], s[1,], s[()], s[*[1,2], 3], s[:, None], s[*'ab'])
s[1:2:3] = 4; s[:, 1] = 5; del s[::]; del s[1,2]
s[1] += 5 if False else 5
