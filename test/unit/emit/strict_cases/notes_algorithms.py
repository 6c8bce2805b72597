import time, random, json
def matrix(n, m, fill=0):
    return [[fill for _ in range(m)] for _ in range(n)]
g = matrix(2, 3)
g[0][1] = 5
print(g, sum(map(sum, g)), [list(r) for r in zip(*g)])
def stats(nums):
    if not nums:
        return None, None
    return min(nums), sum(nums) / len(nums)
lo, mean = stats([1, 2, 4])
print(lo, f"{mean:.2f}", stats([]))
def binary_search(a, x):
    lo, hi = 0, len(a) - 1
    while lo <= hi:
        mid = (lo + hi) // 2
        if a[mid] == x:
            return mid
        elif a[mid] < x:
            lo = mid + 1
        else:
            hi = mid - 1
    return -1
print(binary_search([1, 3, 5, 7], 5), binary_search([], 1))
def bubble(a):
    a = a[:]
    for i in range(len(a)):
        for j in range(len(a) - i - 1):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
    return a
print(bubble([3, 1, 2]), bubble(["b", "a"]))
def primes(n):
    sieve = [True] * (n + 1)
    for i in range(2, n + 1):
        if sieve[i]:
            yield i
            for j in range(i * i, n + 1, i):
                sieve[j] = False
print(list(primes(30)))
word_count = {}
for w in "the cat the dog".split():
    if w in word_count:
        word_count[w] += 1
    else:
        word_count[w] = 1
print(word_count, sorted(word_count, key=word_count.get, reverse=True))
people = [{"name": "Ann", "age": 30}, {"name": "Bob", "age": None}]
for p in people:
    age = p["age"] or "unknown"
    print(p["name"], age)
print([p["name"].upper() for p in people if p["age"]])
tree = {"v": 1, "kids": [{"v": 2, "kids": []}]}
def total(t):
    return t["v"] + sum(total(k) for k in t["kids"])
print(total(tree))
linked = None
for i in range(3):
    linked = (i, linked)
while linked:
    v, linked = linked
    print(v, end=",")
print()
x = None
for cand in (0, "", [], "hit"):
    if cand:
        x = cand
        break
else:
    x = "none"
print(x)
a = b = 0
a, b = b + 1, a + 2
print(a, b, a if a > b else b, not a, a and b, a or b, -a, ~b, a ^ b, 1 << 70, 10 ** 20 // 3)
val = input if False else len
print(val("abc"))
def f(x: "int | None" = None, *, flag: bool = False) -> "str | int":
    return x if x is not None and flag else "z"
print(f(), f(1, flag=True))
res = [f for f in (str.upper, str.lower)]
print([h("Ab") for h in res])
sentinel = object()
def get(d, k, default=sentinel):
    if k in d:
        return d[k]
    if default is sentinel:
        raise KeyError(k)
    return default
print(get({"a": 1}, "a"), get({}, "b", None))
try:
    get({}, "c")
except KeyError as e:
    print("KeyError", e)
print(json.dumps({"a": [1, None, True]}), json.loads('{"x": [1, 2.5]}')["x"][1])
nums = [1, 2.5, 3]
print(sum(nums), max(nums), [n ** 2 for n in nums], any(n > 2 for n in nums), all(nums))
print(list(filter(None, [0, 1, "", "a"])), list(map(lambda p: p[0] * p[1], [(1, 2), (3, 4)])), dict(zip("ab", [1, 2])))
del nums[0]
nums.insert(0, "x"); nums.extend([None]); print(nums, nums.index(3))
s = {1, 2} | {3}; s.discard(1); print(sorted(s), frozenset([1]) & s)
