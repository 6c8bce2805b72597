"""Copies that a class has a say in: the reduce protocol, `copyreg`, `__replace__`."""
import copy
import copyreg


class Temperature:
    """Rebuilt by calling the class again."""

    def __init__(self, degrees, log=None):
        self.degrees = degrees
        self.log = [] if log is None else log

    def __reduce__(self):
        return Temperature, (self.degrees, self.log)


warm = Temperature(21, ["set"])
again, deep = copy.copy(warm), copy.deepcopy(warm)
print(again is warm, again.log is warm.log, deep.log is warm.log, deep.log)


class Same:
    """A text says: it is its own copy."""

    def __reduce__(self):
        return "SAME"


same = Same()
print(copy.copy(same) is same, copy.deepcopy([same])[0] is same)


class Single:
    made = None

    def __new__(cls):
        if cls.made is None:
            cls.made = super().__new__(cls)
        return cls.made


print(copy.copy(Single()) is Single(), copy.deepcopy(Single()) is Single())


class Pair:
    def __new__(cls, left, *, right):
        self = super().__new__(cls)
        self.left, self.right = left, right
        return self

    def __getnewargs_ex__(self):
        print("asked for", self.left, self.right)
        return (self.left,), {"right": self.right}


print(vars(copy.copy(Pair(1, right=2))))


class Connection:
    """Its state leaves something out, and puts it back."""

    def __init__(self):
        self.host, self.socket = "here", object()

    def __getstate__(self):
        return {"host": self.host}

    def __setstate__(self, state):
        self.__dict__.update(state, socket=None)


print(vars(copy.copy(Connection())), vars(copy.deepcopy(Connection())))


class Bag(list):
    """What comes back has its items appended and its attributes set."""

    def __reduce_ex__(self, protocol):
        print("protocol", protocol)
        return Bag, (), {"label": "copied"}, iter(self), None


bag = Bag([1, [2]])
again = copy.deepcopy(bag)
print(again, again.label, again[1] is bag[1])


class Table(dict):
    def __reduce__(self):
        return Table, (), None, None, iter(self.items())


table = Table(a=[1])
print(copy.copy(table), copy.copy(table)["a"] is table["a"], copy.deepcopy(table)["a"] is table["a"])


class Slotted:
    __slots__ = ("x", "y")


slotted = Slotted()
slotted.x = [1]
print(slotted.__getstate__(), slotted.__reduce_ex__(4)[2:])
print(copy.deepcopy(slotted).x, hasattr(copy.copy(slotted), "y"))
print(object().__getstate__(), warm.__getstate__())


class Plain:
    pass


plain = Plain()
plain.items = ["a"]
make, args, *rest = plain.__reduce_ex__(4)
print(make is copyreg.__newobj__, args == (Plain,), rest)
make, args, state = plain.__reduce_ex__(0)
print(make is copyreg._reconstructor, args == (Plain, object, None), state)
print([1, 2].__reduce_ex__(2)[1:3], (1, 2).__reduce_ex__(2)[1], "a".__reduce_ex__(2)[1], {3}.__reduce_ex__(2))

# the attributes of an object, copied, are an ordinary dict
attributes = copy.copy(plain.__dict__)
print(attributes, type(plain.__dict__), plain.items, copy.deepcopy(plain.__dict__))


class Refused:
    __reduce_ex__ = __reduce__ = None


def answer(value):
    class Answer:
        def __reduce__(self):
            return value

    return Answer()


def newargs(**members):
    return type("New", (), members)().__reduce_ex__(4)


def attempt(call, *args, **keywords):
    try:
        print(call(*args, **keywords))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


for call in copy.copy, copy.deepcopy:
    attempt(call, Refused())
    attempt(call, answer(5))
    attempt(call, answer(()))
    attempt(call, answer((Plain,)))
    attempt(call, answer((Plain, (), None, None, None, None)))
attempt(newargs, __getnewargs__=lambda self: 5)
attempt(newargs, __getnewargs_ex__=lambda self: 5)
attempt(newargs, __getnewargs_ex__=lambda self: (1, 2, 3))
attempt(newargs, __getnewargs_ex__=lambda self: (1, {}))
attempt(newargs, __getnewargs_ex__=lambda self: ((), 1))
attempt(slotted.__reduce__)


class Wrong(Exception):
    def __init__(self, code, text):
        super().__init__(text)
        self.code = code


attempt(copy.copy, Wrong(1, "bad"))


class Foreign:
    def __init__(self, *values):
        self.values = values


copyreg.pickle(Foreign, lambda it: (Foreign, it.values + ("by copyreg",)))
print(copy.copy(Foreign(1)).values, copy.deepcopy(Foreign([2])).values, Foreign in copyreg.dispatch_table)
attempt(copyreg.pickle, Foreign, 5)
attempt(copyreg.pickle, Foreign, print, 5)

# what a deep copy has met is noted in the memo, with what must stay alive
memo = {}
nested = [1, (2, 3)]
made = copy.deepcopy(nested, memo)
print(memo[id(nested)] is made, memo[id(memo)][0] is nested, len(memo))


class Owner:
    def greet(self):
        return self.name


owner = Owner()
owner.name = "first"
owner.greeting = owner.greet
twin = copy.deepcopy(owner)
twin.name = "second"
print(twin.greeting(), twin.greeting.__self__ is twin, owner.greeting())


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __replace__(self, /, **changes):
        return Point(**(vars(self) | changes))


print(vars(copy.replace(Point(1, 2), y=5)))
attempt(copy.replace, 5, x=1)
attempt(copy.replace, 5, 6)
