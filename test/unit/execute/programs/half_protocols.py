"""Protocols half filled: one of __setitem__ and __delitem__, items without a length, iterators that are none; numbers of subclasses and who is asked; __dict__ that stands before a class attribute."""
import collections, datetime, itertools
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class R:
    def __init__(self, *items): pass
    def __getitem__(self, key): pass
t(lambda: list(reversed(R())))
class R1:
    def __setitem__(self, k, v): pass
class R2:
    def __delitem__(self, k): print('del', k)
class R3:
    def __iter__(self): pass
class R4:
    def __iter__(self): raise TypeError('mine')
class R5:
    def __iter__(self): raise ValueError('mine')
def d(x):
    def f(): del x[0]
    return f
def s(x):
    def f(): x[0] = 1
    return f
for c in (R, R1, R2, R3): t(d(c())); t(s(c()))
for c in (R3, R4, R5): t(lambda: 1 in c()); t(lambda: list(c()))
class T:
    plain = 'héllo'
    @property
    def size(self): pass
    @size.setter
    def size(self, value): self.__dict__['plain'] = value
o = T()
o.size = [3, 1, 2]
print(str(o.plain).split(' object at')[0].split(' at 0x')[0])
print(T.plain.upper())
class D(int):
    def __rsub__(self, other): return 'rsub'
    def __sub__(self, other): return 'sub'
    def __radd__(self, other): return 'radd'
    def __rand__(self, other): return 'rand'
class F(float):
    def __rsub__(self, other): return 'frsub'
for a in (1, 1.5, True, D(2), F(2.5), 2**70, 1j, 'a'):
    for b in (D(4), F(3.5)):
        t(lambda: a - b); t(lambda: a + b); t(lambda: a & b); t(lambda: b - a)
xs = {'a': 1} if len('ab') == 2 else [1]
t(lambda: xs.remove(~('a' ** 0)))
t(lambda: pow(2**53, 2, 2+0.5j)); t(lambda: pow(1j, 2, 3)); t(lambda: pow('a', 2, 1j)); t(lambda: pow(2, 'a', 1j)); t(lambda: pow(2, 3, 5)); t(lambda: pow(2, 3, 1.5))
t(lambda: itertools.zip_longest('a', base=2)); t(lambda: list(itertools.zip_longest('ab', [1], fillvalue=0))); t(lambda: datetime.datetime(5, 2, 2, start=1)); t(lambda: datetime.date(1, 2, 3, a=4))
xs = [10, 8, 9]
print(xs[::~1], xs[::-2], xs[::(~1)], 'abc'[::~1], (1, 2, 3)[::~1], xs[::+2], xs[::-1], xs[::~0])
for n in xs[::~1]: print(n)
for n in [z for z in xs][::(-2)]: print(n)
for n in [z for z in xs][::((~1))]: print(n)
for c in 'abc'[::~1]: print(c)
for c in 'abc'[::-2]: print(c)
k = -2
for n in xs[::k]: print(n)
for n in xs[::-1]: print(n)
for n in reversed(xs[::2]): print(n)
print([n for n in xs[::-2]], sum(xs[::-2]), sorted(xs[::~1]), max(xs[::-2]))
import decimal, operator
t(lambda: itertools.islice('AbC', 3, -1, start=1)); t(lambda: list(itertools.islice('AbC', 2))); t(lambda: itertools.combinations(slice(1, 2), None)); t(lambda: itertools.combinations_with_replacement(slice(1, 2), None)); t(lambda: operator.concat(range(5, 0, -2), '-4.5')); t(lambda: operator.concat([1], [2])); t(lambda: decimal.Decimal('1', reverse=True))
class D(str): pass
class I(int):
    def __add__(self, other): return NotImplemented
class J(int): pass
class A:
    def __mul__(self, other):
        print('A mul'); return NotImplemented
    def __radd__(self, other):
        print('A radd'); return NotImplemented
    def __rmul__(self, other):
        print('A rmul'); return NotImplemented
class X:
    def __index__(self): return 2
for f in (lambda: D() * D(), lambda: D('a') * 2, lambda: D('a') * X(), lambda: D('a') + 1, lambda: D('a') + D('b'), lambda: D('%s!') % A().__class__.__name__, lambda: D('%d') % J(4), lambda: 2 * D('a'), lambda: D('a') - 1, lambda: 'x' + D('y'), lambda: [1] * D('a'), lambda: D('a') * [1],
    lambda: I() + I(), lambda: I(3) + 5, lambda: I(3) + J(4), lambda: 5 + I(3), lambda: J(3) + I(4), lambda: I(1) + 'a', lambda: I(1) + A(), lambda: J(1) + A(), lambda: A() * J(2), lambda: J(2) * A(), lambda: A() * 2, lambda: 2 * A(), lambda: J(2) * 'ab', lambda: 'ab' * J(2), lambda: [1] * J(2), lambda: J(2) * [1], lambda: J(2) ** J(3), lambda: J(7) // 2, lambda: J(7) / 2.0, lambda: 1.5 * J(2), lambda: J(5) % A(), lambda: divmod(J(7), 2), lambda: J(6) & 3, lambda: True + J(1)):
    t(f)
class Row:
    def __init__(self, e): self.e = e
    def __getitem__(self, k):
        if k < 2: raise self.e
        return k
    def __len__(self): return 4
for e in (IndexError, StopIteration, KeyError): t(lambda: list(reversed(Row(e))))
x = bytearray(b'xy')
def f():
    global x
    x += x
t(f); print(x)
x = bytearray()
t(f); print(x)
