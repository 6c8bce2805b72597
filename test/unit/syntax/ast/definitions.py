def f(): pass
def f(a, b=1, /, c: int = 2, *args: int, d, e: str = 'x', **kwargs: object) -> None: return
def f(*, a, b=1): pass
def f(a, /): pass
def f(*args: *Ts): pass
def f[T, U: int, *Ts, **P](x: T) -> U: pass
def f[T = int, U: (int, str) = str, *Ts = *tuple[int], **P = [int]](): pass
async def f(print, match, type, _): await a
@a
@b.c(d)
@(e := f)[0]
async def f():
    """doc"""
    def g(): nonlocal x; return x

    return g  # after

# outside
class A: pass
class A(): x = 1
class A(B, *C, metaclass=M, **k): """doc"""
@a
class A[T](B[T]):
    x: int

    def f(self): ...
class A[T: int = bool]: pass
lambda *, a: a; lambda a, /, b: a; lambda *a, **k: (a, k); lambda a=1, *b: a
def naïve(ﬁ): return ﬁ.ﬁ
