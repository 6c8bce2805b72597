"""Generic classes whose bases, parameters and arguments are looked at."""
from typing import Generic, TypeVar, Protocol, Union, Optional, List, Dict, Callable, Literal, Annotated, ClassVar, get_origin, get_args, Any
T = TypeVar("T"); S = TypeVar("S")
class Box(Generic[T]):
    def __init__(self, v: T): self.v = v
class Pair(Box[T], Generic[T, S]): pass
class IntBox(Box[int]): pass
print(Box.__orig_bases__, Box.__parameters__, Box.__mro__)
print(Pair.__parameters__, Pair.__orig_bases__, Pair.__mro__)
print(IntBox.__parameters__, IntBox.__orig_bases__)
b = Box[int](5)
print(b.v, b.__orig_class__, Box[int], Pair[int, T][str], Box[List[T]][int])
for f in (lambda: Box[int, str], lambda: IntBox[int], lambda: Generic[int], lambda: Generic[T, T], lambda: List[int][str], lambda: ClassVar[int, str]):
    try: print(f())
    except TypeError as e: print(e)
def bad():
    class X(Generic): pass
def bad2():
    class X(Box[S], Generic[T]): pass
def bad3():
    class X(Generic[T], Generic[S]): pass
for f in (bad, bad2, bad3):
    try: f()
    except TypeError as e: print(e)
print(Union[int, str] == Union[str, int], hash(Union[int, str]) == hash(Union[str, int]), Union[int, str] == (int | str), (int | str) == Union[str, int])
print(Optional[int].__name__, Union[int, str].__name__, Union[T, List[S]][int, str], (T | list[S])[int, str])
print(hash(int | str) == hash(str | int), (int | list[T]).__parameters__)
print(Literal[1, True, 1, Literal["a"]], Literal[1] == Literal[True], Literal[1, 2] == Literal[2, 1])
print(Annotated[Annotated[int, 1], 2], Annotated[int, "m"].__metadata__, Annotated[T, 5][int], Annotated[int, "m"].__origin__)
print(get_origin(Box[int]), get_args(Dict[str, List[T]][int]), Callable[[T], S][int, str])
class D(Protocol[T]):
    def m(self) -> T: ...
print(D.__parameters__, D.__mro__[1:])
class P[K, *Ts]:
    pass
print(P.__parameters__, P.__orig_bases__, P[int, str, float], P.__type_params__)
