"""`**` with what is no mapping, and names that are given twice: whoever is called is named."""


def f(a, b=2):
    return a, b


class Lamp:
    def switch(self, on, **rest):
        return on, rest

    @classmethod
    def make(cls, **kind):
        return kind


class Key(str):
    def __str__(self):
        return "hidden"


def attempt(act, *given):
    try:
        print(act(*given))
    except TypeError as error:
        print(error)


attempt(lambda d: f(**d), None)
attempt(lambda d: f(1, **d), [1])
attempt(lambda d: f(a=1, **d), {"a": 2})
attempt(lambda d: f(**d, **d), {"b": 2})
attempt(lambda lamp, d: lamp.switch(**d), Lamp(), 3)
attempt(lambda lamp, d: lamp.switch(on=True, **d), Lamp(), {"on": False})
attempt(lambda lamp, d: lamp.switch(**d), Lamp(), {"on": 1, Key("dim"): 2})
attempt(lambda d: Lamp.make(x=1, **d), {"x": 2})
attempt(lambda d: f(**d), {1: 2})
attempt(lambda d: dict(b=2, **d), {"b": 1})
attempt(lambda d: print(1, **d), {"end": "!\n"})
