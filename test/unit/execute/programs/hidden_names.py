"""Names that hide others: global past a local one, parameters bound anew, private names from outside; found by npm run fuzz."""
class C:
    def __init__(self, x):
        self.__m = x
    def get(self):
        return self.__m
c = C(1)
try:
    print(c.__m)
except AttributeError as e:
    print(e)
def f(a=[1], **kw):
    kw = a
    return kw
print(f())
def tell(v): print(v)
objects = [C(1)]
try:
    tell(objects[0].__m)
except AttributeError as e:
    print(e)
class D:
    def __init__(self, x=[[1], [2]]):
        self.__mangled = x
objects = []
objects.append(D("it's"))
try:
    print(tell(objects[0].__mangled))
except Exception as error:
    print(type(error).__name__, error)

def outer():
    n = 5
    def inner():
        global n
        n = 7
    inner()
    print(n)
outer()
print(n)
def o2():
    n = 1
    def i2():
        nonlocal n
        del n
    i2()
    try:
        print(n)
    except NameError as e: print(type(e), e)
    def i3():
        return n
    try:
        print(i3())
    except NameError as e: print(type(e), e)
o2()
class C:
    def __init__(self, x):
        self.__m = x
    def get(self):
        return self.__m
c = C(1)
try:
    print(c.__m)
except AttributeError as e:
    print(e)
c.__m = 5
print(c.__m, c.get(), c.__dict__)
class D(C):
    def __init__(self, x):
        super().__init__(x)
        self.__m = "d"
    def both(self):
        return self.__m, self.get()
    def __secret(self): return "secret"
    __shared = 3
    def all(self): return self.__secret(), self.__shared, D.__shared
d = D(8)
print(d.both(), d.all(), d.__dict__, d._C__m)
for f in (lambda: d.__secret(), lambda: d.__shared, lambda: D.__shared, lambda: d.__m):
    try:
        print(f())
    except AttributeError as e:
        print(e)
class F(C):
    def read(self):
        return self.__m
try:
    print(F(1).read())
except AttributeError as e:
    print(e)
xs = [1, 2, 3, 4]
print([x for x in xs if xs.pop()])
table = {"a": 1, "b": 2}
try:
    print([x for x in table if table.clear() is None])
except RuntimeError as e:
    print(e)


def counted(n, *rest, **more):
    rest = (*rest, n)
    more |= {"n": n}
    def bump():
        global n
        n += 1
        return n
    return bump(), n, rest, more


n = 40
print(counted(1, 2, k=3), n)
