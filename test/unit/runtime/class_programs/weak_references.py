"""weakref while the objects live."""

import weakref
class N:
    def __init__(self, v): self.v = v
    def m(self): return self.v
    def __repr__(self): return f"N({self.v})"
n = N(1); r = weakref.ref(n); print(r() is n, r().v, type(r).__name__, r == weakref.ref(n), r is weakref.ref(n), hash(r) == hash(n), weakref.getweakrefcount(n))
p = weakref.proxy(n); print(p.v, p.m(), type(p).__name__, p)
wd = weakref.WeakValueDictionary(); wd["a"] = n; print(len(wd), wd["a"], "a" in wd, list(wd.items()), wd.get("z"))
wk = weakref.WeakKeyDictionary(); wk[n] = 5; print(wk[n], len(wk), n in wk, list(wk.keys()))
ws = weakref.WeakSet(); ws.add(n); print(len(ws), n in ws, list(ws))
f = weakref.finalize(n, print, "finalized", 1); print(f.alive); f(); print(f.alive)
wm = weakref.WeakMethod(n.m); print(wm()())
def t(f):
    try: print(f())
    except TypeError as e: print(e)
t(lambda: weakref.ref(5)); t(lambda: weakref.ref([])); t(lambda: weakref.ref("a"))
