"""What a method reads from its instance may come from a class that a third one puts before its own."""


class Report:
    title = "report"
    factor = 2

    def heading(self):
        return self.title

    def doubled(self):
        return self.factor + self.factor

    def line(self):
        return self.prefix() + self.title

    def prefix(self):
        return ""


class Loud:
    title = "LOUD"

    def prefix(self):
        return "!! "


class Fine(Report):
    factor = 1.0


class LoudReport(Loud, Report):
    pass


class LoudFine(Loud, Fine):
    pass


for kind in (Report, LoudReport, Fine, LoudFine):
    made = kind()
    print(kind.__name__, made.heading(), made.doubled(), made.line())


# An attribute that the first of two bases gets later hides that of the second.
class Base:
    pass


class Early(Base):
    pass


class Late(Base):
    kind = "late"


class Joined(Early, Late):
    pass


joined = Joined()
print(joined.kind, Joined.kind)
Early.kind = "early"
print(joined.kind, Joined.kind)
Early.kind = int
print(joined.kind, Joined.kind)
Base.kind = "base"
print(joined.kind, Early().kind, Late().kind)
del Early.kind
print(joined.kind, Early().kind)


# What a descriptor misses inside a property, `__getattr__` is asked for under its own name.
class Forgetful:
    def __init__(self, start):
        pass

    def __get__(self, obj, owner=None):
        return self if obj is None else obj.__dict__.get("_" + self.name, self.start)


class Answering:
    part = Forgetful(1)

    @property
    def whole(self):
        return self.part

    def __getattr__(self, name):
        return name.upper()


def hidden(x):
    return x


answering = hidden(Answering())
print(answering.whole, answering.part, Answering().part)
