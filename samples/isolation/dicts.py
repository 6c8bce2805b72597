"""Keys and keywords that JavaScript's objects would take for something else."""
import json
from collections import Counter, OrderedDict, defaultdict, namedtuple

WORDS = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "length", "then", "valueOf", "1", "0", "-1", "undefined", "null", "NaN"]
d = {}
for i, w in enumerate(WORDS):
    print(w in d, d.get(w), end="; ")
    d[w] = i
print()
print(d)
print(list(d) == WORDS, d.pop("__proto__"), "__proto__" in d, d.setdefault("__proto__", "back"), list(d)[-1])
print(dict(__proto__=1, constructor=2), {**{"__proto__": [1]}, "then": 2}, {"__proto__": 1} == {"__proto__": 1}, {"__proto__": None})
print({w: len(w) for w in WORDS[:4]}, set(["__proto__"]) | {"constructor"} == {"constructor", "__proto__"})
print(json.dumps({"__proto__": {"x": 1}, "toJSON": 2}), json.loads('{"__proto__": {"a": 1}, "constructor": [1], "a": {"__proto__": 2}}'))
print(Counter(["__proto__", "constructor", "__proto__"]), defaultdict(list, __proto__=[1]), OrderedDict([("__proto__", 1), ("length", 2)]))


def keywords(**kwargs):
    return kwargs


def named(constructor, *, __proto__=None, then=3, **rest):
    return constructor, __proto__, then, rest


print(keywords(__proto__=1, constructor=2, prototype=3, then=4, toString=5, length=6, arguments=7, eval=8, undefined=9))
print(keywords(**{"__proto__": 1, "hasOwnProperty": 2}), keywords(**dict.fromkeys(WORDS[:5], 0)))
print(named(1, __proto__=2, then=5, toString=6), named(constructor=1), named(**{"constructor": 1, "__proto__": 4, "valueOf": 5}))
for call in (lambda: named(), lambda: named(1, constructor=2), lambda: named(1, 2)):
    try:
        print(call())
    except TypeError as e:
        print(e)
print("{__proto__} {constructor} {then}".format(__proto__=1, constructor=2, then=3), "{__proto__}{x}".format_map({"__proto__": 4, "x": 5}), "%(__proto__)s %(constructor)s" % {"__proto__": 6, "constructor": 7})
for template in ("{constructor}", "{__proto__}", "{toString}"):
    try:
        print(template.format_map({}))
    except KeyError as e:
        print("KeyError", e)
    try:
        print(template.format())
    except KeyError as e:
        print("KeyError", e)
Point = namedtuple("Point", "constructor then length toString")
p = Point(1, 2, 3, 4)
print(p, p.constructor, p.then, p.length, p.toString, p._replace(length=5), p._asdict(), len(p))


class Box:
    def __init__(self):
        self.data = {}

    def __getitem__(self, key):
        return self.data[key]

    def __setitem__(self, key, value):
        self.data[key] = value

    def __missing__(self, key):
        return "missing"


box = Box()
for w in WORDS[:6]:
    try:
        box[w]
    except KeyError as e:
        print(e, end=" ")
    box[w] = w
print([box[w] for w in WORDS[:6]])
print(vars(type("T", (), {"__proto__": 1, "constructor": 2}))["__proto__"], type("T", (), {"__proto__": 1}).__proto__, type("T", (), {"constructor": 2})().constructor)
o = type("O", (), {})()
o.__dict__["__proto__"] = 1
o.__dict__.update(constructor=2, then=3)
print(o.__dict__, o.__proto__, o.constructor, o.then, "__proto__" in o.__dict__, o.__dict__.pop("__proto__"), hasattr(o, "__proto__"))
