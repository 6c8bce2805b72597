import itertools, operator, json
from itertools import chain, count, cycle, islice, groupby, product, permutations, combinations, accumulate, zip_longest, tee, starmap, repeat, takewhile, dropwhile, filterfalse, compress, pairwise, batched, combinations_with_replacement
print(list(islice(count(1), 5)), list(islice(count(0.5, 0.5), 3)), count(3), repeat(1, 2))
print(list(chain([1, 2], "ab")), list(chain.from_iterable([[1], [2, 3]])))
print(list(islice(cycle("abc"), 7)))
print([(k, list(g)) for k, g in groupby("aabbbc")])
data = [("a", 1), ("a", 2), ("b", 3)]
for key, items in groupby(data, key=lambda p: p[0]):
    print(key, [v for _, v in items])
print(list(product([1, 2], "xy")), list(product([0, 1], repeat=3))[:4])
print(list(permutations([1, 2, 3], 2)), len(list(permutations(range(4)))))
print(list(combinations("abcd", 2)), list(combinations_with_replacement("ab", 2)))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([1, 2], initial=10)), list(accumulate([3,1,4], max)))
print(list(zip_longest([1, 2, 3], "ab", fillvalue="-")))
a, b = tee([1, 2, 3])
print(list(a), next(b), list(b))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(repeat("x", 3)))
print(list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(lambda x: x % 2, range(5))), list(filterfalse(None, [0, 1, ""])))
print(list(compress("abcd", [1, 0, 1, 0])), list(pairwise([1, 2, 3])), list(batched("abcdefg", 3)))
print(list(islice(range(10), 2, 8, 2)), list(islice([1, 2, 3], None)), list(islice("abc", 1, None)))
ids = itertools.count(100)
print(next(ids), next(ids))
try:
    list(islice([1], -1))
except ValueError as e:
    print(e)
def gen():
    n = 0
    while True:
        yield n
        n += 1
print(list(islice(gen(), 3)), sum(islice(gen(), 5)))
# operator
print(operator.add(1, 2), operator.itemgetter(1)([5, 6]), operator.itemgetter("a", "b")({"a": 1, "b": 2}), operator.attrgetter("real")(3), operator.methodcaller("upper")("x"))
print(sorted([("b", 2), ("a", 3)], key=operator.itemgetter(0)), max({"a": 1, "b": 5}.items(), key=operator.itemgetter(1)))
from operator import itemgetter, mul
from functools import reduce
print(itemgetter(1), reduce(mul, [1, 2, 3, 4]), operator.truediv(7, 2), operator.not_(0), operator.contains([1], 1), operator.index(True), operator.countOf([1, 1, 2], 1))
class P:
    def __init__(self, n, a):
        self.name = n
        self.age = a
    def __repr__(self):
        return self.name
print(sorted([P("z", 1), P("a", 2)], key=operator.attrgetter("name")))
# json
print(json.dumps({"a": [1, 2.0, None, True, "é\n\"x\""], "b": {"c": 1e16}}))
print(json.dumps({"b": 1, "a": [1, {"x": []}]}, indent=2, sort_keys=True))
print(json.dumps("é😀", ensure_ascii=False), json.dumps([1, 2], separators=(",", ":")), json.dumps({1: 2, None: 3, True: 4, 1.5: 5}))
d = json.loads('{"name": "Ann", "n": 3, "f": 2.0, "xs": [1, 2, {"k": null}], "t": true, "big": 123456789012345678901}')
print(d, d["name"], d["f"], type(d["f"]), d["xs"][2]["k"])
class A:
    pass
for bad in ['', '{', '{"a" 1}', '[1,]', '[1 2]', '{"a":1,}', 'nul', '"abc', '"a\nb"', '1 2', '{1:2}', '"\\x"', '"\\u12"', '[', '{"a":', '-', '01']:
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(e, e.pos, e.lineno, e.colno)
try:
    json.dumps({"a": A()})
except TypeError as e:
    print(e)
print(json.dumps({"a": {1, 2}}, default=list), json.dumps(A(), default=lambda o: o.__class__.__name__))
class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, A):
            return {"A": 1}
        return super().default(o)
print(json.dumps([A()], cls=Enc), Enc().encode({"x": A()}))
try:
    json.dumps({1, 2}, cls=Enc)
except TypeError as e:
    print(e)
print(json.loads('{"a": 1}', object_hook=lambda d: list(d.items())), json.loads("[1.5, 2]", parse_float=str), json.loads(b'[1]'))
try:
    json.loads("{bad}")
except ValueError as e:
    print(type(e).__name__, e)
print(json.dumps([]), json.dumps({}, indent=4), json.dumps((1, 2)), json.dumps([float("inf")]))
