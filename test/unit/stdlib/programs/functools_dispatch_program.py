"""`singledispatch` by annotations, how dispatching functions look, what is refused; classes in order."""

import functools, typing
def main():
    def f(arg: typing.Union[str, bytes]): ...
    def g(a: int | float): ...
    class A: ...
    def h(a: A): ...
    class B:
        def m(self, a: int): ...
        @classmethod
        def c(cls, a: A): ...
        @staticmethod
        def s(a: "A"): ...
    for x in (f, g, h, B.m, B.c, B.s): print(x.__annotations__)
    @functools.singledispatch
    def k(a):
        "Doc of k"
    @k.register
    def _(a: A): print("A")
    @k.register
    def _(a: int | float): print("number")
    @k.register
    def _(a: typing.Union[str, bytes]): print("text")
    k(A()); k(1); k(2.5); k("");print(k(None), k.__doc__)
    try: 
        @k.register
        def _(a: "undefined"): ...
    except NameError as e: print(e)
    try: 
        @k.register
        def _(a): ...
    except TypeError as e: print(str(e)[:50])
    try:
        @k.register
        def _(a: typing.List[int]): ...
    except TypeError as e: print(str(e)[:50], str(e)[-60:])
    try:
        @k.register
        def _(a: int | typing.List[int]): ...
    except TypeError as e: print(str(e)[:50], str(e)[-80:])
    try:
        @k.register(list[int])
        def _(a): ...
    except TypeError as e: print(str(e))
    try:
        @k.register("x")
        def _(a): ...
    except TypeError as e: print(str(e))
    try: k()
    except TypeError as e: print(e)
    try: k.register(int|list[int], k)
    except TypeError as e: print(e)
    class M:
        "doc M"
        @functools.singledispatchmethod
        def t(self, a):
            "Doc of t"
            return "base"
        @t.register
        def _(self, a: int): return "int"
        @t.register
        @classmethod
        def _(cls, a: str): return cls.__name__ + " str"
        @t.register
        @staticmethod
        def _(a: bytes): return "bytes"
        @functools.singledispatchmethod
        @classmethod
        def make(cls, a):
            "Doc of make"
            return cls, "base"
        @make.register
        @classmethod
        def _(cls, a: A): return "A"
    m = M()
    print(m.t(1), m.t("a"), m.t(b""), m.t(None), m.t.__doc__, m.t.__name__, M.t.__doc__, M.make(A()), M.make.__doc__)
    try: m.t()
    except TypeError as e: print(e)
    try: m.t(a=1)
    except TypeError as e: print(e)
    print(M.__dict__["t"].__isabstractmethod__)
    print(type(m.t).__name__, m.t.__qualname__)
    def deco(f):
        @functools.wraps(f)
        def w(*a): return f(*a)
        return w
    @functools.singledispatch
    @deco
    def z(a: int) -> str:
        "Z"
    print(z.__doc__, z.__name__, z.__wrapped__.__name__, z.__annotations__, z.__module__)
    @functools.total_ordering
    class ByName(type):
        def __lt__(cls, other): return cls.__name__ < other.__name__
        def __eq__(cls, other): return cls.__name__ == other.__name__
        __hash__ = type.__hash__
    class P(metaclass=ByName): ...
    class Q(metaclass=ByName): ...
    print(P < Q, P > Q, P <= Q, Q >= P, sorted([Q, P])[0].__name__)
main()
