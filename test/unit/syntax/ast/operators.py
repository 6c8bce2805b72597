a + b * c - d / e // f % g @ h
a ** -b ** c; -a ** b; ~-+a; not not a
a ^ b & c; a | b ^ c & d << e + f; a & b ^ c | d; (a ^ b) & c; a - (b - c); (a - b) - c
a and b and c; a or b or c; a and b or c and d or e; (a and b) and c; a and (b and c)
a < b <= c != d == e > f >= g; a is b; a is not b; a in b; a not in b; a not  in (b is
  not c)
a if b else c if d else e; (a if b else c) if d else e
lambda: 0; lambda x, *y, z=1, **k: x if y else z
(a := 1); f(a := 2); [a := 3, b]
await a; await a ** b; -await a; await a.b(c)[d]; await a * b; a ** await b ** c
a.b.c; a[b][c]; a(b)(c); a.b(c)[d].e; (a)(b); (a).b; 1 .real; 1..real
f(*a | b, *c.d(), *e if g else h, *i or j, *[1][0], *k < l)
