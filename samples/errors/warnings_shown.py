# Where a warning stands, how often it is shown, and who may have a say in it.
import warnings
from warnings import warn

def old():
    warnings.warn("old is deprecated",
                  DeprecationWarning,
                  stacklevel=2)

def helper():
    warn("careful")

class A:
    def m(self):
        warnings.warn("in method", stacklevel=3)
    @property
    def p(self):
        warnings.warn("prop", RuntimeWarning, 2)
        return 1

def go(a):
    a.m()

for i in range(3):
    helper()
    old()
old()
go(A())
x = [A().p for _ in range(2)]
print(x)
def gen():
    warnings.warn("gen", stacklevel=1)
    yield 1
    warnings.warn("gen2", stacklevel=2)
for _ in gen():
    pass
list(gen())
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    helper(); old()
    print([(str(w.message), w.category.__name__, w.filename.split("/")[-1], w.lineno) for w in log])
    print(log[0].line, log[0].source)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        helper()
    except UserWarning as e:
        print("caught", repr(e))
with warnings.catch_warnings(action="ignore"):
    helper(); old()
warnings.simplefilter("once")
for i in range(3): warn("once"); warn("twice")
warn("once")
warnings.warn(FutureWarning("instance"))
print(warnings.filters[0])
def show(message, category, filename, lineno, file=None, line=None):
    print("SHOW", message, category, filename.split("/")[-1], lineno, file, line)
warnings.showwarning = show
warn("shown")
warnings.warn_explicit("expl", UserWarning, "f.py", 3)
warnings.showwarning = warnings._showwarning_orig
print(warnings.formatwarning("m", UserWarning, "nofile.py", 3))
warnings.formatwarning = lambda *a: "FMT %r\n" % (a[0],)
warn("formatted")
lam = lambda: warn("lambda", stacklevel=1)
lam()
sorted([1,2], key=lambda v: warn("key%d" % v, stacklevel=2) or v)
@warnings.deprecated("no more")
def f(a, *, b=1):
    return a + b
print(f(1, b=5), f.__name__, f.__deprecated__)
@warnings.deprecated("no class")
class C:
    def __init__(self, x): self.x = x
print(C(3).x, C.__deprecated__)
class D(C): pass
print(D(4).x)
warn("deep", stacklevel=50)
