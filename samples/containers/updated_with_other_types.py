"""`update` brings values of other types into a dict, from another dict, from pairs and from keywords: what is done with them must know."""


def hidden(x):
    return x


from_dict = {"a": 1}
from_dict.update({"b": "x"})
for value in from_dict.values():
    print(value * 2, value == "x")

from_keywords = {"a": 1}
from_keywords.update(b="y", c=2.0)
for value in from_keywords.values():
    print(value * 2)

from_pairs = {"a": 1}
from_pairs.update([("q", "z")], more=True)
for value in from_pairs.values():
    print(value * 2, value == 1)

from_lists = {"a": 1}
from_lists.update([["q", None]])
for value in from_lists.values():
    print(value is None)

from_unknown = {"a": 1}
from_unknown.update(hidden({"k": "w"}))
for value in from_unknown.values():
    print(value * 2)

from_stars = {"a": 1}
from_stars.update(**hidden({"k": 2.0}))
for value in from_stars.values():
    print(value * 2)

from_zip = {"a": 1}
from_zip.update(zip("xy", "uv"))
for key, value in from_zip.items():
    print(key * 2, value * 2)

other_keys = {1: 1}
dict.update(other_keys, {"s": 2, (0,): 3})
for key in other_keys:
    print(key * 2)

flags = {None: 10, "a": 3}
flags.update({"c": -13, 2: True})
print([key for key, value in flags.items() if value == 1])
