# `type` statements and type parameters (PEP 695, 696); classes that derive from `A[int]`.
type X = int
type Y[T] = list[T]
type Z[K, *V, **P] = dict[K, V]
type Rec = list[Rec] | None
print(X, X.__name__, X.__value__, X.__type_params__, type(X))
print(Y.__type_params__, Y[int], Y.__value__, repr(Y), Y.__parameters__)
print(Z.__type_params__, Rec.__value__)
def f[T](x: T) -> T: return x
print(f(1), f.__type_params__, 1)
class A[T, U: int, V: (int, str) = int]:
    def m[W](self, x: W) -> T: return x
    t: T
print(A.__type_params__, A[int, int, str], A.__parameters__)
T, U, V = A.__type_params__
print(T.__name__, U.__bound__, V.__constraints__, V.__default__, T.__bound__, T.has_default(), V.has_default(), T.__infer_variance__, T.__covariant__)
print(A[int, int, str]().m(3))
class B[T](A[T, int, str]): pass
print(B[int]().m(1))
type L = undefined_name
try: L.__value__
except NameError as e: print(e)
async def g[T](x: T) -> T: return x
print(g.__type_params__)
def h[*Ts, **P](*a: *Ts, **k: P.kwargs): return a
print(h.__type_params__, h(1,2))
import typing
print(isinstance(X, typing.TypeAliasType))
def k[T: str, S = int](a: T): print(T, S, T.__bound__, S.__default__)
k('x')
class C[T]:
    def f(self): return T
    x = T
print(C().f(), C.x, C().f() is C.x)
try: isinstance(1, X)
except TypeError as e: print(e)
print(X | str, list[X], X == X)
from typing import Generic, TypeVar
E = TypeVar('E')
class St(Generic[E]):
    def __init__(self): self.items = []
    def push(self, x: E): self.items.append(x)
class IntSt(St[int]):
    def total(self): return sum(self.items)
s = IntSt(); s.push(3); s.push(4); print(s.total(), isinstance(s, St), IntSt.__mro__[1])
