"""What the forms of typing refuse, protocols, marks, and overloads."""
import typing
from typing import *
class A(Any): pass
print(Any, A, A().__class__, isinstance(A(), A))
for f in (lambda: Any(), lambda: isinstance(1, Any), lambda: ClassVar(), lambda: type(ClassVar)(), lambda: type(List[int])(), lambda: Literal[1]()):
    try: print(f())
    except TypeError as e: print(e)
def sub():
    class B(ClassVar): pass
def sub2():
    class B(ClassVar[int]): pass
def sub3():
    class B(Union): pass
def sub4():
    class B(Optional[int]): pass
for f in (sub, sub2, sub3, sub4):
    try: f()
    except TypeError as e: print(e)
class L(List[int]): pass
print(L([1]), L.__mro__, issubclass(L, list))
@final
class F: pass
class G:
    @override
    def m(self): pass
    @overload
    def o(self, x: int) -> int: ...
    @overload
    def o(self, x: str) -> str: ...
    def o(self, x): return x
print(F.__final__, G.m.__override__, G().o(3), len(get_overloads(G.o)))
P = ParamSpec("P", default=None)
print(P.__default__, P.args == P.args, get_origin(P.args) is P, TypeVar("T").__default__)
print(type(NoDefault)() is NoDefault, issubclass(bytes, SupportsBytes), issubclass(int, SupportsBytes))
class Proto(Protocol):
    def meth(self) -> int: ...
for f in (lambda: Proto(), lambda: isinstance(3, Proto), lambda: issubclass(int, Proto)):
    try: print(f())
    except TypeError as e: print(e)
class H:
    @overload
    def o(self, x: int) -> int: ...
    @overload
    def o(self, x: str) -> str: ...
    def o(self, x): return x
print(H().o(3))
