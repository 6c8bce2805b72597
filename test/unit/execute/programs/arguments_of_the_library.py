"""Arguments that functions and types of the library can't take: which of them is told of, and in what words."""
import heapq, random, math, itertools, operator, datetime, string, textwrap, collections, re, functools, decimal, fractions, statistics, bisect, json, copy, base64
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for n in (None, 'a', 1.5, 0, -1, 1, 2, True, [1]):
    for it in ([3, 1, 2], '', None, ('a',), [None, 1], 5):
        t(lambda: heapq.nsmallest(n, it)); t(lambda: heapq.nlargest(n, it))
        t(lambda: list(heapq.nsmallest(n, it, key=str)))
for a in (None, 'a', 1.5, 0, 3, [1]):
    for b in (None, 'a', 2.5, 0, 5):
        random.seed(1)
        t(lambda: random.randint(a, b)); t(lambda: random.randrange(a, b)); t(lambda: random.uniform(a, b));t(lambda: random.gauss(a, b)); t(lambda: random.expovariate(a))
    t(lambda: random.randrange(a)); t(lambda: random.getrandbits(a)); t(lambda: random.choice(a)); t(lambda: random.sample([1, 2], a)); t(lambda: random.choices([1], k=a))
L = [[1, 2], [[1], 2], ['a', 1], [1.5, 2], [True, 3], [], [None], [1, 2, 3], [2**70, 1], [(1, 2), 3], [{}, 1], [1j, 2]]
for a in L:
    for b in L: t(lambda: math.sumprod(a, b))
t(lambda: math.sumprod(1, [1])); t(lambda: math.sumprod([1], None))
for args in ((2, [1]), ([1], 2), (None, [1]), ([1], None), (1, 2, []), (1, 2, -1), (1, 2, None), (-1,), ('a',), (1, 'a'), (1, 2, 0), (2, 1.5), (1.5, 2), (0, 5, 1.5), (2**70,), (0, 2**70), (0, 5, 2**70)):
    t(lambda: list(itertools.islice('abcdefg', *args)))
for r in (None, {}, 'a', 1.5, -1, 1, 0, True, 5):
    t(lambda: list(itertools.combinations('ab', r))); t(lambda: list(itertools.combinations_with_replacement('ab', r))); t(lambda: list(itertools.batched('abc', r))); t(lambda: list(itertools.repeat(1, r))[:9]); t(lambda: list(itertools.product('ab', repeat=r)))
for a in ({1}, 'a', [1], (), None, len, {}, 1, b'a'):
    for b in ({1}, 'a', [1], (), None, b''): t(lambda: operator.concat(a, b)); t(lambda: operator.iconcat(a, b))
for a in (1, 'a', [1], None, {}):
    for b in ('a', 1): t(lambda: operator.contains(a, b)); t(lambda: operator.countOf(a, b)); t(lambda: operator.indexOf(a, b)); t(lambda: operator.getitem(a, b))
t(lambda: operator.contains(1, 2, a=1)); t(lambda: operator.add(1, b=2)); t(lambda: operator.itemgetter(1, a=1)); t(lambda: operator.attrgetter('a', a=1)); t(lambda: operator.attrgetter(1)); t(lambda: len(a=1)); t(lambda: callable(a=1)); t(lambda: issubclass(1, int)); t(lambda: abs(x=1)); t(lambda: hasattr(1, 'a', b=2)); t(lambda: getattr(1, 'a', default=2)); t(lambda: iter([], a=1)); t(lambda: next(iter([]), default=1)); t(lambda: id(a=1)); t(lambda: ord(c='a')); t(lambda: chr(i=1)); t(lambda: divmod(1, b=2)); t(lambda: repr(obj=1)); t(lambda: hash(a=1)); t(lambda: bin(a=1)); t(lambda: sorted(iterable=[1])); t(lambda: sum(iterable=[1])); t(lambda: sum([1], start=5)); t(lambda: pow(2, exp=3)); t(lambda: round(number=1.5)); t(lambda: round(1.25, ndigits=1)); t(lambda: enumerate(start=1)); t(lambda: list(enumerate(iterable='a', start=1))); t(lambda: map(a=1)); t(lambda: filter(a=1)); t(lambda: range(a=1)); t(lambda: slice(a=1)); t(lambda: all(a=1)); t(lambda: min([1], nope=1)); t(lambda: max(1, 2, default=3)); t(lambda: print(1, nope=1)); t(lambda: int(x='1')); t(lambda: float(x=1)); t(lambda: bool(x=1)); t(lambda: tuple(x=1)); t(lambda: list(x=1)); t(lambda: set(x=1)); t(lambda: frozenset(x=1)); t(lambda: complex(x=1)); t(lambda: format(1, format_spec='')); t(lambda: isinstance()); t(lambda: property(a=1)); t(lambda: reversed(a=1)); t(lambda: object(a=1)); t(lambda: bytearray(nope=1)); t(lambda: bytes(nope=1)); t(lambda: memoryview(nope=1)); t(lambda: open(nope=1)); t(lambda: input(a=1))
t(lambda: collections.deque([1], None, sep='-')); t(lambda: collections.deque(a=1)); t(lambda: collections.deque([1], 2, 3)); t(lambda: collections.defaultdict(key=len)); t(lambda: collections.defaultdict(1)); t(lambda: collections.defaultdict(None, a=1)); t(lambda: collections.Counter(a=1, b=2)); t(lambda: collections.Counter(1)); t(lambda: collections.OrderedDict(a=1)); t(lambda: collections.ChainMap(a=1)); t(lambda: collections.deque(1)); t(lambda: collections.deque([], 'a')); t(lambda: collections.deque([], -1)); t(lambda: collections.Counter([1], [2]))
