"""inspect.signature: parameters, defaults, annotations, binding; decorators that check types; dispatch by annotation."""
import inspect
def f(a,b=2,/,c=3,*,d,e=5): pass
s=inspect.signature(f)
for a,k in [((),{}),((1,2,3,4),{}),((1,),{}),((1,),{'d':1,'x':2}),((1,),{'a':1,'d':3}),((1,2,3),{'c':1,'d':3})]:
    try: print(s.bind(*a,**k))
    except TypeError as e: print(e)
b=s.bind(1,d=4); print(b.args,b.kwargs,b.arguments); b.apply_defaults(); print(b.arguments, b.signature is s)
print(repr(s), s.parameters, list(s.parameters.values())[0].kind, repr(list(s.parameters.values())[0].kind))
print(s.replace(return_annotation=int), s == inspect.signature(f), hash(s)==hash(inspect.signature(f)))
p=s.parameters['b']; print(p, repr(p), p.replace(default=9), p.empty, p.kind.description, p.KEYWORD_ONLY)
for x in [3,int,len]:
    try: print(inspect.signature(x))
    except Exception as e: print(type(e),e)
def ff(x,y): pass
try: inspect.signature(ff).bind(1)
except TypeError as e: print(e)
print(inspect.signature(ff).bind_partial(1))
class C:
    def __init__(self,x:int=3)->None: pass
    def __call__(self,q): pass
    @classmethod
    def k(cls,z): pass
    @staticmethod
    def st(u: int, *, v: "str" = "a"): pass
    def m(self, a): pass
    @property
    def p(self) -> int: return 1
print(inspect.signature(C), inspect.signature(C()), inspect.signature(C.k), inspect.signature(C.m), inspect.signature(C().m), inspect.signature(C.st), C.p.fget.__annotations__)
class D: pass
print(inspect.signature(D))
import functools
print(inspect.signature(functools.partial(f,1,c=8)))
from dataclasses import dataclass, field, fields
@dataclass
class P:
    x:int
    y:list=field(default_factory=list)
    z:"str"="k"
print(inspect.signature(P))
for one in fields(P): print(one.name, one.type)
def deco(g):
    @functools.wraps(g)
    def inner(*args, **kwargs):
        bound = inspect.signature(g).bind(*args, **kwargs)
        bound.apply_defaults()
        for name, value in bound.arguments.items():
            hint = g.__annotations__.get(name)
            if hint is not None and not isinstance(value, hint):
                raise TypeError(f"{name} must be {hint.__name__}, got {type(value).__name__}")
        return g(*args, **kwargs)
    return inner
@deco
def area(w: float, h: float = 2.0) -> float:
    return w * h
print(area(2.5), inspect.signature(area), area.__annotations__)
try: area("x")
except TypeError as e: print(e)
async def co(a: int, *rest: str) -> None: ...
print(inspect.signature(co), inspect.signature(lambda x, *y, z=1: 0))
for name, p in inspect.signature(area).parameters.items():
    print(name, p.kind, p.default, p.annotation, p.default is inspect.Parameter.empty)
from functools import singledispatch
@singledispatch
def show(x): return "any"
@show.register
def _(x: int): return "int"
@show.register
def _(x: list | tuple): return "seq"
print(show(1), show([]), show(()), show("s"))
class E:
    def __new__(cls, a, b=1): return super().__new__(cls)
print(inspect.signature(E))
print(E.__annotations__, D.__annotations__)
