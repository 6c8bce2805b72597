"""Names are bound when the whole pattern matched; the subject is what it was when matching began; which pattern takes what."""

import collections
import collections.abc


def half_way(x):
    first = last = "unbound"
    match x:
        case [first, 0]:
            return "zero", first
        case {"k": first, "l": 1}:
            return "mapping", first
        case [[first, 1], last]:
            return "nested", first, last
    return "none", first, last


for value in ([1, 0], [1, 2], {"k": 5, "l": 1}, {"k": 5, "l": 2}, [[3, 1], 4], [[3, 2], 4]):
    print(half_way(value))


def subject_changes(x):
    match x:
        case [1, 0] if (x := x[:1]):
            pass
    match x:
        case [1] if (x := 7) > 8:
            return "guard", x
        case [1]:
            return "still the list", x
        case 7:
            return "the new one", x


print(subject_changes([1, 0]))


def alternatives(x):
    match x:
        case (a, b, 9) | (b, a, 10) | (a, 11, b):
            return a, b
    return None


print(alternatives((1, 2, 9)), alternatives((1, 2, 10)), alternatives((1, 11, 3)), alternatives((1, 2, 3)))


class Ends(collections.abc.Sequence):
    def __getitem__(self, i):
        return f"item {i}"

    def __len__(self):
        return 42


match Ends():
    case [first, *_, last]:
        print(first, last)


class Registered:
    def __len__(self):
        return 0

    def __getitem__(self, i):
        raise IndexError(i)

    def keys(self):
        return []


def kind(x):
    match x:
        case [*_]:
            return "sequence"
        case {}:
            return "mapping"
        case _:
            return "neither"


print(kind(Registered()))
collections.abc.Sequence.register(Registered)
print(kind(Registered()), kind(collections.UserDict()), kind("text"), kind(b"bytes"), kind(range(2)), kind({1}))


class MappingFirst(collections.UserDict, collections.abc.Sequence):
    pass


class SequenceFirst(list, collections.abc.Mapping):
    def __iter__(self):
        return iter(())


print(kind(MappingFirst()), kind(SequenceFirst()))


class Keys:
    KEY = "a"
    OTHER = "b"


def keyed(x):
    match x:
        case {Keys.KEY: y, "a": z}:
            return y, z
        case {Keys.OTHER: y}:
            return y


class Twice:
    __match_args__ = ("a", "a")
    a = None


def twice(x):
    match x:
        case Twice(y, z):
            return y, z


for call, argument in ((keyed, {"a": 0, "c": 1}), (keyed, {"b": 1}), (twice, Twice())):
    try:
        print(call(argument))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
