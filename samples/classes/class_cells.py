"""The cell that the methods of a class share, and metaclasses that don't pass it on."""
seen = None
class Keeps(type):
    def __new__(mcls, name, bases, namespace):
        global seen
        seen = dict(namespace)
        return super().__new__(mcls, name, bases, namespace)
class Without(metaclass=Keeps): pass
print("__classcell__" in seen)
class With(metaclass=Keeps):
    def f(self): return __class__
    def g(self): return super().__repr__()[:4]
print("__classcell__" in seen, With().f() is With, With().g(), hasattr(With, "__classcell__"))
print(seen["__classcell__"] is With.f.__closure__[0], len(With.f.__closure__), seen["__classcell__"].cell_contents)

class Drops(type):
    def __new__(mcls, name, bases, namespace):
        namespace.pop("__classcell__", None)
        return super().__new__(mcls, name, bases, namespace)
class Fine(metaclass=Drops): pass
try:
    class Broken(metaclass=Drops):
        def f(self): return __class__
except RuntimeError as error:
    print(error)
try:
    class Broken2(metaclass=Drops):
        def f(self): return super().f()
except RuntimeError as error:
    print(error)

class Twice(type):
    def __new__(mcls, name, bases, namespace):
        made = super().__new__(mcls, name, bases, namespace)
        type("Other", (), namespace)
        return made
try:
    class Doubled(metaclass=Twice):
        def f(self): return __class__
except TypeError as error:
    print(error)

kept = None
class Delays(type):
    def __new__(mcls, name, bases, namespace):
        global kept
        kept = namespace
        return None
class Later(metaclass=Delays):
    @staticmethod
    def f(): return __class__
print(Later)
try:
    kept["f"]()
except NameError as error:
    print(error)
Real = type("Real", (), kept)
print(Real.f() is Real)
for wrong in (None, 5, "x"):
    try:
        type("Wrong", (), {"__classcell__": wrong})
    except TypeError as error:
        print(error)
