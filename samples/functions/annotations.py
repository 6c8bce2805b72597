"""__annotations__, __defaults__ and __kwdefaults__ of functions, classes and the module."""
from typing import Optional
def f(a: int, b: str = "x", *args: float, c: bool = True, d=3, **kw: "list[int]") -> Optional[int]:
    return a
print(f.__annotations__)
print(f.__defaults__, f.__kwdefaults__)
class C:
    x: int
    y: str = "a"
    z: "list[C]"
    def m(self, q: int) -> None: ...
print(C.__annotations__)
print(C.m.__annotations__)
n: int = 5
s: str
print(__annotations__)
class E2(C):
    pass
print(E2.__annotations__)
async def co(u: int = 1) -> str: return ""
print(co.__annotations__, co.__defaults__)
print((lambda a, b=2, *, c=3: 0).__defaults__, (lambda a, b=2, *, c=3: 0).__kwdefaults__)
def g(): pass
print(g.__annotations__, g.__defaults__, g.__kwdefaults__)
print(C().m.__annotations__)
def h(x=[1], y={"a": 1}, z=None): return x
print(h.__defaults__)
h.__defaults__[0].append(2)
print(h())

print(h())

for name, t in C.__annotations__.items(): print(name, t)
f.__annotations__["new"] = int
print(f.__annotations__.get("new"))
import typing
def k(a: int, b: typing.Optional[str] = None, *c: dict[str, int]) -> list[C]: ...
print(typing.get_type_hints(k))
class Node(C):
    value: float
    next: "int | None" = None
print(Node.__annotations__, C.m.__annotations__ is C.m.__annotations__)


# annotations are expressions like any other: they may hold functions
def checked(check):
    return check(2)


def limited(value: checked(lambda x: x + 1)) -> checked(lambda y: f"{y}!"):
    return value


print(limited(1), limited.__annotations__)
