"""A class is called by its own constructor, and a function by its own parameters, whatever stands in texts and comments."""
class Outer:
    def make(self):
        """constructor(a, b)"""
        class Inner:
            def __init__(self, x, y=2): self.x = x
        return Inner(1).x
    def text(self): return f"constructor(a{self!r:.0}) {'constructor('}"  # constructor(q)
make = [Outer][0]
print(make().make())
try: make(1)
except TypeError as e: print(e)
class Two:
    label = f"{'constructor(zz'} `"
    def __init__(self, a, *, b=3): self.a = a; self.b = b
class Three(Two):
    def m(self):
        class Q:
            def __init__(self): pass
        return Q
for cls in (Two, Three):
    print(cls(1).b, cls(a=1, b=5).b)
    try: cls()
    except TypeError as e: print(e)
    try: cls(1, 2)
    except TypeError as e: print(e)
class A:
    def __init__(self, url="http://x/*", n=1, *, t="*/ ) {"): self.url = url; self.n = n; self.t = t
class B:
    def __init__(self, q='")', w="`${", r=1): self.q = q; self.r = r
for c in (A, B):
    try: x = c(); print(vars(x)); x = c("u", 3) ; print(vars(x)); x = c(1, n=5); print(vars(x))
    except TypeError as e: print(e)
    try: c(1, 2, 3, 4)
    except TypeError as e: print(e)
