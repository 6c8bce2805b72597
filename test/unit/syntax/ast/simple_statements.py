a = b = c; a, b = c, d; (a) = 1; (a, b) = [c, d] = e; *a, b = c; a.b = c[d] = e; [a] = b; a, = b
x: int; x: int = 1; (x): int; a.b: c = d; a[b]: c; x: 'str' = yield_; x: tuple[int, ...] = 1, 2
a += 1; a.b -= 1; a[b] *= c, d; a @= b; a /= b; a //= b; a %= b; a **= b; a >>= b; a <<= b; a &= b; a ^= b; a |= b
del a; del a, b; del (a, b); del (a), b[c], d.e; del a,; del [a]
assert a; assert a, b; assert (a, b)
pass; raise; raise a; raise a from b
import a; import a.b.c; import a as b, c.d as e
from a import b; from a.b import c as d, e; from . import a; from .. import (a, b as c,); from ...a import b; from .... import c; from a import *
from __future__ import annotations, division as d
global a, b
print; print >>f, x; print >> f; print(a)(b); exec(a); print -1; print [1]
type X = int; type Y[T] = list[T]; type = 1; type(a).b = 1; type[a] = 1; type(a)[b] = c = d; type X = 1
match = 1; match.a; match(a); match[a] = b; case = 1; match, case; match * a; match -a; _ = 1
async_ = 1; await a; nonlocal_ = 2
