f(); f(a); f(a,); f(a, *b, c, k=1, **d, e=2); f(x for x in y); f((x for x in y), 1)
f(print=1, match=2, type=3, exec=4)
[]; [1]; [1,]; [*a, b]; (); (1,); (1, 2); (*a, b); {1}; {1, *a}; {}; {1: 2, **a, 3: 4}
1, 2; 1,; *a, b; ((1)); ((1, 2),)
[x for x in y]; {x for x in y if a if b}; {k: v for k, v in y}; (x for x in y for z in x if z)
[x async for x in y]; [await x for x, in y]; [x for (x) in y]; [x for x.a in y]; [x for [x, *y] in z]
a[1]; a[1:2]; a[:]; a[::]; a[1:]; a[:2:3]; a[1, 2]; a[1,]; a[1:2, ...]; a[*b]; a[*b, c]; a[b := 1]; a[(1, 2)]
