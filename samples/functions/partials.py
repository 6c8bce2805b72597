"""partial objects: what they hold, how they are shown, restored and bound."""
from functools import partial, partialmethod, update_wrapper


def show(*args, **keywords):
    return args, keywords


p = partial(show, 1, b=2)
print(p(3, c=4), p.func is show, p.args, p.keywords)
p.keywords["d"] = 5
print(p(), repr(p).replace(repr(show), "show"))
print(partial(p, 6).args, partial(partial(show, 1), 2)(3))
p.__setstate__((show, (9,), {"z": 0}, {"note": "kept"}))
print(p(1), p.note, p.__reduce__()[2][1:])
try:
    p.__setstate__((1,))
except TypeError as error:
    print(error)
print(partial[int])


class Cell:
    def set(self, *values, **more):
        return type(self).__name__, values, more

    on = partialmethod(set, True)
    both = partialmethod(on, False, k=1)
    fixed = partialmethod(staticmethod(show), 8)
    of_class = partialmethod(classmethod(lambda cls, *a: (cls.__name__, a)), "c")
    nothing = partialmethod(partial(show, c=6), 5)


cell = Cell()
print(cell.on(2), cell.both(3), cell.fixed(4), cell.of_class(5))
args, keywords = cell.nothing(7)
print(args[0] is cell, args[1:], keywords, cell.on.__self__ is cell)


class Wrapper:
    table = {"a": 1}


def target():
    pass


target.table = {"b": 2}
update_wrapper(Wrapper, target, assigned=(), updated=("table",))
print(Wrapper.table)


class Registry:
    registered = []

    @staticmethod
    @partial(lambda log, f: log + [f], registered)
    def second():
        return "second"


print(len(Registry.second))
