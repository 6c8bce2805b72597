"""What counts as an instance of the classes of collections.abc, and what they give their subclasses."""
from collections.abc import *
import collections, array, types
L = [Hashable, Iterable, Iterator, Reversible, Sized, Container, Callable, Collection, Generator, Coroutine, Awaitable, AsyncIterable, AsyncIterator, AsyncGenerator, Buffer, Sequence, MutableSequence, Set, MutableSet, Mapping, MutableMapping, MappingView, KeysView, ItemsView, ValuesView]
def g(): yield
async def c(): pass
async def ag(): yield
class HasIter:
    def __iter__(self): return iter(())
class NoHash:
    __hash__ = None
class Full:
    def __iter__(self): return iter(())
    def __len__(self): return 0
    def __contains__(self, x): return False
class NoContains:
    def __iter__(self): return iter(())
    def __len__(self): return 0
    __contains__ = None
class EqOnly:
    def __eq__(self, o): return True
co = c()
vals = [None, True, 1, 1.5, 1j, "", b"", bytearray(), (), [], {}, set(), frozenset(), range(3), memoryview(b""), iter([]), iter(()), iter(""), iter({}), iter(set()), iter(range(2)), reversed([]), zip(), map(str, []), filter(None, []), enumerate([]), g(), co, ag(), {}.keys(), {}.values(), {}.items(), len, [].append, int, type, g, lambda: 0, collections.deque(), collections.OrderedDict(), collections.Counter(), collections.defaultdict(int), collections.ChainMap(), collections.UserDict(), collections.UserList(), collections.UserString(""), array.array("i"), HasIter(), NoHash(), Full(), NoContains(), EqOnly(), object(), slice(1), ..., NotImplemented, Exception(), collections.namedtuple("P", "x")(1), types.SimpleNamespace()]
for v in vals:
    a = [k.__name__ for k in L if isinstance(v, k)]
    b = [k.__name__ for k in L if issubclass(type(v), k)]
    print(type(v).__name__, *a)
    if a != b: print("   sub", *b)
co.close()
for k in L:
    print(k.__name__, [j.__name__ for j in L if issubclass(k, j)], sorted(k.__abstractmethods__))
class H(Hashable):
    def __hash__(self): return super().__hash__()
print(hash(H()), issubclass(int, H), isinstance(1, H))
H.register(int)
print(issubclass(int, H), isinstance(1, H), issubclass(bool, H))
for B in Hashable, Iterable, Iterator, Reversible, Sized, Container, Callable:
    class C:
        __hash__ = None
    print(issubclass(C, B), B.register(C) is C, issubclass(C, B), isinstance(C(), B))
for k, names in [(Mapping, ["__len__", "__iter__", "__getitem__"]), (Sequence, ["__len__", "__getitem__"]), (Set, ["__len__", "__iter__", "__contains__"])]:
    for n in names:
        body = {m: (lambda s, *a: 0) for m in names if m != n}
        try: type("C", (k,), body)()
        except TypeError as e: print(e)
class It(Iterable):
    def __iter__(self): return super().__iter__()
print(list(It()))
class Col(Collection):
    def __iter__(self): return super().__iter__()
    def __len__(self): return super().__len__()
    def __contains__(self, x): return super().__contains__(x)
print(list(Col()), len(Col()), 3 in Col(), bool(Col()))
class It2(Iterator):
    def __next__(self): return super().__next__()
try: print(list(It2()))
except StopIteration: print("stop")
class M(Mapping):
    def __init__(self, d): self.d = d
    def __len__(self): return len(self.d)
    def __getitem__(self, k): return self.d[k]
    def __iter__(self): return iter(self.d)
m = M({1: 2})
try: reversed(m)
except TypeError as e: print(e)
print(m == {1: 2}, m.keys() == {1}, m.items() & {(1, 2)}, list(m.values()), type(m.keys()).__name__, m.get(5, 0), 1 in m)
class S(Sequence):
    def __init__(self, s): self.s = s
    def __len__(self): return len(self.s)
    def __getitem__(self, i): return self.s[i]
s = S("abracadabra")
print(s.index("a", -3), s.index("a", 1), s.count("a"), list(reversed(s)), "b" in s)
for a in (("z",), ("a", 11), ("b", -3, -2)):
    try: print(s.index(*a))
    except ValueError as e: print("ValueError", e)
class W(Set):
    def __init__(self, it=()): self.d = list(dict.fromkeys(it))
    def __contains__(self, x): return x in self.d
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
    def __hash__(self): return self._hash()
    def __repr__(self): return f"W({self.d})"
print(hash(W([1, 2, 3])) == hash(frozenset([1, 2, 3])), W([1, 2]) | {5}, {5, 1} - W([1]), W([1,2]) ^ W([2,3]), W([1]) <= {1, 2}, W([1]).isdisjoint([2]))
class SI(MutableSet):
    def __init__(self, values, by): self.by = by; self.v = set(values)
    def _from_iterable(self, values): return SI(values, "fi")
    def __contains__(self, x): return x in self.v
    def __iter__(self): return iter(self.v)
    def __len__(self): return len(self.v)
    def add(self, x): self.v.add(x)
    def discard(self, x): self.v.discard(x)
for r in (SI([1,2,3], "t") - {1}, SI([1,2,3], "t") | {4}, SI([1,2,3],"t") & {2}, SI([1,2,3],"t") ^ {3, 4}):
    print(r.by, sorted(r), type(r).__name__)
x = SI([1, 2], "t"); x ^= {2, 3}; print(sorted(x)); x |= [9]; x -= {1}; x &= {3}; print(sorted(x))


def told(f, *a, **k):
    try:
        print("ok", f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)


class NoArguments(Sized):
    def __len__(self):
        return 0


told(NoArguments, 1)
told(type("Made", (Sized,), {"__len__": lambda s: 0}), 1)
told(collections.Counter, iterable=None)
told(collections.Counter, 42)
told(collections.Counter, (), ())
print(collections.Counter(a="x", b=None))
c = collections.Counter("which")
c.update(collections.Counter("witch"))
c.update("watch")
c.update(dict(a=1))
c.subtract("hh")
print(c, c["h"])


class Noted(collections.Counter):
    def __setitem__(self, k, v):
        self.called = True
        super().__setitem__(k, v)


print(Noted("aab").called, Noted("aab"))


class Missing(collections.UserDict):
    def __missing__(self, key):
        return 456


print(Missing()[123], Missing().get(123), Missing().get(123, 5))
