"""What inspect tells: kinds, docstrings, states, members, frames, sources."""
import inspect
from functools import partial, wraps
def f(a, /, b: int, *c, d=1, **e) -> str:
    "doc"
    yield
async def c(): pass
async def a(): yield
class C:
    "A class."
    def m(self):
        "method m"
    @property
    def p(self): pass
    @classmethod
    def k(cls): pass
    @staticmethod
    def s(): pass
class D(C):
    def m(self): pass
print(repr(inspect.cleandoc("  a\n    b\n\n      c  \n\n")), repr(inspect.cleandoc("\n\n\tx\n\t  y")), repr(inspect.cleandoc("")))
print(inspect.getdoc(D), inspect.getdoc(D().m), inspect.getdoc(f))
print(inspect.getfullargspec(f))
print(inspect.getfullargspec(C.m), inspect.getfullargspec(C().m))
g = f(1, 2)
print(inspect.getgeneratorstate(g)); next(g); print(inspect.getgeneratorstate(g)); g.close(); print(inspect.getgeneratorstate(g))
co = c(); print(inspect.getcoroutinestate(co)); co.close(); print(inspect.getcoroutinestate(co))
print(inspect.iscoroutinefunction(partial(c)), inspect.isgeneratorfunction(partial(f, 1)), inspect.isgeneratorfunction(C().m))
@wraps(f)
def w(*a): pass
print(inspect.unwrap(w) is f)
print([n for n, v in inspect.getmembers(C) if not n.startswith("__")], inspect.getmembers(f, inspect.iscode)[0][0])
print(inspect.getsource(C.m), inspect.getsource(D), inspect.getsourcelines(f))
def deco(x): return x
# comment one
# comment two
@deco
def long(a,
  b):
    x = """
text
"""
    return [
1, 2]

y = 1
print(inspect.getsource(long), inspect.getcomments(long))
print(inspect.currentframe().f_lineno, inspect.stack()[0].function, inspect.stack()[0].code_context, inspect.getframeinfo(inspect.currentframe())[1:])
try: 1/0
except ZeroDivisionError: print(inspect.trace()[0][2:])
print(inspect.getattr_static(C(), "m") is C.__dict__["m"], inspect.getattr_static(3, "zzz", 5))
print(inspect.getfile(f) == __file__)
for x in (3, len, int):
    try: print(inspect.getfile(x))
    except Exception as e: print(type(e), e)
def loop(): pass
loop.__wrapped__ = loop
try: inspect.unwrap(loop)
except ValueError as e: print(str(e)[:30])
print(inspect.CO_VARARGS | inspect.CO_GENERATOR, inspect.getmro(D))
