"""Features of __future__ as objects, context variables, weak references to generators, raise in finally."""
from __future__ import annotations, generator_stop
import __future__
import contextvars, weakref, copy
print(annotations, generator_stop.getOptionalRelease(), __future__.all_feature_names[:2])
ns = {}
exec("from __future__ import division\nx = 3/2", ns)
print(ns["division"].compiler_flag, ns["x"])
for f in (lambda: contextvars.ContextVar(), lambda: contextvars.ContextVar(1), lambda: contextvars.Context(1)):
    try: print(f())
    except TypeError as e: print(e)
v = contextvars.ContextVar("v")
v.set(3)
print([type(i).__name__ for i in contextvars.copy_context().items()], contextvars.copy_context()[v], contextvars.copy_context().copy().run(v.get))
def g(): yield 1
x = g()
r = weakref.ref(x)
print(r() is x)
async def c(): pass
co = c()
for y in (x, co):
    try: copy.copy(y)
    except TypeError as e: print(e)
co.close()
def reraise():
    try:
        raise TypeError("foo")
    except:
        try:
            raise KeyError("caught")
        finally:
            raise
try: reraise()
except KeyError as e: print(repr(e))
w = contextvars.ContextVar("w")
w.set(1)
both = contextvars.copy_context()
print(w in both, len(both), sorted(x.name for x in both), type(next(iter(both))).__name__, sorted(both.values()))
