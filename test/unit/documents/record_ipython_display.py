"""Records what IPython shows for values: the key to ipython_display.test.ts.
Run with CPython 3.13 and the package `ipython`; writes ipython_display.json beside itself."""
import collections, datetime, decimal, enum, fractions, json, pathlib, random, re, types
from IPython.lib.pretty import pretty

SOURCES = r"""
int
{3, 1, 2}
{'b', 'a', 3}
set()
frozenset({2, 1})
frozenset()
[]
()
(1,)
{}
[1, 2.5, 'a', None, True, b'x']
list(range(30))
list(range(1002))
tuple(range(40))
{n: n * n for n in range(20)}
{'name': 'ada', 'cups': list(range(20)), 'more': {'kettle': 'x' * 30, 'pot': 'y' * 40}}
[[1, 2, 3] * 5 for _ in range(4)]
[{'first': 'Ada', 'last': 'Byron', 'year': 1815}, {'first': 'Alan', 'last': 'Mathison', 'year': 1912}]
['word' * 3 for _ in range(12)]
[('kettle', 1.5, ['tea', 'water']), ('pot', 2.25, ['coffee', 'milk', 'sugar', 'cinnamon'])] * 2
{(1, 2): {3: {4: list(range(15))}}, 'b': {5: {6: tuple(range(30))}}}
'x' * 100
['a\nb', "it's"]
re.compile(r'\d+\.(x)')
re.compile(r'a', re.I | re.S)
re.compile(b'ab')
re.match('a+', 'aaa')
ValueError('no', 3)
KeyError()
ValueError('long ' * 10, 'longer ' * 10)
collections.Counter('abracadabra')
collections.Counter()
collections.OrderedDict(a=1, b=2)
collections.OrderedDict()
collections.defaultdict(list, {'a': [1]})
collections.deque([1, 2], maxlen=3)
collections.deque(range(40))
collections.namedtuple('P', 'x y')(1, 2)
collections.UserList([1, 2])
types.SimpleNamespace(a=1, b=['c' * 30, 'd' * 30, 'e' * 30])
types.MappingProxyType({'a': 1})
datetime.date(2024, 1, 2)
[datetime.timedelta(seconds=n) for n in range(5)]
decimal.Decimal('1.5')
fractions.Fraction(1, 3)
range(3)
slice(1, 2)
len
print
sorted
[].append
str.upper
int.__add__
(lambda x, *y, z=3: x)
dict
collections.Counter
type(None)
[int, str]
3 + 4j
float('inf')
[float('nan'), -0.0]
Ellipsis
NotImplemented
[None] * 30
{'a': None, 'b': True, 'c': (1,), 'd': ()}
[[[[list(range(25))]]]]
{'k' * 70: 'v' * 70}
[{'k' * 40: ['v' * 40, 'w' * 10]}, 'z']
bytearray(b'ab')
{1: 'a', 'b': 2}.keys()
{1: 'a'}.items()
sorted({'x': 1})
""".strip().split("\n")

chance = random.Random(7)


def anything(depth):
    kind = chance.random()
    if depth == 0 or kind < 0.3:
        return chance.choice(["kettle " * chance.randint(1, 5), chance.randint(0, 10 ** chance.randint(1, 12)), chance.random(), None, "é" * chance.randint(1, 20)])
    size = chance.randint(0, 6)
    if kind < 0.55:
        return [anything(depth - 1) for _ in range(size)]
    if kind < 0.75:
        return tuple(anything(depth - 1) for _ in range(size))
    return {f"k{i}" * chance.randint(1, 6): anything(depth - 1) for i in range(size)}


found = [repr(anything(3)) for _ in range(120)]
SOURCES += [source for source in found if 60 < len(source) < 500]
cases = [{"source": source, "shown": pretty(eval(source))} for source in SOURCES]
with open(pathlib.Path(__file__).with_name("ipython_display.json"), "w", encoding="utf-8") as file:
    json.dump(cases, file, ensure_ascii=False, indent=1)
    file.write("\n")
