"""Enumerations: what auto() counts on, what is in a class, what cannot be set, bits that no flag has."""
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class E(IntEnum):
    A = 1
class S(StrEnum):
    A = 'a'
class G(Flag):
    A = auto()
class P(Enum):
    A = 1
def sv(o, n):
    def f():
        setattr(o, n, 5)
    return f
for o in (E.A, S.A, G.A, P.A):
    t(sv(o, 'value')); t(sv(o, 'name')); t(sv(o, 'names'));
    print(o.value)
t(lambda: ~S.A); t(lambda: -S.A); t(lambda: +S.A); t(lambda: ~E.A); t(lambda: ~P.A)
class L(list): pass
class F(float): pass
class T(str): pass
class B(bytes): pass
for x in (L(), F(2.5), T('x'), B(b'1')):
    t(lambda: ~x); t(lambda: -x)
    t(lambda: x[1:2:'a'])
for v in ('héllo', frozenset([1]), None, 1.5, -3, '', [1], b'', True, 10**30, 1j):
    def f():
        class Q(Enum):
            A = v
            B = auto()
        return list(Q)
    t(f)
    def f():
        class Q(Flag):
            A = v
            B = auto()
        return list(Q)
    t(f)
    def f():
        class Q(IntFlag):
            A = v
            B = auto()
        return list(Q)
    t(f)
    def f():
        class Q(IntEnum):
            A = v
            B = auto()
        return list(Q)
    t(f)
    def f():
        class Q(StrEnum):
            A = v
            B = auto()
        return list(Q)
    t(f)
def f():
    class Q(Enum):
        A = 'x'
        B = 3
        C = auto()
    return list(Q)
t(f)
def f():
    class Q(Enum):
        B = 3
        A = 'x'
        C = auto()
    return list(Q)
t(f)
t(lambda: -1 in E); t(lambda: 1 in E); t(lambda: 'a' in S); t(lambda: 'b' in S); t(lambda: 5 in G); t(lambda: 1 in G)
class I(IntFlag):
    A = 1
    B = 2
t(lambda: -1 in I); t(lambda: -5 in I);  t(lambda: 4 in I); t(lambda: 3 in I); t(lambda: I(-1)); t(lambda: I(4)); t(lambda: I(-5)); t(lambda: G(-1)); t(lambda: G(5)); t(lambda: -1 in G)
t(lambda: I.A in I.B); t(lambda: 1 in I.B); t(lambda: I.A in (I.A|I.B)); t(lambda:1.0 in I); t(lambda: 'a' in I);t(lambda: 1.0 in E); t(lambda: None in P); t(lambda: [] in P)
class I(IntFlag):
    A = 1
    B = 2
class G(Flag):
    A = 1
    B = 2
for C in (I, G):
    for v in (-1, -5, 4, 3, 1, 1.0, True, 'a', [], C.A | C.B, 3, 0, -2, -3, 3, ~C.A, -2, 7, C(0), 0):
        t(lambda: (v, v in C))
t(lambda: G(5)); t(lambda: G(-1)); t(lambda: G(-4)); t(lambda: G(-5)); t(lambda: G(-3)); t(lambda: I(-4)); t(lambda: I(-9)); t(lambda: I(12))
t(lambda: I.A in I.B); t(lambda: 1 in I.B); t(lambda: I.A in (I.A|I.B))
class H(Flag):
    A = auto()
t(lambda: H(5)); t(lambda: H(2)); t(lambda: H(-1)); t(lambda: H(-2)); t(lambda: H(-3)); t(lambda: ~H.A); t(lambda: H(1.0)); t(lambda: H('a'))
class N(Enum):
    A = [1]
    B = {}
    C = 1.0
    D = (1, 2)
for v in ([1], {}, 1, True, (1, 2), [1, 2], {1}, None, N.A, G.A): t(lambda: (v, v in N, N(v)))
for v in ([1], {}, 1, True, (1, 2), [1, 2], {1}, None, N.A, G.A): t(lambda: (v, v in N))
