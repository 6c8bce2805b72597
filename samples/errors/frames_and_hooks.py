# sys._getframe, atexit, sys.unraisablehook, errno; copies of exceptions and their attributes.
import sys, atexit, errno
def f():
    fr = sys._getframe()
    print(fr.f_code.co_name, fr.f_lineno, fr.f_back.f_code.co_name, fr.f_back.f_lineno, fr.f_globals["__name__"])
    print(sys._getframe(1).f_lineno, sys._getframemodulename(1))
def g():
    f()
g()
try: sys._getframe(50)
except ValueError as e: print(e)
def bye(*a, **k): print("bye", a, k)
def bad(): raise ValueError("x")
atexit.register(bye, 1, x=2)
atexit.register(bad)
def hook(u): print(u.exc_type, u.exc_value, u.err_msg.split(" at ")[0], u.object)
sys.unraisablehook = hook
print(errno.ENOENT, errno.errorcode[errno.EWOULDBLOCK], len(errno.errorcode))
for n in ("args","__traceback__","__cause__","__context__","__suppress_context__"):
    try: delattr(ValueError(),n)
    except Exception as e: print(type(e),e)
e=ValueError(1); e.x=3
print(e.__reduce__(), ImportError("a",name="b").__reduce__(), OSError(2,"x","f").__reduce__(), AttributeError("m",name="n",obj=3).__reduce__(), StopIteration(3).__reduce__(), BlockingIOError(1,"a",3).__reduce__())
import copy
c = copy.copy(e); print(c, c.x, c.args, copy.deepcopy(ImportError("a", name="b")).name, copy.copy(OSError(2,"x","f")).filename)
class N(OSError):
    def __new__(cls, message, baz):
        self = super().__new__(cls, message)
        self.baz = baz
        return self
n = N("m", baz="b"); print(n.args, n.baz, str(n))
class I(OSError):
    def __init__(self): pass
print(I().args, repr(str(I())), I().errno)
try:
    try: raise ValueError("q")
    except (ValueError, 42): pass
except TypeError as e: print(e)
