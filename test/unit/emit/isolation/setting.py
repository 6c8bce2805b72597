class Plain:
    pass


names = ["constructor", "__proto__", "prototype", "then", "toString", "valueOf", "length", "name", "arguments", "caller", "hasOwnProperty", "call", "$meta", "a$", "0", "10", "2", "a b", ""]
p = Plain()
for i, name in enumerate(names):
    setattr(p, name, i)
print(vars(p))
print([getattr(p, name) for name in names])
print(p.__dict__ == {name: i for i, name in enumerate(names)})
for name in names:
    delattr(p, name)
print(vars(p))
for i, name in enumerate(names):
    setattr(Plain, name, i)
print([getattr(Plain, name) for name in names], [getattr(p, name) for name in names])
print(sorted(n for n in vars(Plain) if not n.startswith("__") or n == "__proto__"))
for name in names:
    delattr(Plain, name)
print([hasattr(Plain, name) for name in names])


def function():
    return 1


for i, name in enumerate(names):
    setattr(function, name, i)
print(function.__dict__)
print([getattr(function, name) for name in names], function(), function.__name__)


class Writes:
    constructor = 1
    prototype = 2
    __proto__ = 3
    then = 4
    length = 5
    name = 6
    arguments = 7
    caller = 8
    toString = 9

    def valueOf(self):
        return "python"

    def hasOwnProperty(self, name):
        return f"asked {name}"

    @staticmethod
    def call():
        return "called"

    @classmethod
    def apply(cls):
        return cls.name

    @property
    def toJSON(self):
        return "json"


w = Writes()
print(w.constructor, w.prototype, w.__proto__, w.then, w.length, w.name, w.arguments, w.caller, w.toString, w.valueOf(), w.hasOwnProperty("x"), w.call(), w.apply(), w.toJSON)
print(Writes.constructor, Writes.prototype, Writes.__proto__, Writes.then, Writes.length, Writes.name, Writes.arguments, Writes.caller, Writes.toString, Writes.call(), Writes.apply())
print(f"{w.constructor} {w.name!r}", "{0.then} {0.length}".format(w), "%(name)s" % {"name": 1})


class Field:
    def __init__(self, constructor, then, __proto__, length, name):
        self.constructor = constructor
        self.then = then
        self.__proto__ = __proto__
        self.length = length
        self.name = name


f = Field(1, 2, 3, 4, 5)
print(f.constructor, f.then, f.__proto__, f.length, f.name, vars(f))
f = Field(constructor=1, then=2, __proto__=3, length=4, name=5)
print(vars(f))
