"""Slots of object and type as values, powers of subclasses, orders that a metaclass makes, and names that a class body puts into `locals()`."""
import types


def attempt(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(object.__init__, object.__repr__, type.__call__, object.__reduce__, type.__subclasses__, type.mro)
print(type(object.__init__), isinstance(object.__lt__, types.WrapperDescriptorType), isinstance(type.mro, types.MethodDescriptorType))
print(int.__new__ is int.__new__, type(int.__new__).__name__, object.__new__.__name__)
attempt(lambda: type.mro(1))


class Moving:
    @property
    def __eq__(self):
        raise LookupError("nobody hears of it")

    @property
    def __lt__(self):
        raise LookupError("nor of this")


one = Moving()
print(one == one, one == Moving(), one != Moving())
attempt(lambda: one < Moving())


class Modular(int):
    def __pow__(self, other, modulus=None):
        return ("power", int(self), int(other), modulus)


class Half(float):
    def __pow__(self, other, modulus=None):
        return ("half", other, modulus)


print(pow(Modular(2), 3), pow(Modular(2), 3, 5), pow(2, Modular(3), 5), pow(Half(2.0), 3, 7))


class Ordering(type):
    def mro(cls):
        print(cls.__name__, "has no order yet:", cls.__mro__)
        return super().mro()


class First(metaclass=Ordering):
    pass


class Second(First):
    pass


print([cls.__name__ for cls in Second.__mro__])


class Hasty(type):
    def mro(cls):
        if cls.__name__ == "Early":
            attempt(lambda: type("Below", (cls,), {}))
        return type.mro(cls)


class Early(metaclass=Hasty):
    pass


class Prepared(type):
    @classmethod
    def __prepare__(*args):
        print("prepare", len(args), args[0].__name__, args[1])
        return {"given": 1}

    @classmethod
    def count(*args):
        return len(args)


class Filled(metaclass=Prepared):
    pass


print(Filled.given, Prepared.count(1, 2))


class NoMapping:
    def __prepare__(self, *args):
        return None


def no_mapping():
    class Refused(metaclass=NoMapping()):
        pass


attempt(no_mapping)


def shadowing():
    x = 42

    class Inside:
        locals()["x"] = 43
        y = x

    return Inside.y, x


print(shadowing())


class Keyed(dict):
    def __hash__(self):
        return 7


print(hash(types.MappingProxyType(Keyed())))
attempt(lambda: hash(types.MappingProxyType({})))
