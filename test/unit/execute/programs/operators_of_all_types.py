"""Operators between a class with reflected methods and values of every type; special methods as values; counts that fill no memory."""
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class C:
    def __radd__(self, o): return 'radd'
    def __rmul__(self, o): return 'rmul'
    def __rmod__(self, o): return 'rmod'
    def __rsub__(self, o): return 'rsub'
    def __ror__(self, o): return 'ror'
class D: pass
for c in (C(), D()):
    for x in (b'a', bytearray(b'a'), 'a', [1], (1,), {1}, {1:2}, 1, 1.5, 1j, None, range(3), frozenset(), memoryview(b'a')):
        def g():
            y = x
            y += c
            return y
        t(lambda: x + c); t(lambda: x * c); t(lambda: x % c); t(lambda: x - c); t(lambda: x | c); t(g); 
        t(lambda: c + x); t(lambda: c * x); t(lambda: c % x)
t(lambda: [1].__add__(1)); t(lambda: [1].__mul__(None)); t(lambda: [1].__mul__('a')); t(lambda: (1,).__add__([])); t(lambda: (1,).__mul__(None)); t(lambda: 'a'.__add__(1)); t(lambda: 'a'.__mul__(1.5)); t(lambda: b'a'.__add__(1)); t(lambda: b'a'.__mul__(1.5)); t(lambda: [1].__iadd__(1)); t(lambda: [1].__rmul__(None)); t(lambda: bytearray(b'').__iadd__(1)); t(lambda: bytearray(b'').__mul__(''))
t(lambda: {1}.__or__([1])); t(lambda: {}.__or__([])); t(lambda: {}.__ior__(3)); t(lambda: {1}.__ior__([1])); t(lambda: (1).__add__('a')); t(lambda: (1.5).__add__('a')); t(lambda: 'a'.__mod__(1)); t(lambda: [1].__lt__(1)); t(lambda: [1].__getitem__('a')); t(lambda: (1).__round__(None)); t(lambda: (1.5).__round__(None)); t(lambda: (1.5).__round__('a')); t(lambda: (1).__round__('a')); t(lambda: round(1, None)); t(lambda: True.__round__(None)); t(lambda: [1] * -(2**63)); t(lambda: [1] * 2**70); t(lambda: 'a' * -(2**63)); t(lambda: 'a' * -(2**70))
def g():
    x = [1]; x *= -(2**63); return x
t(g)
def g():
    x = [1]; x *= -(2**70); return x
t(g)
def g(**x):
    x *= b'Hello'; return x
t(g)
def g(**x):
    x += b'Hello'; return x
t(g)
def g(*x):
    x *= b'Hello'; return x
t(g)
def g(*x):
    x *= {}; return x
t(g)
def g(x):
    x *= {}; return x
for x in (1, 's', [1], {}, (), b'', None, {1}): t(lambda: g(x))
def g(x):
    x *= [1]; return x
for x in (1, 's', [1], {}, (), b'', None, {1}, 1.5): t(lambda: g(x))
from collections import deque
t(lambda: deque([1, 2, 3], 4) * 5); t(lambda: deque([1], 4) * 2**62); t(lambda: deque() * 2**62);t(lambda: deque([1, 2, 3], 2) * 1);t(lambda: deque([1, 2, 3], 0) * 4); t(lambda: deque([1]) * -1)
t(lambda: [] * 2**62); t(lambda: () * 2**62); t(lambda: '' * 2**62); t(lambda: b'' * 2**62); t(lambda: [] * 2**64)
