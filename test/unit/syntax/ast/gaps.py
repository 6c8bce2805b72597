# constructs that the grammar only reads after grammar_gaps.ts has rewritten them
class A[T = int, *Ts = *tuple[int, ...], **P = [int, str]](B): pass
class A[T: int = bool, U: (int, str) = int, V = "x" | None]: pass
type X[T = list[int]] = T
def f[T: int = bool](x: T = 3) -> T:
    y = (a if b  # comment
  else c)
    z = [x for x
  in y]
    return (bar.
baz)
f"{x:=^{10}} {x:=5} {x!r:=+6d} {x:'>10} {x:=>{'5'}}"
f'''{
  x:=^
} {x
 .y}'''
a: b[c](1) = 2; a: b[c][d]; a: b[c] if d else e; a: b[c] & d; a: b[c] == 3; a: naïve[c] + 1
def f(x: b[c] or d = 1, *y: b[c][0]) -> b[c](d): pass
x = r"\\"[0]; x = [1][0]; x = y[0](1) in [2][0]; x = y.z[0][1]; z = "a[0](1)"; not [a](b)
