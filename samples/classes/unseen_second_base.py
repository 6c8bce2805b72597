# Bases that only the running program knows, beside others: all of them count, in C3 order.


def pick(kind):
    return {"case": Case, "plain": Plain}[kind]


class Case:
    def __init__(self, name="run"):
        self.name = name
        self.steps = []

    def set_up(self):
        self.steps.append("case")

    @classmethod
    def prepare(cls):
        return f"prepared {cls.__name__}"


class Plain:
    name = "plain"


class Helpers:
    def set_up(self):
        super().set_up()
        self.steps.append("helpers")

    def double(self, x):
        return x * 2


class Both(Helpers, pick("case")):
    def set_up(self):
        super().set_up()
        self.steps.append("both")

    def go(self):
        class Inner:
            def __init__(self, outer):
                self.outer = outer

        return Inner(self).outer.double(21)


print(Both.prepare(), [c.__name__ for c in Both.__mro__])
both = Both("first")
both.set_up()
print(both.name, both.steps, both.go(), isinstance(both, Case))
print(Both().name)


class Named(Helpers, pick("plain")):
    pass


print(Named.name, Named().name, Named().double("ab"), [c.__name__ for c in Named.__bases__])
