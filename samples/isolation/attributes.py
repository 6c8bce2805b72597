"""Attribute names that mean something to JavaScript are names like any others, on objects of all kinds."""
import operator
import types

NAMES = ["constructor", "__proto__", "prototype", "then", "toString", "valueOf", "length", "name", "arguments", "caller",
         "hasOwnProperty", "isPrototypeOf", "toJSON", "apply", "call", "bind", "size", "__defineGetter__", "__lookupGetter__", "toLocaleString",
         "next", "throw", "return", "Symbol", "$meta", "$type", "$self", "exports", "require"]


class Plain:
    pass


class Slotted:
    __slots__ = ("constructor", "then", "length", "other")


class Meta(type):
    pass


class WithMeta(metaclass=Meta):
    pass


def function():
    pass


def try_all(label, make):
    problems = []
    for name in NAMES:
        x = make()
        if hasattr(x, name):
            problems.append(f"{name} is there: {type(getattr(x, name)).__name__}")
            continue
        try:
            getattr(x, name)
        except AttributeError as e:
            if name not in str(e):
                problems.append(str(e))
        assert getattr(x, name, 7) == 7
        try:
            setattr(x, name, [name])
        except (AttributeError, TypeError) as e:
            problems.append(f"set {name}: {type(e).__name__}")
            continue
        if getattr(x, name) != [name] or operator.attrgetter(name)(x) != [name]:
            problems.append(f"{name} reads {getattr(x, name)!r}")
        if "{0.%s}" % name and ("{0.%s}" % name).format(x) != str([name]):
            problems.append(f"format {name}")
        if name not in dir(x) or not hasattr(x, name):
            problems.append(f"dir {name}")
        if name not in vars(x) or vars(x)[name] != [name]:
            problems.append(f"vars {name}")
        delattr(x, name)
        if hasattr(x, name) or name in vars(x):
            problems.append(f"{name} stays")
        try:
            delattr(x, name)
            problems.append(f"deleted {name} twice")
        except AttributeError:
            pass
    print(label, problems if len(problems) < 9 else (len(problems), sorted({p.split(":")[-1] for p in problems})))


try_all("instance", Plain)
try_all("class", lambda: type("Fresh", (), {}))
try_all("class of a metaclass", lambda: Meta("Fresh", (), {}))
try_all("function", lambda: (lambda: None))
try_all("exception", lambda: ValueError("x"))
try_all("namespace", types.SimpleNamespace)
try_all("module", lambda: types.ModuleType("m"))
try_all("list", list)
try_all("dict", dict)
try_all("int", int)
try_all("str", str)
try_all("tuple", tuple)
try_all("generator", lambda: (i for i in []))
try_all("bound method", lambda: [].append)
try_all("builtin", lambda: len)
try_all("type", lambda: int)
s = Slotted()
for name in ("constructor", "then", "length"):
    print(hasattr(s, name), end=" ")
    setattr(s, name, name.upper())
    print(getattr(s, name), s.constructor if name == "constructor" else "")
for name in ("toString", "name", "__proto__"):
    try:
        setattr(s, name, 1)
    except AttributeError as e:
        print(e)


class Hostile:
    constructor = "class attribute"
    prototype = 1

    def __init__(self, then, length=3):
        self.then = then
        self.length = length
        self.__proto__ = "own"

    def toString(self):
        return "text"

    def valueOf(self):
        return 5

    def hasOwnProperty(self, name):
        return name.upper()

    @property
    def name(self):
        return "property"

    @staticmethod
    def apply(x):
        return x + 1

    @classmethod
    def call(cls):
        return cls.__name__


h = Hostile(lambda f: f, length=9)
print(h.constructor, h.prototype, h.length, h.__proto__, h.toString(), h.valueOf(), h.hasOwnProperty("x"), h.name, h.apply(1), h.call(), Hostile.call())
print(sorted(vars(h)), sorted(n for n in vars(Hostile) if not n.startswith("__")))
print(Hostile.constructor, Hostile.prototype, Hostile.name is not None, Hostile.toString(h), h + 1 if hasattr(h, "__add__") else "no add")
print(f"{h.constructor} {h.length:>3} {h.__proto__!r}", "{0.constructor} {0.__proto__} {x.length}".format(h, x=h))
for template in ("{0.__class__.__name__}", "{0.__class__.__mro__}", "{0.constructor.name}", "{0.toString.__name__}", "{0.nothing}", "{0[__proto__]}", "{0[0]}"):
    try:
        print(template, template.format(h))
    except Exception as e:
        print(template, type(e).__name__, e)


class Sub(Hostile):
    def toString(self):
        return "sub " + super().toString()

    def __getattr__(self, name):
        return f"missing {name}"


sub = Sub(1)
print(sub.toString(), sub.isPrototypeOf, sub.__lookupGetter__, sub.then, sub.toLocaleString, getattr(sub, "caller"))
print([n for n in ("then", "constructor", "isPrototypeOf") if n in vars(sub)])
