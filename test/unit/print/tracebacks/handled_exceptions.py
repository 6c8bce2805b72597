import sys
def show(t):
    e = sys.exc_info()
    print(t, e[0], e[1], sys.exception())
show("start")
try:
    1/0
except ZeroDivisionError:
    show("in")
    try:
        {}["k"]
    except KeyError:
        show("nested")
    show("after nested")
    def inner():
        show("in func")
        try:
            raise ValueError("v")
        except ValueError:
            show("in func handler")
        show("in func after")
    inner()
    show("after func")
show("after")
def gen():
    try:
        raise IndexError("g")
    except IndexError:
        show("gen before")
        yield 1
        show("gen after")
    show("gen end")
    yield 2
g = gen()
next(g)
show("out gen")
try:
    raise TypeError("t")
except TypeError:
    show("h")
    next(g)
    show("h2")
show("end")
try:
    try:
        raise ValueError("a")
    finally:
        show("finally")
except ValueError:
    show("outer")
def f():
    try:
        raise KeyError(1)
    except KeyError:
        show("ret")
        return 5
f()
show("after ret")
for i in range(2):
    try:
        raise KeyError(i)
    except KeyError:
        continue
    finally:
        show("fin loop")
show("after loop")
for i in range(2):
    try:
        raise KeyError(i)
    except KeyError:
        break
show("after break")
class M:
    def __enter__(self): return self
    def __exit__(self, *a):
        show("exit")
        return True
with M():
    raise OSError("x")
show("after with")
