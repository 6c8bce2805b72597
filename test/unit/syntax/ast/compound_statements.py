if a: pass
if a: b; c;
if a:
    b
elif c:
    d
elif e: f
else:
    g;
while a: b
else: c
for a in b: c
for a, (b, [c, *d]) in e, f:
    g
else:
    h
for (a) in b,: c
async def f():
    async for a in b: pass
    async with a as b, c: pass
    return a, *b
    yield
    yield a,
    x = yield from b
    await (yield)
try: a
except: b
try:
    a
except b: c
except (b, c) as d:
    e
else: f
finally:
    g  # comment

try: a
finally: b
try: a
except* b as c: d
except* (e): f
with a: pass
with a as b: pass
with a as b, c as (d, e), f as g.h, i as j[0]: pass
with (a): pass
with (a, b): pass
with (a as b): pass
with (a as b, c,): pass
with (a, b) as c: pass
with (a), (b): pass
with (a).b as c, d: pass
with (a, b)[0]: pass
with (a := b): pass
with (a, b := c): pass
with (*a, b): pass
with (yield_()) as x, (y): pass
with a(b), c if d else e as f: pass
with (open(a) as b,
      open(c) as d):
    pass
with c if d else e as f, lambda: x as y: pass
with (c if d else e as f): pass
with (c if d else e as f, lambda: x as y): pass
with (a or b as c, not d as e): pass
with (a := b) as c: pass
with (a := b,): pass
with ((a, b)): pass
with ((a, b)) as c: pass
with (a, b) as c, d: pass
with (*a, b := c,) as d: pass
try: a
except b if c else d as e: pass
