"""Mappings behind **, iterables behind *, attributes that slots refuse, texts that are none, frozen dataclasses with slots."""
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def same(x): return x
for k in [same(1), same('a'), same(1.5), same([1]), same(None), same({}), same((1,)), same(True)]: pass
t(lambda: {**same(True), 'a': 1}); t(lambda: {**same(None)}); t(lambda: {**same([1])});  t(lambda: {**same('ab')})
t(lambda: {**1}); t(lambda: {'a': 1/0, **same(1)}); t(lambda: {**same(1), 'a': 1/0})
class K:
    def keys(self): return ['x']
    def __getitem__(self, k): return k
t(lambda: {**K()}); t(lambda: {**same(K())})
def f2(): pass
def f3(*a, **k): return a, k
t(lambda: same(K)(*same(1))); t(lambda: same(K)().keys(*same(1))); t(lambda: K().keys(*same(1)));t(lambda: K().keys(**same(1)))
class S:
    __slots__ = ('x',)
    constructor = 1
    def __init__(self, v=1): self.x = v
class S2:
    __slots__ = ['x', 'y']
    k = 3
    def __init__(self, v=1): self.__m = v
class S3:
    __slots__ = ('x',)
    def __getattr__(self, n): return None
t(lambda: S2())
t(lambda: S2(3))
s = S()
def st(o, n, v=1):
    def f(): setattr(o, n, v)
    return f
def dl(o, n):
    def f(): delattr(o, n)
    return f
for n in ('zz', 'constructor', 'prototype', 'toString', 'x', 'length', '__proto__', '__class__', '__dict__'): t(st(s, n)); 
for n in ('zz', 'constructor', 'prototype', 'toString', 'x', 'x', 'length', '__proto__', '__dict__'): t(dl(s, n)); 
def f():
    del s.zz
t(f)
def f():
    del same(s).zz
t(f)
def f():
    s.zz = 1
t(f)
def f():
    s.constructor = 1
t(f)
def f():
    same(s).constructor = 1
t(f)
class R:
    def __repr__(self): return None
class R2:
    def __str__(self): return None
    def __repr__(self): return 3
t(lambda: str(R())); t(lambda: repr(R())); t(lambda: str(R2())); t(lambda: repr(R2())); t(lambda: f'{R()}'); t(lambda: '%s' % R()); t(lambda: print(R())); t(lambda: str([R()])); t(lambda: format(R())); t(lambda: f'{R2()}'); t(lambda: f'{R2()!r}'); t(lambda: '{}'.format(R())); t(lambda: ascii(R()))
from dataclasses import dataclass, asdict
@dataclass(frozen=True, slots=True)
class P:
    x: int = 1
    def p(self): self.extra = 1
@dataclass(frozen=True)
class P1:
    x: int = 1
    def p(self): self.extra = 1
for p in (P(), P1()):
    t(st(p, 'new')); t(st(p, 'x')); t(dl(p, 'new')); t(dl(p, 'x')); t(lambda: p.p())
t(lambda: asdict(P(bytearray(b'xy')))); t(lambda: asdict(P([bytearray(b'xy')])))
import copy
t(lambda: copy.deepcopy(bytearray(b'x'))); t(lambda: copy.copy(bytearray(b'x'))); t(lambda: copy.deepcopy([bytearray(b'x'), memoryview]))
