class JsonMixin:
    def to_json(self):
        return "{" + ", ".join(f'"{k}": {v!r}' for k, v in self.__dict__.items()) + "}"


class LogMixin:
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.messages = []

    def log(self, text):
        self.messages.append(f"{type(self).__name__}: {text}")


class Base:
    def __init__(self, name):
        self.name = name


class Service(LogMixin, Base):
    def run(self):
        self.log("run " + self.name)
        return self.messages


class Point(JsonMixin):
    def __init__(self, x, y):
        self.x = x
        self.y = y


class A:
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B"] + super().who()


class C(A):
    def who(self):
        return ["C"] + super().who()


class D(B, C):
    def who(self):
        return ["D"] + super().who()


print(Service("db").run(), Point(1, 2.0).to_json(), D().who(), [c.__name__ for c in D.__mro__])


class Temperature:
    def __init__(self, celsius=0.0):
        self.celsius = celsius

    @classmethod
    def from_fahrenheit(cls, f):
        return cls((f - 32) * 5 / 9)

    @property
    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32

    def __eq__(self, other):
        return isinstance(other, Temperature) and self.celsius == other.celsius

    def __lt__(self, other):
        return self.celsius < other.celsius

    def __repr__(self):
        return f"{type(self).__name__}({self.celsius:.1f})"


class Reading(Temperature):
    unit = "C"

    def __init__(self, celsius, place="lab"):
        super().__init__(celsius)
        self.place = place


t = Temperature.from_fahrenheit(212)
r = Reading.from_fahrenheit(50)
print(t, r, r.place, r.unit, t.fahrenheit, sorted([t, r]), t == Temperature(100), r != t)
