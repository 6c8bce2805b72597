"""A module that keeps its names in a dict, because it asks for them."""

from math import pi

SERVINGS = 4


def evaluate(text):
    return eval(text)


def learn(text):
    exec(text, globals())


def add(**names):
    globals().update(names)


def known():
    return sorted(name for name in globals() if not name.startswith("_"))


class Oven:
    pass
