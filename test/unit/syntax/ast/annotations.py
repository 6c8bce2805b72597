a: list[int]; a: dict[str, list[int]]; a: int | None; a: int | str | None; a: b.c[d]; a: Callable[[int, str], bool]
a: Callable[..., int]; a: tuple[()]; a: tuple[int, *Ts]; a: Literal["a", 1]; a: "forward" | None; a: list[int] | dict[str, int]
a: b[c:d]; a: b[c:d, e]; a: list[int].c; a: type[int]; a: x if y else z; a: (int); a: Annotated[int, f(1), "x"]; a: not b; a: b and c
def f(a: int | str = 1, *b: list[int], c: dict[str, int] = {}, **d: type[A]) -> list[int] | None: pass
def f() -> "x": pass
def f() -> (yield_): pass
def f() -> tuple[int, ...]: pass
a: list[int] | b | c; a: b | list[int] | c | d[e].f | g; a: b | (c | list[int]); a: (b | c)[d] | e
a: list[int].b | c; a: list[int] | b.c[d].e; a: list[int] | None | "x"
