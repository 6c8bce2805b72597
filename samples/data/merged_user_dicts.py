"""Dicts of one's own class: made from keys, merged with others."""
from collections import UserDict


class Settings(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


made = Settings.fromkeys(["A", "B"], 1)
print(made, type(made).__name__, UserDict.fromkeys("xy"))
print(made | {"c": 2}, type(made | {"c": 2}).__name__)
print({"c": 2, "a": 0} | made, type({} | made).__name__)
print(made | UserDict(D=4))
made |= {"a": 5}
print(made)
try:
    made | 5
except TypeError as error:
    print(error)
