"""pprint of what is more than lists and dicts."""

import collections
import pprint
import types
from dataclasses import dataclass, field

words = "the quick brown fox jumped over a lazy dog".split()
numbered = dict(zip(words, range(len(words))))
pprint.pprint(collections.OrderedDict(numbered))
pprint.pprint(collections.defaultdict(int, numbered))
pprint.pprint(collections.Counter("abracadabra" * 4 + "simsalabim"), width=30)
pprint.pprint(collections.deque(zip(words, range(9)), maxlen=7))
pprint.pprint(collections.deque(words), width=40)
pprint.pprint(collections.ChainMap(numbered, {"a": 1}, {}))
pprint.pprint(collections.UserDict(numbered))
pprint.pprint(collections.UserList(words), width=20)
pprint.pprint(collections.UserString(" ".join(words)), width=20)
pprint.pprint(types.MappingProxyType(numbered))
pprint.pprint(types.SimpleNamespace(**{w: i for w, i in numbered.items() if w != "a"}))
pprint.pprint(b"bytes that go on and on and on", width=18)
pprint.pprint({"key": b"bytes that go on and on and on", "other": bytearray(b"0123456789" * 2)}, width=24)
pprint.pprint(frozenset(range(12)), width=20)
pprint.pprint([set(range(9)), frozenset({"only"})], width=15, indent=4)


@dataclass
class Part:
    name: str
    sizes: list = field(default_factory=list)
    hidden: int = field(default=0, repr=False)
    inner: "Part | None" = None


part = Part("outer part", list(range(8)), inner=Part("inner part", ["a"] * 5))
pprint.pprint(part, width=40)
pprint.pprint({"parts": [part, part]}, width=60, compact=True)
part.inner = part
pprint.pprint(part, width=40)


class Named(dict):
    pass


class Shown(collections.UserDict):
    def __repr__(self):
        return f"Shown of {len(self)}"


pprint.pprint([Named(numbered), Shown(numbered)], width=50)
pprint.pprint(collections.defaultdict(list))
pprint.pprint([collections.Counter(), collections.OrderedDict(), collections.deque()])
pprint.pprint([123456789, [10**10, 1000.5]], underscore_numbers=True, width=20)

printer = pprint.PrettyPrinter(width=30, indent=2)
printer.pprint(numbered)
loop = [1, 2]
loop.append(loop)
print(printer.isrecursive(loop), printer.isreadable(loop), printer.isrecursive(words), printer.isreadable(words))
for wrong in [dict(indent=-1), dict(depth=0), dict(width=0)]:
    try:
        pprint.pformat(words, **wrong)
    except ValueError as e:
        print(e)
